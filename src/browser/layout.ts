import { store, stored } from "./stored.ts";

const KEY = "list-share";
const GROUPED_KEY = "by-cause";

/** Whether errors of one cause form a group; on until the user turns it off. */
export const readGrouping = (): boolean => stored(GROUPED_KEY) !== "off";

/** Remembers the choice. */
export const saveGrouping = (isOn: boolean): void => store(GROUPED_KEY, isOn ? "on" : "off");

/** The share of list and Details that the list took when it was last moved. */
export function readShare(): number | undefined {
  const share = Number(stored(KEY) ?? Number.NaN);
  return share > 0 && share < 1 ? share : undefined;
}

/** Remembers the share; forgets it when `undefined`. */
export const saveShare = (share: number | undefined): void => store(KEY, share?.toString());
