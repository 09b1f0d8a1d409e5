import { useContext, useMemo } from 'preact/hooks';
import type { GridFocus, GridTrack } from '../../server/grid-protocol';
import { isNumber } from '../../server/service/text/level-words';
import { cellContent, rowKey, type CellContent, type Column } from './grid-model';
import { DotButtons, mostDots } from './edits/dot-buttons';
import { EditingContext } from './edits/editing';
import { Hide } from './hide';
import { Marked } from './marked';
import { TrackMarks } from './track-marks';

interface GridRowProps {
  track: GridTrack;
  columns: readonly Column[];
  search: string;
  /** Where the cursor is, when it is in this row. */
  focus: GridFocus | undefined;
}

/** A track, and what each position says of it. */
export function GridRow({ track, columns, search, focus }: GridRowProps) {
  const { isOn } = useContext(EditingContext);
  const cells = columns.map(({ key, ladder, position }) => ({
    key,
    content: cellContent(track, position),
    current: focus?.position === position.id && focus.ladder === ladder.id,
  }));
  const { id, name, status, source, levels } = track;
  const current = focus !== undefined && focus.position === undefined;
  // Of the many rows, a keystroke changes few, and those that it does not are not even compared again.
  const shown = JSON.stringify([
    name,
    status,
    source === undefined,
    levels,
    track.dots,
    isOn,
    search,
    current,
    cells,
  ]);
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
          <TrackMarks track={track} />
          <Hide name={name} />
        </div>
        {cells.map((cell) => (
          <Cell
            key={cell.key}
            track={track}
            column={cell.key}
            canChange={isOn}
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
  track: GridTrack;
  column: string;
  /** Whether its dots set the level. */
  canChange: boolean;
  content: CellContent;
  current: boolean;
}

function Cell({ track, column, canChange, content, current }: CellProps) {
  const { kind, level, title, isRegression, words } = content;
  return (
    <div
      role="gridcell"
      class={`cell ${kind} ${isRegression ? 'regression' : ''}`}
      data-cell
      data-track={track.id}
      data-column={column}
      tabIndex={-1}
      aria-label={words}
      title={kind === 'unsaid' || canChange ? undefined : words}
      aria-current={current ? 'location' : undefined}
    >
      <Dots track={track} content={content} canChange={canChange} />
      {level !== undefined && (
        <span class={isNumber(level) ? 'level-id' : 'level-id by-name'}>
          {title}
          {isRegression && <span class="down">▼</span>}
        </span>
      )}
      {kind === 'not-required' && <i class="none" />}
      {kind === 'not-required' && isRegression && <span class="down">▼</span>}
    </div>
  );
}

interface DotsProps {
  track: GridTrack;
  content: CellContent;
  canChange: boolean;
}

function Dots({ track, content: { kind, level, dots: asked }, canChange }: DotsProps) {
  const { dots } = track;
  const isKnown = level === undefined || asked !== undefined;
  if (canChange && isKnown && dots <= mostDots) {
    return <DotButtons track={track} kind={kind} asked={asked ?? 0} />;
  }
  if (level === undefined) return null;
  if (asked === undefined) return <i class="unknown">?</i>;
  return (
    <i
      class={`dots ${kind} ${dots > mostDots ? 'as-bar' : ''}`}
      style={{ '--of': String(dots), '--asked': String(asked) }}
    />
  );
}
