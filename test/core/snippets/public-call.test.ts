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
    "a device by its own id, whatever id comes first",
    {
      url: `${portal}/mtp/alertsApiService/Evidences/device/Alerts?alertId=da637&WcdMachineId=61&id=7&MachineId=${device}`,
    },
    ["GET", `https://api.security.microsoft.com/api/machines/${device}/alerts`, undefined],
  ],
  [
    "without the id of a session command, which is no response action",
    { url: `${portal}/mtp/liveResponseApi/commands/CLR4f1c?session_id=CLR9` },
    [
      "GET",
      "https://api.security.microsoft.com/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={index})",
      undefined,
    ],
  ],
  [
    "without the id of a command where a device belongs",
    { url: `${portal}/mtp/liveResponseApi/commands/${device}?session_id=CLR9`, method: "POST", request: {} },
    ["POST", "https://api.security.microsoft.com/api/machines/{id}/runliveresponse", "{}"],
  ],
  [
    "without the id of a file where its name belongs",
    { url: `${portal}/mtp/liveResponseApi/library/5b0f3f06-7c9d-4a33-8f0e-b2a4c61d7e15`, method: "DELETE" },
    ["DELETE", "https://api.security.microsoft.com/api/libraryfiles/{fileName}", undefined],
  ],
  [
    "without the id of a device where that of an action belongs",
    {
      url: `${portal}/mtp/responseApiPortal/requests/forensics/downloaduribyguid/V2?machineId=${device}`,
    },
    ["GET", "https://api.security.microsoft.com/api/machineactions/{id}/getPackageUri", undefined],
  ],
  [
    "the action beside its device",
    {
      url: `${portal}/mtp/responseApiPortal/requests/forensics/downloaduribyguid/V2?machineId=${device}&requestGuid=5b0f3f06-7c9d-4a33-8f0e-b2a4c61d7e15`,
    },
    [
      "GET",
      "https://api.security.microsoft.com/api/machineactions/5b0f3f06-7c9d-4a33-8f0e-b2a4c61d7e15/getPackageUri",
      undefined,
    ],
  ],
  [
    "without an id that only the portal knows",
    { url: `${portal}/mtp/getMachine/machines?machineId=5b0f3f06-7c9d-4a33-8f0e-b2a4c61d7e15&idType=AadId` },
    ["GET", "https://api.security.microsoft.com/api/machines/{id}", undefined],
  ],
  [
    "one incident of a body that names it beside its alerts",
    {
      url: `${portal}/mtp/incidentQueue/incidents/update`,
      method: "POST",
      request: { alertIds: ["da637"], incidentId: 924 },
    },
    ["PATCH", "https://graph.microsoft.com/v1.0/security/incidents/924", "{}"],
  ],
  [
    "the only device of a list",
    {
      url: `${portal}/mtp/ndr/machines/assetValues`,
      method: "POST",
      request: { AssetValue: "High", SenseMachineIds: [device] },
    },
    [
      "POST",
      `https://api.security.microsoft.com/api/machines/${device}/setDeviceValue`,
      '{"DeviceValue":"High"}',
    ],
  ],
  [
    "none of several devices",
    {
      url: `${portal}/mtp/ndr/machines/assetValues`,
      method: "POST",
      request: { AssetValue: "High", SenseMachineIds: [device, device.replace("9", "8")] },
    },
    ["POST", "https://api.security.microsoft.com/api/machines/{id}/setDeviceValue", '{"DeviceValue":"High"}'],
  ],
  [
    "a file by its hash, not by the days beside it",
    { url: `${portal}/mtp/cloudPivot/cloud/pivot/portal/file/device/details?id=30&entityId=${device}` },
    ["GET", `https://api.security.microsoft.com/api/files/${device}/machines`, undefined],
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
    "the kind of scan that the body names",
    {
      url: `${portal}/mtp/responseApiPortal/requests/create`,
      method: "POST",
      request: {
        MachineId: device,
        Type: "ScanRequest",
        Params: { ScanType: "Quick" },
        RequestorComment: "x",
      },
    },
    [
      "POST",
      `https://api.security.microsoft.com/api/machines/${device}/runAntiVirusScan`,
      '{"Comment":"x","ScanType":"Quick"}',
    ],
  ],
  [
    "no other action than the one that the body names",
    {
      url: `${portal}/mtp/responseApiPortal/requests/create`,
      method: "POST",
      request: { MachineId: device, Type: "StopAndQuarantineRequest", RequestorComment: "x" },
    },
    undefined,
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
