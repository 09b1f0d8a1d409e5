import { counted } from '../../server/service/text/wording';
import type { PositionCategory, PositionTrack, PositionView } from '../../server/position-protocol';
import { levelTitle } from '../../server/service/text/level-words';
import { unfoldedKey } from '../preview/views/position';
import { TrackEntry, UnfoldAll, type Unfolding } from './position-entry';
import { useUniqueId } from './unique-id';

interface PositionAsksProps extends Unfolding {
  view: PositionView;
  categories: readonly PositionCategory[];
  search: string;
}

/** What a position asks for, track by track under their categories. */
export function PositionAsks({ view, categories, ...shown }: PositionAsksProps) {
  const id = useUniqueId();
  const asked = categories
    .map((category) => ({ ...category, tracks: category.tracks.filter(({ ask }) => ask !== undefined) }))
    .filter(({ tracks }) => tracks.length > 0);
  const keys = asked.flatMap(({ tracks }) => tracks.filter(hasLevel).map(({ id: track }) => keyOf(track)));
  return (
    <section class="part-of-position" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>What it asks for</h2>
        {keys.length > 1 && <UnfoldAll keys={keys} {...shown} />}
      </div>
      {asked.length === 0 && (
        <p class="aside">It asks for no level of any track{shown.search && ' found'}.</p>
      )}
      {asked.map((category) => (
        <div key={category.id ?? ''} class="asked-category">
          <h3>
            <bdi>{category.name ?? 'No category'}</bdi>
          </h3>
          <ul class="list entries">
            {category.tracks.map((track) => (
              <TrackEntry
                key={track.id}
                part="asks"
                track={track}
                words={askWords(track)}
                summary={track.ask?.summary}
                tells={({ asked: isAsked }) => isAsked}
                {...shown}
              />
            ))}
          </ul>
        </div>
      ))}
      {view.cumulative && keys.length > 0 && (
        <p class="aside">A level includes what the levels below it ask for.</p>
      )}
      {view.unsaid > 0 && (
        <p class="aside">
          Nothing is said of {counted(view.unsaid, view.categories.length === 0 ? 'track' : 'other track')}.
        </p>
      )}
    </section>
  );
}

function keyOf(track: string): string {
  return unfoldedKey('asks', track);
}

function hasLevel({ ask, source }: PositionTrack): boolean {
  return source !== undefined && ask?.level !== undefined;
}

function askWords({ ask }: PositionTrack) {
  if (ask?.kind === 'not-required') return 'not required';
  const { level, name } = ask ?? {};
  const words =
    level === undefined
      ? 'level not written yet'
      : levelTitle({ level, ...(name === undefined ? {} : { name }) });
  return (
    <>
      <bdi>{words}</bdi>
      {ask?.kind === 'optional' && ', optional'}
    </>
  );
}
