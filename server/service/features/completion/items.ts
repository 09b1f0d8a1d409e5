import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Command,
  type CompletionItem,
} from 'vscode-languageserver-types';
import { stringify } from 'yaml';
import type { Path, ThingKind } from '../../schema/lookup';
import { isQuoted, type Cursor } from './cursor';

/** What the editor can do with completions. */
export interface CompletionOptions {
  /** Whether it knows snippets, with places to fill in; without, their texts are inserted plainly. */
  readonly snippets: boolean;
  /** The editor's command that asks for completions, to go on with a value after its key, where it has one. */
  readonly suggestCommand?: string;
}

/** What {@link CompletionItem.data} holds, for the documentation that is added when an item is looked at. */
export interface CompletionData {
  readonly uri: string;
  /** The key that the item inserts. */
  readonly key?: { readonly path: Path; readonly kind: ThingKind };
  /** The reference that the item inserts. */
  readonly reference?: string;
  /** The category that the item inserts. */
  readonly category?: string;
}

/** An item before it is fitted to the place at which it is inserted. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail?: string | undefined;
  /** What is inserted, as a snippet (`$1`, `${2:words}`) where `isSnippet`. */
  readonly text: string;
  readonly isSnippet?: boolean;
  /** What typing is compared with, where that is not the label. */
  readonly filter?: string;
  /** Whether a value is to be chosen next. */
  readonly thenSuggest?: boolean;
  readonly preselect?: boolean;
  readonly data?: Omit<CompletionData, 'uri'>;
}

/** Fits proposals to the cursor, in the order in which they are to be shown. */
export function toItems(
  proposals: readonly Proposal[],
  uri: string,
  cursor: Cursor,
  options: CompletionOptions,
): CompletionItem[] {
  const digits = String(proposals.length).length;
  return proposals.map((proposal, index) => {
    const { label, kind, detail, text, isSnippet = false, filter, thenSuggest, preselect, data } = proposal;
    const asSnippet = isSnippet && options.snippets;
    return {
      label,
      kind,
      ...(detail === undefined ? {} : { detail }),
      sortText: String(index).padStart(digits, '0'),
      ...(filter === undefined ? {} : { filterText: filter }),
      ...(preselect === true ? { preselect } : {}),
      textEdit: {
        range: cursor.range,
        newText: cursor.lead + (isSnippet && !asSnippet ? withoutPlaceholders(text) : text),
      },
      insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      // Indentation is part of the text: an editor that counts it from the dash of the line would have it wrong.
      insertTextMode: InsertTextMode.asIs,
      ...(thenSuggest === true ? suggestAgain(options) : {}),
      data: { uri, ...data } satisfies CompletionData,
    };
  });
}

function suggestAgain({ suggestCommand }: CompletionOptions): { command?: Command } {
  return suggestCommand === undefined ? {} : { command: { title: 'Suggest', command: suggestCommand } };
}

/** A value as YAML has it at the cursor: with quotes where it needs them and has none yet. */
export function scalarText(value: string, cursor: Cursor): string {
  return isQuoted(cursor) ? value : stringify(value, { lineWidth: 0, singleQuote: true }).trimEnd();
}

/** A text as it stands in a snippet. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

export { CompletionItemKind };
