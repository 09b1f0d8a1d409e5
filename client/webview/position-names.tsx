import { useContext } from 'preact/hooks';
import type { TableAsk, TablePosition } from '../../server/protocol';
import { SurroundingsContext } from './surroundings';

/** Positions by their names; each leads to where it says what it is named here for. */
export function PositionNames({ positions }: { positions: readonly (TablePosition | TableAsk)[] }) {
  const { goTo } = useContext(SurroundingsContext);
  return (
    <ul class="list">
      {positions.map(({ position, label, ladder, framework, source, ...more }, index) => (
        <li key={index}>
          <button type="button" class="reference" title={ladder} onClick={() => goTo(source)}>
            {label !== undefined && `${label} `}
            <bdi>{position}</bdi>
          </button>
          {framework !== undefined && (
            <span class="aside-word">
              {' · '}
              <bdi>{framework}</bdi>
            </span>
          )}
          {'kind' in more && more.kind === 'optional' && <span class="aside-word"> optional</span>}
        </li>
      ))}
    </ul>
  );
}
