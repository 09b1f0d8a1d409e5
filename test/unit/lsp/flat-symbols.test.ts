import assert from 'node:assert/strict';
import { flatSymbols } from '../../../server/lsp/flat-symbols';
import { acmeFixture } from '../features/support';

describe('the outline for an editor that shows no trees', () => {
  it('lists every symbol with what it is in', async () => {
    const made = await acmeFixture();
    const uri = made.uri('engineer.ladder.yaml');
    const symbols = made.service.documentSymbols(uri);
    const flat = flatSymbols(uri, symbols);
    assert.deepEqual(
      flat.map(({ name, containerName }) => [name, containerName]),
      [
        ['Engineer', undefined],
        ['Junior Engineer', 'Engineer'],
        ['Senior Engineer', 'Engineer'],
      ],
    );
    assert.deepEqual(flat[0]?.location, { uri, range: symbols[0]?.range });
  });
});
