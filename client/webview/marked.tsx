/** A name in which what is searched for is marked. */
export function Marked({ text, search }: { text: string; search: string }) {
  const words = search.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return <>{text}</>;
  const found = new RegExp(`(${words.map(escaped).join('|')})`, 'giu');
  // What a pattern with a group splits at stands at the odd places.
  return (
    <>{text.split(found).map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>
  );
}

/** A text as the pattern that finds just that. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
