import { isObject, type JsonObject, parseJson } from "../json.ts";

/** Products that can be off in a tenant, by their names in the tenant context. */
export const products = [
  "endpoint",
  "identity",
  "office",
  "sentinel",
  "vulnerabilities",
  "deception",
] as const;
export type Product = (typeof products)[number];

/** A product that is off according to the tenant context, and the property that says so. */
export interface ProductOff {
  readonly product: Product;
  readonly property: string;
}

/** The state of a tenant's products; a product that the context does not name is in neither list. */
export interface ProductStates {
  readonly off: readonly ProductOff[];
  readonly on: readonly Product[];
}

/** The properties for each product. It is off if none of them is true and at least one is false. */
const properties: Readonly<Record<Product, readonly string[]>> = {
  endpoint: ["IsMdatpActive"],
  identity: ["IsMdiActive", "IsItpActive", "AatpWorkspaceExists"],
  office: ["IsOatpActive"],
  sentinel: ["IsSentinelActive"],
  vulnerabilities: ["IsTvmEligible"],
  deception: ["IsDeceptionEnabled"],
};

/** Whether a URL is the tenant context, the one address whose successful replies are read. */
export const isTenantContext = (url: string): boolean =>
  /\/apiproxy\/(?:mtoapi\/)?mtp\/sccManagement\/mgmt\/TenantContext(?:[?#]|$)/i.test(url);

function offIn(context: JsonObject, product: Product): ProductOff | undefined {
  const named = properties[product].filter((name) => typeof context[name] === "boolean");
  const [property] = named;
  return property !== undefined && named.every((name) => context[name] === false)
    ? { product, property }
    : undefined;
}

/** Defender for Identity can be active without a workspace. */
const isOn = (context: JsonObject, product: Product): boolean =>
  properties[product].some((name) => context[name] === true) &&
  !(product === "identity" && context.AatpWorkspaceExists === false);

/** The state of the products according to a tenant context; `undefined` if the text is not one. */
export function productStates(text: string): ProductStates | undefined {
  const context = parseJson(text);
  if (!isObject(context)) return undefined;
  return {
    off: products.flatMap((product) => offIn(context, product) ?? []),
    on: products.filter((product) => isOn(context, product)),
  };
}
