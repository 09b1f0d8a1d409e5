import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../host/paths';

/** A language server that is measured. */
export interface Server {
  readonly name: string;
  /** What Node runs. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** What an editor answers when it is asked for its settings in a section. */
  readonly settings: (section: string | undefined) => unknown;
}

/** This project's server, as it ships. */
export const ladder: Server = {
  name: 'ladder',
  args: [inRoot('dist/server.js'), '--stdio'],
  languageId: 'ladder',
  settings: () => null,
};

/** The general YAML server with this project's schema, its fixed delay taken out (see `peer-main.mjs`). */
export const peer: Server = {
  name: 'peer',
  args: [inRoot('test/bench/peer-main.mjs'), '--stdio'],
  languageId: 'yaml',
  settings: (section) => (section === 'yaml' ? peerSettings : null),
};

const peerSettings = {
  schemas: { [pathToFileURL(inRoot('schemas/ladder.schema.json')).toString()]: '*.ladder.yaml' },
  // The network is no part of what is measured.
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
  validate: true,
  hover: true,
  completion: true,
};

/** The version of the peer that is installed. */
export function peerVersion(): string {
  const file = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
  const { version } = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
