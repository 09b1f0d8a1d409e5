import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../../host/paths';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

describe('the walkthrough', () => {
  const { contributes } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
  const steps = contributes.walkthroughs.flatMap((each) => each.steps);
  const commands = contributes.commands.map(({ command }) => command);

  it('has a picture for each step, which follows the theme and says what it shows', () => {
    assert.ok(steps.length > 5);
    for (const { id, media } of steps) {
      assert.ok(existsSync(inRoot(media.svg)), id);
      assert.match(readFileSync(inRoot(media.svg), 'utf8'), /<title>[^<]+<\/title>[^]*var\(--vscode-/);
      assert.notEqual(media.altText, '');
    }
  });

  it('leads to commands that there are, and waits for what is told', () => {
    const deeds =
      /type Deed = ([^;]+);/.exec(readFileSync(inRoot('client/walkthrough.ts'), 'utf8'))?.[1] ?? '';
    for (const { description, completionEvents } of steps) {
      for (const [, command = ''] of description.matchAll(/\(command:([\w.]+)\)/g)) {
        assert.ok(commands.includes(command), command);
      }
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onCommand') assert.ok(commands.includes(name), name);
        else assert.ok(deeds.includes(`'${name.replace('ladder.done.', '')}'`), event);
      }
    }
  });
});
