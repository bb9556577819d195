import type { ComponentChildren } from "preact";
import type { HelpTexts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";
import { DocLinks } from "../ui/DocLinks.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { Steps } from "../ui/Steps.tsx";
import type { Listed } from "./search-pages.ts";

interface CodePageProps {
  store: Store;
  words: HelpTexts;
  listed: Listed;
  back: () => void;
}

/** Everything known about one code, in the same order as in Details. */
export function CodePage({ store, words, listed: { entry, page }, back }: CodePageProps) {
  const t = store.texts.value.panel;
  const { code, status } = entry;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling content must be reachable by keyboard
    <article tabIndex={0} aria-label={code ?? `${status} ${page.title}`}>
      <div class="title">
        <button
          type="button"
          class="button plain back"
          aria-label={words.back}
          title={words.back}
          onClick={back}
        >
          <Icon name="back" />
        </button>
        <h2 tabIndex={-1}>{code ?? `${status} ${page.title}`}</h2>
      </div>
      <Part heading={t.whatItMeans}>
        {page.meaning.map((sentence) => (
          <p key={sentence}>
            <Prose text={sentence} />
          </p>
        ))}
      </Part>
      {page.cause && (
        <Part heading={words.causes}>
          <p>
            <Prose text={page.cause} />
          </p>
        </Part>
      )}
      <Part heading={t.whatToDo}>
        <Steps steps={page.steps} />
        {(entry.group === "defender" || entry.group === "endpoint") && (
          <p>
            <Prose text={t.idPurpose} />
          </p>
        )}
        <DocLinks store={store} links={page.links} />
      </Part>
      <Part heading={words.checks}>
        {page.questions.length === 0 ? (
          <p>{words.noChecks}</p>
        ) : (
          <ul class="questions">
            {page.questions.map((question) => (
              <li key={question}>
                <Prose text={words.questions[question]} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Facts words={words} entry={entry} />
    </article>
  );
}

function Facts({ words, entry }: Pick<CodePageProps, "words"> & Pick<Listed, "entry">) {
  const { code, status, facts, message, group } = entry;
  return (
    <Part heading={words.facts} isEvidence>
      <dl class="facts">
        <Fact name={words.status}>{status ?? words.undocumented}</Fact>
        <Fact name={words.api}>{words.groups[group]}</Fact>
        {code !== undefined && (
          <Fact name={words.repeat}>{facts?.retriable ? words.canRepeat : words.cannotRepeat}</Fact>
        )}
        {message && (
          <Fact name={words.message}>
            <span lang="en">{message}</span>
          </Fact>
        )}
      </dl>
    </Part>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
