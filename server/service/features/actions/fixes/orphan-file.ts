import { URI } from 'vscode-uri';
import { quoted } from '../../../text/wording';
import { editsOf } from '../action';
import { includeAddition } from '../move-track';
import type { Fix, Fixer } from './fix';

/** Lets a framework of the workspace include the file. */
export const fixOrphanFile: Fixer = ({ workspace, file }) =>
  workspace.files().flatMap((target): Fix[] => {
    const { model } = target;
    if (model?.kind !== 'framework' || target.tree.faults.length > 0) return [];
    const change = includeAddition(target, model, file.uri);
    if (!change) return [];
    const name = URI.parse(target.uri).path.split('/').at(-1) ?? '';
    return [
      { title: `Include it in ${quoted(name)}`, changes: () => [editsOf(workspace, target, [change])] },
    ];
  });
