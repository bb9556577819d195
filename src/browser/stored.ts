/** A text that this browser remembers; `undefined` where it has none, and where it blocks storage, which throws. */
export function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a text, or forgets it when `undefined`. A browser that blocks storage remembers nothing. */
export function store(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // what was chosen then lasts as long as the page
  }
}
