import { isObject, objectOf, parseJson, withoutByteOrderMark } from "../json.ts";
import { readAll, type Settings, settingNames } from "./settings.ts";

const schema = "defender-error-lens/settings";
const version = 1;
/** Largest file to read, in bytes: ten times the longest possible settings. */
export const largestFile = 1_000_000;

/** The settings as the text of a file for `readSettingsFile`. */
export const settingsFile = (settings: Settings): string =>
  `${JSON.stringify({ schema, version, settings: Object.fromEntries(settingNames.map((name) => [name, settings[name]])) }, null, 2)}\n`;

export type FileFault = "large" | "not-json" | "not-settings";

/** Reads settings from a file. Invalid values are left out and listed; unknown names are ignored. */
export function readSettingsFile(text: string): ReturnType<typeof readAll> | { readonly fault: FileFault } {
  if (text.length > largestFile) return { fault: "large" };
  const file = parseJson(withoutByteOrderMark(text));
  if (file === undefined) return { fault: "not-json" };
  const { schema: found, settings } = objectOf(file);
  return found === schema && isObject(settings) ? readAll(settings) : { fault: "not-settings" };
}
