/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { ExportDocument } from '../../features/export/document';
import { kindOfView } from '../../features/export/export-view';
import type { ExportPictures } from '../../features/export/pictures';
import { titleOf } from '../words';
import { Criteria } from './criteria';
import { CriteriaChart } from './charts';
import { Contents, FrameworkHead, Grids, Whole } from './framework';
import { Position } from './ladder';
import { Page, PageContext } from './page';
import { Heading } from './parts';
import { styleOf } from './style';
import { Track } from './track';

/** A document as one HTML page that needs nothing else, runs nothing, and can be printed. */
export async function documentHtml(document: ExportDocument, pictures: ExportPictures): Promise<string> {
  const style = styleOf(document);
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Ladder" />
        <title>{titleOf(document) || 'Ladder'}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <PageContext.Provider value={new Page(document, pictures)}>
          <Content document={document} />
        </PageContext.Provider>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
}

function Content({ document }: { document: ExportDocument }) {
  const kind = kindOfView(document.view);
  const { framework, tracks, ladders } = document;
  const [ladder] = ladders;
  const [position] = ladder?.positions ?? [];
  switch (kind) {
    case 'track':
      return (
        <main>
          {tracks.map((track) => (
            <Track key={track.id} track={track} depth={1} />
          ))}
        </main>
      );
    case 'position':
      return (
        <main>
          {ladder && position && <Position position={position} ladder={ladder.id} depth={1} />}
          {tracks.map((track) => (
            <Track key={track.id} track={track} depth={2} />
          ))}
        </main>
      );
    case 'grid':
    case 'criteria':
      return (
        <main>
          <Heading depth={1}>{titleOf(document)}</Heading>
          {kind === 'grid' ? (
            <Grids depth={2} />
          ) : (
            <>
              <CriteriaChart />
              <Criteria />
            </>
          )}
        </main>
      );
    default:
      return (
        <>
          <a class="skip" href="#_main">
            Skip to the content
          </a>
          <header>
            <FrameworkHead />
          </header>
          {framework && <Contents />}
          <main id="_main">
            <Whole />
          </main>
        </>
      );
  }
}

/** The hash by which a browser is told which style it may use, in base 64. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...bytes));
}
