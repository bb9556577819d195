import { afterAll, beforeAll, expect, test } from "vitest";
import { har } from "../../src/core/formats/har.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { uriOf } from "../../src/core/uri.ts";
import { written } from "../core/formats/samples.ts";
import { recordedExchange, recordedNames } from "../recorded.ts";
import { type Lens, launch } from "./harness/launch.ts";

let lens: Lens;
beforeAll(async () => {
  // Imported requests stay in the log of DevTools, which the recorder reads.
  lens = await launch();
});
afterAll(() => lens.close());

const exchanges = recordedNames.map(recordedExchange);

interface Imported {
  readonly url: string;
  readonly method: string;
  readonly status: number;
  readonly sent: string;
  readonly received: string;
}

/** A string, because the test compiler would rewrite `import()` in a function. */
const importInNetworkPanel = (text: string) => `(async () => {
  const { NetworkPanel } = await import("./panels/network/network.js");
  const { NetworkLog } = await import("./models/logs/logs.js");
  const { networkLogView } = NetworkPanel.NetworkPanel.instance();
  await networkLogView.onLoadFromFile(new File([${JSON.stringify(text)}], "x.har"));
  return Promise.all(NetworkLog.NetworkLog.instance().requests().map(async (request) => ({
    url: request.url(),
    method: request.requestMethod,
    status: request.statusCode,
    sent: (await request.requestFormData()) ?? "",
    received: (await request.requestContentData()).text ?? "",
  })));
})()`;

test("the Network panel opens an exported HAR with every request and its bodies", async () => {
  await lens.openTab("network");
  const text = written(har, exchanges.flatMap(failuresOf));
  const imported = await lens.devtools.evaluate<readonly Imported[]>(importInNetworkPanel(text));
  const expected = exchanges
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map(({ request, response }) => ({
      url: uriOf(request.url),
      method: request.method,
      status: response.status,
      sent: request.body?.text ?? "",
      received: response.body.text ?? "",
    }));
  expect(imported).toEqual(expected);
});
