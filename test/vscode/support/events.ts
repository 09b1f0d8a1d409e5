import { setTimeout as delay } from 'node:timers/promises';
import { languages, type Uri, type Diagnostic, type Disposable, type Event } from 'vscode';

const patience = 30_000;
const interval = 50;

/**
 * Waits until `look` finds something. It is asked now, after each of the events, and now and then, since not every
 * state has an event. Throws when it finds nothing in good time.
 *
 * @param what what is waited for, for the message
 */
export function until<Found>(
  what: string,
  events: readonly Event<unknown>[],
  look: () => Found | undefined,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const subscriptions: Disposable[] = [];
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      clearInterval(repeat);
      for (const each of subscriptions) each.dispose();
      settle();
    };
    const tryOnce = (): void => {
      const found = look();
      if (found !== undefined) end(() => resolve(found));
    };
    const deadline = setTimeout(() => end(() => reject(new Error(`Waited in vain for ${what}`))), patience);
    const repeat = setInterval(tryOnce, interval);
    for (const event of events) subscriptions.push(event(tryOnce));
    tryOnce();
  });
}

/**
 * Asks again and again until there is an answer, for what has no event. Throws when there is none in good time.
 *
 * @param what what is waited for, for the message
 */
export async function eventually<Found>(
  what: string,
  ask: () => Thenable<Found | undefined>,
): Promise<Found> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await delay(interval);
  }
}

/** Waits until the diagnostics of a document are as wanted, and answers them. */
export function diagnosticsOf(
  uri: Uri,
  what: string,
  isWanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  return until(what, [languages.onDidChangeDiagnostics], () => {
    const diagnostics = languages.getDiagnostics(uri);
    return isWanted(diagnostics) ? diagnostics : undefined;
  });
}
