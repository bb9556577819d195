import { apis } from "../catalogue/apis/names.ts";
import {
  type Change,
  type Comparison,
  changedHow,
  changedParts,
  kept,
  mostChanges,
  mostDiffers,
} from "./compare/change.ts";
import type {
  ApiError,
  Assertion,
  Authorization,
  Body,
  Claims,
  Exchange,
  Failure,
  Follows,
  Header,
  KeyName,
  Part,
  PortalFacts,
  Presented,
  ProviderWarning,
  Shape,
  TrackedId,
} from "./failure.ts";
import { isObject, objectOf } from "./json.ts";
import type { CallFacts } from "./observe/call-log.ts";
import { type ProductOff, products } from "./portal/tenant-context.ts";

/** The required form of a value from outside. */
interface Form {
  fits(value: unknown): boolean;
  /** A copy of a fitting value without members that the form does not name. */
  known(value: unknown): unknown;
}

const scalar = (fits: (value: unknown) => boolean): Form => ({ fits, known: (value) => value });

const string = scalar((value) => typeof value === "string");
/** The name of a cookie or property, which cannot contain a secret. */
const name = scalar((value) => typeof value === "string" && /^[A-Za-z.-]{1,40}$/.test(value));
const number = scalar((value) => typeof value === "number");
const yes = scalar((value) => value === true);
const oneOf = (values: object): Form =>
  scalar((value) => typeof value === "string" && Object.hasOwn(values, value));
const among = (values: readonly string[]): Form =>
  scalar((value) => typeof value === "string" && values.includes(value));
const maybe = ({ fits, known }: Form): Form => ({
  fits: (value) => value === undefined || fits(value),
  known: (value) => (value === undefined ? undefined : known(value)),
});
const list = ({ fits, known }: Form): Form => ({
  fits: (value) => Array.isArray(value) && value.every(fits),
  known: (value) => (Array.isArray(value) ? value.map(known) : value),
});

/** The type requires a form for every field, so a new field cannot be forgotten. */
const object = <T extends object>(fields: { readonly [Name in keyof Required<T>]: Form }): Form => {
  const forms = Object.entries<Form>(fields);
  return {
    fits: (value) => isObject(value) && forms.every(([name, { fits }]) => fits(value[name])),
    known(value) {
      const members = objectOf(value);
      return Object.fromEntries(
        forms.flatMap(([name, { known }]) =>
          members[name] === undefined ? [] : [[name, known(members[name])]],
        ),
      );
    },
  };
};

const header = object<Header>({ name: string, value: string });
const body = object<Body>({ text: maybe(string), size: maybe(number), cut: maybe(yes), binary: maybe(yes) });

const claims = object<Claims>({
  aud: maybe(string),
  iss: maybe(string),
  iat: maybe(number),
  nbf: maybe(number),
  exp: maybe(number),
  tid: maybe(string),
  appid: maybe(string),
  app_displayname: maybe(string),
  idtyp: maybe(string),
  ver: maybe(string),
  managed: maybe(yes),
  roles: maybe(list(string)),
  scp: maybe(string),
});

const presented = object<Presented>({
  assertions: maybe(
    list(
      object<Assertion>({
        parameter: among(["client_assertion", "assertion"]),
        key: oneOf({ thumbprint: true, hex: true, "hex-text": true, none: true } satisfies Record<
          KeyName,
          true
        >),
        hasChain: maybe(yes),
        claims,
      }),
    ),
  ),
  lowered: maybe(among(["code", "refresh_token"])),
  secret: maybe(among(["id", "leftover", "empty"])),
  unencoded: maybe(among(["client_secret", "password"])),
});

const portalFacts = object<PortalFacts>({
  xsrf: maybe(oneOf({ missing: true, encoded: true, other: true })),
  missingCookies: maybe(list(name)),
  off: maybe(list(object<ProductOff>({ product: among(products), property: name }))),
  on: maybe(list(among(products))),
});

const exchange = object<Exchange>({
  id: string,
  sentAt: number,
  duration: maybe(number),
  api: maybe(among(apis)),
  request: object<Exchange["request"]>({
    method: string,
    url: string,
    headers: list(header),
    body: maybe(body),
  }),
  authorization: maybe(
    object<Authorization>({ scheme: string, claims: maybe(claims), flaws: maybe(list(string)) }),
  ),
  presented: maybe(presented),
  response: object<Exchange["response"]>({ status: number, statusText: string, headers: list(header), body }),
  networkError: maybe(string),
  resourceType: maybe(string),
  viaServiceWorker: maybe(yes),
  byServiceWorker: maybe(yes),
  portal: maybe(portalFacts),
  live: maybe(yes),
});

