/**
 * What the extension and the gallery's page say to each other. Both ends import this file, so it knows neither VS Code
 * nor the page.
 */
import type { Location } from '../../server/protocol';
import type { TemplateList, TemplateView } from '../../server/template-protocol';
import { isObject } from '../preview/is-object';
import { isLocation } from '../preview/places';

/** From the extension to the page. */
export type ToGallery =
  | { type: 'list'; list: TemplateList }
  /** Why there is no list. */
  | { type: 'failed' }
  /** What a template is like; null where that can't be told. */
  | { type: 'view'; id: string; view: TemplateView | null }
  /** Opens a template. */
  | { type: 'open'; id: string };

/** From the page to the extension. `ready` asks for the list, `view` for what a template is like. */
export type FromGallery =
  | { type: 'ready' }
  | { type: 'view'; id: string }
  | { type: 'use'; id: string }
  | { type: 'goTo'; location: Location }
  | { type: 'openLink'; url: string };

/** Whether a message is one that the page sends. */
export function isFromGallery(message: unknown): message is FromGallery {
  if (!isObject(message)) return false;
  switch (message['type']) {
    case 'ready':
      return true;
    case 'view':
    case 'use':
      return typeof message['id'] === 'string';
    case 'goTo':
      return isLocation(message['location']);
    case 'openLink':
      return typeof message['url'] === 'string';
    default:
      return false;
  }
}
