import { CancellationTokenSource, type Disposable, type LogOutputChannel } from 'vscode';
import type { Fixes } from './fixes';
import type { FromPage, ToPage } from './messages';
import type { KnownFixes, Problem } from './problem';
import { ProblemFeed } from './problems';

/** What the page asks about problems. */
export type ProblemRequest = Extract<FromPage, { type: 'askFixes' | 'mend' }>;

/** Tells one page of problems and of what mends them, and mends them. */
export class ProblemDesk implements Disposable {
  readonly #post: (message: ToPage) => void;
  readonly #fixes: Fixes;
  readonly #log: LogOutputChannel;
  readonly #cancellation = new CancellationTokenSource();
  readonly #feed: ProblemFeed;

  constructor(post: (message: ToPage) => void, fixes: Fixes, log: LogOutputChannel) {
    this.#post = post;
    this.#fixes = fixes;
    this.#log = log;
    this.#feed = new ProblemFeed((problems) => post({ type: 'problems', problems }));
  }

  /** Follows the problems of these documents, and no others. */
  watch(uris: readonly string[]): void {
    this.#feed.watch(uris);
  }

  /** The page is new, and knows nothing yet. */
  tellAgain(): void {
    this.#feed.tellAgain();
  }

  /** Does what the page asks for. What fails is told there, and in the log. */
  receive(request: ProblemRequest): void {
    const done = request.type === 'askFixes' ? this.#tellFixes(request.problems) : this.#mend(request);
    done.catch((error: unknown) => this.#log.warn(`Nothing could be mended: ${String(error)}`));
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#feed.dispose();
  }

  async #tellFixes(problems: readonly Problem[]): Promise<void> {
    const known = await Promise.all(problems.map((problem) => this.#known(problem, false)));
    this.#post({ type: 'fixes', known });
  }

  async #mend({ problem, title }: Extract<ProblemRequest, { type: 'mend' }>): Promise<void> {
    const isMended = await this.#fixes
      .mend(problem, title, this.#cancellation.token)
      .catch((error: unknown) => {
        this.#log.warn(`“${title}” failed: ${String(error)}`);
        return false;
      });
    if (!isMended) this.#post({ type: 'fixes', known: [await this.#known(problem, true)] });
  }

  async #known(problem: Problem, failed: boolean): Promise<KnownFixes> {
    return { problem, fixes: await this.#fixes.of(problem, this.#cancellation.token), failed };
  }
}
