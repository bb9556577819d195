import { isObject, objectOf, parseJson, withoutByteOrderMark } from "../json.ts";
import { readAll, type Settings, settingNames } from "./settings.ts";

const schema = "defender-error-lens/settings";
const version = 1;
/** Larger files are not read, in bytes: all settings at their longest have a tenth. */
export const largestFile = 1_000_000;

/** The settings as a file that `readSettingsFile` takes. */
export const settingsFile = (settings: Settings): string =>
  `${JSON.stringify({ schema, version, settings: Object.fromEntries(settingNames.map((name) => [name, settings[name]])) }, null, 2)}\n`;

export type FileFault = "large" | "not-json" | "not-settings";

/** What a file of settings holds; what in it is wrong is named and left out, what is unknown is not looked at. */
export function readSettingsFile(text: string): ReturnType<typeof readAll> | { readonly fault: FileFault } {
  if (text.length > largestFile) return { fault: "large" };
  const file = parseJson(withoutByteOrderMark(text));
  if (file === undefined) return { fault: "not-json" };
  const { schema: found, settings } = objectOf(file);
  return found === schema && isObject(settings) ? readAll(settings) : { fault: "not-settings" };
}
