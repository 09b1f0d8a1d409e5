import type { ComponentChildren } from 'preact';
import type { LevelTable } from '../../server/protocol';
import { colorOf } from '../../server/picture/color';
import { ProblemBadge } from './problem-badge';
import { Prose } from './prose';
import { Resources } from './resources';
import { Title } from './title';

interface TrackHeaderProps {
  track: LevelTable['track'];
  /** What stands between it and the table. */
  children?: ComponentChildren;
}

/** The track's name, what kind of skill it is, and what it is about. */
export function TrackHeader({ track, children }: TrackHeaderProps) {
  const { category, status, owner, description } = track;
  return (
    <header class="track">
      <Title name={track.name || track.id} source={track.source} />
      <ProblemBadge source={track.source} />
      <ul class="facts">
        {category && (
          <li
            class={category.color === undefined ? 'chip' : 'chip category'}
            title={category.description}
            style={{ '--category': colorOf(category.color) }}
          >
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
      <Resources resources={track.resources} />
      {children}
    </header>
  );
}
