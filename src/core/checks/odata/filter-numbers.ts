import type { Certainty } from "../finding.ts";

/** Properties that hold numbers, such as `severityScore`, `cvssV3` and `exposedMachinesCount`. */
const numberNames = /(?:(?<!risk|exposure)Score|Count|^cvssV\d|^settingsNumber|Devices)$/;
/** Properties that hold texts, though these may consist of digits. */
const textNames = /^$|version|(?:^i|I)ds?$|name$|tag|build|value$/i;

const number = /^-?\d{1,15}(?:\.\d{1,9})?$/;

/**
 * How sure it is that a number in quotation marks is a fault: it is compared as a text, by size or with a property that
 * holds numbers. `undefined` for other texts, and for properties that may hold such a text.
 */
export function certaintyOfNumber(text: string, property: string, operator: string): Certainty | undefined {
  if (!number.test(text) || textNames.test(property)) return undefined;
  if (/^(?:gt|ge|lt|le)$/.test(operator)) return "likely";
  return numberNames.test(property) ? "possible" : undefined;
}
