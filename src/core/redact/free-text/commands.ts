import type { Look } from "../look.ts";
import { isSure, type Level, mayHold, strongest } from "../names.ts";
import { isPlain, isRandom, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";

/** A word of a command line, without its quotes. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** Most words of a line to read; no command typed by a person has more. */
const mostWords = 2000;

/**
 * The words of a command line, and of each command quoted in it. Quoted text is one word, even if the quotes are
 * escaped.
 */
function commandsOf(line: string, from: number, isInner = false): Word[][] {
  const words: Word[] = [];
  const commands = [words];
  for (let at = 0; at < line.length && words.length < mostWords; ) {
    const char = line.charAt(at);
    // Arguments as a list: `-ArgumentList '/user:a','/p','x'`.
    if (char <= " " || (char === "," && /["']/.test(line.charAt(at + 1)))) {
      at++;
      continue;
    }
    let start = at;
    // Signs before a literal: `@"x"` of KQL and PowerShell, `$"x"` of C#.
    if (/[@$]/.test(char) && /[\\"']/.test(line.charAt(at + 1))) at++;
    while (line[at] === "\\" && at - start < 8) at++;
    const quote = line.charAt(at);
    if (quote === '"' || quote === "'") {
      const end = line.indexOf(quote, at + 1);
      const close = end < 0 ? line.length : end;
      const inside = withoutEnd(line.slice(at + 1, close), "\\");
      words.push({ text: inside, start: from + at + 1 });
      // A quoted command: `has "-password x"`.
      if (/\s/.test(inside) && mayBeCommand.test(inside) && !isInner)
        commands.push(...commandsOf(inside, from + at + 1, true));
      at = close + 1;
      continue;
    }
    at = start;
    while (at < line.length && line.charAt(at) > " ") {
      // A quoted value after its name: `-p:"a b"`.
      const inner = line.charAt(at);
      if ((inner === '"' || inner === "'") && /[=:(,]\\{0,8}$/.test(line.slice(Math.max(start, at - 9), at)))
        break;
      at++;
    }
    words.push({ text: line.slice(start, at), start: from + start });
    start = at;
  }
  return commands;
}

/** Flags with the name of a value, and with the value. */
const nameFlag = /^(?:name|n|key|k|variable|v|property)$/i;
const valueFlag = /^(?:value|body|b|data|d|secret-string|string)$/i;
const textAt = (words: readonly Word[], place: number): string => words[place]?.text ?? "";
/** The beginning of a line, with single spaces. */
const textOf = (words: readonly Word[]): string =>
  words
    .slice(0, 12)
    .map(({ text }) => text.slice(0, 40))
    .join(" ");

const flag = /^(?:--?|\/)(\p{L}[\p{L}\p{M}\w-]{0,200})(?:([:=])([\s\S]*))?$/u;

/** Flags of one or few letters that take a password in many tools. */
const shortFlag = /^(?:p|pw|pass|w|a|x|c|rp|sp|dp|ap)$/i;
/** A password that follows its flag at once: `mysql -phunter#2`. */
const joined = /^(?:--?|\/)p./i;
/** Flags that take the user whose password follows `-p`. */
const userFlag = /^(?:--?|\/)(?:u|user|username|login)(?:[:=].*)?$/i;
/** Flags that take hashes instead of a password: `-H x`, `-hashes x:y`. */
const hashFlag = /^h(?:ash(?:es)?)?$/i;
const hashes = /^(?:[\da-f]{32})?:?[\da-f]{32}$/i;
/** Longer flags that `levelOf` does not recognise as names of secrets. */
const longFlag =
  /^(?:storepass|keypass|passin|passout|passwd|userpass|accountpassword|sapwd|newpass|oldpass|rp)$/i;
const passwordTool =
  /^(?:sshpass|psexec(?:64)?|paexec|plink|pscp|psftp|mysql(?:dump|admin)?|docker|podman|helm|az|sqlcmd|osql|bcp|isql|htpasswd|ldap\w{1,20}|mongo(?:sh|dump)?|redis-cli|7z[ar]?|unzip|zip|rar|unrar|smbclient|rasdial|schtasks|certutil|openssl|keytool|signtool|wmic|net|dsmod|cmdkey|xfreerdp|rdesktop|nxc|evil-winrm|ftp|lftp|svn|runas|vault|kubectl|ssh-keygen|kinit|chpasswd|bitsadmin|netdom|gpg|gh|secretsdump|impacket-[\w-]{1,20}|cqlsh|cypher-shell|influx|couchbase-cli|snmp(?:walk|get|getnext|set|bulkwalk|table|trap|inform|status))(?:\.exe|\.py)?$/i;
/** Tools that take `user:password`. */
const userTool = /^(?:curl|wget|http|https|httpie|smbclient|lftp|nxc)(?:\.exe)?$/i;
const nameOfTool = (word: string): string =>
  word.slice(Math.max(...[..."\\/(,"].map((sign) => word.lastIndexOf(sign))) + 1);

/** Whether a word mixes several kinds of characters, unlike the name of a machine or container. */
const isMixed = (word: string): boolean =>
  isRandom(word) && /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);

/** Characters that end an unquoted word when a text quotes a command. */
const closing = ",;)]}\"'`|";

/** The secrets in command lines and scripts. */
export function commandSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  const take = (word: Word | undefined, level: Level, from = 0) => {
    if (!word || !mayHold(level)) return;
    const secret = withoutEnd(word.text.slice(from), closing);
    if (secret.length < 2 || isStandIn(secret) || /^[-(@\\]|^\/[A-Za-z]{1,12}(?::|$)/.test(secret)) return;
    if (level === "likely" ? isPlain(secret) && !isRandom(secret) : !isSure(level) && !isRandom(secret))
      return;
    // A command as a value has its own secrets: `/C:"setup.exe KEY=x"`.
    if (!isSure(level) && level !== "likely" && /\s/.test(secret)) return;
    look.meet(secret, level);
    spans.push({ start: word.start + from, end: word.start + from + secret.length });
  };
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!mayBeCommand.test(line)) continue;
    for (const words of commandsOf(line, index)) readCommand(words, look, take);
  }
  return spans;
}

function readCommand(words: readonly Word[], look: Look, take: Take): void {
  flagsOf(words, look, take);
  for (const [at, { text: word }] of words.entries()) {
    const tool = withoutStart(nameOfTool(word), "(@&{")
      .toLowerCase()
      .replace(/\.exe$/, "");
    rules.get(tool)?.(words, at, take, look);
  }
}

type Take = (word: Word | undefined, level: Level, from?: number) => void;

/** Reads flags and their values: `-Password x`, `--token=x`, `/p:x`, `-px`. */
function flagsOf(words: readonly Word[], look: Look, take: Take): void {
  let takesPassword = false;
  const namesUser = words.some(({ text }) => userFlag.test(text));
  let takesUser = false;
  let isSnmp = false;
  /** What `-Name x` says about `-Value y`. */
  let named: Level = /\bsecrets? (?:set|put|add|create|update)\b/i.test(textOf(words)) ? "secret" : "no";
  for (const [at, word] of words.entries()) {
    const tool = nameOfTool(word.text);
    takesPassword ||= passwordTool.test(tool);
    isSnmp ||= /^snmp/i.test(tool);
    takesUser ||= userTool.test(tool);
    const [, name = "", sign, value = ""] = flag.exec(word.text) ?? [];
    if (takesPassword) takeMixed(word, take);
    if (takesPassword && sign === undefined && joined.test(word.text) && !isSure(look.level(name)))
      take(word, "likely", word.text.search(/p/i) + 1);
    // A switch: `-AsSecureString`.
    if (name === "" || /^As[A-Z]/.test(name)) continue;
    if (hashFlag.test(name) && hashes.test(value || textAt(words, at + 1)))
      take(value ? word : words[at + 1], "secret", value ? word.text.length - value.length : 0);
    if (takesUser && /^(?:u|user|proxy-user|a|auth)$/i.test(name))
      if (sign) takeAfterUser(word, word.text.length - value.length, take);
      else takeAfterUser(words[at + 1], 0, take);
    if (nameFlag.test(name)) named = strongest(named, look.level(sign ? value : textAt(words, at + 1)));
    const own = levelOfFlag(name, sign !== undefined || namesUser, takesPassword, look);
    const level =
      valueFlag.test(name) && isSure(named) ? "secret" : isSnmp && /^[cAX]$/.test(name) ? "likely" : own;
    // A quoted value is the next word: `--password=\"a b\"`.
    if (/[^\\]/.test(value)) take(word, level, word.text.length - value.length);
    else take(words[at + 1], level);
  }
}

/** Takes a random word anywhere after a tool that takes a password, or joined to its flag: `rar a -hpx`. */
function takeMixed(word: Word, take: Take): void {
  const { text } = word;
  if (text.length > 200) return;
  const after = Math.max(...[..."=:'"].map((sign) => text.lastIndexOf(sign, text.length - 2))) + 1;
  const start = after > 0 ? after : (/^--?[a-z]{1,2}/.exec(text)?.[0].length ?? 0);
  const secret = withoutEnd(text.slice(start), closing);
  if (isMixed(secret) && !/[\\/]/.test(secret)) take(word, "maybe", start);
}

/** `isLikely`: the value is joined to the flag, or the command also names a user. */
function levelOfFlag(name: string, isLikely: boolean, takesPassword: boolean, look: Look): Level {
  if (longFlag.test(name)) return "secret";
  const level = look.level(name);
  if (!shortFlag.test(name) || isSure(level)) return level;
  if (takesPassword) return /^(?:p|pw|w|rp)$/i.test(name) ? "likely" : "maybe";
  return isLikely && /^(?:p|pw|pass)$/i.test(name) ? "likely" : "maybe";
}

/** Takes the part after a user name: `admin:x`, `admin%x`. */
function takeAfterUser(word: Word | undefined, from: number, take: Take): void {
  const text = word?.text.slice(from) ?? "";
  const at = text.search(/[:%]/);
  if (at >= 0 && !text.includes("://")) take(word, "secret", from + at + 1);
}

const isOption = (word: Word | undefined): boolean => /^[/-]/.test(word?.text ?? "/");

/** The place of the next word of a form; -1 if there is none. */
const placeAfter = (words: readonly Word[], at: number, form: RegExp): number =>
  words.findIndex(({ text }, place) => place > at && form.test(text));

type Rule = (words: readonly Word[], at: number, take: Take, look: Look) => void;

/** Commands with an unnamed secret, by the last word of their name. */
const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    set: setName,
    config: setName,
    put: setName,
    add: setName,
    create: setName,
    add_user: takeSecond,
    change_password: takeSecond,
    setpassword: takeSecond,
    wpa_passphrase: takeSecond,
    alias(words, at, take) {
      // mc alias set name url user x
      if (textAt(words, at + 1) === "set" && textAt(words, at + 3).includes("://"))
        take(words[at + 5], "likely");
    },
    setuser(words, at, take) {
      for (const word of words.slice(at, at + 12)) if (/^>./.test(word.text)) take(word, "secret", 1);
    },
    net: netUser,
    net1: netUser,
    "convertto-securestring": takeSecureString,
    setx: takeVariable,
    env: takeVariable,
    rasdial: (words, at, take) => take(words[at + 3], "secret"),
    htpasswd(words, at, take) {
      if (/^-\w*b/.test(textAt(words, at + 1))) take(words[at + 4], "secret");
    },
    echo: takePiped,
    printf: takePiped,
    reg(words, at, take) {
      const name = textAt(words, placeAfter(words, at, /^\/v$/i) + 1);
      const data = placeAfter(words, at, /^\/d$/i);
      if (data > 0 && /(?:password|secret|token|pwd)$/i.test(name)) take(words[data + 1], "secret");
    },
  }),
);

