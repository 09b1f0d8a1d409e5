/** The rules that there are, in the order of the format's page. */
export const ruleNames = [
  'syntax',
  'schema',
  'duplicate-key',
  'kind',
  'invalid-id',
  'duplicate-id',
  'unresolved-reference',
  'unresolved-include',
  'extends-cycle',
  'builds-on-cycle',
  'builds-on-higher',
  'level-not-on-scale',
  'duplicate-level',
  'level-order',
  'level-gap',
  'empty-level',
  'requirement-regression',
  'position-without-requirements',
  'unused-category',
  'unused-track',
  'orphan-file',
  'example-in-criteria',
  'duplicate-text',
  'similar-text',
  'placeholder-text',
  'text-style',
  'mixed-tense',
  'compound-criterion',
  'uneven-levels',
  'missing-examples',
  'too-long',
] as const;
export type RuleName = (typeof ruleNames)[number];

export function isRuleName(name: string): name is RuleName {
  return ruleNames.some((known) => known === name);
}
