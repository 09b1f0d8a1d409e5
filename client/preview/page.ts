import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/** The folder that the page's script and style are in: all that the page may load. */
export function pageFolder(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

/** A page of the extension: the id of the element that its script fills, and its title. */
export interface Page {
  readonly root: 'preview' | 'gallery';
  readonly title: string;
}

/** One of the pages: empty until its script runs, and unable to load or run anything else. */
export function pageHtml(webview: Webview, extensionUri: Uri, { root, title }: Page): string {
  const nonce = randomBytes(16).toString('base64');
  const file = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name)).toString();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    // Of pictures only those that the page has made itself, to draw a chart.
    'img-src blob:',
    // These do not follow from the first line.
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body>
<div id="${root}"></div>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

/** The icon on the tab of a page. */
export function pageIcon(extensionUri: Uri): { light: Uri; dark: Uri } {
  const image = (name: string): Uri => Uri.joinPath(extensionUri, 'client', 'images', name);
  return { light: image('ladder-light.svg'), dark: image('ladder-dark.svg') };
}
