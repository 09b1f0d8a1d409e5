import { URI } from 'vscode-uri';
import type { SymbolKey } from '../graph/symbols';
import type { FileModel } from '../model/file';
import { includeMatcher } from './includes';
import type { LadderFile } from './ladder-file';
import { Project } from './project';
import { isUntitled } from './uris';

/** What a change of files changed in the projects. */
export interface ProjectChanges {
  /** For each project that changed, the keys of its graph whose definitions changed. */
  readonly keys: ReadonlyMap<Project, ReadonlySet<SymbolKey>>;
  /** The files that joined or left a project. */
  readonly moved: ReadonlySet<string>;
}

/** Which files belong together, and the graph of each such group; follows the files by differences. */
export class Projects {
  readonly #files: ReadonlyMap<string, LadderFile>;
  /** By framework's file, or by the file on its own. */
  readonly #projects = new Map<string, Project>();
  #byFile = new Map<string, Project[]>();
  /** By file, what decides which files belong together, as it was when that was last worked out. */
  readonly #shapes = new Map<string, string>();

  /** @param files all files by URI, kept up by the caller, who calls {@link update} after each change */
  constructor(files: ReadonlyMap<string, LadderFile>) {
    this.#files = files;
  }

  /** The frameworks that a file belongs to, or the project that it makes by itself; none for an unknown file. */
  of(uri: string): readonly Project[] {
    return this.#byFile.get(uri) ?? [];
  }

  all(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** Takes note of files that were added, altered or removed. */
  update(uris: Iterable<string>): ProjectChanges {
    const keys = new Map<Project, Set<SymbolKey>>();
    const before = this.#byFile;
    const changed = new Set(uris);
    if (this.#takeShapes(changed)) this.#regroup(keys);
    for (const uri of changed) {
      const entries = this.#files.get(uri)?.entries;
      for (const project of this.of(uri)) note(keys, project, project.graph.update(uri, entries));
    }
    return { keys, moved: this.#movedSince(before) };
  }

  #movedSince(before: ReadonlyMap<string, readonly Project[]>): Set<string> {
    const moved = new Set<string>();
    if (before === this.#byFile) return moved;
    for (const uri of new Set([...before.keys(), ...this.#byFile.keys()])) {
      const [was, is] = [before.get(uri) ?? [], this.of(uri)];
      if (was.length !== is.length || was.some((project, index) => project !== is[index])) moved.add(uri);
    }
    return moved;
  }

  /** Takes note of which kind files are, and of their globs. Answers whether any is other than it was. */
  #takeShapes(uris: Iterable<string>): boolean {
    let isOther = false;
    for (const uri of uris) {
      const file = this.#files.get(uri);
      const shape = file && JSON.stringify([file.groupingModel?.kind, ...globsOf(file.groupingModel)]);
      if (shape === this.#shapes.get(uri)) continue;
      if (shape === undefined) this.#shapes.delete(uri);
      else this.#shapes.set(uri, shape);
      isOther = true;
    }
    return isOther;
  }

  #regroup(changes: Map<Project, Set<SymbolKey>>): void {
    const groups = this.#groups();
    for (const [id, project] of this.#projects) {
      if (groups.has(id)) continue;
      this.#projects.delete(id);
      for (const uri of project.graph.uris) note(changes, project, project.graph.update(uri, undefined));
    }
    this.#byFile = new Map();
    const places = new Set([...groups.values()].flatMap(({ frameworkUri }) => placeOf(frameworkUri)));
    for (const [id, { frameworkUri, uris }] of groups) {
      const project = this.#projects.get(id) ?? new Project(frameworkUri);
      this.#projects.set(id, project);
      for (const uri of project.graph.uris) {
        if (!uris.has(uri)) note(changes, project, project.graph.update(uri, undefined));
      }
      for (const uri of uris) {
        const entries = this.#files.get(uri)?.entries ?? [];
        // Most files are as they were when others come or go.
        if (project.graph.entriesOf(uri) !== entries) {
          note(changes, project, project.graph.update(uri, entries));
        }
        this.#byFile.set(uri, [...(this.#byFile.get(uri) ?? []), project]);
      }
      const isAmong =
        frameworkUri === undefined && [...uris].flatMap(placeOf).some((place) => places.has(place));
      note(changes, project, project.graph.setAmongFrameworks(isAmong));
    }
  }

  #groups(): Map<string, { frameworkUri: string | undefined; uris: Set<string> }> {
    const groups = new Map<string, { frameworkUri: string | undefined; uris: Set<string> }>();
    const included = new Set<string>();
    // In the order of their URIs, so that it does not matter in which order the files came.
    const files = [...this.#files].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [frameworkUri, { groupingModel: model }] of files) {
      if (model?.kind !== 'framework') continue;
      const matches = includeMatcher(frameworkUri, globsOf(model));
      const uris = new Set([frameworkUri]);
      for (const [uri, file] of files) {
        if (file.groupingModel?.kind !== 'framework' && matches(uri)) uris.add(uri);
      }
      for (const uri of uris) included.add(uri);
      groups.set(frameworkUri, { frameworkUri, uris });
    }
    for (const [uri] of files) {
      if (!included.has(uri)) groups.set(`alone ${uri}`, { frameworkUri: undefined, uris: new Set([uri]) });
    }
    return groups;
  }
}

/** Where a file is, as far as globs look: no framework can include a file of another scheme or authority. */
function placeOf(uri: string | undefined): string[] {
  if (uri === undefined || isUntitled(uri)) return [];
  const { scheme, authority } = URI.parse(uri);
  return [`${scheme}://${authority}`];
}

function globsOf(model: FileModel): string[] {
  return model?.kind === 'framework' ? model.include.map((glob) => glob.value) : [];
}

function note(changes: Map<Project, Set<SymbolKey>>, project: Project, keys: ReadonlySet<SymbolKey>): void {
  const known = changes.get(project) ?? new Set();
  for (const key of keys) known.add(key);
  changes.set(project, known);
}
