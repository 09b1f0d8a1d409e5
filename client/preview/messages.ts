/**
 * What the extension and the preview's page say to each other. Both ends import this file, so it knows neither
 * VS Code nor the page.
 */
import type { Location } from '../../server/protocol';
import { isEditMessage, type EditedMessage, type EditMessage } from './edit-messages';
import { isObject } from './is-object';
import { isIndex, isLocation, isPosition } from './places';
import { isProblem, type KnownFixes, type Problem } from './problem';
import { isViewName, type Settings, type View, type ViewName } from './views';
import type { Opened, Subject } from './views/view-kind';

export type { View, ViewName } from './views';
export type { Opened, Subject } from './views/view-kind';

/** All that the page needs to show. */
export interface PreviewState {
  /** The tab that is in front. */
  tab: ViewName;
  view: View;
  /** Absent while no ladder file has been looked at. */
  subject?: Subject;
  opened?: Opened;
  /** Whether the preview stays on what it shows, whatever the cursor does. */
  locked: boolean;
  /** Whether the page scrolls to the level and the criterion under the cursor. */
  scrollWithCursor: boolean;
}

/** From the extension to the page. */
export type ToPage =
  | { type: 'state'; state: PreviewState }
  /** All problems in what is shown, each time that they are others. */
  | { type: 'problems'; problems: Problem[] }
  /** What mends these problems. */
  | { type: 'fixes'; known: KnownFixes[] }
  /** An editor was scrolled to a line (zero-based) of what is shown. */
  | { type: 'scroll'; line: number }
  /** Asks for a picture in the page's colours: `svg` has variables for them; `id` tells the question from others. */
  | { type: 'draw'; id: number; svg: string }
  | EditedMessage;

/** From the page to the extension. `ready` asks for the state. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'goTo'; location: Location }
  | { type: 'openLink'; url: string }
  | { type: 'select'; tab: ViewName }
  | { type: 'open'; opened: Opened }
  | { type: 'lock'; locked: boolean }
  | { type: 'settings'; settings: Settings }
  | { type: 'askFixes'; problems: Problem[] }
  | { type: 'mend'; problem: Problem; title: string }
  /** The page's user scrolled it to what is written at a line (zero-based). */
  | { type: 'scrolled'; line: number }
  /** `png` is in base 64; it is absent where the picture could not be drawn, and `fault` says why. */
  | { type: 'drawn'; id: number; png?: string; fault?: string }
  | EditMessage;

/** For each kind of message, whether one is whole. */
const checks: Readonly<Record<FromPage['type'], (message: Record<string, unknown>) => boolean>> = {
  ready: () => true,
  goTo: (message) => isLocation(message['location']),
  openLink: (message) => typeof message['url'] === 'string',
  select: (message) => isViewName(message['tab']),
  open: (message) => isOpened(message['opened']),
  lock: (message) => typeof message['locked'] === 'boolean',
  settings: (message) => isObject(message['settings']),
  askFixes: (message) => Array.isArray(message['problems']) && message['problems'].every(isProblem),
  mend: (message) => isProblem(message['problem']) && typeof message['title'] === 'string',
  scrolled: (message) => isIndex(message['line']),
  drawn: isDrawn,
  edit: isEditMessage,
};

/** Whether a message is one that the page sends. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isObject(message)) return false;
  const { type } = message;
  return typeof type === 'string' && Object.hasOwn(checks, type) && checks[type as FromPage['type']](message);
}

function isDrawn({ id, png, fault }: Record<string, unknown>): boolean {
  return isIndex(id) && [png, fault].every((text) => text === undefined || typeof text === 'string');
}

/** Whether a value names a place in a document. */
export function isSubject(value: unknown): value is Subject {
  return isObject(value) && typeof value['uri'] === 'string' && isPosition(value['position']);
}

/** Whether a value names what can be opened in the preview. */
export function isOpened(value: unknown): value is Opened {
  if (!isObject(value)) return false;
  const { track, position, level, criterion } = value;
  if ((track ?? position) === undefined) return false;
  return [track, position, level, criterion].every((id) => id === undefined || typeof id === 'string');
}
