import type { TableAsk, TablePosition } from '../../server/protocol';
import { counted } from '../../server/service/text/wording';
import { PositionNames } from './position-names';

/** How many positions ask for a level, and which; each leads to where it says so. */
export function AskedBy({ asks }: { asks: readonly TableAsk[] }) {
  return (
    <div class="asked-by">
      <p class="count">{counted(asks.length, 'position')}</p>
      <PositionNames positions={asks} />
    </div>
  );
}

/** In which positions a criterion matters most; each leads to where it says so. */
export function EmphasisedBy({ positions }: { positions: readonly TablePosition[] }) {
  return (
    <div class="related emphasis">
      <span>matters most to</span>
      <PositionNames positions={positions} />
    </div>
  );
}
