import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import { acme } from '../features/support';
import { fixture } from '../fixture';
import { exported } from './support';

/** A picture as a strict reader of XML has it. */
function read(svg: string): Element {
  const { window } = new JSDOM('');
  const document = new window.DOMParser().parseFromString(svg, 'application/xml');
  assert.equal(document.querySelector('parsererror'), null);
  return document.documentElement;
}

describe('An export as SVG', () => {
  it('of a position is its chart, which needs no page around it', async () => {
    const svg = await exported(await fixture(acme), 'acme.ladder.yaml', 'position:engineer.senior', 'svg');
    const picture = read(svg);
    assert.equal(picture.tagName, 'svg');
    assert.equal(picture.querySelector('title')?.textContent, 'What is asked of Senior Engineer');
    assert.doesNotMatch(svg, /var\(/);
  });

  it('of the criteria is their graph', async () => {
    const picture = read(await exported(await fixture(acme), 'acme.ladder.yaml', 'criteria', 'svg'));
    assert.equal(picture.querySelectorAll('.criterion').length, 2);
    assert.equal(picture.querySelectorAll('.link').length, 1);
  });

  it('holds whatever a text holds', async () => {
    const craft = acme['craft.ladder.yaml']!.replace(
      'Tests what was **written**',
      '"a \\x07 < b & \\uFFFE c"',
    );
    const made = await fixture({ ...acme, 'craft.ladder.yaml': craft });
    const picture = read(await exported(made, 'acme.ladder.yaml', 'criteria', 'svg'));
    assert.match(picture.textContent, /a\s+< b &\s+c/);
  });

  it('keeps the variables of the page for one that has them', async () => {
    const made = await fixture(acme);
    const svg = await exported(made, 'acme.ladder.yaml', 'criteria', 'svg', { asVariables: true });
    assert.match(svg, /fill="var\(--text, #[0-9a-f]+\)"/);
  });

  it('is refused for what has no chart, and where there is nothing to draw', async () => {
    const made = await fixture({ ...acme, 'craft.ladder.yaml': '', 'mobile.ladder.yaml': '' });
    const refused = (view: string, why: RegExp) =>
      assert.rejects(exported(made, 'acme.ladder.yaml', view, 'svg'), why);
    await refused('grid', /grid has none/);
    await refused('framework', /framework has none/);
    await refused('criteria', /nothing to draw/);
  });
});
