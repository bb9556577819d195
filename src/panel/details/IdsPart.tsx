import { asLabel, placeLabel, placeOf } from "../../core/explain/words-of.ts";
import type { ApiError } from "../../core/failure.ts";
import { visible } from "../../core/visible.ts";
import type { PanelTexts } from "../../locales/texts.ts";
import { rowFor } from "../state/rows.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ServiceWorkerRemark } from "../ui/ServiceWorkerMark.tsx";
import { utc } from "../ui/time.ts";
import type { DetailsProps } from "./props.ts";

/** The IDs by which Microsoft support can look up the failure; time and URL if there are none. */
export function IdsPart({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const { exchange, error } = failure;
  const { trackingId } = error;
  const ids = mergedIds(error, t);
  const timeAndUrl = [
    { place: asLabel(t.timeUtc), source: t.timeUtc, value: utc(exchange.sentAt) },
    { place: t.url, source: t.url, value: rowFor(failure).url },
  ];
  const facts = trackingId ? ids : [...timeAndUrl, ...ids];
  return (
    <Part heading={t.ids} level={2}>
      <p>
        <Prose text={trackingId ? t.idPurpose : t.noIdPurpose} />
      </p>
      {trackingId && <ServiceWorkerRemark store={store} failure={failure} />}
      {error.targetMayBeTenant && (
        <p class="quiet">
          <Prose text={t.maybeTenant} />
        </p>
      )}
      {facts.length > 0 && (
        <dl class="facts ids">
          {facts.map(({ place, source, value }) => (
            <div key={value}>
              <dt>{visible(place)}</dt>
              <dd>
                <span class="mono">{visible(value)}</span>
                <CopyButton
                  name={t.copySource(placeOf(visible(source), t))}
                  onClick={() => store.copyFrom(source, value)}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Part>
  );
}

/** Each ID once, the tracking ID first, with all places where it was found. */
function mergedIds({ trackingId, ids }: ApiError, t: PanelTexts) {
  const places = new Map<string, string[]>();
  for (const { value, source } of trackingId ? [trackingId, ...ids] : ids) {
    const sources = places.get(value) ?? [];
    places.set(value, sources.includes(source) ? sources : [...sources, source]);
  }
  return [...places].map(([value, [source = "", ...others]]) => {
    const place = [placeLabel(source, t), ...others.map((one) => placeOf(one, t))].join(t.comma);
    return { place, source, value };
  });
}
