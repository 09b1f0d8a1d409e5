/**
 * What a view of the preview is to the extension and to the page. Both ends import this folder, so it knows neither
 * VS Code nor the page; how a view is drawn stands in the page's own folder of the same name.
 */
import type { Position, PositionPlace, TrackPlace } from '../../../server/protocol';
import type { DocumentFacts, FileKind } from '../document-facts';
import type { NoticeName } from './notices';

/** What the preview is about: a document, and the place in it that the cursor is at. */
export interface Subject {
  uri: string;
  position: Position;
}

/** What was opened in the preview itself; it is shown until the cursor moves on. */
export type Opened = TrackPlace | PositionPlace;

/** Why what is shown is not of the text as it is now. */
export type StaleReason = 'unreadable' | 'empty-track' | 'no-server';

/** What a view shows; with `stale`, the last that there was, and why there is nothing newer. */
export interface ShownView {
  kind: string;
  stale?: StaleReason;
}

/** Words in place of a view. */
export interface NoticeView {
  kind: 'notice';
  notice: NoticeName;
}

/** A view as it was last answered for, and the document that it was asked for. */
export interface Last<Shown> {
  uri: string;
  view: Shown;
}

/** What a view is asked for. */
export interface Asked<Settings> {
  subject: Subject;
  opened?: Opened | undefined;
  settings: Settings;
  /** The key of what the view showed last, of whatever document. */
  last?: string | undefined;
}

/** A request to the language server. */
export interface ServerRequest {
  method: string;
  params: object;
}

/**
 * All that tells one view from the others, beside how it is drawn.
 *
 * @typeParam Shown what it shows; its `kind` tells it from other views and from words
 * @typeParam Answer what the server answers
 * @typeParam Settings how its user wants to see it; kept while the page is hidden, and over a restart
 */
export interface ViewKind<Shown extends ShownView, Answer, Settings extends object> {
  /** The words on its tab. */
  readonly tab: string;
  /** The kinds of files in which it stays in front when the cursor comes there from another file. */
  readonly staysIn: readonly FileKind[];
  /** Whether the server answers with what a text last said, while that cannot be read. */
  readonly outlivesFaults: boolean;
  readonly plainSettings: Settings;
  /** Reads settings that were kept; what is of another form is left out. */
  readSettings(saved: Record<string, unknown>): Settings;
  request(asked: Asked<Settings>): ServerRequest;
  /** What to show of an answer: the view, the last one of the same document, or words. */
  show(answer: Answer, document: DocumentFacts, last: Last<Shown> | undefined): Shown | NoticeView;
  /** The title of the preview's tab in the editor. */
  title(shown: Shown, settings: Settings): string;
  /** Tells the thing that is shown from others, so that each is found scrolled as it was left. */
  key(shown: Shown): string;
  /** Where the cursor is in what is shown; the page scrolls there when it changes. */
  focus(shown: Shown): object | undefined;
  /** The documents whose problems are shown on what they say; none where that is left out. */
  documents?(shown: Shown): readonly string[];
  /** The document with whose editor it scrolls; none where that is left out. */
  scrollsWith?(shown: Shown): string;
}
