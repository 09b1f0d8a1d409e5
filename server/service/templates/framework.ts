import { scalarSource } from '../edit/scalar';
import { asItem } from '../features/actions/placing';
import { toId } from '../model/ids';
import { ladderText, tracksAskedFor } from './ladder';
import {
  ladderOf,
  skillOf,
  starterOf,
  type FrameworkLayout,
  type Library,
  type StarterLadder,
} from './library';
import { draftText } from './skill';
import { changed, keeping, parseTemplate } from './template-file';

/** What someone wants to start from. */
export interface FrameworkChoice {
  /** The id of the starter that gives the head and the ladders. */
  readonly starter: string;
  /** The ids of the skills, in any order. */
  readonly skills: readonly string[];
  /** The ids of the ladders; where they are not named, those of the starter. */
  readonly ladders?: readonly string[] | undefined;
  /** What the framework is to be called. Where nothing is said, it has the name of the starter. */
  readonly name: string;
  readonly layout: FrameworkLayout;
}

/** A file to be written: its path in the folder of the framework, `/` between the names. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/** What is written on one line or in a file of its own, with its id. */
interface Part {
  readonly id: string;
  readonly text: string;
}

/**
 * The files of a new framework, the framework's own first. What the ladders of the starter ask of skills that were not
 * picked is left out, and a skill that they do not ask for is called a draft. Every rule is content with the result.
 * @throws Error where the library has no starter or skill of an id
 */
export function frameworkFiles(library: Library, choice: FrameworkChoice): readonly TemplateFile[] {
  const { ladders, tracks } = partsOf(library, choice);
  const id = toId(choice.name) || 'framework';
  const main = `${id}.ladder.yaml`;
  const head = headOf(library, choice, id);
  if (choice.layout === 'one-file') {
    return [{ path: main, text: joined(head, [...inline('tracks', tracks), ...inline('ladders', ladders)]) }];
  }
  return [
    { path: main, text: joined(head, includes(tracks, ladders)) },
    ...tracks.map((track) => ({ path: `tracks/${track.id}.ladder.yaml`, text: track.text })),
    ...ladders.map((ladder) => ({ path: `ladders/${ladder.id}.ladder.yaml`, text: ladder.text })),
  ];
}

/** The tracks in the order of the library, and the ladders as far as they ask for them. */
function partsOf(library: Library, choice: FrameworkChoice): { tracks: Part[]; ladders: Part[] } {
  const picked = new Set(choice.skills.map((id) => skillOf(library, id).id));
  const ladders = laddersIn(library, choice).flatMap(({ id, positions }) => {
    const text = ladderText(ladderOf(library, id).text, { skills: picked, positions });
    return text === undefined ? [] : [{ id, text }];
  });
  const asked = new Set(ladders.flatMap(({ text }) => tracksAskedFor(text)));
  const tracks = library.skills
    .filter(({ id }) => picked.has(id))
    .map(({ id, text }) => ({ id, text: asked.size === 0 || asked.has(id) ? text : draftText(text) }));
  return { tracks, ladders };
}

/** The ladders that were picked, each with the positions that the starter has of it. */
function laddersIn(library: Library, { starter, ladders }: FrameworkChoice): readonly StarterLadder[] {
  const own = starterOf(library, starter).ladders;
  return ladders?.map((id) => own.find((each) => each.id === id) ?? { id }) ?? own;
}

/** The top-level keys that a framework has before its tracks and ladders, and those after them. */
const before = ['framework', 'name', 'description', 'version', 'owner', 'cumulative', 'scale', 'categories'];
const after = ['lint'];

/** The sections of a framework around its tracks and ladders. */
interface Head {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function headOf(library: Library, { starter, skills, name }: FrameworkChoice, id: string): Head {
  const template = starterOf(library, starter);
  const used = new Set(skills.map((each) => skillOf(library, each).category));
  const common = sectionsOf(withCategories(library.framework, used));
  const sections = new Map([
    ...[...common].filter(([key]) => key === 'scale' || key === 'categories'),
    ...sectionsOf(template.text),
    ['framework', `framework: ${scalarSource(id)}`],
    ['name', `name: ${scalarSource(name.trim().replace(/\s+/g, ' ') || template.name)}`],
  ]);
  const textsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => sections.get(key) ?? []);
  return { before: textsOf(before), after: textsOf(after) };
}

/** A framework with no more categories than are used; with all of them where none is used yet. */
function withCategories(text: string, used: ReadonlySet<string>): string {
  const file = parseTemplate(text);
  const { model } = file;
  if (model?.kind !== 'framework' || used.size === 0) return text;
  const isUsed = (index: number): boolean => used.has(model.categories[index]?.id?.value ?? '');
  return changed(file, keeping(file.tree, model.node, 'categories', isUsed));
}

/** The lines of each top-level key as one text, with the comments directly above it. */
function sectionsOf(text: string): Map<string, string> {
  const sections = new Map<string, string>();
  let key = '';
  let comments = '';
  for (const line of text.split('\n')) {
    const next = /^([a-z-]+):/.exec(line)?.[1];
    if (line.startsWith('#')) comments += `${line}\n`;
    else if (next === undefined) sections.set(key, `${sections.get(key) ?? ''}\n${line}`);
    else {
      sections.set(next, comments + line);
      key = next;
      comments = '';
    }
  }
  return new Map([...sections].map(([each, lines]) => [each, lines.trimEnd()]));
}

function includes(tracks: readonly Part[], ladders: readonly Part[]): string[] {
  const patterns = [
    ...(tracks.length > 0 ? ['tracks/*.ladder.yaml'] : []),
    ...(ladders.length > 0 ? ['ladders/*.ladder.yaml'] : []),
  ];
  return patterns.length === 0
    ? []
    : [['include:', ...patterns.map((pattern) => `  - ${pattern}`)].join('\n')];
}

function inline(key: string, parts: readonly Part[]): string[] {
  if (parts.length === 0) return [];
  const items = parts.map(({ text }) => asItem(text.trimEnd().split('\n'), 2).join('\n'));
  return [`${key}:\n${items.join('\n\n')}`];
}

/** The text of a framework: what is short stands together, and each list by itself. */
function joined(head: Head, lists: readonly string[]): string {
  const all = [...head.before, ...lists, ...head.after];
  return `${all.map((section, index) => (index > 0 && /:\n/.test(section) ? `\n${section}` : section)).join('\n')}\n`;
}
