import assert from 'node:assert/strict';
import { rangeText } from '../../../server/service/text/points';
import { fixture } from '../fixture';

describe('A range of points', () => {
  it('is told whole, open above, open below, or as one number', () => {
    assert.equal(rangeText({ min: 36, max: 57 }), '36 to 57 points');
    assert.equal(rangeText({ min: 1 }), '1 point or more');
    assert.equal(rangeText({ max: 1 }), '1 point at most');
    assert.equal(rangeText({ min: 2.5, max: 2.5 }), '2.5 points');
    assert.equal(rangeText({}), undefined);
  });

  it('is told in a hover too where it has no lower end', async () => {
    const folder = await fixture({
      'engineer.ladder.yaml':
        'ladder: engineer\nname: Engineer\npositions:\n  - id: senior\n    name: Senior\n    points: { max: 57 }\n',
    });
    const hover = folder.service.hover(folder.uri('engineer.ladder.yaml'), { line: 3, character: 10 });
    assert.match(JSON.stringify(hover?.contents), /57 points at most/);
  });
});
