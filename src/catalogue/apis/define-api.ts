import type { Api } from "./names.ts";

/** `gcc` has hosts under .us but signs in at the commercial cloud; `gov` (GCC High and DoD) has its own for both. */
export type Cloud = "commercial" | "gcc" | "gov" | "china";

export interface Audiences {
  readonly cloud: Cloud;
  /** Best first: what to request a token for. */
  readonly values: readonly string[];
  /** No page says that the list is complete, so a missing audience is no evidence. */
  readonly open?: true;
}

/** Documentation pages that explain codes, by the names under which every language words them. */
export type PageName =
  | "codesXdr"
  | "codesMde"
  | "errorsGraph"
  | "securityGraph"
  | "throttlingGraph"
  | "signInCodes"
  | "liveResponse"
  | "overview"
  | "supported"
  | "access"
  | "terms"
  | "portalIssues"
  | "portalRoles"
  | "apiCloudApps"
  | "apiActivity"
  | "activityTroubleshooting"
  | "errorsArm"
  | "sentinelRoles"
  | "errorsLogs"
  | "apiThreatIntelligence"
  | "apiEasm"
  | "apiLake";

/** A page on learn.microsoft.com about the failures of an API. */
export interface Page {
  readonly name: PageName;
  /** The URL behind the language. */
  readonly path: string;
  /** Only for failures with this code or status, or that a service behind the API returned. */
  readonly when?: { readonly code?: string; readonly status?: number; readonly isForwarded?: true };
}

/** What we know about an API besides where it is called. */
export interface ApiFacts {
  /** APIs of one family share hosts, tokens and operations; every other API is a family of its own. */
  readonly family: string;
  /**
   * Places of the tracking ID, best first. Ids in other places are kept, but support does not ask for them. A
   * `forwarded target` is that of an error of a Defender API inside another error.
   */
  readonly ids: readonly string[];
  /** `target` of an error names what is at fault, as in OData, so it is an id only where it has the form of one. */
  readonly targetNames?: true;
  /** Returns errors of the service behind it, as JSON text in its own message. */
  readonly forwards?: true;
  /** Cuts one text at a colon and calls the first part of it the code. */
  readonly splitsMessages?: true;
  /** The innermost of its errors explains, the outer ones say nothing. */
  readonly readsInnermost?: true;
  /** Answers 200 with `status: "Failed"` and an error when a job has failed. */
  readonly hasJobs?: true;
  /** Of a path that serves others as well: whether the body sent to it is about this API. */
  readonly concerns?: (path: string, body: string) => boolean;
  /** Issues tokens, and takes none. */
  readonly isTokenService?: true;
  /**
   * Users sign in to it in the browser: it takes their session, neither tokens nor app permissions. Its operations are
   * internal and have a form of their own.
   */
  readonly hasSession?: true;
  /** Takes bearer tokens: `jwt`, or besides those others that cannot be read. Absent: tokens are not checked. */
  readonly tokens?: "jwt" | "any";
  /** Its name where permissions are added to an app registration. */
  readonly app?: string;
  /** Schemes of `Authorization` that it takes besides `Bearer`. */
  readonly schemes?: readonly string[];
  /** The claims of the token decide who may call. Absent: permissions are not checked. */
  readonly hasPermissions?: true;
  /** Whether the list of operations has all paths of the API. Absent: paths are not checked. */
  readonly paths?: "all" | "some";
  /** Whether our list should have a path, so that a path that is not on it is worth a word. */
  readonly isListed?: (path: string) => boolean;
  /** Takes OData options; `bare` ones also without `$`. Absent: the query is not checked. */
  readonly odata?: "dollar" | "bare";
  /** Has the objects of Defender: devices, indicators, hunting tables. */
  readonly isDefender?: true;
  /** Role assignments decide who may call, not the claims of the token. */
  readonly hasRoles?: true;
  /** Audiences of its tokens. */
  readonly audiences?: readonly Audiences[];
  /** APIs whose tokens it takes, or may take, besides its own. */
  readonly takesTokensOf?: readonly Api[];
  /** APIs whose tokens it certainly refuses. */
  readonly refuses?: readonly Api[];
  /** Pages about its failures, the closest first. */
  readonly pages: readonly Page[];
  /** Folder on learn.microsoft.com with the pages of its operations. */
  readonly operationPages?: string;
  /** Its operations; JSON of our own in the form of `Operation`. They load with its first failure. */
  readonly operations?: () => Promise<{ readonly default: unknown }>;
}

export const defineApi = (facts: ApiFacts): ApiFacts => facts;
