/** Why something can't be done, as a sentence for the author. */
export interface Refusal {
  readonly refused: string;
}
