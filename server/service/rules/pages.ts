/** The pages of the rules, for the documentation. The server imports `index.ts` alone, so that no page is shipped. */
import { duplicateIdPage } from './duplicate-id';
import { duplicateKeyPage } from './duplicate-key';
import { duplicateLevelPage } from './duplicate-level';
import { emptyLevelPage } from './empty-level';
import { exampleInCriteriaPage } from './example-in-criteria';
import { invalidIdPage } from './invalid-id';
import { kindPage } from './kind';
import { levelNotOnScalePage } from './level-not-on-scale';
import { levelOrderPage } from './level-order';
import type { RuleName } from './names';
import type { RulePage } from './page';
import { placeholderTextPage } from './placeholder-text';
import { schemaPage } from './schema';
import { syntaxPage } from './syntax';
import { unresolvedReferencePage } from './unresolved-reference';

/** The page of each rule. */
export const rulePages: Readonly<Record<RuleName, RulePage>> = {
  syntax: syntaxPage,
  schema: schemaPage,
  'duplicate-key': duplicateKeyPage,
  kind: kindPage,
  'invalid-id': invalidIdPage,
  'duplicate-id': duplicateIdPage,
  'unresolved-reference': unresolvedReferencePage,
  'level-not-on-scale': levelNotOnScalePage,
  'duplicate-level': duplicateLevelPage,
  'level-order': levelOrderPage,
  'empty-level': emptyLevelPage,
  'example-in-criteria': exampleInCriteriaPage,
  'placeholder-text': placeholderTextPage,
};
