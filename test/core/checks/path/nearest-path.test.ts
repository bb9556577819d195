import { describe, expect, test } from "vitest";
import {
  isPathWord,
  movedPaths,
  nearestPaths,
  pathsBelow,
} from "../../../../src/core/checks/path/nearest-path.ts";
import { allOperations, device } from "../failed.ts";

const nearest = (path: string, method = "GET", api: "mde" | "graph" = "mde") =>
  nearestPaths(path, method, allOperations, api);
const below = (path: string, method = "GET", api: "mde" | "graph" = "mde") =>
  pathsBelow(path, method, allOperations, api);

test("a word of documented paths is told from an ID, in any letter case and without its arguments", () => {
  for (const word of ["isolate", "Machines", "findbyip(ip='1')"])
    expect(isPathWord(word, allOperations)).toBe(true);
  for (const value of [device, "isolat", "{id}"]) expect(isPathWord(value, allOperations)).toBe(false);
});

describe("the nearest path", () => {
  test("keeps the values that were sent if its segments are as many", () => {
    expect(nearest(`/api/machine/${device}`)).toMatchObject({
      paths: [`/api/machines/${device}`],
      isWhole: true,
    });
    expect(nearest("/api/v1.0/alert")).toMatchObject({ paths: ["/api/alerts"], isWhole: true });
  });

  test("names its parameters if there is a segment more or less", () => {
    expect(nearest("/api/machines/isolate", "POST")).toMatchObject({
      paths: ["/api/machines/{id}/isolate"],
      isWhole: false,
    });
  });

  test("knows what the portal calls a machine", () => {
    expect(nearest(`/api/devices/${device}`)).toMatchObject({
      paths: [`/api/machines/${device}`],
      isWhole: true,
    });
  });

  test("is that of the method that was used, if several are as close", () => {
    expect(nearest(`/api/machines/${device}/isolat`, "POST").paths).toEqual([
      `/api/machines/${device}/isolate`,
    ]);
  });

  test("does not exist for other words, other APIs, and odd paths", () => {
    for (const path of [
      "/api/dashboards",
      "/api",
      "/",
      "",
      `/api/machines${"/x".repeat(20)}`,
      "/api/zebras/run",
    ])
      expect(nearest(path)).toMatchObject({ paths: [], isWhole: false });
    expect(nearest(`/api/machine/${device}`, "GET", "graph")).toMatchObject({ paths: [], isWhole: false });
  });

  test("is close if only an ending differs", () => {
    expect(nearest(`/api/machine/${device}`).isClose).toBe(true);
    expect(nearest("/api/machines/isolate", "POST").isClose).toBe(false);
    expect(nearest("/api/dashboards").isClose).toBe(false);
  });

  test("reads abbreviations, and takes no object for an action", () => {
    const action = (name: string) => nearest(`/api/machines/${device}/${name}`, "POST").paths;
    expect(action("runAVScan")).toEqual([`/api/machines/${device}/runAntiVirusScan`]);
    for (const name of ["rescan", "reboot", "runs"]) expect(action(name)).toEqual([]);
  });

  test("has at most three candidates", () => {
    expect(nearest("/api/x/alerts").paths.length).toBeLessThanOrEqual(3);
  });
});

describe("the moved paths", () => {
  const moved = (path: string) => movedPaths(path, "GET", allOperations, "graph");

  test("have another parent or version, or lack security", () => {
    expect(moved("/v1.0/security/riskyUsers")).toEqual(["/v1.0/identityProtection/riskyUsers"]);
    expect(moved("/beta/threatSubmission/urlThreats")).toEqual([
      "/beta/security/threatSubmission/urlThreats",
    ]);
    expect(moved("/v1.0/security/detectionRules")).toEqual(["/beta/security/rules/detectionRules"]);
  });

  test("do not exist for other parents, short words, and odd paths", () => {
    for (const path of [
      "/v1.0/me/alerts_v2",
      "/v1.0/rules",
      "/v1.0/deviceManagement/deviceConfigurationz",
      "/v1.0/security",
      "/",
      "",
      "/x".repeat(20),
    ])
      expect(moved(path)).toEqual([]);
  });
});

describe("the paths below", () => {
  test("have one segment more, first those of the same method", () => {
    const found = below(`/api/machines/${device}`, "POST");
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(6);
    for (const path of found) expect(path).toMatch(new RegExp(`^/api/machines/${device}/[^/]+$`));
    const methods = found.map((path) =>
      allOperations.some(
        (one) =>
          one.method === "POST" && one.path.toLowerCase() === path.replace(device, "{id}").toLowerCase(),
      ),
    );
    expect(methods).toEqual(methods.toSorted((a, b) => Number(b) - Number(a)));
    expect(methods[0]).toBe(true);
  });

  test("do not exist for a path of unknown or shared words, or of another API", () => {
    expect(below("/api/zebras")).toEqual([]);
    expect(below("/api")).toEqual([]);
    expect(below(`/api/machines/${device}`, "GET", "graph")).toEqual([]);
  });

  test("begin with those named after the last word", () => {
    expect(below("/v1.0/security/attackSimulation", "GET", "graph")[0]).toBe(
      "/v1.0/security/attackSimulation/simulations",
    );
  });
});
