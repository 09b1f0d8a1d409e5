import { commands, Disposable, type Uri, window, workspace, type LogOutputChannel } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { templateScheme } from '../../server/template-protocol';
import { Gallery, galleryType } from '../gallery/gallery';
import { addTemplate } from './add-template';
import { newFramework } from './new-framework';
import { createTemplateClient } from './template-client';

/** What the templates need of the rest of the extension. */
interface Surroundings {
  readonly extensionUri: Uri;
  readonly client: LanguageClient;
  readonly log: LogOutputChannel;
}

/** Registers what is done with templates: the commands, the gallery, and the texts of templates as documents. */
export function registerTemplates({ extensionUri, client: languageClient, log }: Surroundings): Disposable {
  const client = createTemplateClient(languageClient);
  const gallery = new Gallery({ extensionUri, client, log, use: (id) => use(id) });
  const surroundings = { client, log, show: (id: string) => gallery.show(id, true) };

  const use = (id: string): Promise<void> =>
    telling(async () => {
      const template = (await client.list()).templates.find((each) => each.id === id);
      if (template?.kind === 'starter') await newFramework(surroundings, id);
      else if (template) await addTemplate(surroundings, id);
    });

  /** Runs what may fail for want of a language server, and says so then. */
  async function telling(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage('This could not be done. The output channel “Ladder” says why.');
    }
  }

  return Disposable.from(
    gallery,
    commands.registerCommand('ladder.newFramework', () => telling(() => newFramework(surroundings))),
    commands.registerCommand('ladder.addSkill', () => telling(() => addTemplate(surroundings))),
    commands.registerCommand('ladder.openGallery', () => gallery.show()),
    window.registerWebviewPanelSerializer(galleryType, {
      deserializeWebviewPanel: (panel) => {
        gallery.restore(panel);
        return Promise.resolve();
      },
    }),
    workspace.registerTextDocumentContentProvider(templateScheme, {
      provideTextDocumentContent: (uri) => client.text(uri.toString()),
    }),
  );
}
