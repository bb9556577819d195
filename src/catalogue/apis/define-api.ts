import type { Api } from "./names.ts";

/** `gcc` has hosts under .us but signs in at the commercial cloud; `gov` (GCC High and DoD) has both of its own. */
export type Cloud = "commercial" | "gcc" | "gov" | "china";

export interface Audiences {
  readonly cloud: Cloud;
  /** The values to request a token for, best first. */
  readonly values: readonly string[];
  /** No page says that the list is complete, so an unlisted audience is no evidence. */
  readonly open?: true;
}

/** Documentation pages that explain codes; every language has a text for each name. */
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
  | "sessionControl"
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
  /** The part of the URL after the language. */
  readonly path: string;
  /** Restricts the page to failures with this code, status or shape, or to those from a service behind the API. */
  readonly when?: {
    readonly code?: string;
    readonly status?: number;
    readonly shape?: string;
    readonly isForwarded?: true;
  };
}

/** Facts about an API other than its hosts. */
export interface ApiFacts {
  /** APIs of one family share hosts, tokens and operations; every other API is its own family. */
  readonly family: string;
  /**
   * Places of the tracking ID, best first. IDs in other places are kept, but support does not ask for them. A
   * `forwarded target` is the target of a Defender API's error inside another error.
   */
  readonly ids: readonly string[];
  /** As in OData, an error's `target` names what is at fault, so it is an ID only if it looks like one. */
  readonly targetNames?: true;
  /** Forwards errors of the service behind it as JSON text in its own message. */
  readonly forwards?: true;
  /** Splits one text at a colon and returns the first part as the code. */
  readonly splitsMessages?: true;
  /** The innermost error is the explanation; the outer ones carry no information. */
  readonly readsInnermost?: true;
  /** Replies 200 with `status: "Failed"` and an error if a job has failed. */
  readonly hasJobs?: true;
  /** APIs at its hosts that no longer exist, and what replaces each. */
  readonly withdrawn?: readonly { readonly path: RegExp; readonly next: string }[];
  /** For a path shared with other APIs: whether the request body concerns this API. */
  readonly concerns?: (path: string, body: string) => boolean;
  /** A code that means throttling whatever the status. */
  readonly throttleCode?: string;
  /** Issues tokens and accepts none. */
  readonly isTokenService?: true;
  /**
   * Users sign in to it in the browser: it uses their session, neither tokens nor app permissions. Its operations
   * are internal and have their own data format.
   */
  readonly hasSession?: true;
  /** Accepts bearer tokens: only `jwt`, or `any`, which includes opaque ones. Absent: tokens are not checked. */
  readonly tokens?: "jwt" | "any";
  /** Its name in the permissions of an app registration. */
  readonly app?: string;
  /** Schemes of `Authorization` it accepts in addition to `Bearer`. */
  readonly schemes?: readonly string[];
  /** Access depends on the token's claims. Absent: permissions are not checked. */
  readonly hasPermissions?: true;
  /** Whether the list of operations covers all paths of the API. Absent: paths are not checked. */
  readonly paths?: "all" | "some";
  /** Whether our list should contain a path, so that an unlisted one is worth reporting. */
  readonly isListed?: (path: string) => boolean;
  /** Accepts OData options; `bare` ones also without `$`. Absent: the query is not checked. */
  readonly odata?: "dollar" | "bare";
  /** Has Defender's objects: devices, indicators, hunting tables. */
  readonly isDefender?: true;
  /** Most calls in one batch; absent where none is documented. */
  readonly mostInBatch?: number;
  /** Access depends on role assignments, not on the token's claims. */
  readonly hasRoles?: true;
  /** Also answers 401 if only a role is missing: its name, or `unnamed` if no page names one. */
  readonly roleBehind401?: string;
  /** Audiences of its tokens. */
  readonly audiences?: readonly Audiences[];
  /** APIs whose tokens it accepts, or may accept, in addition to its own. */
  readonly takesTokensOf?: readonly Api[];
  /** APIs whose tokens it definitely rejects. */
  readonly refuses?: readonly Api[];
  /** Pages about its failures, most relevant first. */
  readonly pages: readonly Page[];
  /** Folder on learn.microsoft.com that contains the pages of its operations. */
  readonly operationPages?: string;
  /** Its operations as our own JSON, in the form of `Operation`. They load with the first failure of this API. */
  readonly operations?: () => Promise<{ readonly default: unknown }>;
}

export const defineApi = (facts: ApiFacts): ApiFacts => facts;
