/** The known APIs, each named after its folder. */
export const apis = [
  "mde",
  "xdr",
  "graph",
  "entra",
  "portal",
  "mdca",
  "o365",
  "arm",
  "loganalytics",
  "sentinelTi",
  "easm",
  "lake",
] as const;
export type Api = (typeof apis)[number];

export const isApi = (value: unknown): value is Api => apis.some((api) => api === value);
