import {
  bodyOf,
  type Form,
  firstMatch,
  firstPiece,
  longestText,
  type Parts,
  type Piece,
  pieceOf,
  type Source,
} from "../parts.ts";
import { shellWords } from "../shell-words.ts";

const command =
  /(?:^|[\s=(|+])(Invoke-RestMethod|Invoke-WebRequest|Invoke-MgGraphRequest|Invoke-MgRestMethod|irm|iwr)[ \t]{1,8}(?=[-'"$h@])/i;
const mentions =
  /\b(?:Invoke-RestMethod|Invoke-WebRequest|Invoke-MgGraphRequest|(?:Get|New|Update|Remove|Set|Add|Start|Invoke|Stop|Find|Search|Connect)-Mg[A-Z]\w{0,120}|FullyQualifiedErrorId|WebCmdletWebResponseException)\b/;

/** Errors of PowerShell 5.1 and 7: `Invoke-RestMethod`, `Invoke-MgGraphRequest`, and the Graph SDK cmdlets. */
export const powershell: Form = {
  name: "powershell",
  read(source) {
    const { lines } = source;
    if (!firstMatch(lines, mentions) && !firstMatch(lines, command)) return undefined;
    const status =
      // In every language of Windows: `The remote server returned an error: (403) Forbidden.`
      firstPiece(lines, /^[^"'{}]{4,200}[:：] ?\(([45]\d\d)\)/) ??
      firstPiece(lines, /does not indicate success: (?:\w{1,40} \()?(\d{3})\b/i) ??
      firstPiece(lines, /^[ \t|]{0,20}Status: (\d{3}) \(/);
    const { body, ...sdk } = cmdletError(source);
    return {
      ...requestOf(source),
      ...(status && { status }),
      ...(body && { replyBody: body }),
      ...sdk,
    };
  },
};

/** `Get-MgX : [Code] : message`, or a message followed by `Status:` and `ErrorCode:`. */
function cmdletError({ lines }: Source): Parts & { body?: Piece } {
  const bracketed = firstMatch(lines, /^[ \t|]{0,20}\S{0,80} ?: ?\[([A-Za-z]\w{2,80})\] ?: ?(\S.{0,2000})$/);
  const inLine = bracketed && errorOf(bracketed, 1, 2);
  if (inLine) return { body: inLine };
  const code = firstPiece(lines, /^[ \t|]{0,20}ErrorCode: (\w{2,80})/);
  if (!code) return {};
  const said = firstPiece(lines, /^[ \t|]{0,20}(?:\w{1,20}-Mg\w{1,120} ?: )(\S.{0,2000})$/);
  const time = firstPiece(lines, /^[ \t|]{0,20}Date: (\d{4}-\d\d-\d\dT[\d:.]{5,20}Z?)/);
  const ids = lines.flatMap((line) => {
    const match = /^[ \t|]{0,20}((?:client-)?request-id)[ \t]{0,40}: ?([\da-f-]{36})\b/i.exec(
      line.text.slice(0, 300),
    );
    const id = match && pieceOf(line, match, 2);
    return id && match ? [{ ...id, source: `${(match[1] ?? "").toLowerCase()} header` }] : [];
  });
  return { body: bodyOf(code, said), ...(time && { time }), ...(ids.length > 0 && { ids }) };
}

function errorOf(found: NonNullable<ReturnType<typeof firstMatch>>, code: number, message: number) {
  const named = pieceOf(found.line, found.match, code);
  return named && bodyOf(named, pieceOf(found.line, found.match, message));
}

/** The command itself, even if the console only echoes it: `+ Invoke-RestMethod -Uri …`. */
function requestOf({ text }: Source): Parts {
  const found = command.exec(text.slice(0, longestText));
  if (!found) return {};
  const words = shellWords(text, found.index + found[0].search(/\S/), "powershell");
  const of = (...names: readonly RegExp[]) => {
    const at = words.findIndex((word) => names.some((name) => name.test(word.text)));
    return at < 0 ? undefined : resolved(words[at + 1], text);
  };
  const url = of(/^-Ur[il]$/i) ?? words.find((word) => /^https:\/\//i.test(word.text));
  const method = of(/^-Me(?:t(?:h(?:o(?:d)?)?)?)?$/i);
  const body = of(/^-B(?:o(?:d(?:y)?)?)?$/i);
  // Windows PowerShell cuts the line that it repeats: `… -Uri "https://api.securityc ...`.
  const isCut = url && (/\s/.test(url.text) || /^[ \t]{1,4}\.\.\./.test(text.slice(url.end, url.end + 8)));
  const isUrl = url && /^https:\/\//i.test(url.text) && !isCut;
  if (!isUrl) return method && /^[a-z]{3,7}$/i.test(method.text) ? { method: upper(method) } : {};
  return {
    url,
    method: method ? upper(method) : { text: "GET", start: url.start, end: url.start },
    ...(body && /^\s{0,20}[[{]/.test(body.text) && { requestBody: body }),
  };
}

const upper = (piece: Piece): Piece => ({ ...piece, text: piece.text.toUpperCase() });

/** What the console printed for a variable: the lines between `PS> $b` and the next prompt. */
function printed(name: string, text: string): Piece | undefined {
  const prompt = new RegExp(`(?:^|\\n)PS[^>\\n]{0,200}> ?\\$${name}[ \\t]{0,8}\\r?\\n`, "i").exec(text);
  if (!prompt) return undefined;
  const from = prompt.index + prompt[0].length;
  const value = text.slice(from).split(/(?:^|\n)PS[^>\n]{0,200}>/, 1)[0] ?? "";
  const start = from + value.length - value.trimStart().length;
  const shown = value.trim();
  return shown === "" ? undefined : { text: shown, start, end: start + shown.length };
}

/** The quoted string that the text assigns to a variable, or that it prints; any other word unchanged. */
function resolved(word: Piece | undefined, text: string): Piece | undefined {
  const name = word && /^\$([A-Za-z]\w{0,60})$/.exec(word.text)?.[1];
  if (!word || name === undefined) return word;
  const start = text.indexOf(`$${name}`);
  if (start < 0) return undefined;
  const set = /^\$\w{1,60}[ \t]{0,8}=[ \t]{0,8}(["'])/.exec(text.slice(start, start + 90));
  return set && start < word.start
    ? shellWords(text, start + set[0].length - 1, "powershell")[0]
    : printed(name, text);
}
