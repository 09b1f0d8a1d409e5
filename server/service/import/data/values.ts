import type { DraftResource, Sourced } from '../draft/draft';
import { given } from '../draft/given';
import { linesOf } from '../text/clean';
import { exampleOf, itemOf } from '../text/marks';
import { DataFields, noteOf, textOf } from './fields';
import { itemsOf, type DataNode } from './tree';

/** The keys that examples and links stand under, in the form of `plainKey`. */
export const exampleKeys = ['examples', 'example', 'evidence'] as const;
export const linkKeys = ['supportingurls', 'resources', 'links', 'urls'] as const;

/** Examples in a list, or in one text set out by line. */
export function exampleTexts(node: DataNode): Sourced[] {
  return itemsOf(node).flatMap((item) => {
    const whole = textOf(item);
    if (whole === undefined) return item.kind === 'nothing' ? [] : [noteOf(item)];
    const lines = linesOf(whole).map((line) => itemOf(line)?.text);
    const texts = lines.every((line) => line !== undefined) ? lines : [whole];
    return texts.map((text) => ({ line: item.line, text: exampleOf(text) ?? text }));
  });
}

/** Whether all that stands in a part are links that can be written as such. */
export function areLinks(node: DataNode): boolean {
  return linksOf(node).every((link) => link !== undefined);
}

/** Links as data has them: addresses, or maps with a label. */
export function resourcesOf(node: DataNode | undefined): DraftResource[] {
  return node ? linksOf(node).filter((link) => link !== undefined) : [];
}

function linksOf(node: DataNode): (DraftResource | undefined)[] {
  return (node.kind === 'map' ? [node] : itemsOf(node)).map((item) => {
    const fields = item.kind === 'map' ? new DataFields(item) : undefined;
    const url = fields ? fields.text(['url', 'link', 'href']) : textOf(item);
    const label = fields?.text(['label', 'title', 'name', 'text']);
    const isWhole = fields === undefined || fields.rest().length === 0;
    return url !== undefined && isWhole && /^https?:\/\/\S+$/.test(url)
      ? { url, ...given({ label }) }
      : undefined;
  });
}
