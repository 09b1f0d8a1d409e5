import { duplicateId } from './duplicate-id';
import { levelNotOnScale } from './level-not-on-scale';
import type { Rule } from './rule';
import { syntax } from './syntax';
import { unresolvedReference } from './unresolved-reference';

/** Every rule, in the order of the format's page. */
export const rules: readonly Rule[] = [syntax, duplicateId, unresolvedReference, levelNotOnScale];
