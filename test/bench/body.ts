import { largeReply } from "../demo/large-reply.ts";
import { launch } from "../e2e/harness/launch.ts";
import { createMeter } from "./meter.ts";
import type { Figure } from "./results.ts";
import { watchTasks } from "./tasks.ts";

const url = "https://api.security.microsoft.com/api/large";

/** The longest task of the panel while a response of 100,000 characters is opened, unfolded and searched. */
export async function measureBody(dist: string, rest: number): Promise<Figure[]> {
  const lens = await launch({ dist });
  try {
    const panel = await lens.openPanel();
    const meter = await createMeter(lens.context, lens.devtoolsFrame, rest);
    lens.server.on("GET", url, {
      status: 400,
      headers: { "Content-Type": "application/json" },
      body: largeReply,
    });
    await lens.call({ url });
    const row = await lens.waitForRow("BadRequest");
    await meter.quiet();
    const body = panel.locator(".source").last();
    const longest = async (name: string, act: () => Promise<void>): Promise<Figure> => {
      const watched = await watchTasks(lens.context, panel);
      await act();
      await meter.quiet();
      const ours = await watched();
      return { work: "a body of 100 kB", name: `${name}, longest task`, unit: "ms", ours, most: 100 };
    };
    return [
      await longest("opening", async () => {
        await row.click();
        await panel.getByRole("tab", { name: "Response", exact: true }).click();
        await body.getByText("← tracking ID").waitFor();
      }),
      await longest("unfolding", () => body.getByRole("button", { name: "Expand all" }).click()),
      await longest("searching", async () => {
        await body.locator("pre").click();
        await lens.devtools.keyboard.press("Control+f");
        await body.getByRole("searchbox", { name: "Search" }).fill("HINT 10");
        await body.getByText("1 of 11").waitFor();
      }),
    ];
  } finally {
    await lens.close();
  }
}
