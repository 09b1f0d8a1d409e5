const hexColor = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** A category's colour, when it is one that the format allows; anything else would be the author's own CSS. */
export function colorOf(color: string | undefined): string | undefined {
  return color !== undefined && hexColor.test(color) ? color : undefined;
}
