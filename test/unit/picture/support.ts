import type { CriteriaGraph, CriteriaLink, GraphCriterion } from '../../../server/criteria-protocol';

/** A criterion under the key `track.id`. */
export function criterionOf(
  track: string,
  level: string,
  id: string,
  text = `Does ${id} well`,
): GraphCriterion {
  const start = { line: 1, character: 0 };
  return {
    key: `${track}.${id}`,
    id,
    track,
    level,
    text,
    source: { uri: `file:///${track}.ladder.yaml`, range: { start, end: start } },
  };
}

/** A graph with the levels and the tracks of its criteria. */
export function graphOf(
  criteria: GraphCriterion[],
  links: CriteriaLink[],
  more: Partial<CriteriaGraph> = {},
): CriteriaGraph {
  const levels = [...new Set(criteria.map(({ level }) => level))].sort();
  const tracks = [...new Set(criteria.map(({ track }) => track))];
  return {
    id: 'acme',
    name: 'Acme',
    all: true,
    levels: levels.map((level) => ({ level, name: `Level ${level}` })),
    tracks: tracks.map((id) => ({ id, name: id.toUpperCase(), color: '#2563eb' })),
    criteria,
    links,
    alone: 0,
    ...more,
  };
}
