import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languages } from "../../src/locales/index.ts";
import { type Confirmed, readConfirmed } from "./confirmed.ts";
import { type Written, writtenTexts } from "./written.ts";

export const folder = fileURLToPath(new URL("../../src/locales/", import.meta.url));
export const record = `${folder}confirmed.txt`;
export const translations = Object.keys(languages).filter((language) => language !== "en");

/** The texts of a language in the working tree. */
export const textsIn = (language: string): Map<string, Written> =>
  writtenTexts(
    new Map(
      readdirSync(folder + language).map((file) => [
        file.replace(/\.ts$/, ""),
        readFileSync(`${folder}${language}/${file}`, "utf8"),
      ]),
    ),
  );

export const readRecord = (): Confirmed =>
  readConfirmed(existsSync(record) ? readFileSync(record, "utf8") : "");
