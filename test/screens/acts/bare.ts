import { panel as en } from "../../../src/locales/en/panel.ts";
import { rowsOf } from "../../e2e/harness/launch.ts";
import { type Act, nothing } from "../act.ts";

/** Without a failure. */
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
    {
      name: "history empty",
      enter: ({ click }) => click(en.history),
    },
  ],
};
