import type { PasteTexts } from "../locales/texts.ts";
import { Icon, type IconName } from "../panel/ui/Icon.tsx";
import "../panel/base.css";
import "./Popup.css";

interface Props {
  words: PasteTexts;
  /** Number of failures in the tab; `undefined` if DevTools is not open on it. */
  count: number | undefined;
  /** Opens the viewer at a section. */
  open: (place: string) => void;
}

/** The popup of the toolbar icon: the number of failures in this tab and links into the viewer. */
export function Popup({ words, count, open }: Props) {
  const ways: readonly (readonly [place: string, icon: IconName, name: string])[] = [
    ["paste", "explain", words.title],
    ["har", "import", words.openHar],
    ["history", "history", words.history],
    ["codes", "book", words.errorCodes],
  ];
  return (
    <main class="popup">
      <h1 class="quiet">Defender Error Lens</h1>
      <div class={count ? "tab failed" : "tab"}>
        <p>{count === undefined ? words.closed : words.inTab(count)}</p>
        {count !== 0 && <p class="quiet">{count === undefined ? words.closedHint : words.inTabHint}</p>}
      </div>
      <ul>
        {ways.map(([place, icon, name]) => (
          <li key={place}>
            <button type="button" class="button plain" onClick={() => open(place)}>
              <Icon name={icon} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
