import { exportFormats, type ExportFormat } from '../../../export-protocol';
import { nearest } from '../../text/nearest';
import { listed } from '../../text/wording';
import { parseReference } from '../../model/reference';

/** Which part of a framework is exported. */
export type ExportView =
  | { readonly kind: 'framework' | 'grid' | 'criteria' }
  | { readonly kind: 'track'; readonly track: string }
  | { readonly kind: 'position'; readonly ladder: string; readonly position: string };

/** The forms that the text of a view has, as one tells of them. */
export const viewForms = ['framework', 'grid', 'criteria', 'track:ID', 'position:LADDER.ID'] as const;

/** What to say to who wrote a text that is no view, as sentences. */
export function viewAdvice(text: string): string {
  const [kind = '', ...rest] = text.split(':');
  const meant = nearest(
    kind,
    viewForms.map((form) => form.replace(/:.*/, '')),
  );
  const near = meant === undefined ? undefined : [meant, ...rest].join(':');
  const isView = near !== undefined && parseView(near) !== undefined;
  return `${isView ? `Did you mean ${near}? ` : ''}There are ${listed(viewForms)}.`;
}

/** Reads a view as {@link viewText} writes it; undefined for a text that is none. */
export function parseView(text: string): ExportView | undefined {
  if (text === 'framework' || text === 'grid' || text === 'criteria') return { kind: text };
  const [, kind, id = ''] = /^(track|position):(.*)$/.exec(text) ?? [];
  const reference = parseReference(id);
  if (!reference) return undefined;
  const { owner, part } = reference;
  if (kind === 'track') return part ? undefined : { kind, track: owner };
  return part?.kind === 'member' ? { kind: 'position', ladder: owner, position: part.id } : undefined;
}

/** The kind of a view, by its text as {@link viewText} writes it. */
export function kindOfView(text: string): ExportView['kind'] {
  return parseView(text)?.kind ?? 'framework';
}

/** A view as one names it: `framework`, `grid`, `criteria`, `track:craft`, `position:engineer.senior-engineer`. */
export function viewText(view: ExportView): string {
  switch (view.kind) {
    case 'track':
      return `track:${view.track}`;
    case 'position':
      return `position:${view.ladder}.${view.position}`;
    default:
      return view.kind;
  }
}

/** The formats that a view can be written in: only what has a chart can be a picture. */
export function formatsOf({ kind }: ExportView): readonly ExportFormat[] {
  const hasChart = kind === 'position' || kind === 'criteria';
  return exportFormats.filter((format) => hasChart || format !== 'svg');
}
