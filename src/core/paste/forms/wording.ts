import { readMessage } from "../../../catalogue/messages.ts";
import { type Form, type Line, longestLine, type Piece, type Source } from "../parts.ts";

/** Lines that are searched for wordings, which takes some microseconds each. */
const mostLines = 2000;

/** What a console or a script puts around a message. */
const around =
  /^[\s|+>*"'“#-]{0,40}(?:[\w.]{1,80}(?:Exception|Error) ?: ?|[Mm]essage["']? ?[:=] ?["']?|[Ee]rror ?: ?)?/;

/** A sentence of the APIs or of the query engine that we know, in a text without its JSON. */
export const wording: Form = {
  name: "wording",
  read({ lines }: Source) {
    for (const line of lines.slice(0, mostLines)) {
      const message = messagesOf(line).find(({ text }) => {
        const read = text.length < 12 ? undefined : readMessage(text);
        return read && !generic.has(read.id);
      });
      if (message) return { replyBody: message };
    }
    return undefined;
  },
};

/** In prose these words may be about anything: "the file was not found". */
const generic: ReadonlySet<string> = new Set([
  "notFound",
  "requiredName",
  "refusedValue",
  "valueLimit",
  "countLimit",
  "url",
]);

/** The line without what surrounds its message, and what it quotes. */
function messagesOf({ text, start }: Line): Piece[] {
  const line = text.slice(0, longestLine).trimEnd();
  const before = around.exec(line)?.[0].length ?? 0;
  const quoted = [...line.matchAll(/["“„]([^"“”„]{12,2000})["”“]/g)].map(({ 1: said = "", index }) => ({
    text: said,
    start: start + index + 1,
    end: start + index + 1 + said.length,
  }));
  return [{ text: line.slice(before), start: start + before, end: start + line.length }, ...quoted];
}
