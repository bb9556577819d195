/** A line of a chart; all values must be positive. */
export interface Curve {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Chart {
  readonly title: string;
  readonly curves: readonly Curve[];
}

const size = { width: 420, height: 300, left: 56, right: 16, top: 34, bottom: 34 };
const colors = ["#0b57d0", "#8a8f98", "#b3261e"];

/** The powers of ten around some values. */
function decades(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

/** Maps values of several decades evenly to a range. */
function scaleOf(ticks: readonly number[], from: number, to: number) {
  const low = Math.log10(ticks[0] ?? 1);
  const high = Math.log10(ticks.at(-1) ?? 10);
  return (value: number) =>
    Math.round(10 * (from + ((Math.log10(value) - low) / (high - low)) * (to - from))) / 10;
}

const text = (x: number, y: number, content: string, rest = "") =>
  `<text x="${x}" y="${y}"${rest && ` ${rest}`}>${content}</text>`;

function drawChart({ title, curves }: Chart, offset: number): string {
  const all = curves.flatMap(({ points }) => points);
  const [columns, rows] = [decades(all.map(([x]) => x)), decades(all.map(([, y]) => y))];
  const x = scaleOf(columns, size.left, size.width - size.right);
  const y = scaleOf(rows, size.height - size.bottom, size.top);
  const grid = [
    ...columns.map((value) => `M${x(value)} ${size.top}V${size.height - size.bottom}`),
    ...rows.map((value) => `M${size.left} ${y(value)}H${size.width - size.right}`),
  ];
  const lines = curves.map(({ label, points }, at) => {
    const color = colors[at % colors.length];
    const path = points.map(([left, top]) => `${x(left)},${y(top)}`).join(" ");
    const [endX, endY] = points.at(-1) ?? [1, 1];
    return (
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"/>` +
      text(x(endX), y(endY) - 6, label, `text-anchor="end" fill="${color}"`)
    );
  });
  return [
    `<g transform="translate(${offset} 0)">`,
    text(size.left, 20, title, 'font-weight="bold"'),
    `<path d="${grid.join("")}" stroke="#c4c7cc" stroke-width="0.5"/>`,
    ...columns.map((value) =>
      text(x(value), size.height - 14, value.toLocaleString("en"), 'text-anchor="middle"'),
    ),
    ...rows.map((value) =>
      text(size.left - 6, y(value) + 4, value.toLocaleString("en"), 'text-anchor="end"'),
    ),
    ...lines,
    "</g>",
  ].join("\n");
}

/** Charts side by side as an SVG that is readable on light and dark pages; both axes are logarithmic. */
export function plotOf(charts: readonly Chart[]): string {
  const width = charts.length * size.width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${size.height}" width="${width}" height="${size.height}" font-family="system-ui, sans-serif" font-size="11" fill="#5f6368">`,
    `<rect width="${width}" height="${size.height}" fill="#ffffff"/>`,
    ...charts.map((chart, at) => drawChart(chart, at * size.width)),
    "</svg>\n",
  ].join("\n");
}
