import assert from 'node:assert/strict';
import { fixture } from '../fixture';
import { findings, framework, track } from './support';

describe('The rule `syntax`', () => {
  it('is content with YAML', async () => {
    assert.deepEqual(await findings(track('- level: 1', "  summary: 'It''s fine'")), []);
  });

  it('marks what is not YAML, and nothing else on its line', async () => {
    assert.deepEqual(await findings(track('- level: 1', '  summary: "Works')), [
      ['syntax: "Works', 'The quote that starts here is never closed: add a `"`.'],
    ]);
  });

  it('tells of an alias that stands for nothing, which then is no missing value, too', async () => {
    assert.deepEqual(await findings('track: a\nname: *nobody\nlevels:\n  - level: 1\n    summary: Works\n'), [
      [
        'syntax: *nobody',
        '`*nobody` stands for nothing: no `&nobody` comes before it. Text that starts with `*` needs quotes.',
      ],
    ]);
  });

  it('does not take a key for missing where the text around it can’t be read', async () => {
    assert.deepEqual(await findings('track: a\nname:A\nlevels:\n  - level: 1\n    summary: Works\n'), [
      ['syntax: name:A', 'A space is missing after the colon.'],
    ]);
    assert.deepEqual(await findings(track('- levl 1', '  summary: Works')), [
      [
        'syntax: levl 1',
        'A colon is missing after this key. If this continues the text above, indent it further than the key there.',
      ],
    ]);
  });

  it('can be neither changed nor silenced', async () => {
    const broken = framework(
      'lint:',
      '  syntax: off',
      '# ladder-ignore syntax',
      'owner: "x # ladder-ignore syntax',
    );
    const made = await fixture({ 'a.ladder.yaml': broken });
    made.service.configure({ lint: { syntax: 'off' } });
    assert.deepEqual(
      made.diagnostics('a.ladder.yaml').map(({ code, severity }) => [code, severity]),
      [
        ['schema', 1], // which says so
        ['syntax', 1],
      ],
    );
  });
});
