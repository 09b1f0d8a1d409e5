import type { InlayHint } from 'vscode-languageserver-types';
import type { Range } from '../../../protocol';
import type { Graph } from '../../graph/graph';
import { resolve } from '../../graph/reader';
import { ownerKey, scaleKey, type Definition, type Reference } from '../../graph/symbols';
import { frameworkName } from '../../model/framework';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { uniqueBy } from '../navigation/unique';
import { levelName, plainText, saysTheSame, shortened, titleAmong } from '../outline/titles';
import { ProjectView } from '../project-view';

/** What hints are wanted after. */
export interface HintOptions {
  /** A track, ladder or category: its name. */
  readonly tracks: boolean;
  /** A level: what it is called. */
  readonly levels: boolean;
  /** A criterion: its text, shortened. */
  readonly criteria: boolean;
}

/** A text of more characters pushes what the author wrote out of sight. */
const maxTextLength = 40;

/**
 * What the references in a range name, to be shown behind them: `foundations: 3` is followed by "Owning". Nothing where
 * that would only repeat the id, and nothing in prose: a sentence is read as it stands, and its references are links.
 */
export function inlayHints(
  workspace: LadderWorkspace,
  uri: string,
  range: Range,
  options: HintOptions,
): InlayHint[] {
  const file = workspace.file(uri);
  if (!file || !(options.tracks || options.levels || options.criteria)) return [];
  const hinter = new Hinter(
    file,
    workspace.projectsOf(uri).map((project) => new ProjectView(workspace, project)),
    options,
  );
  const from = file.document.offsetAt(range.start);
  const to = file.document.offsetAt(range.end);
  const hints = new Map<number, InlayHint>();
  for (const { references } of file.entries) {
    for (const reference of references) {
      const { last, role, whole } = reference;
      const end = last && role !== 'prose' ? file.tree.offsetOf(whole.to, whole.end) : undefined;
      // Requirements that are merged into several positions are written, and hinted at, once.
      if (end === undefined || end < from || end > to || hints.has(end)) continue;
      const hint = hinter.hint(reference, end);
      if (hint) hints.set(end, hint);
    }
  }
  return [...hints].sort(([a], [b]) => a - b).map(([, hint]) => hint);
}

/** What a hint says, and in full when pointed at. */
interface Words {
  readonly label: string;
  readonly tooltip?: string;
}

class Hinter {
  readonly #file: LadderFile;
  readonly #views: readonly ProjectView[];
  readonly #options: HintOptions;
  /** By offset: the levels that the file defines. */
  readonly #levels = new Map<number, Definition>();

  constructor(file: LadderFile, views: readonly ProjectView[], options: HintOptions) {
    this.#file = file;
    this.#views = views;
    this.#options = options;
    for (const { definitions } of file.entries) {
      for (const definition of definitions) {
        const { kind, node } = definition;
        if (kind === 'level' && file.tree.has(node)) this.#levels.set(this.#offsetOf(node), definition);
      }
    }
  }

  /**
   * What the file's frameworks say of a reference, each where they differ.
   *
   * @param end the offset at which the reference ends, in UTF-16 units
   */
  hint(reference: Reference, end: number): InlayHint | undefined {
    const said = this.#views.flatMap((view) => {
      const words = this.#words(view.graph, reference);
      return words ? [{ words, framework: frameworkName(view.framework) }] : [];
    });
    const [first, ...others] = uniqueBy(said, ({ words }) => JSON.stringify(words));
    if (!first) return undefined;
    if (others.length === 0) return this.#placed(first.words, end);
    const labels = uniqueBy([first, ...others], ({ words }) => words.label);
    const tooltip = said.map(({ words, framework }) => `${framework}: ${words.tooltip ?? words.label}`);
    return this.#placed(
      { label: labels.map(({ words }) => words.label).join(' / '), tooltip: tooltip.join('\n') },
      end,
    );
  }

  #words(graph: Graph, reference: Reference): Words | undefined {
    if (reference.role === 'scale-level') return this.#levelWords(graph, reference);
    const [target] = resolve(graph, reference);
    switch (target?.kind) {
      case 'track':
      case 'ladder':
      case 'category':
        return this.#options.tracks ? nameWords(target.id, target.title) : undefined;
      case 'level':
        return this.#trackLevelWords(graph, reference);
      case 'criterion':
        return this.#options.criteria ? textWords(target) : undefined;
      default:
        return undefined;
    }
  }

  /** A level where a track has it: what it is called, unless the author says so on the next line. */
  #levelWords(graph: Graph, { id, span }: Reference): Words | undefined {
    const definition = this.#levels.get(this.#offsetOf(span));
    if (!this.#options.levels || definition?.title !== undefined) return undefined;
    const name = definition
      ? levelName(graph, definition.owner, id)
      : titleAmong(graph.definitions(scaleKey(id)));
    return nameWords(id, name);
  }

  /** A level of a track: the track's name and what the level is called. */
  #trackLevelWords(graph: Graph, { owner, id }: Reference): Words | undefined {
    const track = owner?.id ?? '';
    const trackName = titleAmong(graph.definitions(ownerKey(track)));
    const name = levelName(graph, track, id);
    const shown = [
      this.#options.tracks ? nameWords(track, trackName) : undefined,
      this.#options.levels ? nameWords(id, name) : undefined,
    ].filter((words) => words !== undefined);
    if (shown.length === 0) return undefined;
    const place = `${trackName ?? track}, level ${id}`;
    return {
      label: shown.map(({ label }) => label).join(', '),
      tooltip: name === undefined ? place : `${place}: ${name}`,
    };
  }

  #placed({ label, tooltip }: Words, end: number): InlayHint {
    const { document } = this.#file;
    const quote = /^["']/.test(document.getText(this.#characterAt(end)));
    return {
      position: document.positionAt(quote ? end + 1 : end),
      label,
      paddingLeft: true,
      ...(tooltip === undefined ? {} : { tooltip }),
    };
  }

  #characterAt(offset: number): Range {
    const { document } = this.#file;
    return { start: document.positionAt(offset), end: document.positionAt(offset + 1) };
  }

  #offsetOf({ from, start }: Reference['span']): number {
    return this.#file.tree.offsetOf(from, start);
  }
}

function nameWords(id: string, name: string | undefined): Words | undefined {
  const words = (name ?? '').replace(/\s+/g, ' ').trim();
  if (words === '' || saysTheSame(id, words)) return undefined;
  const label = shortened(words, maxTextLength);
  return label === words ? { label } : { label, tooltip: words };
}

function textWords({ id, title = '' }: Definition): Words | undefined {
  const text = plainText(title);
  if (text === '' || saysTheSame(id, text)) return undefined;
  return { label: shortened(text, maxTextLength), tooltip: text };
}
