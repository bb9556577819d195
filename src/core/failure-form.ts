import type { Api } from "../catalogue/hosts.ts";
import type {
  ApiError,
  Authorization,
  Body,
  Claims,
  Exchange,
  Failure,
  Header,
  Part,
  ProviderWarning,
  Shape,
  TrackedId,
} from "./failure.ts";
import { isObject } from "./json.ts";
import type { CallFacts } from "./observe/call-log.ts";

type Check = (value: unknown) => boolean;

const string: Check = (value) => typeof value === "string";
const number: Check = (value) => typeof value === "number";
const yes: Check = (value) => value === true;
const oneOf =
  (values: object): Check =>
  (value) =>
    typeof value === "string" && Object.hasOwn(values, value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** The type requires a check for every field, so a new field cannot be forgotten. */
const object = <T extends object>(fields: { readonly [Name in keyof Required<T>]: Check }): Check => {
  const checks = Object.entries<Check>(fields);
  return (value) => isObject(value) && checks.every(([name, check]) => check(value[name]));
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
  roles: maybe(list(string)),
  scp: maybe(string),
});

const apis: Record<Api, true> = { mde: true, xdr: true, graph: true, entra: true, portal: true };

const exchange = object<Exchange>({
  id: string,
  sentAt: number,
  duration: maybe(number),
  api: maybe(oneOf(apis)),
  request: object<Exchange["request"]>({
    method: string,
    url: string,
    headers: list(header),
    body: maybe(body),
  }),
  authorization: maybe(
    object<Authorization>({ scheme: string, claims: maybe(claims), flaws: maybe(list(string)) }),
  ),
  response: object<Exchange["response"]>({ status: number, statusText: string, headers: list(header), body }),
  networkError: maybe(string),
  resourceType: maybe(string),
  viaServiceWorker: maybe(yes),
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
  other: true,
  empty: true,
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

const failure = object<Failure>({
  id: string,
  exchange,
  error,
  calls: maybe(
    object<CallFacts>({
      minute: number,
      hour: number,
      succeeded: number,
      failed: number,
      lastSuccess: maybe(number),
      waitUntil: maybe(number),
    }),
  ),
});

/** Whether a value from outside, such as a record of an older version, has the form of a failure. */
export const isFailure = (value: unknown): value is Failure => failure(value);
