/** The pages of the rules, for the documentation. The server imports `index.ts` alone, so that no page is shipped. */
import { buildsOnCyclePage } from './builds-on-cycle';
import { buildsOnHigherPage } from './builds-on-higher';
import { compoundCriterionPage } from './compound-criterion';
import { duplicateIdPage } from './duplicate-id';
import { duplicateKeyPage } from './duplicate-key';
import { duplicateLevelPage } from './duplicate-level';
import { duplicateTextPage } from './duplicate-text';
import { emptyLevelPage } from './empty-level';
import { exampleInCriteriaPage } from './example-in-criteria';
import { extendsCyclePage } from './extends-cycle';
import { invalidIdPage } from './invalid-id';
import { kindPage } from './kind';
import { levelGapPage } from './level-gap';
import { levelNotOnScalePage } from './level-not-on-scale';
import { levelOrderPage } from './level-order';
import { missingExamplesPage } from './missing-examples';
import { mixedTensePage } from './mixed-tense';
import type { RuleName } from './names';
import { orphanFilePage } from './orphan-file';
import type { RulePage } from './page';
import { placeholderTextPage } from './placeholder-text';
import { positionWithoutRequirementsPage } from './position-without-requirements';
import { requirementRegressionPage } from './requirement-regression';
import { schemaPage } from './schema';
import { similarTextPage } from './similar-text';
import { syntaxPage } from './syntax';
import { textStylePage } from './text-style';
import { tooLongPage } from './too-long';
import { unevenLevelsPage } from './uneven-levels';
import { unresolvedIncludePage } from './unresolved-include';
import { unresolvedReferencePage } from './unresolved-reference';
import { unusedCategoryPage } from './unused-category';
import { unusedTrackPage } from './unused-track';

/** The page of each rule. */
export const rulePages: Readonly<Record<RuleName, RulePage>> = {
  syntax: syntaxPage,
  schema: schemaPage,
  'duplicate-key': duplicateKeyPage,
  kind: kindPage,
  'invalid-id': invalidIdPage,
  'duplicate-id': duplicateIdPage,
  'unresolved-reference': unresolvedReferencePage,
  'unresolved-include': unresolvedIncludePage,
  'extends-cycle': extendsCyclePage,
  'builds-on-cycle': buildsOnCyclePage,
  'builds-on-higher': buildsOnHigherPage,
  'level-not-on-scale': levelNotOnScalePage,
  'duplicate-level': duplicateLevelPage,
  'level-order': levelOrderPage,
  'level-gap': levelGapPage,
  'empty-level': emptyLevelPage,
  'requirement-regression': requirementRegressionPage,
  'position-without-requirements': positionWithoutRequirementsPage,
  'unused-category': unusedCategoryPage,
  'unused-track': unusedTrackPage,
  'orphan-file': orphanFilePage,
  'example-in-criteria': exampleInCriteriaPage,
  'duplicate-text': duplicateTextPage,
  'similar-text': similarTextPage,
  'placeholder-text': placeholderTextPage,
  'text-style': textStylePage,
  'mixed-tense': mixedTensePage,
  'compound-criterion': compoundCriterionPage,
  'uneven-levels': unevenLevelsPage,
  'missing-examples': missingExamplesPage,
  'too-long': tooLongPage,
};
