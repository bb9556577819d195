import { isObject, type JsonObject, parseJson } from "../json.ts";

/** Products that can be off in a tenant, by the names that its context gives them. */
export const products = [
  "endpoint",
  "identity",
  "office",
  "sentinel",
  "vulnerabilities",
  "deception",
] as const;
export type Product = (typeof products)[number];

/** A product that the context of a tenant calls off, and the property that says so. */
export interface ProductOff {
  readonly product: Product;
  readonly property: string;
}

/** The properties that name a product; it is off when none of them is true and at least one is false. */
const properties: Readonly<Record<Product, readonly string[]>> = {
  endpoint: ["IsMdatpActive"],
  identity: ["IsMdiActive", "IsItpActive"],
  office: ["IsOatpActive"],
  sentinel: ["IsSentinelActive"],
  vulnerabilities: ["IsTvmEligible"],
  deception: ["IsDeceptionEnabled"],
};

/** Whether a URL is the one address whose successful reply is read: the context of the tenant. */
export const isTenantContext = (url: string): boolean =>
  /\/apiproxy\/(?:mtoapi\/)?mtp\/sccManagement\/mgmt\/TenantContext(?:[?#]|$)/i.test(url);

function stateOf(context: JsonObject, product: Product): ProductOff | undefined {
  const named = properties[product].filter((name) => typeof context[name] === "boolean");
  const [property] = named;
  return property !== undefined && named.every((name) => context[name] === false)
    ? { product, property }
    : undefined;
}

/** What the context of a tenant calls off; `undefined` if the text is no such context. */
export function productsOff(text: string): readonly ProductOff[] | undefined {
  const context = parseJson(text);
  if (!isObject(context)) return undefined;
  return products.flatMap((product) => stateOf(context, product) ?? []);
}
