import { Session } from './session';

/**
 * The VS Code on `examples/` that tests share. Each types into files of its own, which it writes first, so that none
 * meets what another has typed.
 */
export const examples = Session.forTests();
