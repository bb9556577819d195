import type { Api } from "../../catalogue/apis/names.ts";
import type { ApiError, Header, Shape, TrackedId } from "../failure.ts";

/** One reply: that of an exchange, or one inside a batch. */
export interface Reply {
  readonly api: Api;
  readonly status: number;
  readonly headers: readonly Header[];
  /** Absent if the body could not be read. */
  readonly text?: string;
  /** Tenant in the caller's token. */
  readonly tenant?: string;
}

export type Detail = NonNullable<ApiError["details"]>[number];

/** The contents of a body, before headers and status are added. */
export interface Reading {
  readonly code?: string;
  readonly message?: string;
  readonly ids: readonly TrackedId[];
  readonly shape: Shape;
  readonly details?: readonly Detail[];
  readonly envelope?: ApiError["envelope"];
  readonly oauthError?: string;
  readonly errorUri?: string;
}

/** Most failed items or calls to read from one reply; no documented list accepts more. */
export const mostParts = 500;
