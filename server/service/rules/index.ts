import { buildsOnCycle } from './builds-on-cycle';
import { buildsOnHigher } from './builds-on-higher';
import { compoundCriterion } from './compound-criterion';
import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { duplicateLevel } from './duplicate-level';
import { duplicateText } from './duplicate-text';
import { emptyLevel } from './empty-level';
import { exampleInCriteria } from './example-in-criteria';
import { extendsCycle } from './extends-cycle';
import { invalidId } from './invalid-id';
import { kind } from './kind';
import { levelGap } from './level-gap';
import { levelNotOnScale } from './level-not-on-scale';
import { levelOrder } from './level-order';
import { missingExamples } from './missing-examples';
import { mixedTense } from './mixed-tense';
import { orphanFile } from './orphan-file';
import { placeholderText } from './placeholder-text';
import { positionWithoutRequirements } from './position-without-requirements';
import { requirementRegression } from './requirement-regression';
import type { Rule } from './rule';
import { schema } from './schema';
import { similarText } from './similar-text';
import { syntax } from './syntax';
import { textStyle } from './text-style';
import { tooLong } from './too-long';
import { unevenLevels } from './uneven-levels';
import { unresolvedInclude } from './unresolved-include';
import { unresolvedReference } from './unresolved-reference';
import { unusedCategory } from './unused-category';
import { unusedTrack } from './unused-track';

/** Every rule, in the order of the format's page. */
export const rules: readonly Rule[] = [
  syntax,
  schema,
  duplicateKey,
  kind,
  invalidId,
  duplicateId,
  unresolvedReference,
  unresolvedInclude,
  extendsCycle,
  buildsOnCycle,
  buildsOnHigher,
  levelNotOnScale,
  duplicateLevel,
  levelOrder,
  levelGap,
  emptyLevel,
  requirementRegression,
  positionWithoutRequirements,
  unusedCategory,
  unusedTrack,
  orphanFile,
  exampleInCriteria,
  duplicateText,
  similarText,
  placeholderText,
  textStyle,
  mixedTense,
  compoundCriterion,
  unevenLevels,
  missingExamples,
  tooLong,
];
