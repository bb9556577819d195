import type { Operation } from "../../catalogue/operations.ts";
import type { Failure } from "../failure.ts";
import type { Subject } from "./scope.ts";

/** `certain`: the request proves it. `likely`: it fits reply and request. `possible`: it may be. */
export type Certainty = "certain" | "likely" | "possible";

/** Where in the shown request the cause stands. */
export interface Place {
  readonly part: "body" | "query" | "path" | "header" | "method" | "host";
  /** The parameter or header. */
  readonly name?: string;
  /** Offsets in the text of that part as it is kept: the body's text, or the whole URL for query, path and host. */
  readonly start?: number;
  readonly end?: number;
}

/** One change of the request's text, for a correction that is certain. */
export interface Edit {
  readonly part: "body" | "url" | "method";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What every finding can carry besides its own arguments. */
export interface Evidence {
  /** As sent, shortened by whoever shows it. */
  readonly sent?: string;
  /** What would be right; several are alternatives, best first. */
  readonly expected?: readonly string[];
  readonly place?: Place;
  readonly edits?: readonly Edit[];
  /** Higher goes first among findings of the same certainty; 0 when left out. */
  readonly weight?: number;
}

/** A cause, as data. The sentence for it is in the language files, under the same name. */
export const finding = <const Check extends string, Args extends object>(
  check: Check,
  certainty: Certainty,
  evidence: Evidence,
  args: Args,
) => ({ check, certainty, ...evidence, args });

/** What a check may look at. It reads; it never asks the clock: the time is that of the request. */
export interface Evidences {
  readonly failure: Failure;
  /** By this the scope of each check is decided. */
  readonly subject: Subject;
  /** Method and URL of the call; inside a batch the inner one. */
  readonly method: string;
  readonly url: string;
  /** Body as sent, without secrets; `undefined` when none was sent or it is unknown. */
  readonly body?: string;
  /** Whether the request headers are known: an imported HAR often has none, and that is no evidence. */
  readonly headersKnown: boolean;
  readonly operation?: Operation;
  /** Decoded values of the path parameters, by name. */
  readonly pathValues: Readonly<Record<string, string>>;
  readonly operations: readonly Operation[];
}
