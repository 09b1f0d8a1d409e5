import { useContext } from 'preact/hooks';
import { EditingContext } from './editing';

/** Turns editing on and off, so that nothing is changed by a stray click. */
export function EditToggle() {
  const { isOn, turn } = useContext(EditingContext);
  return (
    <button
      type="button"
      class="edit-toggle"
      aria-pressed={isOn}
      title={isOn ? 'Only look again' : 'Change the text from here'}
      onClick={() => turn(!isOn)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d="M3 13l.8-3.2 7-7 2.4 2.4-7 7z"
          fill={isOn ? 'currentColor' : 'none'}
          stroke-linejoin="round"
        />
      </svg>
      <span class="lock-words">Edit</span>
    </button>
  );
}
