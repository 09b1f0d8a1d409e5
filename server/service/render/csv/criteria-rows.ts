import type {
  ExportCriterion,
  ExportDocument,
  ExportLevel,
  ExportResource,
  ExportTrack,
} from '../../features/export/document';
import type { Cell } from './csv';

/** What is known where a row is made. */
export interface RowPlace {
  readonly document: ExportDocument;
  readonly track: ExportTrack;
  readonly level: ExportLevel;
  /** Absent on a level without criteria, and in a track without levels. */
  readonly criterion?: ExportCriterion | undefined;
}

export interface Column {
  readonly name: string;
  readonly cell: (place: RowPlace) => Cell;
}

/** The columns of a table of criteria. Names are those of the format. */
export const criterionColumns: readonly Column[] = [
  { name: 'framework', cell: ({ document }) => document.framework?.name },
  { name: 'category', cell: categoryName },
  { name: 'track', cell: ({ track }) => track.id },
  { name: 'track name', cell: ({ track }) => track.name },
  { name: 'track description', cell: ({ track }) => track.description },
  { name: 'track status', cell: ({ track }) => track.status },
  { name: 'track owner', cell: ({ track }) => track.owner },
  { name: 'track extends', cell: ({ track }) => track.extends },
  { name: 'track resources', cell: ({ track }) => track.resources.map(resourceText) },
  { name: 'level', cell: ({ level }) => level.level },
  { name: 'level name', cell: ({ level }) => level.name },
  { name: 'level points', cell: ({ level }) => level.points },
  { name: 'level summary', cell: ({ level }) => level.summary },
  { name: 'level examples', cell: ({ level }) => level.examples },
  { name: 'level resources', cell: ({ level }) => level.resources.map(resourceText) },
  { name: 'asked by', cell: ({ level }) => level['asked-by'].map(askedByText) },
  { name: 'criterion', cell: ({ criterion }) => criterion?.id },
  { name: 'text', cell: ({ criterion }) => criterion?.text },
  { name: 'examples', cell: ({ criterion }) => criterion?.examples },
  { name: 'builds on', cell: ({ criterion }) => criterion?.['builds-on'] },
  { name: 'see', cell: ({ criterion }) => criterion?.see },
  { name: 'resources', cell: ({ criterion }) => criterion?.resources.map(resourceText) },
  {
    name: 'inherited from',
    cell: ({ level, criterion }) => criterion?.['inherited-from'] ?? level['inherited-from'],
  },
];

/** A row a criterion; a level without criteria has one row, so that it is not lost. */
export function criteriaRows(document: ExportDocument): Cell[][] {
  return [
    criterionColumns.map(({ name }) => name),
    ...placesOf(document).map((place) => criterionColumns.map(({ cell }) => cell(place))),
  ];
}

/** The places of all criteria, in the order of the document. */
export function placesOf(document: ExportDocument): RowPlace[] {
  return document.tracks.flatMap((track) =>
    levelsOf(track).flatMap((level): RowPlace[] =>
      level.criteria.length === 0
        ? [{ document, track, level }]
        : level.criteria.map((criterion) => ({ document, track, level, criterion })),
    ),
  );
}

/** The levels of a track; of one that has none, one that says nothing, so that the track has a row. */
function levelsOf({ levels }: ExportTrack): readonly ExportLevel[] {
  return levels.length > 0
    ? levels
    : [{ level: '', criteria: [], examples: [], resources: [], 'asked-by': [] }];
}

function categoryName({ document, track }: RowPlace): string | undefined {
  return document.framework?.categories.find(({ id }) => id === track.category)?.name ?? track.category;
}

function resourceText({ label, url }: ExportResource): string {
  return label === undefined ? url : `${label}: ${url}`;
}

function askedByText({ position, kind }: ExportLevel['asked-by'][number]): string {
  return kind === 'optional' ? `${position} (optional)` : position;
}
