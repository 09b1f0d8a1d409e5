import type { ExportCriterion, ExportDocument, ExportLevel, ExportTrack } from '../features/export/document';

/** Where something of a track stands. */
export interface TrackPart {
  readonly document: ExportDocument;
  readonly track: ExportTrack;
  readonly level: ExportLevel;
  /** Absent on a level without criteria, and in a track without levels. */
  readonly criterion?: ExportCriterion | undefined;
}

/** All criteria, in the order of the document; of what has none, that it is there. */
export function placesOf(document: ExportDocument): TrackPart[] {
  return document.tracks.flatMap((track) =>
    levelsOf(track).flatMap((level): TrackPart[] =>
      level.criteria.length === 0
        ? [{ document, track, level }]
        : level.criteria.map((criterion) => ({ document, track, level, criterion })),
    ),
  );
}

/** The levels of a track; of one that has none, one that says nothing, so that the track is not lost. */
function levelsOf({ levels }: ExportTrack): readonly ExportLevel[] {
  return levels.length > 0
    ? levels
    : [{ level: '', criteria: [], examples: [], resources: [], 'asked-by': [] }];
}

/** The criteria that build on others or are built on, in the order of the document. */
export function linkedCriteria(document: ExportDocument): (TrackPart & { criterion: ExportCriterion })[] {
  const criteria = placesOf(document).flatMap(({ criterion, ...place }) =>
    criterion ? [{ ...place, criterion }] : [],
  );
  const bases = new Set(
    criteria.flatMap(({ criterion }) =>
      criterion['builds-on'].flatMap((reference) => {
        const target = document.references[reference];
        // What is inherited goes by the name that the reference gives it, too.
        return [reference, `${target?.owner ?? ''}.${target?.id ?? ''}`];
      }),
    ),
  );
  return criteria.filter(
    ({ track, criterion: { id, ...criterion } }) =>
      criterion['builds-on'].length > 0 || (id !== undefined && bases.has(`${track.id}.${id}`)),
  );
}
