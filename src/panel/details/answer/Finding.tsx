import type { Further as FurtherFinding } from "../../../core/answer/answer.ts";
import type { Certainty, Evidence } from "../../../core/checks/finding.ts";
import type { Finding } from "../../../core/checks/index.ts";
import { proposedEdits } from "../../../core/correct.ts";
import { quotedAs } from "../../../core/explain/words-of.ts";
import { visible } from "../../../core/visible.ts";
import type { Store } from "../../state/store.ts";
import { CertaintyMark } from "../../ui/CertaintyMark.tsx";
import { Prose } from "../../ui/Prose.tsx";
import { moment } from "../../ui/time.ts";
import type { AnswerProps } from "../props.ts";
import { Code } from "./Code.tsx";
import { type CodeLine, changedLines, linesAround, textIn } from "./code-lines.ts";
import { Differing } from "./Differing.tsx";

/** The verdict with its evidence. */
export function Lead({ store, failure, answer }: AnswerProps) {
  const findings = store.findingsOf(failure) ?? [];
  const also = answer.also.map(({ finding }) => finding);
  const finding = findings.find((one) => !also.includes(one));
  const lines = linesOf({ failure, answer }, finding);
  // The lines of a correction already show what was sent.
  const isCorrected = lines.some(({ kind }) => kind === "sent" || kind === "expected");
  const { sent, expected = [] } = answer.evidence ?? {};
  const evidence = isCorrected ? { expected: expected.length > 1 ? expected : [] } : { sent, expected };
  return (
    <>
      <div class="verdict">
        <CertaintyWord store={store} certainty={answer.certainty} />
        <h2 tabIndex={-1}>
          <Prose text={answer.verdict} />
        </h2>
      </div>
      {lines.length > 0 && <Code store={store} lines={lines} />}
      <Quotes store={store} evidence={evidence} finding={finding} shown={textIn(lines)} />
      {finding?.check === "expired-token" && <TokenTime store={store} failure={failure} />}
      {answer.reason && (
        <p class="reason">
          <Prose text={answer.reason} />
        </p>
      )}
    </>
  );
}

/** When the call's token expires. */
function TokenTime({ store, failure: { exchange } }: Pick<AnswerProps, "store" | "failure">) {
  const t = store.texts.value.panel;
  const expires = exchange.authorization?.claims?.exp;
  if (expires === undefined) return null;
  const until = moment(store.language.value, expires * 1000, exchange.sentAt);
  return (
    <dl class="quotes">
      <div>
        <dt>{t.token}</dt>
        <dd>
          <mark class="wrong">{t.validUntil(until)}</mark>
        </dd>
      </div>
    </dl>
  );
}

/** The corrected request next to what was sent; without a correction, the place at fault. */
function linesOf(
  { failure, answer: { evidence, fix } }: Pick<AnswerProps, "failure" | "answer">,
  finding: Finding | undefined,
): readonly CodeLine[] {
  if (finding && proposedEdits([finding]).length > 0) {
    const changed = changedLines(failure, fix.edits);
    if (changed.length > 0) return changed;
  }
  return evidence?.place ? linesAround(failure, evidence.place) : [];
}

/** A finding other than the leading one. */
export function Further({ store, further }: { store: Store; further: FurtherFinding }) {
  const { finding, verdict, reason, steps } = further;
  return (
    <li class="further">
      <p>
        <CertaintyWord store={store} certainty={finding.certainty} />
        <strong>
          <Prose text={verdict} />
        </strong>
      </p>
      <Quotes store={store} evidence={finding} finding={finding} shown="" />
      {[reason, ...steps].map(
        (text) =>
          text && (
            <p key={text}>
              <Prose text={text} />
            </p>
          ),
      )}
    </li>
  );
}

function CertaintyWord({ store, certainty }: { store: Store; certainty: Certainty | undefined }) {
  if (!certainty) return null;
  return (
    <span class="certainty">
      <CertaintyMark certainty={certainty} />
      {store.findingTexts.value?.labels[certainty]}{" "}
    </span>
  );
}

interface QuotesProps {
  store: Store;
  evidence: Pick<Evidence, "sent" | "expected"> | undefined;
  finding: Finding | undefined;
  /** Text already visible in the code lines above. */
  shown: string;
}

/** Most values listed if one of several is expected. */
const MOST_VALUES = 20;

/** The value that was sent and the expected one. */
function Quotes({ store, evidence, finding, shown }: QuotesProps) {
  const words = store.findingTexts.value;
  const { sent, expected = [] } = evidence ?? {};
  const [first] = expected;
  const isSentShown = sent === undefined || shown.includes(sent);
  const isExpectedShown = first === undefined || (expected.length === 1 && shown.includes(first));
  if (!words || (isSentShown && isExpectedShown)) return null;
  const { labels } = words;
  return (
    <dl class="quotes">
      {!isSentShown && (
        <div>
          <dt>{finding ? quotedAs(finding, words) : labels.sent}</dt>
          <dd>
            <Differing text={short(sent)} other={first} kind="wrong" />
          </dd>
        </div>
      )}
      {!isExpectedShown && (
        <div>
          <dt>{expected.length === 1 ? labels.expected : labels.expectedOne}</dt>
          <dd>
            <Differing text={short(first)} other={sent} kind="right" />
            {expected.slice(1, MOST_VALUES).map((value) => (
              <code key={value} class="right">
                {visible(short(value))}
              </code>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Long values are truncated here; the Request tab shows them in full. */
const short = (value: string): string => (value.length > 300 ? `${value.slice(0, 300)}…` : value);
