/** The page that explains a rule, written beside the rule. Pages are for the documentation, and no part of the server. */
export interface RulePage {
  /** What the rule finds, in a sentence or a few. Markdown. */
  readonly what: string;
  /** Why it matters, and how to mend it. Markdown. */
  readonly why: string;
  /** What the quick fix does, in a few words, where there is one. Markdown. */
  readonly fix?: string;
  /** Files that give this rule's findings and no others: texts by path. */
  readonly wrong: PageExample;
  /** The same, mended: it gives no findings. */
  readonly right: PageExample;
}

/** Whole ladder files: texts by path. */
export type PageExample = Readonly<Record<string, string>>;
