/** A figure of the extension, and that of the floor if available. */
export interface Figure {
  readonly work: string;
  readonly name: string;
  readonly unit: "ms" | "MB" | "KB" | "";
  readonly ours: number;
  readonly floor?: number;
  /** Upper limit of `ours`, or of its ratio to the floor. */
  readonly most?: number;
  readonly mostRatio?: number;
}

export const ratioOf = ({ ours, floor }: Figure): number | undefined =>
  floor === undefined || floor === 0 ? undefined : ours / floor;

/** Whether a figure is within its limit; `undefined` without a limit. */
export function isReached(figure: Figure): boolean | undefined {
  const { ours, most, mostRatio } = figure;
  if (most !== undefined) return ours <= most;
  const ratio = ratioOf(figure);
  return mostRatio === undefined || ratio === undefined ? undefined : ratio <= mostRatio;
}

/** The middle value, which one disturbed run does not change. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 3, useGrouping: true });
const amount = (value: number | undefined, unit: string) =>
  value === undefined ? "–" : `${number.format(value)} ${unit}`.trim();

function rowOf(figure: Figure): string[] {
  const { work, name, unit, ours, floor, most, mostRatio } = figure;
  const bar = most === undefined ? mostRatio && `${mostRatio} × floor` : amount(most, unit);
  return [
    work,
    name,
    amount(ours, unit),
    amount(floor, unit),
    amount(ratioOf(figure), "×"),
    bar ? `≤ ${bar}` : "–",
    { true: "yes", false: "NO", undefined: "–" }[String(isReached(figure))] ?? "–",
  ];
}

/** The figures as an aligned Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [
    ["work", "figure", "ours", "floor", "ratio", "must reach", "reached"],
    ...figures.map(rowOf),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const printed = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [printed[0], rule, ...printed.slice(1)].join("\n");
}
