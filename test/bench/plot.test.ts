import { expect, test } from "vitest";
import { plotOf } from "./plot.ts";

test("each power of ten has the same width on both axes", () => {
  const svg = plotOf([
    {
      title: "Time",
      curves: [
        {
          label: "ours",
          points: [
            [1, 10],
            [10, 100],
            [100, 1000],
          ],
        },
      ],
    },
  ]);
  const [, points = ""] = /points="([^"]+)"/.exec(svg) ?? [];
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = points
    .split(" ")
    .map((point) => point.split(",").map(Number));
  expect(x2 - x1).toBeCloseTo(x3 - x2);
  expect(y2 - y1).toBeCloseTo(y3 - y2);
  expect([x2 > x1, y2 < y1]).toEqual([true, true]);
});
