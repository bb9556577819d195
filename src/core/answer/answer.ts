import type { MessageId, ReadMessage } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { FindingWords } from "../../locales/shapes.ts";
import type { Certainty, Edit, Evidence } from "../checks/finding.ts";
import type { Finding } from "../checks/index.ts";
import { shownOf } from "../checks/look-alike.ts";
import { proposedEdits } from "../correct.ts";
import { circumstances } from "../explain/circumstances.ts";
import { docsPageOf } from "../explain/docs-page.ts";
import { type Link, linksOf } from "../explain/links.ts";
import { portalSaid } from "../explain/portal-said.ts";
import { generalWords, stepsIn, titleOf } from "../explain/words.ts";
import { wordsOf } from "../explain/words-of.ts";
import type { Failure } from "../failure.ts";
import { createSaid, repeatChoices, type Said } from "../message/sentences.ts";
import { frames, isTaken, spokenOf } from "../message/spoken.ts";
import { isAboutApp, wordingsOf } from "../message/wording.ts";
import type { PortalCall } from "../portal/call.ts";
import { mostNamed } from "./after.ts";
import { causeOf } from "./cause.ts";
import { type Area, checkedAreas, isUnlisted } from "./checked.ts";
import { type Lead, leadOf } from "./lead.ts";
import { shownIn } from "./named.ts";
import { stepsOf } from "./steps.ts";
import { type AnswerWords, verdictOf, verdictOfFinding } from "./verdict.ts";

/** A finding besides the leading one. */
export interface Further {
  readonly finding: Finding;
  readonly verdict: string;
  readonly reason?: string;
  readonly steps: readonly string[];
}

/** The one answer to a failure, as plain data in the language of its texts. No two sentences say the same thing. */
export interface Answer {
  /** The fault, in one sentence without a full stop. Never empty, and never claims more than is known. */
  readonly verdict: string;
  /** Absent when no check found anything: the verdict is then the API's message or the meaning of its code. */
  readonly certainty?: Certainty;
  /**
   * The sent value, the expected one, and the place. Without a finding: the part of the request that the message
   * names; absent if it names none.
   */
  readonly evidence?: Pick<Evidence, "sent" | "expected" | "place">;
  /** The reason why it is a fault. */
  readonly reason?: string;
  /**
   * When the call last worked and what has changed since; absent if the verdict already says so or nothing is known.
   */
  readonly since?: string;
  /** Special circumstances of this reply: a batch, an item, a gateway, another name for the error. */
  readonly about: readonly string[];
  /** The API's own message, unless the answer already contains it. */
  readonly message?: string;
  readonly fix: {
    /** The shortest list of steps that fixes the failure. */
    readonly steps: readonly string[];
    /** Changes to the request that correct it. */
    readonly edits: readonly Edit[];
  };
  /** Equal for failures with one cause, see `causeOf`. */
  readonly cause: string;
  readonly also: readonly Further[];
  /** The parts that were checked; empty if a check found something. */
  readonly checked: readonly Area[];
  /** The operation is not on our list, so its parameters and permissions were not checked. */
  readonly isUnlisted: boolean;
  /** The general meaning of the code, whatever caused it here. */
  readonly general: {
    /** The code, or a description if the reply has none. */
    readonly title: string;
    readonly meaning?: string;
    readonly cause?: string;
    readonly steps: readonly string[];
  };
  /** At most two: for the operation and for the code. */
  readonly links: readonly Link[];
}

/**
 * Causes that contradict the usual meaning of the code: a 403 because a tenant is not set up is not about
 * permissions, and a 500 because a query is too heavy is not the server's fault. The wording of a missing license
 * does the same.
 */
const overturns: ReadonlySet<Finding["check"]> = new Set([
  "tenant-state",
  "disabled-feature",
  "token-audience",
  "wrong-cloud",
  "conditional-access",
  "heavy-query",
  "portal-product",
] as const);

/** The part of the leading wording or finding that its verdict does not contain. */
function leadWords(failure: Failure, lead: Lead, { texts, findings }: AnswerWords): FindingWords {
  if (lead.kind === "finding") return wordsOf(lead.finding, findings);
  if (lead.kind === "code") {
    const rest = isAboutApp(failure) ? undefined : spokenOf(failure.error)?.rest;
    return rest === undefined ? {} : { text: texts.situations.goesOn(rest) };
  }
  const { meaning, steps } = texts.messages[lead.read.id](lead.read.parts);
  return { text: meaning, steps };
}

