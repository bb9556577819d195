import type { ReadMessage } from "../../catalogue/messages.ts";
import type { Operation } from "../../catalogue/operations.ts";
import type { Certainty, Edit, Evidence } from "../checks/finding.ts";
import type { Finding } from "../checks/index.ts";
import { proposedEdits } from "../correct.ts";
import { circumstances } from "../explain/circumstances.ts";
import { docsPageOf } from "../explain/docs-page.ts";
import { type Link, linksOf } from "../explain/links.ts";
import { portalSaid } from "../explain/portal-said.ts";
import { generalWords, titleOf } from "../explain/words.ts";
import { wordsOf } from "../explain/words-of.ts";
import type { Failure } from "../failure.ts";
import type { PortalCall } from "../portal/call.ts";
import { isAboutApp, wordingsOf } from "../wording.ts";
import { mostNamed } from "./after.ts";
import { causeOf } from "./cause.ts";
import { type Area, checkedAreas, isUnlisted } from "./checked.ts";
import { type Lead, leadOf } from "./lead.ts";
import { frames, spokenOf } from "./message.ts";
import { namedIn } from "./named.ts";
import { createSaid } from "./sentences.ts";
import { stepsOf } from "./steps.ts";
import { type AnswerWords, verdictOf, verdictOfFinding } from "./verdict.ts";

/** A finding beside the one that leads. */
export interface Further {
  readonly finding: Finding;
  readonly verdict: string;
  readonly reason?: string;
  readonly steps: readonly string[];
}

/** The one answer to a failure, as plain data in the language of its texts. No two of its sentences say the same. */
export interface Answer {
  /** What is wrong, in one sentence without a full stop. Never empty, never more than is known. */
  readonly verdict: string;
  /** Absent when no check speaks: then the verdict is what the API says, or what its code means. */
  readonly certainty?: Certainty;
  /**
   * What was sent and what was expected instead, and where. Without a finding, what the message names and the request
   * holds; absent when it names nothing.
   */
  readonly evidence?: Pick<Evidence, "sent" | "expected" | "place">;
  /** Why that is wrong. */
  readonly reason?: string;
  /** When the call worked last and what has changed since; absent where the verdict says so or nothing is known. */
  readonly since?: string;
  /** What is special about this reply: a batch, an item, a gateway, a name of the error. */
  readonly about: readonly string[];
  /** What the API says in its own words, unless the answer says so already. */
  readonly message?: string;
  readonly fix: {
    /** The shortest list of steps that solves this. */
    readonly steps: readonly string[];
    /** Changes of the request that make it right. */
    readonly edits: readonly Edit[];
  };
  /** Equal for failures of one cause, see `causeOf`. */
  readonly cause: string;
  readonly also: readonly Further[];
  /** What was checked; only when no check found anything. */
  readonly checked: readonly Area[];
  /** The operation is not on our list, so parameters and permissions were not checked. */
  readonly isUnlisted: boolean;
  /** What the code means whatever caused it here. */
  readonly general: {
    /** The code, or words for a reply without one. */
    readonly title: string;
    readonly meaning?: string;
    readonly cause?: string;
    readonly steps: readonly string[];
  };
  /** At most two: the operation and the code. */
  readonly links: readonly Link[];
}

/** Causes that the usual meaning of the code contradicts: a 403 for a tenant that is not set up lacks no permission. */
const overturns: ReadonlySet<Finding["check"]> = new Set([
  "tenant-state",
  "disabled-feature",
  "token-audience",
  "wrong-cloud",
  "conditional-access",
] as const);

/** What the wording or the finding that leads says beside its verdict. */
function leadWords(failure: Failure, lead: Lead, { texts, findings }: AnswerWords) {
  if (lead.kind === "finding") return wordsOf(lead.finding, findings);
  if (lead.kind === "code") {
    const rest = isAboutApp(failure) ? undefined : spokenOf(failure.error)?.rest;
    return { text: rest === undefined ? undefined : texts.situations.goesOn(rest), steps: undefined };
  }
  const { meaning, steps } = texts.messages[lead.read.id](lead.read.parts);
  return { text: meaning, steps };
}

/** What the reply says besides what leads, and no finding says already. */
function furtherWordings(failure: Failure, lead: Lead, findings: readonly Finding[]): readonly ReadMessage[] {
  const found = JSON.stringify(findings).toLowerCase();
  const isFound = ({ parts }: ReadMessage) =>
    Object.values(parts)
      .flatMap((part) => part.toLowerCase().split(/, ?/))
      .every((part) => found.includes(JSON.stringify(part).slice(1, -1)));
  return wordingsOf(failure).filter((read) =>
    lead.kind === "message" ? read !== lead.read : !isFound(read),
  );
}

