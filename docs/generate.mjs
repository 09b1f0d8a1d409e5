/** Writes `rules.md` from the pages of the rules: `npm run docs`. */
import { writeFile } from 'node:fs/promises';
import { rules } from '../server/service/rules/index.ts';
import { rulePages } from '../server/service/rules/pages.ts';
import { renderPages } from '../server/service/rules/render-pages.ts';

await writeFile(new URL('rules.md', import.meta.url), renderPages(rules, rulePages));
