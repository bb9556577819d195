/**
 * Words before the values that an API takes: "Allowed values:", "must be one of", "Valid identifiers are:"; but not "are
 * not supported:".
 */
const lead =
  /(?<!(?:\b(?:not|no|never|longer)|n['’]t) )\b(?:valid|allowed|accepted|possible|supported|permitted|available)(?: (?!are\b|is\b)[A-Za-z][\w-]{0,30}){0,6}(?: (?:are|is|include)(?: one of)?:?|:) ?|\b(?:(?:must|should|has to|needs to|can only|may only) (?:be|equal|match|have)(?: set to)? (?:the value )?|expected |expecting |use )(?:either|(?:one|any) of(?: the following)?(?: values)?):? ?|\b(?:is|was)(?: not|n['’]t) (?:one|any) of(?: the following)?(?: values)?:? ?|\bone of the following(?: values)?:? ?/gi;
/** The same without words that only a list has after them, so its values must be written as code. */
const openLead = /\b(?:must|should|has to|needs to|can only|may only) (?:be|equal)(?: set to)? /gi;
/** Lists of something else than values. */
const otherLists =
  /^\S+ (?:.* )?(?:characters?|letters|digits|symbols|lengths?|ranges?|formats?|methods?|verbs?|audiences?|(?:api-?)?versions?|locations?|scopes?|tenants?|permissions?|roles?|operators?|functions?|propert(?:y|ies)|fields?|columns?|parameters?|headers?|attributes?)\b/i;
/** The words after "supported", if they say what the values are: "sub plans". */
const nounOf =
  /^\w+ ((?:[\w-]+ ){0,3}?(?!values?\b|options?\b|one\b)[a-z]{3,30}s)(?= (?:are|is|include|for|of)\b|:)/i;
/** Names as code writes them. */
const coded = /[a-z\d][A-Z]|_|\d/;

const item = /'([^'\n]{1,300})'|"([^"\n]{1,300})"|`([^`\n]{1,80})`|([A-Za-z\d$][\w./-]{0,79})/y;
const separator = /\s*(?:,\s*(?:(?:or|and)\s+)?|[|;]\s*|\s(?:or|and)\s+)/y;

/** The values that a message lists, and the message without the list. */
export interface Listed {
  readonly values: readonly string[];
  /** What the values are: `sub plans` of "supported sub plans are:". */
  readonly noun?: string;
  readonly rest: string;
}

/** Reads a list that begins at an offset; `isCode`: unquoted values must be written as code. */
function listAt(said: string, from: number, isCode: boolean): { values: string[]; end: number } | undefined {
  const values: string[] = [];
  let isQuoted = true;
  let at = from + (/^[[({]\s{0,3}/.exec(said.slice(from, from + 4))?.[0].length ?? 0);
  let end = at;
  for (let count = 0; count < 60; count++) {
    item.lastIndex = at;
    const found = item.exec(said);
    if (!found) break;
    const [whole, single, double, tick, bare] = found;
    const quoted = single ?? double ?? tick;
    if (quoted === undefined) isQuoted = false;
    const value = quoted ?? (bare ?? "").replace(/\.{1,3}$/, "");
    if (value !== "")
      values.push(
        ...(quoted !== undefined && /^[^\s,]+(?:,[^\s,]+)+$/.test(quoted) ? quoted.split(",") : [value]),
      );
    end = at + (quoted === undefined ? value.length : whole.length);
    separator.lastIndex = end;
    const gap = separator.exec(said);
    if (!gap) break;
    at = end + gap[0].length;
  }
  const isEnded = /^\s*(?:$|[.\])}\n;!])/.test(said.slice(end, end + 5));
  const isSure = isQuoted ? values.length > 0 : values.length > 1 && isEnded;
  return isSure && (!isCode || isQuoted || values.every((value) => coded.test(value)))
    ? { values, end }
    : undefined;
}

/** The values that a message lists as those which an API takes; `undefined` if it lists none. */
export function listedIn(said: string): Listed | undefined {
  for (const [pattern, isCode] of [
    [lead, false],
    [openLead, true],
  ] as const)
    for (const { 0: words, index } of said.matchAll(pattern)) {
      if (otherLists.test(words)) continue;
      const list = listAt(said, index + words.length, isCode);
      if (!list) continue;
      const [, noun] = nounOf.exec(words) ?? [];
      const rest = `${said.slice(0, index)} ${said.slice(list.end)}`;
      return { values: list.values, ...(noun && { noun }), rest };
    }
  return undefined;
}
