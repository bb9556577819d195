import type { Header } from "../failure.ts";
import { withoutByteOrderMark } from "../json.ts";
import { commandSpans } from "./commands.ts";
import { addressSpans, formSpans } from "./form.ts";
import { headerSpans } from "./headers.ts";
import { jsonSpans } from "./json.ts";
import { knownFormSpans } from "./known-forms.ts";
import { type Look, valueSpans } from "./look.ts";
import { hasMarkup, markupSpans } from "./markup.ts";
import { createMemory, type Memory } from "./memory.ts";
import { isMultipart, multipartSpans } from "./multipart.ts";
import { type Level, levelOf } from "./names.ts";
import { pairSpans } from "./pairs.ts";
import { append, mask, moved, type Span, type View } from "./spans.ts";
import { tableSpans } from "./tables.ts";
import {
  base64Word,
  fromBase64,
  withoutEntities,
  withoutEscapes,
  withoutPercent,
  withoutUnusual,
} from "./views.ts";

/** Texts inside of texts are read so deep; whoever packs deeper wants not to be read. */
const deepest = 12;

/** What has only letters is a sentence or a name: the value of a secret that is a mere word would stand after a sign. */
const unlikeWords = /[^A-Za-z ,.]/;
const date = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,20}Z?)?$/;
/** A sign that no single word has. */
const busy = /[^\w.~+-]/;
const hasBase64 = /[A-Za-z\d+/_-]{16}/;
const none: readonly Span[] = [];

/** Where addresses stand in a text. */
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

/** Looks for secrets in the texts of one tab or one file. */
export interface Search {
  /** Grows when a secret was met that was not known. */
  readonly known: number;
  address(text: string): readonly Span[];
  header(header: Header): readonly Span[];
  /** A body, read by its type and by what it looks like. */
  body(text: string, type: string): readonly Span[];
  text(text: string): readonly Span[];
  level(name: string): Level;
  /** Repeats of secrets that were met. */
  echoes(text: string): readonly Span[];
  /** What has the form of a credential whatever stands before it. */
  forms(text: string): readonly Span[];
  /** Codes and ids of the errors that are looked through now. */
  facts: ReadonlySet<string>;
}

/** `own`: names that the user has added, in lower case. */
export function createSearch(own: readonly string[] = [], memory: Memory = createMemory()): Search {
  const added = new Set(own);
  let depth = 0;

  const look: Look = {
    level: (name) => (added.size > 0 && added.has(name.toLowerCase()) ? "own" : levelOf(name)),
    inside(text, level = "no") {
      if (text.length < 6 || depth >= deepest) return [];
      depth++;
      const spans = level === "place" ? formsOf(text) : read(text);
      depth--;
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
    if (!hasBase64.test(text)) return none;
    const spans: Span[] = [];
    for (const { 0: word, index } of text.matchAll(base64Word)) {
      const hidden = fromBase64(word);
      if (!hidden) continue;
      const found = [...look.inside(hidden.text), ...memory.echoes(hidden.text)];
      if (found.length > 0)
        spans.push({ start: index, end: index + word.length, by: hidden.again(mask(hidden.text, found)) });
    }
    return spans;
  }

  function read(text: string): readonly Span[] {
    // Most texts are words, a number, a date or an id.
    if (!unlikeWords.test(text) || date.test(text)) return none;
    if (!busy.test(text)) return text.length < 16 ? none : [...formsOf(text), ...hiddenSpans(text)];
    const plain = withoutUnusual(text);
    if (plain) return through(plain);
    const json = /^\s*[[{]/.test(text) ? jsonSpans(text, look) : undefined;
    if (json?.isWhole) return json.spans;
    if (!json && text.includes("<") && hasMarkup(text)) return markupSpans(text, look);
    const spans = json ? [...json.spans] : [];
    append(spans, formsOf(text));
    append(spans, pairSpans(text, look));
    append(spans, commandSpans(text, look));
    append(spans, tableSpans(text, look));
    append(spans, hiddenSpans(text));
    append(spans, through(withoutPercent(text)));
    if (/\\(?:u[\da-f]{4}|x[\da-f]{2})/i.test(text)) append(spans, through(withoutEscapes(text)));
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
    address: (text) => addressSpans(text, look),
    header: ({ name, value }) => [...headerSpans({ name, value }, look), ...memory.echoes(value)],
    text: (text) => [...look.inside(text), ...memory.echoes(text)],
    echoes: memory.echoes,
    forms: (text) => knownFormSpans(text, () => undefined),
    body(text, type) {
      const spans = [...bodySpans(text, type)];
      const isJson = /^\s*[[{]/.test(text);
      // A quote in JSON is not the one that a secret has: there it is escaped.
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
    return isForm && !/^\s*[[{<]/.test(text)
      ? [...formSpans(text, look), ...look.inside(text)]
      : look.inside(text);
  }
  return search;
}
