import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  TextEdit,
  TypeHierarchyItem,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { CriteriaGraph } from '../criteria-protocol';
import type { EditAnswer, PictureEdit } from '../edit-protocol';
import type { ExportAnswer, ExportChoices } from '../export-protocol';
import type { Grid } from '../grid-protocol';
import type { PositionView } from '../position-protocol';
import type { LevelTable, Position, TrackPlace } from '../protocol';
import type { Action } from './features/actions/action';
import { actionsAt } from './features/actions/actions';
import { fixAllEdits } from './features/actions/fix-all';
import { criteriaGraphs, type CriteriaQuestion } from './features/criteria/criteria-graph';
import type { FileEdits } from './features/edits';
import { includeEdits, type FileRename } from './features/file-renames';
import { exportChoices } from './features/export/choices';
import { exportText, type ExportRequest } from './features/export/export';
import { formattingEdits, type FormattingOptions } from './features/formatting/formatting';
import { grids } from './features/grid/grid';
import { incomingBuildsOn, outgoingBuildsOn, prepareBuildsOn } from './features/hierarchy/builds-on';
import { prepareExtends, subtypesOf, supertypesOf } from './features/hierarchy/extends';
import { inlayHints, type HintOptions } from './features/hints/hints';
import { type LensContent, codeLenses, lensContent } from './features/lenses/lenses';
import { levelTable, levelTableOf } from './features/level-table/level-table';
import { documentLinks } from './features/links';
import { definitionsOf } from './features/navigation/definition';
import { highlightsOf } from './features/navigation/highlights';
import { referencesOf } from './features/navigation/references';
import { documentSymbols } from './features/outline/document-symbols';
import { workspaceSymbols } from './features/outline/workspace-symbols';
import { pictureEdit } from './features/picture-edits/picture-edit';
import { positionView, type PositionQuestion } from './features/position/position-view';
import { foldingRanges } from './features/ranges/folding';
import { selectionRanges } from './features/ranges/selection';
import type { Refusal } from './features/rename/refusal';
import { prepareRename, rename } from './features/rename/rename';
import { tokensOf, type Token } from './features/tokens/tokens';
import { Templates } from './templates/templates';
import { CoreService, type ServiceHost } from './core-service';

export type { ServiceHost } from './core-service';

/**
 * All that can be asked of ladder files, for editors and command line alike. What it adds to the core can wait, so a
 * language server loads it when it is first asked for.
 */
export class LadderService extends CoreService {
  readonly templates: Templates;

  /** @param from its host, or another service, to be of the same files with the same state */
  constructor(from: ServiceHost | CoreService) {
    super(from);
    this.templates = new Templates(this.workspace, this.host.readTemplate);
  }

  /** The id at a position that can be renamed, or why it can't be. */
  prepareRename(uri: string, position: Position): ReturnType<typeof prepareRename> {
    return prepareRename(this.workspace, uri, position);
  }

  /** The edits that give what stands at a position another id, wherever it is named, or why that can't be done. */
  rename(uri: string, position: Position, newId: string): readonly FileEdits[] | Refusal {
    return rename(this.workspace, uri, position, newId);
  }

  /** The edits by which every framework goes on including the files that it includes now, once some are renamed. */
  includeEdits(renames: readonly FileRename[]): FileEdits[] {
    return includeEdits(this.workspace, renames);
  }

  /** What can be done at a range of a file: mending its problems, and refactorings. */
  actions(uri: string, range: Range): Action[] {
    return actionsAt(this.workspace, uri, range, {
      findings: this.checks.findings(uri),
      fixAll: (rule) => {
        const edits = fixAllEdits(this.workspace, uri, this.checks.lint, rule);
        return edits ? [edits] : [];
      },
    });
  }

  /**
   * The edits that mend what needs no decision and touches no other file; undefined where there is no such thing, or
   * the file is not YAML.
   */
  fixAll(uri: string): FileEdits | undefined {
    const file = this.workspace.file(uri);
    if (!file || file.tree.faults.length > 0) return undefined;
    return fixAllEdits(this.workspace, uri, this.checks.lint);
  }

  /**
   * The table of the track that `position` is in, or that the reference there names; without a position, of the
   * document's own track. Undefined where there is none.
   */
  levelTable(uri: string, position?: Position): LevelTable | undefined {
    return levelTable(this.workspace, uri, position);
  }

  /** The table of a track of a document's frameworks, with the focus on the level and the criterion that are named. */
  levelTableOf(uri: string, place: TrackPlace): LevelTable | undefined {
    return levelTableOf(this.workspace, uri, place);
  }

  /**
   * The grid of each framework that a document belongs to, or of the document alone; with a `position`, the row and
   * the column that it is in are told.
   */
  grids(uri: string, position?: Position): Grid[] {
    return grids(this.workspace, uri, position);
  }

  /** What a position of the document's frameworks asks for; see {@link PositionView}. */
  position(uri: string, question: PositionQuestion = {}): PositionView | undefined {
    return positionView(this.workspace, uri, question);
  }

