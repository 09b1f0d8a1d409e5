/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { ExportCriterion, ExportLevel, ExportTrack } from '../../features/export/document';
import { pointsText } from '../../text/points';
import { categoryName } from '../words';
import { usePage } from './page';
import { Facts, Heading, Prose, Reference, Resources, Rows, Table } from './parts';

interface Column {
  readonly name: string;
  readonly isFilled: (level: ExportLevel) => boolean;
  readonly cell: (level: ExportLevel) => ComponentChildren;
}

const columns: readonly Column[] = [
  {
    name: 'Summary',
    isFilled: ({ summary }) => summary !== undefined,
    cell: ({ summary }) => <Prose text={summary} />,
  },
  {
    name: 'Criteria',
    isFilled: ({ criteria }) => criteria.length > 0,
    cell: ({ criteria }) => (
      <ul class="criteria">
        {criteria.map((criterion, index) => (
          <Criterion key={index} criterion={criterion} />
        ))}
      </ul>
    ),
  },
  {
    name: 'Examples',
    isFilled: ({ examples, resources }) => examples.length + resources.length > 0,
    cell: ({ examples, resources }) => (
      <>
        <Examples examples={examples} />
        <Resources resources={resources} />
      </>
    ),
  },
  {
    name: 'Asked of',
    isFilled: (level) => level['asked-by'].length > 0,
    cell: (level) => <AskedBy level={level} />,
  },
];

/** A track: what it is about, and its levels as a table, a row a level. */
export function Track({ track, depth }: { track: ExportTrack; depth: number }) {
  const { anchors, document } = usePage();
  const { name, status, owner, description, levels, resources } = track;
  const base = track.extends;
  const shown = columns.filter(({ isFilled }) => levels.some(isFilled));
  return (
    <section class="track">
      <Heading depth={depth} id={anchors.of(track)}>
        {name}
      </Heading>
      <Facts
        facts={[
          categoryName(document, track),
          status,
          base === undefined ? undefined : `extends ${base}`,
          owner === undefined ? undefined : `owned by ${owner}`,
        ]}
      />
      <Prose text={description} />
      <Resources resources={resources} />
      {levels.length > 0 && (
        <Table
          class="stacked levels"
          name={`${name}, level by level`}
          head={['Level', ...shown.map((each) => each.name)]}
        >
          <Rows>
            {levels.map((level, index) => (
              <tr key={index} role="row">
                <th role="rowheader" scope="row">
                  <LevelHead level={level} depth={depth + 1} />
                </th>
                {shown.map(({ name: column, isFilled, cell }) => (
                  <td key={column} role="cell" data-name={isFilled(level) ? column : undefined}>
                    {isFilled(level) && cell(level)}
                  </td>
                ))}
              </tr>
            ))}
          </Rows>
        </Table>
      )}
    </section>
  );
}

function LevelHead({ level, depth }: { level: ExportLevel; depth: number }) {
  const { anchors } = usePage();
  const { name, points, description } = level;
  return (
    <>
      <Heading depth={depth} id={anchors.of(level)}>
        <span class="number">{level.level}</span> {name !== undefined && <span class="name">{name}</span>}
      </Heading>
      {points !== undefined && <p class="points">{pointsText(points)}</p>}
      <Inherited from={level['inherited-from']} />
      <div class="scale">
        <Prose text={description} />
      </div>
    </>
  );
}

function Criterion({ criterion }: { criterion: ExportCriterion }) {
  const { anchors } = usePage();
  const { text, examples, see, resources } = criterion;
  const id = anchors.of(criterion);
  return (
    <li id={id}>
      <div class="words">
        <Prose text={text} />
        {id !== undefined && (
          <a class="hash" href={`#${id}`} aria-label={`Link to ${id}`}>
            #
          </a>
        )}
      </div>
      <Inherited from={criterion['inherited-from']} />
      <Examples examples={examples} />
      <Related words="builds on" references={criterion['builds-on']} />
      <Related words="see" references={see} />
      <Resources resources={resources} />
    </li>
  );
}

function Related({ words, references }: { words: string; references: readonly string[] }) {
  if (references.length === 0) return null;
  return (
    <ul class="related">
      {references.map((reference) => (
        <li key={reference}>
          {words} <Reference to={reference} />
        </li>
      ))}
    </ul>
  );
}

function Examples({ examples }: { examples: readonly string[] }) {
  if (examples.length === 0) return null;
  return (
    <ul class="examples">
      {examples.map((example, index) => (
        <li key={index}>
          <bdi class="prefix">E.g.</bdi> <Prose text={example} />
        </li>
      ))}
    </ul>
  );
}

function AskedBy({ level }: { level: ExportLevel }) {
  return (
    <ul class="asked-by">
      {level['asked-by'].map(({ position, name, label, kind }) => (
        <li key={position}>
          <Reference to={position} label={label === undefined ? name : `${label} ${name}`} />
          {kind === 'optional' && ' optional'}
        </li>
      ))}
    </ul>
  );
}

function Inherited({ from }: { from: string | undefined }) {
  if (from === undefined) return null;
  return (
    <p class="origin">
      from <Reference to={from} />
    </p>
  );
}
