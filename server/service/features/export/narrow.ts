import type { ExportAsk, ExportDocument, ExportLadder, ExportPosition, ExportTrack } from './document';
import type { ExportView } from './export-view';

type Content = Pick<ExportDocument, 'framework' | 'tracks' | 'ladders'>;

/** The part of a framework that a view shows; undefined where there is no such track or position. */
export function narrow(whole: Content, view: ExportView): Content | undefined {
  switch (view.kind) {
    case 'framework':
    case 'grid':
      return whole;
    case 'criteria':
      return { ...whole, ladders: [] };
    case 'track': {
      const tracks = whole.tracks.filter(({ id }) => id === view.track);
      return tracks.length > 0 ? { ...whole, tracks, ladders: [] } : undefined;
    }
    case 'position': {
      const ladder = whole.ladders.find(({ id }) => id === view.ladder);
      const position = ladder?.positions.find(({ id }) => id === view.position);
      return ladder && position && positionContent(whole, ladder, position);
    }
  }
}

/** A position with the tracks that it asks for, up to the levels that it asks for. */
function positionContent(whole: Content, ladder: ExportLadder, position: ExportPosition): Content {
  const asks = [...position.requires, ...position.optional];
  const isCumulative = whole.framework?.cumulative ?? true;
  return {
    ...whole,
    tracks: whole.tracks.flatMap((track) => {
      const ask = asks.find((each) => each.track === track.id);
      return ask ? [{ ...track, levels: levelsFor(track, ask, isCumulative) }] : [];
    }),
    ladders: [{ ...ladder, positions: [position] }],
  };
}

function levelsFor({ levels }: ExportTrack, { level }: ExportAsk, isCumulative: boolean) {
  const last = levels.findIndex((each) => each.level === level);
  return levels.slice(isCumulative ? 0 : Math.max(last, 0), last + 1);
}
