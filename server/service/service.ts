import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
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
import type { LevelTable, Position, StatusParams, TrackPlace } from '../protocol';
import { Diagnostics } from './diagnostics/diagnostics';
import type { Action } from './features/actions/action';
import { actionsAt } from './features/actions/actions';
import { fixAllEdits } from './features/actions/fix-all';
import { complete } from './features/completion/complete';
import type { CompletionOptions } from './features/completion/items';
import { resolveCompletion } from './features/completion/resolve';
import { criteriaGraphs, type CriteriaQuestion } from './features/criteria/criteria-graph';
import type { FileEdits } from './features/edits';
import { exportChoices } from './features/export/choices';
import { exportText, type ExportRequest, type Renderer } from './features/export/export';
import type { Formatter } from './features/formatting/formatter';
import { formattingEdits, type FormattingOptions } from './features/formatting/formatting';
import { frameworksOf } from './features/frameworks';
import { grids } from './features/grid/grid';
import { incomingBuildsOn, outgoingBuildsOn, prepareBuildsOn } from './features/hierarchy/builds-on';
import { prepareExtends, subtypesOf, supertypesOf } from './features/hierarchy/extends';
import { inlayHints, type HintOptions } from './features/hints/hints';
import { hover } from './features/hover/hover';
import { codeLenses, lensContent, type LensContent } from './features/lenses/lenses';
import { SharedChanges } from './features/lenses/shared-changes';
import { levelTable, levelTableOf } from './features/level-table/level-table';
import { documentLinks } from './features/links';
import { definitionsOf } from './features/navigation/definition';
import { highlightsOf } from './features/navigation/highlights';
import { referencesOf } from './features/navigation/references';
import { documentSymbols } from './features/outline/document-symbols';
import { workspaceSymbols } from './features/outline/workspace-symbols';
import { positionView, type PositionQuestion } from './features/position/position-view';
import { foldingRanges } from './features/ranges/folding';
import { selectionRanges } from './features/ranges/selection';
import type { Refusal } from './features/rename/refusal';
import { pictureEdit } from './features/picture-edits/picture-edit';
import { prepareRename, rename } from './features/rename/rename';
import { tokensOf, type Token } from './features/tokens/tokens';
import { Templates, type ReadTemplate } from './templates/templates';
import type { FileSystem } from './workspace/file-system';
import { LadderWorkspace } from './workspace/ladder-workspace';

/** What the service needs of its host. */
export interface ServiceHost {
  readonly fileSystem: FileSystem;
  /** The address of the page that explains a rule. */
  readonly rulePage: (rule: string) => string;
  /** Called when the diagnostics of these files (canonical URIs) may have changed. */
  readonly diagnosticsChanged: (uris: ReadonlySet<string>) => void;
  /** Answers the formatter, which is big, and so is asked for when it is needed; without it nothing is formatted. */
  readonly loadFormatter?: () => Promise<Formatter>;
  /** Answers what writes exports, which is big, and so is asked for when it is needed. */
  readonly loadRenderer?: () => Promise<Renderer>;
  /** Answers a file of the library of templates; without it there are none. */
  readonly readTemplate?: ReadTemplate;
}

/**
 * All that can be asked of ladder files, for editors and command line alike. It knows neither an editor nor a
 * transport: documents are handed to its `workspace`, positions are zero-based lines and UTF-16 characters.
 */
export class LadderService {
  readonly workspace: LadderWorkspace;
  readonly templates: Templates;
  readonly #diagnostics: Diagnostics;
  readonly #shared: SharedChanges;
  readonly #loadFormatter: ServiceHost['loadFormatter'];
  readonly #loadRenderer: ServiceHost['loadRenderer'];

  constructor(host: ServiceHost) {
    this.#loadFormatter = host.loadFormatter;
    this.#loadRenderer = host.loadRenderer;
    this.workspace = new LadderWorkspace(host.fileSystem, (change) => {
      this.#shared.note(change);
      host.diagnosticsChanged(this.#diagnostics.update(change));
    });
    this.templates = new Templates(this.workspace, host.readTemplate);
    this.#shared = new SharedChanges(this.workspace);
    this.#diagnostics = new Diagnostics(this.workspace, { rulePage: host.rulePage });
  }

  /** Sets the editor's `ladder.lint`. The diagnostics of every file may differ then. */
  configure(settings: { readonly lint: Readonly<Record<string, unknown>> }): void {
    this.#diagnostics.configure(settings.lint);
  }

  diagnostics(uri: string): Diagnostic[] {
    return this.#diagnostics.of(uri);
  }

  /** What can be written at a position, best first. Documentation is added by {@link resolveCompletion}. */
  complete(uri: string, position: Position, options: CompletionOptions): CompletionList {
    return complete(this.workspace, uri, position, options);
  }

  /** An item of {@link complete} with its documentation. */
  resolveCompletion(item: CompletionItem): CompletionItem {
    return resolveCompletion(this.workspace, item);
  }

  /** What the key, id or reference at a position means. */
  hover(uri: string, position: Position): Hover | undefined {
    return hover(this.workspace, uri, position);
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

  /** The id at a position that can be renamed, or why it can't be. */
  prepareRename(uri: string, position: Position): ReturnType<typeof prepareRename> {
    return prepareRename(this.workspace, uri, position);
  }

  /** The edits that give what stands at a position another id, wherever it is named, or why that can't be done. */
  rename(uri: string, position: Position, newId: string): readonly FileEdits[] | Refusal {
    return rename(this.workspace, uri, position, newId);
  }

  /** What can be done at a range of a file: mending its problems, and refactorings. */
  actions(uri: string, range: Range): Action[] {
    return actionsAt(this.workspace, uri, range, {
      findings: this.#diagnostics.findings(uri),
      fixAll: (rule) => {
        const edits = fixAllEdits(this.workspace, uri, this.#diagnostics.lint, rule);
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
    return fixAllEdits(this.workspace, uri, this.#diagnostics.lint);
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
    const load = this.#loadFormatter;
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
    if (!this.#loadRenderer) return { refused: 'Exports can’t be written here.' };
    await this.workspace.whenComplete();
    return exportText(this.workspace, uri, request, this.#loadRenderer);
  }

  /** What a document defines, as a tree. */
  documentSymbols(uri: string): DocumentSymbol[] {
    return documentSymbols(this.workspace, uri);
  }

  /** What all files define that matches a query loosely, best first. */
  workspaceSymbols(query: string): WorkspaceSymbol[] {
    return workspaceSymbols(this.workspace, query);
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

  /**
   * The files (canonical URIs) whose changes since the last call alter what other files show beside their text: lenses,
   * hints and tokens.
   */
  takeSharedChanges(): ReadonlySet<string> {
    return this.#shared.take();
  }

  /** The frameworks that a document belongs to. */
  frameworks(uri: string): StatusParams['documents'][number]['frameworks'] {
    return frameworksOf(this.workspace, uri);
  }
}
