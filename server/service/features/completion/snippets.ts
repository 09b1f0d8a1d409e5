import type { FileKind } from '../../model/file';
import type { Path } from '../../schema/lookup';
import type { ListNode } from '../../syntax/nodes';
import { sentenceCase } from '../../text/wording';
import type { ProjectView } from '../project-view';
import { CompletionItemKind, snippetText, type Proposal } from './items';
import type { Layout } from '../../edit/layout';
import { levelsIn, nextLevels } from './levels';

/** A whole new thing, for an item of the list at `path`: a track, a level, a criterion, a ladder or a position. */
export function itemSnippets(
  view: ProjectView,
  path: Path,
  list: ListNode | undefined,
  { column, layout }: { column: number; layout: Layout },
): Proposal[] {
  const shape = shapes[String(path.findLast((step) => typeof step === 'string'))];
  if (!shape) return [];
  const lines = shape.lines({ nextLevel: nextLevels(view, levelsIn(list))[0] ?? '' });
  return [snippet(shape.label, lines, column, layout)];
}

/** A whole file of each kind, in the order given. */
export function fileSnippets(kinds: readonly FileKind[], layout: Layout, id: string): Proposal[] {
  const lines: Record<FileKind, readonly Line[]> = {
    framework: frameworkLines(id),
    track: trackLines(id, '1'),
    ladder: ladderLines(id),
  };
  return kinds.map((kind) => snippet(`new ${kind}`, lines[kind], 0, layout));
}

/** A line of a snippet: its depth in the structure, and its text. `- ` starts a list's item. */
type Line = readonly [depth: number, text: string];

interface Shape {
  readonly label: string;
  readonly lines: (given: { readonly nextLevel: string }) => readonly Line[];
}

const shapes: Readonly<Record<string, Shape>> = {
  tracks: { label: 'new track', lines: () => trackLines('', '1') },
  ladders: { label: 'new ladder', lines: () => ladderLines('') },
  levels: { label: 'new level', lines: ({ nextLevel }) => levelLines(nextLevel) },
  criteria: {
    label: 'new criterion',
    lines: () => [
      [0, 'id: ${1:short-id}'],
      [0, 'text: ${2:What someone at this level does, in the present tense}'],
    ],
  },
  positions: {
    label: 'new position',
    lines: () => [
      [0, 'id: ${1:senior-engineer}'],
      [0, 'name: ${2:Senior Engineer}'],
      [0, 'requires:'],
      [1, '$0'],
    ],
  },
};

function levelLines(level: string): readonly Line[] {
  return [
    [0, `level: \${1:${snippetText(level)}}`],
    [0, 'summary: ${2:The level in a sentence}'],
    [0, 'criteria:'],
    [1, '- ${3:What someone at this level does, in the present tense}'],
    [0, 'examples:'],
    [1, '- ${0:What someone at this level did, in the past tense}'],
  ];
}

function trackLines(id: string, level: string): readonly Line[] {
  return [
    [0, `track: \${1:${snippetText(id === '' ? 'foundations' : id)}}`],
    [0, `name: \${2:${nameOf(id, 'Foundations')}}`],
    [0, 'description: ${3:What the skill is}'],
    [0, 'levels:'],
    [1, `- level: ${level}`],
    [2, 'summary: ${4:The level in a sentence}'],
    [2, 'criteria:'],
    [3, '- ${5:What someone at this level does, in the present tense}'],
    [2, 'examples:'],
    [3, '- ${0:What someone at this level did, in the past tense}'],
  ];
}

function ladderLines(id: string): readonly Line[] {
  return [
    [0, `ladder: \${1:${snippetText(id === '' ? 'engineer' : id)}}`],
    [0, `name: \${2:${nameOf(id, 'Engineer')}}`],
    [0, 'positions:'],
    [1, '- id: ${3:junior-engineer}'],
    [2, 'name: ${4:Junior Engineer}'],
    [2, 'requires:'],
    [3, '$0'],
  ];
}

function frameworkLines(id: string): readonly Line[] {
  return [
    [0, `framework: \${1:${snippetText(id === '' ? 'engineering' : id)}}`],
    [0, `name: \${2:${nameOf(id, 'Engineering')}}`],
    [0, 'scale:'],
    [1, '- level: 1'],
    [2, 'name: ${3:Learning}'],
    [1, '- level: 2'],
    [2, 'name: ${4:Owning}'],
    [0, 'include:'],
    [1, "- '${0:**/*.ladder.yaml}'"],
  ];
}

/** What a thing with that id may be called; an example where there is no id. */
function nameOf(id: string, example: string): string {
  return id === '' ? example : snippetText(sentenceCase(id.replaceAll('-', ' ')));
}

/** Lays the lines out from `column` on, the first without indentation since the cursor is there already. */
function snippet(label: string, lines: readonly Line[], column: number, layout: Layout): Proposal {
  const indents = indentsOf(lines, column, layout);
  const text = lines.map(([, line], index) => `${index === 0 ? '' : ' '.repeat(indents[index] ?? 0)}${line}`);
  const first = /^\w+/.exec(lines[0]?.[1] ?? '')?.[0] ?? '';
  return {
    label,
    kind: CompletionItemKind.Snippet,
    text: text.join('\n'),
    isSnippet: true,
    // Both "level" and "new" find it.
    filter: `${first} ${label}`,
  };
}

/** The column of each line: a dash stands in from its key, and what goes on below a dash stands behind it. */
function indentsOf(lines: readonly Line[], column: number, { step, dash }: Layout): number[] {
  const starts = [column];
  return lines.map(([depth, text]) => {
    const parent = starts[depth - 1] ?? column;
    const isItem = text.startsWith('- ');
    // Behind a dash, keys stand two columns further: that is what `- ` takes.
    const at = depth === 0 ? column : (starts[depth] ?? parent + (isItem ? dash : step));
    starts.length = depth + 1;
    starts[depth] = at;
    if (isItem) starts[depth + 1] = at + 2;
    return at;
  });
}
