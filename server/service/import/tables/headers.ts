import { clean } from '../text/clean';

/** What a column holds. */
export type Role =
  | 'track'
  | 'level'
  | 'criterion'
  | 'examples'
  | 'category'
  | 'summary'
  | 'description'
  | 'owner'
  | 'id'
  | 'label'
  | 'link';

/** By which headers, in small letters and without numbers and marks, a column is recognised. */
const headers: Readonly<Record<Role, RegExp>> = {
  track:
    /^(?:skills?|skill name|tracks?|compete?nc(?:y|e|ies)|competency name|capabilit(?:y|ies)|attributes?|dimensions?|topics?|subject|discipline|practice|trait|axis)$/,
  level: /^(?:levels?|level name|job level|grade|stage|seniority|milestone|band|tier|step|rank|phase)$/,
  criterion:
    /^(?:criteri(?:on|a)|behaviou?rs?|expectations?|signals?|indicators?|statements?|requirements?|what (?:it|this) looks like|text|expected behaviou?rs?|key behaviou?rs?|responsibilit(?:y|ies))$/,
  examples: /^(?:examples?|evidence|example (?:behaviou?rs?|tasks?)|e g|for example)$/,
  category:
    /^(?:categor(?:y|ies)|themes?|areas?|skill area|competency area|groups?|domains?|pillars?|famil(?:y|ies)|clusters?)$/,
  summary:
    /^(?:summar(?:y|ies)|overview|level (?:summary|description|definition)|in short|competency summary)$/,
  description:
    /^(?:descriptions?|definitions?|about|details?|(?:skill|track|competency) (?:description|definition))$/,
  owner: /^(?:owner|owned by|maintainer)$/,
  id: /^(?:id|key|code|identifier|uuid)$/,
  label: /^(?:label|link (?:label|text))$/,
  link: /^(?:links?|urls?|resources?|supporting urls?|references?)$/,
};

/** What the header of a column says that it holds. `Example 2` is one of examples, but `Level 2` is a level. */
export function roleOf(header: string): Role | undefined {
  const bare = header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const plain = clean(bare);
  const first = plain.replace(/ \d+$/, '');
  return roles.find((role) => headers[role].test(several.includes(role) ? first : plain));
}

const roles = Object.keys(headers) as Role[];
/** What may have several columns. */
const several: readonly Role[] = ['criterion', 'examples'];
