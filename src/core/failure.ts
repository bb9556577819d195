import type { Api } from "../catalogue/apis/names.ts";
import type { Comparison } from "./compare/change.ts";
import type { CallFacts } from "./observe/call-log.ts";
import type { Product, ProductOff } from "./portal/tenant-context.ts";

/** One header as sent. Names keep their case; secret values are already `•••`. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** The value of a header; `name` must be lower case. */
export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;

/** Whether the browser blocked the reply; a pasted message adds the browser's reason to this error. */
export const isWithheld = (networkError: string | undefined): boolean =>
  /^net::ERR_FAILED(?::|$)/.test(networkError ?? "");

/** Shown and stored in place of a secret. Its length reveals nothing about the secret. */
export const REDACTED = "•••";

/** Longest URL to keep, in characters; servers accept some 16,000. */
export const longestUrl = 20_000;
/** Whether a URL was cut, so that its end is missing. */
export const isCutUrl = (url: string): boolean => url.length > longestUrl;

/** A request or response body, without secrets. */
export interface Body {
  /** Absent if nothing could be read: the body is gone, unreadable, or binary. `""` is an empty body. */
  readonly text?: string;
  /** Bytes on the wire as reported; characters if only the text is known. */
  readonly size?: number;
  /** `text` is only the beginning. */
  readonly cut?: true;
  /** The body is not text, so only its size is stored. */
  readonly binary?: true;
}

/** The stored claims of a bearer token. The token itself is never stored. */
export interface Claims {
  readonly aud?: string;
  readonly iss?: string;
  /** Seconds since the epoch, as in the token. */
  readonly iat?: number;
  readonly nbf?: number;
  readonly exp?: number;
  readonly tid?: string;
  readonly appid?: string;
  readonly app_displayname?: string;
  readonly idtyp?: string;
  readonly ver?: string;
  /** The app is a managed identity of Azure: the token has the claim `xms_mirid`, its resource ID. */
  readonly managed?: true;
  readonly roles?: readonly string[];
  readonly scp?: string;
}

/** A fault in the form of an `Authorization` header. */
export type AuthorizationFlaw =
  | "doubled-scheme"
  | "quoted"
  | "line-break"
  | "space"
  | "not-a-jwt"
  | "empty"
  | "placeholder" // a placeholder that should have been replaced by the token
  | "unset" // a variable without a value
  | "printed"; // an object printed as its type name

/** Facts about the `Authorization` header: enough to explain its faults, not enough to sign in. */
export interface Authorization {
  /**
   * First word of the header as sent, such as `Bearer`; `""` if the header was empty or contained only a credential.
   */
  readonly scheme: string;
  readonly claims?: Claims;
  /** Faults of the credential that can be described without showing it. */
  readonly flaws?: readonly AuthorizationFlaw[];
}

/** How the header of an assertion names the certificate that signed it. */
export type KeyName =
  | "thumbprint" // or in a form that is not judged
  | "hex" // the hexadecimal digits of the thumbprint, where its bytes should be encoded
  | "hex-text" // the encoded text of these digits
  | "none"; // neither by its thumbprint nor by the certificate itself

/** Facts about the JWT that a token request presents. Its signature and its keys are never stored. */
export interface Assertion {
  readonly parameter: "client_assertion" | "assertion";
  readonly key: KeyName;
  /** The header contains the certificate (`x5c`). */
  readonly hasChain?: true;
  readonly claims: Claims;
}

/** What was sent in place of a client secret. */
export type SecretForm = "id" | "leftover" | "empty";

/** Facts about the credentials in the form of a token request, determined before they are dropped. */
export interface Presented {
  readonly assertions?: readonly Assertion[];
  /** The code or refresh token has no capital letter, so its case was changed. */
  readonly lowered?: "code" | "refresh_token";
  /** The client secret has the form of an ID, is a placeholder or the name of an object, or is empty. */
  readonly secret?: SecretForm;
  /** The value was put into the form without encoding it, so the service reads another one. */
  readonly unencoded?: "client_secret" | "password";
}

/** Facts about a Defender portal call besides its reply, determined before cookies and tokens are dropped. */
export interface PortalFacts {
  /** `X-XSRF-TOKEN` is missing, equals the cookie without decoding, or differs from the cookie. */
  readonly xsrf?: "missing" | "encoded" | "other";
  /** Gateway cookies that were not sent, if the cookies of the call are known. */
  readonly missingCookies?: readonly string[];
  /** Products that are off according to the tenant context seen earlier in this tab. */
  readonly off?: readonly ProductOff[];
  /** Products that are on according to it. */
  readonly on?: readonly Product[];
}

