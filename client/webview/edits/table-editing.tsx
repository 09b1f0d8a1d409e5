import type { ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import type { LevelTable } from '../../../server/protocol';
import type { PartPlace } from '../../preview/draft';
import { EditingContext } from './editing';
import { goalForKey, goalOfDrop } from './moves';
import { PartContext } from './part-context';
import { PartEditor } from './part-editor';
import { placeOfElement } from './part-elements';
import { useDrag } from './use-drag';
import { useFocusAfter, useMove } from './use-move';
import { useTextEditors } from './use-text-editors';

interface TableEditingProps {
  /** The table as it is shown: all of its levels, or two of them. */
  table: LevelTable;
  /** The table as it is. */
  whole: LevelTable;
  children: ComponentChildren;
}

/** Lets the texts of the table in it be changed, and its criteria be moved, by keys and by pointer. */
export function TableEditing({ table, whole, children }: TableEditingProps) {
  const { isOn } = useContext(EditingContext);
  const ref = useRef<HTMLDivElement>(null);
  const focus = useFocusAfter(ref, table);
  const editors = useTextEditors({ shown: table, whole }, focus);
  const moveTo = useMove(table, focus.criterion);
  const drag = useDrag(ref, (from, { level, before }) =>
    moveTo(from, goalOfDrop(table, from, level, before)),
  );

  /** The text that an event is about, unless that is a link in it or a key or click with Ctrl, which lead elsewhere. */
  const placeOf = ({ target, ctrlKey, metaKey }: MouseEvent | KeyboardEvent): PartPlace | undefined => {
    if (!isOn || ctrlKey || metaKey || !ref.current || !(target instanceof Element)) return undefined;
    if (target.closest('a[href], [data-reference], .part-editor')) return undefined;
    return placeOfElement(ref.current, target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeOf(event);
    if (!place || event.shiftKey) return;
    if (event.altKey) {
      if (!event.key.startsWith('Arrow') || place.row !== 'criterion') return;
      const from = { level: place.level, criterion: place.criterion ?? 0 };
      const goal = goalForKey(table, from, event.key);
      if (goal) moveTo(from, goal);
    } else if (event.key === 'Enter' || event.key === 'F2') editors.open(place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    // A click leads to the text otherwise, and a second one would come too late.
    if (placeOf(event)) event.stopPropagation();
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeOf(event);
    if (place) editors.open(place);
  };
  return (
    <PartContext.Provider value={editors.shown}>
      <div
        ref={ref}
        class={isOn ? 'table-editing on' : 'table-editing'}
        onKeyDownCapture={onKeyDown}
        onClickCapture={onClick}
        onDblClick={onDoubleClick}
        {...(isOn ? drag : {})}
      >
        {editors.lost.map((editing) => (
          <div key={editing.draft.key} class="lost-draft">
            <p>The text that you were changing is no longer in this track. This is what you wrote:</p>
            <PartEditor editing={editing} />
          </div>
        ))}
        {children}
      </div>
    </PartContext.Provider>
  );
}
