/**
 * Templates as client and server say them to each other. Types and method names only, as in `protocol.ts`.
 */
import type { Grid } from './grid-protocol';
import type { LevelTable, Position } from './protocol';

/** The method of the request, without parameters, for what there is in the library; answered with a {@link TemplateList}. */
export const templatesMethod = 'ladder/templates';

/** What there is in the library. In each kind, those that most people want come first. */
export interface TemplateList {
  /** Under what the templates are listed, in order. */
  categories: { id: string; name: string }[];
  templates: TemplateEntry[];
}

/** What is told of a template where templates are listed. */
export type TemplateEntry = PartEntry | StarterEntry;

interface EntryHead {
  /** Unique in the library. */
  id: string;
  name: string;
  /** One line. */
  description: string;
  /** The id of a category. */
  category: string;
  /** Words that someone may search for. */
  keywords: string[];
}

/** A skill or a ladder, to be added to a framework. */
export interface PartEntry extends EntryHead {
  kind: 'skill' | 'ladder';
}

/** A framework to start from. */
export interface StarterEntry extends EntryHead {
  kind: 'starter';
  /** The layout that is proposed. */
  layout: FrameworkLayout;
  /** The ids of the skills that are proposed. */
  skills: string[];
}

/** How a framework is laid out: everything in one file, or a file for each track and ladder. */
export type FrameworkLayout = 'one-file' | 'folder';

/** The method of the request for what a template is like; see {@link TemplateParams}. */
export const templateMethod = 'ladder/template';

/** Names a template. Answered with a {@link TemplateView}, or `null` where there is none of that id. */
export interface TemplateParams {
  id: string;
}

/**
 * A skill as a table of its levels, a ladder or a whole framework as a grid. The sources in them are documents whose
 * text {@link templateTextMethod} answers.
 */
export type TemplateView = { kind: 'skill'; table: LevelTable } | { kind: 'ladder' | 'starter'; grid: Grid };

/** The scheme of the URIs of templates. */
export const templateScheme = 'ladder-template';

/** The method of the request for a template's text; see {@link TemplateTextParams}. */
export const templateTextMethod = 'ladder/templateText';

/** Names a template by its URI. Answered with its text, or `null` where there is none. */
export interface TemplateTextParams {
  uri: string;
}

/** The method of the request for the files of a new framework; see {@link NewFrameworkParams}. */
export const newFrameworkMethod = 'ladder/newFramework';

/** What a framework is to be made of. Answered with a {@link NewFramework}; nothing is written by the server. */
export interface NewFrameworkParams {
  /** The id of a starter. */
  starter: string;
  /** The ids of skills. */
  skills: string[];
  name: string;
  layout: FrameworkLayout;
}

/** The files of a framework, its own first; or why there are none. */
export type NewFramework = { files: NewFrameworkFile[] } | { refused: string };

/** A file to be written: its path in the folder of the framework, `/` between the names. */
export interface NewFrameworkFile {
  path: string;
  text: string;
}

/** The method of the request for the frameworks that a template can be added to; see {@link TemplateTargetsParams}. */
export const templateTargetsMethod = 'ladder/templateTargets';

/** With a document: the frameworks that it belongs to, all where it belongs to none. Answered with {@link TemplateTarget}s. */
export interface TemplateTargetsParams {
  textDocument?: { uri: string };
}

/** A framework that a template can be added to. */
export interface TemplateTarget {
  uri: string;
  name: string;
  /** The ids of its tracks and ladders. */
  ids: string[];
}

/** The method of the request for the changes that add a skill or a ladder to a framework; see {@link AddTemplateParams}. */
export const addTemplateMethod = 'ladder/addTemplate';

/** Answered with an {@link AddTemplateAnswer}; nothing is changed by the server. */
export interface AddTemplateParams {
  /** The framework's file. */
  textDocument: { uri: string };
  /** The id of a skill or a ladder of the library. */
  template: string;
}

/**
 * The changes, as an edit of the Language Server Protocol, and where what was added is defined once they are made; or
 * why it can't be added, as a sentence for the author.
 *
 * @typeParam Edit the protocol's `WorkspaceEdit`
 */
export type AddTemplateAnswer<Edit> =
  { edit: Edit; added: { id: string; uri: string; position: Position } } | { refused: string };