function generalOf(failure: Failure, lead: Lead, { texts }: AnswerWords) {
  const { error } = failure;
  const { network, preflight } = texts.situations;
  const isOverturned =
    lead.kind === "finding" && lead.finding.certainty === "certain" && overturns.has(lead.finding.check);
  if (isOverturned) return {};
  if (error.shape === "network") return { cause: network.cause };
  // Their findings say all that there is to say.
  if (error.shape === "sign-in" || error.shape === "command" || error.shape === "hollow") return {};
  if (error.shape === "preflight") return { meaning: preflight.meaning, cause: preflight.cause };
  if (failure.exchange.networkError !== undefined && error.status < 300) return {};
  const { meaning, cause } = generalWords(failure, texts);
  // The usual cause is of no use beside the cause that the reply names with steps of its own.
  const isNamed = lead.kind === "message" && texts.messages[lead.read.id](lead.read.parts).steps;
  return isNamed ? { meaning } : { meaning, cause };
}

function linksFor(failure: Failure, lead: Lead, operation: Operation | undefined, { texts }: AnswerWords) {
  const [code] = linksOf(failure, lead.kind === "message" ? lead.read.id : undefined, texts);
  const url = operation && docsPageOf(operation, texts.docsLocale);
  // The title of an operation is the documentation's, in English. Some APIs explain their codes on the same page.
  return url && url !== code.url.split("#", 1)[0] ? [{ label: operation.title, url }, code] : [code];
}

/** Longest message that is quoted, in characters; the response has all of it. */
const longestMessage = 600;

function messageOf({ error }: Failure): string | undefined {
  const message = (error.message ?? error.challenge?.description)?.split(frames, 1)[0]?.trim();
  return message && message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

type Said = ReturnType<typeof createSaid>;

/** What else the reply says, and how it came. */
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
    // Of the second name in one wording, nothing else is new.
    return meaning ?? (name ? [texts.situations.likewise(name)] : []);
  });
  const isExplained = lead.kind !== "code" || spokenOf(failure.error) !== undefined;
  return [
    ...wordings,
    ...circumstances(failure, texts, isExplained).flatMap((sentence) => said.text(sentence) ?? []),
    ...(portal ? portalSaid(failure, portal, texts) : []),
  ];
}

/** What a finding is about, in short: `EventTime → Timestamp` for a word that has a new name. */
function besideNameOf({ check, sent = "", expected, place }: Finding): string {
  if (check === "query-name" && expected?.length === 1) return `${sent} → ${expected[0]}`;
  return (check === "query-name" ? sent : place?.name) ?? sent;
}

function furtherOf(
  finding: Finding,
  { texts, findings }: AnswerWords,
  said: Said,
  forReader: (steps: readonly string[]) => readonly string[],
): Further {
  const { text, steps = [] } = wordsOf(finding, findings);
  const own = verdictOfFinding(finding, findings);
  const name = besideNameOf(finding);
  // A finding that names nothing is told in its own words, however much like others they are.
  const verdict = said.text(own) ?? (name === "" ? own : texts.situations.likewise(name));
  const reason = said.text(text, verdict);
  return { finding, verdict, ...(reason && { reason }), steps: said.steps(forReader(steps)) };
}

function sinceOf({ since, exchange }: Failure, { findings: { changes } }: AnswerWords): string | undefined {
  if (!since) return undefined;
  const seconds = Math.max(0, exchange.sentAt - since.at) / 1000;
  return since.changes.length > 0
    ? changes.worked(seconds, since.changes.slice(0, mostNamed))
    : changes.workedAlike(seconds);
}

/** What a failure comes to, from what was found in its request and the texts of a language. */
export function answerOf(
  failure: Failure,
  findings: readonly Finding[],
  operation: Operation | undefined,
  words: AnswerWords,
  portal?: PortalCall,
): Answer {
  const { texts } = words;
  const lead = leadOf(failure, findings);
  const { verdict, certainty } = verdictOf(failure, findings, words);
  const said = createSaid();
  said.text(verdict);
  const own = leadWords(failure, lead, words);
  const reason = said.text(own?.text, verdict);
  const named: Evidence | undefined = lead.kind === "finding" ? undefined : namedIn(failure);
  const leading = lead.kind === "finding" ? lead.finding : undefined;
  const { sent, expected, place } = leading ?? named ?? {};
  const forReader = (steps: readonly string[]) =>
    failure.error.ids.length > 0
      ? steps
      : steps.map((step) => (step === texts.askSupport ? texts.askSupportWithoutId : step));

  const { fix, general: generalSteps } = stepsOf(failure, lead, own?.steps, texts);
  const fresh = said.steps(forReader(fix));
  // A step that the verdict gives away already is left out, but not the last one.
  const steps = fresh.length > 0 || fix.length === 0 ? fresh : [texts.situations.correct];
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
    ...((sent !== undefined || expected || place) && { evidence: { sent, expected, place } }),
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
