import type { Definition } from '../../graph/symbols';
import type { ProjectView } from '../project-view';
import { escaped } from './markdown';

/** A Markdown link with `words` (plain text) to the line on which something is defined. */
export function linkTo(view: ProjectView, { uri, node }: Definition, words: string): string {
  const location = view.location(uri, node);
  // Editors take the fragment as a line, counted from one.
  return location ? `[${escaped(words)}](${location.uri}#L${location.range.start.line + 1})` : escaped(words);
}
