import { useContext, useMemo } from 'preact/hooks';
import { targetOf } from './markdown';
import { SurroundingsContext } from './surroundings';

/** An author's text, rendered. Its links and references lead where they say, instead of where the cell around leads. */
export function Prose({ text, id }: { text: string; id?: string | undefined }) {
  const { references, render, goTo, openLink } = useContext(SurroundingsContext);
  const html = useMemo(() => render(text, references), [text, references, render]);
  const follow = (event: MouseEvent): void => {
    const clicked =
      event.target instanceof Element ? event.target.closest('a[href], [data-reference]') : null;
    if (!clicked) return;
    event.preventDefault();
    event.stopPropagation();
    const href = clicked.getAttribute('href');
    const target = targetOf(references, clicked.getAttribute('data-reference') ?? '');
    if (href !== null) openLink(href);
    else if (target) goTo(target.source);
  };
  return <div class="prose" id={id} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
