import { pathToFileURL } from 'node:url';
import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../package.json';
import type { Range } from '../../../protocol';
import { rules } from '../../../service/rules';
import { rulePages } from '../../../service/rules/pages';
import { inALine, renderPage } from '../../../service/rules/render-pages';
import type { Rule } from '../../../service/rules/rule';
import { rulePage } from '../../../node/shipped-files';
import type { FoundProblem } from '../report';
import type { Format } from './format';
import { place } from './place';

/** What paths are relative to: the working folder, under the name that GitHub gives it. */
const root = '%SRCROOT%';

/** SARIF's levels: what is no warning is a note. */
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' } as const;

/**
 * A report as SARIF 2.1.0, with the rules' pages.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarifFormat: Format = ({ files }, { folder }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Ladder', version, semanticVersion: version, rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { uri: `${pathToFileURL(folder).href.replace(/\/$/, '')}/` } },
        artifacts: files.map(({ path }) => ({ location: artifact(path) })),
        results: files.flatMap(({ path, problems }) => problems.map((problem) => resultOf(path, problem))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function descriptor(rule: Rule): ReportingDescriptor {
  const { name, severity } = rule;
  const { what, why } = rulePages[name];
  return {
    id: name,
    shortDescription: { text: `${inALine(name)}.` },
    fullDescription: { text: what },
    help: { text: `${what}\n\n${why}`, markdown: renderPage(rule, rulePages[name]) },
    helpUri: rulePage(name),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  };
}

function resultOf(path: string, { rule, severity, message, range, related }: FoundProblem): Result {
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ name }) => name === rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(path, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        message: { text: each.message },
        physicalLocation: location(each.path, each.range),
      })),
    }),
  };
}

function location(path: string, range: Range): PhysicalLocation {
  const { line, column, endLine, endColumn } = place(range);
  return {
    artifactLocation: artifact(path),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifact(path: string): { readonly uri: string; readonly uriBaseId: string } {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}
