import { describe, expect, test } from "vitest";
import { portalAccess } from "../../../../src/core/checks/portal/access.ts";
import type { Exchange } from "../../../../src/core/failure.ts";
import type { Sent } from "../../../entries.ts";
import { failedInPortal, portal } from "./failed.ts";

const found = (sent: Sent, facts?: Exchange["portal"]) =>
  portalAccess
    .run(failedInPortal(sent, facts))
    .map(({ check, certainty, sent, args }) =>
      [certainty, check, ...Object.values(args), sent].filter(Boolean).join(" "),
    );
/** What is said about a reply of a service with a message. */
const denied = (path: string, status: number, message = "", facts?: Exchange["portal"]) =>
  found({ url: `${portal}${path}`, status, body: message && { message } }, facts);

describe("a license that the reply calls missing", () => {
  test.each([
    [
      "/mtp/tvm/analytics/assets",
      "The following licenses are required to be on: TvmPremium",
      "vulnerabilities license TvmPremium",
    ],
    ["/aatp/api/sensors", "Missing license: MdiStandalone, TvmPremium.", "identity license MdiStandalone"],
    ["/mtp/ndr/machines", "Missing license: MdiStandalone, MdePlan2.", "endpoint license MdePlan2"],
    ["/mtp/x/y", "License 'MdoPlan2' is needed.", "office license MdoPlan2"],
    ["/mtp/x/y", "Licence AtpEnterprise is missing", "office license AtpEnterprise"],
    ["/aatp/api/sensors", "License ZebraPlan is required", "identity license ZebraPlan"],
  ])("names the product of %s: %s", (path, message, text) => {
    const name = text.split(" ").at(-1);
    expect(denied(path, 403, message)).toEqual([`certain portal-product ${text} ${name}`]);
    expect(denied(path, 401, message)).toHaveLength(1);
  });

  test.each([
    "A license was assigned: TvmPremium",
    "The following roles are required: TvmPremium",
    "A license is required.",
    "License ZebraPlan is required",
  ])("is not named by: %s", (message) => expect(denied("/mtp/x/y", 403, message)).toEqual([]));
});

describe("a product that is off", () => {
  const off = { off: [{ product: "identity", property: "IsMdiActive" }] } as const;

  test("in the tenant's context is certain if the reply is mute", () => {
    for (const status of [403, 404])
      expect(denied("/aatp/api/sensors", status, "", off)).toEqual([
        "certain portal-product identity context IsMdiActive IsMdiActive",
      ]);
    expect(denied("/mdi/x", 404, "Not found", off)[0]).toMatch(/^certain/);
  });

  test("is likely if a 400 or a reason speaks for something else", () => {
    expect(denied("/aatp/api/sensors", 400, "", off)[0]).toMatch(/^likely portal-product identity context/);
    expect(denied("/aatp/api/sensors", 403, "The sensor is gone.", off)[0]).toMatch(/^likely/);
  });

  test("does not explain a 401, or another product's call", () => {
    expect(denied("/aatp/api/sensors", 401, "", off)).toEqual([]);
    expect(denied("/mtp/tvm/x", 403, "", off)).toEqual([]);
    expect(denied("/mtp/x/y", 403, "", off)).toEqual([]);
  });

  test("is what a mute 404 of Defender for Identity usually means, unless it is on", () => {
    expect(denied("/aatp/api/sensors", 404)).toEqual(["likely portal-product identity usual"]);
    expect(denied("/aatp/api/sensors", 404, "", { on: ["identity"] })).toEqual([]);
    expect(denied("/aatp/api/sensors", 404, "The sensor is gone.")).toEqual([]);
    expect(denied("/aatp/api/sensors", 403)).toEqual([]);
    expect(denied("/mdi/api/sensors", 404)).toEqual([]);
  });

  test("may be the reason for a mute 403 of deception", () => {
    expect(denied("/mtp/k8s/deception/rules", 403)).toEqual(["possible portal-product deception usual"]);
    expect(denied("/mtp/k8s/deception/rules", 404)).toEqual([]);
  });

  test.each([
    ["/mtoapi/aatp/x", "identity"],
    ["/radius/x", "identity"],
    ["/mtp/tvm/x", "vulnerabilities"],
    ["/mtp/k8s/deception/x", "deception"],
    ["/mtp/k8s/machines/x", "endpoint"],
    ["/mtp/liveResponseApi/x", "endpoint"],
    ["/di/x", "office"],
    ["/astgws/x", "office"],
    ["/arm/x", "sentinel"],
    ["/mtp/siem/x", "sentinel"],
    ["/mtp/unifiedConnectors", "sentinel"],
  ] as const)("is the one behind %s: %s", (path, product) => {
    expect(denied(path, 404, "", { off: [{ product, property: "p" }] })).toEqual([
      `certain portal-product ${product} context p p`,
    ]);
  });
});

test("a device that the user's groups do not include is the reason where the reply says so", () => {
  const message = "User is not exposed to machine";
  expect(denied("/mtp/x/y", 403, message)).toEqual(["likely portal-device-group"]);
  expect(denied("/mtp/x/y", 403, "Not exposed to the device")).toHaveLength(1);
  expect(denied("/mtp/x/y", 404, message)).toEqual([]);
});

describe("two tenants in one call", () => {
  const [one, two] = ["1fa66c0f-18bd-4133-b378-36d76f3a2ba0", "7a1d0c5e-2b84-4f6f-9c3e-51d0a8e2b7f6"];
  const called = (requestHeaders: Record<string, string>, query = "") =>
    portalAccess.run(failedInPortal({ url: `${portal}/mtp/x/y${query}`, status: 403, requestHeaders }));

  test("are likely the reason", () => {
    expect(called({ "tenant-id": one, "x-tid": two })).toMatchObject([
      {
        check: "portal-tenant",
        certainty: "likely",
        sent: one,
        expected: [two],
        place: { part: "header", name: "tenant-id" },
        args: { name: "tenant-id", other: "x-tid" },
      },
    ]);
    expect(called({ "tenant-id": one }, `?tid=${two}`)).toMatchObject([
      { expected: [two], args: { other: "tid" } },
    ]);
  });

  test("are one in any letter case, or unknown", () => {
    expect(called({ "tenant-id": one, "x-tid": one.toUpperCase() })).toEqual([]);
    expect(called({ "tenant-id": one, "x-tid": "contoso" })).toEqual([]);
    expect(called({ "tenant-id": "contoso", "x-tid": two })).toEqual([]);
    expect(called({ "tenant-id": "•••", "x-tid": two })).toEqual([]);
    expect(called({ "x-tid": one }, `?tid=${two}`)).toEqual([]);
  });
});
