import { queryOf } from "../../portal/address.ts";
import { pathOf } from "../../uri.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isBehindGateway, isOfService } from "./mute.ts";

interface SessionOver {
  /** The evidence for it. */
  readonly by: "page" | "redirect" | "status" | "refusal";
  /** The service for which the portal could not get a token. */
  readonly resource?: string;
}

const sessionOver = (certainty: Certainty, args: SessionOver) =>
  finding("portal-session", certainty, { weight: 6 }, args);

const xsrfToken = (
  certainty: Certainty,
  flaw: "missing" | "encoded" | "other",
  args: { readonly flaw: "missing" | "encoded" | "other"; readonly isHollow: boolean },
) =>
  finding(
    "portal-xsrf",
    certainty,
    {
      ...(flaw === "missing" && { expected: ["X-XSRF-TOKEN"] }),
      place: { part: "header", name: "X-XSRF-TOKEN" },
      weight: 7,
    },
    args,
  );

const cookies = (certainty: Certainty, missing: readonly string[]) =>
  finding(
    "portal-cookies",
    certainty,
    { expected: [missing.join(", ")], place: { part: "header", name: "Cookie" }, weight: 5 },
    { missing },
  );

/**
 * Whether the portal still recognises the user: the session, the XSRF token and its cookie, the gateway's cookies.
 * Certain if the reply is a sign-in page or its status says so, and if the headers show the fault; a 401 is likely.
 * Only possible if a service behind the portal answered. A 419 may also mean the token. Triggered by 440, by a
 * redirect to login.microsoftonline.com, by 403 without `X-XSRF-TOKEN`. Sources: public tools that use the portal's
 * session.
 */
export const portalSession = defineCheck({
  name: "portal-session",
  scope: [
    { statuses: [401, 403, 419, 440, 500], from: "portal" },
    { shapes: ["sign-in", "hollow"], from: "portal" },
  ],
  question: "portalSession",
  run,
});

function run(evidence: Evidences) {
  // Whoever sent its page did not look at the session of the portal.
  if (evidence.failure.error.shape === "session-control") return [];
  return [...xsrfFindings(evidence), ...sessionFindings(evidence), ...cookieFindings(evidence)];
}

function xsrfFindings({ failure: { exchange, error } }: Evidences) {
  const flaw = exchange.portal?.xsrf;
  if (!flaw || error.shape === "preflight") return [];
  const isHollow = error.shape === "hollow";
  // A sign-in page, a 440, an error of the service, or its reason already explains the failure.
  const isSaid = isOfService(error) || (error.status === 500 && (error.code ?? error.message) !== undefined);
  const isOther = isSaid || error.shape === "sign-in" || error.status === 440;
  const isSure = isHollow || error.status === 403 || error.status === 419;
  const certainty =
    isOther || (!isHollow && isBehindGateway(exchange)) ? "possible" : isSure ? "certain" : "likely";
  return [xsrfToken(certainty, flaw, { flaw, isHollow })];
}

function sessionFindings({ failure: { exchange, error }, url }: Evidences) {
  const { shape, status } = error;
  if (shape === "preflight") return [];
  if (shape === "sign-in")
    return [sessionOver("certain", { by: status >= 300 && status < 400 ? "redirect" : "page" })];
  if (status === 440) return [sessionOver("certain", { by: "status" })];
  const hasFlaw = exchange.portal?.xsrf !== undefined;
  if (status === 419) return hasFlaw ? [] : [sessionOver("possible", { by: "status" })];
  if (status !== 401) return [];
  const isToken = /^\/api\/auth\/getToken$/i.test(pathOf(url));
  const resource = isToken ? queryOf(url).find(([name]) => /^resource$/i.test(name))?.[1] : undefined;
  return [
    sessionOver(isBehindGateway(exchange) || hasFlaw || isOfService(error) ? "possible" : "likely", {
      by: "refusal",
      ...(resource && { resource }),
    }),
  ];
}

function cookieFindings({ failure: { exchange, error } }: Evidences) {
  const missing = exchange.portal?.missingCookies ?? [];
  const isOver = error.status === 440 || error.status === 500;
  return missing.length > 0 && isOver ? [cookies("likely", missing)] : [];
}
