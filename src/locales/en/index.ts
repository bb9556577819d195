import type { LoadedLanguage } from "../texts.ts";
import { panel } from "./panel.ts";

/** English is part of the panel's bundle. */
export const en: LoadedLanguage = {
  name: "English",
  load: async () => ({ panel }),
  loadExplanations: async () => (await import("./explanations.ts")).explanations,
  loadFindings: async () => (await import("./findings.ts")).findings,
  loadReport: async () => (await import("./report.ts")).report,
  loadSettings: async () => (await import("./settings.ts")).settings,
  loadHelp: async () => (await import("./help.ts")).help,
  loadPaste: async () => (await import("./paste.ts")).paste,
  loadBody: async () => (await import("./body.ts")).body,
};
