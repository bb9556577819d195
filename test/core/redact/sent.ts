import type { Sent } from "../../entries.ts";

const api = "https://api.security.microsoft.com/api";
const target = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
export const msg = (message: string): Sent => ({ body: { error: { code: "BadRequest", message, target } } });
export const json = (request: unknown): Sent => ({ method: "POST", url: `${api}/x`, request });
export const txt = (request: string, contentType = "text/plain"): Sent => ({
  method: "POST",
  url: `${api}/x`,
  request,
  contentType,
});
export const form = (text: string): Sent => txt(text, "application/x-www-form-urlencoded");
export const url = (path: string): Sent => ({ url: path.startsWith("http") ? path : api + path });
export const hdr = (name: string, value: string): Sent => ({ requestHeaders: { [name]: value } });
export const rep = (name: string, value: string): Sent => ({ headers: { [name]: value } });
export const raw = (body: string): Sent => ({ body });
export const lr = (value: string): Sent =>
  json({ Commands: [{ type: "RunScript", params: [{ key: "Args", value }] }] });

export const base64Url = (text: string): string => Buffer.from(text).toString("base64url");
export const hex = (text: string): string => Buffer.from(text).toString("hex");
export const codes = (text: string): string =>
  [...text].map((char) => `&#x${char.charCodeAt(0).toString(16)};`).join("");
export const printable = (text: string): string =>
  text.replace(/[^\w .,:-]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

export const reply = (body: object): Sent => ({ status: 400, body });
export const kql = (Query: string): Sent => ({
  method: "POST",
  url: `${api}/advancedqueries/run`,
  request: { Query },
});

/** A secret in a place, and how it is written there. */
export type Unforeseen = readonly (readonly [what: string, secret: string, sent: Sent])[];
/** What has to be kept of a call. */
export type Lookalikes = readonly (readonly [what: string, sent: Sent, kept: readonly string[]])[];
