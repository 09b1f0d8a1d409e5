import { InvalidArgumentError, Option } from 'commander';
import { knownNames } from '../../service/text/known-names';
import { listed } from '../../service/text/wording';
import { isRuleName, ruleNames } from '../../service/rules/names';
import { severities } from '../../service/rules/rule';
import { adviceFor } from '../advice';
import { formatNames } from '../check/formats/format';
import type { CheckOptions } from '../check/check';
import { listExamples } from '../help';
import { withChoices } from './choice';
import { rootOption, type Commands } from './command';

/** Adds `ladder check`. */
export function addCheck({ program, run }: Commands): void {
  const command = program
    .command('check')
    .usage('[options] [PATH…]')
    .summary('check ladder files, and mend them')
    .description(
      'Checks ladder files by the same rules as the editor, each with all files that belong to its framework.',
    )
    .argument('[PATH...]', 'files, folders and globs; the working folder where there are none')
    .addOption(
      withChoices(new Option('-f, --format <FORMAT>', 'how to tell what was found'), formatNames).default(
        'pretty',
      ),
    )
    .addOption(new Option('--fix', 'mend first what needs no decision; then tell what is left'))
    .option('--max-warnings <N>', 'fail when there are more than N warnings', wholeNumber)
    .option('-q, --quiet', 'show errors alone')
    .addOption(
      new Option('--rule <RULE=SEVERITY>', `make a rule count otherwise: ${listed(severities, 'or')}`)
        .argParser(addRule)
        .default({}, 'as the framework says'),
    )
    .addOption(rootOption())
    .addOption(
      new Option('-w, --watch', 'check again whenever a file changes, until Ctrl-C').conflicts(['fix']),
    )
    .action(
      run(async (context, paths: string[], options: CheckOptions) => {
        const { check } = await import('../check/check');
        return check(context, paths, options);
      }),
    );
  listExamples(command, [
    ['ladder check', 'check this folder'],
    ["ladder check 'tracks/**/*.ladder.yaml' --quiet", 'show the errors of some files'],
    ['ladder check --max-warnings 0 --rule missing-examples=warning', 'be strict, for this once'],
    ['ladder check --format sarif > ladder.sarif', 'write a file for code scanning'],
  ]);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}

function addRule(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [rule = '', severity = '', ...more] = text.split('=');
  if (severity === '' || more.length > 0) throw new InvalidArgumentError('Write it as level-gap=error.');
  if (!isRuleName(rule)) {
    const advice = adviceFor(rule, ruleNames, 'See `ladder explain` for all.');
    throw new InvalidArgumentError(`There is no rule ${rule}. ${advice}`);
  }
  if (rule === 'syntax') throw new InvalidArgumentError('The rule syntax is always an error.');
  if (!severities.some((each) => each === severity)) {
    throw new InvalidArgumentError(`${severity} is no severity. ${knownNames(severity, severities)}`);
  }
  return { ...before, [rule]: severity };
}
