/** The kind of problem a code means; selects the advice for codes without texts of their own. */
export type Category =
  | "request"
  | "auth"
  | "permission"
  | "license"
  | "policy"
  | "device"
  | "notFound"
  | "conflict"
  | "throttling"
  | "quota"
  | "timeout"
  | "server"
  | "partial"
  | "pending";

export interface CodeFacts {
  /** Documented status; absent if the page gives none for the code. */
  readonly status?: number;
  readonly category: Category;
  /** Whether the same request can succeed later. */
  readonly retriable?: true;
  /** Another code of the same API with the same texts. */
  readonly like?: string;
  /** Name and documented message in Microsoft's list of AADSTS codes. */
  readonly name?: string;
  readonly message?: string;
}

export const list = <const Codes extends Record<string, CodeFacts>>(codes: Codes) => codes;
