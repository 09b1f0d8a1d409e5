import { quoted } from '../text/wording';
import type { GraphReader } from '../graph/reader';
import type { Definition, ReferenceRole } from '../graph/symbols';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** Where a track is named that is in use: by a position, or as the base of another track. */
const uses: readonly ReferenceRole[] = ['requires', 'optional', 'extends'];

/** A track that no position asks for, where positions ask for tracks at all. */
export const unusedTrack: Rule = {
  name: 'unused-track',
  severity: 'hint',
  entry: ({ definitions, source }, graph, report) => {
    // A draft is not in use yet, and a deprecated track not any more: that is what their status says.
    if (source?.kind !== 'track' || source.status === 'draft' || source.status === 'deprecated') return;
    for (const definition of definitions) {
      if (definition.kind !== 'track' || !isUnused(definition, graph)) continue;
      const { id, node } = definition;
      report({ message: `No position asks for the track ${quoted(id)}.`, span: node });
    }
  },
};

/** Whether no position of a framework asks for a track, though its positions ask for tracks. */
export function isUnused({ key }: Definition, graph: GraphReader): boolean {
  if (!graph.hasFramework || !(graph.hasReferences('requires') || graph.hasReferences('optional')))
    return false;
  return uses.every((role) => graph.referencesAs(role, key).length === 0);
}

export const unusedTrackPage: RulePage = {
  what:
    'A track that no position of the framework names under `requires` or `optional`, and that no other track extends. ' +
    'Tracks with the status `draft` or `deprecated` are passed over, and so is a framework whose positions name no ' +
    'tracks at all, since they may ask for points alone.',
  why:
    'A skill that no job asks for is easily overlooked by the people it was written for. Add it to the positions that it ' +
    'is meant for, call it a draft while it is one, or take it out.',
  fix: 'removes the track, or deletes its file',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: Changes existing systems safely
  - track: delivery
    name: Delivery
    levels:
      - level: 1
        summary: Finishes agreed tasks and says early when one grows
ladders:
  - ladder: engineer
    name: Engineer
    positions:
      - id: junior-engineer
        name: Junior Engineer
        requires: { foundations: 1 }
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
tracks:
  - track: foundations
    name: Foundations
    levels:
      - level: 1
        summary: Changes existing systems safely
  - track: delivery
    name: Delivery
    levels:
      - level: 1
        summary: Finishes agreed tasks and says early when one grows
ladders:
  - ladder: engineer
    name: Engineer
    positions:
      - id: junior-engineer
        name: Junior Engineer
        requires: { foundations: 1, delivery: 1 }
`,
  },
};
