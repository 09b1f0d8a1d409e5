import type { Ladder, Position, Requirement } from '../../model/ladder';
import { rangeText } from '../../text/points';
import type { ProjectView } from '../project-view';
import { linkTo } from './link';
import { escaped, paragraphs } from './markdown';
import { proseLine, proseMarkdown } from './prose';

/** A position with what it asks for. */
export function describePosition(view: ProjectView, ladder: Ladder, position: Position): string {
  const { id, name, label, description, requires, optional, notRequired, emphasises, points } = position;
  const head = [
    `**${escaped(name?.value ?? id?.value ?? '')}**`,
    label && escaped(label.value),
    escaped(ladder.name?.value ?? ladder.id?.value ?? ''),
  ];
  const rows = [
    ...requires.map((each) => requirementRow(view, each, '')),
    ...optional.map((each) => requirementRow(view, each, ' (optional)')),
  ];
  const excluded = notRequired.map(({ value }) => trackName(view, value)).join(', ');
  return paragraphs(
    head.filter((part) => part !== undefined).join(' · '),
    description && proseMarkdown(view, description.value),
    rows.length === 0
      ? 'It asks for nothing yet.'
      : ['| Track | Level |', '| :-- | :-- |', ...rows].join('\n'),
    excluded === '' ? undefined : `Not asked for: ${excluded}`,
    emphasised(
      view,
      emphasises.map(({ value }) => value),
    ),
    points && rangeText(points),
  );
}

function requirementRow(view: ProjectView, { track, level }: Requirement, mark: string): string {
  const id = level?.value ?? '';
  const [definition] = view.resolve(`${track.value}@${id}`);
  const name = definition?.title ?? view.scaleLevel(id)?.name?.value;
  return `| ${trackName(view, track.value)}${mark} | **${escaped(id)}**${name === undefined ? '' : ` ${escaped(name)}`} |`;
}

function trackName(view: ProjectView, id: string): string {
  const [track] = view.resolve(id);
  return track ? linkTo(view, track, track.title ?? id) : escaped(id);
}

function emphasised(view: ProjectView, references: readonly string[]): string {
  if (references.length === 0) return '';
  const items = references.map((text) => `- ${proseLine(view, view.resolve(text)[0]?.title ?? text)}`);
  return ['Matters most:', ...items].join('\n');
}
