import type { FileKind } from './document-facts';
import type { Opened, Subject, ViewName } from './messages';
import type { SavedPage } from './saved-page';
import { plainSettings, viewNames, viewOf, type Settings } from './views';
import type { ServerRequest, ShownView } from './views/view-kind';

/** What one preview is to show. */
export interface Selection {
  readonly tab: ViewName;
  readonly subject?: Subject;
  readonly opened?: Opened;
  /** Whether it stays on that, whatever the cursor does. */
  readonly locked: boolean;
  readonly settings: Settings;
  /** Of a preview from before a restart: the key of what each view showed. */
  readonly left?: Partial<Record<ViewName, string>>;
}

/** Before a ladder file has been looked at. */
export const noSelection: Selection = { tab: 'track', locked: false, settings: plainSettings };

/**
 * The selection after the cursor has moved. In another file, the view is the one that suits its kind; on another line,
 * what was opened in the preview gives way to what the cursor is in. A locked one stays.
 *
 * @param kindOf tells the kind of the subject's file, which takes a look at its text
 */
export function follow(
  selection: Selection,
  subject: Subject,
  kindOf: (subject: Subject) => FileKind | undefined,
): Selection {
  if (selection.locked) return selection;
  const { opened, subject: before, ...rest } = selection;
  if (subject.uri !== before?.uri) return { ...rest, tab: tabIn(kindOf(subject), rest.tab), subject };
  const stays = subject.position.line === before.position.line;
  return { ...rest, subject, ...(stays && opened ? { opened } : {}) };
}

/** The selection after something was opened in the preview. */
export function open(selection: Selection, opened: Opened): Selection {
  return { ...selection, tab: 'position' in opened ? 'position' : 'track', opened };
}

/** The selection that a preview had before VS Code was restarted. */
export function restored({ tab, subject, opened, locked, settings, views }: SavedPage): Selection {
  const left = viewNames.flatMap((name) => {
    const view = views[name];
    return view ? [[name, view.of] as const] : [];
  });
  return {
    tab: tab ?? 'track',
    locked,
    settings,
    ...(subject ? { subject } : {}),
    ...(opened ? { opened } : {}),
    ...(left.length > 0 ? { left: Object.fromEntries(left) } : {}),
  };
}

/**
 * What the server is asked for a selection.
 *
 * @param last what its view last showed
 */
export function requestOf(
  { tab, opened, settings, left }: Selection,
  subject: Subject,
  last: ShownView | undefined,
): ServerRequest {
  const view = viewOf(tab);
  const key = last ? view.key(last) : left?.[tab];
  return view.request({ subject, opened, settings: settings[tab], last: key });
}

/**
 * The view that is in front after the cursor came to another file: a track's levels, or the whole in which a ladder or
 * framework stands, unless the view before suits the file as well.
 */
function tabIn(kind: FileKind | undefined, before: ViewName): ViewName {
  if (kind && viewOf(before).staysIn.includes(kind)) return before;
  return kind === 'framework' || kind === 'ladder' ? 'grid' : 'track';
}
