import { withoutEnd } from "../../redact/trim.ts";
import type { Form, Source } from "../parts.ts";

/** The IDs and time of an error description may be on separate lines. */
const continued = /^[ \t|]{0,40}(?:Trace ID|Correlation ID|Timestamp)[ \t]{0,4}:/i;
const time = /\bTimestamp: ?(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)Z?/i;
/** Limits of a description: characters and lines. */
const longest = 4000;
const mostLines = 6;

/** A Microsoft Entra error anywhere in the text, by its number: `AADSTS7000215: Invalid client secret provided…`. */
export const signIn: Form = {
  name: "sign-in",
  read({ lines, text }: Source) {
    const index = lines.findIndex(({ text: line }) => /\bAADSTS\d{4,8}\b/.test(line.slice(0, 20_000)));
    const line = lines[index];
    if (!line) return undefined;
    const start = line.start + line.text.search(/AADSTS\d/);
    let last = index;
    while (last - index < mostLines && continued.test(lines[last + 1]?.text ?? "")) last++;
    const end = (lines[last]?.start ?? line.start) + (lines[last]?.text.length ?? 0);
    const said = withoutEnd(text.slice(start, Math.min(end, start + longest)).trimEnd(), "\"'}])");
    const at = time.exec(said);
    return {
      replyBody: { text: said, start, end: start + said.length },
      ...(at && {
        time: {
          text: `${at[1]}T${at[2]}Z`,
          start: start + at.index,
          end: start + at.index + at[0].length,
        },
      }),
    };
  },
};
