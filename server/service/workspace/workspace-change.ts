import type { SymbolKey } from '../graph/symbols';
import type { Project } from './project';
import type { ProjectChanges } from './projects';

/** What one step changed: the files whose own text changed, came or went, and what followed from it in the graphs. */
export interface WorkspaceChange {
  readonly uris: ReadonlySet<string>;
  readonly projects: ProjectChanges;
}

/** Files whose text may be another, while nothing in the graphs is. */
export function changeOfText(uris: Iterable<string>): WorkspaceChange {
  return { uris: new Set(uris), projects: { keys: new Map(), moved: new Set() } };
}

/** Changes that followed one another, as one. */
export function merged(changes: readonly WorkspaceChange[]): WorkspaceChange {
  const [only, ...more] = changes;
  if (only && more.length === 0) return only;
  const keys = new Map<Project, Set<SymbolKey>>();
  for (const [project, own] of changes.flatMap(({ projects }) => [...projects.keys])) {
    const known = keys.get(project) ?? new Set();
    for (const key of own) known.add(key);
    keys.set(project, known);
  }
  return {
    uris: new Set(changes.flatMap(({ uris }) => [...uris])),
    projects: { keys, moved: new Set(changes.flatMap(({ projects }) => [...projects.moved])) },
  };
}
