/** The settings of the extension as a table for the README. */

const start = '<!-- settings: written by `npm run docs` from package.json -->';
const end = '<!-- end of settings -->';

/**
 * A README in which the table between its two marks is that of the manifest's settings.
 *
 * @param {string} readme
 * @param {{ contributes: { configuration: { properties: Record<string, Setting> } } }} manifest package.json
 * @returns {string}
 *
 * @typedef {{ type?: string; default?: unknown; description?: string; markdownDescription?: string }} Setting
 */
export function withSettings(readme, manifest) {
  const [before, rest] = splitAt(readme, start);
  const [, after] = splitAt(rest, end);
  const rows = Object.entries(manifest.contributes.configuration.properties).map(row);
  const table = ['| setting | default | says |', '| --- | --- | --- |', ...rows].join('\n');
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

/** @param {[string, Setting]} setting */
function row([name, { default: fallback, markdownDescription, description }]) {
  const words = (markdownDescription ?? description ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return `| \`${name}\` | \`${JSON.stringify(fallback)}\` | ${words} |`;
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {[before: string, after: string]}
 */
function splitAt(text, mark) {
  const at = text.indexOf(mark);
  if (at === -1) throw new Error(`The README has no "${mark}".`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
