interface HideProps {
  /** What it hides. */
  name: string;
  /** Whether the tab key leads to it, where no other key hides the same. */
  reachable?: boolean;
}

/** The button of a head that hides its row, column or group. */
export function Hide({ name, reachable = false }: HideProps) {
  return (
    <button type="button" class="hide" tabIndex={reachable ? 0 : -1} aria-label={`Hide ${name}`} title="Hide">
      ×
    </button>
  );
}
