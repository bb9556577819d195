import type { Frame } from "playwright-core";
import { type Lens, rowsOf } from "./launch.ts";

/** Below it every call fails, with an id made of its last part: `…/fails/a` gives `id-of-a`. */
export const fails = "https://api.security.microsoft.com/api/fails";

/** Lets the stand-in answer the calls below `fails`. */
export const answerFails = (lens: Lens) =>
  lens.server.on("GET", /\/api\/fails\//, ({ url }) => ({
    status: 400,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      error: { code: "BadRequest", message: "m", target: `id-of-${url.split("/").at(-1)}` },
    }),
  }));

/** One call of the inspected page that fails. */
export const fail = (lens: Lens, name: string) => lens.call({ url: `${fails}/${name}` });

/** Waits until the status bar says a text. */
export const says = (panel: Frame, text: string) => panel.getByRole("status").getByText(text).waitFor();

/** Waits until it says so no longer. */
export const saysNoMore = (panel: Frame, text: string) =>
  panel.getByRole("status").getByText(text).waitFor({ state: "detached" });

export const button = (panel: Frame, name: string) => panel.getByRole("button", { name, exact: true });

/** Waits for the row of a call that failed. */
export const waitForRow = (panel: Frame, name: string) =>
  rowsOf(panel)
    .filter({ hasText: `id-of-${name}` })
    .first()
    .waitFor();

/** How many rows the list has, also those out of sight. */
export const countRows = async (panel: Frame) =>
  Number(await panel.getByRole("table").first().getAttribute("aria-rowcount")) - 1;

/** Addresses of all failures that history keeps. */
export const keptAddresses = (place: Frame) =>
  place.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("history");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("failures").objectStore("failures").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ failure }) => failure.exchange.request.url));
          };
        };
      }),
  );
