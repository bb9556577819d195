import { devtools } from "./devtools.ts";

export type Theme = "light" | "dark";

const themeOf = (name: string): Theme => (name === "dark" ? "dark" : "light");

/** The theme API, which Chrome and Firefox implement differently and the types lack. */
interface ThemedPanels {
  readonly themeName: string;
  setThemeChangeHandler?(handler: (name: string) => void): void;
  readonly onThemeChanged?: { addListener(handler: (name: string) => void): void };
}

/**
 * Reports the theme of DevTools now and on each change; it can differ from the system's. Without DevTools, the page
 * follows the system.
 */
export function watchTheme(report: (theme: Theme) => void): void {
  const panels = devtools?.panels as unknown as ThemedPanels | undefined; // the polyfill's types lack Chrome's handler
  if (!panels) return;
  report(themeOf(panels.themeName));
  const changed = (name: string) => report(themeOf(name));
  if (panels.onThemeChanged) panels.onThemeChanged.addListener(changed);
  else panels.setThemeChangeHandler?.(changed);
}
