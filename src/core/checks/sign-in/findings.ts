import { type Certainty, type Edit, finding, type Place } from "../finding.ts";

/** Faults of the resource in a token request. */
type ScopeFault =
  | "not-default"
  | "resource-at-v2"
  | "scope-at-v1"
  | "default-at-v1"
  | "several"
  | "no-such"
  | "not-set-up"
  | "unknown";
/** Faults of the tenant in the URL. */
type TenantFault = "placeholder" | "unknown" | "general" | "missing-app" | "missing-user";
type CredentialFault =
  | "wrong-secret"
  | "expired-secret"
  | "missing"
  | "public-client"
  | "disabled-app"
  | "certificate"
  | "expired-certificate"
  | "signature"
  | "user-password"
  | "user-expired"
  | "user-locked"
  | "user-disabled"
  | "user-unknown"
  | "assertion-audience"
  | "assertion-app"
  | "on-behalf"
  | "federated"
  | "federated-case"
  | "clock"
  | "loop"
  | "verifier"
  | "pkce"
  | "no-reply-address"
  | "reply-address"
  | "spa-only"
  | "not-spa";
type ConsentFault = "missing" | "admin" | "declined" | "unlisted" | "unassigned" | "app-unassigned";
type GrantFault = "expired" | "used" | "invalid" | "revoked";

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
   * with other characters around it.
   */
  readonly flaw?: "in-url" | "misnamed" | "stray";
}

/** A parameter that the form lacks; `other` is its place in the URL, or the one that was sent under a wrong name. */
export function signInParameter(name: string, flaw?: AbsentParameter["flaw"], other?: Place) {
  const args: AbsentParameter = { name, ...(flaw && { flaw }) };
  if (!other || flaw === "in-url")
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

export const credential = (args: { readonly fault: CredentialFault }) =>
  finding("sign-in-credential", "certain", { weight: 5 }, args);

export const consent = (
  args: { readonly fault: ConsentFault; readonly app?: string },
  certainty: Certainty = "certain",
) => finding("missing-consent", certainty, { weight: 5 }, args);

export const grant = (args: { readonly fault: GrantFault }) =>
  finding("sign-in-grant", "certain", { weight: 5 }, args);
