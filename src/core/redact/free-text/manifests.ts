import type { Look } from "../look.ts";
import { isPlain, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";

/** A manifest of Kubernetes with a secret, and the list of passwords in one of cloud-init. */
const manifest = /^[ \t]*kind:[ \t]*["']?(?:Secret|SecretList)["']?[ \t]*$|^[ \t]*chpasswd:/im;
/** The members of such a manifest below which each value is a secret. */
const section = /^([ \t]*)(?:- )?(?:data|stringData|chpasswd):[ \t]*$/;
const pair = /^[ \t]*(?:- )?["']?[\w.-]{1,100}["']?:[ \t]*(\S.*)$/;

/** Declarations that say themselves that a value is secret: `@secure() param a string = 'x'`, `sensitive = true`. */
const declared: readonly RegExp[] = [
  /@secure\(\)\s{1,20}(?:@[^\r\n]{1,200}\r?\n[ \t]{0,20}){0,4}param\s{1,4}\w{1,80}\s{1,4}\w{1,40}\s{0,4}=\s{0,4}'(?<s>[^'\r\n]{1,400})'/gi,
  /\bsensitive\s{0,20}=\s{0,20}true\s[^{}]{0,400}?\b(?:default|value)\s{0,20}=\s{0,20}"(?<s>[^"\r\n]{1,400})"/gi,
  /\b(?:default|value)\s{0,20}=\s{0,20}"(?<s>[^"\r\n]{1,400})"[^{}]{0,400}?\bsensitive\s{0,20}=\s{0,20}true\b/gi,
];

/** The secrets of manifests and templates, whose names say nothing. */
export function manifestSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const take = (value: string, start: number) => {
    if (isStandIn(value) || value.length < 4) return;
    look.meet(value, "secret");
    spans.push({ start, end: start + value.length });
  };
  if (/@secure\(\)|\bsensitive\s{0,20}=/i.test(text))
    for (const pattern of declared)
      for (const { 0: whole, groups, index } of text.matchAll(pattern))
        take(groups?.s ?? "", index + whole.indexOf(groups?.s ?? ""));
  if (/kind:|chpasswd:/i.test(text) && manifest.test(text)) sections(text, take);
  return spans;
}

function sections(text: string, take: (value: string, start: number) => void): void {
  /** Indentation of the section that is open. */
  let open: number | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = line.search(/\S/);
    if (open !== undefined && indent >= 0 && indent <= open) open = undefined;
    const begun = section.exec(line.slice(0, 200))?.[1];
    if (begun !== undefined) open = begun.length;
    const value = open === undefined ? undefined : pair.exec(line.slice(0, 4000))?.[1];
    if (value === undefined) continue;
    const plain = withoutEnd(withoutStart(value.trim(), "\"'"), "\"'");
    if (!isPlain(plain) || plain.length >= 8)
      take(plain, index + line.indexOf(plain, line.length - value.length));
  }
}
