import type { ComponentChildren } from "preact";
import { useEffect, useId } from "preact/hooks";
import { groups, watchedGroups } from "../../catalogue/apis/define-hosts.ts";
import { columns, limits, type Settings, within } from "../../core/settings/settings.ts";
import { isLanguage, languages } from "../../locales/index.ts";
import { FileSetting } from "./FileSetting.tsx";
import { HostsSetting } from "./HostsSetting.tsx";
import type { SettingProps } from "./props.ts";
import { SecretsSetting } from "./SecretsSetting.tsx";
import "./SettingsForm.css";

/** All settings by section; `level` is the heading level of the sections. */
export function SettingsForm({ store, words, level }: SettingProps & { level: 2 | 3 }) {
  const settings = store.settings.value;
  useEffect(() => void store.open(), [store]);
  if (!settings) return null;
  return (
    <div class="settings-form">
      <Section heading={words.general} level={level}>
        <LanguageSetting store={store} words={words} />
        {store.hasBadge && (
          <Check name={words.badge} isOn={settings.badge} save={(badge) => store.save({ badge })} />
        )}
      </Section>
      <Section heading={words.groups} level={level}>
        <p class="quiet">{words.groupsHint}</p>
        <div class="checks long">
          {groups.map((group) => (
            <Check
              key={group}
              name={words.groupNames[group]}
              isOn={watchedGroups(settings.switched).includes(group)}
              save={() => store.save({ switched: toggled(settings.switched, group) })}
            />
          ))}
        </div>
      </Section>
      <Section heading={words.hosts} level={level}>
        <HostsSetting store={store} words={words} />
      </Section>
      <Section heading={words.history} level={level}>
        <HistorySetting store={store} words={words} settings={settings} />
      </Section>
      <Section heading={words.secrets} level={level}>
        <SecretsSetting store={store} words={words} />
      </Section>
      <Section heading={words.columns} level={level}>
        <p class="quiet">{words.columnsHint}</p>
        <div class="checks">
          {columns.map((column) => (
            <Check
              key={column}
              name={words.columnNames[column]}
              isOn={!settings.hidden.includes(column)}
              save={() => store.save({ hidden: toggled(settings.hidden, column) })}
            />
          ))}
        </div>
      </Section>
      <Section heading={words.file} level={level}>
        <FileSetting store={store} words={words} />
      </Section>
    </div>
  );
}

const toggled = <Item,>(list: readonly Item[], item: Item): readonly Item[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

function Section({
  heading,
  level,
  children,
}: {
  heading: string;
  level: 2 | 3;
  children: ComponentChildren;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{heading}</Heading>
      {children}
    </section>
  );
}

const LanguageSetting = ({ store, words }: SettingProps) => (
  <label class="line">
    <span>{words.language}</span>
    <select
      value={store.language.value}
      onChange={({ currentTarget: { value } }) => {
        if (isLanguage(value)) void store.setLanguage(value);
      }}
    >
      {Object.entries(languages).map(([language, { name }]) => (
        <option key={language} value={language} lang={language}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const HistorySetting = ({ store, words, settings }: SettingProps & { settings: Settings }) => (
  <>
    <Check name={words.keepFailures} isOn={settings.keep} save={(keep) => store.save({ keep })} />
    {(["days", "most"] as const).map((name) => (
      <NumberField
        key={name}
        name={name === "days" ? words.keepDays : words.keepMost}
        value={settings[name]}
        limits={limits[name]}
        isOff={!settings.keep}
        save={(value) => store.save({ [name]: value })}
      />
    ))}
  </>
);

const Check = ({ name, isOn, save }: { name: string; isOn: boolean; save: (isOn: boolean) => void }) => (
  <label class="check">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget: { checked } }) => save(checked)} />
    <span>{name}</span>
  </label>
);

interface NumberFieldProps {
  name: string;
  value: number;
  limits: readonly [number, number];
  isOff: boolean;
  save: (value: number) => void;
}

/** A number field; values beyond the limits become the nearest limit. */
const NumberField = ({ name, value, limits, isOff, save }: NumberFieldProps) => (
  <label class="line">
    <span>{name}</span>
    <input
      type="number"
      min={limits[0]}
      max={limits[1]}
      value={value}
      disabled={isOff}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.valueAsNumber;
        const next = Number.isFinite(typed) ? within(typed, limits) : value;
        currentTarget.value = String(next);
        if (next !== value) save(next);
      }}
    />
  </label>
);
