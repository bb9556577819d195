import { loadOperations } from "../../../src/catalogue/operations.ts";
import type { Evidences } from "../../../src/core/checks/finding.ts";
import { evidencesOf } from "../../../src/core/diagnose.ts";
import { failuresOf } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

export const allOperations = await loadOperations();
export const mde = "https://api.security.microsoft.com/api";
export const device = "1e5bc9d7e413ddd7902c2932e418702b84d0cc07";
export const sha256 = `${"a".repeat(60)}0123`;

/** A reply of the documented form. */
export const refusal = (code: string, message = "No.") => ({ error: { code, message, target: "t" } });

/** The input of checks for a failed call. */
export function failed(sent: Sent): Evidences {
  const [failure] = failuresOf(exchange(sent));
  if (!failure) throw new Error("No failure.");
  return evidencesOf(failure, allOperations);
}

interface Found {
  readonly check: string;
  readonly certainty: string;
  readonly place?: { readonly start?: number; readonly end?: number };
  readonly expected?: readonly string[];
  readonly edits?: readonly {
    readonly part: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly args: object;
}

/** `check flaw certainty` of each finding. */
export const named = (found: readonly Found[]): string[] =>
  found.map(({ check, certainty, args }) =>
    [check, "flaw" in args ? args.flaw : "stray" in args ? args.stray : "", certainty]
      .filter(Boolean)
      .join(" "),
  );

/** The text that the finding marks. */
export const marked = (text: string, found: Found | undefined): string =>
  text.slice(found?.place?.start ?? 0, found?.place?.end ?? 0);

/** The text with a finding's corrections. */
export function edited(text: string, found: Found | undefined): string {
  const [edit] = found?.edits ?? [];
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
}
