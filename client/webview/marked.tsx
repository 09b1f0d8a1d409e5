import { findWords, searchWords } from './search';

/** A name in which what is searched for is marked. */
export function Marked({ text, search }: { text: string; search: string }) {
  const parts = [];
  let done = 0;
  for (const { start, end } of findWords(text, searchWords(search))) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return (
    <>
      {parts}
      {text.slice(done)}
    </>
  );
}
