import {
  DiagnosticSeverity,
  languages,
  Uri,
  type Diagnostic,
  type Disposable,
  type Range as EditorRange,
} from 'vscode';
import type { Range } from '../../server/protocol';
import { severities, type Problem, type Severity } from './problem';

const names: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Keeps one preview told of the problems in the documents that it shows something of. */
export class ProblemFeed implements Disposable {
  readonly #tell: (problems: Problem[]) => void;
  readonly #subscription: Disposable;
  #uris: readonly string[] = [];
  /** What was last told, as text. */
  #told: string | undefined;

  /** @param tell takes all problems there are, each time that they are others than before */
  constructor(tell: (problems: Problem[]) => void) {
    this.#tell = tell;
    this.#subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      if (this.#uris.some((uri) => changed.has(Uri.parse(uri).toString()))) this.#update();
    });
  }

  /** Follows the problems of these documents, and no others. */
  watch(uris: readonly string[]): void {
    this.#uris = uris;
    this.#update();
  }

  /** Tells them anew, to a page that knows nothing yet. */
  tellAgain(): void {
    this.#told = undefined;
    this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #update(): void {
    const problems = this.#uris.flatMap(problemsIn);
    const text = JSON.stringify(problems);
    if (text === this.#told) return;
    this.#told = text;
    this.#tell(problems);
  }
}

/** The problems of a document, worst first, then in the order of the text. */
function problemsIn(uri: string): Problem[] {
  const rank = ({ severity }: Problem): number => severities.indexOf(severity);
  return languages
    .getDiagnostics(Uri.parse(uri))
    .filter(({ source }) => source === 'ladder')
    .map((diagnostic) => problemOf(uri, diagnostic))
    .sort((one, other) => rank(one) - rank(other) || one.range.start.line - other.range.start.line);
}

/** A diagnostic as the page is told of it. */
export function problemOf(uri: string, { range, severity, message, code }: Diagnostic): Problem {
  const [rule, page] = typeof code === 'object' ? [code.value, code.target] : [code, undefined];
  return {
    uri,
    range: rangeOf(range),
    severity: names[severity],
    message,
    rule: String(rule ?? ''),
    ...(page ? { page: page.toString(true) } : {}),
  };
}

function rangeOf({ start, end }: EditorRange): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
