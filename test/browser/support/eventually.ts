import { setTimeout as delay } from 'node:timers/promises';
import { patience } from '../../host/workbench';

/** How long to wait before looking again, in milliseconds. */
const interval = 30;

/**
 * Looks again and again until things are as they should be, and answers what the look answered: for what comes after
 * what was waited for, such as the focus after a key, or a file after its tab. Throws what the last look threw when they
 * are not in good time.
 */
export async function eventually<Answer>(look: () => Answer | Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await delay(interval);
  }
}
