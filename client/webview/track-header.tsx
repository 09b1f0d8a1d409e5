import { useId } from 'preact/hooks';
import type { LevelTable } from '../../server/protocol';
import { colorOf } from '../../server/picture/color';
import { Prose } from './prose';
import { Target } from './target';

/** The track's name, what kind of skill it is, and what it is about. */
export function TrackHeader({ track }: { track: LevelTable['track'] }) {
  const id = useId();
  const { category, status, owner, description } = track;
  return (
    <header class="track">
      <Target source={track.source} labelledBy={id} class="title">
        <h1 id={id}>{track.name || track.id}</h1>
      </Target>
      <ul class="facts">
        {category && (
          <li class="chip category" style={{ '--category': colorOf(category.color) }}>
            {category.name}
          </li>
        )}
        {status && <li class={`chip status ${status}`}>{status}</li>}
        {track.extends && (
          <li class="fact">
            extends <code>{track.extends}</code>
          </li>
        )}
        {owner && <li class="fact">owned by {owner}</li>}
      </ul>
      {description && (
        <div class="description" dir="auto">
          <Prose text={description} />
        </div>
      )}
    </header>
  );
}
