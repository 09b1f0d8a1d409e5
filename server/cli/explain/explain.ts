import { Help } from 'commander';
import { rules } from '../../service/rules';
import { isRuleName, ruleNames } from '../../service/rules/names';
import { rulePages } from '../../service/rules/pages';
import { inALine, renderPage } from '../../service/rules/render-pages';
import { adviceFor } from '../advice';
import type { Context } from '../context';
import { CannotRun, exitCode, type ExitCode } from '../exit-code';
import type { Paint } from '../output';

/** Longer lines are hard to read. */
const maxColumns = 90;

/** `ladder explain`: writes the page of a rule, or a list of all rules. */
export function explain({ out }: Context, name: string | undefined): ExitCode {
  const width = Math.min(out.columns ?? maxColumns, maxColumns);
  out.write(name === undefined ? listOfRules(out.paint, width) : pageOf(name, out.paint, width));
  return exitCode.fine;
}

function listOfRules(paint: Paint, width: number): string {
  const nameWidth = Math.max(...ruleNames.map(({ length }) => length));
  const severityWidth = 'warning'.length;
  const lines = rules.map(({ name, severity }) => {
    const start = `${paint('bold', name.padEnd(nameWidth))}  ${severity.padEnd(severityWidth)}  `;
    const indent = nameWidth + severityWidth + 4;
    return (
      start + wrapped(inALine(name), Math.max(30, width - indent)).replaceAll('\n', `\n${' '.repeat(indent)}`)
    );
  });
  return `${lines.join('\n')}\n\nMore of one: ladder explain RULE\n`;
}

function pageOf(name: string, paint: Paint, width: number): string {
  const rule = rules.find((each) => each.name === name);
  if (!rule || !isRuleName(name)) {
    const advice = adviceFor(name, ruleNames, 'Without a name, `ladder explain` lists all.');
    throw new CannotRun(`There is no rule ${name}. ${advice}`);
  }
  return `${paint('bold', name)}\n\n${forTerminal(renderPage(rule, rulePages[name]), paint, width)}\n`;
}

/** A page in Markdown as lines of a terminal: files indented, prose wrapped. */
function forTerminal(page: string, paint: Paint, width: number): string {
  const parts = page.split(/^```yaml\n([^]*?)^```$/m);
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part.trimEnd().replace(/^(?=.)/gm, '    ');
      return part
        .split('\n\n')
        .map((paragraph) => wrapped(paragraph.replace(/\s+/g, ' ').trim(), width))
        .map((paragraph) => (/^(Wrong|Right):$/.test(paragraph) ? paint('bold', paragraph) : paragraph))
        .filter((paragraph) => paragraph !== '')
        .join('\n\n');
    })
    .filter((part) => part !== '')
    .join('\n\n');
}

function wrapped(text: string, width: number): string {
  return new Help().boxWrap(text, width);
}
