import { useContext } from 'preact/hooks';
import type {
  AskedLevel,
  PositionCategory,
  PositionTrack,
  PositionView,
} from '../../server/position-protocol';
import { unfoldedKey, type PositionSettings } from '../preview/views/position';
import { TrackEntry, UnfoldAll, type Unfolding } from './position-entry';
import { changeText, differenceOf, differenceText, pointsChange } from './position-model';
import { PositionOptions } from './position-tools';
import { SurroundingsContext } from './surroundings';
import { useUniqueId } from './unique-id';

interface PositionTakesProps extends Unfolding {
  view: PositionView;
  categories: readonly PositionCategory[];
  search: string;
  settings: PositionSettings;
}

/** What it takes to get from the position to another: the next one up, unless another was chosen. */
export function PositionTakes({ view, categories, settings, ...shown }: PositionTakesProps) {
  const id = useUniqueId();
  const { position, compared } = view;
  const points = compared && pointsChange(position, compared);
  const difference = differenceOf(categories);
  const keys = [...difference.more, ...difference.less, ...difference.other].map(keyOf);
  return (
    <section class="part-of-position" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>What it takes to get there</h2>
        <CompareSelect view={view} settings={settings} />
        {keys.length > 1 && <UnfoldAll keys={keys} {...shown} />}
      </div>
      {compared ? (
        <p class="counts">{differenceText(difference)}</p>
      ) : (
        <p class="aside">It is the last of its ladder. Any other position can be compared with it.</p>
      )}
      {points !== undefined && <p class="counts">{points}</p>}
      <Entries name="More" tracks={difference.more} tells={isGained} {...shown} />
      <Entries name="Less" tracks={difference.less} tells={isDropped} {...shown} />
      <Entries name="Other" tracks={difference.other} tells={isOfOne} {...shown} />
    </section>
  );
}

function CompareSelect({ view, settings }: { view: PositionView; settings: PositionSettings }) {
  const { set } = useContext(SurroundingsContext);
  const { position, compared, next } = view;
  const isChosen = compared !== undefined && settings.compare === compared.reference;
  const compare = (reference: string): void => {
    const { search, open } = settings;
    set('position', { search, open, ...(reference === '' ? {} : { compare: reference }) });
  };
  return (
    <select
      class="field"
      aria-label="Compare with"
      value={isChosen ? compared.reference : ''}
      onChange={({ currentTarget: { value } }) => compare(value)}
    >
      <option value="">{next === undefined ? 'Compare with…' : `Next up: ${nameOf(view, next)}`}</option>
      <PositionOptions view={view} but={position.reference} />
    </select>
  );
}

function nameOf({ ladders }: PositionView, reference: string): string {
  const found = ladders.flatMap(({ positions }) => positions).find((each) => each.reference === reference);
  return found?.name ?? reference;
}

interface EntriesProps extends Unfolding {
  name: string;
  tracks: readonly PositionTrack[];
  search: string;
  tells: (level: AskedLevel) => boolean;
}

function Entries({ name, tracks, tells, ...shown }: EntriesProps) {
  if (tracks.length === 0) return null;
  return (
    <>
      <h3>{name}</h3>
      <ul class="list entries">
        {tracks.map((track) => (
          <TrackEntry
            key={track.id}
            part="takes"
            track={track}
            words={changeText(track)}
            summary={(track.compared ?? track.ask)?.summary}
            tells={tells}
            {...shown}
          />
        ))}
      </ul>
    </>
  );
}

function keyOf({ id }: PositionTrack): string {
  return unfoldedKey('takes', id);
}

function isGained({ asked, compared }: AskedLevel): boolean {
  return compared && !asked;
}

function isDropped({ asked, compared }: AskedLevel): boolean {
  return asked && !compared;
}

function isOfOne({ asked, compared }: AskedLevel): boolean {
  return asked !== compared;
}
