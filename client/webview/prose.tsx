import { useContext, useMemo } from 'preact/hooks';
import { targetOf } from './markdown';
import type { Marking } from './marks';
import { SearchContext } from './search-context';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

interface ProseProps {
  text: string;
  /** The text that it is compared with, and how words are marked that only this one has. */
  against?: Marking['against'];
}

/**
 * An author's text, rendered. Its links and references lead where they say, instead of where the cell around leads: a
 * reference to what the preview shows, within it; with Ctrl or ⌘, to the text.
 */
export function Prose({ text, against }: ProseProps) {
  const { references, render, goTo, open, openLink } = useContext(SurroundingsContext);
  const search = useContext(SearchContext);
  const html = useMemo(
    () => render(text, references, { search, against }),
    [text, references, render, search, against?.text, against?.kind],
  );
  const follow = (event: MouseEvent): void => {
    const clicked =
      event.target instanceof Element ? event.target.closest('a[href], [data-reference]') : null;
    if (!clicked) return;
    event.preventDefault();
    event.stopPropagation();
    const href = clicked.getAttribute('href');
    const target = targetOf(references, clicked.getAttribute('data-reference') ?? '');
    if (href !== null) openLink(href);
    else if (target?.place && !wantsText(event)) open(target.place);
    else if (target) goTo(target.source);
  };
  return <div class="prose" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
