import { type Certainty, type Edit, finding, type Place } from "../finding.ts";

/** Faults of the resource in a token request. */
type ScopeFault =
  | "not-default"
  | "resource-at-v2"
  | "scope-at-v1"
  | "default-at-v1"
  | "several"
  | "no-such"
  | "own-app"
  | "not-set-up"
  | "unknown";
/** Faults of the tenant in the URL. */
type TenantFault =
  | "placeholder"
  | "form"
  | "unknown"
  | "general"
  | "general-grant"
  | "missing-app"
  | "cloud-app"
  | "missing-user";
type CredentialFault =
  | "basic"
  | "wrong-secret"
  | "secret-id"
  | "secret-leftover"
  | "unencoded"
  | "expired-secret"
  | "missing"
  | "missing-for-app"
  | "public-client"
  | "disabled-app"
  | "no-principal"
  | "certificate"
  | "expired-certificate"
  | "signature"
  | "no-thumbprint"
  | "hex-thumbprint"
  | "chain"
  | "assertion-form"
  | "assertion-issued"
  | "assertion-subject"
  | "user-password"
  | "user-expired"
  | "user-locked"
  | "user-disabled"
  | "user-unknown"
  | "assertion-audience"
  | "assertion-app"
  | "on-behalf"
  | "on-behalf-address"
  | "on-behalf-app"
  | "id-token"
  | "issuer-unread"
  | "federated"
  | "federated-case"
  | "federated-tenant"
  | "clock"
  | "implicit"
  | "loop"
  | "verifier"
  | "pkce"
  | "no-reply-address"
  | "reply-address"
  | "reply-cloud"
  | "spa-only"
  | "not-spa";
type ConsentFault =
  | "missing"
  | "admin"
  | "declined"
  | "unlisted"
  | "withdrawn"
  | "first-party"
  | "unassigned"
  | "app-unassigned";
type GrantFault =
  | "expired"
  | "used"
  | "invalid"
  | "revoked"
  | "damaged"
  | "lowered"
  | "other-tenant"
  | "other-client";

/** A parameter of the token request, and its place. */
export interface Parameter {
  readonly value: string;
  readonly place: Place & { readonly start: number; readonly end: number };
}

export const formBody = (sent: string | undefined, place: Place) => {
  const args: { readonly json: boolean } = { json: place.part === "body" };
  return finding(
    "form-body",
    "certain",
    { sent, expected: ["application/x-www-form-urlencoded"], place, weight: 8 },
    args,
  );
};

interface AbsentParameter {
  readonly name: string;
  /**
   * `in-url`: it is in the URL, where the service does not read it; `misnamed`: it has another name; `stray`: an ID
   * with other characters around it; `query`: it belongs in the URL.
   */
  readonly flaw?: "in-url" | "misnamed" | "stray" | "query";
}

/** A parameter that the form lacks; `other` is its place in the URL, or the one that was sent under a wrong name. */
export function signInParameter(name: string, flaw?: AbsentParameter["flaw"], other?: Place) {
  const args: AbsentParameter = { name, ...(flaw && { flaw }) };
  if (!other || flaw === "in-url" || flaw === "query")
    return finding("sign-in-parameter", "certain", { place: other, weight: 6 }, args);
  const { start = 0, end = 0 } = other;
  const edits = [{ part: "body" as const, start, end, text: name }];
  return finding(
    "sign-in-parameter",
    "certain",
    { sent: other.name, expected: [name], place: other, edits, weight: 6 },
    args,
  );
}

/** An ID with other characters around it. The ID itself is left out of the evidence: it identifies the app. */
export function strayId(name: string, { place }: Parameter, right: string) {
  const args: AbsentParameter = { name, flaw: "stray" };
  const edits =
    place.part === "body" ? [{ part: "body" as const, start: place.start, end: place.end, text: right }] : [];
  return finding("sign-in-parameter", "certain", { place, edits, weight: 6 }, args);
}

/** The edit that sets a parameter to the only right value. */
function editTo({ place }: Parameter, expected: readonly string[]) {
  const [right, ...others] = expected;
  const { part, start, end } = place;
  if (right === undefined || others.length > 0 || part !== "body") return undefined;
  return { edits: [{ part, start, end, text: encodeURIComponent(right) } as const] };
}

export const grantType = (parameter: Parameter, expected: readonly string[]) =>
  finding(
    "grant-type",
    "certain",
    { sent: parameter.value, expected, place: parameter.place, ...editTo(parameter, expected), weight: 6 },
    {},
  );

export function resourceScope(
  certainty: Certainty,
  fault: ScopeFault,
  sent: string | undefined,
  expected: readonly string[],
  parameter?: Parameter,
  edit?: Omit<Edit, "part">,
) {
  const args: { readonly fault: ScopeFault } = { fault };
  const place = parameter?.place;
  const part = place?.part === "body" ? ("body" as const) : ("url" as const);
  const edits =
    edit && certainty === "certain"
      ? [{ part, start: edit.start, end: edit.end, text: edit.text }]
      : undefined;
  return finding("sign-in-scope", certainty, { sent, expected, place, edits, weight: 6 }, args);
}

export const tenant = (
  certainty: Certainty,
  sent: string | undefined,
  place: Place | undefined,
  fault: TenantFault,
) => {
  const args: { readonly fault: TenantFault } = { fault };
  return finding("sign-in-tenant", certainty, { sent, place, weight: 6 }, args);
};

interface CredentialArgs {
  readonly fault: CredentialFault;
  /** The parameter that was not encoded. */
  readonly parameter?: string;
  /** ID of the app that the reply names. */
  readonly app?: string;
  /** Issuer of the assertion. */
  readonly issuer?: string;
  /** Seconds between the call and the time when the assertion was or becomes valid. */
  readonly late?: number;
  readonly early?: number;
  /** What the difference suggests: times that are not UTC, or an assertion made for an earlier call. */
  readonly gap?: "zone" | "reuse";
}

interface CredentialEvidence {
  readonly certainty?: Certainty;
  readonly sent?: string;
  readonly expected?: readonly string[];
}

export const credential = (
  args: CredentialArgs,
  { certainty = "certain", ...evidence }: CredentialEvidence = {},
) => finding("sign-in-credential", certainty, { ...evidence, weight: 5 }, args);

interface ConsentArgs {
  readonly fault: ConsentFault;
  readonly app?: string;
  /** The permission that does not exist, and the ID or name of the API that lacks it. */
  readonly permission?: string;
  readonly resource?: string;
}

export const consent = (args: ConsentArgs, certainty: Certainty = "certain") =>
  finding("missing-consent", certainty, { weight: 5 }, args);

interface GrantArgs {
  readonly fault: GrantFault;
  /** The parameter with the code or token. */
  readonly parameter?: string;
}

export const grant = (args: GrantArgs, certainty: Certainty = "certain") =>
  finding("sign-in-grant", certainty, { weight: 5 }, args);