/** The wording that says the same as a finding, but less precisely or with other values. */
const sameFault: Readonly<Partial<Record<Finding["check"], MessageId>>> = {
  "missing-etag": "incidentChanged",
  "missing-publisher": "sharedPool",
  "other-tenant": "azureTenant",
};

/** Other known wordings in the reply that neither the lead nor a finding covers. */
function furtherWordings(failure: Failure, lead: Lead, findings: readonly Finding[]): readonly ReadMessage[] {
  const wordings = wordingsOf(failure).filter(
    ({ id }) => !findings.some(({ check }) => sameFault[check] === id),
  );
  if (wordings.length === 0) return [];
  const found = JSON.stringify(findings).toLowerCase();
  // A message may call the parameter of a limit by another name, such as `page size` for `$top`.
  const isFound = ({ parts: { name = "", ...parts } }: ReadMessage) =>
    [...(parts.limit === undefined ? [name] : []), ...Object.values(parts)]
      .flatMap((part) => part.toLowerCase().split(/, ?/))
      // Some APIs name a parameter in quotation marks.
      .every((part) => found.includes(JSON.stringify(part.replace(/^'(.*)'$/, "$1")).slice(1, -1)));
  return wordings.filter((read) =>
    lead.kind === "message"
      ? read !== lead.read
      : !(isFound(read) || (read.id === "quotaWait" && findings.some(hasWait))),
  );
}

/** Whether the steps already say how long to wait. */
const hasWait = (finding: Finding): boolean =>
  finding.check === "rate-limit" && finding.args.until !== undefined;

function generalOf(failure: Failure, lead: Lead, { texts }: AnswerWords) {
  const { error } = failure;
  const { network, preflight } = texts.situations;
  const isOverturned =
    lead.kind === "message"
      ? lead.read.id === "notLicensed"
      : lead.kind === "finding" &&
        (lead.finding.certainty === "certain" || lead.finding.check === "tenant-state") &&
        overturns.has(lead.finding.check);
  if (isOverturned) return {};
  if (error.shape === "network") return { cause: network.cause };
  // The findings of these shapes already say everything.
  if (/^(?:sign-in|session-control|command|hollow)$/.test(error.shape)) return {};
  if (error.shape === "preflight") return { meaning: preflight.meaning, cause: preflight.cause };
  if (failure.exchange.networkError !== undefined && error.status < 300) return {};
  // The usual meaning of a conflict is another one.
  if (lead.kind === "code" && isTaken(error)) return {};
  const { meaning, cause } = generalWords(failure, texts);
  // When the reply names its cause and that cause has its own steps, the usual cause does not help.
  const isNamed = lead.kind === "message" && texts.messages[lead.read.id](lead.read.parts).steps;
  return isNamed ? { meaning } : { meaning, cause };
}

function linksFor(failure: Failure, lead: Lead, operation: Operation | undefined, { texts }: AnswerWords) {
  const [code] = linksOf(failure, lead.kind === "message" ? lead.read.id : undefined, texts);
  const url = operation && docsPageOf(operation, texts.docsLocale);
  // Operation titles come from the documentation, in English. Some APIs explain their codes on the same page.
  return url && url !== code.url.split("#", 1)[0] ? [{ label: operation.title, url }, code] : [code];
}

/** Longest message that is quoted, in characters; the response view shows it in full. */
const longestMessage = 600;

function messageOf({ error }: Failure): string | undefined {
  const message = (error.message ?? error.challenge?.description)?.split(frames, 1)[0]?.trim();
  return message && message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

/** Other facts in the reply, and unusual ways in which it arrived. */
function aboutOf(
  failure: Failure,
  lead: Lead,
  findings: readonly Finding[],
  { texts }: AnswerWords,
  said: Said,
  portal: PortalCall | undefined,
): string[] {
  const wordings = furtherWordings(failure, lead, findings).flatMap(({ id, parts: { name, ...parts } }) => {
    const meaning = said.text(texts.messages[id]({ ...(name && { name }), ...parts }).meaning);
    // If a second name has the same wording, only the name is new.
    return meaning ?? (name ? [texts.situations.likewise(name)] : []);
  });
  const spoken = lead.kind === "code" ? spokenOf(failure.error) : undefined;
  const isExplained = lead.kind !== "code" || spoken !== undefined;
  // Details of the error may be in the verdict and its reason.
  const quoted = spoken && !isAboutApp(failure) ? `${spoken.first}. ${spoken.rest}` : failure.error.message;
  const isCertain = lead.kind === "finding" && lead.finding.certainty === "certain";
  // With a certain finding, the status of an empty response is not the only clue.
  const around = circumstances(failure, texts, { isExplained, quoted }).filter(
    (sentence) => !isCertain || sentence !== texts.situations.empty,
  );
  return [
    ...wordings,
    ...around.flatMap((sentence) => said.text(sentence) ?? []),
    ...(portal ? portalSaid(failure, portal, texts) : []),
  ];
}

/** A short label for a finding: `EventTime → Timestamp` inside a query or a filter, and the place elsewhere. */
function besideNameOf(finding: Finding): string {
  const { check, expected, place } = finding;
  const sent = shownOf(finding) ?? "";
  // All parts of a query and of a filter are in the same place.
  if (!/^(?:query-name$|query-cast$|filter-)/.test(check)) return place?.name || sent;
  return expected?.length === 1 ? `${sent} → ${expected[0]}` : sent;
}

function furtherOf(
  finding: Finding,
  { texts, findings }: AnswerWords,
  said: Said,
  forReader: (steps: readonly string[]) => readonly string[],
): Further {
  const words = wordsOf(finding, findings);
  const own = verdictOfFinding(finding, findings);
  const name = besideNameOf(finding);
  // A finding that names nothing keeps its own words, even if another finding reads alike.
  const verdict = said.text(own) ?? (name === "" ? own : texts.situations.likewise(name));
  const reason = said.text(words.text, verdict);
  return { finding, verdict, ...(reason && { reason }), steps: said.steps(forReader(stepsIn(words))) };
}

function sinceOf({ since, exchange }: Failure, { findings: { changes } }: AnswerWords): string | undefined {
  if (!since) return undefined;
  const seconds = Math.max(0, exchange.sentAt - since.at) / 1000;
  return since.changes.length > 0
    ? changes.worked(seconds, since.changes.slice(0, mostNamed))
    : changes.workedAlike(seconds);
}

/** Builds the answer to a failure from its findings and the texts of a language. */
export function answerOf(
  failure: Failure,
  findings: readonly Finding[],
  operation: Operation | undefined,
  words: AnswerWords,
  portal?: PortalCall,
): Answer {
  const said = createSaid();
  const answer = answerWith(said, failure, findings, operation, words.english ?? words, portal);
  return words.english
    ? answerWith(repeatChoices(said.choices), failure, findings, operation, words, portal)
    : answer;
}

function answerWith(
  said: Said,
  failure: Failure,
  findings: readonly Finding[],
  operation: Operation | undefined,
  words: AnswerWords,
  portal: PortalCall | undefined,
): Answer {
  const { texts } = words;
  const lead = leadOf(failure, findings);
  const { verdict, certainty } = verdictOf(failure, findings, words);
  said.text(verdict);
  const own = leadWords(failure, lead, words);
  const reason = said.text(own.text, verdict);
  const named: Evidence | undefined = lead.kind === "finding" ? undefined : shownIn(failure);
  const leading = lead.kind === "finding" ? lead.finding : undefined;
  const evidence = leading ?? named ?? {};
  const { expected, place } = evidence;
  const sent = shownOf(evidence);
  const forReader = (steps: readonly string[]) =>
    failure.error.ids.length > 0
      ? steps
      : steps.map((step) => (step === texts.askSupport ? texts.askSupportWithoutId : step));

  const { fix, general: generalSteps } = stepsOf(failure, lead, own, texts, operation);
  const steps = said.steps(forReader(fix));
  const since = leading?.check === "changed-since" ? undefined : sinceOf(failure, words);
  const about = aboutOf(failure, lead, findings, words, said, portal);
  const also = findings
    .filter((finding) => finding !== leading)
    .map((finding) => furtherOf(finding, words, said, forReader));
  const message = said.whole(messageOf(failure));
  const general = generalOf(failure, lead, words);
  const meaning = said.text(general.meaning);
  const cause = said.text(general.cause);
  return {
    verdict,
    ...(certainty && { certainty }),
    ...((sent !== undefined || expected || place) && {
      evidence: { sent, ...(expected?.length && { expected }), place },
    }),
    ...(reason && { reason }),
    ...(since && { since }),
    about,
    ...(message && { message }),
    fix: { steps, edits: proposedEdits(findings) },
    cause: causeOf(failure, findings),
    also,
    checked: findings.length > 0 ? [] : checkedAreas(failure, operation),
    isUnlisted: findings.length === 0 && isUnlisted(failure, operation),
    general: {
      title: titleOf(failure.error, texts),
      ...(meaning && { meaning }),
      ...(cause && { cause }),
      steps: said.steps(forReader(generalSteps)),
    },
    links: linksFor(failure, lead, operation ?? portal?.twin, words),
  };
}
