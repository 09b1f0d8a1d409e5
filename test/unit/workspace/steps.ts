/** Random steps in a workspace of a few files that include, extend and refer to each other. */
import fc from 'fast-check';
import { edit, edited } from '../arbitraries';

/** One thing that is done to the workspace, in an editor or on disk. */
export interface Step {
  readonly kind: 'write' | 'delete' | 'rename' | 'edit' | 'close';
  readonly file: string;
  readonly text: string;
  readonly to: string;
}

const id = fc.constantFrom('alpha', 'beta', 'gamma', 'alhpa', 'Bad Id');
const level = fc.constantFrom('1', '2', '3', 'senior');
const reference = fc.oneof(
  id,
  fc.tuple(id, level).map(([track, number]) => `${track}@${number}`),
  fc.tuple(id, fc.constantFrom('one', 'two')).map(([track, member]) => `${track}.${member}`),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const levelText = fc
  .record({ level, criterion: maybe(fc.constantFrom('one', 'two')), see: maybe(reference), prose: reference })
  .map(({ level: number, criterion, see, prose }) => {
    const lines = [`- level: ${number}`, `  summary: See [[${prose}]]`, '  criteria:', '    - E.g. this'];
    if (criterion !== undefined) lines.push(`    - id: ${criterion}`, '      text: Does it');
    if (see !== undefined) lines.push('    - text: Does more', `      see: ${see}`);
    return lines.join('\n');
  });

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const trackText = fc
  .record({ id, base: maybe(id), category: maybe(id), levels: fc.array(levelText, { maxLength: 3 }) })
  .map(({ id: own, base, category, levels }) => {
    const lines = [`track: ${own}`, `name: ${own}`];
    if (base !== undefined) lines.push(`extends: ${base}`);
    if (category !== undefined) lines.push(`category: ${category}`);
    lines.push('levels:', ...levels.map((each) => indented(each, '  ')));
    return `${lines.join('\n')}\n`;
  });

const ladderText = fc
  .record({ id, positions: fc.array(fc.tuple(fc.constantFrom('one', 'two'), id, level), { maxLength: 2 }) })
  .map(({ id: own, positions }) => {
    const items = positions.map(
      ([position, track, number]) =>
        `  - id: ${position}\n    name: A\n    requires: { ${track}: ${number} }\n`,
    );
    return `ladder: ${own}\nname: ${own}\npositions:\n${items.join('')}`;
  });

const globs = ['tracks/*', '*.ladder.yaml', '**/*', '../*', 'tracks/a.ladder.yaml', '!x', ''];
const lints = [
  'example-in-criteria: off',
  'schema: hint',
  'kind: off',
  'unresolved-reference: info',
  'syntax: off',
];

const frameworkText = fc
  .record({
    id,
    scale: fc.uniqueArray(level, { maxLength: 4 }),
    include: fc.array(fc.constantFrom(...globs), { maxLength: 2 }),
    lint: maybe(fc.constantFrom(...lints)),
    track: maybe(trackText),
  })
  .map(({ id: own, scale, include, lint, track }) => {
    const lines = [`framework: ${own}`, `name: ${own}`];
    if (scale.length > 0) lines.push('scale:', ...scale.map((each) => `  - level: ${each}`));
    if (include.length > 0) lines.push('include:', ...include.map((each) => `  - '${each}'`));
    if (lint !== undefined) lines.push('lint:', `  ${lint}`);
    if (track !== undefined) lines.push('tracks:', `  - ${indented(track, '    ').trimStart()}`);
    return `${lines.join('\n')}\n`;
  });

/** A file's text: mostly sound, at times broken by an edit. */
export const fileText = fc
  .tuple(
    fc.oneof(trackText, ladderText, frameworkText, fc.constantFrom('', 'name: x\n')),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(edit, { maxLength: 2 })),
  )
  .map(([text, edits]) => edits.reduce(edited, text));

export const fileName = fc.constantFrom(
  'acme.ladder.yaml',
  'other.ladder.yaml',
  'tracks/a.ladder.yaml',
  'tracks/b.ladder.yaml',
  'tracks/nested/c.ladder.yml',
);

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'delete', 'rename', 'edit', 'edit', 'edit', 'close'),
  file: fileName,
  text: fileText,
  to: fileName,
});
