import { useContext } from 'preact/hooks';
import { SurroundingsContext } from '../surroundings';
import { isUnsaved } from './draft';
import { EditingContext } from './editing';

/**
 * Says which other tracks have a text that was changed and could not be saved, and leads there.
 *
 * @param track the id of the track that is shown, where its texts can be seen
 */
export function UnsavedNote({ track }: { track: string | undefined }) {
  const { drafts } = useContext(EditingContext);
  const { open } = useContext(SurroundingsContext);
  const others = new Set(
    drafts.filter((each) => each.track !== track && isUnsaved(each)).map((each) => each.track),
  );
  if (others.size === 0) return null;
  return (
    <p class="edit-hint unsaved" role="status">
      Not saved yet: what you wrote in{' '}
      {[...others].map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <button type="button" class="reference" onClick={() => open({ track: id })}>
            <code>{id}</code>
          </button>
        </span>
      ))}
    </p>
  );
}
