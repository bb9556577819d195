import { placeOf } from "../../core/explain/words-of.ts";
import { visible } from "../../core/visible.ts";
import { rowFor } from "../state/rows.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Part } from "../ui/Part.tsx";
import { Prose } from "../ui/Prose.tsx";
import { ServiceWorkerRemark } from "../ui/ServiceWorkerMark.tsx";
import { utc } from "../ui/time.ts";
import type { DetailsProps } from "./props.ts";

/** What Microsoft support can look the failure up by: its ids, or time and URL where there are none. */
export function IdsPart({ store, failure }: DetailsProps) {
  const t = store.texts.value.panel;
  const { exchange, error } = failure;
  const { trackingId } = error;
  const others = error.ids.filter(
    ({ value, source }) => value !== trackingId?.value || source !== trackingId.source,
  );
  const timeAndUrl = [
    { source: t.timeUtc, value: utc(exchange.sentAt) },
    { source: t.url, value: rowFor(failure).url },
  ];
  const facts = trackingId ? others : [...timeAndUrl, ...others];
  return (
    <Part heading={t.ids}>
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
          {facts.map(({ source, value }) => (
            <div key={`${source} ${value}`}>
              <dt>{placeOf(visible(source), t)}</dt>
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
