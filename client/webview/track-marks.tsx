import type { GridTrack } from '../../server/grid-protocol';

/** What is unusual about a track, beside its name: that it is a draft or deprecated, and that no file defines it. */
export function TrackMarks({ track: { status, source } }: { track: Pick<GridTrack, 'status' | 'source'> }) {
  return (
    <>
      {status !== undefined && status !== 'active' && <span class="mark">{status}</span>}
      {source === undefined && <span class="mark missing">not found</span>}
    </>
  );
}
