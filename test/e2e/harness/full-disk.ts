import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether this machine can mount a small disk. */
export const canMount = process.platform === "linux" && process.getuid?.() === 0;

export interface SmallDisk {
  readonly folder: string;
  /** Fills all free space, including space freed later. */
  fill(): void;
  /** Frees the space again. */
  free(): void;
  remove(): void;
}

/** A disk in memory that is slightly larger than a browser profile. */
export function mountSmallDisk(megabytes = 150): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "defender-error-lens-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  const filler = join(folder, "filler");
  let file: number | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const take = () => {
    for (const bytes of [65_536, 4_096, 1])
      try {
        for (;;) writeSync(file ?? 0, Buffer.alloc(bytes));
      } catch {
        // full; a smaller piece may still fit
      }
  };
  const free = () => {
    clearInterval(timer);
    if (file !== undefined) closeSync(file);
    file = undefined;
    rmSync(filler, { force: true });
  };
  return {
    folder,
    fill() {
      file = openSync(filler, "w");
      take();
      timer = setInterval(take, 20);
    },
    free,
    remove() {
      free();
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
