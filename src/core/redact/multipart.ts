import { type Look, valueSpans } from "./look.ts";
import { isNaming, isValue } from "./members.ts";
import { isSure, type Level, strongest } from "./names.ts";
import { isMark } from "./shapes.ts";
import { append, moved, type Span } from "./spans.ts";

const emptyLine = /\r?\n\r?\n/g;

/** Longest field content sent as a file, in characters. */
const longestField = 500;

/** Multipart bodies inside each other are read this deep. */
const deepest = 4;

/** Whether a body consists of parts between boundaries, whatever its content type. */
export const isMultipart = (text: string): boolean =>
  /^\s{0,20}--\S[^\r\n]{0,200}\r?\n(?:[^\r\n]{1,2000}\r?\n){0,5}content-/i.test(text.slice(0, 12_000));

/** The name of a part: `name="x"`, `name=x`, `name='x'`, `name*=utf-8''x`; ignores `filename`. */
function nameOf(head: string): string {
  const [, quoted, single, coded, bare] =
    /(?<![\w*-])name(?:\s?=\s?"([^"\r\n]{0,200})"|\s?=\s?'([^'\r\n]{0,200})'|\*\s?=\s?[\w-]{0,20}'[\w-]{0,20}'([^;\r\n]{0,200})|\s?=\s?([^;\s"']{1,200}))/i.exec(
      head,
    ) ?? [];
  return quoted ?? single ?? (coded === undefined ? undefined : unescaped(coded)) ?? bare ?? "";
}

function unescaped(coded: string): string {
  try {
    return decodeURIComponent(coded);
  } catch {
    return coded;
  }
}

/** The secrets in a multipart body: the whole part if its name is that of a secret, else the secrets inside. */
export function multipartSpans(text: string, look: Look, depth = 0): readonly Span[] {
  const spans: Span[] = [];
  // The first possible boundary line is the boundary of all parts. Later ones, such as those of a key, belong to a
  // part.
  const boundary = /^--(?=\S)[^\r\n]{1,200}/m.exec(text)?.[0].trimEnd();
  if (boundary === undefined) return look.inside(text);
  /** What the previous part says about one with the name "value". */
  let ofName: Level = "no";
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf(`\n${boundary}`, from);
    const end = next < 0 ? text.length : next + 1;
    const part = readPart(text.slice(from, end));
    const level = look.level(part.name);
    append(
      spans,
      moved(partSpans(part, isValue.test(part.name) ? strongest(level, ofName) : level, look, depth), from),
    );
    ofName = isNaming.test(part.name) && part.content.length <= 100 ? look.level(part.content.trim()) : "no";
    from = end;
  }
  return spans;
}

interface Part {
  readonly head: string;
  readonly name: string;
  readonly content: string;
  /** Index of the content. */
  readonly from: number;
}

function readPart(part: string): Part {
  emptyLine.lastIndex = 0;
  const empty = emptyLine.exec(part);
  const head = empty ? part.slice(0, empty.index) : "";
  // Without an empty line, all but the boundary is content.
  const from = empty ? emptyLine.lastIndex : part.indexOf("\n") + 1;
  return { head, name: nameOf(head), content: part.slice(from).replace(/\r?\n$/, ""), from };
}

/** The secrets in the headers of a part. With its boundary, the head would be read as a multipart body again. */
function headSpans(head: string, look: Look): readonly Span[] {
  const from = head.indexOf("\n") + 1;
  return moved(look.inside(head.slice(from)), from);
}

function partSpans({ head, content, from }: Part, level: Level, look: Look, depth: number): readonly Span[] {
  if (depth < deepest && isMultipart(content))
    return [...headSpans(head, look), ...moved(multipartSpans(content, look, depth + 1), from)];
  const isFile = /filename/i.test(head);
  const spans = [...headSpans(head, look)];
  // The whole content, with all its lines.
  if (isSure(level) && !isFile && !isMark(content) && content !== "") {
    look.meet(content, level);
    return [...spans, { start: from, end: from + content.length }];
  }
  return [
    ...spans,
    ...moved(valueSpans(content, isFile && content.length > longestField ? "no" : level, look), from),
  ];
}
