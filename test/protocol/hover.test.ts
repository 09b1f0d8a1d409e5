import assert from 'node:assert/strict';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { Workspace } from './support/workspace';

describe('hover', () => {
  let workspace: Workspace;
  before(async () => void (workspace = await Workspace.examples()));
  after(() => workspace[Symbol.asyncDispose]());

  /** What is shown over the `|` in an example, and the text that it is about; undefined for nothing. */
  async function hoverAt(path: string, marked: string): Promise<{ says: string; over: string } | undefined> {
    const document = workspace.file(path);
    const hover = await workspace.client.connection.sendRequest(HoverRequest.type, document.place(marked));
    if (!hover) return undefined;
    assert.ok(hover.range, 'a hover has a range');
    return { says: (hover.contents as MarkupContent).value, over: document.textAt(hover.range) };
  }

  it('over a key explains it', async () => {
    const hover = await hoverAt('tracks/mobile.ladder.yaml', 'ext|ends: craft');
    assert.equal(hover?.over, 'extends');
    assert.match(hover.says, /track/i);
  });

  it('over a reference to a criterion of another file shows its text, its track and its level', async () => {
    const hover = await hoverAt('tracks/foundations.ladder.yaml', 'see: reliability.answers-|pages');
    assert.equal(hover?.over, 'answers-pages');
    assert.match(hover.says, /^Acknowledges pages in time and follows the incident guide\n/);
    assert.match(hover.says, /Reliability, level 1: Learning/);
  });

  it('over a level that a position asks for shows summary, criteria and examples', async () => {
    const hover = await hoverAt('ladders/engineer.ladder.yaml', 'mentorship: 4\n      hiring: |3');
    assert.equal(hover?.over, '3');
    assert.match(hover.says, /Owning/);
    assert.match(hover.says, /Runs a hiring round from the first description to the signed offer/);
    assert.match(hover.says, /- Writes job descriptions that state what the work is/);
    assert.match(hover.says, /E\.g\. Filled three platform roles in a quarter/);
  });

  it('over a track shows its levels', async () => {
    const hover = await hoverAt('tracks/mobile.ladder.yaml', 'extends: cra|ft');
    assert.equal(hover?.over, 'craft');
    assert.match(hover.says, /\*\*Engineering craft\*\* · Building/);
    for (const level of ['Learning', 'Contributing', 'Owning', 'Guiding', 'Shaping']) {
      assert.match(hover.says, new RegExp(level));
    }
  });

  it('over a position in prose shows what it asks for', async () => {
    const hover = await hoverAt('ladders/manager.ladder.yaml', '[[engineer.senior-|engineer]]');
    assert.match(hover?.says ?? '', /\*\*Senior Engineer\*\* · E3 · Engineer/);
    assert.match(hover?.says ?? '', /Mentorship/);
  });

  it('over a level of a track shows the scale’s words', async () => {
    const hover = await hoverAt('tracks/craft.ladder.yaml', '- level: 2|\n');
    assert.match(hover?.says ?? '', /Contributing/);
    assert.match(hover?.says ?? '', /Does everyday work alone/);
  });

  it('over plain words shows nothing', async () => {
    assert.equal(await hoverAt('tracks/craft.ladder.yaml', 'Writes working c|ode'), undefined);
  });
});
