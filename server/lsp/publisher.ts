import type { Diagnostic } from 'vscode-languageserver';
import { coalesce } from './coalesce';

/** What the publisher sends for one document; `version` where the document is open. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/**
 * Sends the diagnostics of documents that need it: after all messages that are waiting have been read, so that of
 * several edits only the last is worked out, and only where they differ from what was sent before.
 */
export class Publisher {
  readonly #compute: (uri: string) => Published;
  readonly #send: (published: Published) => void;
  readonly #failed: (error: unknown) => void;
  readonly #pending = new Set<string>();
  readonly #sent = new Map<string, string>();
  readonly #flushSoon = coalesce(() => this.#flush());

  /** @param compute what a document's diagnostics are now; @param failed told when that throws */
  constructor(
    compute: (uri: string) => Published,
    send: (published: Published) => void,
    failed: (error: unknown) => void,
  ) {
    this.#compute = compute;
    this.#send = send;
    this.#failed = failed;
  }

  /** Marks documents (canonical URIs) as in need. */
  schedule(uris: Iterable<string>): void {
    for (const uri of uris) this.#pending.add(uri);
    this.#flushSoon();
  }

  #flush(): void {
    const uris = [...this.#pending];
    this.#pending.clear();
    for (const uri of uris) {
      try {
        this.#publish(this.#compute(uri), uri);
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  #publish(published: Published, uri: string): void {
    // An open document's version is part of it: the editor is told that the answer is of the text that it has now.
    const content = JSON.stringify([published.version, published.diagnostics]);
    const before = this.#sent.get(uri);
    if (
      before === content ||
      (before === undefined && published.diagnostics.length === 0 && published.version === undefined)
    ) {
      return;
    }
    if (published.diagnostics.length === 0 && published.version === undefined) this.#sent.delete(uri);
    else this.#sent.set(uri, content);
    this.#send(published);
  }
}
