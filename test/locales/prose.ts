import type { Written } from "../../scripts/texts/written.ts";

/** The words of a text, with `…` for code and placeholders. */
export const prose = (text: Written | undefined): string =>
  (text ?? []).join("\n").replace(/`[^`\n]*`|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "…");
