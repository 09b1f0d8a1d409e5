import type { ComponentChildren } from 'preact';
import type { NoticeName, StaleReason } from '../preview/messages';

interface Words {
  title: string;
  body: ComponentChildren;
  /** Text that one could write. */
  sample?: string;
}

const firstLevel = `levels:
  - level: 1
    summary: Works with support nearby
    criteria:
      - Asks before changing what others rely on`;

const words: Readonly<Record<NoticeName, Words>> = {
  framework: {
    title: 'Which track would you like to see?',
    body: 'Put the cursor in a track, or on a reference to one, and its levels appear here side by side. Track files that the framework includes show up as soon as you open them.',
  },
  ladder: {
    title: 'Which track would you like to see?',
    body: (
      <>
        A ladder asks for tracks by their id. Put the cursor on one, for instance under <code>requires</code>,
        and its levels appear here side by side.
      </>
    ),
  },
  'empty-track': {
    title: 'This track has no levels yet',
    body: 'Write the first one, and it appears here while you type.',
    sample: firstLevel,
  },
  'empty-grid': {
    title: 'Nothing to compare yet',
    body: 'Once there are tracks, and ladders whose positions ask for them, who asks for what stands here at a glance.',
    sample: `ladder: engineer
name: Engineer
positions:
  - id: senior-engineer
    name: Senior Engineer
    requires: { foundations: 3 }`,
  },
  'no-kind': {
    title: 'A track starts with its id and name',
    body: 'Write it like this, and the levels appear here while you type.',
    sample: `track: foundations\nname: Foundations\n${firstLevel}`,
  },
  unreadable: {
    title: 'This file can’t be read yet',
    body: 'Something in it is not YAML. The Problems view says where; the levels appear here as soon as it is mended.',
  },
  'no-document': {
    title: 'No ladder file to show',
    body: (
      <>
        Open a file whose name ends in <code>.ladder.yaml</code>, and the track under the cursor appears here.
      </>
    ),
  },
  'no-server': {
    title: 'The language server isn’t answering',
    body: 'The levels appear here as soon as it does. “Ladder: Restart Language Server” in the command palette starts it again.',
  },
};

/**
 * Words in place of a table: why there is none, and what to do.
 *
 * @param heading `h2` where the page has a heading above
 */
export function Notice({ notice, heading: Heading = 'h1' }: { notice: NoticeName; heading?: 'h1' | 'h2' }) {
  const { title, body, sample } = words[notice];
  return (
    <section class="notice">
      <Heading>{title}</Heading>
      <p>{body}</p>
      {sample !== undefined && (
        <pre tabIndex={0} aria-label="Sample">
          <code>{sample}</code>
        </pre>
      )}
    </section>
  );
}

const staleWords: Readonly<Record<StaleReason, string>> = {
  unreadable: 'As it was before the last edits: the text can’t be read just now.',
  'empty-track': 'As it was before the last edits: the text has no track just now.',
  'no-server': 'As it was last: the language server isn’t answering just now.',
};

/** Says, without getting in the way, that what is shown is not of the text as it is now. */
export function StaleNote({ stale }: { stale: StaleReason | undefined }) {
  return (
    <p class="stale" role="status">
      {stale && <span>{staleWords[stale]}</span>}
    </p>
  );
}
