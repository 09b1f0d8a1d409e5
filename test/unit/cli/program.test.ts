import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { runCommandLine } from '../../../server/cli/program';
import { rules } from '../../../server/service/rules';
import { ruleNames } from '../../../server/service/rules/names';
import { rulePages } from '../../../server/service/rules/pages';
import { inRoot } from '../../host/paths';
import { ladder } from './support';

const here = inRoot('.');

describe('`ladder`', () => {
  it('shows its help where it is given nothing to do', async () => {
    const { code, out, err } = await ladder(here, []);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(out, (await ladder(here, ['--help'])).out);
    assert.match(out, /^Usage: ladder /);
    for (const part of ['Checking:', 'Changing:', 'Looking up:', 'Examples:', 'Exit codes:']) {
      assert.ok(out.includes(`\n${part}\n`), part);
    }
  });

  it('has help for each command, with examples where they help, in lines that fit', async () => {
    for (const name of ['init', 'import', 'check', 'rename', 'explain', 'schema']) {
      const { code, out } = await ladder(here, [name, '--help'], { columns: 60 });
      assert.equal(code, 0);
      assert.ok(out.includes(`ladder ${name} `), name);
      // eslint-disable-next-line no-control-regex -- colours take no room
      for (const line of out.replace(/\u001B\[\d+m/g, '').split('\n')) {
        if (!line.startsWith('  ladder ')) assert.ok(line.length <= 62, `${line.length}: ${line}`);
      }
      assert.equal(out, (await ladder(here, ['help', name], { columns: 60 })).out);
    }
  });

  it('says which version it is', async () => {
    const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await ladder(here, ['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('says what a command may have been meant to be', async () => {
    const { code, out, err } = await ladder(here, ['chekc']);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /^ladder: unknown command 'chekc'\n\(Did you mean check\?\)\n/);
  });

  it('has each option of its commands explained in its documentation', async () => {
    const documentation = readFileSync(inRoot('docs/cli.md'), 'utf8');
    for (const name of ['init', 'import', 'check', 'rename']) {
      const { out } = await ladder(here, [name, '--help']);
      const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
      assert.ok(options.length > 2);
      for (const option of options) {
        if (option !== '--help') assert.ok(documentation.includes(option), `${name} ${option}`);
      }
    }
  });

  it('fails where what it says can’t be written, however late that is known', async () => {
    const heard: ((error: Error) => void)[] = [];
    const full = {
      write: (_: string, done: () => void) => {
        setImmediate(() => {
          done();
          for (const listener of heard) listener(new Error('no space left on device'));
        });
      },
      on: (_: string, listener: (error: Error) => void) => heard.push(listener),
    };
    let said = '';
    const stderr = {
      write: (text: string, done: () => void) => {
        said += text;
        done();
      },
      on: () => undefined,
    };
    const code = await runCommandLine(['schema'], {
      folder: '.',
      env: {},
      stdin: Readable.from([]),
      stdout: full,
      stderr,
      whenInterrupted: () => undefined,
    });
    assert.equal(code, 2);
    assert.equal(said, "ladder: What there is to say can't be written: no space left on device\n");
  });

  it('prints the schema as it ships', async () => {
    const { code, out } = await ladder(here, ['schema']);
    assert.equal(code, 0);
    assert.equal(out, readFileSync(inRoot('schemas/ladder.schema.json'), 'utf8'));
  });
});

describe('`ladder explain`', () => {
  it('lists all rules with their severities', async () => {
    const { code, out } = await ladder(here, ['explain']);
    assert.equal(code, 0);
    for (const { name, severity } of rules) {
      assert.match(out, new RegExp(`^${name} +${severity} +\\S`, 'm'));
    }
  });

  it('tells of a rule what it finds, why, what is wrong, what is right, and how to silence it', async () => {
    for (const name of ruleNames) {
      const { code, out } = await ladder(here, ['explain', name]);
      assert.equal(code, 0);
      assert.match(
        out,
        new RegExp(`^${name}\n\nSeverity: \\w+\n\n[^]*\n\nWrong:\n\n[^]*\n\nRight:\n\n[^]*silence`),
        name,
      );
      assert.doesNotMatch(out, /```/, name);
      for (const text of [...Object.values(rulePages[name].wrong), ...Object.values(rulePages[name].right)]) {
        const indented = text.trimEnd().replace(/^(?=.)/gm, '    ');
        assert.ok(out.includes(indented), name);
      }
    }
  });

  it('says what is near where there is no such rule', async () => {
    assert.deepEqual(await ladder(here, ['explain', 'level-gaps']), {
      code: 2,
      out: '',
      err: 'ladder: There is no rule level-gaps. Did you mean level-gap? Without a name, `ladder explain` lists all.\n',
    });
    assert.match((await ladder(here, ['explain', 'x'])).err, /lists all\.\n$/);
  });
});
