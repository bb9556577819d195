import type { Frame } from "playwright-core";
import { type Lens, rowsOf } from "./launch.ts";

/** All calls below this URL fail, with an ID made from the last segment: `id-of-a` for `…/fails/a`. */
export const fails = "https://api.security.microsoft.com/api/fails";

/** Makes the server reply to calls below `fails`. */
export const answerFails = (lens: Lens) =>
  lens.server.on("GET", /\/api\/fails\//, ({ url }) => ({
    status: 400,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      error: { code: "BadRequest", message: "m", target: `id-of-${url.split("/").at(-1)}` },
    }),
  }));

/** Makes one failing call from the inspected page. */
export const fail = (lens: Lens, name: string) => lens.call({ url: `${fails}/${name}` });

/** Waits until the status bar shows a text. */
export const says = (panel: Frame, text: string) => panel.getByRole("status").getByText(text).waitFor();

/** Waits until the status bar no longer shows a text. */
export const saysNoMore = (panel: Frame, text: string) =>
  panel.getByRole("status").getByText(text).waitFor({ state: "detached" });

export const button = (panel: Frame, name: string) => panel.getByRole("button", { name, exact: true });

/** Waits for the row of a failed call. */
export const waitForRow = (panel: Frame, name: string) =>
  rowsOf(panel)
    .filter({ hasText: `id-of-${name}` })
    .first()
    .waitFor();

/** Number of rows in the list, including those out of view. */
export const countRows = async (panel: Frame) =>
  Number(await panel.getByRole("treegrid").getAttribute("aria-rowcount")) - 1;

/** URLs of all failures in history. */
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
