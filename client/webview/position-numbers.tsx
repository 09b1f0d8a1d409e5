import { chartGroups } from '../../server/picture/position-chart-model';
import type {
  PositionAsk,
  PositionCategory,
  PositionTrack,
  PositionView,
} from '../../server/position-protocol';
import { isNumber, levelWord } from '../../server/service/text/level-words';
import { AskButton, TrackButton } from './position-buttons';
import { shortChangeText } from './position-model';
import { Swatch } from './swatch';
import { TrackMarks } from './track-marks';

interface PositionNumbersProps {
  view: PositionView;
  categories: readonly PositionCategory[];
  search: string;
}

/** The numbers of the chart, as a table. */
export function PositionNumbers({ view, categories, search }: PositionNumbersProps) {
  const { position, compared, focus } = view;
  const ordinals = new Map(
    chartGroups(view).flatMap(({ tracks }) => tracks.map(({ id, ordinal }) => [id, ordinal] as const)),
  );
  return (
    <table class="numbers" aria-label={`The levels that ${position.name} asks for`}>
      <thead>
        <tr>
          <th scope="col">Track</th>
          <th scope="col">{position.label ?? position.name}</th>
          {compared && <th scope="col">{compared.label ?? compared.name}</th>}
          {compared && (
            <th scope="col">
              <span class="change-words">Difference</span>
            </th>
          )}
        </tr>
      </thead>
      {categories.map((category) => (
        <tbody key={category.id ?? ''}>
          <tr>
            <th scope="rowgroup" colSpan={compared ? 4 : 2} class="category-name">
              <Swatch color={category.color} />
              <bdi>{category.name ?? 'No category'}</bdi>
            </th>
          </tr>
          {category.tracks.map((track) => (
            <NumbersRow
              key={track.id}
              track={track}
              ordinal={ordinals.get(track.id)}
              isCompared={compared !== undefined}
              search={search}
              current={focus?.track === track.id}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface NumbersRowProps {
  track: PositionTrack;
  /** What the track is called in a chart without names. */
  ordinal: number | undefined;
  isCompared: boolean;
  search: string;
  current: boolean;
}

function NumbersRow({ track, ordinal, isCompared, search, current }: NumbersRowProps) {
  const { ask, compared, change } = track;
  return (
    <tr class={`position-row ${change?.kind ?? ''}`} aria-current={current ? 'location' : undefined}>
      <th scope="row">
        <span class="ordinal" aria-hidden="true">
          {ordinal}
        </span>{' '}
        <TrackButton track={track} search={search} />
        <TrackMarks track={track} />
      </th>
      <td class={levelClass(ask)}>
        <Ask track={track} ask={ask} />
      </td>
      {isCompared && (
        <td class={levelClass(compared)}>
          <Ask track={track} ask={compared} />
        </td>
      )}
      {isCompared && <td class="change">{change?.kind === 'same' ? '=' : <Change track={track} />}</td>}
    </tr>
  );
}

/** A level that goes by its name needs room for a word. */
function levelClass(ask: PositionAsk | undefined): string | undefined {
  return ask?.level === undefined || isNumber(ask.level) ? undefined : 'by-name';
}

function Ask({ track, ask }: { track: PositionTrack; ask: PositionAsk | undefined }) {
  if (!ask) return <span class="nothing">nothing said</span>;
  if (ask.kind === 'not-required') return <AskButton track={track} ask={ask} words="not required" />;
  const hasName = ask.name !== undefined && ask.level !== undefined && isNumber(ask.level);
  return (
    <>
      <AskButton track={track} ask={ask} words={levelWord(ask)} />{' '}
      {hasName && <bdi class="level-name">{ask.name}</bdi>}
      {ask.level !== undefined && ask.dots === undefined && <span class="mark missing">not found</span>}
      {ask.kind === 'optional' && <span class="aside-word">{hasName && ','} optional</span>}
    </>
  );
}

const arrows: Readonly<Record<string, string>> = { higher: '▲', new: '▲', lower: '▼', gone: '▼' };

function Change({ track }: { track: PositionTrack }) {
  const arrow = arrows[track.change?.kind ?? ''];
  return (
    <>
      {arrow !== undefined && (
        <span class="arrow" aria-hidden="true">
          {arrow}{' '}
        </span>
      )}
      <span class="change-words">{shortChangeText(track)}</span>
    </>
  );
}