/** The tools to which a password is piped. */
const piped = /^(?:sudo|docker|podman|passwd|chpasswd|su|az|gh|kinit|runas)$/i;

/** `echo x | docker login`, `printf '%s' x | docker login`. */
function takePiped(words: readonly Word[], at: number, take: Take): void {
  const first = words[at + 1];
  // `echo x|passwd`
  const [, secret = "", tool = ""] = /^([^|]+)\|(\w+)$/.exec(first?.text ?? "") ?? [];
  if (first && piped.test(tool)) take({ text: secret, start: first.start }, "secret");
  const pipe = placeAfter(words, at, /\|$/);
  // `echo x| runas`
  const end = textAt(words, pipe) === "|" ? pipe : pipe + 1;
  const pieces = words.slice(at + 1, end).filter(({ text }) => !/^--?\w{0,3}$/.test(text));
  const isFormatted = pieces.length === 2 && textAt(pieces, 0).includes("%s");
  if ((pieces.length === 1 || isFormatted) && piped.test(textAt(words, pipe + 1)))
    take(pieces.at(-1), "secret");
}

/** `setx NAME x`, `ENV NAME x` of Docker. */
function takeVariable(words: readonly Word[], at: number, take: Take, look: Look): void {
  const name = textAt(words, at + 1);
  // In lower case, `env` is a word of prose.
  const level = look.level(name);
  if (textAt(words, at) !== "env" && (isSure(level) || (/key$/i.test(name) && level !== "no")))
    take(words[at + 2], "secret");
}

