import type { Header } from "../failure.ts";
import { withoutByteOrderMark } from "../json.ts";
import { isCalm } from "./calm.ts";
import { addressSpans, formSpans } from "./form.ts";
import { callSpans } from "./free-text/calls.ts";
import { commandSpans } from "./free-text/commands.ts";
import { configSpans } from "./free-text/config-lines.ts";
import { manifestSpans } from "./free-text/manifests.ts";
import { pairSpans } from "./free-text/pairs.ts";
import { phraseSpans } from "./free-text/phrases.ts";
import { sentenceSpans } from "./free-text/sentences.ts";
import { statementSpans } from "./free-text/statements.ts";
import { tableSpans } from "./free-text/tables.ts";
import { headerSpans } from "./headers.ts";
import { jsonSpans } from "./json.ts";
import { knownFormSpans } from "./known-forms.ts";
import { type Look, valueSpans } from "./look.ts";
import { hasMarkup, markupSpans } from "./markup.ts";
import { createMemory, type Memory, sumOf } from "./memory.ts";
import { isMultipart, multipartSpans } from "./multipart.ts";
import { type Level, levelOf } from "./names.ts";
import { isStandIn } from "./shapes.ts";
import { append, mask, moved, type Span, type View } from "./spans.ts";
import {
  base64Lines,
  base64Word,
  fromBase64,
  fromHex,
  fromNumbers,
  type Hidden,
  numberRun,
  withoutEntities,
  withoutEscapes,
  withoutPercent,
  withoutQuotedPrintable,
  withoutUnusual,
} from "./views.ts";

/** Nesting of texts inside texts that is decoded; deeper nesting only serves to hide something. */
const deepest = 12;

