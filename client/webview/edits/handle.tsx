import { useContext } from 'preact/hooks';
import type { TableCriterion } from '../../../server/protocol';
import { EditingContext } from './editing';
import { isOwn } from './moves';

/** What a criterion is dragged by. Keys move it, too, so it is for pointers alone. */
export function Handle({ criterion }: { criterion: TableCriterion }) {
  const { isOn } = useContext(EditingContext);
  if (!isOn || !isOwn(criterion)) return null;
  return (
    <span class="handle" draggable aria-hidden="true" title="Drag to move">
      <svg viewBox="0 0 8 12" width="8" height="12" fill="currentColor">
        {[2, 6, 10].map((y) => (
          <g key={y}>
            <circle cx="2" cy={y} r="1" />
            <circle cx="6" cy={y} r="1" />
          </g>
        ))}
      </svg>
    </span>
  );
}
