/** What is watched or not in the settings: APIs that belong together for those who call them. */
export const groups = [
  "defender",
  "graph",
  "wholeGraph",
  "entra",
  "portal",
  "cloudApps",
  "activity",
  "azure",
  "sentinel",
] as const;
export type Group = (typeof groups)[number];

/** Groups that are not watched until the user turns them on: all of Microsoft Graph is other people's traffic. */
const offAtFirst: readonly Group[] = ["wholeGraph"];

/** The groups that are watched; `switched` are those that the user turned off, or on. */
export const watchedGroups = (switched: readonly Group[]): readonly Group[] =>
  groups.filter((group) => offAtFirst.includes(group) === switched.includes(group));

/** Hosts of an API, or some paths of them. */
export interface HostRule {
  /** The last two labels of every host that `host` matches: what most hosts of a page are ruled out by. */
  readonly domains: readonly string[];
  /** The whole host name, lower case. */
  readonly host: RegExp;
  /** The paths that we watch; all of them if absent. Where APIs share a host, the one with a path goes first. */
  readonly path?: RegExp;
  /** Where it differs from the group of the API. */
  readonly group?: Group;
}

/** Where an API is called. Small and apart from its other facts, because every page that opens DevTools loads it. */
export interface ApiHosts {
  readonly group: Group;
  readonly rules: readonly HostRule[];
  /** Where the API's own path begins, behind the prefix of a gateway. */
  readonly beginning?: RegExp;
  /** The API whose hosts this one shares, also behind a gateway, and its own paths there. */
  readonly shares?: { readonly api: string; readonly path: RegExp };
}

export const defineHosts = (hosts: ApiHosts): ApiHosts => hosts;
