/** Writes what is generated: `rules.md` from the pages of the rules, the settings in the README from package.json. */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { rules } from '../server/service/rules/index.ts';
import { rulePages } from '../server/service/rules/pages.ts';
import { renderPages } from '../server/service/rules/render-pages.ts';
import { withSettings } from './settings-table.mjs';

const readmeFile = new URL('../README.md', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const readme = withSettings(await readFile(readmeFile, 'utf8'), manifest);
const style = await resolveConfig(readmeFile);

await writeFile(readmeFile, await format(readme, { ...style, parser: 'markdown' }));
await writeFile(new URL('rules.md', import.meta.url), renderPages(rules, rulePages));
