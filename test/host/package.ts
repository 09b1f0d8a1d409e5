/** `npm run package`: writes the `.vsix` into the top folder. */
import { readFileSync } from 'node:fs';
import { inRoot } from './paths';
import { runMain } from './process-end';
import { packageExtension } from './vsix';

runMain(async () => {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const file = `${name ?? ''}-${version ?? ''}.vsix`;
  const { bytes, files } = await packageExtension(inRoot(file));
  console.log(`${file}: ${files.length} files, ${Math.ceil(bytes / 1000)} kB`);
});
