import { expect, test } from "vitest";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { publicCallOf } from "../../../src/core/snippets/public-call.ts";
import { exchange, type Sent } from "../../entries.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const device = "9c1e77b3f04a2d5586e01b7c3d9a40f2e86b5c17";
const portal = "https://security.microsoft.com/apiproxy";

function publicOf(sent: Sent) {
  const [failure] = failuresOf(exchange({ status: 403, body: "", ...sent }));
  if (!failure) throw new Error("No failure.");
  const call = publicCallOf(failure, diagnosis.portalCall(failure));
  return call && [call.method, call.url, call.body];
}

test.each<[string, Sent, unknown]>([
  [
    "a hunting query, in the name that the public API takes",
    {
      url: `${portal}/mtp/huntingService/queryExecutor`,
      method: "POST",
      request: { QueryText: "DeviceInfo", StartTime: "x" },
    },
    ["POST", "https://graph.microsoft.com/v1.0/security/runHuntingQuery", '{"Query":"DeviceInfo"}'],
  ],
  [
    "an object by the id in its path",
    { url: `${portal}/mtp/incidentQueue/incidents/924` },
    ["GET", "https://graph.microsoft.com/v1.0/security/incidents/924", undefined],
  ],
  [
    "a device by the id in its query",
    { url: `${portal}/mtp/getMachine/machines?machineId=${device}&idType=SenseMachineId` },
    ["GET", `https://api.security.microsoft.com/api/machines/${device}`, undefined],
  ],
  [
    "each value in a place of its own, and the name of a place that the call says nothing of",
    { url: `${portal}/mtp/liveResponseApi/commands/CLR4f1c` },
    [
      "GET",
      "https://api.security.microsoft.com/api/machineactions/CLR4f1c/GetLiveResponseResultDownloadLink(index={index})",
      undefined,
    ],
  ],
  [
    "the response action that the body names",
    {
      url: `${portal}/mtp/responseApiPortal/requests/create`,
      method: "POST",
      request: {
        MachineId: device,
        Type: "IsolationRequest",
        Action: "Isolate",
        IsolationType: "Full",
        RequestorComment: "x",
      },
    },
    [
      "POST",
      `https://api.security.microsoft.com/api/machines/${device}/isolate`,
      '{"Comment":"x","IsolationType":"Full"}',
    ],
  ],
  [
    "a call that is only passed on, as it is",
    { url: `${portal}/mtp/wdatpApi/machines?$top=5` },
    ["GET", "https://api.security.microsoft.com/api/machines?$top=5", undefined],
  ],
  [
    "in the cloud of its portal",
    { url: "https://security.microsoft.us/apiproxy/msgraph/v1.0/security/alerts_v2" },
    ["GET", "https://graph.microsoft.us/v1.0/security/alerts_v2", undefined],
  ],
  [
    "near: nothing where no public API is known",
    { url: `${portal}/mtp/ndr/machines/criticalityLevel`, method: "POST", request: {} },
    undefined,
  ],
])("the public call is %s", (_, sent, expected) => {
  expect(publicOf(sent)).toEqual(expected);
});
