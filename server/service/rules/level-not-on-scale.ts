import { resolve } from '../graph/reader';
import { nearest } from '../text/nearest';
import type { Rule } from './rule';

/** A level of a track that the framework's scale lacks. Without a scale, levels are whole numbers of any range. */
export const levelNotOnScale: Rule = {
  name: 'level-not-on-scale',
  severity: 'error',
  entry: (entry, graph, report) => {
    const references = entry.references.filter((reference) => reference.role === 'scale-level');
    if (references.length === 0 || !graph.hasFramework) return;
    const scale = graph.all('scale-level').map((definition) => definition.id);
    for (const reference of references) {
      if (resolve(graph, reference).length > 0) continue;
      if (scale.length === 0) {
        if (/^\d+$/.test(reference.id)) continue;
        const message = `Level \`${reference.id}\` is not a whole number, and the framework has no \`scale\` that names it.`;
        report({ message, span: reference.span });
        continue;
      }
      const near = nearest(reference.id, scale);
      const advice = near === undefined ? '' : ` The nearest is \`${near}\`.`;
      const message = `Level \`${reference.id}\` is not on the framework's scale: ${scale.join(', ')}.${advice}`;
      report({ message, span: reference.span });
    }
  },
};
