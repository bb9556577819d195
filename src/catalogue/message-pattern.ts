/** A message of the API whose variable parts are facts. The named groups capture these parts. */
export interface MessagePattern {
  readonly pattern: RegExp;
  /** Alternative wordings. */
  readonly others?: readonly RegExp[];
  /** The code, if only one has this message. Supplies the code for a plain-text response. */
  readonly code?: string;
}
