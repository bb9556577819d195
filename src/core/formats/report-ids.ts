import { readMessage } from "../../catalogue/read-messages.ts";
import { factsOfCall, isPortalCall } from "../api-facts.ts";
import type { Change } from "../compare/change.ts";
import type { Failure } from "../failure.ts";
import { queryOf } from "../portal/address.ts";
import { rowOf } from "../row.ts";
import { decoded } from "../uri.ts";

/** Values that URLs have in place of a tenant and that identify none. */
const anyTenant = /^(?:common|organizations|consumers)$/i;

interface Ids {
  readonly tenants: readonly (string | undefined)[];
  readonly apps: readonly (string | undefined)[];
}

/** A sign-in has no token yet; its URL and form contain tenant and app. */
function idsOfSignIn({ exchange }: Failure, path: string): Ids {
  const tenant = /^\/([^/?]+)\/(?:oauth2|v2\.0|saml2)\b/i.exec(path)?.[1];
  const sent = `${path}&${exchange.request.body?.text ?? ""}`;
  return {
    tenants: tenant === undefined || anyTenant.test(tenant) ? [] : [decoded(tenant)],
    apps: [...sent.matchAll(/[?&]client_id=([^&#\s]*)/g)].map(([, id = ""]) => decoded(id)),
  };
}

const guid = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;
/** Names for a tenant in the headers, query, and body of a portal call. */
const tenantName = /^(?:x-tid|tenant-?ids?|tid)(?:\[\d*\])?$/i;

/** A portal call has no token; its tenants are in headers, query, path, and body. */
function tenantsOfPortal({ exchange }: Failure, path: string): string[] {
  const { headers, body, url } = exchange.request;
  const inBody = [
    ...(body?.text ?? "").matchAll(
      /"(?:tenant-?ids?|tid)"\s{0,10}:\s{0,10}(\[[^\]]{0,5000}\]|"[^"]{0,60}")/gi,
    ),
  ];
  const named = [
    ...headers.flatMap(({ name, value }) => (tenantName.test(name) ? [value] : [])),
    ...queryOf(url).flatMap(([name, value]) => (tenantName.test(name) ? [value] : [])),
    ...(/\/tenants\/[^/?]+/i.exec(path) ?? []),
    ...inBody.map(([, value = ""]) => value),
  ];
  return named.flatMap((text) => text.match(guid) ?? []);
}

/** The tenants and apps in a comparison; those of the other call appear nowhere else. */
function idsCompared({ since, after }: Failure, isSignIn: boolean): Ids {
  const changes = [...(since?.changes ?? []), ...(after?.changes ?? [])];
  const valuesOf = (isNamed: (change: Change) => boolean) =>
    changes.filter(isNamed).flatMap(({ before, now }) => [before, now]);
  return {
    tenants: valuesOf(
      ({ part, name = "" }) =>
        (part === "token" && name === "tenant") || (part === "path" && isSignIn) || tenantName.test(name),
    ),
    apps: valuesOf(
      ({ part, name = "" }) => (part === "token" && name === "app") || /^client_id$/i.test(name),
    ),
  };
}

/** The tenant and app IDs in one failure: from the token, a sign-in, the message, and a `target` that may be one. */
function idsOf(failure: Failure): Ids {
  const { exchange, error } = failure;
  const { url, path } = rowOf(failure);
  const { tid, appid } = exchange.authorization?.claims ?? {};
  const isSignIn = factsOfCall(exchange, url)?.isTokenService === true;
  const { tenants, apps } = isSignIn ? idsOfSignIn(failure, path) : { tenants: [], apps: [] };
  const compared = idsCompared(failure, isSignIn);
  const ofPortal = isPortalCall(exchange) ? tenantsOfPortal(failure, path) : [];
  const parts = error.message === undefined ? undefined : readMessage(error.message)?.parts;
  const target = error.targetMayBeTenant ? error.trackingId?.value : undefined;
  return {
    tenants: [tid, ...tenants, ...ofPortal, ...compared.tenants, parts?.tenant, target],
    apps: [appid, ...apps, ...compared.apps, parts?.appId],
  };
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** Matches the ID in any case, percent-encoded or not, and a GUID also without hyphens. */
function pattern(id: string): string {
  const isGuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
  return [...id]
    .map((letter) => {
      if (letter > "~") return letter;
      const either = `(?:${letter.replace(/\W/, "\\$&")}|${percent(letter)})`;
      return isGuid && letter === "-" ? `${either}?` : either;
    })
    .join("");
}

/** Returns a function that masks the tenant and app IDs of these failures in any text. */
export function createMask(
  failures: readonly Failure[],
  marks: { readonly tenant: string; readonly app: string },
): (text: string) => string {
  const found = failures.map(idsOf);
  const known = (ids: readonly (string | undefined)[]) =>
    // No real ID is this short, and masking one would hit innocent text.
    [...new Set(ids.map((id) => id?.trim().toLowerCase() ?? ""))].filter((id) => id.length >= 8);
  const expressionOf = (ids: readonly string[]) =>
    ids.length > 0
      ? new RegExp(
          [...ids]
            .sort((a, b) => b.length - a.length)
            .map(pattern)
            .join("|"),
          "gi",
        )
      : undefined;
  const tenants = expressionOf(known(found.flatMap(({ tenants }) => tenants)));
  const apps = expressionOf(known(found.flatMap(({ apps }) => apps)));
  return (text) => {
    const masked = tenants ? text.replace(tenants, marks.tenant) : text;
    return apps ? masked.replace(apps, marks.app) : masked;
  };
}