  /** For each framework that the document belongs to, which criteria build on which; see {@link CriteriaGraph}. */
  criteriaGraphs(uri: string, question: CriteriaQuestion = {}): CriteriaGraph[] {
    return criteriaGraphs(this.workspace, uri, question);
  }

  /** The changes that an edit from the picture comes to, or why it can't be done. */
  pictureEdit(edit: PictureEdit): EditAnswer {
    return pictureEdit(this.workspace, edit);
  }

  /**
   * The edits that lay out a document; with a range, those that touch it. Undefined where it is not YAML, or can't be
   * formatted.
   */
  async format(uri: string, options: FormattingOptions, range?: Range): Promise<TextEdit[] | undefined> {
    const load = this.host.loadFormatter;
    return load && formattingEdits(this.workspace, load, uri, options, range);
  }

  /**
   * What of a document's frameworks, or of the document by itself, can be exported; with a `position`, what is meant
   * there is told. Answered when all files have been read.
   */
  async exportChoices(uri: string, position?: Position): Promise<ExportChoices[]> {
    await this.workspace.whenComplete();
    return exportChoices(this.workspace, uri, position);
  }

  /** An export of a document's framework, or of a part of it, or why there is none. */
  async export(uri: string, request: ExportRequest): Promise<ExportAnswer> {
    if (!this.host.loadRenderer) return { refused: 'Exports can’t be written here.' };
    await this.workspace.whenComplete();
    return exportText(this.workspace, uri, request, this.host.loadRenderer);
  }

  /** What all files define that matches a query loosely, best first. */
  workspaceSymbols(query: string): WorkspaceSymbol[] {
    return workspaceSymbols(this.workspace, query);
  }

  /** The criteria at a position, from which {@link outgoingBuildsOn} and {@link incomingBuildsOn} lead on. */
  prepareBuildsOn(uri: string, position: Position): CallHierarchyItem[] {
    return prepareBuildsOn(this.workspace, uri, position);
  }

  /** What a criterion builds on. */
  outgoingBuildsOn(item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
    return outgoingBuildsOn(this.workspace, item);
  }

  /** What builds on a criterion. */
  incomingBuildsOn(item: CallHierarchyItem): CallHierarchyIncomingCall[] {
    return incomingBuildsOn(this.workspace, item);
  }

  /** The tracks at a position, from which {@link supertypes} and {@link subtypes} lead on. */
  prepareExtends(uri: string, position: Position): TypeHierarchyItem[] {
    return prepareExtends(this.workspace, uri, position);
  }

  /** The track that a track extends. */
  supertypes(item: TypeHierarchyItem): TypeHierarchyItem[] {
    return supertypesOf(this.workspace, item);
  }

  /** The tracks that extend a track. */
  subtypes(item: TypeHierarchyItem): TypeHierarchyItem[] {
    return subtypesOf(this.workspace, item);
  }

  /** Where what a position names is defined; for an `include` pattern, the files that it finds. */
  definitions(uri: string, position: Position): LocationLink[] {
    return definitionsOf(this.workspace, uri, position);
  }

  /** Every place that names what stands at a position, with those that define it where `includeDefinition`. */
  references(uri: string, position: Position, includeDefinition: boolean): Location[] {
    return referencesOf(this.workspace, uri, position, includeDefinition);
  }

  /** The places in the document that name what stands at a position. */
  highlights(uri: string, position: Position): DocumentHighlight[] {
    return highlightsOf(this.workspace, uri, position);
  }

  /** What a document defines, as a tree. */
  documentSymbols(uri: string): DocumentSymbol[] {
    return documentSymbols(this.workspace, uri);
  }

  /** What can be folded in a document, in the order of the text. */
  foldingRanges(uri: string): FoldingRange[] {
    return foldingRanges(this.workspace, uri);
  }

  /** For each position, what an author would select there, each within the next larger. */
  selectionRanges(uri: string, positions: readonly Position[]): SelectionRange[] {
    return selectionRanges(this.workspace, uri, positions);
  }

  /** The files and pages that can be opened from a document. */
  documentLinks(uri: string): DocumentLink[] {
    return documentLinks(this.workspace, uri);
  }

  /** Where in a document something is counted; how many there are is {@link lensContent}'s. */
  codeLenses(uri: string): CodeLens[] {
    return codeLenses(this.workspace, uri);
  }

  /** What one of {@link codeLenses} says; undefined where what it was about is gone. */
  lensContent(lens: CodeLens): LensContent | undefined {
    return lensContent(this.workspace, lens);
  }

  /** What the references in a range name, to be shown behind them. */
  inlayHints(uri: string, range: Range, options: HintOptions): InlayHint[] {
    return inlayHints(this.workspace, uri, range, options);
  }

  /** The ids of a document, or of a range of it, and what each names, in the order of the text. */
  tokens(uri: string, range?: Range): Token[] {
    return tokensOf(this.workspace, uri, range);
  }
}
