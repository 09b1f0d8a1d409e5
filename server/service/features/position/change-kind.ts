import type { ChangeKind, PositionAsk } from '../../../position-protocol';

/** What decides how two asks differ. */
type Ask = Pick<PositionAsk, 'kind' | 'level' | 'dots'>;

/** How what a second position says of a track differs from what a first one does. */
export function changeKind(ask: Ask | undefined, other: Ask | undefined): ChangeKind {
  if (!isAsked(ask)) return isAsked(other) ? 'new' : 'same';
  if (!isAsked(other)) return 'gone';
  if (ask.level === other.level) return ask.kind === other.kind ? 'same' : 'kind';
  const [before, after] = [ask.dots, other.dots];
  if (before === undefined || after === undefined || before === after) return 'unclear';
  return after > before ? 'higher' : 'lower';
}

function isAsked(ask: Ask | undefined): ask is Ask {
  return ask !== undefined && ask.kind !== 'not-required';
}
