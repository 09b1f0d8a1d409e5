import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inRoot } from '../host/paths';
import { acme, folderOf } from '../unit/cli/support';

describe('The GitHub action', () => {
  const action = parse(readFileSync(inRoot('action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: {
      readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
    };
  };

  /** Runs its one step in a folder as a runner does, with inputs. */
  function runAction(
    folder: string,
    inputs: Readonly<Record<string, string>> = {},
  ): { code: number | null; out: string; output: string } {
    const [step] = action.runs.steps;
    assert.ok(step);
    const env = Object.fromEntries(
      Object.entries(step.env).map(([variable, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
        return [variable, inputs[input] ?? action.inputs[input]!.default];
      }),
    );
    const outputs = join(folder, 'outputs.txt');
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      env: { ...process.env, ...env, GITHUB_ACTION_PATH: inRoot('.'), GITHUB_OUTPUT: outputs },
      encoding: 'utf8',
    });
    return { code: status, out: stdout, output: readFileSync(outputs, 'utf8') };
  }

  it('tells of problems at their lines, and fails', () => {
    using folder = folderOf(acme);
    const { code, out, output } = runAction(folder.path);
    assert.equal(code, 1);
    assert.match(out, /^::error file=engineer\.ladder\.yaml,line=6,/m);
    assert.equal(output, 'exit-code=1\n');
  });

  it('takes paths one a line, and a number of warnings', () => {
    using folder = folderOf(acme);
    const path = 'acme.ladder.yaml\ntracks/*.ladder.yaml\n';
    assert.equal(runAction(folder.path, { path }).code, 0);
    assert.equal(runAction(folder.path, { path, 'max-warnings': '0' }).code, 1);
  });

  it('writes its report to a file', () => {
    using folder = folderOf(acme);
    const { code, out } = runAction(folder.path, { format: 'sarif', output: 'ladder.sarif' });
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(readFileSync(join(folder.path, 'ladder.sarif'), 'utf8'), /"version": "2\.1\.0"/);
  });

  it('runs nothing that an input says', () => {
    using folder = folderOf(acme);
    writeFileSync(join(folder.path, 'other.txt'), '');
    const { code } = runAction(folder.path, { path: '$(rm other.txt); rm other.txt\n`rm other.txt`' });
    assert.equal(code, 2);
    assert.ok(existsSync(join(folder.path, 'other.txt')));
  });
});
