import type { Sourced } from '../model/fields';
import type { Report, Rule } from './rule';

/** Text that stands for text: nothing, dots, TODO and its kin (with or without a note), lorem ipsum. */
const placeholder = /^\s*(?:$|(?:…|\.{3}|-+|\?+)\s*$|(?:TODO|TBD|TBC|FIXME|XXX)\b|lorem ipsum\b)/i;

/** Text that is still to be written. */
export const placeholderText: Rule = {
  name: 'placeholder-text',
  severity: 'warning',
  framework: ({ name, description, categories, scale = [] }, report) => {
    check(report, name, description);
    for (const each of [...categories, ...scale]) check(report, each.name, each.description);
  },
  track: ({ name, description }, report) => check(report, name, description),
  level: ({ name, summary, criteria, examples }, report) => {
    check(report, name, summary, ...examples);
    for (const criterion of criteria) check(report, criterion.text, ...criterion.examples);
  },
  ladder: ({ name, description }, report) => check(report, name, description),
  position: ({ name, label, description }, report) => check(report, name, label, description),
};

function check(report: Report, ...texts: readonly (Sourced<string> | undefined)[]): void {
  for (const text of texts) {
    if (!text || !placeholder.test(text.value)) continue;
    const shown = text.value.trim() === '' ? 'This text is empty' : 'This text is still to be written';
    report({ message: `${shown}.`, span: text.node });
  }
}
