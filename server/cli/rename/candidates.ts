import { referenceText } from '../../service/features/outline/titles';
import type { FileEdits } from '../../service/features/edits';
import type { Refusal } from '../../service/features/rename/refusal';
import type { Definition } from '../../service/graph/symbols';
import type { LadderService } from '../../service/service';
import type { LadderFile } from '../../service/workspace/ladder-file';
import { uniqueBy } from '../../service/features/navigation/unique';
import type { RenameKind } from './kinds';

/** Something that may be meant, with what renaming it would come to. */
export interface Candidate {
  readonly definition: Definition;
  readonly file: LadderFile;
  readonly answer: readonly FileEdits[] | Refusal;
}

/**
 * What an id or reference may mean among the definitions of some files: what is referred to in just that way; else what
 * has that id. What goes by one name in one place, such as a criterion and the one that replaces it in an heir, is one.
 */
export function candidatesFor(
  service: LadderService,
  written: string,
  newId: string,
  { uris, kind }: { readonly uris: readonly string[]; readonly kind?: RenameKind | undefined },
): Candidate[] {
  const all = uris.flatMap((uri) => {
    const file = service.workspace.file(uri);
    return file ? definitionsIn(file).map((definition) => ({ definition, file })) : [];
  });
  const ofKind = all.filter(({ definition }) => kind === undefined || definition.kind === kind);
  const exact = ofKind.filter(({ definition }) => referenceText(definition) === written);
  const meant = exact.length > 0 ? exact : ofKind.filter(({ definition }) => definition.id === written);
  const candidates = meant.map(({ definition, file }) => ({
    definition,
    file,
    answer: service.rename(file.uri, file.range(definition.node).start, newId),
  }));
  return uniqueBy(candidates, ({ answer }) => JSON.stringify(answer));
}

/** How each thing in some files is referred to. */
export function knownReferences({ workspace }: LadderService, uris: readonly string[]): string[] {
  return uris.flatMap((uri) => {
    const file = workspace.file(uri);
    return file ? definitionsIn(file).map(referenceText) : [];
  });
}

function definitionsIn(file: LadderFile): Definition[] {
  return file.entries.flatMap(({ definitions }) => definitions).filter(({ node }) => file.tree.has(node));
}
