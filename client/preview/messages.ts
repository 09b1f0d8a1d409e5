/**
 * What the extension and the preview's page say to each other. Both ends import this file, so it knows neither
 * VS Code nor the page.
 */
import type { Location, Position } from '../../server/protocol';
import { isObject } from './is-object';
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
  | { type: 'draw'; id: number; svg: string };

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
  | { type: 'drawn'; id: number; png?: string; fault?: string };

/** Whether a message is one that the page sends. */
export function isFromPage(message: unknown): message is FromPage {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'ready':
      return true;
    case 'goTo':
      return isLocation(message['location']);
    case 'openLink':
      return typeof message['url'] === 'string';
    case 'select':
      return isViewName(message['tab']);
    case 'open':
      return isOpened(message['opened']);
    case 'lock':
      return typeof message['locked'] === 'boolean';
    case 'settings':
      return isObject(message['settings']);
    case 'askFixes':
      return Array.isArray(message['problems']) && message['problems'].every(isProblem);
    case 'mend':
      return isProblem(message['problem']) && typeof message['title'] === 'string';
    case 'scrolled':
      return isIndex(message['line']);
    case 'drawn':
      return isDrawn(message);
    default:
      return false;
  }
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
  if (typeof value['position'] === 'string') return true;
  if (typeof value['track'] !== 'string') return false;
  return [value['level'], value['criterion']].every((id) => id === undefined || typeof id === 'string');
}

/** Whether a value names a range of a document. */
export function isLocation(value: unknown): value is Location {
  if (!isObject(value) || typeof value['uri'] !== 'string' || !isObject(value['range'])) return false;
  return isPosition(value['range']['start']) && isPosition(value['range']['end']);
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && isIndex(value['line']) && isIndex(value['character']);
}

function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
