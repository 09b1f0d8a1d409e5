import type { PointsRange } from '../../../grid-protocol';
import type { Location } from '../../../protocol';
import type { FileModel } from '../../model/file';
import type { Ladder, Position } from '../../model/ladder';
import type { Track } from '../../model/track';
import type { InFile, ProjectView } from '../project-view';

/**
 * The tracks or ladders of all files of a project that have an id, the framework's own first, then by file. Of two with
 * one id it is the first.
 */
export function thingsOf<Thing extends Track | Ladder>(
  view: ProjectView,
  read: (model: FileModel) => readonly Thing[],
): readonly InFile<Thing>[] {
  const { frameworkUri } = view.project;
  const others = view.graph.uris.filter((uri) => uri !== frameworkUri).sort();
  const byId = new Map<string, InFile<Thing>>();
  for (const uri of frameworkUri === undefined ? others : [frameworkUri, ...others]) {
    for (const thing of read(modelOf(view, uri))) {
      const id = thing.id?.value;
      if (id !== undefined && !byId.has(id)) byId.set(id, { thing, uri });
    }
  }
  return [...byId.values()];
}

/** What a file says; while its text is not YAML, what it said when it last was, so that nothing comes and goes. */
function modelOf(view: ProjectView, uri: string): FileModel {
  const file = view.file(uri);
  return file?.lastSound?.model ?? file?.model;
}

/** Where a thing gives its id. Throws where its file is gone, of which no thing can be left. */
export function sourceOf(view: ProjectView, { thing, uri }: InFile<Track | Ladder | Position>): Location {
  const source = view.location(uri, thing.id?.node ?? thing.node);
  if (!source) throw new Error(`The file ${uri} is gone while what it says is shown.`);
  return source;
}

/** The points that a position takes, as far as they are written. */
export function pointsOf({ min, max }: NonNullable<Position['points']>): PointsRange {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
