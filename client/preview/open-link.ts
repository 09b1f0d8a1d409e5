import { env, Uri } from 'vscode';
import { isOpenableLink } from '../../server/service/prose/links';

/** Opens a link of an author's text outside of the editor, where it leads to a page or an address. */
export async function openLink(url: string): Promise<void> {
  if (isOpenableLink(url)) await env.openExternal(Uri.parse(url, true));
}
