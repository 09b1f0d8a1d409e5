import type { RuleName } from '../../../server/service/rules/names';
import { fixture } from '../fixture';

/** A finding: `rule: the text that is marked`, and the message. */
export type Finding = readonly [mark: string, message: string];

/** The files of a case: one file on its own, or several by path. */
export type Files = string | Readonly<Record<string, string>>;

/** What some rules find in files on disk, in the order of the files and their text; all rules where none is named. */
export async function findings(files: Files, ...only: readonly RuleName[]): Promise<Finding[]> {
  const texts = typeof files === 'string' ? { 'a.ladder.yaml': files } : files;
  const made = await fixture(texts);
  return Object.keys(texts).flatMap((name) => {
    const marks = made.marks(name);
    const found = made.messages(name).map((message, index): Finding => [marks[index] ?? '', message]);
    return found.filter(([mark]) => only.length === 0 || only.some((rule) => mark.startsWith(`${rule}: `)));
  });
}

/** The places that the findings in a file point to beside their own: `file: the text there: what part it has`. */
export async function relatedPlaces(files: Files, name = 'a.ladder.yaml'): Promise<string[]> {
  const made = await fixture(typeof files === 'string' ? { 'a.ladder.yaml': files } : files);
  const places = made.diagnostics(name).flatMap(({ relatedInformation = [] }) => relatedInformation);
  return places.map(({ location: { uri, range }, message }) => {
    const { document } = made.service.workspace.file(uri)!;
    return `${uri.slice(made.uri('').length)}: ${document.getText(range)}: ${message}`;
  });
}

/** A sound track with the given lines under `levels:`, each indented by two spaces. */
export function track(...levels: readonly string[]): string {
  return ['track: a', 'name: A', 'levels:', ...levels.map((line) => `  ${line}`), ''].join('\n');
}

/** A sound framework with more lines of its own. */
export function framework(...lines: readonly string[]): string {
  return ['framework: acme', 'name: Acme', ...lines, ''].join('\n');
}

/** A framework that includes all files in `tracks` and `ladders`. */
export const including = framework('include:', '  - tracks/*', '  - ladders/*');
