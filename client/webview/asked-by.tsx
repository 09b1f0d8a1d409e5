import { useContext } from 'preact/hooks';
import type { TableAsk } from '../../server/protocol';
import { SurroundingsContext } from './surroundings';

/** How many positions ask for a level, and which; each leads to where it says so. */
export function AskedBy({ asks }: { asks: readonly TableAsk[] }) {
  const { goTo } = useContext(SurroundingsContext);
  return (
    <div class="asked-by">
      <p class="count">{asks.length === 1 ? '1 position' : `${asks.length} positions`}</p>
      <ul class="list">
        {asks.map(({ position, label, ladder, kind, source }, index) => (
          <li key={index}>
            <button type="button" class="reference" title={ladder} onClick={() => goTo(source)}>
              {label !== undefined && `${label} `}
              <bdi>{position}</bdi>
            </button>
            {kind === 'optional' && <span class="aside-word"> optional</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
