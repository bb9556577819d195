import type { PortalOperation } from "../../catalogue/apis/portal/operations.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Failure } from "../failure.ts";
import type { FoundPortalOperation } from "../portal/operation.ts";
import type { Subject } from "./scope.ts";

/** `certain`: the request proves it. `likely`: it fits reply and request. `possible`: nothing contradicts it. */
export type Certainty = "certain" | "likely" | "possible";

/** The place of the cause in the displayed request. */
export interface Place {
  readonly part: "body" | "query" | "path" | "header" | "method" | "host";
  /** The parameter or header. */
  readonly name?: string;
  /** Offsets in the stored text of that part: the body, or the whole URL for query, path, and host. */
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

/** Members that any finding can have besides its own arguments. */
export interface Evidence {
  /** As sent; shortened where it is displayed. */
  readonly sent?: string;
  /** Correct values; several are alternatives, best first. */
  readonly expected?: readonly string[];
  readonly place?: Place;
  readonly edits?: readonly Edit[];
  /** Among findings of the same certainty, higher weights come first; 0 if absent. */
  readonly weight?: number;
}

/** A cause, as data. Each language has its texts under the same name. */
export const finding = <const Check extends string, Args extends object>(
  check: Check,
  certainty: Certainty,
  evidence: Evidence,
  args: Args,
) => ({ check, certainty, ...evidence, args });

/** The input of checks. There is no clock: the time is that of the request. */
export interface Evidences {
  readonly failure: Failure;
  /** Decides which checks run. */
  readonly subject: Subject;
  /** Method and URL of the call; inside a batch, of the inner call. */
  readonly method: string;
  readonly url: string;
  /** Body as sent, without secrets; `undefined` if none was sent or it is unknown. */
  readonly body?: string;
  /** Whether the request headers are known. Imported HARs often have none, which proves nothing. */
  readonly headersKnown: boolean;
  readonly operation?: Operation;
  /** The documented operation of the API to which the portal forwards a call. */
  readonly behind?: Operation;
  /** Decoded values of the path parameters, by name. */
  readonly pathValues: Readonly<Record<string, string>>;
  readonly operations: readonly Operation[];
  /** The listed operation of a portal call, and the list of all portal operations. */
  readonly portal?: FoundPortalOperation;
  readonly portalOperations: readonly PortalOperation[];
}
