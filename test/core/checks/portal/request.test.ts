import { expect, test } from "vitest";
import { loadPortalOperations } from "../../../../src/catalogue/apis/portal/operations.ts";
import { portalRequest } from "../../../../src/core/checks/portal/request.ts";
import { evidencesOf } from "../../../../src/core/diagnose.ts";
import { failuresOf } from "../../../../src/core/recognise/index.ts";
import { exchange } from "../../../entries.ts";
import { allOperations, marked } from "../failed.ts";

const portalOperations = await loadPortalOperations();

const alerts = "https://security.microsoft.com/apiproxy/mtp/incidentQueue/incidents/alerts";

/** The check's finding about the page size. */
function pagesIn(url: string) {
  const [failure] = failuresOf(exchange({ url, status: 400, body: "" }));
  if (!failure) throw new Error("No failure.");
  const found = portalRequest.run(evidencesOf(failure, allOperations, portalOperations));
  return found.flatMap((one) => (one.check === "portal-paging" ? [one] : []));
}

test.each(["pageSize=500", "PageSize=500", "pageSize=%35%30%30"])(
  "a page size that is too large is marked as sent: %s",
  (sent) => {
    const url = `${alerts}?incidentId=924&${sent}`;
    const [page, ...others] = pagesIn(url);
    expect([page?.sent, marked(url, page), others]).toEqual(["500", sent, []]);
  },
);

test("the parameter itself is marked, not the end of another name", () => {
  const url = `${alerts}?lastpageSize=500&pageSize=500`;
  const [page] = pagesIn(url);
  expect(page?.place?.start).toBe(url.lastIndexOf("pageSize"));
});

test.each(["incidentId=924&pageSize=50", "incidentId=924&lastpageSize=500", "incidentId=924"])(
  "no page size is too large in %s",
  (query) => {
    expect(pagesIn(`${alerts}?${query}`)).toEqual([]);
  },
);
