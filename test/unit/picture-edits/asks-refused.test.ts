import assert from 'node:assert/strict';
import type { PictureAsk } from '../../../server/edit-protocol';
import { Edited, ladder, notRequired, optional, required, unsaid } from './support';

describe('what a position takes over', () => {
  const base = '    requires: &base { craft: 1, mobile: 2 }\n';
  const second = (says: string): string => `${base}  - id: principal\n    name: P\n${says}`;
  const asking = async (says: string, ask: PictureAsk, position = 'principal'): Promise<string> => {
    const edited = await Edited.open('new.ladder.yaml', ladder(second(says)));
    return edited.asking(position, 'craft', ask);
  };

  it('is written over in the position itself, from a merge', async () => {
    const says = '    requires:\n      <<: *base\n      other: 1\n';
    assert.equal(await asking(says, required('3')), ladder(second(`${says}      craft: 3\n`)));
  });

  it('is written over in the position itself, from an alias', async () => {
    assert.equal(
      await asking('    requires: *base # as before\n', required('3')),
      ladder(second('    requires: { <<: *base, craft: 3 } # as before\n')),
    );
  });

  it('can’t be taken away', async () => {
    for (const ask of [unsaid, notRequired, optional('1')]) {
      assert.match(
        await asking('    requires: *base\n', ask),
        /^refused: .*`requires` is taken over from elsewhere/,
      );
      assert.match(await asking('    requires: { <<: *base, other: 1 }\n', ask), /^refused: .*taken over/);
    }
  });

  it('is not changed where an alias elsewhere would change with it', async () => {
    assert.match(
      await asking('    requires: *base\n', required('3'), 'lead'),
      /^refused: An alias on line 9 stands for this, too/,
    );
  });

  it('can’t be added to where the whole is merged', async () => {
    const text = ladder('    requires: { mobile: 1 }\n').replace('- id: lead', '- &lead\n    id: lead');
    const edited = await Edited.open('new.ladder.yaml', `${text}  - <<: *lead\n    id: principal\n`);
    assert.match(edited.asking('principal', 'craft', required('3')), /^refused: .*taken over/);
  });
});

describe('an ask from the picture is refused', () => {
  it('where the text says something else by now', async () => {
    const edited = await Edited.open('new.ladder.yaml', ladder('    requires: { craft: 1 }\n'));
    const [grid] = edited.made.service.grids(edited.made.uri('new.ladder.yaml'));
    const source = grid!.ladders
      .flatMap(({ positions }) => positions)
      .find(({ id }) => id === 'lead')!.source;
    const edit = { kind: 'ask', source, position: 'lead', track: 'craft', ask: required('3') } as const;
    assert.match(
      edited.after({ ...edit, was: required('2') }),
      /^refused: The text says something else of `craft`/,
    );
    assert.match(edited.after({ ...edit, was: unsaid }), /^refused: The text says something else/);
    assert.match(
      edited.after({ ...edit, position: 'gone', was: unsaid }),
      /^refused: This position is no longer/,
    );
    assert.match(
      edited.after({ ...edit, was: required('1'), ask: required('a b') }),
      /^refused: This is no level/,
    );
  });

  it('while the file is not YAML', async () => {
    const edited = await Edited.open('new.ladder.yaml', ladder('    requires: { craft: 1 }\n'));
    const source = {
      uri: edited.made.uri('new.ladder.yaml'),
      range: { start: { line: 3, character: 8 }, end: { line: 3, character: 12 } },
    };
    edited.made.open('new.ladder.yaml', ladder('    requires: { craft: 1\n'));
    assert.match(
      edited.after({
        kind: 'ask',
        source,
        position: 'lead',
        track: 'craft',
        was: required('1'),
        ask: required('3'),
      }),
      /^refused: new\.ladder\.yaml can’t be read as YAML just now \(line \d+: .*\) Mend that first\.$/,
    );
  });

  it('where the file is gone', async () => {
    const edited = await Edited.open('new.ladder.yaml', ladder(''));
    const source = {
      uri: edited.made.uri('gone.ladder.yaml'),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    };
    assert.match(
      edited.after({
        kind: 'ask',
        source,
        position: 'lead',
        track: 'craft',
        was: unsaid,
        ask: required('3'),
      }),
      /^refused: The file of this is gone/,
    );
  });
});
