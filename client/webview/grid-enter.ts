import { useContext } from 'preact/hooks';
import type { GridTrack } from '../../server/grid-protocol';
import type { Location } from '../../server/protocol';
import { askOf, type Column, type ShownGrid } from './grid-model';
import { SurroundingsContext } from './surroundings';

/**
 * Shows what a cell or a head is about: the level that is asked for, the track or the position; in the text, where that
 * is wanted or where there is nothing else.
 */
export function useEnter(
  { rows, columns }: ShownGrid,
  positions: readonly Column[],
): (cell: HTMLElement, toText: boolean) => void {
  const { goTo, open } = useContext(SurroundingsContext);
  return ({ dataset }, toText) => {
    const track = rows.flatMap(({ tracks }) => tracks).find(({ id }) => id === dataset['track']);
    const column = positions.find(({ key }) => key === dataset['column']);
    if (track?.source && !toText) {
      const level = column && askOf(track, column.position)?.level;
      open({ track: track.id, ...(level === undefined ? {} : { level }) });
    } else if (column && dataset['track'] === undefined && !toText) {
      open({ position: column.reference });
    } else {
      const ladder = columns.find(({ key }) => key === dataset['hides'])?.ladder;
      const source = column ? sourceOf(track, column) : (track ?? ladder)?.source;
      if (source) goTo(source);
    }
  };
}

/** Where a position says what it asks of a track; where it is defined, if it says nothing. */
function sourceOf(track: GridTrack | undefined, { position }: Column): Location {
  const { source } = position;
  const ask = track && askOf(track, position);
  return ask ? { uri: source.uri, range: { start: ask.at, end: ask.at } } : source;
}
