import { readMessage } from "../../../catalogue/read-messages.ts";
import { type Form, type Line, longestLine, type Piece, type Source } from "../parts.ts";

/** Lines searched for known wordings; each takes a few microseconds. */
const mostLines = 2000;

/** Text that a console or a script puts around a message. */
const around =
  /^[\s|│+>*"'“#-]{0,40}(?:[\w.]{1,80}(?:Exception|Error) ?: ?|[Mm]essage["']? ?[:=] ?["']?|[Ee]rror ?: ?)?/;

/** A known sentence of an API or the query engine, in text outside JSON. */
export const wording: Form = {
  name: "wording",
  read({ lines }: Source) {
    for (const line of lines.slice(0, mostLines)) {
      // The browser's own words sound like a policy of the tenant.
      if (line.text.includes("blocked by CORS policy")) continue;
      const message = messagesOf(line).find(({ text }) => {
        const read = text.length < 12 ? undefined : readMessage(text);
        return read && !generic.has(read.id);
      });
      if (message) return { replyBody: shortest(message) };
    }
    return undefined;
  },
};

/** Wordings that can mean anything in prose, such as "the file was not found". */
const generic: ReadonlySet<string> = new Set([
  "notFound",
  "unknownUser",
  "libraryFile",
  "requiredName",
  "refusedValue",
  "valueLimit",
  "countLimit",
  "url",
]);

/** The message on a line without its surroundings, and the texts that it quotes. */
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

/** Most labels before a message. */
const mostLabels = 6;

/** The message without the labels before it, such as `Meddelande: `, if it reads the same. */
function shortest(message: Piece): Piece {
  const whole = JSON.stringify(readMessage(message.text));
  let found = message;
  for (let count = 0; count < mostLabels; count++) {
    const label = /^[^:：]{1,120}[:：]\s{1,4}/.exec(found.text)?.[0].length;
    if (label === undefined) break;
    const text = found.text.slice(label);
    if (JSON.stringify(readMessage(text)) !== whole) break;
    found = { ...found, text, start: found.start + label };
  }
  return found;
}
