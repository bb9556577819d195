import { defineCheck } from "../define-check.ts";
import { finding } from "../finding.ts";
import { badValue } from "../scope.ts";
import { judged } from "./judged.ts";
import { certaintyOf, editsOf, placeOf } from "./place.ts";
import type { Subject } from "./subject.ts";

/** Why a text is not a complete URL. */
export interface UrlFlaw {
  readonly flaw: "scheme" | "slashes" | "backslash" | "space" | "around" | "unencoded" | "percent" | "host";
  readonly character?: string;
}

interface Fault extends UrlFlaw {
  readonly right?: readonly string[];
  /** Some services accept such a URL. */
  readonly doubtful?: boolean;
  readonly from?: number;
  readonly to?: number;
}

/**
 * A value that is not a complete URL. Certain for spaces and backslashes; some services accept a missing scheme or
 * unencoded characters, so there the reply decides. Triggered by `{ indicatorType: "Url", indicatorValue:
 * "https:\\contoso.com\a b" }`. Sources: page post-ti-indicator; RFC 3986 for the characters.
 */
export const urlValue = defineCheck({
  name: "url-value",
  scope: [...badValue, { codes: ["InvalidUrl"] }],
  needs: "isDefender",
  question: "urlValue",
  run: (evidence) =>
    judged(evidence, {
      kind: "url",
      faultOf: ({ value }) => faultOf(value),
      isRight: (value) => faultOf(value) === undefined,
      report,
    }),
});

function report(subject: Subject, fault: Fault, isNamed: boolean) {
  const { value } = subject;
  const { flaw, character, right, doubtful, from, to } = fault;
  const certainty = certaintyOf(subject, isNamed, doubtful);
  const [only, ...others] = right ?? [];
  const args: UrlFlaw = { flaw, ...(character && { character }) };
  return [
    finding(
      "url-value",
      certainty,
      {
        sent: value,
        ...(right && { expected: right }),
        place: placeOf(subject, from, to),
        ...(only !== undefined && others.length === 0 && certainty === "certain" && editsOf(subject, only)),
      },
      args,
    ),
  ];
}

/** Encodes spaces, backslashes, and other characters that a URL must not contain. */
const encoded = (value: string): string =>
  value
    .replaceAll("\\", "/")
    .replace(/%(?![\da-f]{2})/gi, "%25")
    .replace(/[^!#$%&'()*+,/:;=?@\w.~[\]-]+/gu, utf8);

function utf8(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text; // lone surrogate
  }
}

/** One URL with other text before or after it, or several URLs. */
function aroundFault(value: string): Fault | undefined {
  const urls = [...value.matchAll(/(?<!\S)https?:\/\/[^\s\\]{1,2000}/gi)].map(([url]) => url);
  const [only, ...others] = urls;
  if (only === undefined || only === value) return undefined;
  if (others.length > 0) return { flaw: "around" };
  // Text after the URL may be the rest of an unencoded path.
  return value.startsWith(only) ? undefined : { flaw: "around", right: [encoded(only)] };
}

function faultOf(value: string): Fault | undefined {
  const here = (index: number, length = 1) => ({ from: index, to: index + length });
  const scheme = /^([a-z][a-z\d+.-]{0,20}):\/\//i.exec(value);
  if (/^h(?:xx|\*\*)ps?:|^[^/?#]{0,20}\/\/[^/?#]{0,260}\[\.\]/i.test(value)) return { flaw: "host" };
  const around = aroundFault(value);
  if (around) return around;
  const back = value.indexOf("\\");
  if (back >= 0)
    return {
      flaw: "backslash",
      ...(scheme || /^\w+:\\\\/.test(value) ? { right: [encoded(value)] } : {}),
      ...here(back),
    };
  if (!scheme) {
    const typo = /^(https?)(?::\/?(?!\/)|\/\/?)(?=[^\s:/])/i.exec(value);
    if (typo)
      return {
        flaw: "slashes",
        right: [`${typo[1]}://${encoded(value.slice(typo[0].length))}`],
        ...here(0, typo[0].length),
      };
    const rest = encoded(value.replace(/^:?\/\//, ""));
    return { flaw: "scheme", right: [`https://${rest}`, `http://${rest}`], doubtful: true };
  }
  const space = value.search(/\s/);
  if (space >= 0) return { flaw: "space", right: [encoded(value)], ...here(space) };
  if (/^[a-z][^/]*:\/\/(?:[/?#:]|$)/i.test(value)) return { flaw: "host" };
  const percent = value.search(/%(?![\da-f]{2})/i);
  if (percent >= 0) return { flaw: "percent", right: [encoded(value)], doubtful: true, ...here(percent) };
  const odd = /[^!#$%&'()*+,/:;=?@\w.~[\]-]/u.exec(value);
  if (!odd) return undefined;
  return {
    flaw: "unencoded",
    character: odd[0],
    right: [encoded(value)],
    doubtful: true,
    ...here(odd.index, odd[0].length),
  };
}
