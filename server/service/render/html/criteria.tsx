/** @jsxRuntime automatic @jsxImportSource preact */
import { linkedCriteria } from '../places';
import { usePage } from './page';
import { Prose, Reference, Rows, Table } from './parts';

/** What criteria build on: a row for each that does, and for each that is built on. */
export function Criteria() {
  const { document, anchors } = usePage();
  return (
    <Table class="stacked builds-on" name="What criteria build on" head={['Where', 'Criterion', 'Builds on']}>
      <Rows>
        {linkedCriteria(document).map(({ track, level, criterion }, index) => (
          <tr key={index} role="row" id={anchors.of(criterion)}>
            <td role="cell">
              <bdi>{track.name}</bdi>, level {level.level}
            </td>
            <th role="rowheader" scope="row">
              <Prose text={criterion.text} />
            </th>
            <td role="cell" data-name={criterion['builds-on'].length === 0 ? undefined : 'Builds on'}>
              <ul>
                {criterion['builds-on'].map((reference) => (
                  <li key={reference}>
                    <Reference to={reference} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </Rows>
    </Table>
  );
}
