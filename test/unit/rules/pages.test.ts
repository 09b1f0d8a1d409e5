import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import schema from '../../../schemas/ladder.schema.json';
import { rules } from '../../../server/service/rules';
import { ruleNames } from '../../../server/service/rules/names';
import { rulePages } from '../../../server/service/rules/pages';
import { renderPages } from '../../../server/service/rules/render-pages';
import { findings } from './support';

describe('The rules', () => {
  it('are registered in the order of the format’s page', () => {
    assert.deepEqual(
      rules.map((rule) => rule.name),
      ruleNames,
    );
  });

  it('have the severities that the schema tells other editors', () => {
    const known: Readonly<Record<string, { readonly default: string }>> =
      schema.definitions.framework.properties.lint.properties;
    assert.deepEqual(
      rules.map(({ name, severity }) => [name, severity]),
      rules.map(({ name }) => [name, known[name]?.default]),
    );
  });
});

describe('The page of the rules', () => {
  it('is the one that `npm run docs` writes', async () => {
    const written = await readFile('docs/rules.md', 'utf8');
    assert.equal(written, renderPages(rules, rulePages));
  });

  it('has a heading for each rule that a link can lead to', () => {
    const headings = renderPages(rules, rulePages).match(/(?<=^## ).*$/gm);
    assert.deepEqual(headings, [...ruleNames]);
  });

  for (const name of ruleNames) {
    it(`shows of \`${name}\` what the rule finds, and how it is mended`, async () => {
      const page = rulePages[name];
      const wrong = await findings(page.wrong);
      assert.deepEqual([...new Set(wrong.map(([mark]) => mark.slice(0, mark.indexOf(':'))))], [name]);
      assert.deepEqual(await findings(page.right), []);
    });
  }
});
