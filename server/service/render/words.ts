import type {
  ExportDocument,
  ExportPosition,
  ExportReference,
  ExportTrack,
} from '../features/export/document';
import { kindOfView } from '../features/export/export-view';
import { proseWords } from '../prose/markdown';

/** What a reference reads as by itself, as plain words: a criterion by what it says, all else by its name. */
export function referenceWords(reference: string, target: ExportReference | undefined): string {
  if (target?.kind === 'criterion' && target.detail !== undefined)
    return proseWords(target.detail) || reference;
  return target?.title ?? reference;
}

/** The tracks under one heading. */
export interface CategoryGroup {
  /** Undefined for tracks whose category the framework does not have. */
  readonly category: NonNullable<ExportDocument['framework']>['categories'][number] | undefined;
  readonly tracks: readonly ExportTrack[];
}

/** The tracks by category, in the order of the document; those in none come last. */
export function byCategory({ framework, tracks }: ExportDocument): CategoryGroup[] {
  const categories = framework?.categories ?? [];
  const isIn = (track: ExportTrack, id: string): boolean => track.category === id;
  const groups: CategoryGroup[] = categories.map((category) => ({
    category,
    tracks: tracks.filter((track) => isIn(track, category.id)),
  }));
  const rest = tracks.filter((track) => !categories.some(({ id }) => isIn(track, id)));
  return [...groups, { category: undefined, tracks: rest }].filter((group) => group.tracks.length > 0);
}

/** The name of a track's category; its id, where the framework does not have it. */
export function categoryName({ framework }: ExportDocument, { category }: ExportTrack): string | undefined {
  return framework?.categories.find(({ id }) => id === category)?.name ?? category;
}

/** What a document is called: the framework, the track or the position that it shows. */
export function titleOf({ view, framework, tracks, ladders }: ExportDocument): string {
  const kind = kindOfView(view);
  const [position] = ladders[0]?.positions ?? [];
  if (kind === 'track') return tracks[0]?.name ?? '';
  if (kind === 'position') return position?.name ?? '';
  return framework?.name ?? tracks[0]?.name ?? ladders[0]?.name ?? '';
}

/** What a position says of a track: `3`, `3 (optional)`, `not required`, or nothing. */
export function askText(position: ExportPosition, track: string): string | undefined {
  const isOf = (ask: { track: string }): boolean => ask.track === track;
  const required = position.requires.find(isOf);
  if (required) return required.level ?? '?';
  const optional = position.optional.find(isOf);
  if (optional) return `${optional.level ?? '?'} (optional)`;
  return position['not-required'].includes(track) ? 'not required' : undefined;
}
