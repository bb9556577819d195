/** Units for turning watching on and off in the settings: APIs that callers use together. */
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

/** Groups that are off by default: most of Microsoft Graph is unrelated traffic. */
const offAtFirst: readonly Group[] = ["wholeGraph"];

/** The watched groups; `switched` are those the user has toggled. */
export const watchedGroups = (switched: readonly Group[]): readonly Group[] =>
  groups.filter((group) => offAtFirst.includes(group) === switched.includes(group));

/** Hosts of an API, optionally restricted to some paths. */
export interface HostRule {
  /** The last two labels of every host that `host` matches; they rule out most hosts of a page cheaply. */
  readonly domains: readonly string[];
  /** The whole host name, lower case. */
  readonly host: RegExp;
  /** The watched paths; all if absent. If APIs share a host, the rule with a path comes first. */
  readonly path?: RegExp;
  /** Set if it differs from the group of the API. */
  readonly group?: Group;
  /** Calls beside those of the API: never shown by themselves, but a pasted one is explained as a call of this API. */
  readonly isUnwatched?: true;
}

/** Where an API is called. Separate from its other facts and small, because every page that opens DevTools loads it. */
export interface ApiHosts {
  readonly group: Group;
  readonly rules: readonly HostRule[];
  /** Where the API's own path begins, after the prefix of a gateway. */
  readonly beginning?: RegExp;
  /** The API with which this one shares hosts, also behind a gateway, and its own paths there. */
  readonly shares?: { readonly api: string; readonly path: RegExp };
}

export const defineHosts = (hosts: ApiHosts): ApiHosts => hosts;
