import type { KeepingState } from "../../../src/browser/channel.ts";
import { panel as en } from "../../../src/locales/en/panel.ts";
import { rowsOf } from "../../e2e/harness/launch.ts";
import { type Act, nothing, type State, toEnd } from "../act.ts";
import type { Stage } from "../stage.ts";
import { failLong, prepareTraffic, traffic } from "../traffic.ts";

const toldOf = (state: KeepingState): State => ({
  name: `storage ${state}`,
  enter: ({ tell }) => tell({ type: "keeping", keeping: { state, unsaved: state === "full" ? 12 : 0 } }),
  leave: ({ tell }) => tell({ type: "keeping", keeping: { state: "on", unsaved: 0 } }),
});

const openSettings = async ({ click, panel }: Stage) => {
  await click(en.settings);
  await panel.locator(".settings label").first().waitFor();
};

/** The list, and everything that can cover it. */
export const list: Act = {
  async before(stage) {
    prepareTraffic(stage);
    await failLong(stage.lens);
    await stage.fail(...traffic);
    await rowsOf(stage.panel).nth(traffic.length).waitFor();
  },
  states: [
    { name: "list", enter: nothing },
    { name: "grouped", enter: ({ click }) => click(en.byCause) },
    { name: "filter error", enter: ({ filter }) => filter("/(isolate/") },
    { name: "filtered", enter: ({ filter }) => filter("status:4xx") },
    { name: "filtered away", enter: ({ filter }) => filter("nothing-like-it") },
    {
      name: "narrowed to a time",
      async enter({ panel, lens }) {
        await panel.getByRole("slider", { name: en.narrowToTime }).focus();
        for (const key of ["End", "Enter"]) await lens.devtools.keyboard.press(key);
      },
    },
    { name: "menu", enter: ({ click }) => click(en.more) },
    {
      name: "menu of formats",
      async enter({ click, panel }) {
        await click(en.more);
        await panel.getByRole("menuitem", { name: en.export, exact: true }).click();
      },
    },
    {
      name: "file dragged",
      enter: ({ panel }) =>
        panel.evaluate(() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["{}"], "a.har"));
          const init = { bubbles: true, cancelable: true, dataTransfer };
          for (const type of ["dragenter", "dragover"])
            document.body.dispatchEvent(new DragEvent(type, init));
        }),
    },
    {
      name: "several chosen",
      async enter({ panel, choose, lens }) {
        await choose("InvalidRequestBody");
        await lens.devtools.keyboard.press("Control+A");
        await panel.locator(".details .id-list").waitFor();
      },
    },
    {
      name: "limit near",
      enter: async ({ tell, panel }) => {
        const isolating = { method: "POST", template: "/api/machines/{id}/isolate" };
        await tell({ type: "rates", rates: [{ ...isolating, minute: 90, hour: 90 }] });
        await panel.locator(".limit").waitFor();
      },
    },
    ...(["full", "blocked", "damaged", "private", "off", "unloaded"] as const).map(toldOf),
    {
      name: "recorder lost",
      enter: ({ tell }) => tell({ type: "ended" }),
      leave: ({ tell }) => tell({ type: "hello" }),
    },
    {
      name: "extension updated",
      async enter({ panel }) {
        await panel.evaluate("delete chrome.runtime; delete globalThis.browser?.runtime");
        await panel.getByText(en.extensionUpdated).waitFor();
      },
    },
    { name: "settings", enter: openSettings },
    {
      name: "settings, further down",
      async enter(stage) {
        await openSettings(stage);
        await toEnd(stage, ".settings .scrolled");
      },
    },
    {
      name: "error codes",
      async enter({ click, panel }) {
        await click(en.more);
        await panel.getByRole("menuitem", { name: en.errorCodes }).click();
        await panel.locator(".code-pages .codes").waitFor();
      },
    },
  ],
};
