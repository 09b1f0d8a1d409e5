import { useContext } from 'preact/hooks';
import type { TableCriterion, TableFocus, TableLevel, TablePart, TableScale } from '../../server/protocol';
import { counted } from '../../server/service/text/wording';
import { isNumber } from '../../server/service/text/level-words';
import { AskedBy, EmphasisedBy } from './asked-by';
import { editHintId } from './edits/edit-note';
import { EditingContext } from './edits/editing';
import { Handle } from './edits/handle';
import { usePartEditor } from './edits/part-editor';
import { Marked } from './marked';
import { ChangeSign, Was } from './part-change';
import { ProblemBadge } from './problem-badge';
import { Prose } from './prose';
import { Related } from './related';
import { Resources } from './resources';
import { isFilled, rowNames, type Row } from './rows';
import { SearchContext } from './search-context';
import { useLevelShowing, useMark } from './shown-context';
import { Target } from './target';
import { useUniqueId } from './unique-id';

interface LevelProps {
  level: TableLevel;
  rows: readonly Row[];
  /** Where the cursor is, when it is in this level. */
  focus?: TableFocus | undefined;
}

/**
 * One level: a row to a screen reader, which reads it from head to examples, and a column to the eye.
 * The explicit roles keep it a table where the style sheet lays it out as a grid.
 */
export function Level({ level, rows, focus }: LevelProps) {
  const marks = [focus && 'current', level.inheritedFrom !== undefined && 'inherited'].filter(Boolean);
  return (
    <tr role="row" class={['level', ...marks].join(' ')}>
      <th role="rowheader" scope="row">
        <LevelHead level={level} current={focus !== undefined} />
      </th>
      {rows.map((row) => (
        <td key={row} role="cell" class={row} data-name={isFilled(level, row) ? rowNames[row] : undefined}>
          <Cell level={level} row={row} focus={focus} />
        </td>
      ))}
    </tr>
  );
}

function LevelHead({ level, current }: { level: TableLevel; current: boolean }) {
  const id = useUniqueId();
  const search = useContext(SearchContext);
  const { saysNothingNew, isChosen, choose } = useLevelShowing(level);
  const { name, points, description, scales } = level;
  // An id that is no number says in the author's shorthand what the name says in words.
  const goesByName = name !== undefined && level.level !== '' && !isNumber(level.level);
  return (
    <>
      <div class="level-top">
        <Target
          source={level.source}
          labelledBy={id}
          class={isChosen ? 'head chosen' : 'head'}
          current={current}
          onChoose={choose}
        >
          <h2 id={id}>
            {!goesByName && <span class="number">{level.level === '' ? 'No level yet' : level.level}</span>}{' '}
            {name !== undefined && (
              <span class="name">
                <Marked text={name} search={search} />
              </span>
            )}
          </h2>
          {goesByName && <code class="level-code">{level.level}</code>}
          {points !== undefined && !scales && <bdi class="points">{counted(points, 'point')}</bdi>}
          <Inherited from={level.inheritedFrom} />
        </Target>
        <ProblemBadge source={level.source} />
      </div>
      {/* Apart from the name, which alone stays in view: what the scale says of a level can be long. */}
      <div class="level-about">
        {scales ? <Scales scales={scales} /> : <ScaleText text={description} />}
        <Resources resources={level.resources} />
        {saysNothingNew && <p class="nothing-new">Nothing new</p>}
      </div>
    </>
  );
}

function ScaleText({ text }: { text: string | undefined }) {
  if (text === undefined || text === '') return null;
  return (
    <div class="scale" dir="auto">
      <Prose text={text} />
    </div>
  );
}

/** What each of several frameworks says of a level. */
function Scales({ scales }: { scales: readonly TableScale[] }) {
  return (
    <dl class="scales">
      {scales.map(({ framework, name, points, description }) => (
        <div key={framework}>
          <dt>
            <bdi>{framework}</bdi>
          </dt>
          <dd>
            {name !== undefined && <bdi>{name}</bdi>}
            {name !== undefined && points !== undefined && ' · '}
            {points !== undefined && counted(points, 'point')}
            <ScaleText text={description} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Cell({ level, row, focus }: { level: TableLevel; row: Row; focus: TableFocus | undefined }) {
  const shown = { levelFrom: level.inheritedFrom };
  switch (row) {
    case 'summary':
      return level.summary ? <Part part={level.summary} {...shown} /> : null;
    case 'criteria':
      return (
        <ul class="list">
          {level.criteria.map((criterion, index) => (
            <Criterion
              key={criterion.id ?? index}
              criterion={criterion}
              current={focus?.criterion === index}
              {...shown}
            />
          ))}
        </ul>
      );
    case 'examples':
      return <Examples examples={level.examples} {...shown} />;
    case 'positions':
      return level.askedBy ? <AskedBy asks={level.askedBy} /> : null;
  }
}

interface CriterionProps {
  criterion: TableCriterion;
  current: boolean;
  levelFrom: string | undefined;
}

export function Criterion({ criterion, current, levelFrom }: CriterionProps) {
  return (
    <li class="criterion">
      <Handle criterion={criterion} />
      <Part part={criterion} current={current} levelFrom={levelFrom} />
      {criterion.related && <Related relations={criterion.related} />}
      <Resources resources={criterion.resources} />
      {criterion.emphasisedBy && <EmphasisedBy positions={criterion.emphasisedBy} />}
      <Examples examples={criterion.examples} levelFrom={levelFrom} />
    </li>
  );
}

export function Examples({ examples, levelFrom }: { examples: TablePart[]; levelFrom: string | undefined }) {
  if (examples.length === 0) return null;
  return (
    <ul class="list examples-list">
      {examples.map((example, index) => (
        <li key={index} class="example">
          <Part part={example} prefix="E.g." levelFrom={levelFrom} />
        </li>
      ))}
    </ul>
  );
}

interface PartProps {
  part: TablePart;
  current?: boolean;
  /** Words that the preview puts in front. */
  prefix?: string;
  /** The track that the whole level is inherited from: its head says so, and its parts need not. */
  levelFrom: string | undefined;
}

/** One piece of the author's prose, marked where another track says it. */
export function Part({ part, current, prefix, levelFrom }: PartProps) {
  const id = useUniqueId();
  const mark = useMark(part);
  const { isOn } = useContext(EditingContext);
  const editor = usePartEditor(part);
  if (editor) return editor;
  return (
    <>
      <Target
        source={part.source}
        labelledBy={id}
        hintId={isOn ? editHintId : undefined}
        class={`part ${mark?.change ?? ''}`}
        current={current}
      >
        <div id={id} class="words">
          <ChangeSign mark={mark} />
          {/* Isolated, so that it does not decide in which direction the author's text runs. */}
          {prefix !== undefined && (
            <>
              <bdi class="prefix">{prefix}</bdi>{' '}
            </>
          )}
          <Prose text={part.text} against={mark?.against} />
        </div>
        <Was mark={mark} text={part.text} />
        {part.inheritedFrom !== levelFrom && <Inherited from={part.inheritedFrom} />}
      </Target>
      <ProblemBadge source={part.source} />
    </>
  );
}

export function Inherited({ from }: { from: string | undefined }) {
  if (from === undefined) return null;
  return (
    <span class="origin" dir="ltr">
      from <code>{from}</code>
    </span>
  );
}
