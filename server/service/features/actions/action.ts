import type { Diagnostic } from 'vscode-languageserver-types';
import type { TextChange } from '../../edit/change';
import { toTextEdits } from '../../edit/change';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { FileEdits } from '../edits';
import type { ProjectView } from '../project-view';

/** A new file with its text. */
export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** A file that is to go. */
export interface RemovedFile {
  readonly uri: string;
  readonly isRemoved: true;
}

export type FileChange = FileEdits | NewFile | RemovedFile;

/** Something that the editor offers to do to the files. */
export interface Action {
  /** As a menu shows it. */
  readonly title: string;
  readonly kind:
    | 'quickfix'
    | 'refactor.rewrite'
    | 'refactor.move'
    | 'refactor.extract'
    | 'refactor.inline'
    | 'source.fixAll.ladder';
  /** Whether it is the one that most likely is wanted. */
  readonly isPreferred?: boolean;
  /** Whether it creates or deletes a file. */
  readonly changesFiles?: boolean;
  /** What it mends. */
  readonly mends?: Diagnostic;
  /** Worked out when it is chosen. */
  readonly changes: () => readonly FileChange[];
}

/** The place for which actions are asked. */
export interface ActionPlace {
  readonly workspace: LadderWorkspace;
  readonly view: ProjectView;
  readonly file: LadderFile;
  /** In UTF-16 units of the document. */
  readonly offset: number;
}

/** Changes to one file as the edits of its present version. */
export function editsOf(
  workspace: LadderWorkspace,
  file: LadderFile,
  changes: readonly TextChange[],
): FileEdits {
  const version = workspace.isOpen(file.uri) ? file.document.version : null;
  return { uri: file.uri, version, edits: toTextEdits(file.document, changes) };
}
