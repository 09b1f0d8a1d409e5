import type { ExportDocument, ExportLevel, ExportResource } from '../../features/export/document';
import { placesOf, type TrackPart } from '../places';
import { categoryName } from '../words';
import type { Cell } from './csv';

export interface Column {
  readonly name: string;
  readonly cell: (place: TrackPart) => Cell;
}

/** The columns of a table of criteria. Names are those of the format. */
export const criterionColumns: readonly Column[] = [
  { name: 'framework', cell: ({ document }) => document.framework?.name },
  { name: 'category', cell: ({ document, track }) => categoryName(document, track) },
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

function resourceText({ label, url }: ExportResource): string {
  return label === undefined ? url : `${label}: ${url}`;
}

function askedByText({ position, kind }: ExportLevel['asked-by'][number]): string {
  return kind === 'optional' ? `${position} (optional)` : position;
}
