import type { ExportAsk, ExportDocument, ExportPosition, ExportTrack } from '../../features/export/document';
import { placesOf, type TrackPart } from '../places';
import { criterionColumns } from './criteria-rows';
import type { Cell } from './csv';

/** A row for each criterion that the position asks for, and how it does; one for a track or level that is not there. */
export function positionRows(document: ExportDocument): Cell[][] {
  const [ladder] = document.ladders;
  const [position] = ladder?.positions ?? [];
  if (!ladder || !position) return [];
  const rows = placesOf(withAllTracks(document, position)).map((place) => [
    `${ladder.id}.${position.id}`,
    position.name,
    ...askOf(position, place),
    isEmphasised(document, position, place) ? 'yes' : undefined,
    ...criterionColumns.map(({ cell }) => cell(place)),
  ]);
  const names = ['position', 'position name', 'asked', 'asked level', 'emphasised'];
  return [[...names, ...criterionColumns.map(({ name }) => name)], ...rows];
}

/** The document with the tracks that the position names and no file defines. */
function withAllTracks(document: ExportDocument, { requires, optional }: ExportPosition): ExportDocument {
  const asked = new Set([...requires, ...optional].map(({ track }) => track));
  const missing = [...asked].filter((id) => !document.tracks.some((track) => track.id === id));
  const added = missing.map((id): ExportTrack => ({ id, name: id, levels: [], resources: [] }));
  return { ...document, tracks: [...document.tracks, ...added] };
}

function askOf({ requires, optional }: ExportPosition, { track }: TrackPart): Cell[] {
  const isOf = (ask: ExportAsk): boolean => ask.track === track.id;
  const required = requires.find(isOf);
  return required ? ['required', required.level] : ['optional', optional.find(isOf)?.level];
}

/** Whether a criterion is one of those that matter most, by whichever of its names. */
function isEmphasised(
  { references }: ExportDocument,
  { emphasises }: ExportPosition,
  { track, criterion }: TrackPart,
): boolean {
  if (criterion?.id === undefined) return false;
  return emphasises.some((reference) => {
    const target = references[reference];
    const isInherited = target?.owner === criterion['inherited-from'] && target?.id === criterion.id;
    return reference === `${track.id}.${criterion.id ?? ''}` || isInherited;
  });
}
