import { guid } from "../guid.ts";
import type { JsonObject } from "../json.ts";
import { queryOf } from "./address.ts";
import type { FoundPortalOperation } from "./operation.ts";

interface Kind {
  /** Names of the ID in the portal's paths, queries, and bodies. */
  readonly names: RegExp;
  /** The form that the public API accepts; the portal's own IDs mean nothing there. */
  readonly form: RegExp;
}

/** Kinds of objects, by the lower-case segment before their ID in a public path. */
const kinds: Readonly<Record<string, Kind>> = {
  machines: { names: /^(?:(?:sense)?machine|device|asset)ids?$|^id$/i, form: /^[\da-f]{40}$/i },
  machineactions: { names: /^(?:(?:machine)?action|request)(?:id|guid)$|^id$/i, form: guid },
  files: { names: /^(?:file|entity)?id$|^sha(?:1|256)$/i, form: /^(?:[\da-f]{40}|[\da-f]{64})$/i },
  domains: {
    names: /^(?:domain|entity)?id$|^domain(?:name)?$/i,
    form: /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}$/,
  },
  incidents: { names: /^incidentids?$|^id$/i, form: /^\d{1,18}$/ },
  sensors: { names: /^sensorid$/i, form: guid },
  vulnerabilities: { names: /^cveid$/i, form: /^cve-\d{4}-\d{4,7}$/i },
  recommendations: { names: /^recommendationid$/i, form: /^\w{2,5}-_-/ },
};

/** A string or number, or the only item of a list. */
function singleOf(value: unknown): string | undefined {
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof single === "string" || typeof single === "number" ? String(single) : undefined;
}

/**
 * Returns a function that takes the segment before an ID in a public path, such as `machines`, and returns the ID of
 * that kind in the portal's call; `undefined` if the call names none or several.
 */
export function objectIdsIn(
  url: string,
  sent: JsonObject,
  found: FoundPortalOperation | undefined,
): (segment: string) => string | undefined {
  const places = [Object.entries(found?.pathValues ?? {}), [...queryOf(url), ...Object.entries(sent)]];
  return (segment) => {
    const kind = kinds[segment.toLowerCase()];
    if (!kind) return undefined;
    for (const place of places) {
      const ids = place.flatMap(([name, value]) => {
        const id = kind.names.test(name) ? singleOf(value) : undefined;
        return id !== undefined && kind.form.test(id) ? [id] : [];
      });
      const [id, ...others] = new Set(ids);
      if (id !== undefined) return others.length === 0 ? id : undefined;
    }
    return undefined;
  };
}
