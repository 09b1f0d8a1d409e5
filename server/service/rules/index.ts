import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { duplicateLevel } from './duplicate-level';
import { emptyLevel } from './empty-level';
import { exampleInCriteria } from './example-in-criteria';
import { invalidId } from './invalid-id';
import { kind } from './kind';
import { levelNotOnScale } from './level-not-on-scale';
import { levelOrder } from './level-order';
import { placeholderText } from './placeholder-text';
import type { Rule } from './rule';
import { schema } from './schema';
import { syntax } from './syntax';
import { unresolvedReference } from './unresolved-reference';

/** Every rule, in the order of the format's page. */
export const rules: readonly Rule[] = [
  syntax,
  schema,
  duplicateKey,
  kind,
  invalidId,
  duplicateId,
  unresolvedReference,
  levelNotOnScale,
  duplicateLevel,
  levelOrder,
  emptyLevel,
  exampleInCriteria,
  placeholderText,
];
