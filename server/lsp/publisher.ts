import type { Diagnostic } from 'vscode-languageserver';
import type { ProblemLimit } from '../protocol';
import { ClosedProblems } from './closed-problems';
import { coalesce, type NextTurn } from './coalesce';

/** What the publisher sends for one document; `version` where the document is open. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** What the publisher needs of the server. Documents go by canonical URIs. */
export interface PublisherHost {
  /** What a document's diagnostics are now, under the URI that the editor knows. */
  readonly compute: (uri: string) => Published;
  readonly isOpen: (uri: string) => boolean;
  readonly send: (published: Published) => void;
  /** Told when `compute` throws. */
  readonly failed: (error: unknown) => void;
  /** Told whether problems of closed files are held back. */
  readonly limited: (isLimited: boolean) => void;
  readonly nextTurn: NextTurn;
}

/** How long, in milliseconds, diagnostics are worked out before other work, such as a request, gets its turn. */
const slice = 10;

/** Of how many closed files, and how many in all, problems are shown. */
export const problemLimit: ProblemLimit = { files: 200, problems: 2000 };

/**
 * Sends the diagnostics of documents that need it: after all messages that are waiting have been read, so that of
 * several edits only the last is worked out, and only where they differ from what was sent before. What is open comes
 * first.
 */
export class Publisher {
  readonly #host: PublisherHost;
  readonly #closed: ClosedProblems;
  readonly #pending = new Set<string>();
  readonly #sent = new Map<string, { readonly uri: string; readonly content: string }>();
  readonly #flushSoon: () => void;

  constructor(host: PublisherHost, limit = problemLimit) {
    this.#host = host;
    this.#flushSoon = coalesce(host.nextTurn, () => this.#flush());
    this.#closed = new ClosedProblems(limit);
  }

  /** Marks documents (canonical URIs) as in need. */
  schedule(uris: Iterable<string>): void {
    for (const uri of uris) this.#pending.add(uri);
    this.#flushSoon();
  }

  #flush(): void {
    const end = performance.now() + slice;
    for (const uri of this.#inOrder()) {
      this.#pending.delete(uri);
      try {
        this.#publish(uri, this.#admitted(uri, this.#host.compute(uri)));
      } catch (error) {
        this.#host.failed(error);
      }
      if (performance.now() >= end) break;
    }
    if (this.#pending.size === 0) {
      for (const uri of this.#closed.takeNext()) this.#pending.add(uri);
      this.#host.limited(this.#closed.isFull);
    }
    if (this.#pending.size > 0) this.#flushSoon();
  }

  #inOrder(): string[] {
    const uris = [...this.#pending];
    const isOpen = (uri: string): boolean => this.#host.isOpen(uri);
    return [...uris.filter(isOpen), ...uris.filter((uri) => !isOpen(uri))];
  }

  /** Without its problems, where these are too many to be shown. */
  #admitted(key: string, published: Published): Published {
    const { version, diagnostics } = published;
    if (version !== undefined || diagnostics.length === 0) {
      this.#closed.forget(key);
      return published;
    }
    return this.#closed.admit(key, diagnostics.length) ? published : { ...published, diagnostics: [] };
  }

  #publish(key: string, published: Published): void {
    const { uri, version, diagnostics } = published;
    const before = this.#takeBack(key, uri);
    // An open document's version is part of it: the editor is told that the answer is of the text that it has now.
    const content = JSON.stringify([version, diagnostics]);
    const isNothing = diagnostics.length === 0 && version === undefined;
    if (before === content || (before === undefined && isNothing)) return;
    if (isNothing) this.#sent.delete(key);
    else this.#sent.set(key, { uri, content });
    this.#host.send(published);
  }

  /**
   * What was sent of a document under `uri`. What was under another form of that is taken back, since an editor would
   * show it beside what is sent now.
   */
  #takeBack(key: string, uri: string): string | undefined {
    const before = this.#sent.get(key);
    if (before === undefined || before.uri === uri) return before?.content;
    this.#sent.delete(key);
    this.#host.send({ uri: before.uri, diagnostics: [] });
    return undefined;
  }
}
