import { isWatched } from "../../src/catalogue/hosts.ts";
import { loadOperations } from "../../src/catalogue/operations.ts";
import { answerOf } from "../../src/core/answer/answer.ts";
import { causeOf } from "../../src/core/answer/cause.ts";
import type { Finding } from "../../src/core/checks/index.ts";
import { corrected } from "../../src/core/correct.ts";
import { diagnose, evidencesOf } from "../../src/core/diagnose.ts";
import { wordsOf } from "../../src/core/explain/words-of.ts";
import type { Failure } from "../../src/core/failure.ts";
import type { FormatContext } from "../../src/core/formats/context.ts";
import { formats } from "../../src/core/formats/index.ts";
import { supportReport } from "../../src/core/formats/report.ts";
import type { ReportWords } from "../../src/core/formats/report-words.ts";
import { exchangeOf } from "../../src/core/har/exchange.ts";
import { createEntryReader } from "../../src/core/import/entry-reader.ts";
import { slim } from "../../src/core/observe/slim.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { createDoor } from "../../src/core/redact/index.ts";
import { rowOf } from "../../src/core/row.ts";
import { type Call, callOf, correctedCallOf } from "../../src/core/snippets/call.ts";
import { snippets } from "../../src/core/snippets/index.ts";
import { languages } from "../../src/locales/index.ts";
import type { Case } from "./cases.ts";

const operations = await loadOperations();
const allWords = await Promise.all(
  Object.entries(languages).map(async ([language, { load, loadExplanations, loadFindings, loadReport }]) => {
    const texts = { ...(await load()), ...(await loadExplanations()) };
    return {
      language,
      texts,
      findings: await loadFindings(),
      report: await loadReport(),
    } satisfies ReportWords;
  }),
);

function contextOf(): FormatContext {
  const known = new Map<string, readonly Finding[]>();
  return {
    version: "1.0.0",
    browser: "Chromium 156.0.8078.79",
    now: Date.UTC(2026, 10, 21, 12, 5),
    findingsOf(failure) {
      const findings = known.get(failure.id) ?? diagnose(failure, operations);
      known.set(failure.id, findings);
      return findings;
    },
    operationOf: (failure) => evidencesOf(failure, operations).operation,
    noteOf: ({ id }) => (id.endsWith("#0") ? "seen again\n=1+1" : undefined),
  };
}

/** All texts made from one failure, with their names. */
function* textsOf(failure: Failure, context: FormatContext, words: ReportWords): Generator<[string, string]> {
  const findings = context.findingsOf(failure);
  for (const { check, sent, expected } of findings)
    if (sent !== undefined && expected?.includes(sent)) throw new Error(`${check} expects what was sent.`);
  yield ["row", JSON.stringify(rowOf(failure))];
  yield ["answer", JSON.stringify(answerOf(failure, findings, context.operationOf(failure), words))];
  yield ["cause", causeOf(failure, findings)];
  yield ["findings", JSON.stringify(findings.map((finding) => wordsOf(finding, words.findings)))];
  yield ["corrected body", corrected(failure, findings) ?? ""];
  const calls: [string, { readonly call: Call } | object | undefined][] = [
    ["call", callOf(failure)],
    ["corrected call", correctedCallOf(failure, findings)],
  ];
  for (const [what, found] of calls)
    if (found && "call" in found)
      for (const [name, write] of Object.entries(snippets)) yield [`${what} as ${name}`, write(found.call)];
}

/** All files and reports made from several failures, with their names. */
function* filesOf(
  failures: readonly Failure[],
  context: FormatContext,
  words: ReportWords,
): Generator<[string, string]> {
  for (const [name, format] of Object.entries(formats))
    yield [name, [...format.write(failures, context, words)].join("")];
  const report = supportReport(failures, { ids: words.language !== "en" }, context, words);
  for (const [name, text] of Object.entries(report)) yield [`report as ${name}`, text];
}

/** The failures that an import reads from our export. */
async function readAgain(har: string): Promise<readonly Failure[]> {
  const { log } = JSON.parse(har) as { log: { entries: readonly unknown[] } }; // written just now
  const reader = createEntryReader("again");
  const found: Failure[] = [];
  for (const entry of log.entries) {
    const read = await reader.readText(JSON.stringify(entry));
    if (typeof read === "string") throw new Error(`An exported entry is ${read}.`);
    found.push(...read);
  }
  return found;
}

/**
 * Takes an entry through all steps: read, recognize, diagnose, explain, write in every format and snippet, and
 * import again. Throws if a step throws, if a finding expects what was sent, if a text contains the secret, or if the
 * import differs from the export.
 */
export async function take({ entry, secret, language, isLive }: Case): Promise<number> {
  const words = allWords[language % allWords.length];
  if (!words) throw new Error("No language.");
  // Claims of a token are kept on purpose; its signature must not be.
  const trace = secret?.startsWith("ey") ? secret.split(".").at(-1) : secret;
  const check = (what: string, text: string) => {
    if (trace !== undefined && text.includes(trace)) throw new Error(`${trace} is in: ${what}`);
  };
  const raw = exchangeOf(entry, "1", undefined, isLive);
  if (!raw || !isWatched(raw.request.url)) return 0;
  const failures = createDoor()([])
    .pass(failuresOf(raw))
    .slice(0, 20)
    .map((failure) => ({ ...failure, exchange: slim(failure.exchange) }));
  if (failures.length === 0) return 0;
  check("failures", JSON.stringify(failures));
  const context = contextOf();
  for (const failure of failures.slice(0, 3))
    for (const [what, text] of textsOf(failure, context, words)) check(what, text);
  const files = new Map(filesOf(failures, context, words));
  for (const [what, text] of files) check(what, text);
  JSON.parse(files.get("json") ?? "");
  const again = await readAgain(files.get("har") ?? "");
  check("import", JSON.stringify(again));
  const errorsOf = (some: readonly Failure[]) => JSON.stringify(some.map(({ error }) => error));
  if (errorsOf(again) !== errorsOf(failures))
    throw new Error(`What was written:\n${errorsOf(failures)}\nis not what was read:\n${errorsOf(again)}`);
  return failures.length;
}
