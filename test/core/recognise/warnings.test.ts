import { describe, expect, test } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange } from "../../entries.ts";
import { graph } from "./reply.ts";

describe("a Warning header", () => {
  test("names each failed provider, in any quotes", () => {
    for (const quote of ['"', "'", ""]) {
      const warning = `199 - ${quote}Microsoft/WDATP/401/228${quote}, 199 - ${quote}Contoso/My Provider/504/10000${quote}`;
      const errors = recognise(
        exchange({ url: graph, status: 206, headers: { Warning: warning }, body: { value: [] } }),
      );
      expect(errors.map((error) => error.warning)).toEqual([
        { vendor: "Microsoft", provider: "WDATP", status: 401, milliseconds: 228 },
        { vendor: "Contoso", provider: "My Provider", status: 504, milliseconds: 10_000 },
      ]);
    }
  });

  test("may have several spaces, and an agent by name", () => {
    const headers = { Warning: "199  graph.example   Microsoft/WDATP/401/228" };
    const errors = recognise(exchange({ url: graph, status: 206, headers, body: { value: [] } }));
    expect(errors).toMatchObject([{ message: "Microsoft/WDATP/401/228", warning: { vendor: "Microsoft" } }]);
  });

  test("of another kind names none", () => {
    const headers = { Warning: '299 - "Deprecated, see https://a.example/docs/504/1000"' };
    expect(recognise(exchange({ url: graph, status: 200, headers, body: { value: [] } }))).toEqual([]);
  });

  test("names no provider that succeeded, and comes before failed items", () => {
    const headers = {
      Warning: '199 - "Microsoft/A/200/10,Microsoft/B/400/20"',
      "request-id": "r-1",
    };
    const body = { value: [{ id: "1", isFailed: true, failureReason: "no" }] };
    const errors = recognise(exchange({ url: graph, status: 206, headers, body }));
    expect(errors).toMatchObject([
      {
        status: 206,
        message: "Microsoft/B/400/20",
        shape: "warning",
        warning: { vendor: "Microsoft", provider: "B", status: 400, milliseconds: 20 },
        part: { index: 1 },
        trackingId: { value: "r-1", source: "request-id header" },
      },
      { shape: "item" },
    ]);
  });
});
