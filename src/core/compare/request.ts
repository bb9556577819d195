import { type Exchange, type Header, headerValue, isCutUrl, REDACTED } from "../failure.ts";
import { templateOf } from "../row.ts";
import { decoded, formPairs, hostOf, pathOf } from "../uri.ts";
import { membersOf } from "./body.ts";
import type { Notes } from "./change.ts";
import { compareMembers } from "./members.ts";
import { formOf, isSize } from "./nature.ts";

type Request = Exchange["request"];

/** Options that select a page or name a moment. */
const paging =
  /^\$?(?:skip|skiptoken|deltatoken|page|nextpage|pageindex|mark|continuationtoken|_|cachebust\w*|t|ts|nonce)$/i;

/** The decoded options of a query by name. */
export function optionsOf(url: string): Readonly<Record<string, string>> {
  const [, query = ""] = /\?([^#]*)/.exec(url) ?? [];
  return Object.fromEntries(formPairs(query).slice(0, 100));
}

/** Parses numbers, so that an increased limit is reported as one. */
const typed = (options: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      paging.test(name) ? [] : [[name, /^\d{1,15}$/.test(value) && isSize(name) ? Number(value) : value]],
    ),
  );

export function compareQueries(before: string, now: string, notes: Notes) {
  if (isCutUrl(before) || isCutUrl(now)) return notes.differ("query");
  const [all, allNow] = [optionsOf(before), optionsOf(now)];
  for (const name of Object.keys(allNow))
    if (paging.test(name) && all[name] !== allNow[name]) notes.differ("query", name);
  const [was, is] = [typed(all), typed(allNow)];
  for (const [name, value] of Object.entries(is)) {
    const other = was[name];
    if (typeof value === "number" && typeof other === "number" && value !== other) {
      notes.differ("query", name);
      if (notes.isRepair ? value < other : value > other)
        notes.change({ part: "query", how: "value", name, before: String(other), now: String(value) }, 64);
      is[name] = other;
    }
  }
  compareMembers("query", membersOf(was), membersOf(is), notes);
}

const version = /^(?:v\d+(?:\.\d+)?|beta)$/i;

export function compareAddresses(before: string, now: string, notes: Notes) {
  const [host, other] = [hostOf(before), hostOf(now)];
  if (host !== other) {
    notes.differ("host");
    notes.change({ part: "host", how: "value", before: host, now: other }, 96);
  }
  const [path, later] = [pathOf(before), pathOf(now)];
  if (path === later && !path.includes(REDACTED)) return;
  notes.differ("path");
  const isVersion = (segment: string) => version.test(segment);
  const [was, is] = [path.split("/"), later.split("/")];
  const [from, to] = [was.find(isVersion) ?? "", is.find(isVersion) ?? ""];
  if (from.toLowerCase() !== to.toLowerCase()) {
    notes.differ("version");
    notes.change(
      { part: "version", how: "value", ...(from && { before: from }), ...(to && { now: to }) },
      94,
    );
  }
  comparePaths(
    was.filter((segment) => !isVersion(segment)),
    is.filter((segment) => !isVersion(segment)),
    notes,
  );
}

function comparePaths(was: readonly string[], is: readonly string[], notes: Notes) {
  if (was.length !== is.length)
    return notes.change({ part: "path", how: "value", before: was.join("/"), now: is.join("/") }, 92);
  const [fixedBefore, fixedNow] = [was, is].map((segments) => templateOf(segments.join("/")).split("/"));
  for (const [index, segment] of is.entries()) {
    const other = was[index] ?? "";
    if (segment === other) continue;
    const [before, now] = [decoded(other), decoded(segment)];
    const isId = fixedBefore?.[index] === "{…}" || fixedBefore?.[index] !== other;
    const isStillId = fixedNow?.[index] === "{…}" || fixedNow?.[index] !== segment;
    if (before.includes(REDACTED) || now.includes(REDACTED)) continue;
    if (!isId && !isStillId) {
      const isCase = before.toLowerCase() === now.toLowerCase();
      notes.change({ part: "path", how: isCase ? "case" : "value", before, now }, isCase ? 91 : 93);
    } else if (idForm(before) !== idForm(now)) notes.change({ part: "path", how: "form", before, now }, 77);
  }
}

/** The form of an ID in a path, where `hosts('a')` and `machines(a)` are both valid notations. */
function idForm(segment: string): string {
  const form = formOf(segment.replace(/^[\w.]{1,80}\((.*)\)$/, "$1"));
  // Names of machines, files, and software are IDs, too.
  return /^(?:id|word|domain|text)$/.test(form)
    ? /^(?:undefined|null|nan)$/i.test(segment)
      ? "placeholder"
      : "id"
    : form;
}

const xsrf = "x-xsrf-token";

/** Headers that influence the API, and what counts as a change: another value, or only presence. */
const telling: Readonly<Record<string, "value" | "presence">> = {
  "content-type": "value",
  accept: "value",
  "api-version": "value",
  "x-ms-version": "value",
  "content-encoding": "value",
  prefer: "value",
  consistencylevel: "value",
  "if-match": "presence",
  "if-none-match": "presence",
  "x-xsrf-token": "presence",
  "tenant-id": "value",
  "x-tid": "value",
  "x-tabvisible": "presence",
  "m-package": "value",
  "m-connection": "presence",
  "x-requested-with": "presence",
  mtoproxyurl: "value",
  "x-ms-scenario-name": "presence",
};

/** Whether comparisons include this header, so that no difference means that it is the same. */
export const isCompared = (name: string): boolean =>
  Object.hasOwn(telling, name.toLowerCase()) || /^cookie$/i.test(name);

/** Cookies and the XSRF token are redacted, so only what the portal's check says about them is compared. */
export function comparePortal({ portal: before }: Exchange, { portal: now }: Exchange, notes: Notes) {
  const lacking = before?.missingCookies ?? [];
  if (now?.missingCookies?.some((name) => !lacking.includes(name))) notes.differ("header", "cookie");
  if (now?.xsrf !== before?.xsrf) notes.differ("header", xsrf);
}

/** The media type without parameters such as the character set, which vary in notation. */
const plain = (name: string, value: string): string => {
  const text = value.trim().toLowerCase();
  return name === "content-type" ? (text.split(";", 1)[0] ?? "").trim() : text.replace(/\s+/g, "");
};

export function compareHeaders(before: Request, now: Request, notes: Notes) {
  // A file may have lost its headers, which proves nothing.
  if (before.headers.length === 0 || now.headers.length === 0) return notes.differ("header");
  for (const [name, weighs] of Object.entries(telling)) {
    const [was, is] = [headerValue(before.headers, name), headerValue(now.headers, name)];
    if (was === is && !was?.includes(REDACTED)) continue;
    // Its value always changes; see `comparePortal`.
    if (name === xsrf && was !== undefined && is !== undefined) continue;
    const shown = nameAsSent(now.headers, name) ?? nameAsSent(before.headers, name) ?? name;
    notes.differ("header", name);
    if (is === undefined) {
      // Without a body, a content type has no effect.
      if (name === "content-type" && !now.body?.text) continue;
      notes.change({ part: "header", how: "gone", name: shown, ...shownValue("before", was) }, 83);
    } else if (was === undefined) {
      if (name === "content-type" && !before.body?.text) continue;
      notes.change(
        { part: "header", how: "added", name: shown, ...shownValue("now", is) },
        name === "accept" ? 20 : 57,
      );
    } else if (
      weighs === "value" &&
      plain(name, was) !== plain(name, is) &&
      !was.includes(REDACTED) &&
      !is.includes(REDACTED)
    )
      notes.change(
        { part: "header", how: "value", name: shown, before: was, now: is },
        name === "accept" ? 30 : 79,
      );
  }
}

const nameAsSent = (headers: readonly Header[], name: string) =>
  headers.find((header) => header.name.toLowerCase() === name)?.name;

const shownValue = (key: "before" | "now", value = "") =>
  value === "" || value.includes(REDACTED) ? {} : { [key]: value };
