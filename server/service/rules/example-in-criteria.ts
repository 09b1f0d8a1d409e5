import { spanIn } from '../syntax/nodes';
import type { Rule } from './rule';

/** "E.g.", "Eg", "e.g.:", "For example," at the start of a text, with what parts it from the rest. */
const start = /^(?:e\.\s?g\.?|eg\b|for example\b)[\s,:]*/i;

/** A criterion that starts as an example does. */
export const exampleInCriteria: Rule = {
  name: 'example-in-criteria',
  severity: 'warning',
  level: ({ criteria }, report) => {
    for (const { text } of criteria) {
      if (!text) continue;
      const found = start.exec(text.value)?.[0].trimEnd();
      if (found === undefined) continue;
      const at = text.node.source.indexOf(found);
      const from = text.node.start + Math.max(at, 0);
      const message = `This criterion is an example: move it to \`examples\`, without the "${found}".`;
      report({ message, span: at < 0 ? text.node : spanIn(text.node.from, from, from + found.length) });
    }
  },
};
