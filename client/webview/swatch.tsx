import { colorOf } from '../../server/picture/color';

/** The colour of a category before its name; nothing where it has none. */
export function Swatch({ color }: { color: string | undefined }) {
  if (color === undefined) return null;
  return <span class="swatch" style={{ '--category': colorOf(color) }} />;
}
