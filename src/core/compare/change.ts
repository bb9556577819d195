/** The parts of a call that can differ. */
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
 * The kind of difference. `case`: only upper and lower case. `type`: another type of JSON value. `form`: a value that
 * varies by nature, such as an ID, has another form. `broken`: the body is no longer JSON.
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

/** One difference between a call that worked and one that failed, shortened and without secrets. */
export interface Change {
  readonly part: ChangedPart;
  readonly how: ChangedHow;
  /** The parameter, option, header, or token claim; absent when the whole part changed. */
  readonly name?: string;
  readonly before?: string;
  readonly now?: string;
}

/** The differences between a failure and the last success of its operation. */
export interface Comparison {
  /** When the good call was sent (epoch ms). */
  readonly at: number;
  /** Most significant first. */
  readonly changes: readonly Change[];
  /**
   * Differences that are not worth showing, such as an ID: a part, or a part and a name. Everything else was the same
   * in both calls, so the good call proves that the API accepts it.
   */
  readonly differs: readonly string[];
}

/** Limits: changes and silent differences stored with a failure. */
export const mostChanges = 12;
export const mostDiffers = 40;
/** Longest value and name that are stored, in characters. */
const longestValue = 80;
const longestName = 80;

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most / 2)}…${text.slice(1 - most / 2)}` : text;

/** A change as it is stored. */
export const kept = ({ part, how, name, before, now }: Change): Change => ({
  part,
  how,
  ...(name !== undefined && { name: short(name, longestName) }),
  ...(before !== undefined && { before: short(before, longestValue) }),
  ...(now !== undefined && { now: short(now, longestValue) }),
});

/** Removes list indices: `Indicators[3].action` becomes `Indicators[].action`. */
export const anyMember = (name: string): string => name.replace(/\[\d+\]/g, "[]");

/** The key of a difference in `differs`. */
export const differenceOf = (part: ChangedPart, name?: string): string =>
  name === undefined ? part : `${part} ${short(anyMember(name), longestName)}`;

/** Collects the differences between two calls. */
export interface Notes {
  /** The earlier call failed and the later one worked, so a smaller size is telling instead of a larger one. */
  readonly isRepair: boolean;
  /** Records a difference worth showing; `weight` orders them, highest first. */
  change(change: Change, weight: number): void;
  /** Records a difference that is not worth showing or cannot be shown. */
  differ(part: ChangedPart, name?: string): void;
}

export function createNotes(isRepair = false) {
  const changes: { readonly change: Change; readonly weight: number }[] = [];
  const differs = new Set<string>();
  const notes: Notes = {
    isRepair,
    change: (change, weight) => void changes.push({ change: kept(change), weight }),
    differ: (part, name) => void differs.add(differenceOf(part, name)),
  };
  return {
    ...notes,
    /** Most significant first. If there are too many silent differences, only their parts remain. */
    result(): Pick<Comparison, "changes" | "differs"> {
      const sorted = changes.sort((a, b) => b.weight - a.weight).map(({ change }) => change);
      const left = sorted.slice(mostChanges);
      const all = [...differs, ...left.map(({ part }) => part)];
      const few = all.length > mostDiffers ? all.map((name) => name.split(" ", 1)[0] ?? name) : all;
      return { changes: sorted.slice(0, mostChanges), differs: [...new Set(few)] };
    },
  };
}
