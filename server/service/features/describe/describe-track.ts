import type { Sourced } from '../../model/fields';
import type { Criterion, Level, Track } from '../../model/track';
import type { InFile, ProjectView } from '../project-view';
import { resolveLevels, type ResolvedLevel } from '../resolved-track';
import { linkTo } from './link';
import { escaped, paragraphs } from './markdown';
import { proseLine, proseMarkdown } from './prose';

/** A track as a small table of its levels. */
export function describeTrack(view: ProjectView, track: InFile<Track>): string {
  const { id, name, category, status, description } = track.thing;
  const known = view.framework?.categories.find((each) => each.id?.value === category?.value);
  const head = [
    `**${escaped(name?.value ?? id?.value ?? '')}**`,
    category && escaped(known?.name?.value ?? category.value),
    status && status.value !== 'active' ? `_${escaped(status.value)}_` : undefined,
  ];
  const rows = resolveLevels(view, track).map((level) => {
    const says =
      level.summary?.part.value ?? level.criteria.map(({ part }) => part.text?.value ?? '').join('; ');
    return `| ${levelName(view, level)} | ${proseLine(view, says)} |`;
  });
  return paragraphs(
    head.filter((part) => part !== undefined).join(' · '),
    description && proseMarkdown(view, description.value),
    rows.length === 0 ? 'It has no levels yet.' : ['| Level | |', '| :-- | :-- |', ...rows].join('\n'),
  );
}

/** A level of a track, with what it inherits: its summary, criteria and examples. */
export function describeLevel(view: ProjectView, track: InFile<Track>, level: string): string | undefined {
  const resolved = resolveLevels(view, track).find((each) => each.level.part.level?.value === level);
  if (!resolved) return undefined;
  const { thing } = track;
  const criteria = resolved.criteria.map(
    ({ part }) => `- ${proseLine(view, part.text?.value ?? part.id?.value ?? '')}`,
  );
  return paragraphs(
    `${levelName(view, resolved)} · ${escaped(thing.name?.value ?? thing.id?.value ?? '')}`,
    resolved.summary && proseMarkdown(view, resolved.summary.part.value),
    criteria.join('\n'),
    exampleList(
      view,
      resolved.examples.map(({ part }) => part),
    ),
  );
}

/** A criterion, with where it stands and what it builds on. */
export function describeCriterion(
  view: ProjectView,
  { track, level, criterion }: { track: Track; level: Level; criterion: Criterion },
): string {
  return paragraphs(
    proseMarkdown(view, criterion.text?.value ?? criterion.id?.value ?? ''),
    exampleList(view, criterion.examples),
    related(view, 'Builds on', criterion.buildsOn),
    related(view, 'See', criterion.see),
    `_${escaped(placeOf(view, track, level))}_`,
  );
}

/** "Foundations, level 3: Owning". */
function placeOf(view: ProjectView, track: Track, level: Level): string {
  const id = level.level?.value ?? '';
  const name = level.name ?? view.scaleLevel(id)?.name;
  return `${track.name?.value ?? track.id?.value ?? ''}, level ${id}${name ? `: ${name.value}` : ''}`;
}

function related(view: ProjectView, word: string, references: readonly Sourced<string>[]): string {
  if (references.length === 0) return '';
  const links = references.map(({ value }) => {
    const [target] = view.resolve(value);
    return target ? linkTo(view, target, target.title ?? value) : escaped(value);
  });
  return `${word}: ${links.join('; ')}`;
}

function levelName(view: ProjectView, { level, name }: ResolvedLevel): string {
  const id = level.part.level?.value ?? '';
  const shown = name ?? view.scaleLevel(id)?.name;
  return `**${escaped(id)}**${shown ? ` ${escaped(shown.value)}` : ''}`;
}

function exampleList(view: ProjectView, examples: readonly Sourced<string>[]): string {
  return examples.map(({ value }) => `- E.g. ${proseLine(view, value)}`).join('\n');
}
