/** Of the frameworks that a file belongs to, the one that was chosen; the first where that is none of them. */
export function chosenOf<Framework extends { readonly id: string }>(
  frameworks: readonly Framework[],
  { framework }: { readonly framework?: string },
): Framework | undefined {
  return frameworks.find(({ id }) => id === framework) ?? frameworks[0];
}
