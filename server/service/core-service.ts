import type { CompletionItem, CompletionList, Diagnostic, Hover } from 'vscode-languageserver-types';
import type { Position, StatusParams } from '../protocol';
import { Diagnostics } from './diagnostics/diagnostics';
import { complete } from './features/completion/complete';
import type { CompletionOptions } from './features/completion/items';
import { resolveCompletion } from './features/completion/resolve';
import type { Renderer } from './features/export/export';
import type { Formatter } from './features/formatting/formatter';
import { frameworksOf } from './features/frameworks';
import { hover } from './features/hover/hover';
import { SharedChanges } from './features/lenses/shared-changes';
import type { ReadTemplate } from './templates/templates';
import type { FileSystem } from './workspace/file-system';
import { LadderWorkspace } from './workspace/ladder-workspace';

/** What the service needs of its host. */
export interface ServiceHost {
  readonly fileSystem: FileSystem;
  /** The address of the page that explains a rule. */
  readonly rulePage: (rule: string) => string;
  /** Called when the diagnostics of these files (canonical URIs) may have changed. */
  readonly diagnosticsChanged: (uris: ReadonlySet<string>) => void;
  /** Answers the formatter, which is big, and so is asked for when it is needed; without it nothing is formatted. */
  readonly loadFormatter?: () => Promise<Formatter>;
  /** Answers what writes exports, which is big, and so is asked for when it is needed. */
  readonly loadRenderer?: () => Promise<Renderer>;
  /** Answers a file of the library of templates; without it there are none. */
  readonly readTemplate?: ReadTemplate;
}

/**
 * What is asked of ladder files while one types. It knows neither an editor nor a transport: documents are handed to its
 * `workspace`, positions are zero-based lines and UTF-16 characters.
 */
export class CoreService {
  readonly workspace: LadderWorkspace;
  protected readonly host: ServiceHost;
  protected readonly checks: Diagnostics;
  protected readonly sharedChanges: SharedChanges;

  /** @param from its host, or another service, to be of the same files with the same state */
  constructor(from: ServiceHost | CoreService) {
    if (from instanceof CoreService) {
      this.host = from.host;
      this.workspace = from.workspace;
      this.sharedChanges = from.sharedChanges;
      this.checks = from.checks;
      return;
    }
    this.host = from;
    this.workspace = new LadderWorkspace(from.fileSystem, (change) => {
      this.sharedChanges.note(change);
      from.diagnosticsChanged(this.checks.update(change));
    });
    this.sharedChanges = new SharedChanges(this.workspace);
    this.checks = new Diagnostics(this.workspace, { rulePage: from.rulePage });
  }

  /** Sets the editor's `ladder.lint`. The diagnostics of every file may differ then. */
  configure(settings: { readonly lint: Readonly<Record<string, unknown>> }): void {
    this.checks.configure(settings.lint);
  }

  diagnostics(uri: string): Diagnostic[] {
    return this.checks.of(uri);
  }

  /** What can be written at a position, best first. Documentation is added by {@link resolveCompletion}. */
  complete(uri: string, position: Position, options: CompletionOptions): CompletionList {
    return complete(this.workspace, uri, position, options);
  }

  /** An item of {@link complete} with its documentation. */
  resolveCompletion(item: CompletionItem): CompletionItem {
    return resolveCompletion(this.workspace, item);
  }

  /** What the key, id or reference at a position means. */
  hover(uri: string, position: Position): Hover | undefined {
    return hover(this.workspace, uri, position);
  }

  /**
   * The files (canonical URIs) whose changes since the last call alter what other files show beside their text: lenses,
   * hints and tokens.
   */
  takeSharedChanges(): ReadonlySet<string> {
    return this.sharedChanges.take();
  }

  /** The frameworks that a document belongs to. */
  frameworks(uri: string): StatusParams['documents'][number]['frameworks'] {
    return frameworksOf(this.workspace, uri);
  }
}
