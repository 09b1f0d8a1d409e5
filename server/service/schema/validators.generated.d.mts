/** The shape of what `compile.mjs` writes. */
interface ValidationError {
  /** The place of the fault, as a JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validate {
  (value: unknown): boolean;
  /** What the last call found; null where it found nothing. */
  errors?: readonly ValidationError[] | null;
}

export declare const framework: Validate;
export declare const track: Validate;
export declare const level: Validate;
export declare const ladder: Validate;
export declare const position: Validate;
