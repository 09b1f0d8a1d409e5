import type { ExportDocument, ExportReference, ExportTrack } from '../features/export/document';
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

/** What a document is called: the framework, the track or the position that it shows. */
export function titleOf({ view, framework, tracks, ladders }: ExportDocument): string {
  const [kind] = view.split(':');
  const [position] = ladders[0]?.positions ?? [];
  if (kind === 'track') return tracks[0]?.name ?? '';
  if (kind === 'position') return position?.name ?? '';
  return framework?.name ?? tracks[0]?.name ?? ladders[0]?.name ?? '';
}
