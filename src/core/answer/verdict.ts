import type { Verdicts } from "../../locales/shapes.ts";
import type { FindingTexts, Texts } from "../../locales/texts.ts";
import type { Certainty } from "../checks/finding.ts";
import type { Finding } from "../checks/index.ts";
import { isForeignPage, isQueryRefused } from "../explain/circumstances.ts";
import { generalWords } from "../explain/words.ts";
import type { Failure } from "../failure.ts";
import { isAboutApp } from "../wording.ts";
import { type Lead, leadOf } from "./lead.ts";
import { spokenOf } from "./message.ts";
import { sentencesOf, withoutStop } from "./sentences.ts";

/** The texts of one language that an answer is made of. */
export interface AnswerWords {
  readonly texts: Texts;
  readonly findings: FindingTexts;
}

export interface Verdict {
  /** What is wrong, in one sentence without a full stop. */
  readonly verdict: string;
  /** How sure a check is of it; absent when no check speaks and the API or its code does. */
  readonly certainty?: Certainty;
}

/** The verdict of a finding. */
export function verdictOfFinding(finding: Finding, { verdicts }: FindingTexts): string {
  const say: Verdicts[Finding["check"]] = verdicts[finding.check];
  return (say as (finding: Finding) => string)(finding); // the entry is that of this finding's check
}

/** What the API or the browser says where no check does. */
function saidBy(failure: Failure, lead: Lead, texts: Texts): string {
  const { error, exchange } = failure;
  const { situations } = texts;
  if (lead.kind === "message") return texts.messages[lead.read.id](lead.read.parts).meaning;
  if (error.shape === "preflight") return situations.preflight.meaning;
  if (error.shape === "network")
    return exchange.networkError
      ? situations.network.meaning(exchange.networkError)
      : situations.network.unnamed;
  if (error.warning) {
    const { vendor, provider, status, milliseconds = 0 } = error.warning;
    return isQueryRefused(error)
      ? situations.refusedByProvider(vendor, provider, status)
      : situations.warning(vendor, provider, status, milliseconds);
  }
  if (error.shape === "hollow") return texts.portal.hollow;
  if (error.shape === "partial") return situations.partial(spokenOf(error)?.first ?? error.message ?? "");
  if (isForeignPage(error)) return situations.html;
  const spoken = isAboutApp(failure) ? undefined : spokenOf(error);
  return spoken === undefined ? generalWords(failure, texts).meaning : situations.says(spoken.first);
}

/** What is wrong: what a check found, else what the message says, else what the code means. Never empty. */
export function verdictOf(
  failure: Failure,
  findings: readonly Finding[],
  { texts, findings: words }: AnswerWords,
): Verdict {
  const lead = leadOf(failure, findings);
  if (lead.kind === "finding") {
    const { finding } = lead;
    return { verdict: verdictOfFinding(finding, words), certainty: finding.certainty };
  }
  const said = saidBy(failure, lead, texts);
  return { verdict: withoutStop(sentencesOf(said)[0] ?? said) };
}
