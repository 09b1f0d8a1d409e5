import { createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';

/** Gives out ids, each once. */
export type Ids = () => string;

/** The ids of a page that is drawn again and again. Nothing is to share them but what is drawn into the page's root. */
export const IdsContext = createContext<Ids | undefined>(undefined);

/** Begins to give out ids. */
export function createIds(): Ids {
  let given = 0;
  return () => `part-${given++}`;
}

/**
 * An id that no other element of the page has, and that a component keeps as long as it is there. Preact's own `useId`
 * begins anew with each `render` into a root, and so gives what comes into a page later an id that is taken; it serves
 * where there is nothing but one rendering, without an {@link IdsContext}.
 */
export function useUniqueId(): string {
  const ids = useContext(IdsContext);
  const own = useId();
  const [id] = useState(() => ids?.() ?? own);
  return id;
}