/** One HTTP exchange without secrets, live or from a file, in the same form. */
export interface Exchange {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** Milliseconds from sending the request to the end of the reply. */
  readonly duration?: number;
  /** The API behind a host that the user added, as set at the time; absent for built-in hosts. */
  readonly api?: Api;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly Header[];
    readonly body?: Body;
  };
  readonly authorization?: Authorization;
  /** Only for token requests that show something. */
  readonly presented?: Presented;
  readonly response: {
    /** 0 if there was no reply. */
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly Header[];
    readonly body: Body;
  };
  /** The browser's reason why the page could not read the reply, such as `net::ERR_FAILED`. */
  readonly networkError?: string;
  /** Chrome's resource type: `fetch`, `xhr`, `preflight`, `document`… */
  readonly resourceType?: string;
  /** A service worker answered the page. */
  readonly viaServiceWorker?: true;
  /** The page's own service worker made the reply or had cached it; the server did not send it. */
  readonly byServiceWorker?: true;
  /** Only for calls of the Defender portal that show something. */
  readonly portal?: PortalFacts;
  /** Recorded live, so a missing header was not sent. Files may have lost headers. */
  readonly live?: true;
}

/** An ID that support can look up, and where it was found: `error.target`, `request-id header`… */
export interface TrackedId {
  readonly value: string;
  readonly source: string;
}

/** A provider that failed behind a partial reply, from the `Warning` header. */
export interface ProviderWarning {
  readonly vendor: string;
  readonly provider: string;
  readonly status: number;
  readonly milliseconds?: number;
}

/** One error of a reply, as facts. Its meaning is determined when it is shown. */
export interface ApiError {
  /** Status of this failure; inside a batch, the inner status. */
  readonly status: number;
  /** As in the body; absent if the reply has none. */
  readonly code?: string;
  readonly message?: string;
  /** The ID for Microsoft support, the first of `ids`; absent if the reply has none. */
  readonly trackingId?: TrackedId;
  /** `trackingId` comes from the property `target`, which may be the tenant ID here. */
  readonly targetMayBeTenant?: true;
  readonly ids: readonly TrackedId[];
  /** Where code and message were found. */
  readonly shape: Shape;
  /** The inner call of a batch, or the list item that failed. */
  readonly part?: Part;
  /** Inner codes: `error.details`, inner errors, and those of the envelope around a forwarded error. */
  readonly details?: readonly {
    readonly code?: string;
    readonly message?: string;
    readonly target?: string;
  }[];
  readonly envelope?: { readonly code?: string; readonly message?: string };
  /** OAuth `error` value next to an AADSTS code. */
  readonly oauthError?: string;
  /** Microsoft's page about this error, as linked in the reply. */
  readonly errorUri?: string;
  /** From `WWW-Authenticate`. */
  readonly challenge?: { readonly error?: string; readonly description?: string };
  readonly warning?: ProviderWarning;
  /** Seconds to wait before the next call, from `Retry-After` or the message. */
  readonly retryAfter?: number;
  /** Methods that the path accepts, from `Allow`. */
  readonly allow?: string;
}

export interface Part {
  /** Index in the reply, from 0. */
  readonly index: number;
  /** ID of the call in the batch, or of the item. */
  readonly id?: string;
  /** Set for calls of a batch whose request was found. */
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly Header[];
  readonly body?: string;
}

export type Shape =
  | "error" // { error: { code, message, target } }, also with innerError
  | "entra" // { error: "…", error_description }
  | "redirect" // the same in the fragment or query of a redirect
  | "gateway" // { statusCode, message } or { Message }
  | "item" // a list item that failed inside a success
  | "warning" // a provider named by the Warning header of a partial reply
  | "sign-in" // a sign-in page, or a redirect to one, instead of the reply
  | "session-control" // a page of Defender for Cloud Apps' session control, or a redirect to one
  | "command" // a command that failed inside a success
  | "hollow" // a success of the portal without any of the expected content
  | "partial" // a success that gives reasons why it is incomplete
  | "challenge" // WWW-Authenticate only
  | "text" // plain text, or JSON too damaged to parse
  | "html"
  | "console" // a page of the service's own console
  | "other" // JSON of an unknown form
  | "empty"
  | "no-body" // the body could not be read
  | "preflight" // the preflight was refused
  | "network"; // there was no reply

/** One row of the list: an exchange and one error it carries. Facts only, no sentences. */
export interface Failure {
  readonly id: string;
  readonly exchange: Exchange;
  readonly error: ApiError;
  /** Counts of the same call before it; absent if nothing was counted. */
  readonly calls?: CallFacts;
  /** How it differs from the last success of its operation; absent if there was none. */
  readonly since?: Comparison;
  /** How a later success of the same call differs from it. */
  readonly after?: Comparison;
  readonly follows?: Follows;
}

/** The first of several failures with one cause: a token that was not issued, a limit, or a session that ended. */
export interface Follows {
  readonly kind: "token" | "throttle" | "session";
  /** ID of the first failure, possibly this one. */
  readonly id: string;
  /** When the first failure was sent (epoch ms). */
  readonly at: number;
}

/** The ID of the failure at this index of the reply. */
export const failureIdOf = (exchange: Pick<Exchange, "id">, index: number): string =>
  `${exchange.id}#${index}`;
/** The ID of the exchange of a failure. */
export const exchangeIdOf = (failureId: string): string => /^(.*)#\d+$/s.exec(failureId)?.[1] ?? failureId;
/** The index of a failure in its reply. */
export const indexOf = (failureId: string): number => Number(/#(\d+)$/.exec(failureId)?.[1] ?? 0);

/** Facts about a failure that become known later. */
export interface Update extends Pick<Failure, "after" | "follows"> {
  readonly id: string;
}
