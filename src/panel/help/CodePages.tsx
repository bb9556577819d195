import type { ComponentChild } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { HelpTexts, Texts } from "../../locales/texts.ts";
import type { Store } from "../state/store.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Icon } from "../ui/Icon.tsx";
import { CodeList } from "./CodeList.tsx";
import { CodePage } from "./CodePage.tsx";
import { findCodes, listCodes } from "./search-pages.ts";
import "./CodePages.css";

/** A dialog over the panel with all error codes and their explanations; it needs no failure. */
export function CodePages({ store }: { store: Store }) {
  const { help } = store;
  const t = store.texts.value.panel;
  const dialog = useRef<HTMLDialogElement>(null);
  const words = help.words.value;
  const texts = store.failureTexts.value?.explanations;
  const language = store.language.value;
  const isReady = words !== undefined && texts !== undefined;
  // Focus the page, or the search if no page is open. Do it here, because an opening dialog moves the focus itself.
  useLayoutEffect(() => {
    const target = help.page.value === undefined ? "input" : "article h2";
    if (isReady) dialog.current?.querySelector<HTMLElement>(target)?.focus();
  }, [help, isReady]);
  useEffect(() => void help.load(), [help, language]);

  const close = () => dialog.current?.close();
  const clearSearch = ({ target }: KeyboardEvent) => {
    if (!(target instanceof HTMLInputElement) || help.query.value === "") return false;
    help.query.value = "";
    return true;
  };
  return (
    <Dialog
      class="tall code-pages"
      name={t.errorCodes}
      dialog={dialog}
      closesOutside
      takesEscape={clearSearch}
      onClose={help.close}
    >
      <header>
        <h2>{t.errorCodes}</h2>
        <button type="button" class="button plain" aria-label={t.close} title={t.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {isReady && <Pages store={store} words={words} texts={texts} />}
    </Dialog>
  );
}

interface PagesProps {
  store: Store;
  words: HelpTexts;
  texts: Texts;
}

function Pages({ store, words, texts }: PagesProps): ComponentChild {
  const { query, page } = store.help;
  const language = store.language.value;
  const root = useRef<HTMLDivElement>(null);
  const all = useMemo(() => listCodes(texts, words, language), [texts, words, language]);
  const found = useMemo(() => findCodes(all, query.value, language), [all, query.value, language]);
  const shown = all.find(({ entry }) => entry.id === page.value);
  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);

  useLayoutEffect(() => {
    find("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [page.value]);

  /** Moves the focus to the page if it covers the list or was chosen by keyboard. */
  const choose = (id: string, byKey: boolean) => {
    store.help.show(id);
    requestAnimationFrame(() => {
      const heading = find("article h2");
      if (byKey || find("nav")?.offsetParent === null) heading?.focus();
    });
  };
  const back = () => {
    const id = page.value;
    store.help.show(undefined);
    requestAnimationFrame(() => find(`[data-id="${CSS.escape(id ?? "")}"]`)?.focus());
  };
  return (
    <div class="body" ref={root}>
      <CodeList store={store} words={words} texts={texts} found={found} choose={choose} />
      {shown ? (
        <CodePage key={shown.entry.id} store={store} words={words} listed={shown} back={back} />
      ) : (
        <p class="choose quiet">{words.choose}</p>
      )}
    </div>
  );
}
