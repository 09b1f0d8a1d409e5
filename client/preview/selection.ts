import type { Opened, Subject, ViewName } from './messages';
import type { SavedPage } from './saved-page';
import type { DocumentFacts } from './view';

/** What one preview is to show. */
export interface Selection {
  readonly tab: ViewName;
  readonly subject?: Subject;
  readonly opened?: Opened;
  /** Whether it stays on that, whatever the cursor does. */
  readonly locked: boolean;
}

/** Before a ladder file has been looked at. */
export const noSelection: Selection = { tab: 'track', locked: false };

/**
 * The selection after the cursor has moved. In another file, the view is the one that suits its kind; on another line,
 * what was opened in the preview gives way to what the cursor is in. A locked one stays.
 *
 * @param kindOf tells the kind of the subject's file, which takes a look at its text
 */
export function follow(
  selection: Selection,
  subject: Subject,
  kindOf: (subject: Subject) => DocumentFacts['kind'],
): Selection {
  if (selection.locked) return selection;
  const { tab, opened, subject: before } = selection;
  if (subject.uri !== before?.uri) return { tab: tabFor(kindOf(subject)), subject, locked: false };
  const stays = subject.position.line === before.position.line;
  return { tab, subject, locked: false, ...(stays && opened ? { opened } : {}) };
}

/** The selection after something was opened in the preview. */
export function open(selection: Selection, opened: Opened): Selection {
  return { ...selection, tab: 'track', opened };
}

/** The selection that a preview had before VS Code was restarted. */
export function restored({ tab, subject, opened, locked }: SavedPage): Selection {
  return {
    tab: tab ?? 'track',
    locked,
    ...(subject ? { subject } : {}),
    ...(opened ? { opened } : {}),
  };
}

/** The view that a kind of file opens on: a track's levels, or the whole in which a ladder or framework stands. */
export function tabFor(kind: DocumentFacts['kind']): ViewName {
  return kind === 'framework' || kind === 'ladder' ? 'grid' : 'track';
}
