import { type Group, groups } from "../../catalogue/apis/define-hosts.ts";
import { isApi } from "../../catalogue/apis/names.ts";
import type { AddedHost } from "../../catalogue/hosts.ts";
import { readHost } from "./host-name.ts";
import { readSecretName } from "./secret-name.ts";

/** Columns of the list that can be hidden. */
export const columns = ["method", "host", "trackingId", "time"] as const;
export type Column = (typeof columns)[number];

/** The user's settings. */
export interface Settings {
  /** Language tag, such as `sv`; absent for the browser's language. */
  readonly language?: string;
  /** Show the number of the tab's failures on the icon. */
  readonly badge: boolean;
  readonly hosts: readonly AddedHost[];
  /**
   * API groups that the user switched on or off, relative to their default, so that a new group starts with its own
   * default.
   */
  readonly switched: readonly Group[];
  /** Keep failures in history. */
  readonly keep: boolean;
  /** Days to keep failures. */
  readonly days: number;
  /** Most failures to keep. */
  readonly most: number;
  /** Lower-case names of headers, parameters, and properties whose values are removed. */
  readonly secrets: readonly string[];
  /** Hidden rather than shown columns, so that a new column is visible. */
  readonly hidden: readonly Column[];
}

export const defaultSettings: Settings = {
  badge: true,
  hosts: [],
  switched: [],
  keep: true,
  days: 30,
  most: 10_000,
  secrets: [],
  hidden: [],
};

/** The smallest and the largest value of a setting. */
export const limits = { days: [1, 365], most: [100, 50_000] } as const;

/** The valid part of a setting's value, and the invalid parts as written. */
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

/** Reads a list and keeps the valid items; `read` receives the items before. */
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

/** The type requires a reader for every setting, so a new one cannot be forgotten. */
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
  switched: list<Group>((item, before) => groups.find((group) => group === item && !before.includes(group))),
  hidden: list<Column>((item, before) =>
    columns.find((column) => column === item && !before.includes(column)),
  ),
};

export const settingNames = Object.keys(readers) as readonly (keyof Settings)[]; // the keys of the record above

/** The valid settings in untrusted data, and the invalid values by setting, as written. */
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

/** The nearest whole number within limits. */
export function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** The stored settings, with defaults for invalid values. */
export const settingsOf = (stored: unknown): Settings => ({
  ...defaultSettings,
  ...readAll(stored).settings,
});
