import { useMemo } from 'preact/hooks';
import type { GridFocus } from '../../server/grid-protocol';
import { rangeText, shortRangeText } from '../../server/service/text/points';
import type { Column, ColumnGroup } from './grid-model';
import { Hide } from './hide';
import { Marked } from './marked';

interface GridColumnsProps {
  groups: readonly ColumnGroup[];
  search: string;
  focus: GridFocus | undefined;
}

/** The heads of the columns: ladders, and under each its positions. */
export function GridColumns({ groups, search, focus }: GridColumnsProps) {
  return (
    <div role="rowgroup" class="heads">
      <div role="row" class="line ladders">
        <div role="columnheader" class="corner">
          <span class="unseen">Ladder</span>
        </div>
        {groups.map((group) => (
          <div
            key={group.key}
            role="columnheader"
            class="ladder-head"
            style={{ '--span': String(group.columns.length) }}
            aria-colspan={group.columns.length}
            data-cell
            data-hides={group.key}
            tabIndex={-1}
          >
            <span class="ladder-name" dir="auto">
              <Marked text={group.name} search={search} />
            </span>
            <Hide name={group.name} />
          </div>
        ))}
      </div>
      <div role="row" class="line positions">
        <div role="columnheader" class="corner">
          <span class="unseen">Track</span>
        </div>
        {groups
          .flatMap((group) => group.columns)
          .map((column) => (
            <PositionHead
              key={column.key}
              column={column}
              search={search}
              current={focus?.position === column.position.id && focus.ladder === column.ladder.id}
            />
          ))}
      </div>
    </div>
  );
}

interface PositionHeadProps {
  column: Column;
  search: string;
  current: boolean;
}

function PositionHead({ column: { key, position }, search, current }: PositionHeadProps) {
  const { name, label } = position;
  const points = rangeText(position.points);
  const called = label === undefined ? name : `${label}: ${name}`;
  return useMemo(
    () => (
      <div
        role="columnheader"
        class="position-head"
        data-cell
        data-hides={key}
        data-column={key}
        tabIndex={-1}
        title={points === undefined ? called : `${called}, ${points}`}
        aria-current={current ? 'location' : undefined}
      >
        {label !== undefined && <span class="position-label">{label}</span>}
        <span class="position-name" dir="auto">
          <Marked text={name} search={search} />
        </span>
        {points !== undefined && <span class="position-points">{shortRangeText(position.points)}</span>}
        <Hide name={name} />
      </div>
    ),
    [key, name, label, points, search, current],
  );
}
