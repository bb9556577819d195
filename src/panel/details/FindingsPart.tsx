import type { Finding } from "../../core/checks/index.ts";
import { corrected } from "../../core/correct.ts";
import { quotedAs, wordsOf } from "../../core/explain/words-of.ts";
import { apiOfCall } from "../../core/rules.ts";
import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import type { Store } from "../state/store.ts";
import { CertaintyMark } from "../ui/CertaintyMark.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { Differing } from "./Differing.tsx";
import type { DetailsProps } from "./props.ts";
import "./FindingsPart.css";

/** APIs whose operations the catalogue lists. */
const documented = /^(?:mde|xdr|graph)$/;

/** The findings about the request, surest first. */
export function FindingsPart({ store, failure }: DetailsProps) {
  const words = store.findingTexts.value;
  const findings = store.findingsOf(failure);
  if (!words || !findings) return null;
  const { labels } = words;
  const body = corrected(failure, findings);
  return (
    <Part heading={labels.findings}>
      {findings.length === 0 ? (
        <>
          <p>{labels.nothingFound}</p>
          {documented.test(apiOfCall(failure.exchange, rowFor(failure).url) ?? "") &&
            !store.operationOf(failure) && <p class="quiet">{labels.unknownOperation}</p>}
        </>
      ) : (
        <ul class="findings" aria-label={labels.findings}>
          {findings.map((finding, index) => (
            <FindingItem key={index} store={store} finding={finding} />
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

function FindingItem({ store, finding }: { store: Store; finding: Finding }) {
  const words = store.findingTexts.value;
  if (!words) return null;
  const said = wordsOf(finding, words);
  const { labels } = words;
  const { sent, expected = [], certainty } = finding;
  return (
    <li class="finding">
      <CertaintyMark certainty={certainty} />
      <div>
        <p>
          <span class="certainty">{labels[certainty]}</span>{" "}
          <strong>
            <Prose text={said.title} />
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
        {said.text && (
          <p>
            <Prose text={said.text} />
          </p>
        )}
        {said.steps && (
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
