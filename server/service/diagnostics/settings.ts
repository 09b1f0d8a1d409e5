import type { Framework } from '../model/framework';
import { rules } from '../rules';
import { isRuleName, type RuleName } from '../rules/names';
import { severities, type Severity } from '../rules/rule';

/** How much each rule's problems matter. */
export type Severities = ReadonlyMap<RuleName, Severity>;

/**
 * The rules' own severities, changed by the framework's `lint`, then by the editor's setting `ladder.lint`. Names and
 * severities that there are none of are passed over: the `schema` rule tells of those in the file.
 */
export function severitiesOf(
  framework: Framework | undefined,
  editor: Readonly<Record<string, unknown>>,
): Severities {
  const chosen = new Map<RuleName, Severity>(rules.map((rule) => [rule.name, rule.severity]));
  const said: [string, unknown][] = (framework?.lint ?? []).map(({ rule, severity }) => [
    rule.value,
    severity?.value,
  ]);
  for (const [rule, severity] of [...said, ...Object.entries(editor)]) {
    // What is not YAML can't be silenced: nothing else that is said of the file could be relied on.
    if (isRuleName(rule) && rule !== 'syntax' && isSeverity(severity)) chosen.set(rule, severity);
  }
  return chosen;
}

function isSeverity(value: unknown): value is Severity {
  return severities.some((severity) => severity === value);
}
