import type { ComponentChildren } from 'preact';
import type { AskedLevel, PositionTrack } from '../../server/position-protocol';
import type { TablePart } from '../../server/protocol';
import { unfoldedKey, type Unfolded } from '../preview/views/position';
import { Criterion, Examples, Inherited, Part } from './level';
import { LevelButton, TrackButton } from './position-buttons';
import { useUniqueId } from './unique-id';

/** What is unfolded, and what unfolds it. */
export interface Unfolding {
  unfolded: ReadonlySet<string>;
  unfold: (keys: readonly string[], isOpen: boolean) => void;
}

interface TrackEntryProps extends Unfolding {
  part: Unfolded;
  track: PositionTrack;
  search: string;
  /** What is said beside the track's name. */
  words: ComponentChildren;
  summary: TablePart | undefined;
  /** Which of the track's levels are told in full. */
  tells: (level: AskedLevel) => boolean;
}

/** A track with what is said of it in a line, its level in a sentence, and, unfolded, its levels in full. */
export function TrackEntry(props: TrackEntryProps) {
  const { part, track, search, words, summary, tells, unfolded, unfold } = props;
  const id = useUniqueId();
  const key = unfoldedKey(part, track.id);
  const isOpen = unfolded.has(key);
  const told = track.levels?.filter(tells) ?? [];
  return (
    <li class="entry">
      <div class="entry-head">
        <button
          type="button"
          class="fold"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${track.name}: criteria`}
          disabled={!track.source}
          onClick={() => unfold([key], !isOpen)}
        >
          <span class="chevron" aria-hidden="true" />
        </button>
        <h4>
          <TrackButton track={track} search={search} />
        </h4>
        <span class="entry-words">{words}</span>
      </div>
      {summary && <Part part={summary} levelFrom={undefined} />}
      <div id={id} class="unfolded" hidden={!isOpen}>
        {isOpen &&
          told.map((level) => (
            <LevelTexts
              key={level.level}
              track={track}
              level={level}
              hasSummary={!isSamePart(level.summary, summary)}
              tellsNone={!told.every(listsNothing)}
            />
          ))}
        {isOpen && told.length > 0 && told.every(listsNothing) && (
          <p class="aside">
            {told.length === 1 ? 'It lists no criteria.' : 'These levels list no criteria.'}
          </p>
        )}
      </div>
    </li>
  );
}

function listsNothing({ criteria, examples }: AskedLevel): boolean {
  return criteria.length + examples.length === 0;
}

/** Whether two parts are written at one place: the entry's own sentence is not said again. */
function isSamePart(one: TablePart | undefined, other: TablePart | undefined): boolean {
  return JSON.stringify(one?.source) === JSON.stringify(other?.source);
}

interface LevelTextsProps {
  track: PositionTrack;
  level: AskedLevel;
  hasSummary: boolean;
  /** Whether it says so where it lists nothing. */
  tellsNone: boolean;
}

function LevelTexts({ track, level, hasSummary, tellsNone }: LevelTextsProps) {
  const { criteria, examples, summary, inheritedFrom: levelFrom } = level;
  return (
    <section class="asked-level">
      <h5>
        <LevelButton track={track} level={level} /> <Inherited from={levelFrom} />
      </h5>
      {summary && hasSummary && <Part part={summary} levelFrom={levelFrom} />}
      <ul class="list criteria-list">
        {criteria.map((criterion, index) => (
          <Criterion
            key={criterion.id ?? index}
            criterion={criterion}
            current={false}
            levelFrom={levelFrom}
          />
        ))}
      </ul>
      <Examples examples={examples} levelFrom={levelFrom} />
      {tellsNone && listsNothing(level) && <p class="aside">It lists no criteria.</p>}
    </section>
  );
}

/** Unfolds all entries of a part at once, or folds them. */
export function UnfoldAll({ keys, unfolded, unfold }: Unfolding & { keys: readonly string[] }) {
  const isOpen = keys.every((key) => unfolded.has(key));
  return (
    <button type="button" class="chip show" onClick={() => unfold(keys, !isOpen)}>
      {isOpen ? 'Fold all' : 'Unfold all'}
    </button>
  );
}
