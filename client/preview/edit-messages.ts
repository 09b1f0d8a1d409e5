/**
 * What the page asks the extension to change in the text, and what it hears of it. Both ends import this file, so it
 * knows neither VS Code nor the page.
 */
import type { EditRefusal, PictureAsk, PictureEdit } from '../../server/edit-protocol';
import { isObject } from './is-object';
import { isLocation } from './places';

/** From the page: an edit to be made, under a number that the page chose. */
export interface EditMessage {
  type: 'edit';
  id: number;
  edit: PictureEdit;
}

/** From the extension: what became of the edit with the number. */
export interface EditedMessage {
  type: 'edited';
  id: number;
  outcome: EditOutcome;
}

/** What became of an edit: made, or why not. */
export type EditOutcome = { isDone: true } | EditRefusal;

/** Whether a message with the type `edit` is whole. */
export function isEditMessage(message: Record<string, unknown>): boolean {
  return Number.isInteger(message['id']) && isEdit(message['edit']);
}

function isEdit(edit: unknown): edit is PictureEdit {
  if (!isObject(edit) || !isLocation(edit['source'])) return false;
  const { before } = edit;
  const isText = (...keys: string[]): boolean => keys.every((key) => typeof edit[key] === 'string');
  switch (edit['kind']) {
    case 'ask':
      return isText('position', 'track') && isAsk(edit['was']) && isAsk(edit['ask']);
    case 'move':
      return isText('was', 'track', 'level') && (before === undefined || isLocation(before));
    case 'text':
      return isText('was', 'text');
    default:
      return false;
  }
}

function isAsk(ask: unknown): ask is PictureAsk {
  if (!isObject(ask)) return false;
  const { kind, level } = ask;
  if (kind === 'not-required' || kind === 'unsaid') return true;
  return (kind === 'required' || kind === 'optional') && (level === undefined || typeof level === 'string');
}
