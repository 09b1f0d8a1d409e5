import { isId, maxIdLength, toId } from '../model/ids';
import type { Sourced } from '../model/fields';
import { quoted } from '../text/wording';
import type { Report, Rule } from './rule';

/** An id that is not kebab-case, or too long. */
export const invalidId: Rule = {
  name: 'invalid-id',
  severity: 'error',
  framework: ({ id, categories, scale = [] }, report) => {
    check(id, report);
    for (const category of categories) check(category.id, report);
    for (const { level } of scale) check(level, report);
  },
  track: ({ id }, report) => check(id, report),
  level: ({ level, criteria }, report) => {
    check(level, report);
    for (const criterion of criteria) check(criterion.id, report);
  },
  ladder: ({ id }, report) => check(id, report),
  position: ({ id }, report) => check(id, report),
};

/** Only text is looked at: a number as a level is no id, and elsewhere the `schema` rule tells of it. */
function check(id: Sourced<string> | undefined, report: Report): void {
  if (!id || typeof id.node.value !== 'string' || isId(id.value)) return;
  if (id.value === '') {
    report({ message: 'An id is empty: give it a name in lower-case letters, such as `foundations`.', span: id.node });
    return;
  }
  if (id.value.length > maxIdLength) {
    const message = `This id has ${id.value.length} characters; an id has ${maxIdLength} at most.`;
    report({ message, span: id.node });
    return;
  }
  const right = toId(id.value);
  const advice = right === '' ? 'Use lower-case letters, digits and single hyphens.' : `Write ${quoted(right)}.`;
  report({ message: `${quoted(id.value)} is not an id. ${advice}`, span: id.node });
}
