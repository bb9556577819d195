import { visible } from "../../core/visible.ts";
import type { Store } from "../state/store.ts";
import { Icon } from "./Icon.tsx";
import "./DocLinks.css";

interface DocLinksProps {
  store: Store;
  links: readonly { readonly label: string; readonly url: string }[];
}

/** Links to Microsoft's documentation; they open in new tabs. */
export function DocLinks({ store, links }: DocLinksProps) {
  const t = store.texts.value.panel;
  if (links.length === 0) return null;
  return (
    <div class="links">
      <span class="quiet">{t.documentation}</span>
      <ul>
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {visible(label)}
              <Icon name="outside" />
              <span class="spoken"> ({t.opensTab})</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
