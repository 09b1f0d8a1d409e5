import type { LevelTable } from '../../server/protocol';
import { Level } from './level';
import { rowNames, rowsOf } from './rows';

/**
 * A track as a table of its levels. In the document each level is a row, so that it is read, and stacked in a narrow
 * pane, level by level; in a wide one the style sheet turns it, and each level is a column.
 */
export function LevelTableView({ table }: { table: LevelTable }) {
  const { track, levels, focus } = table;
  const rows = rowsOf(table);
  return (
    <table role="table" class="levels" aria-label={`${track.name || track.id}, level by level`}>
      <thead role="rowgroup">
        <tr role="row" class="names">
          <th role="columnheader" scope="col">
            <span class="unseen">Level</span>
          </th>
          {rows.map((row) => (
            <th key={row} role="columnheader" scope="col">
              {rowNames[row]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {levels.map((level, index) => (
          // Levels are told apart by what they are called, and two of one name by their place.
          <Level
            key={
              levels.findIndex((other) => other.level === level.level) === index ? level.level : `#${index}`
            }
            level={level}
            rows={rows}
            focus={focus?.level === index ? focus : undefined}
          />
        ))}
      </tbody>
    </table>
  );
}
