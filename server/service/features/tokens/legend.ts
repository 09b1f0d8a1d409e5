/** The types of tokens, in the order of their numbers: such as every theme colours. */
export const tokenTypes = ['namespace', 'class', 'interface', 'enum', 'enumMember', 'method'] as const;

/** The modifiers of tokens, in the order of their bits. */
export const tokenModifiers = ['declaration', 'deprecated'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
