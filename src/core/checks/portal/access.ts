import { headerValue, REDACTED } from "../../failure.ts";
import { guid } from "../../guid.ts";
import { proxiedPath, queryOf } from "../../portal/address.ts";
import type { Product } from "../../portal/tenant-context.ts";
import { defineCheck } from "../define-check.ts";
import { type Certainty, type Evidences, finding } from "../finding.ts";
import { isMute, isOfService } from "./mute.ts";

interface ProductOffArgs {
  readonly product: Product;
  /**
   * Why the product seems to be off: the reply says so, the tenant's context does, or such a reply usually means it.
   */
  readonly by: "license" | "context" | "usual";
  /** The name in the reply or in the context. */
  readonly name?: string;
}

const productOff = (certainty: Certainty, args: ProductOffArgs) =>
  finding(
    "portal-product",
    certainty,
    { ...(args.name && { sent: args.name }), weight: args.by === "license" ? 7 : 4 },
    args,
  );

const deviceGroup = () => finding("portal-device-group", "likely", { weight: 6 }, {});

const otherTenant = (sent: string, expected: string, name: string, other: string) => {
  const args: { readonly name: string; readonly other: string } = { name, other };
  return finding(
    "portal-tenant",
    "likely",
    { sent, expected: [expected], place: { part: "header", name }, weight: 5 },
    args,
  );
};

/** The product behind a path. */
const productsByPath: readonly (readonly [RegExp, Product])[] = [
  [/^\/(?:mtoapi\/)?(?:aatp|mdi|radius)\//i, "identity"],
  [/^\/mtp\/tvm\//i, "vulnerabilities"],
  [/^\/mtp\/k8s\/deception\//i, "deception"],
  [/^\/(?:di|astgws)\//i, "office"],
  [/^\/(?:arm|securityplatform)\/|^\/mtp\/(?:sentinel|siem|unifiedConnectors)/i, "sentinel"],
  [
    /^\/mtp\/(?:mde|k8s|ndr|getMachine|responseApiPortal|liveResponseApi|autoIr|unifiedExperience|siamApi)/i,
    "endpoint",
  ],
];

/** Names of licenses in replies. */
const licenses: readonly (readonly [RegExp, Product])[] = [
  [/^Tvm/i, "vulnerabilities"],
  [/^(?:Mdi|Aatp|Itp)/i, "identity"],
  [/^(?:Mde|Mdatp|Smb|Wdatp)/i, "endpoint"],
  [/^(?:Mdo|Oatp|Atp)/i, "office"],
];

/** The licenses that a reply calls missing. */
function licensesIn(message: string): readonly string[] {
  const text = message.slice(0, 2000);
  if (!/\blicen[sc]es?\b/i.test(text) || !/\b(?:required?|requires|missing|needed)\b/i.test(text)) return [];
  const [, list = ""] = /:([^.;]{1,300})/.exec(text) ?? [];
  const [, named = ""] = /\blicen[sc]e\W{1,3}(\w{2,60})/i.exec(text) ?? [];
  return [...list.split(","), named]
    .map((name) => name.replace(/[^\w-]/g, ""))
    .filter((name) => /^(?!Required|Missing)[A-Z]\w/.test(name));
}

/**
 * Why the portal denies a user or tenant access: a product that is not licensed or not set up, a device group,
 * another tenant. Certain if the reply or the tenant's context says so; a 404 of Defender for Identity likely means
 * that there is no workspace. Triggered by "The following licenses are required to be on: TvmPremium", by 404 on
 * `/aatp/…`, by "User is not exposed to machine". Sources: replies that public projects captured.
 */
export const portalAccess = defineCheck({
  name: "portal-access",
  scope: [{ statuses: [400, 401, 403, 404], from: "portal" }],
  question: "portalAccess",
  run,
});

function run(evidence: Evidences) {
  if (evidence.failure.error.shape === "preflight") return [];
  return [...productFindings(evidence), ...deviceFindings(evidence), ...tenantFindings(evidence)];
}

const endsInId = /\/(?:\d+|[\da-f-]{24,})\/?$/i;

function productFindings({ failure: { exchange, error }, url }: Evidences) {
  const path = proxiedPath(url) ?? "";
  const behind = productsByPath.find(([pattern]) => pattern.test(path))?.[1];
  const named = licensesIn(error.message ?? "").map((name) => ({
    name,
    product: licenses.find(([pattern]) => pattern.test(name))?.[1],
  }));
  // Of several products, prefer the one of the called service.
  const chosen = named.find((one) => one.product === behind) ?? named.find((one) => one.product) ?? named[0];
  const { name, product = behind } = chosen ?? {};
  if (name !== undefined && product) return [productOff("certain", { product, by: "license", name })];
  if (error.status === 401 || behind === undefined) return [];
  const off = exchange.portal?.off?.find(({ product }) => product === behind);
  if (off) {
    // A 400 may have other reasons.
    const isSure = isMute(error) && error.status !== 400;
    return [
      productOff(isSure ? "certain" : "likely", { product: behind, by: "context", name: off.property }),
    ];
  }
  // What a mute reply usually means does not apply to a product that is on.
  if (!isMute(error) || exchange.portal?.on?.includes(behind)) return [];
  // A path that ends in an ID may name an object that does not exist.
  if (behind === "identity" && error.status === 404 && /^\/aatp\//i.test(path))
    return [productOff(endsInId.test(path) ? "possible" : "likely", { product: behind, by: "usual" })];
  return behind === "deception" && error.status === 403
    ? [productOff("possible", { product: behind, by: "usual" })]
    : [];
}

function deviceFindings({ failure: { error } }: Evidences) {
  return error.status === 403 && /\bnot exposed to (?:the )?(?:machine|device)/i.test(error.message ?? "")
    ? [deviceGroup()]
    : [];
}

/** Whether a reply says that the tenant is not the right one. */
const isOfTenant = (message: string): boolean =>
  /\btenants?\b(?!['’]s| (?:group|licen))/i.test(message) &&
  /match|differ|\b(?:an)?other\b|\bwrong\b|belong|\binvalid\b|\bunknown\b|\bnot (?:found|allowed)\b|\b(?:access|allowed|permi\w+) (?:to|for|in)\b/i.test(
    message,
  );

/**
 * Two tenants in one call: services differ in which of them they use. Calls for several tenants name two without a
 * fault, so any other reason that the reply gives explains the failure.
 */
function tenantFindings({ failure: { exchange, error }, url }: Evidences) {
  if (isOfService(error) && !isOfTenant(error.message ?? "")) return [];
  const { headers } = exchange.request;
  const named: readonly (readonly [string, string | undefined])[] = [
    ["x-tid", headerValue(headers, "x-tid")],
    ["tid", queryOf(url).find(([name]) => name.toLowerCase() === "tid")?.[1]],
  ];
  const sent = headerValue(headers, "tenant-id");
  if (sent === undefined || sent.includes(REDACTED) || !guid.test(sent)) return [];
  const other = named.find(
    ([, value]) => value !== undefined && guid.test(value) && value.toLowerCase() !== sent.toLowerCase(),
  );
  return other?.[1] === undefined ? [] : [otherTenant(sent, other[1], "tenant-id", other[0])];
}