function takeSecond(words: readonly Word[], at: number, take: Take): void {
  take(words[at + 2], "likely");
}

/** `secrets set NAME=x`, `user-secrets set "A:B" "x"`, `configure set aws_secret_access_key x`. */
function setName(words: readonly Word[], at: number, take: Take, look: Look): void {
  const isOfSecret = /^(?:user-)?secrets?$/i.test(textAt(words, at - 1));
  if (isOfSecret)
    for (const word of words.slice(at, at + 20)) {
      const equals = word.text.indexOf("=");
      if (equals > 0 && !word.text.startsWith("-")) take(word, "likely", equals + 1);
    }
  // poetry config http-basic.private user x
  const basic = placeAfter(words, at, /^http-basic\./i);
  if (basic > 0) take(words[basic + 2], "likely");
  const name = textAt(words, at + 1);
  const isName = !name.includes("=") && (isOfSecret || isSure(look.level(name)));
  if (isName && !isOption(words[at + 2])) take(words[at + 2], "likely");
}

function netUser(words: readonly Word[], at: number, take: Take): void {
  const verb = textAt(words, at + 1).toLowerCase();
  if (verb === "user") {
    const [, secret] = words.slice(at + 2, at + 8).filter((word) => !isOption(word));
    take(secret, "secret");
  }
  if (verb !== "use") return;
  // net use Z: \\server\share x /user:u, or x after the user
  for (const [place, { text }] of words.slice(at + 2, at + 8).entries())
    if (text.startsWith("\\\\") || /^\/u(?:ser)?:/i.test(text)) take(words[at + 3 + place], "secret");
}

function takeSecureString(words: readonly Word[], at: number, take: Take): void {
  if (textAt(words, at - 1) === "|") take(words[at - 2], "secret");
  const value = words
    .slice(at + 1, at + 6)
    .find(({ text }) => !/^-(?:String|AsPlainText|Force)$/i.test(text));
  take(value, "secret");
}

/** Evidence of a command: a flag, or the name of a command that needs none. */
const mayBeCommand =
  /(?:^|[\s"'`(,;|&])(?:--?|\/)\p{L}|\bnet1?(?:\.exe)?\s+use|securestring|\b(?:setx|env|rasdial|echo|vault|kinit|chpasswd|setuser|change_password|add_user|setpassword|wpa_passphrase|alias|secrets?|configure|config|printf)(?:\.exe)?\s/iu;
