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

const criterionId = fc.constantFrom('one', 'two');
/** Texts that are alike, that join two behaviours, that are in the past, that end in a full stop. */
const sentence = fc.constantFrom(
  'E.g. this',
  'Does what is asked for',
  'does what is  asked for',
  'Does what was asked for.',
  'Did what is asked for',
  'Writes tests for it and reads the results',
);

/** Stands for the id of the track that a level is in. */
const itself = 'itself';

const levelText = fc
  .record({
    level,
    sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    example: maybe(sentence),
    criterion: maybe(criterionId),
    base: maybe(fc.tuple(fc.oneof(fc.constant(itself), id), criterionId)),
    see: maybe(reference),
    prose: reference,
  })
  .map(({ level: number, sentences, example, criterion, base, see, prose }) => {
    const lines = [`- level: ${number}`, `  summary: See [[${prose}]]`, '  criteria:'];
    lines.push(...sentences.map((text) => `    - ${text}`));
    if (criterion !== undefined) {
      lines.push(`    - id: ${criterion}`, '      text: Does it');
      if (base !== undefined) lines.push(`      builds-on: ${base[0]}.${base[1]}`);
    }
    if (see !== undefined) lines.push('    - text: Does more', `      see: ${see}`);
    if (example !== undefined) lines.push(`  examples: ['${example}']`);
    return lines.join('\n');
  });

const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const trackText = fc
  .record({
    id,
    status: maybe(fc.constantFrom('draft', 'active')),
    base: maybe(id),
    category: maybe(id),
    levels: fc.array(levelText, { maxLength: 3 }),
  })
  .map(({ id: own, status, base, category, levels }) => {
    const lines = [`track: ${own}`, `name: ${own}`];
    if (status !== undefined) lines.push(`status: ${status}`);
    if (base !== undefined) lines.push(`extends: ${base}`);
    if (category !== undefined) lines.push(`category: ${category}`);
    lines.push('levels:', ...levels.map((each) => indented(each, '  ')));
    return `${lines.join('\n').replaceAll(itself, own)}\n`;
  });

const ladderText = fc
  .record({
    id,
    positions: fc.array(
      fc.tuple(criterionId, fc.constantFrom('requires', 'requires', 'optional', 'not-required'), id, level),
      { maxLength: 3 },
    ),
  })
  .map(({ id: own, positions }) => {
    const items = positions.map(([position, how, track, number]) => {
      const what = how === 'not-required' ? `[${track}]` : `{ ${track}: ${number} }`;
      return `  - id: ${position}\n    name: A\n    ${how}: ${what}\n`;
    });
    return `ladder: ${own}\nname: ${own}\npositions:\n${items.join('')}`;
  });

const globs = ['tracks/*', '*.ladder.yaml', '**/*', '../*', 'tracks/a.ladder.yaml', '!x', ''];
const lints = [
  'example-in-criteria: off',
  'schema: hint',
  'kind: off',
  'unresolved-reference: info',
  'syntax: off',
  'similar-text: info',
  'unused-track: off',
  'unresolved-include: off',
];

const frameworkText = fc
  .record({
    id,
    scale: fc.uniqueArray(level, { maxLength: 4 }),
    include: fc.array(fc.constantFrom(...globs), { maxLength: 2 }),
    lint: maybe(fc.constantFrom(...lints)),
    categories: fc.uniqueArray(id, { maxLength: 2 }),
    track: maybe(trackText),
    ladder: maybe(ladderText),
  })
  .map(({ id: own, scale, include, lint, categories, track, ladder }) => {
    const lines = [`framework: ${own}`, `name: ${own}`];
    if (scale.length > 0) lines.push('scale:', ...scale.map((each) => `  - level: ${each}`));
    if (categories.length > 0) lines.push('categories:', ...categories.map((each) => `  - id: ${each}`));
    if (include.length > 0) lines.push('include:', ...include.map((each) => `  - '${each}'`));
    if (lint !== undefined) lines.push('lint:', `  ${lint}`);
    if (track !== undefined) lines.push('tracks:', `  - ${indented(track, '    ').trimStart()}`);
    if (ladder !== undefined) lines.push('ladders:', `  - ${indented(ladder, '    ').trimStart()}`);
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

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('write', 'write', 'delete', 'rename', 'edit', 'edit', 'edit', 'close'),
  file: fileName,
  text: fileText,
  to: fileName,
});

/** A framework that brings all files together, as most workspaces have one. */
const frame: Step = {
  kind: 'write',
  file: 'all.ladder.yaml',
  text: "framework: all\nname: All\ninclude: ['**/*']\ncategories: [{ id: alpha }]\n",
  to: 'all.ladder.yaml',
};

/** Some steps, in half of the cases in a workspace with a framework that brings all files together. */
export function steps(maxLength: number): fc.Arbitrary<Step[]> {
  return fc
    .tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength }))
    .map(([isFramed, some]) => (isFramed ? [frame, ...some] : some));
}
