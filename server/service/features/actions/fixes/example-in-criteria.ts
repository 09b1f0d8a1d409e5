import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../../edit/change';
import { commentsIn } from '../../../edit/comments';
import { scalarSource } from '../../../edit/scalar';
import { fieldsOf } from '../../../model/fields';
import { exampleStart } from '../../../rules/example-in-criteria';
import { definitionAt } from '../../../schema/lookup';
import { sentenceCase } from '../../../text/wording';
import { editsOf } from '../action';
import { criterionAt } from '../criterion-at';
import { takenOut } from '../../criterion-moves';
import { itemAddition } from '../placing';
import type { Fixer } from './fix';

/** Moves the text to the level's examples, without the words that say that it is one. */
export const fixExampleInCriteria: Fixer = (place) => {
  const { workspace, file } = place;
  const found = criterionAt(place);
  const text = found?.criterion.text;
  // A criterion of which more is said than its text would lose that.
  if (!found || !text || (found.criterion.node.kind === 'map' && found.criterion.node.pairs.length > 1))
    return [];
  const example = sentenceCase(text.value.slice(exampleStart(text.value).length).trim());
  if (example === '') return [];
  const gone = found.list.items.length === 1 ? 'criteria' : undefined;
  const removal = takenOut(file.tree, found);
  const comments = commentsIn(file.tree, removal);
  // Between brackets there is no room for a comment.
  const examples = fieldsOf(found.level.node).list('examples');
  if (comments.length > 0 && (examples?.flow ?? found.level.node.flow)) return [];
  const lines = [[scalarSource(example, text.node), ...comments].join(' ')];
  const definition = definitionAt([], 'level') ?? {};
  const addition = itemAddition(file, found.level.node, definition, 'examples', lines, gone);
  if (!addition) return [];
  return [
    {
      title: 'Move it to the examples',
      isPreferred: true,
      isAutomatic: true,
      changes: () => [editsOf(workspace, file, [removal, clearOf(removal, addition, file.document)])],
    },
  ];
};

/**
 * An addition that does not fall into what is taken out: examples that would come behind the last of the criteria, which
 * goes, come behind the line above it.
 */
function clearOf(removal: TextChange, addition: TextChange, document: TextDocument): TextChange {
  if (addition.start <= removal.start || addition.start >= removal.end) return addition;
  const { line } = document.positionAt(removal.start);
  const at = document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER });
  return { ...addition, start: at, end: at };
}
