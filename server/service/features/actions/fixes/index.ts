import type { RuleName } from '../../../rules/names';
import { fixCompoundCriterion } from './compound-criterion';
import { fixDuplicateKey } from './duplicate-key';
import { fixDuplicateText } from './duplicate-text';
import { fixExampleInCriteria } from './example-in-criteria';
import type { Fixer } from './fix';
import { fixInvalidId } from './invalid-id';
import { fixLevelGap } from './level-gap';
import { fixLevelNotOnScale } from './level-not-on-scale';
import { fixLevelOrder } from './level-order';
import { fixOrphanFile } from './orphan-file';
import { fixSchema } from './schema';
import { fixTextStyle } from './text-style';
import { fixUnresolvedReference } from './unresolved-reference';
import { fixUnusedCategory, fixUnusedTrack } from './unused';

/** By rule, what can mend its problems. */
export const fixers: Partial<Record<RuleName, Fixer>> = {
  schema: fixSchema,
  'duplicate-key': fixDuplicateKey,
  'invalid-id': fixInvalidId,
  'unresolved-reference': fixUnresolvedReference,
  'level-not-on-scale': fixLevelNotOnScale,
  'level-order': fixLevelOrder,
  'level-gap': fixLevelGap,
  'unused-category': fixUnusedCategory,
  'unused-track': fixUnusedTrack,
  'orphan-file': fixOrphanFile,
  'example-in-criteria': fixExampleInCriteria,
  'duplicate-text': fixDuplicateText,
  'text-style': fixTextStyle,
  'compound-criterion': fixCompoundCriterion,
};
