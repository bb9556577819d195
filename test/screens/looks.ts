import { languages } from "../../src/locales/index.ts";
import { pseudo } from "../pseudo/plugin.ts";

/** A way to display the panel. */
export interface Look {
  readonly language: string;
  readonly theme: "light" | "dark";
  /** Width of the panel in CSS pixels. */
  readonly width: number;
  /** Zoom factor of the text. */
  readonly text?: number;
  /** Forced colors (high contrast). */
  readonly isForced?: boolean;
}

export const allLanguages: readonly string[] = [...Object.keys(languages), pseudo];
export const themes = ["light", "dark"] as const;
export const widths = [360, 720, 1200] as const;

/** Every theme and width. */
const usual = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

/** The narrowest panel, text at 200 %, high contrast. */
const unusual = [
  { width: 320, theme: "light" },
  { width: 720, theme: "light", text: 2 },
  { width: 720, theme: "dark", isForced: true },
] as const;

/** All looks of one state; the unusual ones only in the longest language and the pseudo-language. */
export const looksIn = (spoken: readonly string[]): Look[] =>
  spoken.flatMap((language) =>
    [...usual, ...(["de", pseudo].includes(language) ? unusual : [])].map((look) => ({ language, ...look })),
  );

export const nameOf = ({ language, theme, width, text, isForced }: Look) =>
  [language, theme, width, text && `text ${text}00 %`, isForced && "forced colours"]
    .filter(Boolean)
    .join(" ");
