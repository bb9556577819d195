import type { PortalOperation } from "../../catalogue/apis/portal/operations.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Failure } from "../failure.ts";
import type { FoundPortalOperation } from "../portal/operation.ts";
import type { Subject } from "./scope.ts";

/** `certain`: the request proves it. `likely`: it fits reply and request. `possible`: it may be. */
export type Certainty = "certain" | "likely" | "possible";

/** Where the cause is in the request that is shown. */
export interface Place {
  readonly part: "body" | "query" | "path" | "header" | "method" | "host";
  /** The parameter or header. */
  readonly name?: string;
  /** Offsets in the text of that part as kept: the text of the body, or the whole URL for query, path and host. */
  readonly start?: number;
  readonly end?: number;
}

/** One change to the text of the request that corrects it. */
export interface Edit {
  /** `content-type` is the value of that header. */
  readonly part: "body" | "url" | "method" | "content-type";
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a finding of any kind can carry besides its own arguments. */
export interface Evidence {
  /** As sent. Whatever displays it shortens it. */
  readonly sent?: string;
  /** What would be right; several are alternatives, best first. */
  readonly expected?: readonly string[];
  readonly place?: Place;
  readonly edits?: readonly Edit[];
  /** Higher goes first among findings of the same certainty; 0 when left out. */
  readonly weight?: number;
}

/** A cause, as data. The languages have its sentences under the same name. */
export const finding = <const Check extends string, Args extends object>(
  check: Check,
  certainty: Certainty,
  evidence: Evidence,
  args: Args,
) => ({ check, certainty, ...evidence, args });

/** What checks read. There is no clock: the time is that of the request. */
export interface Evidences {
  readonly failure: Failure;
  /** Decides which checks run. */
  readonly subject: Subject;
  /** Method and URL of the call; inside a batch the inner one. */
  readonly method: string;
  readonly url: string;
  /** Body as sent, without secrets; `undefined` when none was sent or it is unknown. */
  readonly body?: string;
  /** Whether the request headers are known. An imported HAR often has none, which proves nothing. */
  readonly headersKnown: boolean;
  readonly operation?: Operation;
  /** The documented operation of the API that the portal passes a call to. */
  readonly behind?: Operation;
  /** Decoded values of the path parameters, by name. */
  readonly pathValues: Readonly<Record<string, string>>;
  readonly operations: readonly Operation[];
  /** The listed operation of a portal call, and all of them. */
  readonly portal?: FoundPortalOperation;
  readonly portalOperations: readonly PortalOperation[];
}
