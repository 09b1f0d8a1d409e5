import { useContext } from 'preact/hooks';
import { EditingContext, type Note } from './editing';

/** The id of the words that say how what is shown is changed. */
export const editHintId = 'edit-hint';

/** Says how what is shown is changed in place. */
export function EditHint({ words }: { words: string }) {
  return (
    <p id={editHintId} class="edit-hint">
      {words}
    </p>
  );
}

/** Says why an edit could not be made; that one was made, to those who do not see it. */
export function EditNote({ note }: { note: Note | undefined }) {
  const { tell } = useContext(EditingContext);
  return (
    <>
      <p role="status" class="unseen edit-done">
        {note?.kind === 'done' && note.text}
      </p>
      <div role="alert" class="edit-refused">
        {note?.kind === 'refused' && (
          <p>
            <span>{note.text}</span>
            <button type="button" aria-label="Dismiss" title="Dismiss" onClick={() => tell(undefined)}>
              ×
            </button>
          </p>
        )}
      </div>
    </>
  );
}
