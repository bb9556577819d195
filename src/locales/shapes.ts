import type { Finding } from "../core/checks/index.ts";

/**
 * One explanation. `meaning` says what happened, `cause` what is usually behind it, `steps` what to do, in order.
 * `Code spans` stand between backticks; codes, parameters, headers, permissions and paths are never translated.
 */
export interface Explained {
  readonly meaning: string;
  readonly cause?: string;
  readonly steps: readonly string[];
}

/** What a known wording of the API adds. Its steps, if any, replace those of the code. */
export interface ExplainedMessage {
  readonly meaning: string;
  readonly steps?: readonly string[];
}

/** What a finding says beside its verdict: why, and what to do. */
export interface FindingWords {
  readonly text?: string;
  readonly steps?: readonly string[];
}

/** Every finding has its words, or the language does not compile. Each is a function of the finding's arguments. */
export type CheckTexts = { readonly [F in Finding as F["check"]]: (args: F["args"]) => FindingWords };

/**
 * Every finding has its verdict: what is wrong, in one sentence with the values of this call and without a full stop.
 * It stands alone in a row of the list, so it needs nothing around it.
 */
export type Verdicts = { readonly [F in Finding as F["check"]]: (finding: F) => string };

type PortalCheck = Extract<Finding["check"], `portal-${string}`>;
/** The words of findings about the Defender portal, which each language keeps in a file of its own. */
export type PortalFindings = Pick<CheckTexts, PortalCheck>;
export type PortalVerdicts = Pick<Verdicts, PortalCheck>;
