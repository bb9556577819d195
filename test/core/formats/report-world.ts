import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Finding } from "../../../src/core/checks/index.ts";
import { diagnose, evidencesOf } from "../../../src/core/diagnose.ts";
import type { Failure } from "../../../src/core/failure.ts";
import type { FormatContext } from "../../../src/core/formats/context.ts";
import type { ReportWords } from "../../../src/core/formats/report-words.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { explanations as texts } from "../../../src/locales/en/explanations.ts";
import { findings } from "../../../src/locales/en/findings.ts";
import { panel } from "../../../src/locales/en/panel.ts";
import { report } from "../../../src/locales/en/report.ts";
import { exchange, type Sent } from "../../entries.ts";

const operations = await loadOperations();

export const words: ReportWords = { texts: { panel, ...texts }, findings, report, language: "en" };

/** Cached, as in the panel. */
const known = new WeakMap<Failure, readonly Finding[]>();
function findingsOf(failure: Failure): readonly Finding[] {
  const found = known.get(failure) ?? diagnose(failure, operations);
  known.set(failure, found);
  return found;
}

export const context: FormatContext = {
  version: "0.2.0",
  browser: "Chromium 156.0.8078.79",
  now: Date.UTC(2026, 10, 21, 12, 5),
  findingsOf,
  operationOf: (failure) => evidencesOf(failure, operations).operation,
  noteOf: () => undefined,
};

export const failures = (sent: Sent): Failure[] => failuresOf(exchange(sent));

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
/** A token with these claims. */
export const token = (claims: object) => `${part({ alg: "RS256" })}.${part(claims)}.c2lnbmF0dXJl`;
