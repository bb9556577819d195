import { panel as en } from "../../../src/locales/en/panel.ts";
import { rowsOf } from "../../e2e/harness/launch.ts";
import type { Act } from "../act.ts";

/** Files and history. */
export const past: Act = {
  states: [
    {
      name: "file is read",
      enter: ({ panel }) =>
        panel.evaluate(() => {
          const post = Worker.prototype.postMessage;
          // The import never ends.
          Worker.prototype.postMessage = function (message: { type?: string; id?: string; file?: File }) {
            if (message.type !== "start" || !message.file) return;
            const { name, size } = message.file;
            const soFar = { id: message.id, name, entries: 4711, watched: 312, failures: 29, broken: 0 };
            this.onmessage?.(
              new MessageEvent("message", { data: { type: "progress", bytes: size * 0.4, soFar } }),
            );
            Worker.prototype.postMessage = post;
          };
          const files = new DataTransfer();
          const name = "security.microsoft.com, recorded on Friday after the second attempt.har";
          files.items.add(new File(["x".repeat(1000)], name));
          const field = document.querySelector<HTMLInputElement>("input[type=file]");
          if (!field) throw new Error("No field for files.");
          field.files = files.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }),
    },
    {
      name: "file is no HAR",
      async enter({ panel }) {
        const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no HAR") };
        await panel.locator("input[type=file]").setInputFiles(file);
        await panel.getByText(/notes\.txt: /).waitFor();
      },
    },
    {
      name: "file is read in",
      async enter({ panel }) {
        await panel.locator("input[type=file]").setInputFiles("test/har/chrome-demo.har");
        await panel.getByText(/chrome-demo\.har: /).waitFor();
        await rowsOf(panel).first().waitFor();
      },
    },
    {
      name: "history",
      async enter({ panel, click }) {
        await click(en.history);
        await rowsOf(panel).first().waitFor();
      },
    },
    {
      name: "history, details",
      async enter({ choose, click }) {
        await click(en.history);
        await choose("isolate");
      },
    },
    {
      name: "history, a question",
      async enter({ panel, click }) {
        await click(en.history);
        await rowsOf(panel).first().waitFor();
        await click(en.deleteAll);
      },
    },
  ],
};
