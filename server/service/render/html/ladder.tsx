/** @jsxRuntime automatic @jsxImportSource preact */
import type { ExportAsk, ExportLadder, ExportPosition } from '../../features/export/document';
import { dotsFor } from '../../features/grid/dots';
import { rangeText } from '../../text/points';
import { byCategory } from '../words';
import { PositionChart } from './charts';
import { usePage } from './page';
import { Facts, Heading, Prose, Reference, Rows, Table } from './parts';

/** A ladder and each of its positions. */
export function Ladder({ ladder, depth }: { ladder: ExportLadder; depth: number }) {
  const { anchors } = usePage();
  return (
    <section class="ladder">
      <Heading depth={depth} id={anchors.of(ladder)}>
        {ladder.name}
      </Heading>
      <Prose text={ladder.description} />
      {ladder.positions.map((position, index) => (
        <Position key={index} position={position} ladder={ladder.id} depth={depth + 1} />
      ))}
    </section>
  );
}

interface PositionProps {
  position: ExportPosition;
  /** The id of its ladder. */
  ladder: string;
  depth: number;
}

/** A position and what it asks for. */
export function Position({ position, ladder, depth }: PositionProps) {
  const { anchors } = usePage();
  const { name, label, points, description, requires, optional, emphasises } = position;
  const asks = [
    ...requires.map((ask) => ({ ask, kind: 'required' })),
    ...optional.map((ask) => ({ ask, kind: 'optional' })),
    ...position['not-required'].map((track) => ({ ask: { track }, kind: 'not required' })),
  ];
  return (
    <section class="position">
      <Heading depth={depth} id={anchors.of(position)}>
        {name}
      </Heading>
      <Facts facts={[label, points && rangeText(points)]} />
      <Prose text={description} />
      <PositionChart reference={`${ladder}.${position.id}`} />
      {asks.length > 0 && (
        <Table class="stacked asks" name={`What ${name} asks for`} head={['Track', 'Level', 'Asked']}>
          <Rows>
            {asks.map(({ ask, kind }) => (
              <AskRow key={`${kind} ${ask.track}`} ask={ask} kind={kind} />
            ))}
          </Rows>
        </Table>
      )}
      {emphasises.length > 0 && (
        <>
          <p class="lead">What matters most:</p>
          <ul>
            {emphasises.map((reference) => (
              <li key={reference}>
                <Reference to={reference} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function AskRow({ ask: { track, level }, kind }: { ask: ExportAsk; kind: string }) {
  const { document } = usePage();
  const known = document.tracks.find(({ id }) => id === track);
  const name = known?.levels.find((each) => each.level === level)?.name;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <Reference to={track} />
      </th>
      <td role="cell">{level !== undefined && <AskedLevel track={track} level={level} name={name} />}</td>
      <td role="cell" class={kind.replace(' ', '-')}>
        {kind}
      </td>
    </tr>
  );
}

/** A level as its dots and its number, which leads to it. */
function AskedLevel({ track, level, name }: { track: string; level: string; name?: string | undefined }) {
  const { document } = usePage();
  const known = document.tracks.find(({ id }) => id === track);
  const dots = dotsFor(
    document.framework?.scale?.map((each) => each.level),
    known?.levels.map((each) => each.level) ?? [],
  );
  const filled = dots.of(level);
  return (
    <>
      {filled !== undefined && (
        <span class="dots" aria-hidden="true">
          {'●'.repeat(filled)}
          {'○'.repeat(dots.all - filled)}
        </span>
      )}{' '}
      <Reference to={`${track}@${level}`} label={name === undefined ? level : `${level} ${name}`} />
    </>
  );
}

/** Which level each position of a ladder asks for: tracks down by category, positions across. */
export function LadderGrid({ ladder, depth }: { ladder: ExportLadder; depth: number }) {
  const { document } = usePage();
  const { positions } = ladder;
  const head = positions.map(({ id, name, label }) => (
    <>
      {label !== undefined && <span class="label">{label}</span>}{' '}
      <Reference to={`${ladder.id}.${id}`} label={name} />
    </>
  ));
  return (
    <section class="grid">
      <Heading depth={depth}>{ladder.name}</Heading>
      <div class="wide" tabIndex={0} role="region" aria-label={`${ladder.name}: grid`}>
        <Table class="asks" name={`What the positions of ${ladder.name} ask for`} head={['Track', ...head]}>
          {byCategory(document).map(({ category, tracks }) => (
            <Rows key={category?.id ?? ''}>
              {category && (
                <tr role="row" class="category">
                  <th role="rowheader" scope="rowgroup" colSpan={positions.length + 1}>
                    {category.name}
                  </th>
                </tr>
              )}
              {tracks.map(({ id, name }) => (
                <tr key={id} role="row">
                  <th role="rowheader" scope="row">
                    <Reference to={id} label={name} />
                  </th>
                  {positions.map((position, index) => (
                    <GridCell key={index} position={position} track={id} />
                  ))}
                </tr>
              ))}
            </Rows>
          ))}
        </Table>
      </div>
    </section>
  );
}

function GridCell({ position, track }: { position: ExportPosition; track: string }) {
  const isOf = (ask: ExportAsk): boolean => ask.track === track;
  const required = position.requires.find(isOf);
  const ask = required ?? position.optional.find(isOf);
  if (ask?.level !== undefined) {
    return (
      <td role="cell" class={required ? 'required' : 'optional'}>
        <AskedLevel track={track} level={ask.level} />
        {!required && <span class="kind"> optional</span>}
      </td>
    );
  }
  return (
    <td role="cell" class="not-required">
      {position['not-required'].includes(track) && 'not required'}
    </td>
  );
}
