/** What of a call differs. */
export const changedParts = [
  "body",
  "query",
  "header",
  "token",
  "method",
  "host",
  "version",
  "path",
  "count",
  "size",
  "rate",
] as const;
export type ChangedPart = (typeof changedParts)[number];

/**
 * How it differs. `case`: only in upper and lower case. `type`: another kind of JSON value. `form`: a value that differs
 * by nature, such as an id, has another form. `broken`: the body is no longer JSON.
 */
export const changedHow = [
  "added",
  "gone",
  "renamed",
  "moved",
  "case",
  "type",
  "form",
  "value",
  "emptied",
  "broken",
  "grown",
  "expired",
  "renewed",
  "older",
] as const;
export type ChangedHow = (typeof changedHow)[number];

/** One difference between a call that worked and one that failed, without secrets and shortened. */
export interface Change {
  readonly part: ChangedPart;
  readonly how: ChangedHow;
  /** The parameter, option or header, or the claim of the token; absent when the whole part is meant. */
  readonly name?: string;
  readonly before?: string;
  readonly now?: string;
}

/** What a failure differs in from the last success of its operation. */
export interface Comparison {
  /** When the good call was sent (epoch ms). */
  readonly at: number;
  /** Most telling first. */
  readonly changes: readonly Change[];
  /**
   * What differs and is not worth telling, such as an id: a part, or a part and a name. All else was the same in both,
   * so the good call proves that it is accepted.
   */
  readonly differs: readonly string[];
}

/** Most changes and most silent differences that are kept with a failure. */
export const mostChanges = 12;
export const mostDiffers = 40;
/** Longest value and name that are kept, in characters. */
const longestValue = 80;
const longestName = 80;

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most / 2)}…${text.slice(1 - most / 2)}` : text;

/** A change as it is kept. */
export const kept = ({ part, how, name, before, now }: Change): Change => ({
  part,
  how,
  ...(name !== undefined && { name: short(name, longestName) }),
  ...(before !== undefined && { before: short(before, longestValue) }),
  ...(now !== undefined && { now: short(now, longestValue) }),
});

/** `Indicators[3].action` is the parameter `Indicators[].action` whichever member it is in. */
export const anyMember = (name: string): string => name.replace(/\[\d+\]/g, "[]");

/** The name of a difference in `differs`. */
export const differenceOf = (part: ChangedPart, name?: string): string =>
  name === undefined ? part : `${part} ${short(anyMember(name), longestName)}`;

/** Takes down the differences of two calls. */
export interface Notes {
  /** A difference worth telling; a higher `weight` tells more. */
  change(change: Change, weight: number): void;
  /** One that is not, or that cannot be told. */
  differ(part: ChangedPart, name?: string): void;
}

export function createNotes() {
  const changes: { readonly change: Change; readonly weight: number }[] = [];
  const differs = new Set<string>();
  const notes: Notes = {
    change: (change, weight) => void changes.push({ change: kept(change), weight }),
    differ: (part, name) => void differs.add(differenceOf(part, name)),
  };
  return {
    ...notes,
    /** The most telling first; of too many silent ones, only their parts remain. */
    result(): Pick<Comparison, "changes" | "differs"> {
      const sorted = changes.sort((a, b) => b.weight - a.weight).map(({ change }) => change);
      const left = sorted.slice(mostChanges);
      const all = [...differs, ...left.map(({ part }) => part)];
      const few = all.length > mostDiffers ? all.map((name) => name.split(" ", 1)[0] ?? name) : all;
      return { changes: sorted.slice(0, mostChanges), differs: [...new Set(few)] };
    },
  };
}
