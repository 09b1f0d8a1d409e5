import { notices, type NoticeName, type Notice as Words } from '../preview/views/notices';
import type { StaleReason } from '../preview/views/view-kind';

interface NoticeProps {
  notice: NoticeName;
  /** `h2` where the page has a heading above. */
  heading?: 'h1' | 'h2';
  /** Whether it stands above a view and leaves the room to that: without a sample. */
  isShort?: boolean;
}

/** Words in place of a view: why there is none, and what to do. */
export function Notice({ notice, heading: Heading = 'h1', isShort = false }: NoticeProps) {
  const { title, body, sample }: Words = notices[notice];
  return (
    <section class={isShort ? 'notice short' : 'notice'}>
      <Heading>{title}</Heading>
      <p>
        {/* What stands between backticks is at the odd places. */}
        {body.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}
      </p>
      {sample !== undefined && !isShort && (
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
