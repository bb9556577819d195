/**
 * How the Windows command prompt and then a C program parse a line: a model of the documented rules, because the
 * tests run without a prompt. First `%name%`, then carets and quotation marks, then the arguments.
 */
export function argumentsOf(script: string, variable: (name: string) => string | undefined): string[] {
  return split(
    unescaped(
      script
        .split("\n")
        .map((line) => expanded(line, variable))
        .join("\n"),
    ),
  );
}

/** At the prompt, an unknown variable is kept as text, and parsing continues after its first `%`. */
function expanded(line: string, variable: (name: string) => string | undefined): string {
  let out = "";
  for (let at = 0; at < line.length; at++) {
    const end = line[at] === "%" ? line.indexOf("%", at + 1) : -1;
    const value = end > at + 1 ? variable(line.slice(at + 1, end).split(":")[0] ?? "") : undefined;
    out += value ?? line[at];
    if (value !== undefined) at = end;
  }
  return out;
}

/** Removes the carets. Outside quotation marks, an unescaped special character would start another command. */
function unescaped(text: string): string {
  let out = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "\n") throw new Error(`The command ends early, after ${out}`);
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && char === "^") {
      at += text[at + 1] === "\n" ? 2 : 1;
      out += text.charAt(at);
      continue;
    } else if (!isQuoted && /[&|<>()]/.test(char)) throw new Error(`A live ${char} after ${out}`);
    out += char;
  }
  return out;
}

/** The rules of `CommandLineToArgvW` for everything after the program name. */
function split(line: string): string[] {
  const found: string[] = [];
  let current: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    let slashes = 0;
    while (line[at + slashes] === "\\") slashes++;
    const next = line[at + slashes];
    if (next === '"') {
      current = (current ?? "") + "\\".repeat(Math.floor(slashes / 2));
      if (slashes % 2 === 1) current += '"';
      else if (isQuoted && line[at + slashes + 1] === '"') {
        current += '"';
        at++;
      } else isQuoted = !isQuoted;
      at += slashes;
    } else if (slashes > 0) {
      current = (current ?? "") + "\\".repeat(slashes);
      at += slashes - 1;
    } else if (!isQuoted && /[ \t]/.test(line.charAt(at))) {
      if (current !== undefined) found.push(current);
      current = undefined;
    } else current = (current ?? "") + line.charAt(at);
  }
  return current === undefined ? found : [...found, current];
}
