import fc from "fast-check";
import type { Sent } from "./entries.ts";
import { createRandom } from "./random.ts";

const base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Uniform choice, as in real credentials: fast-check by itself prefers the ends of an alphabet. */
export function evenly(alphabet: string, length: number, seed: number): string {
  const random = createRandom(seed);
  return Array.from({ length }, () => alphabet[random(alphabet.length)]).join("");
}

/** Values as generators of tokens, keys and passwords produce them. */
export const credential: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(base62, `${base62}-_`, `${base62}~._-`, `${base62}+/`),
    fc.integer({ min: 22, max: 60 }),
    fc.noBias(fc.integer()),
  )
  // Trailing punctuation would be read as the end of a sentence, so append a digit and a letter.
  .map(([alphabet, length, seed]) => `${evenly(alphabet, length, seed)}9z`)
  // One in a thousand has hardly any digits and looks like words.
  .filter((made) => (made.match(/\d/g) ?? []).length > 3);

/** Every place of a request or response, with a secret in it. */
export const secretPlaces: Readonly<Record<string, (secret: string) => Sent>> = {
  "Authorization header": (s) => ({ requestHeaders: { Authorization: `Bearer ${s}` } }),
  "Authorization header in another case": (s) => ({ requestHeaders: { aUTHORIZATION: `bearer  ${s}` } }),
  "bare Authorization header": (s) => ({ requestHeaders: { Authorization: s } }),
  "Cookie header": (s) => ({ requestHeaders: { Cookie: `a=1; sccauth=${s}; b=2` } }),
  "Set-Cookie header": (s) => ({ headers: { "Set-Cookie": `x=${s}; Secure` } }),
  "anti-forgery header": (s) => ({ requestHeaders: { "X-XSRF-TOKEN": s } }),
  "key header": (s) => ({ requestHeaders: { "Ocp-Apim-Subscription-Key": s } }),
  "signed URL": (s) => ({ url: `https://api.security.microsoft.com/api/x?sv=1&sig=${s}&se=2` }),
  "token in the query": (s) => ({ url: `https://api.security.microsoft.com/api/x?access_token=${s}` }),
  "code in the query": (s) => ({ url: `https://login.microsoftonline.com/t/oauth2/token?code=${s}` }),
  "redirect fragment": (s) => ({
    status: 302,
    headers: { Location: `https://app.example/#id_token=${s}&state=1` },
  }),
  "redirectURL alone": (s) => ({ status: 302, response: { redirectURL: `https://app.example/?code=${s}` } }),
  "referer header": (s) => ({ requestHeaders: { Referer: `https://app.example/?token=${s}` } }),
  "password in the URL": (s) => ({ requestHeaders: { Referer: `https://user:${s}@app.example/` } }),
  "form body": (s) => ({
    request: `grant_type=client_credentials&client_secret=${s}&scope=x`,
    contentType: "application/x-www-form-urlencoded",
  }),
  "form body without a type": (s) => ({
    request: `grant_type=password&username=u&password=${s}`,
    contentType: "",
  }),
  "refresh token in a form": (s) => ({
    request: `refresh_token=${s}`,
    contentType: "application/x-www-form-urlencoded",
  }),
  "authorization code in a form": (s) => ({
    request: `code=${s}&redirect_uri=x`,
    contentType: "application/x-www-form-urlencoded",
  }),
  "JSON body": (s) => ({ request: { user: "u", password: s } }),
  "nested JSON body": (s) => ({ request: { a: [{ ClientSecret: s }] } }),
  "list in a JSON body": (s) => ({ request: { passwords: 1, password: [s, "x"] } }),
  "JSON inside JSON": (s) => ({
    request: { inner: JSON.stringify({ access_token: s, x: JSON.stringify({ client_secret: s }) }) },
  }),
  "broken JSON body": (s) => ({ request: `{"client_secret": "${s}` }),
  "single quotes": (s) => ({ request: `{'refresh_token': '${s}'}` }),
  "multipart body": (s) => ({
    request: `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${s}\r\n--b--`,
    contentType: "multipart/form-data; boundary=b",
  }),
  "XML body": (s) => ({ request: `<a><password>${s}</password></a>`, contentType: "text/xml" }),
  "reply with a token": (s) => ({ status: 200, body: { access_token: s, refresh_token: s } }),
  "signed link in a reply": (s) => ({ body: { value: `https://x.blob.core.windows.net/a?sv=1&sig=${s}` } }),
  "token quoted in the error message": (s) => ({
    requestHeaders: { Authorization: `Bearer ${s}` },
    body: { error: { code: "Unauthorized", message: `The token ${s} is not valid.` } },
  }),
  "secret quoted in another header": (s) => ({
    request: `client_secret=${s}`,
    contentType: "application/x-www-form-urlencoded",
    headers: { "x-echo": `got ${s}` },
  }),
  "subscription key in the query": (s) => ({
    url: `https://api.security.microsoft.com/api/x?subscription-key=${s}`,
  }),
  "key in the query": (s) => ({ url: `https://api.security.microsoft.com/api/x?key=${s}` }),
  "apikey header": (s) => ({ requestHeaders: { apikey: s } }),
  "X-Auth header": (s) => ({ requestHeaders: { "X-Auth": s } }),
  "headers of a batch": (s) => ({
    request: { requests: [{ headers: { "Ocp-Apim-Subscription-Key": s, Authorization: s } }] },
  }),
  "authorization with a scheme in JSON": (s) => ({ request: { Authorization: `Bearer ${s}` } }),
  "lists and objects of secrets": (s) => ({
    request: { passwords: [s], secrets: { a: s }, sharedKey: s, workspaceKey: s },
  }),
  "bearer token in plain text": (s) => ({ body: `curl -H 'Authorization: Bearer ${s}'` }),
};
