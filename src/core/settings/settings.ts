import { type AddedHost, isApi } from "../../catalogue/hosts.ts";
import { readHost } from "./host-name.ts";
import { readSecretName } from "./secret-name.ts";

/** Columns of the list that can be left out. */
export const columns = ["method", "host", "found", "trackingId", "time"] as const;
export type Column = (typeof columns)[number];

/** What the reader has chosen. */
export interface Settings {
  /** Tag of the language, such as `sv`; the browser's when absent. */
  readonly language?: string;
  /** The icon counts the failures of its tab. */
  readonly badge: boolean;
  readonly hosts: readonly AddedHost[];
  /** Failures are kept in history. */
  readonly keep: boolean;
  /** How many days they are kept. */
  readonly days: number;
  /** How many of them are kept. */
  readonly most: number;
  /** Names of headers, parameters and properties whose values are removed, in lower case. */
  readonly secrets: readonly string[];
  /** Columns that the list leaves out, so that a new one is shown. */
  readonly hidden: readonly Column[];
}

export const defaultSettings: Settings = {
  badge: true,
  hosts: [],
  keep: true,
  days: 30,
  most: 10_000,
  secrets: [],
  hidden: [],
};

/** The least and the most that a setting takes. */
export const limits = { days: [1, 365], most: [100, 50_000] } as const;

/** A setting as it can be read, and what of it cannot, in words that its writer knows. */
interface Read<Value> {
  readonly value?: Value;
  readonly wrong: readonly string[];
}

const quoted = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? String(value))).slice(0, 80);

const one =
  <Value>(isRight: (value: unknown) => value is Value) =>
  (value: unknown): Read<Value> =>
    isRight(value) ? { value, wrong: [] } : { wrong: [quoted(value)] };

const yesOrNo = one((value): value is boolean => typeof value === "boolean");
const tag = one(
  (value): value is string => typeof value === "string" && /^[a-z]{2}(?:-[A-Z]{2})?$/.test(value),
);
const whole = ([least, most]: readonly [number, number]) =>
  one((value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);

/** Takes the items that are right; `read` sees those before. */
const list =
  <Item>(read: (item: unknown, before: readonly Item[]) => Item | undefined) =>
  (value: unknown): Read<readonly Item[]> => {
    if (!Array.isArray(value)) return { wrong: [quoted(value)] };
    const items: Item[] = [];
    const wrong: string[] = [];
    for (const raw of value.slice(0, 1_000)) {
      const item = read(raw, items);
      if (item === undefined) wrong.push(quoted(raw));
      else items.push(item);
    }
    return { value: items, wrong };
  };

/** The compiler asks for every setting, so that a new one cannot be forgotten. */
const readers: { readonly [Name in keyof Required<Settings>]: (value: unknown) => Read<Settings[Name]> } = {
  language: tag,
  badge: yesOrNo,
  hosts: list<AddedHost>((item, before) => {
    const { host, api }: { readonly host?: unknown; readonly api?: unknown } = Object(item);
    if (typeof host !== "string" || !isApi(api)) return undefined;
    const others = before.map((other) => other.host);
    const read = readHost(host, others);
    return read.fault === undefined ? { host: read.host, api } : undefined;
  }),
  keep: yesOrNo,
  days: whole(limits.days),
  most: whole(limits.most),
  secrets: list<string>((item, before) => {
    const read = typeof item === "string" ? readSecretName(item, before) : undefined;
    return read?.fault === undefined ? read?.name : undefined;
  }),
  hidden: list<Column>((item, before) =>
    columns.find((column) => column === item && !before.includes(column)),
  ),
};

export const settingNames = Object.keys(readers) as readonly (keyof Settings)[]; // the keys of the record above

/** What a value from outside holds of the settings, and what is wrong of it: by setting, as it is written. */
export function readAll(values: unknown): {
  readonly settings: Partial<Settings>;
  readonly wrong: readonly { readonly name: keyof Settings; readonly value: string }[];
} {
  const given: Record<string, unknown> = Object(values);
  const read = settingNames
    .filter((name) => Object.hasOwn(given, name) && given[name] !== null && given[name] !== undefined)
    .map((name) => ({ name, ...readers[name](given[name]) }));
  return {
    settings: Object.fromEntries(
      read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
    wrong: read.flatMap(({ name, wrong }) => wrong.map((value) => ({ name, value }))),
  };
}

/** A number out of limits is brought inside. */
export function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** Settings of stored data: what is damaged is the default. */
export const settingsOf = (stored: unknown): Settings => ({
  ...defaultSettings,
  ...readAll(stored).settings,
});
