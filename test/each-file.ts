import { samples } from "./sample-count.ts";

// The files of a process share modules, so each begins with the same samples.
samples.made = 0;
