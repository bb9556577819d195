import type { Further } from "../../core/answer/answer.ts";
import type { Finding } from "../../core/checks/index.ts";
import { corrected } from "../../core/correct.ts";
import { quotedAs } from "../../core/explain/words-of.ts";
import { visible } from "../../core/visible.ts";
import type { Store } from "../state/store.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { Differing } from "./Differing.tsx";
import type { DetailsProps } from "./props.ts";
import "./FindingsPart.css";

/** What was found in the request, what leads the answer first; without a finding, what was looked at. */
export function FindingsPart({ store, failure }: DetailsProps) {
  const words = store.findingTexts.value;
  const findings = store.findingsOf(failure);
  const answer = store.answer.value;
  if (!words || !findings || !answer) return null;
  const { labels } = words;
  const body = corrected(failure, findings);
  const checked = answer.checked.map((area) => labels.areas[area]).join(store.texts.value.panel.comma);
  const further = answer.also.map(({ finding }) => finding);
  return (
    <Part heading={labels.findings}>
      {checked && <p>{labels.checked(checked)}</p>}
      {answer.isUnlisted && <p class="quiet">{labels.unknownOperation}</p>}
      {findings.length > 0 && (
        <ul class="findings" aria-label={labels.findings}>
          {findings
            .filter((finding) => !further.includes(finding))
            .map((finding) => (
              <FindingItem key="first" store={store} finding={finding} />
            ))}
          {answer.also.map(({ finding, ...said }, index) => (
            <FindingItem key={index} store={store} finding={finding} said={said} />
          ))}
        </ul>
      )}
      {body !== undefined && (
        <p class="after">
          <button type="button" class="button" onClick={() => store.copyCorrected(body)}>
            {labels.copyCorrected}
          </button>
        </p>
      )}
    </Part>
  );
}

interface FindingItemProps {
  store: Store;
  finding: Finding;
  /** The words of a further finding; the one that leads has said its own above. */
  said?: Omit<Further, "finding">;
}

function FindingItem({ store, finding, said }: FindingItemProps) {
  const words = store.findingTexts.value;
  if (!words) return null;
  const { labels } = words;
  const { sent, expected = [], certainty } = finding;
  const verdict = said?.verdict ?? store.answer.value?.verdict ?? "";
  return (
    <li class="finding">
      <CertaintyMark certainty={certainty} />
      <div>
        <p>
          <span class="certainty">{labels[certainty]}</span>{" "}
          <strong>
            <Prose text={verdict} />
          </strong>
        </p>
        {(sent !== undefined || expected.length > 0) && (
          <dl>
            {sent !== undefined && (
              <div>
                <dt>{quotedAs(finding, words)}</dt>
                <dd>
                  <Differing text={short(sent)} other={expected[0]} kind="wrong" />
                </dd>
              </div>
            )}
            {expected.length > 0 && (
              <div>
                <dt>{expected.length === 1 ? labels.expected : labels.expectedOne}</dt>
                <dd>
                  {expected
                    .slice(0, 20)
                    .map((value, index) =>
                      index === 0 ? (
                        <Differing key={value} text={short(value)} other={sent} kind="right" />
                      ) : (
                        <code key={value}>{visible(short(value))}</code>
                      ),
                    )}
                </dd>
              </div>
            )}
          </dl>
        )}
        {said?.reason && (
          <p>
            <Prose text={said.reason} />
          </p>
        )}
        {said && said.steps.length > 0 && (
          <ul class="to-do">
            {said.steps.map((step) => (
              <li key={step}>
                <Prose text={step} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Long values are cut here; Request shows them whole. */
const short = (value: string): string => (value.length > 300 ? `${value.slice(0, 300)}…` : value);
