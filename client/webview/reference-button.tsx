import { useContext } from 'preact/hooks';
import type { TableRelation } from '../../server/protocol';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

interface ReferenceButtonProps {
  /** The reference as written. */
  reference: string;
  target: NonNullable<TableRelation['target']>;
}

/** What a reference names: a click shows it in the preview, with Ctrl or ⌘ in the text. */
export function ReferenceButton({ reference, target }: ReferenceButtonProps) {
  const { goTo, open } = useContext(SurroundingsContext);
  const { title, source, ...place } = target;
  const follow = (event: MouseEvent): void => {
    if (wantsText(event)) goTo(source);
    else open(place);
  };
  return (
    <button type="button" class="reference" title={reference} onClick={follow}>
      <bdi>{title}</bdi>
    </button>
  );
}
