import { scaleOf } from '../graph/reader';
import { regressionsOf, type Ask, type Regression } from '../graph/regressions';
import type { Position } from '../model/ladder';
import type { Span } from '../syntax/nodes';
import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Problem, Rule } from './rule';

/** A position that asks for less of a track than the last position before it that names the track. */
export const requirementRegression: Rule = {
  name: 'requirement-regression',
  severity: 'warning',
  entry: ({ source }, graph, report) => {
    if (source?.kind !== 'positions') return;
    for (const each of regressionsOf(source.positions, scaleOf(graph))) report(problemOf(each));
  },
};

function problemOf({ before, ask }: Regression): Omit<Problem, 'rule'> {
  const [junior, senior] = [nameOf(before.position), nameOf(ask.position)];
  const [track, asked] = [quoted(ask.track.value), quoted(before.level?.value ?? '')];
  const message = ask.level
    ? `${senior} asks for ${track} at level ${quoted(ask.level.value)} only, and ${junior} before it for level ${asked}.`
    : `${senior} does not ask for ${track}, and ${junior} before it does, at level ${asked}.`;
  return {
    message,
    span: placeOf(ask),
    related: [{ span: placeOf(before), message: `${junior} asks for level ${asked} here.` }],
  };
}

function nameOf({ id, name }: Position): string {
  return quoted(id?.value ?? name?.value ?? 'this position');
}

/** Where a position says it; at its id where that is merged from another place, which is no fault there. */
function placeOf({ position, track, level }: Ask): Span {
  const { node, id } = position;
  const said = level?.node ?? track.node;
  const isOwn = said.from === node.from && node.start <= said.start && said.end <= node.end;
  return isOwn ? said : (id?.node ?? node.pairs[0]?.key ?? node);
}

export const requirementRegressionPage: RulePage = {
  what:
    'In one ladder, a position that asks for a lower level of a track than the last position before it that names the ' +
    'track, or that lists under `not-required` what was asked for before. Only `requires` is compared. Of a track that ' +
    'a position does not name, nothing is said, so that is no fault.',
  why:
    'Positions stand from junior to senior, so it reads as if one had to unlearn something to be promoted. Mostly a ' +
    'position was changed and those above it were forgotten. Where the path does turn, as from engineer to manager, ' +
    'give it a ladder of its own, leave the track unsaid, or silence the rule there.',
  wrong: {
    'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: engineer
    name: Engineer
    requires: { foundations: 3 }
  - id: senior-engineer
    name: Senior Engineer
    requires: { foundations: 2 }
`,
  },
  right: {
    'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: engineer
    name: Engineer
    requires: { foundations: 2 }
  - id: senior-engineer
    name: Senior Engineer
    requires: { foundations: 3 }
`,
  },
};
