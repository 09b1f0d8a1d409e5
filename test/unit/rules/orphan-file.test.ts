import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, track } from './support';

const a = track('- level: 1', '  summary: Works');
const including = framework('include: [tracks/*]');

describe('The rule `orphan-file`', () => {
  it('marks the id of a track or ladder that no framework includes', async () => {
    const files = {
      'acme.ladder.yaml': framework(),
      'a.ladder.yaml': a,
      'l.ladder.yaml': 'ladder: l\nname: L\npositions: [{ id: p, name: P, requires: { a: 1 } }]\n',
    };
    assert.deepEqual(await findings(files), [
      ['orphan-file: a', 'No framework of the workspace includes this track.'],
      ['orphan-file: l', 'No framework of the workspace includes this ladder.'],
    ]);
  });

  it('says nothing where there is no framework that could', async () => {
    assert.deepEqual(await findings({ 'a.ladder.yaml': a, 'b.ladder.yaml': a }), []);
  });

  it('says nothing of a framework that no other includes', async () => {
    assert.deepEqual(
      await findings({ 'acme.ladder.yaml': framework(), 'other.ladder.yaml': framework() }),
      [],
    );
  });

  it('says nothing of a document that is not saved yet', async () => {
    const made = await fixture({ 'acme.ladder.yaml': framework() });
    made.service.workspace.setOpenDocument('untitled:Untitled-1', 1, a);
    assert.deepEqual(made.service.diagnostics('untitled:Untitled-1'), []);
  });

  it('comes and goes with the first framework, and as that includes the file', async () => {
    const made = await fixture({ 'tracks/a.ladder.yaml': a });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    await made.write({ 'acme.ladder.yaml': framework() });
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['orphan-file: a']);
    made.open('acme.ladder.yaml', including);
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
    await made.close('acme.ladder.yaml');
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['orphan-file: a']);
    await made.write({ 'acme.ladder.yaml': undefined });
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), []);
  });
});
