/**
 * Frameworks to measure with: sound, of a real one's make-up, and the same text at each run. A track takes some 90
 * lines; to every twenty tracks there is a ladder.
 */

/** A framework in one file, of `lines` lines or a few more. */
export function frameworkText(lines: number): string {
  const written = head('bench');
  const tracks: string[][] = [];
  const ladders: string[][] = [];
  let count = written.length + 2;
  while (count < lines) {
    const number = tracks.length;
    tracks.push(trackLines(number));
    count += tracks.at(-1)?.length ?? 0;
    if (number % 20 === 19) {
      ladders.push(ladderLines(ladders.length, number - 19, number));
      count += ladders.at(-1)?.length ?? 0;
    }
  }
  written.push('tracks:', ...tracks.flatMap(asItem));
  if (ladders.length > 0) written.push('ladders:', ...ladders.flatMap(asItem));
  return `${written.join('\n')}\n`;
}

/** Stands in each file, so that a rename of the first track touches them all. */
const mention = 'As [[track-0@1]] does';

/** What the last track of {@link frameworkFiles} extends, wrongly, so that one can tell when it has been read. */
export const fault = 'nowhere';

/** A framework in `count` files of about 100 lines, by their paths. The last track has one {@link fault}. */
export function frameworkFiles(count: number): Map<string, string> {
  const include = ['include:', '  - tracks/*.ladder.yaml', '  - ladders/*.ladder.yaml'];
  const description = `description: ${mention}`;
  const files = new Map([
    ['bench.ladder.yaml', `${[...head('bench'), description, ...include].join('\n')}\n`],
  ]);
  const ladders = Math.floor((count - 1) / 20);
  const tracks = count - 1 - ladders;
  for (let number = 0; number < tracks; number++) {
    const lines = trackLines(number);
    if (number === tracks - 1) lines.push(`extends: ${fault}`);
    files.set(trackPath(number), `${lines.join('\n')}\n`);
  }
  for (let number = 0; number < ladders; number++) {
    const first = (number * 20) % Math.max(1, tracks - 20);
    const lines = ladderLines(number, first, Math.min(first + 19, tracks - 1));
    files.set(`ladders/ladder-${number}.ladder.yaml`, `${lines.join('\n')}\n`);
  }
  return files;
}

/** The path of a track's file in {@link frameworkFiles}. */
export function trackPath(number: number): string {
  return `tracks/track-${number}.ladder.yaml`;
}

function head(id: string): string[] {
  const scale = [1, 2, 3, 4, 5, 6].flatMap((level) => [
    `  - level: ${level}`,
    `    name: Step ${level}`,
    `    points: ${level}`,
  ]);
  const categories = ['building', 'working', 'leading'].flatMap((each) => [
    `  - id: ${each}`,
    `    name: ${capital(each)}`,
  ]);
  return [`framework: ${id}`, `name: Bench`, 'scale:', ...scale, 'categories:', ...categories];
}

function trackLines(number: number): string[] {
  const words = new Words(number + 1);
  const lines = [
    `track: track-${number}`,
    `name: Track ${number}`,
    `category: ${words.of(['building', 'working', 'leading'])}`,
    `description: ${words.sentence()}, as [[track-0@1]] does`,
    'status: active',
    'levels:',
  ];
  for (let level = 1; level <= 5; level++) lines.push(...levelLines(number, level, words));
  return lines;
}

function levelLines(track: number, level: number, words: Words): string[] {
  const lines = [`  - level: ${level}`, `    summary: ${words.sentence()}`, '    criteria:'];
  for (let criterion = 1; criterion <= 3; criterion++) {
    lines.push(`      - id: ${words.of(['plan', 'build', 'review', 'run'])}-${level}-${criterion}`);
    lines.push(`        text: ${words.sentence()}`);
    if (criterion === 1 && track > 0) lines.push(`        see: [track-${words.below(track)}@${level}]`);
  }
  lines.push(`      - ${words.sentence()}`, `      - ${words.sentence()}`, '    examples:');
  for (let example = 0; example < 3; example++) lines.push(`      - ${words.sentence()}`);
  return lines;
}

function ladderLines(number: number, first: number, last: number): string[] {
  const lines = [
    `ladder: ladder-${number}`,
    `name: Ladder ${number}`,
    `description: ${mention}`,
    'positions:',
  ];
  for (let position = 1; position <= 5; position++) {
    lines.push(`  - id: position-${position}`, `    name: Position ${position}`, '    requires:');
    for (let track = first; track <= last; track++) lines.push(`      track-${track}: ${position}`);
  }
  return lines;
}

/** The lines of a thing as an item of a list. */
function asItem(lines: readonly string[]): string[] {
  return lines.map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const verbs = ['Plans', 'Reviews', 'Explains', 'Measures', 'Improves', 'Documents', 'Simplifies', 'Repairs'];
const traits = ['small', 'risky', 'shared', 'critical', 'unfamiliar', 'distributed', 'legacy', 'daily'];
const things = ['changes', 'services', 'deployments', 'interfaces', 'incidents', 'migrations', 'estimates'];
const circumstances = [
  'with the team',
  'before release',
  'across products',
  'under pressure',
  'for newcomers',
];

/** Words by chance that is the same at each run. */
class Words {
  #state: number;

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761;
  }

  /** A whole number from 0 up to `limit`, which is left out. */
  below(limit: number): number {
    // A linear congruential generator is as much chance as prose needs.
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  of(words: readonly string[]): string {
    return words[this.below(words.length)] ?? '';
  }

  sentence(): string {
    const object = `${this.of(traits)} ${this.of(things)}`;
    return `${this.of(verbs)} ${object} and ${this.of(traits)} ${this.of(things)} ${this.of(circumstances)}`;
  }
}
