import { languages } from "../../src/locales/index.ts";
import { pseudo } from "../pseudo/plugin.ts";

/** How the panel is looked at. */
export interface Look {
  readonly language: string;
  readonly theme: "light" | "dark";
  /** Of the panel, in CSS pixels. */
  readonly width: number;
  /** How many times larger than usual the reader's text is. */
  readonly text?: number;
  /** The system has its own few colours. */
  readonly isForced?: boolean;
}

export const allLanguages: readonly string[] = [...Object.keys(languages), pseudo];
export const themes = ["light", "dark"] as const;
export const widths = [360, 720, 1200] as const;

/** Every theme and width. */
const usual = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

/** The narrowest panel, 200 % zoom of the text and of all, high contrast. */
const unusual = [
  { width: 320, theme: "light" },
  { width: 720, theme: "light", text: 2 },
  { width: 720, theme: "dark", isForced: true },
] as const;

/** Everything to look at in one state; what is unusual in the longest language and in the one for tests. */
export const looksIn = (spoken: readonly string[]): Look[] =>
  spoken.flatMap((language) =>
    [...usual, ...(["de", pseudo].includes(language) ? unusual : [])].map((look) => ({ language, ...look })),
  );

export const nameOf = ({ language, theme, width, text, isForced }: Look) =>
  [language, theme, width, text && `text ${text}00 %`, isForced && "forced colours"]
    .filter(Boolean)
    .join(" ");
