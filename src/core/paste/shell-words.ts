import type { Piece } from "./parts.ts";

/** The shell whose quoting rules a command line follows. */
export type Shell = "bash" | "cmd" | "powershell";

/** Most words in one command. */
const mostWords = 2000;

const escapes: Readonly<Record<Shell, string>> = { bash: "\\", cmd: "^", powershell: "`" };

/** The shell of a command line, by its line continuation character. */
export function shellOf(text: string, start: number): Shell {
  const rest = text.slice(start, start + 20_000);
  if (/\^\r?\n|\^"/.test(rest)) return "cmd";
  return /`\r?\n/.test(rest) || /^(?:Invoke-|iwr\b|irm\b|curl\.exe\b)/i.test(rest) ? "powershell" : "bash";
}

/**
 * The unquoted words of the command that begins at `start`. The command ends at a line without continuation, a pipe,
 * or a semicolon.
 */
export function shellWords(text: string, start: number, shell: Shell): Piece[] {
  const words: Piece[] = [];
  for (let at = start; at < text.length && words.length < mostWords; ) {
    const char = text.charAt(at);
    const continued = char === escapes[shell] ? /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0] : undefined;
    if (continued !== undefined) at += 1 + continued.length;
    else if (char === " " || char === "\t") at++;
    else if (/[\r\n;|]/.test(char)) break;
    else {
      const word = wordAt(text, at, shell);
      words.push(word);
      at = Math.max(word.end, at + 1);
    }
  }
  return words;
}

/** One word, which may consist of several quoted and bare parts. */
function wordAt(source: string, start: number, shell: Shell): Piece {
  let text = "";
  let quote = "";
  let at = start;
  for (; at < source.length; at++) {
    const char = source.charAt(at);
    const next = source.charAt(at + 1);
    if (quote === "") {
      if (/[\s;|]/.test(char) && !(char === ";" && shell === "cmd")) break;
      if (char === escapes[shell] && next !== "") {
        if (next === "\r" || next === "\n") break;
        // Browsers escape for cmd: ^" opens a string, and ^\^" is a quotation mark inside.
        if (shell === "cmd" && next === '"') quote = '^"';
        else text += next;
        at++;
      } else if (char === '"' || (char === "'" && shell !== "cmd")) quote = char;
      else if (shell === "bash" && char === "$" && next === "'") {
        quote = "$'";
        at++;
      } else text += char;
      continue;
    }
    const inside = insideQuotes(source, at, quote, shell);
    text += inside.text;
    at = inside.last;
    if (inside.isEnd) quote = "";
  }
  return { text, start, end: at };
}

interface Inside {
  readonly text: string;
  /** Offset of the last character read. */
  readonly last: number;
  readonly isEnd: boolean;
}

const named: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** The next character inside quotes, or the closing quote. */
function insideQuotes(source: string, at: number, quote: string, shell: Shell): Inside {
  const char = source.charAt(at);
  const next = source.charAt(at + 1);
  const one = (text: string, length = 1): Inside => ({ text, last: at + length - 1, isEnd: false });
  const end = (length = 1): Inside => ({ text: "", last: at + length - 1, isEnd: true });
  if (quote === '^"') {
    if (char !== "^") return char === '"' ? end() : one(char);
    if (next === '"') return end(2);
    if (next === "\\" && source.startsWith('^"', at + 2)) return one('"', 4);
    return one(next === "\r" || next === "\n" ? "" : next, 2);
  }
  if (quote === "'") {
    // Windows PowerShell drops unescaped quotation marks when it passes an argument to a program.
    if (shell === "powershell" && char === "\\" && next === '"') return one('"', 2);
    if (char !== "'") return one(char);
    return shell === "powershell" && next === "'" ? one("'", 2) : end();
  }
  if (quote === "$'") {
    if (char === "\\") return one(named[next] ?? next, 2);
    return char === "'" ? end() : one(char);
  }
  if (char === '"') return next === '"' && shell !== "bash" ? one('"', 2) : end();
  if (shell === "powershell" && char === "`") return one(named[next] ?? next, 2);
  const isEscape = char === "\\" && (shell === "bash" ? /["\\$`\n]/ : /["]/).test(next);
  return isEscape ? one(next === "\n" ? "" : next, 2) : one(char);
}
