import fc from "fast-check";
import { samples } from "./panel/sample-count.ts";

// The files of a process share modules, so each begins with the same samples.
samples.made = 0;
// Every change is judged by the same random cases; `SEED` tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });
