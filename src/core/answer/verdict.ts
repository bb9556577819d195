import type { Verdicts } from "../../locales/shapes.ts";
import type { FindingTexts, Texts } from "../../locales/texts.ts";
import type { Certainty } from "../checks/finding.ts";
import type { Finding } from "../checks/index.ts";
import { shownOf } from "../checks/look-alike.ts";
import { isForeignPage, isQueryRefused } from "../explain/circumstances.ts";
import { generalWords } from "../explain/words.ts";
import type { ApiError, Failure } from "../failure.ts";
import { sentencesOf, withoutStop } from "../message/sentences.ts";
import { spokenOf } from "../message/spoken.ts";
import { isAboutApp } from "../message/wording.ts";
import { isRefusal } from "../recognise/text-error.ts";
import { type Lead, leadOf } from "./lead.ts";

/** The texts of one language that answers are built from. */
export interface AnswerWords {
  readonly texts: Texts;
  readonly findings: FindingTexts;
  /** The English texts decide for every language which sentences repeat another one; absent if these are English. */
  readonly english?: AnswerWords;
}

export interface Verdict {
  /** The fault, in one sentence without a full stop. */
  readonly verdict: string;
  /** The certainty of the finding; absent if the verdict comes from the API's message or code. */
  readonly certainty?: Certainty;
}

/** The verdict of a finding. */
export function verdictOfFinding(finding: Finding, { verdicts }: FindingTexts): string {
  const say: Verdicts[Finding["check"]] = verdicts[finding.check];
  return (say as (finding: Finding) => string)({ ...finding, sent: shownOf(finding) } as Finding); // same check in both
}

/** What session control did, as far as its redirect or the heading of its page says. */
function sessionControlSaid({ status, message }: ApiError, { sessionControl }: Texts["portal"]): string {
  if (status >= 300 && status < 400) return sessionControl.checking;
  return message !== undefined && isRefusal(message) ? sessionControl.blocked(message) : sessionControl.page;
}

/** The API's or the browser's own words, for failures without a finding. */
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
  if (error.shape === "session-control") return sessionControlSaid(error, texts.portal);
  if (error.shape === "hollow") return texts.portal.hollow;
  if (error.shape === "partial") return situations.partial(spokenOf(error)?.first ?? error.message ?? "");
  if (isForeignPage(error)) return situations.html;
  const spoken = isAboutApp(failure) ? undefined : spokenOf(error);
  if (spoken !== undefined) return situations.says(spoken.first);
  const { meaning } = generalWords(failure, texts);
  // Nothing but the item is known.
  const isBare = error.part?.id !== undefined && meaning === texts.otherStatus.success.meaning;
  return isBare && error.shape === "item" ? situations.item(error.part?.id ?? "") : meaning;
}

/** The verdict: a finding, else the message, else the meaning of the code. Never empty. */
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
