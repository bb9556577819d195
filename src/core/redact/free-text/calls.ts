import type { Look } from "../look.ts";
import { isChosen, isPlain, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { quotedValues } from "./value-ends.ts";

/**
 * Functions and procedures that take a password or key without a name: `new ClientSecretCredential(tenant, id, "x")`,
 * `login("u", "x")`, `createHmac("sha256", "x")`, `EXEC sp_addlinkedsrvlogin "s", "false", NULL, "u", "x"`.
 */
const call =
  /(?:(?<![a-z])(?:log_?in|sign_?in|authenticate|log_?on|ldap_bind|sign|crypt|create_?hmac|(?:hmac|jwt|bcrypt|fernet)(?:\.\w{1,20})?|pdo|mysqli?(?:_\w{1,10})?|pg_p?connect|connect|get_?connection)|(?<![a-z])(?:simple_)?bind(?:_s)?|credentials?|password_?authentication|basic_?auth(?:entication)?)\s?\(|\bsp_\w{0,30}(?:login|password)\s{1,4}(?=['@n])/gi;
/** Longest list of arguments to read, in characters. */
const longest = 600;
/** Names of hosts, databases, files and addresses, which stand beside a password. */
const isPlace = (value: string): boolean =>
  value.includes("://") || /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$|[\\/]/.test(value) || value.startsWith("jdbc:");

/** The secrets among the arguments of such a call. */
export function callSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  if (!text.includes("(") && !text.includes("sp_")) return spans;
  for (const { 0: head, index } of text.matchAll(call)) {
    const quoted = argumentsOf(text, index + head.length);
    const isBind = /bind/i.test(head) && !/^ldap/i.test(head);
    // Other functions have the name, too: `handler.bind(this, "x")`.
    if (isBind && !/[=@\\]/.test(text.slice(quoted[0]?.start, quoted[0]?.end))) continue;
    // The first of several is a user, a host or an algorithm.
    for (const { start, end } of quoted.length > 1 ? quoted.slice(1) : quoted) {
      const value = text.slice(start, end);
      if (
        value.length < 6 ||
        (isPlain(value) && !(isBind && isChosen(value))) ||
        isPlace(value) ||
        isStandIn(value)
      )
        continue;
      look.meet(value, "secret");
      spans.push({ start, end });
    }
  }
  return spans;
}

/** The quoted arguments from an index to the end of the list. */
function argumentsOf(text: string, from: number) {
  const found: { readonly start: number; readonly end: number }[] = [];
  let depth = 1;
  for (let at = from; at < text.length && at - from < longest && depth > 0; at++) {
    const char = text[at] ?? " ";
    if (char === "(" || char === "{" || char === "[") depth++;
    else if (char === ")" || char === "}" || char === "]") depth--;
    else if (char === '"' || char === "'" || char === "\\") {
      const [value] = quotedValues(text, at);
      if (!value) continue;
      // Members of an object and named arguments are pairs.
      if (depth === 1 && !/[=:]\s?$/.test(text.slice(at - 2, at))) found.push(value);
      at = value.next - 1;
    }
  }
  return found;
}
