import type { Claims, Exchange } from "../failure.ts";
import type { Notes } from "./change.ts";

/** The token claims that are compared, by the names that changes use for them. */
const facts = {
  app: ({ appid }: Claims) => appid,
  audience: ({ aud }: Claims) => aud,
  tenant: ({ tid }: Claims) => tid,
  kind: ({ idtyp, scp }: Claims) => idtyp ?? (scp === undefined ? "app" : "user"),
} as const;

const weights = { app: 89, audience: 95, tenant: 92, kind: 87 } as const;

const permissionsOf = ({ roles, scp }: Claims): readonly string[] => [
  ...(roles ?? []),
  ...(scp?.split(/\s+/).filter(Boolean) ?? []),
];

/** Compares the tokens of two calls. An expired token outweighs every other difference. */
export function compareTokens(before: Exchange, now: Exchange, notes: Notes) {
  const [was, is] = [before.authorization, now.authorization];
  if (before.request.headers.length === 0 || now.request.headers.length === 0) {
    if (!was || !is) return notes.differ("token");
  }
  if (!was && !is) return;
  if (!was || !is) {
    notes.differ("token");
    return notes.change({ part: "token", how: is ? "added" : "gone" }, 100);
  }
  if (was.scheme.toLowerCase() !== is.scheme.toLowerCase()) {
    notes.differ("token", "scheme");
    notes.change({ part: "token", how: "value", name: "scheme", before: was.scheme, now: is.scheme }, 97);
  }
  const flaws = (is.flaws ?? []).filter((flaw) => !was.flaws?.includes(flaw));
  if (flaws.length > 0 || (was.claims && !is.claims)) {
    notes.differ("token");
    return notes.change({ part: "token", how: "form" }, 97);
  }
  if (!was.claims || !is.claims) return notes.differ("token");
  compareClaims(was.claims, is.claims, before.sentAt, now.sentAt, notes);
}

function compareClaims(was: Claims, is: Claims, sentBefore: number, sentNow: number, notes: Notes) {
  const isExpired = (claims: Claims, sentAt: number) =>
    claims.exp !== undefined && sentAt >= claims.exp * 1000;
  if (was.exp !== is.exp) notes.differ("token", "exp");
  if (isExpired(is, sentNow) && !isExpired(was, sentBefore)) {
    notes.differ("token", "exp");
    notes.change({ part: "token", how: "expired" }, 110);
  } else if (isExpired(was, sentBefore) && !isExpired(is, sentNow))
    notes.change({ part: "token", how: "renewed" }, 110);
  else if (is.iat !== undefined && was.iat !== undefined && is.iat < was.iat)
    notes.change({ part: "token", how: "older" }, 40);
  for (const [name, read] of Object.entries(facts)) {
    const [from, to] = [read(was), read(is)];
    if (from === to) continue;
    notes.differ("token", name);
    notes.change(
      { part: "token", how: "value", name, ...(from && { before: from }), ...(to && { now: to }) },
      weights[name as keyof typeof weights], // weights has the same keys as facts
    );
  }
  const [had, has] = [permissionsOf(was), permissionsOf(is)];
  const gone = had.filter((permission) => !has.includes(permission));
  const added = has.filter((permission) => !had.includes(permission));
  if (gone.length === 0) return;
  notes.differ("token", "permissions");
  notes.change(
    {
      part: "token",
      how: "gone",
      name: "permissions",
      before: gone.slice(0, 4).join(" "),
      ...(added.length > 0 && { now: added.slice(0, 4).join(" ") }),
    },
    93,
  );
}
