import { panel as en } from "../../../src/locales/en/panel.ts";
import { rowsOf } from "../../e2e/harness/launch.ts";
import { type Act, nothing } from "../act.ts";
import type { Stage } from "../stage.ts";

const wrongHash =
  '{"error":{"code":"InvalidHashValue","message":"Hash value abcd is not valid, hash type must be Sha1 or Sha256"}}';

const explain = async ({ click, panel }: Stage, text: string, shown: string) => {
  await click(en.explainText);
  await panel.locator("dialog textarea").fill(text);
  await panel.locator("dialog").getByText(shown).first().waitFor();
};
const wrongCase = `curl -X POST https://api.security.microsoft.com/api/machines/1e5bc9d7e413ddd7902c2932e418702b84d0cc07/isolate -d '{"comment":"x","IsolationType":"Full"}'
{"error":{"code":"InvalidRequestBody","message":"Request body is incorrect","target":"|screen-12345678."}}`;

/** States without a failure. */
export const bare: Act = {
  states: [
    { name: "empty", enter: nothing },
    {
      name: "paused",
      enter: ({ click }) => click(en.record),
      leave: ({ click }) => click(en.record),
    },
    {
      name: "samples",
      async enter({ click, panel }) {
        await click(en.samples);
        await rowsOf(panel).nth(2).waitFor();
      },
      leave: ({ click }) => click(en.clear),
    },
    { name: "explain text, empty", enter: ({ click }) => click(en.explainText) },
    { name: "explain text, answered", enter: (stage) => explain(stage, wrongCase, "Comment") },
    {
      name: "explain text, two causes",
      enter: (stage) => explain(stage, `${wrongCase}\n\n${wrongHash}`, "Comment"),
    },
    { name: "explain text, nothing", enter: (stage) => explain(stage, "Nothing.", "AADSTS") },
    {
      name: "history empty",
      enter: ({ click }) => click(en.history),
    },
  ],
};
