import { answerTo, callsIn, failuresIn } from "./call.ts";

/** `npm run say -- test/fixtures/calls/file.json [part of a name]` prints the findings of each call in a file. */
const [file = "", part = ""] = process.argv.slice(2);

for (const call of callsIn(file).filter(({ name }) => name.includes(part))) {
  console.log(`\n${call.name}\n  ${call.method ?? "GET"} ${call.url} → ${call.status}`);
  const failures = failuresIn(call);
  if (failures.length === 0) console.log("  no failure");
  for (const failure of failures) {
    const { code, message } = failure.error;
    console.log(`  ${code ?? "no code"}: ${message ?? "no message"}`);
    const { verdict, certainty = "said", reason, evidence, fix, also, cause, about } = answerTo(failure);
    console.log(`  ${certainty}: ${verdict}${reason ? `. ${reason}` : ""}`);
    if (evidence?.sent !== undefined) console.log(`      sent ${evidence.sent}`);
    if (evidence?.expected) console.log(`      expected ${evidence.expected.join(" | ")}`);
    for (const step of fix.steps) console.log(`      > ${step}`);
    for (const { finding, verdict, reason = "" } of also)
      console.log(`  - ${finding.certainty} ${finding.check}: ${verdict}. ${reason}`);
    console.log(`  cause ${cause}`);
    for (const sentence of about) console.log(`  . ${sentence}`);
  }
}