/** A character that no single word contains. */
const busy = /[^\w.~+@-]/;
const hasNumbers = /[\da-f]{2,3}[ ,:;] ?(?:0x)?[\da-f]{2,3}[ ,:;] ?(?:0x)?[\da-f]{2,3}[ ,:;]/i;
const hasBase64 = /[A-Za-z\d+/_-]{16}/;
/** A form in which every value is encoded. */
const isEncoded = /^[\w.~*+%=&!'()$,/:@-]*$/;
/** Escapes of characters, and of quotation marks around a name or an attribute. */
const escapes = /\\(?:u[\da-f{]|x[\da-f]|[01][0-7]{2})|[{[=]\\{1,8}["']/i;
/** The start of an object or a list of objects. */
const quotedJson = /\{\s{0,8}"[^"\r\n]{1,200}"\s{0,8}:|\[\s{0,8}[{["]/;
const vaultValue = /"value"\s{0,40}:\s{0,40}"((?:[^"\\]|\\.)+)"/g;
const none: readonly Span[] = [];

/**
 * Limits of the cache for texts without secrets: longest text, in characters, and number of texts. Lists repeat their
 * values.
 */
const longestQuiet = 400;
const mostQuiet = 20_000;

/** Limits of the cache for levels of names, which repeat from call to call: their number, and characters of a name. */
const mostLevels = 5_000;
const longestLevel = 200;

/**
 * Remembers texts without a secret by checksum. They are searched again for echoes if new secrets were found since.
 */
function createQuiet(memory: Memory) {
  const sums = new Set<number>();
  let met = memory.size;
  return {
    has(sum: number): boolean {
      if (met !== memory.size) sums.clear();
      met = memory.size;
      return sums.has(sum);
    },
    add(sum: number): void {
      if (sums.size >= mostQuiet) sums.clear();
      sums.add(sum);
    },
  };
}

/** The places of URLs in a text. */
function* addressesIn(text: string): Generator<readonly [start: number, end: number]> {
  const end = /[\s"'<>`]|$/g;
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", end.lastIndex)) {
    let start = at;
    while (start > 0 && at - start < 20 && /[a-z\d+.-]/i.test(text.charAt(start - 1))) start--;
    end.lastIndex = at + 3;
    const stop = end.exec(text)?.index ?? text.length;
    yield [start, stop];
    end.lastIndex = stop;
  }
}

/** Searches the texts of one tab or one file for secrets. */
export interface Search {
  /** Grows with each new secret. */
  readonly known: number;
  address(text: string): readonly Span[];
  header(header: Header): readonly Span[];
  /**
   * A body, read by its content type and its appearance. `isOfSecret`: it was sent to the address of a secret in a
   * vault, whose value it contains.
   */
  body(text: string, type: string, isOfSecret?: boolean): readonly Span[];
  text(text: string): readonly Span[];
  level(name: string): Level;
  /** Credentials that are recognised by form, without a name. */
  forms(text: string): readonly Span[];
  /** Codes and IDs of the errors that are being searched. */
  facts: ReadonlySet<string>;
}

/** `own`: names added by the user, in lower case. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the readers call each other through one closure
export function createSearch(own: readonly string[] = [], memory: Memory = createMemory()): Search {
  const added = new Set(own);
  const quiet = createQuiet(memory);
  const levels = new Map<string, Level>();
  let depth = 0;

  const look: Look = {
    level(name) {
      const known = levels.get(name);
      if (known) return known;
      const level = added.has(name.toLowerCase()) ? "own" : levelOf(name);
      if (levels.size >= mostLevels) levels.clear();
      if (name.length <= longestLevel) levels.set(name, level);
      return level;
    },
    inside(text, level = "no") {
      if (text.length < 6 || depth >= deepest) return none;
      if (level === "place") return formsOf(text);
      // Whole texts are known to the door.
      const sum = depth > 0 && text.length <= longestQuiet ? sumOf(text) : undefined;
      if (sum !== undefined && quiet.has(sum)) return none;
      depth++;
      const spans = added.size === 0 && isCalm(text) ? none : read(text);
      depth--;
      if (sum !== undefined && spans.length === 0) quiet.add(sum);
      return spans;
    },
    through(view, level) {
      const found = [...valueSpans(view.text, level, look)];
      append(found, memory.echoes(view.text));
      return found.length > 0 ? view.back(found) : found;
    },
    echoes: memory.echoes,
    isFact: (value) => search.facts.has(value),
    meet: memory.meet,
  };

  const meetSecret = (secret: string) => look.meet(secret, "secret");
  const formsOf = (text: string): readonly Span[] => knownFormSpans(text, meetSecret);
  const through = (view: View | undefined): readonly Span[] => (view ? look.through(view, "no") : []);

  function hiddenSpans(text: string): readonly Span[] {
    const spans: Span[] = [];
    const search = (pattern: RegExp, decode: (word: string) => Hidden | undefined) => {
      for (const { 0: word, index } of text.matchAll(pattern)) {
        const hidden = decode(word);
        if (!hidden) continue;
        const found = [...look.inside(hidden.text), ...memory.echoes(hidden.text)];
        if (found.length > 0)
          spans.push({ start: index, end: index + word.length, by: hidden.again(mask(hidden.text, found)) });
      }
    };
    if (hasNumbers.test(text)) search(numberRun, fromNumbers);
    if (!hasBase64.test(text)) return spans;
    search(base64Word, (word) => fromHex(word) ?? fromBase64(word));
    if (text.includes("\n")) search(base64Lines, (lines) => fromBase64(lines.replace(/\s+/g, "")));
    return spans;
  }

  /** The secrets in JSON that a message quotes: `Invalid body: {"name":"password","value":"x"}`. */
  function jsonInside(text: string): readonly Span[] {
    const start = text.search(quotedJson);
    return start < 0 ? none : moved(jsonSpans(text.slice(start), look).spans, start);
  }

  function read(text: string): readonly Span[] {
    if (!busy.test(text)) return text.length < 16 ? none : [...formsOf(text), ...hiddenSpans(text)];
    const plain = withoutUnusual(text);
    if (plain) return through(plain);
    if (isMultipart(text)) return multipartSpans(text, look);
    const json = /^\s*[[{]/.test(text) ? jsonSpans(text, look) : undefined;
    if (json?.isWhole) return json.spans;
    const isEscaped = escapes.test(text);
    if (!json && text.includes("<") && hasMarkup(text))
      return [...markupSpans(text, look), ...(isEscaped ? through(withoutEscapes(text)) : none)];
    const spans = json ? [...json.spans] : [...jsonInside(text)];
    append(spans, formsOf(text));
    append(spans, pairSpans(text, look));
    append(spans, commandSpans(text, look));
    append(spans, phraseSpans(text, look));
    append(spans, tableSpans(text, look));
    append(spans, statementSpans(text, look));
    append(spans, sentenceSpans(text, look));
    append(spans, callSpans(text, look));
    append(spans, manifestSpans(text, look));
    append(spans, configSpans(text, look));
    append(spans, hiddenSpans(text));
    append(spans, through(withoutPercent(text)));
    append(spans, through(withoutQuotedPrintable(text)));
    if (isEscaped) append(spans, through(withoutEscapes(text)));
    append(spans, through(withoutEntities(text)));
    if (text.includes("://"))
      for (const [start, end] of addressesIn(text))
        append(spans, moved(addressSpans(text.slice(start, end), look), start));
    return spans;
  }

  const search: Search = {
    facts: new Set(),
    get known() {
      return memory.size;
    },
    level: look.level,
    address: (text) => (added.size === 0 && isCalm(text) ? memory.echoes(text) : addressSpans(text, look)),
    header: ({ name, value }) => [...headerSpans({ name, value }, look), ...memory.echoes(value)],
    text: (text) => [...look.inside(text), ...memory.echoes(text)],
    forms: (text) => knownFormSpans(text, () => undefined),
    body(text, type, isOfSecret = false) {
      const spans = [...bodySpans(text, type)];
      if (isOfSecret)
        for (const { 0: whole, 1: value = "", index } of text.matchAll(vaultValue)) {
          if (isStandIn(value)) continue;
          look.meet(value, "secret");
          const end = index + whole.length - 1;
          spans.push({ start: end - value.length, end });
        }
      const isJson = /^\s*[[{]/.test(text);
      // A quotation mark in JSON is not part of the secret; there it would be escaped.
      for (const span of memory.echoes(text))
        if (!isJson || !text.slice(span.start, span.end).includes('"')) spans.push(span);
      return spans;
    },
  };

  function bodySpans(text: string, type: string): readonly Span[] {
    const from = text.length - withoutByteOrderMark(text).length;
    if (from > 0) return moved(bodySpans(text.slice(from), type), from);
    if (/multipart/i.test(type) || isMultipart(text)) return multipartSpans(text, look);
    const isForm = /urlencoded/i.test(type) || /^[\w.[\]%-]{1,60}=[^\s{]*(?:&|$)/.test(text.slice(0, 4000));
    if (!isForm || /^\s*[[{<]/.test(text)) return look.inside(text);
    // A form that was sent encoded contains nothing between its pairs.
    return isEncoded.test(text) ? formSpans(text, look) : [...formSpans(text, look), ...look.inside(text)];
  }
  return search;
}
