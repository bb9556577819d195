/** Characters that end a single-quoted string in PowerShell: the apostrophe and its typographic forms. */
const isSingle = (char: string) => /['\u2018-\u201b]/.test(char);
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", "0": "\0" };

/**
 * The strings of a PowerShell script as PowerShell reads them, and the code around them: a model of the documented
 * rules, for machines without PowerShell.
 */
export function readPowerShell(script: string): { readonly strings: string[]; readonly around: string } {
  const strings: string[] = [];
  let around = "";
  for (let at = 0; at < script.length; at++) {
    const open = script.charAt(at);
    if (open === "#") {
      const end = script.indexOf("\n", at);
      at = end < 0 ? script.length : end;
      continue;
    }
    if (!isSingle(open) && open !== '"') {
      around += open;
      continue;
    }
    const closes = (char: string) => (open === '"' ? char === '"' : isSingle(char));
    let text = "";
    for (at++; ; at++) {
      const char = script.charAt(at);
      if (char === "") throw new Error("A string has no end.");
      if (closes(char)) {
        if (!closes(script.charAt(at + 1))) break;
        text += script.charAt(++at);
      } else if (open === '"' && char === "`") text += escapes[script.charAt(++at)] ?? "";
      else text += char;
    }
    strings.push(text);
    around += "S";
  }
  return { strings, around };
}
