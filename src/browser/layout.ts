import { store, stored } from "./stored.ts";

const KEY = "list-share";
const GROUPED_KEY = "by-cause";

/** Whether errors with the same cause are grouped; on by default. */
export const readGrouping = (): boolean => stored(GROUPED_KEY) !== "off";

/** Saves the choice. */
export const saveGrouping = (isOn: boolean): void => store(GROUPED_KEY, isOn ? "on" : "off");

/** The list's share of the space that it divides with Details, as last set by the user. */
export function readShare(): number | undefined {
  const share = Number(stored(KEY) ?? Number.NaN);
  return share > 0 && share < 1 ? share : undefined;
}

/** Saves the share; `undefined` removes it. */
export const saveShare = (share: number | undefined): void => store(KEY, share?.toString());
