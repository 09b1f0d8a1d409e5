import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CompletionItem, type Position } from 'vscode-languageserver/node';
import type { Opened } from './keystrokes';
import { statusAt } from './places';
import { percentile } from './statistics';

/** How fast typing was answered. */
export interface TypingReport {
  /** What 95 of 100 completions took at most, in milliseconds. */
  readonly most: number;
  /** What the slowest took. */
  readonly slowest: number;
  /** How many answers were of another version of the text than the one that was asked about. */
  readonly stale: number;
  /** Milliseconds from the last letter until its diagnostics were there: what had piled up. */
  readonly backlog: number;
}

/**
 * Types letters at a pace, and asks for completions behind each, as an editor does. Nothing is cancelled: each letter must
 * have its answer.
 */
export async function typing(
  { editor, text }: Opened,
  perSecond: number,
  letters: number,
): Promise<TypingReport> {
  const end = statusAt(text, 0.5);
  const answers: Promise<{ time: number; stale: boolean }>[] = [];
  const start = performance.now();
  for (let typed = 0; typed < letters; typed++) {
    const due = start + (typed * 1000) / perSecond;
    // Timers are too coarse for this pace, so the last part is spent looking at the clock and at what comes in.
    while (performance.now() < due) await sleep(due - performance.now() > 2 ? 1 : 0);
    editor.type({ line: end.line, character: end.character + typed }, 'x');
    answers.push(ask(editor, { line: end.line, character: end.character + typed + 1 }));
  }
  const last = performance.now();
  await editor.diagnostics();
  const backlog = performance.now() - last;
  const done = await Promise.all(answers);
  editor.type(end, '', letters);
  await editor.diagnostics();
  const times = done.map(({ time }) => time);
  return {
    most: percentile(times, 0.95),
    slowest: Math.max(...times),
    stale: done.filter(({ stale }) => stale).length,
    backlog,
  };
}

async function ask(editor: Opened['editor'], at: Position): Promise<{ time: number; stale: boolean }> {
  const start = performance.now();
  const items = await editor.complete(at);
  const time = performance.now() - start;
  assert(items.length > 0, 'there is something to complete');
  return { time, stale: items.some((item) => endOf(item) !== at.character) };
}

/** What an item replaces ends where the word does, of the version of the text that it was worked out from. */
function endOf({ textEdit }: CompletionItem): number {
  assert(textEdit, 'an item says what it replaces');
  return ('range' in textEdit ? textEdit.range : textEdit.replace).end.character;
}
