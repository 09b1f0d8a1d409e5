/** Words in place of a view: why there is nothing to show, and what to do. */
export interface Notice {
  title: string;
  /** What stands between backticks is code. */
  body: string;
  /** Text that one could write. */
  sample?: string;
}

const firstLadder = `ladder: engineer
name: Engineer
positions:
  - id: senior-engineer
    name: Senior Engineer
    requires: { foundations: 3 }`;

const firstLevel = `levels:
  - level: 1
    summary: Works with support nearby
    criteria:
      - Asks before changing what others rely on`;

/** All of them, by the names that extension and page have for them. */
export const notices = {
  framework: {
    title: 'Which track would you like to see?',
    body: 'Put the cursor in a track, or on a reference to one, and its levels appear here side by side. Track files that the framework includes show up as soon as you open them.',
  },
  ladder: {
    title: 'Which track would you like to see?',
    body: 'A ladder asks for tracks by their id. Put the cursor on one, for instance under `requires`, and its levels appear here side by side.',
  },
  'empty-track': {
    title: 'This track has no levels yet',
    body: 'Write the first one, and it appears here while you type.',
    sample: firstLevel,
  },
  'empty-grid': {
    title: 'Nothing to compare yet',
    body: 'Once there are tracks, and ladders whose positions ask for them, who asks for what stands here at a glance.',
    sample: firstLadder,
  },
  'no-position': {
    title: 'There is no position yet',
    body: 'Once a ladder has one, what it asks for appears here, and what it takes to get to the next.',
    sample: firstLadder,
  },
  'no-links': {
    title: 'Nothing builds on anything here yet',
    body: 'Give a criterion an `id`, let another say that it `builds-on` it, and the way from level to level is drawn here.',
    sample: `levels:
  - level: 1
    criteria:
      - id: reads
        text: Reads what others write
  - level: 2
    criteria:
      - text: Reviews it with care
        builds-on: craft.reads`,
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
    body: 'Open a file whose name ends in `.ladder.yaml`, and the track under the cursor appears here.',
  },
  gone: {
    title: 'This file is gone',
    body: 'It was deleted, renamed or moved. What it says appears here again if it comes back; or open another file whose name ends in `.ladder.yaml`.',
  },
  'no-server': {
    title: 'The language server isn’t answering',
    body: 'The levels appear here as soon as it does. “Ladder: Restart Language Server” in the command palette starts it again.',
  },
} satisfies Record<string, Notice>;

export type NoticeName = keyof typeof notices;
