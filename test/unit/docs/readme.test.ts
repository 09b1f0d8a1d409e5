import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { withSettings } from '../../../docs/settings-table.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

type Manifest = Parameters<typeof withSettings>[1] & { scripts: Record<string, string> };

describe('the README', () => {
  const readme = read('README.md');
  const manifest = JSON.parse(read('package.json')) as Manifest;

  it('lists the settings as package.json has them', async () => {
    const style = await resolveConfig(path.join(root, 'README.md'));
    const written = await format(withSettings(readme, manifest), { ...style, parser: 'markdown' });
    assert.equal(readme, written, 'write it anew with `npm run docs`');
  });

  it('shows files that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 10);
    for (const link of links) assert.ok(existsSync(path.join(root, link)), link);
  });

  it('names scripts that there are', () => {
    const scripts = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    assert.ok(scripts.length > 3);
    for (const name of scripts) assert.ok(name in manifest.scripts, name);
  });
});
