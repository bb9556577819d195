import { type Exchange, headerValue } from "../failure.ts";
import { isProxied } from "../har/entry.ts";
import { signInTarget } from "../recognise/portal.ts";
import { isTenantContext, type ProductStates, productStates } from "./tenant-context.ts";

/** Tenants and redirects to remember, newest first; a tab sees only a few. */
const most = 50;

const tenantOf = ({ headers }: Exchange["request"]): string =>
  (headerValue(headers, "x-tid") ?? headerValue(headers, "tenant-id") ?? "").toLowerCase();

function remember<Key>(all: {
  readonly size: number;
  keys(): Iterator<Key>;
  delete(key: Key): boolean;
}): void {
  const oldest = all.keys().next();
  if (all.size > most && !oldest.done) all.delete(oldest.value);
}

/**
 * Remembers what the portal said in a tab that explains later calls: which products are on or off in a tenant, and
 * where it redirected to sign in. Returns an exchange with the known facts of its tenant; `undefined` for a call that only
 * follows such a redirect, which has been reported already and fails at CORS.
 */
export function createPortalMemory(): (raw: Exchange) => Exchange | undefined {
  const contexts = new Map<string, ProductStates>();
  const targets = new Set<string>();

  /** The first calls of a page may not name a tenant. If only one tenant was seen, it is that one. */
  const knownOf = (tenant: string): ProductStates | undefined => {
    const [only, ...others] = contexts.values();
    const isOnly = tenant === "" && others.length === 0;
    return contexts.get(tenant) ?? contexts.get("") ?? (isOnly ? only : undefined);
  };

  return (raw) => {
    const { request, response, portal, resourceType } = raw;
    if (resourceType !== "document" && targets.has(request.url)) return undefined;
    const target = signInTarget(raw);
    if (target !== undefined) {
      targets.add(target);
      remember(targets);
    }
    if (isTenantContext(request.url) && response.status >= 200 && response.status < 300) {
      const states = productStates(response.body.text ?? "");
      if (states) contexts.set(tenantOf(request), states);
      remember(contexts);
      return raw;
    }
    const { off = [], on = [] } = knownOf(tenantOf(request)) ?? {};
    const isNews = off.length + on.length > 0 && response.status >= 400 && isProxied(request.url);
    if (!isNews) return raw;
    return {
      ...raw,
      portal: { ...portal, ...(off.length > 0 && { off }), ...(on.length > 0 && { on }) },
    };
  };
}
