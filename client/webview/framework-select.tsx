interface FrameworkSelectProps {
  /** At least one. */
  frameworks: readonly { readonly id: string; readonly name: string }[];
  /** The id of the one that is shown. */
  shown: string;
  onChoose: (id: string) => void;
}

/** Which framework a view shows, of several that share a file; nothing where there is but one. */
export function FrameworkSelect({ frameworks, shown, onChoose }: FrameworkSelectProps) {
  if (frameworks.length < 2) return null;
  return (
    <select
      aria-label="Framework"
      class="field"
      value={shown}
      onChange={({ currentTarget: { value } }) => onChoose(value)}
    >
      {frameworks.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
