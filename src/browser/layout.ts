const KEY = "list-share";
const GROUPED_KEY = "by-cause";

/** Whether errors of one cause form a group; on until the user turns it off. */
export function readGrouping(): boolean {
  try {
    return localStorage.getItem(GROUPED_KEY) !== "off";
  } catch {
    return true; // a browser that blocks storage throws
  }
}

/** Remembers the choice. */
export function saveGrouping(isOn: boolean): void {
  try {
    localStorage.setItem(GROUPED_KEY, isOn ? "on" : "off");
  } catch {
    // a browser that blocks storage throws; the choice then lasts as long as the panel
  }
}

/** The share of list and Details that the list took when it was last moved. */
export function readShare(): number | undefined {
  try {
    const share = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return share > 0 && share < 1 ? share : undefined;
  } catch {
    return undefined; // a browser that blocks storage throws
  }
}

/** Remembers the share; forgets it when `undefined`. */
export function saveShare(share: number | undefined): void {
  try {
    if (share === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(share));
  } catch {
    // a browser that blocks storage throws; the share then lasts as long as the panel
  }
}
