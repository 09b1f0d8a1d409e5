import { spanIn, type ScalarNode, type Span } from '../syntax/nodes';
import { contentStart } from '../syntax/scalars';

/**
 * Where a part of a scalar's text is written, also where the text is folded over several lines.
 * @param start where the part starts in the value, in UTF-16 units; `length` is its length
 * @returns the whole scalar where escapes hide the place
 */
export function partSpan(node: ScalarNode, start: number, length: number): Span {
  const places = placesIn(node, start + length);
  const [first, last] = [places?.[start], places?.[start + length - 1]];
  if (first === undefined || last === undefined) return node;
  return spanIn(node.from, node.start + first, node.start + last + 1);
}

const blank = /\s/;

/** For each unit of the value up to `end`, its offset in the source; undefined where the two cannot be matched. */
function placesIn(node: ScalarNode, end: number): number[] | undefined {
  const { value, source, style } = node;
  if (typeof value !== 'string') return undefined;
  const places: number[] = [];
  let at = contentStart(node);
  for (let index = 0; index < end; index++) {
    const unit = value.charAt(index);
    const isBlank = blank.test(unit);
    // Where lines are folded, one blank stands for a line end and the blanks around it, and two for a blank line.
    if (!isBlank && index > 0 && blank.test(value.charAt(index - 1))) at = skipBlanks(source, at);
    if (isBlank ? !blank.test(source.charAt(at)) : source.charAt(at) !== unit) return undefined;
    places.push(at);
    const isDoubled = style === 'single-quoted' && unit === "'";
    at += isDoubled ? 2 : 1;
  }
  return places;
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (at < source.length && blank.test(source.charAt(at))) at++;
  return at;
}
