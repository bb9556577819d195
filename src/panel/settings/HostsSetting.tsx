import { useId, useRef, useState } from "preact/hooks";
import { type Api, apis, isApi } from "../../catalogue/apis/names.ts";
import { type HostFault, mostHosts } from "../../core/settings/host-name.ts";
import type { SettingsTexts } from "../../locales/texts.ts";
import { Prose } from "../ui/Prose.tsx";
import { AddedList } from "./AddedList.tsx";
import type { SettingProps } from "./props.ts";

const say = ({ hostFaults }: SettingsTexts, fault: HostFault): string =>
  fault === "full" ? hostFaults.full(mostHosts) : hostFaults[fault];

/** The user's own hosts and the API of each. */
export function HostsSetting({ store, words }: SettingProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [api, setApi] = useState<Api>("mde");
  const [fault, setFault] = useState<{ fault: HostFault; instead?: string }>();
  const id = useId();

  const add = (host: string) => {
    const refused = store.addHost(host, api);
    const isAdded = refused?.fault === undefined;
    setFault(isAdded ? undefined : refused);
    if (isAdded) setText("");
    field.current?.focus();
  };
  return (
    <AddedList
      name={words.hosts}
      words={words}
      items={(store.settings.value?.hosts ?? []).map(({ host, api }) => ({
        key: host,
        more: words.apis[api],
      }))}
      remove={store.removeHost}
    >
      <form
        class="adding"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add(text);
        }}
      >
        <label class="wide">
          <span>{words.host}</span>
          <input
            ref={field}
            type="text"
            value={text}
            maxLength={2000}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            placeholder="gw.contoso.com"
            aria-invalid={fault !== undefined}
            aria-describedby={`${id}-hint ${id}-fault`}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <label>
          <span>{words.api}</span>
          <select value={api} onChange={({ currentTarget: { value } }) => isApi(value) && setApi(value)}>
            {apis.map((one) => (
              <option key={one} value={one}>
                {words.apis[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button plain bordered">
          {words.add}
        </button>
      </form>
      <div class="fault" id={`${id}-fault`} role="alert">
        {fault && (
          <p>
            <Prose text={say(words, fault.fault)} />
          </p>
        )}
        {fault?.instead !== undefined && (
          <button type="button" class="button plain bordered" onClick={() => add(fault.instead ?? "")}>
            {words.takeHost(fault.instead)}
          </button>
        )}
      </div>
      <p class="quiet" id={`${id}-hint`}>
        <Prose text={words.hostsHint} />
      </p>
      <p class="quiet">{words.fromNowOn}</p>
    </AddedList>
  );
}
