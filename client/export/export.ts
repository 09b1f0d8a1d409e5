import {
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type LogOutputChannel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  exportChoicesMethod,
  exportMethod,
  type ExportAnswer,
  type ExportChoices,
  type ExportChoicesParams,
  type ExportedText,
  type ExportParams,
} from '../../server/export-protocol';
import { wordsOf } from '../error-words';
import type { Subject } from '../preview/messages';
import { choose, type Chosen } from './choose';
import { serverFormat } from './formats';
import { askWhere, LastFolder, offerToOpen } from './save';

/** What is exported. */
export interface ExportSubject {
  readonly subject: Subject;
  /** The view that the preview shows, as the server names it. */
  readonly shown?: string | undefined;
}

/** What an export needs of the rest of the extension. */
export interface ExportSurroundings {
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
  /** Draws a picture in the editor's colours: PNG in base 64. */
  readonly draw: (svg: string, subject: Subject) => Promise<string>;
}

/** What is to be written, and a name for it. */
interface Content {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Why there is no export, as a sentence for its user. */
class NoExport extends Error {}

/** Runs exports from the first question to the file. */
export class Exporter {
  readonly #client: LanguageClient;
  readonly #log: LogOutputChannel;
  readonly #draw: ExportSurroundings['draw'];
  readonly #lastFolder = new LastFolder();

  constructor({ client, log, draw }: ExportSurroundings) {
    this.#client = client;
    this.#log = log;
    this.#draw = draw;
  }

  /** Asks what to export, how and where to, and does it. What goes wrong is told to the user. */
  async run({ subject, shown }: ExportSubject): Promise<void> {
    try {
      const chosen = await choose(await this.#choices(subject), shown);
      if (!chosen) return;
      const exported = await withProgress(chosen, (token) => this.#export(subject, chosen, token));
      if (!exported) return;
      await this.#save(subject, chosen, exported);
    } catch (error) {
      await this.#tell(error);
    }
  }

  async #choices({ uri, position }: Subject): Promise<ExportChoices[]> {
    const params: ExportChoicesParams = { textDocument: { uri }, position };
    const choices = await this.#client.sendRequest<ExportChoices[]>(exportChoicesMethod, params);
    if (choices.length > 0) return choices;
    throw new NoExport('There is nothing to export in this file yet: it has no track and no ladder.');
  }

  /** The export; undefined where its user cancelled it. */
  async #export(subject: Subject, chosen: Chosen, token: CancellationToken): Promise<Content | undefined> {
    const { framework, choice, format } = chosen;
    const params: ExportParams = {
      textDocument: { uri: subject.uri },
      view: choice.view,
      format: serverFormat(format),
      asVariables: format === 'png',
      ...(framework === undefined ? {} : { framework }),
    };
    try {
      const answer = await this.#client.sendRequest<ExportAnswer>(exportMethod, params, token);
      if ('refused' in answer) throw new NoExport(answer.refused);
      const content = format === 'png' ? await this.#picture(answer, subject) : contentOf(answer);
      // The page draws on when its user has cancelled meanwhile.
      return token.isCancellationRequested ? undefined : content;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  }

  async #picture({ text, fileName }: ExportedText, subject: Subject): Promise<Content> {
    const png = await this.#draw(text, subject);
    return { bytes: Buffer.from(png, 'base64'), fileName: fileName.replace(/\.svg$/, '.png') };
  }

  async #save({ uri }: Subject, { choice: { title }, format }: Chosen, content: Content): Promise<void> {
    const place = this.#lastFolder.placeFor(content.fileName, Uri.parse(uri, true));
    const file = await askWhere(place, title, format);
    if (!file) return;
    try {
      await workspace.fs.writeFile(file, content.bytes);
    } catch (error) {
      throw new NoExport(`The export could not be written: ${wordsOf(error)}`);
    }
    this.#lastFolder.note(file);
    await offerToOpen(file, title, format);
  }

  async #tell(error: unknown): Promise<void> {
    if (error instanceof NoExport) {
      await window.showErrorMessage(error.message);
      return;
    }
    this.#log.error(
      `The export failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    const showLog = 'Show Log';
    const picked = await window.showErrorMessage(`The export failed: ${wordsOf(error)}`, showLog);
    if (picked === showLog) this.#log.show();
  }
}

function contentOf({ text, fileName }: ExportedText): Content {
  return { bytes: new TextEncoder().encode(text), fileName };
}

function withProgress<Answer>(
  { choice: { title } }: Chosen,
  run: (token: CancellationToken) => Promise<Answer>,
): Thenable<Answer> {
  const options = {
    location: ProgressLocation.Notification,
    title: `Exporting ${title}…`,
    cancellable: true,
  };
  return window.withProgress(options, (_, token) => run(token));
}
