import type { Finding } from "../core/checks/index.ts";

/** The step to wait before anything else. A reply that says how long to wait replaces it. */
type Wait = string | undefined;

/**
 * One explanation. `meaning` says what happened, `cause` the usual cause, `steps` what to do, in order. Code spans
 * are in backticks; codes, parameters, headers, permissions and paths are never translated.
 */
export interface Explained {
  readonly meaning: string;
  readonly cause?: string;
  readonly wait?: Wait;
  readonly steps: readonly string[];
}

/** Additional explanation of a known API message. Its steps, if any, replace those of the code. */
export interface ExplainedMessage {
  readonly meaning: string;
  readonly steps?: readonly string[];
}

/** The texts of a finding apart from its verdict: the reason, and what to do. */
export interface FindingWords {
  readonly text?: string;
  readonly wait?: Wait;
  readonly steps?: readonly string[];
}

/** Every finding must have texts, or the language does not compile. Each is a function of the finding's arguments. */
export type CheckTexts = { readonly [F in Finding as F["check"]]: (args: F["args"]) => FindingWords };

/**
 * Every finding must have a verdict: the fault in one sentence, with the values of this call and without a full
 * stop. It appears alone in a row of the list, so it must be self-contained.
 */
export type Verdicts = { readonly [F in Finding as F["check"]]: (finding: F) => string };

type PortalCheck = Extract<Finding["check"], `portal-${string}`>;
/** The texts of findings about the Defender portal, which each language keeps in a separate file. */
export type PortalFindings = Pick<CheckTexts, PortalCheck>;
export type PortalVerdicts = Pick<Verdicts, PortalCheck>;
