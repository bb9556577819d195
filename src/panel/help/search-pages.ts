import { readMessage } from "../../catalogue/read-messages.ts";
import { codeGroups } from "../../core/explain/code-groups.ts";
import { type CodeEntry, type CodePage, codeEntries, codePage } from "../../core/explain/code-pages.ts";
import type { ExplainedMessage } from "../../locales/shapes.ts";
import type { HelpTexts, Texts } from "../../locales/texts.ts";

/** A code with its page and the searchable text. */
export interface Listed {
  readonly entry: CodeEntry;
  readonly page: CodePage;
  /** Shown beside the code: Microsoft's name of a sign-in error, or the status text. */
  readonly name?: string;
  readonly key: string;
  readonly haystack: string;
}

export interface Found {
  readonly group: CodeEntry["group"];
  readonly listed: readonly Listed[];
}

/** Normalizes case and the full-width forms of Japanese and Chinese input. */
const fold = (text: string, language: string): string =>
  text.normalize("NFKC").toLocaleLowerCase(language).replaceAll("`", "");

/** All pages in the user's language and sort order. */
export function listCodes(texts: Texts, words: HelpTexts, language: string): readonly Listed[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const listed = codeEntries(texts).map((entry): Listed => {
    const page = codePage(entry, texts);
    const { code = "", status = "", facts, message = "", group, id } = entry;
    const name = code === "" ? page.title : facts?.name;
    const said = [...page.meaning, page.cause ?? "", ...page.steps];
    const all = [id, code, String(status), name ?? "", message, words.groups[group], ...said];
    return {
      entry,
      page,
      name,
      key: fold(id, language),
      haystack: fold(all.join("\n"), language),
    };
  });
  return listed.sort(
    (a, b) =>
      codeGroups.indexOf(a.entry.group) - codeGroups.indexOf(b.entry.group) ||
      compare(a.entry.id, b.entry.id),
  );
}

/** How well an entry matches; lower is better. `undefined` if it does not match. */
function rankOf({ entry, key, haystack }: Listed, words: readonly string[], named: ReadonlySet<string>) {
  const [first = "", ...others] = words;
  if (others.length === 0) {
    if (key === first) return 0;
    if (/^\d{3}$/.test(first)) return String(entry.status) === first ? 1 : undefined;
    if (key.startsWith(first)) return 1;
    if (key.includes(first)) return 2;
  }
  if (named.has(entry.id)) return 0;
  return words.every((word) => haystack.includes(word)) ? 3 : undefined;
}

/** The codes that a pasted message contains or whose known wording it matches. */
function namedIn(query: string, all: readonly Listed[]): ReadonlySet<string> {
  const words = new Set(query.match(/\w+/g));
  const named = all.filter(({ entry }) => entry.code !== undefined && words.has(entry.code));
  const wording = readMessage(query)?.code;
  return new Set([...named.map(({ entry }) => entry.id), ...(wording === undefined ? [] : [wording])]);
}

/** The matching pages by group, the group with the best match first. All pages if the query is empty. */
export function findCodes(all: readonly Listed[], query: string, language: string): readonly Found[] {
  const words = fold(query, language).split(/\s+/).filter(Boolean);
  const named = namedIn(query, all);
  const ranked = all.flatMap((listed) => {
    const rank = words.length === 0 ? 3 : rankOf(listed, words, named);
    return rank === undefined ? [] : [{ listed, rank }];
  });
  // The sort is stable, so equal matches keep their order.
  ranked.sort((a, b) => a.rank - b.rank);
  const groups = new Map<Found["group"], Listed[]>();
  for (const { listed } of ranked) {
    const { group } = listed.entry;
    groups.set(group, [...(groups.get(group) ?? []), listed]);
  }
  return [...groups].map(([group, listed]) => ({ group, listed }));
}

/** The meaning of a pasted API message, independent of its code. */
export function wordingOf(query: string, texts: Texts): ExplainedMessage | undefined {
  const read = readMessage(query.trim());
  return read && texts.messages[read.id](read.parts);
}
