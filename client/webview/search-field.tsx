interface SearchFieldProps {
  /** What can be found. */
  words: string;
  search: string;
  onSearch: (search: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** The field of a view in which one writes what to search for. */
export function SearchField({ words, search, onSearch, onKeyDown }: SearchFieldProps) {
  return (
    <input
      type="search"
      class="field search"
      placeholder={words}
      aria-label={words}
      value={search}
      onInput={({ currentTarget: { value } }) => onSearch(value)}
      onKeyDown={onKeyDown}
    />
  );
}
