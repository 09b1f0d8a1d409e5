import assert from 'node:assert/strict';
import { ink } from '../../../server/picture/ink';
import { withInkValues } from '../../../server/picture/ink-values';

describe('The colours of a picture', () => {
  it('are those that it names itself where no page has others', () => {
    assert.equal(
      withInkValues(`<a fill="${ink.text}" b="${ink.font}"/>`),
      '<a fill="#1f2328" b="system-ui, sans-serif"/>',
    );
    assert.equal(withInkValues('fill="var(--a, rgb(1, 2, 3))"'), 'fill="rgb(1, 2, 3)"');
  });

  it('are the page’s where it has them', () => {
    const valueOf = (name: string) => (name === '--text' ? 'white' : undefined);
    assert.equal(withInkValues(`${ink.text} ${ink.page}`, valueOf), 'white #ffffff');
  });
});
