import { render } from "preact";
import { readLanguage } from "../browser/language.ts";
import { openViewer, requestCount } from "../browser/tab-count.ts";
import { languages } from "../locales/index.ts";
import { Popup } from "./Popup.tsx";

const [language, count] = await Promise.all([readLanguage(), requestCount()]);
const words = await languages[language].loadPaste();
document.documentElement.lang = language;
render(
  <Popup
    words={words}
    count={count}
    open={async (place) => {
      await openViewer(place);
      window.close();
    }}
  />,
  document.body,
);
