import { wordsOf } from "../../src/core/explain/words-of.ts";
import { findings as words } from "../../src/locales/en/findings.ts";
import { callsIn, failuresIn, findingsOf } from "./call.ts";

/** `npm run say -- test/fixtures/calls/file.json [part of a name]` prints what is said about each call of a file. */
const [file = "", part = ""] = process.argv.slice(2);

for (const call of callsIn(file).filter(({ name }) => name.includes(part))) {
  console.log(`\n${call.name}\n  ${call.method ?? "GET"} ${call.url} → ${call.status}`);
  const failures = failuresIn(call);
  if (failures.length === 0) console.log("  no failure");
  for (const failure of failures) {
    const { code, message } = failure.error;
    console.log(`  ${code ?? "no code"}: ${message ?? "no message"}`);
    for (const finding of findingsOf(failure)) {
      const { check, certainty, sent, expected } = finding;
      const { title, text = "", steps = [] } = wordsOf(finding, words);
      console.log(`  - ${certainty} ${check}: ${title}. ${text}`);
      if (sent !== undefined) console.log(`      sent ${sent}`);
      if (expected) console.log(`      expected ${expected.join(" | ")}`);
      for (const step of steps) console.log(`      > ${step}`);
    }
  }
}
