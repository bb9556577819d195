import { panel as en } from "../../../src/locales/en/panel.ts";
import type { Act, State } from "../act.ts";
import type { Stage } from "../stage.ts";
import { failAgain } from "../traffic.ts";

const details = (name: string, text: string): State => ({
  name: `details ${name}`,
  enter: ({ choose }) => choose(text),
});

/** Details of every kind of failure. */
export const inDetails: Act = {
  states: [
    details("400", "isolate"),
    {
      name: "menu of code",
      async enter({ choose, click }) {
        await choose("isolate");
        await click(en.copyAs);
      },
    },
    {
      name: "id copied",
      async enter({ choose, click }) {
        await choose("isolate");
        await click(en.copyId);
      },
    },
    {
      name: "report",
      async enter({ choose, panel }) {
        await choose("isolate");
        await panel.getByRole("tab", { name: en.idsAndReport }).click();
        await panel.locator(".report pre:not(:empty)").waitFor();
      },
    },
    ...[en.request, en.response].map((name) => ({
      name: `tab ${name}`,
      async enter(stage: Stage) {
        await stage.choose("isolate");
        await stage.panel.getByRole("tab", { name, exact: true }).click();
      },
    })),
    {
      name: "note",
      async enter({ choose, panel, lens }) {
        await choose("isolate");
        await panel.getByRole("tab", { name: en.idsAndReport }).click();
        await panel.getByRole("textbox", { name: en.note }).fill("INC-4711, asked the team on Friday");
        await lens.devtools.keyboard.press("Enter");
      },
    },
    {
      name: "body searched",
      async enter(stage) {
        await stage.choose("incidents/2972395");
        await stage.panel.getByRole("tab", { name: en.response, exact: true }).click();
        await stage.panel.locator(".source pre").first().focus();
        await stage.lens.devtools.keyboard.press("Control+F");
        await stage.lens.devtools.keyboard.type("2972395");
      },
    },
    {
      name: "about a code",
      async enter({ choose, click, panel }) {
        await choose("isolate");
        await panel.locator(".general summary").click();
        await click(en.aboutCode);
        await panel.locator(".code-pages article").waitFor();
      },
    },
    details("403 with roles", "eu.api.security.microsoft.com"),
    details("429 with countdown", "advancedqueries"),
    details("500", "exposureScore"),
    details("long and unknown", "quarterly"),
    details("without CORS headers", "user1"),
    details("without a reply", "investigations"),
    details("of a batch", "incidents/2972395"),
    details("sign-in", "AADSTS7000215"),
    {
      name: "arrivals",
      async enter({ panel, lens, choose }) {
        await choose("isolate");
        await lens.devtools.keyboard.press("Escape");
        for (let index = 0; index < 3; index++) await failAgain(lens, index);
        await panel.locator(".arrivals button").waitFor();
      },
    },
  ],
};
