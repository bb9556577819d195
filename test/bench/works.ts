import { fileURLToPath } from "node:url";
import { measureBody } from "./body.ts";
import { calls } from "./calls.ts";
import { measureCore } from "./core.ts";
import { measureGrowth } from "./growth.ts";
import { measureHistory } from "./history.ts";
import { measureImports } from "./imports.ts";
import { type Figure, median } from "./results.ts";
import { type Measured, run, type Session } from "./session.ts";
import { measureSize } from "./size.ts";
import { runInTurns } from "./turns.ts";

export interface Options {
  readonly few: number;
  readonly many: number;
  readonly repetitions: number;
  /** Milliseconds without work that count as idle. */
  readonly rest: number;
  /** Folder for CPU profiles of the extension. */
  readonly profiles?: string;
}

const dist = fileURLToPath(new URL("../../dist/chrome", import.meta.url));
const floor = fileURLToPath(new URL("floor", import.meta.url));

type Key = keyof Measured;
type Pair = (key: Key) => Pick<Figure, "ours" | "floor">;

/** Medians of extension and floor, measured alternately, so that a disturbance affects both. */
async function sideBySide(
  session: Omit<Session, "dist" | "profile">,
  repetitions: number,
  profile?: string,
): Promise<Pair> {
  const ours: Measured[] = [];
  const least: Measured[] = [];
  for (let n = 0; n < repetitions; n++) {
    least.push(await run({ ...session, dist: floor }));
    ours.push(await run({ ...session, dist, ...(n === 0 && profile && { profile }) }));
  }
  const of = (runs: readonly Measured[], key: Key) => {
    const values = runs.flatMap((measured) => measured[key] ?? []);
    return values.length > 0 ? median(values) : undefined;
  };
  return (key) => ({ ours: of(ours, key) ?? Number.NaN, floor: of(least, key) });
}

const calling = ({ rest }: Options, kind: keyof typeof calls, ...counts: number[]) => ({
  kinds: calls[kind],
  counts,
  rest,
});
const profileOf = ({ profiles }: Options, name: string) => profiles && `${profiles}/${name}.cpuprofile`;

async function few(kind: "unwatched" | "successes", mostRatio: number, options: Options): Promise<Figure[]> {
  const { few, repetitions, rest } = options;
  const profile = profileOf(options, kind);
  // The difference is smaller than the machine's noise, so there are more rounds.
  const turns = 2 * repetitions - 1;
  const { ours, floor: least } = await runInTurns({
    dist,
    floor,
    kinds: calls[kind],
    count: few,
    turns,
    rest,
    ...(profile && { profile }),
  });
  const work = `${few} ${kind}`;
  return [
    { work, name: "task time", unit: "ms", ours: ours.tasks, floor: least.tasks, mostRatio },
    { work, name: "heap", unit: "MB", ours: ours.heap, floor: least.heap },
  ];
}

async function failures(options: Options): Promise<Figure[]> {
  const { few, repetitions } = options;
  const calls = calling(options, "failures", few);
  const pair = await sideBySide(calls, repetitions, profileOf(options, "failures"));
  const traced = await sideBySide({ ...calls, traced: true }, 1);
  const work = `${few} failures`;
  return [
    { work, name: "task time", unit: "ms", ...pair("tasks"), mostRatio: 2.5 },
    {
      work: "opening the panel",
      name: "first time in a browser's life",
      unit: "ms",
      ...pair("firstOpening"),
      most: 180,
    },
    { work: "the first failure", name: "on screen after", unit: "ms", ...pair("first") },
    {
      work: "the first failure",
      name: "with its verdict after",
      unit: "ms",
      ...pair("firstVerdict"),
      most: 120,
    },
    { work, name: "last one on screen after", unit: "ms", ...pair("delay") },
    { work, name: "last one with its verdict after", unit: "ms", ...pair("verdict"), most: 50 },
    { work, name: "longest task", unit: "ms", ...traced("longest"), most: 50 },
    { work, name: "nodes", unit: "", ...pair("nodes"), most: 2000 },
    { work, name: "heap", unit: "MB", ...pair("heap"), most: 30 },
  ];
}

/** Many failures in one session: how the list responds with all of them, and the cost compared with the first ones. */
async function session(options: Options): Promise<Figure[]> {
  const { few, many, repetitions } = options;
  const pair = await sideBySide(
    { ...calling(options, "failures", few, many - few), used: repetitions },
    1,
    profileOf(options, "session"),
  );
  const work = `${many} failures`;
  return [
    { work, name: "missing in the list", unit: "", ours: pair("missing").ours, most: 0 },
    { work, name: "task time", unit: "ms", ...pair("tasks") },
    { work, name: `task time, times that of the first ${few}`, unit: "", ...pair("growth"), most: 5.5 },
    { work, name: "heap", unit: "MB", ...pair("heap"), most: 80 },
    { work, name: "nodes", unit: "", ...pair("nodes") },
    { work, name: "scrolling answers after", unit: "ms", ...pair("scrolling"), most: 50 },
    { work, name: "filtering answers after", unit: "ms", ...pair("filtering"), most: 50 },
    { work, name: "has:finding answers after", unit: "ms", ...pair("byFinding"), most: 50 },
    { work, name: "opening, first rows after", unit: "ms", ...pair("opening"), most: 200 },
  ];
}

/** Numbers of failures in one session, up to what a broken client can produce in a day. */
const growing = [100, 300, 1000, 3000, 10_000, 30_000, 100_000];

type Work = (options: Options) => Promise<readonly Figure[]> | readonly Figure[];

/** All measurements by the name that `--only` accepts. */
export const works: Readonly<Record<string, Work>> = {
  size: () => measureSize(dist),
  core: () => measureCore(dist),
  unwatched: (options) => few("unwatched", 1.15, options),
  successes: (options) => few("successes", 1.3, options),
  failures,
  session,
  body: ({ rest }) => measureBody(dist, rest),
  history: ({ rest }) => measureHistory(dist, rest),
  imports: ({ rest }) => measureImports(dist, rest),
  growth: ({ rest }) => measureGrowth({ dist, floor }, growing, rest, "bench-results/growth.svg"),
};
