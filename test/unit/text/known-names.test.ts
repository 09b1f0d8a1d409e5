import assert from 'node:assert/strict';
import { knownNames } from '../../../server/service/text/known-names';

describe('Advice on a name that there is not', () => {
  it('names the nearest, and all that there are', () => {
    assert.equal(knownNames('craf', ['craft', 'mobile']), 'Did you mean craft? There are craft and mobile.');
    assert.equal(knownNames('x', ['craft', 'mobile']), 'There are craft and mobile.');
    assert.equal(knownNames('x', ['craft']), 'There is craft.');
    assert.equal(knownNames('x', []), 'There is none.');
  });

  it('names so many as one reads through', () => {
    const names = Array.from({ length: 100 }, (_, index) => `name-${index}`);
    assert.match(knownNames('x', names.slice(0, 12)), /, name-10 and name-11\.$/);
    assert.match(knownNames('x', names), /, name-10 and 89 more\.$/);
  });
});