const shapes: Record<Shape, true> = {
  error: true,
  entra: true,
  redirect: true,
  gateway: true,
  item: true,
  warning: true,
  challenge: true,
  text: true,
  html: true,
  console: true,
  other: true,
  empty: true,
  partial: true,
  "sign-in": true,
  "session-control": true,
  command: true,
  hollow: true,
  "no-body": true,
  preflight: true,
  network: true,
};

const trackedId = object<TrackedId>({ value: string, source: string });

const error = object<ApiError>({
  status: number,
  code: maybe(string),
  message: maybe(string),
  trackingId: maybe(trackedId),
  targetMayBeTenant: maybe(yes),
  ids: list(trackedId),
  shape: oneOf(shapes),
  part: maybe(
    object<Part>({
      index: number,
      id: maybe(string),
      method: maybe(string),
      url: maybe(string),
      headers: maybe(list(header)),
      body: maybe(string),
    }),
  ),
  details: maybe(
    list(
      object<NonNullable<ApiError["details"]>[number]>({
        code: maybe(string),
        message: maybe(string),
        target: maybe(string),
      }),
    ),
  ),
  envelope: maybe(object<NonNullable<ApiError["envelope"]>>({ code: maybe(string), message: maybe(string) })),
  oauthError: maybe(string),
  errorUri: maybe(string),
  challenge: maybe(
    object<NonNullable<ApiError["challenge"]>>({ error: maybe(string), description: maybe(string) }),
  ),
  warning: maybe(
    object<ProviderWarning>({
      vendor: string,
      provider: string,
      status: number,
      milliseconds: maybe(number),
    }),
  ),
  retryAfter: maybe(number),
  allow: maybe(string),
});

const calls = maybe(
  object<CallFacts>({
    minute: number,
    hour: number,
    succeeded: number,
    failed: number,
    lastSuccess: maybe(number),
    waitUntil: maybe(number),
  }),
);

const comparison = maybe(
  object<Comparison>({
    at: number,
    changes: list(
      object<Change>({
        part: among(changedParts),
        how: among(changedHow),
        name: maybe(string),
        before: maybe(string),
        now: maybe(string),
      }),
    ),
    differs: list(string),
  }),
);
const chainKinds: Record<Follows["kind"], true> = { token: true, throttle: true, session: true };
const follows = maybe(object<Follows>({ kind: oneOf(chainKinds), id: string, at: number }));

const failure = object<Failure>({
  id: string,
  exchange,
  error,
  calls,
  since: comparison,
  after: comparison,
  follows,
});

/** Whether a value from outside, such as a record of an older version, has the form of a failure. */
export const isFailure = (value: unknown): value is Failure => failure.fits(value);

/** The call counts in an untrusted value, without unknown members; `undefined` if it has another form. */
export const readCalls = (value: unknown): CallFacts | undefined =>
  calls.fits(value) ? (calls.known(value) as CallFacts | undefined) : undefined; // `fits` has checked the form

/** The facts of a portal call in an untrusted value; `undefined` if it has another form. */
export const readPortalFacts = (value: unknown): PortalFacts | undefined =>
  portalFacts.fits(value) ? (portalFacts.known(value) as PortalFacts) : undefined; // `fits` has checked the form

/** The facts about a token request in an untrusted value; `undefined` if it has another form. */
export const readPresented = (value: unknown): Presented | undefined =>
  presented.fits(value) ? (presented.known(value) as Presented) : undefined; // `fits` has checked the form

/** The error in an untrusted value, without unknown members; `undefined` if it has another form. */
export const readError = (value: unknown): ApiError | undefined =>
  error.fits(value) ? (error.known(value) as ApiError) : undefined; // `fits` has checked the form

/** Milliseconds since the epoch with a four-digit year. */
const isTime = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value < Date.UTC(10_000, 0);

/** The comparison in an untrusted value, without unknown members and cut to the limits of stored ones. */
export const readComparison = (value: unknown): Comparison | undefined => {
  if (!isObject(value) || !comparison.fits(value)) return undefined;
  const { at, changes, differs } = comparison.known(value) as Comparison; // `fits` has checked the form
  if (!isTime(at)) return undefined;
  return { at, changes: changes.slice(0, mostChanges).map(kept), differs: differs.slice(0, mostDiffers) };
};

/** The chain of a failure in an export, which identifies the first failure only by its time. */
export const readFollows = (value: unknown): Follows | undefined => {
  const { kind, at } = objectOf(value);
  const isKnown = typeof kind === "string" && Object.hasOwn(chainKinds, kind);
  return isKnown && isTime(at) ? { kind: kind as Follows["kind"], id: "", at } : undefined; // checked above
};
