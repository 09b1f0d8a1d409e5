/** The rules that there are, in the order of the format's page. */
export const ruleNames = [
  'syntax',
  'schema',
  'duplicate-key',
  'kind',
  'invalid-id',
  'duplicate-id',
  'unresolved-reference',
  'level-not-on-scale',
  'duplicate-level',
  'level-order',
  'empty-level',
  'example-in-criteria',
  'placeholder-text',
] as const;
export type RuleName = (typeof ruleNames)[number];

export function isRuleName(name: string): name is RuleName {
  return ruleNames.some((known) => known === name);
}
