import { createContext } from 'preact';

/** The document with whose editor the view scrolls; what is written there says at which line. */
export const LinesContext = createContext<string | undefined>(undefined);
