import assert from 'node:assert/strict';
import { statusTextOf } from '../../../client/status-text';

const uri = 'file:///tracks/foundations.ladder.yaml';
const acme = { id: 'acme', name: 'Acme Engineering', uri: 'file:///acme.ladder.yaml' };
const shared = { id: 'shared', name: '', uri: 'file:///shared.ladder.yaml' };

const textOf = (frameworks: (typeof acme)[], indexing = false): string =>
  statusTextOf({ indexing, documents: [{ uri, frameworks }] }, uri).text;

describe('The status item', () => {
  it('names the framework of the file', () => {
    assert.match(textOf([acme]), /Acme Engineering$/);
  });

  it('names a framework without a name by its id, and several one after the other', () => {
    assert.match(textOf([acme, shared]), /Acme Engineering, shared$/);
  });

  it('says that a file is on its own', () => {
    assert.match(textOf([]), /On its own$/);
    assert.match(statusTextOf({ indexing: false, documents: [] }, uri).text, /On its own$/);
  });

  it('says that the workspace is being read, also before the server has said anything', () => {
    assert.match(textOf([acme], true), /Reading the workspace…$/);
    assert.match(statusTextOf(undefined, uri).text, /Reading the workspace…$/);
  });

  it('says when not all problems are shown', () => {
    const status = { indexing: false, documents: [{ uri, frameworks: [acme] }] };
    const problemLimit = { files: 200, problems: 2000 };
    assert.doesNotMatch(statusTextOf(status, uri).tooltip, /more problems/);
    assert.match(
      statusTextOf({ ...status, problemLimit }, uri).tooltip,
      /those of 200 at most, and 2,000 in all/,
    );
  });

  it('leads to the frameworks of this file alone', () => {
    const documents = [
      { uri: 'file:///other', frameworks: [shared] },
      { uri, frameworks: [acme] },
    ];
    assert.deepEqual(statusTextOf({ indexing: false, documents }, uri).frameworks, [acme]);
  });
});
