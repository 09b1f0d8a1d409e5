import assert from 'node:assert/strict';
import { fixture, type Fixture } from '../fixture';
import { track } from '../rules/support';

const one =
  'framework: one\nname: One\ninclude: [a.ladder.yaml]\nscale: [{ level: 1 }]\nlint: { text-style: hint }\n';
const two =
  'framework: two\nname: Two\ninclude: [a.ladder.yaml]\nscale: [{ level: 1 }, { level: 2 }]\nlint: { text-style: off }\n';
const shared = track('- level: 1', '  summary: Works  well', '- level: 2', '  summary: TODO');
const files = { 'one.ladder.yaml': one, 'two.ladder.yaml': two, 'a.ladder.yaml': shared };

/** The rules of what is found in the shared file, each with the frameworks in which its message says it is. */
function found(made: Fixture): string[] {
  return made.diagnostics('a.ladder.yaml').map(({ code, message }) => {
    assert(typeof message === 'string');
    const names = /^In ([^:]*): /.exec(message)?.[1];
    return names === undefined ? String(code) : `${String(code)} in ${names}`;
  });
}

describe('What is found in a file of several frameworks', () => {
  it('says in which, where not all of them find it', async () => {
    const made = await fixture(files);
    assert.deepEqual(found(made), ['text-style in One', 'level-not-on-scale in One', 'placeholder-text']);
    assert.match(
      made.messages('a.ladder.yaml')[1] ?? '',
      /^In One: Level `2` is not on the framework's scale/,
    );
  });

  it('names all that find it, where a further one does not', async () => {
    const three = 'framework: three\nname: Three\ninclude: [a.ladder.yaml]\n';
    const made = await fixture({ ...files, 'three.ladder.yaml': three });
    assert.ok(found(made).includes('text-style in One and Three'), found(made).join('\n'));
  });

  it('says nothing of frameworks once all find it, or the file is in one alone', async () => {
    const made = await fixture(files);
    await made.write({ 'two.ladder.yaml': two.replace(', { level: 2 }', '').replace('off', 'hint') });
    assert.deepEqual(found(made), ['text-style', 'level-not-on-scale', 'placeholder-text']);
    await made.write({ 'two.ladder.yaml': undefined });
    assert.deepEqual(found(made), ['text-style', 'level-not-on-scale', 'placeholder-text']);
  });

  it('is told of anew when a framework has another name, but not in files that are in it alone', async () => {
    const wide = one.replace('a.ladder.yaml', '"[ab].ladder.yaml"');
    const own = shared.replace('track: ', 'track: b-');
    const made = await fixture({ ...files, 'one.ladder.yaml': wide, 'b.ladder.yaml': own });
    await made.write({ 'one.ladder.yaml': wide.replace('name: One', 'name: First') });
    const told = made.changes.at(-1);
    assert.ok(told?.has(made.uri('a.ladder.yaml')));
    assert.ok(told && !told.has(made.uri('b.ladder.yaml')));
    assert.ok(found(made).includes('level-not-on-scale in First'));
  });

  it('is mended by the fixes of what says so', async () => {
    const made = await fixture(files);
    const uri = made.uri('a.ladder.yaml');
    for (const { code, message, range } of made.diagnostics('a.ladder.yaml')) {
      const mended = made.service.actions(uri, range).flatMap(({ mends }) => mends ?? []);
      const of = mended.filter((each) => each.code === code);
      for (const each of of) assert.equal(each.message, message);
      assert.equal(of.length > 0, code !== 'placeholder-text', String(code));
    }
  });
});
