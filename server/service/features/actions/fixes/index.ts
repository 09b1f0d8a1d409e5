import type { RuleName } from '../../../rules/names';
import { fixDuplicateKey } from './duplicate-key';
import { fixExampleInCriteria } from './example-in-criteria';
import type { Fixer } from './fix';
import { fixInvalidId } from './invalid-id';
import { fixLevelNotOnScale } from './level-not-on-scale';
import { fixLevelOrder } from './level-order';
import { fixSchema } from './schema';
import { fixUnresolvedReference } from './unresolved-reference';

/** By rule, what can mend its problems. */
export const fixers: Partial<Record<RuleName, Fixer>> = {
  schema: fixSchema,
  'duplicate-key': fixDuplicateKey,
  'invalid-id': fixInvalidId,
  'unresolved-reference': fixUnresolvedReference,
  'level-not-on-scale': fixLevelNotOnScale,
  'level-order': fixLevelOrder,
  'example-in-criteria': fixExampleInCriteria,
};
