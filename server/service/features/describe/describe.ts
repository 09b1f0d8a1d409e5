import type { Definition } from '../../graph/symbols';
import type { Category, ScaleLevel } from '../../model/framework';
import type { Ladder } from '../../model/ladder';
import type { Track } from '../../model/track';
import { pointsText } from '../../text/points';
import type { InFile, ProjectView } from '../project-view';
import { describeCriterion, describeLevel, describeTrack } from './describe-track';
import { describePosition } from './describe-position';
import { linkTo } from './link';
import { escaped, paragraphs } from './markdown';
import { proseMarkdown } from './prose';

/**
 * What a definition defines, as Markdown for a hover or beside a completion; undefined when its file is gone.
 * @param through the id of the track that the reference to it names: a level may be that track's by inheritance only
 */
export function describe(view: ProjectView, definition: Definition, through?: string): string | undefined {
  const thing = view.thing(definition);
  switch (thing?.kind) {
    case undefined:
      return undefined;
    case 'track':
      return describeTrack(view, { thing: thing.track, uri: definition.uri });
    case 'level':
      return describeLevel(view, levelOwner(view, thing.track, definition, through), definition.id);
    case 'criterion':
      return describeCriterion(view, thing);
    case 'ladder':
      return describeLadder(view, thing.ladder);
    case 'position':
      return describePosition(view, thing.ladder, thing.position);
    case 'category':
      return describeCategory(view, thing.category);
    case 'scale-level':
      return describeScaleLevel(view, thing.level);
  }
}

function levelOwner(
  view: ProjectView,
  track: Track,
  { uri }: Definition,
  through: string | undefined,
): InFile<Track> {
  const named = through === undefined ? undefined : view.track(through);
  return named ?? { thing: track, uri };
}

/** The scale's words on a level. */
function describeScaleLevel(view: ProjectView, { level, name, description, points }: ScaleLevel): string {
  const head = [`**${escaped(level?.value ?? '')}**`, name && escaped(name.value)];
  const weight = points === undefined ? undefined : pointsText(points);
  return paragraphs(
    [...head, weight].filter((part) => part !== undefined).join(' · '),
    description && proseMarkdown(view, description.value),
  );
}

function describeLadder(view: ProjectView, { id, name, description, positions }: Ladder): string {
  const items = positions.map((position) => {
    const label = position.label ? ` (${escaped(position.label.value)})` : '';
    return `1. ${escaped(position.name?.value ?? position.id?.value ?? '')}${label}`;
  });
  return paragraphs(
    `**${escaped(name?.value ?? id?.value ?? '')}** · ladder`,
    description && proseMarkdown(view, description.value),
    items.join('\n'),
  );
}

function describeCategory(view: ProjectView, { id, name, description }: Category): string {
  const tracks = view.graph.all('track').filter((track) => {
    const thing = view.thing(track);
    return thing?.kind === 'track' && thing.track.category?.value === id?.value;
  });
  const links = tracks.map((track) => linkTo(view, track, track.title ?? track.id)).sort();
  return paragraphs(
    `**${escaped(name?.value ?? id?.value ?? '')}** · category`,
    description && proseMarkdown(view, description.value),
    links.length === 0 ? 'No track is in it yet.' : `Tracks: ${links.join(', ')}`,
  );
}
