import { createContext } from 'preact';

/** What is searched for in the view that is shown; its words are marked in prose and names. */
export const SearchContext = createContext('');
