import { useMemo } from 'preact/hooks';
import type { GridFocus, GridTrack } from '../../server/grid-protocol';
import { cellContent, rowKey, type CellContent, type Column } from './grid-model';
import { Hide } from './hide';
import { Marked } from './marked';

interface GridRowProps {
  track: GridTrack;
  columns: readonly Column[];
  search: string;
  /** Where the cursor is, when it is in this row. */
  focus: GridFocus | undefined;
}

/** A track, and what each position says of it. */
export function GridRow({ track, columns, search, focus }: GridRowProps) {
  const cells = columns.map(({ key, ladder, position }) => ({
    key,
    content: cellContent(track, position),
    current: focus?.position === position.id && focus.ladder === ladder.id,
  }));
  const { id, name, status, source, dots } = track;
  const current = focus !== undefined && focus.position === undefined;
  // Of the many rows, a keystroke changes few, and those that it does not are not even compared again.
  const shown = JSON.stringify([name, status, source === undefined, dots, search, current, cells]);
  return useMemo(
    () => (
      <div role="row" class={`line track-row ${status ?? ''}`}>
        <div
          role="rowheader"
          class="track-head"
          data-cell
          data-hides={rowKey(id)}
          data-track={id}
          tabIndex={-1}
          title={name}
          aria-current={current ? 'location' : undefined}
        >
          <span class="track-name" dir="auto">
            <Marked text={name} search={search} />
          </span>
          {status !== undefined && status !== 'active' && <span class="mark">{status}</span>}
          {source === undefined && <span class="mark missing">not found</span>}
          <Hide name={name} />
        </div>
        {cells.map((cell) => (
          <Cell
            key={cell.key}
            track={id}
            column={cell.key}
            dots={dots}
            content={cell.content}
            current={cell.current}
          />
        ))}
      </div>
    ),
    [shown],
  );
}

interface CellProps {
  track: string;
  column: string;
  /** How many dots there are. */
  dots: number;
  content: CellContent;
  current: boolean;
}

function Cell({ track, column, dots, content, current }: CellProps) {
  const { kind, level, isRegression, words } = content;
  return (
    <div
      role="gridcell"
      class={`cell ${kind} ${isRegression ? 'regression' : ''}`}
      data-cell
      data-track={track}
      data-column={column}
      tabIndex={-1}
      aria-label={words}
      title={kind === 'unsaid' ? undefined : words}
      aria-current={current ? 'location' : undefined}
    >
      {level !== undefined && <Dots kind={kind} of={dots} asked={content.dots} />}
      {level !== undefined && (
        <span class="level-id">
          {level}
          {isRegression && <span class="down">▼</span>}
        </span>
      )}
      {kind === 'not-required' && <i class="none" />}
      {kind === 'not-required' && isRegression && <span class="down">▼</span>}
    </div>
  );
}

/** More dots than this are told by a bar. */
const most = 8;

function Dots({ kind, of, asked }: { kind: string; of: number; asked: number | undefined }) {
  if (asked === undefined) return <i class="unknown">?</i>;
  return (
    <i
      class={`dots ${kind} ${of > most ? 'as-bar' : ''}`}
      style={{ '--of': String(of), '--asked': String(asked) }}
    />
  );
}
