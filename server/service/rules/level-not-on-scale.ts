import { scaleOf } from '../graph/reader';
import { scaleKey } from '../graph/symbols';
import { isId } from '../model/ids';
import { isNumber } from '../text/level-words';
import { nearest } from '../text/nearest';
import { listed, quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A level of a track that the framework's scale lacks. Without a scale, levels are whole numbers of any range. */
export const levelNotOnScale: Rule = {
  name: 'level-not-on-scale',
  severity: 'error',
  entry: (entry, graph, report) => {
    if (!graph.hasFramework) return;
    for (const { role, id, span } of entry.references) {
      // Of what can be no level at all, `schema` and `invalid-id` tell.
      if (role !== 'scale-level' || !isId(id)) continue;
      if (graph.definitions(scaleKey(id)).length > 0) continue;
      const scale = scaleOf(graph);
      if (scale.length > 0) report({ message: notOnScale(id, scale), span });
      else if (!isNumber(id)) report({ message: noScale(id), span });
    }
  },
};

function notOnScale(id: string, scale: readonly string[]): string {
  const near = nearestLevel(id, scale);
  const advice = near === undefined ? '' : ` The nearest is ${quoted(near)}.`;
  return `Level ${quoted(id)} is not on the framework's scale, which has ${listed(scale.map(quoted))}.${advice}`;
}

function noScale(id: string): string {
  return `Level ${quoted(id)} is not a whole number, and the framework has no \`scale\` that could name it.`;
}

/** The level of the scale that was probably meant: of numbers the nearest number, of ids the one spelt most alike. */
function nearestLevel(id: string, scale: readonly string[]): string | undefined {
  const numbers = scale.filter(isNumber);
  if (!isNumber(id) || numbers.length === 0) return nearest(id, scale);
  const far = (level: string): number => Math.abs(Number(level) - Number(id));
  return numbers.reduce((best, level) => (far(level) < far(best) ? level : best));
}

export const levelNotOnScalePage: RulePage = {
  what:
    'A level of a track that the framework’s scale does not have; in a framework without a scale, a level that is not a ' +
    'whole number.',
  why:
    'The scale says what the levels are and in which order they come. A level that is not on it has no name, no points ' +
    'and no place among the others. Use one of the scale’s levels, or add the level to the scale.',
  fix: 'takes the nearest, or adds the level to the scale',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
scale:
  - level: 1
  - level: 2
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 3
        summary: Changes existing systems safely
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
scale:
  - level: 1
  - level: 2
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 2
        summary: Changes existing systems safely
`,
  },
};
