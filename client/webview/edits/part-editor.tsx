import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { TablePart } from '../../../server/protocol';
import { PartContext, type PartEditing } from './part-context';
import { useUniqueId } from '../unique-id';

/** What stands in place of a text while it is changed; undefined for any other. */
export function usePartEditor(part: TablePart) {
  const editing = useContext(PartContext).get(part);
  return editing && <PartEditor key={editing.draft.key} editing={editing} />;
}

/** A text as its author writes it, to be changed. */
export function PartEditor({ editing }: { editing: PartEditing }) {
  const { draft, type, save, giveUp, takesFocus } = editing;
  const ref = useRef<HTMLTextAreaElement>(null);
  const id = useUniqueId();
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current || !takesFocus) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(true);
    else return;
    // What is done here is not for VS Code, too.
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <div class="part-editor" onClick={(event) => event.stopPropagation()}>
      <textarea
        ref={ref}
        class="field"
        dir="auto"
        rows={Math.max(2, draft.text.split('\n').length)}
        value={draft.text}
        aria-label="Text (Markdown)"
        aria-describedby={id}
        aria-invalid={draft.refused !== undefined}
        onInput={({ currentTarget: { value } }) => type(value)}
        onKeyDown={onKeyDown}
        onBlur={() => save(false)}
      />
      <p id={id} class={draft.refused === undefined ? 'editor-keys' : 'editor-keys refused'}>
        {draft.refused ?? 'Ctrl+Enter saves, Escape gives up.'}
      </p>
    </div>
  );
}
