import { useState } from "preact/hooks";
import { type Api, apis, isApi } from "../../catalogue/apis/names.ts";
import { type HostFault, mostHosts } from "../../core/settings/host-name.ts";
import type { SettingsTexts } from "../../locales/texts.ts";
import { Prose } from "../ui/Prose.tsx";
import { AddedList } from "./AddedList.tsx";
import { AddForm } from "./AddForm.tsx";
import type { SettingProps } from "./props.ts";

const textOf = ({ hostFaults }: SettingsTexts, fault: HostFault): string =>
  fault === "full" ? hostFaults.full(mostHosts) : hostFaults[fault];

/** The user's own hosts and the API of each. */
export function HostsSetting({ store, words }: SettingProps) {
  const [api, setApi] = useState<Api>("mde");

  const add = (host: string) => {
    const refused = store.addHost(host, api);
    return refused?.fault === undefined ? undefined : refused;
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
      <AddForm
        label={words.host}
        placeholder="gw.contoso.com"
        longest={2000}
        add={add}
        describe={({ fault, instead }) => ({
          text: <Prose text={textOf(words, fault)} />,
          ...(instead !== undefined && { instead: { value: instead, label: words.takeHost(instead) } }),
        })}
        addWords={words.add}
        hint={<Prose text={words.hostsHint} />}
        fromNowOn={words.fromNowOn}
      >
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
      </AddForm>
    </AddedList>
  );
}
