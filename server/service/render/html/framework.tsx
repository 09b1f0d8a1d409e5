/** @jsxRuntime automatic @jsxImportSource preact */
import { byCategory } from '../words';
import { CriteriaChart } from './charts';
import { Ladder, LadderGrid } from './ladder';
import { usePage } from './page';
import { Facts, Heading, Prose, Reference, Rows, Table } from './parts';
import { Track } from './track';

/** All of a framework, or of a file on its own. */
export function Whole() {
  const { document, pictures } = usePage();
  const { framework, ladders } = document;
  const depth = framework ? 2 : 1;
  return (
    <>
      {framework && <Scale />}
      {framework && ladders.length > 0 && (
        <section class="grids">
          <Heading depth={2} id="_grid">
            Who is asked for what
          </Heading>
          <Grids depth={3} />
        </section>
      )}
      {byCategory(document).map(({ category, tracks }) => (
        <section key={category?.id ?? ''} class="category">
          {category && (
            <Heading depth={depth} class={`category-${category.id}`}>
              {category.name}
            </Heading>
          )}
          <Prose text={category?.description} />
          {tracks.map((track, index) => (
            <Track key={index} track={track} depth={category ? depth + 1 : depth} />
          ))}
        </section>
      ))}
      {ladders.map((ladder, index) => (
        <Ladder key={index} ladder={ladder} depth={depth} />
      ))}
      {framework && pictures.criteria && (
        <section class="criteria-graph">
          <Heading depth={2} id="_criteria">
            What criteria build on
          </Heading>
          <CriteriaChart />
        </section>
      )}
    </>
  );
}

/** The grid of each ladder. */
export function Grids({ depth }: { depth: number }) {
  const { document } = usePage();
  return (
    <>
      {document.ladders.map((ladder, index) => (
        <LadderGrid key={index} ladder={ladder} depth={depth} />
      ))}
    </>
  );
}

function Scale() {
  const { document } = usePage();
  const scale = document.framework?.scale ?? [];
  if (scale.length === 0) return null;
  return (
    <section>
      <Heading depth={2} id="_levels">
        Levels
      </Heading>
      <Table class="stacked scale-levels" name="The scale" head={['Level', 'Points', 'What it means']}>
        <Rows>
          {scale.map(({ level, name, points, description }, index) => (
            <tr key={index} role="row">
              <th role="rowheader" scope="row">
                <span class="number">{level}</span> {name}
              </th>
              <td role="cell" data-name={points === undefined ? undefined : 'Points'}>
                {points}
              </td>
              <td role="cell">
                <Prose text={description} />
              </td>
            </tr>
          ))}
        </Rows>
      </Table>
    </section>
  );
}

/** The page's title, and what the framework says of itself. */
export function FrameworkHead() {
  const { document } = usePage();
  const { framework } = document;
  if (!framework) return null;
  const { name, version, owner, description, cumulative } = framework;
  return (
    <>
      <Heading depth={1}>{name}</Heading>
      <Facts
        facts={[
          version === undefined ? undefined : `Version ${version}`,
          owner === undefined ? undefined : `owned by ${owner}`,
          cumulative ? 'a level includes the levels below it' : undefined,
        ]}
      />
      <Prose text={description} />
    </>
  );
}

/** Where the tracks and the positions are. */
export function Contents() {
  const { document, pictures } = usePage();
  const { framework, ladders } = document;
  return (
    <nav aria-labelledby="_contents">
      <h2 id="_contents">Contents</h2>
      <ul class="contents">
        {(framework?.scale?.length ?? 0) > 0 && (
          <li>
            <a href="#_levels">Levels</a>
          </li>
        )}
        {ladders.length > 0 && (
          <li>
            <a href="#_grid">Who is asked for what</a>
          </li>
        )}
        {byCategory(document).map(({ category, tracks }) => (
          <li key={category?.id ?? ''}>
            {category?.name ?? 'Tracks'}
            <ul>
              {tracks.map(({ id, name }) => (
                <li key={id}>
                  <Reference to={id} label={name} />
                </li>
              ))}
            </ul>
          </li>
        ))}
        {ladders.map((ladder) => (
          <li key={ladder.id}>
            <Reference to={ladder.id} label={ladder.name} />
            <ul>
              {ladder.positions.map(({ id, name }) => (
                <li key={id}>
                  <Reference to={`${ladder.id}.${id}`} label={name} />
                </li>
              ))}
            </ul>
          </li>
        ))}
        {pictures.criteria && (
          <li>
            <a href="#_criteria">What criteria build on</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
