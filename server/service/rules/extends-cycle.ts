import { listed, quoted } from '../text/wording';
import { wayBack } from './circles';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** Tracks that extend each other in a circle. Said of each track of the circle, and not of those that extend one. */
export const extendsCycle: Rule = {
  name: 'extends-cycle',
  severity: 'error',
  entry: ({ definitions }, graph, report) => {
    for (const track of definitions) {
      if (track.kind !== 'track') continue;
      for (const reference of track.restsOn) {
        const way = wayBack(graph, reference, track);
        if (!way) continue;
        const between = way.map(({ from }) => quoted(from.id));
        const through = between.length === 0 ? '' : `, by way of ${listed(between)}`;
        report({
          message: `The track ${quoted(track.id)} extends itself${through}.`,
          span: reference.span,
          related: way.flatMap(({ from, to, references }) =>
            references.map(({ uri, span }) => ({
              uri,
              span,
              message: `${quoted(from.id)} extends ${quoted(to.id)} here.`,
            })),
          ),
        });
      }
    }
  },
};

export const extendsCyclePage: RulePage = {
  what: 'Tracks that extend each other in a circle, or a track that extends itself.',
  why:
    'A track takes over what its base says, so in a circle nothing can be told of any of them. Each track of the circle ' +
    'is marked, and the other steps are shown. Decide which of the tracks is the base, and take its `extends` out.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: craft
    name: Craft
    extends: mobile
    levels:
      - level: 1
        summary: Writes working code in an existing codebase
  - track: mobile
    name: Mobile
    extends: craft
    levels:
      - level: 1
        summary: Builds screens that work offline
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: craft
    name: Craft
    levels:
      - level: 1
        summary: Writes working code in an existing codebase
  - track: mobile
    name: Mobile
    extends: craft
    levels:
      - level: 1
        summary: Builds screens that work offline
`,
  },
};
