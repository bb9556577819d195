/** A text stored in this browser; `undefined` if there is none or if storage is blocked, which throws. */
export function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text, or removes it if `undefined`. Does nothing if the browser blocks storage. */
export function store(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // the choice lasts until the page closes
  }
}
