/** A variable with what stands for it where it is not set; the latter may be a function of one level. */
const variable = /var\((--[\w-]+),\s*((?:[^()]|\([^()]*\))*)\)/g;

/**
 * A picture with values in the place of variables, for where there is no page around it that has them.
 *
 * @param valueOf the value of a variable; where it has none, what the picture itself names counts
 */
export function withInkValues(
  svg: string,
  valueOf: (name: string) => string | undefined = () => undefined,
): string {
  return svg.replace(variable, (_, name: string, otherwise: string) => valueOf(name) ?? otherwise);
}
