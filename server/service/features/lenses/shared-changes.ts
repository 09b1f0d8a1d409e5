import type { GraphEntry } from '../../graph/entries';
import { tracksOf, type FileModel } from '../../model/file';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace, WorkspaceChange } from '../../workspace/ladder-workspace';

/**
 * Finds the files whose changes alter what other files show beside their text: lenses count their references, hints and
 * tokens tell of what they define. Most that is typed is prose and alters nothing. A change is only noted, and looked
 * into when one asks: that is not at each letter.
 */
export class SharedChanges {
  readonly #workspace: LadderWorkspace;
  readonly #seen = new Map<string, Seen>();
  readonly #pending = new Set<string>();
  /** The files that joined or left a framework. */
  readonly #moved = new Set<string>();

  constructor(workspace: LadderWorkspace) {
    this.#workspace = workspace;
  }

  note({ uris, projects }: WorkspaceChange): void {
    for (const uri of uris) this.#pending.add(uri);
    for (const uri of projects.moved) this.#moved.add(uri);
  }

  /** The files (canonical URIs) that changed so since the last call. */
  take(): ReadonlySet<string> {
    const shared = new Set(this.#moved);
    for (const uri of this.#pending) {
      const file = this.#workspace.file(uri);
      if (isAltered(this.#seen.get(uri) ?? nothing, file ?? nothing)) shared.add(uri);
      if (file) this.#seen.set(uri, { entries: file.entries, model: file.model });
      else this.#seen.delete(uri);
    }
    this.#pending.clear();
    this.#moved.clear();
    return shared;
  }
}

type Seen = Pick<LadderFile, 'entries' | 'model'>;

const nothing: Seen = { entries: [], model: undefined };

/** Whether the two name or define different things. Entries that are the same object are passed over. */
function isAltered(before: Seen, after: Seen): boolean {
  if (traitsOf(before.model) !== traitsOf(after.model)) return true;
  const [was, is] = [new Set(before.entries), new Set(after.entries)];
  const lost = before.entries.filter((entry) => !is.has(entry));
  const gained = after.entries.filter((entry) => !was.has(entry));
  return sayingOf(lost) !== sayingOf(gained);
}

/** What is shown elsewhere of a file and stands in no entry. */
function traitsOf(model: FileModel): string {
  const cumulative = model?.kind === 'framework' ? model.cumulative : undefined;
  return JSON.stringify([cumulative, ...tracksOf(model).map(({ status }) => status?.value)]);
}

function sayingOf(entries: readonly GraphEntry[]): string {
  return JSON.stringify(
    entries.flatMap(({ definitions, references }) => [
      ...definitions.map(({ key, kind, title, base, place }) => [key, kind, title, base, place]),
      ...references.map(({ key, role }) => [key, role]),
    ]),
  );
}
