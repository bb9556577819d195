import browser from "webextension-polyfill";
import { type Settings, settingNames, settingsOf } from "../core/settings/settings.ts";

type Values = Record<string, unknown>;

/** Earlier versions stored three settings under this key on this device. */
const older = "settings";
const names: readonly string[] = settingNames;

/** Firefox has no `storage.sync` if the user has turned it off; then all settings stay on this device. */
const readSynced = (): Promise<Values> =>
  Promise.resolve()
    .then(() => browser.storage.sync.get([...names]))
    .catch(() => ({}));

/** Settings stored on this device because they could not be synchronized. */
async function readLocal(): Promise<Values> {
  const { [older]: before, ...values } = await browser.storage.local.get([older, ...names]);
  const found = Object.entries({ ...Object(before), ...values });
  return Object.fromEntries(found.filter(([name]) => names.includes(name)));
}

/** Rejects if storage is forbidden or damaged. */
export async function readSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all([readSynced(), readLocal()]);
  return settingsOf({ ...synced, ...local });
}

async function isSynced(values: Values): Promise<boolean> {
  try {
    await browser.storage.sync.set(values);
    return true;
  } catch {
    return false; // over quota, too frequent or unavailable: store it on this device
  }
}

/** Writes each setting separately, so that only rejected ones stay on this device. */
async function write(values: Values): Promise<void> {
  const all = Object.entries(values);
  const refused: Values = {};
  if (!(await isSynced(values)))
    for (const [name, value] of all) if (!(await isSynced({ [name]: value }))) refused[name] = value;
  if (Object.keys(refused).length > 0) await browser.storage.local.set(refused);
  // A leftover local value would take precedence over the synchronized one.
  await browser.storage.local.remove([
    older,
    ...all.map(([name]) => name).filter((name) => !(name in refused)),
  ]);
}

/** Serializes the writes of this page. */
let writing: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const done = writing.then(work, work);
  writing = done.catch(() => undefined);
  return done;
};

/** Saves a change, along with earlier ones that could not be synchronized; resolves to all settings afterwards. */
export const saveSettings = (change: Partial<Settings>): Promise<Settings> =>
  inTurn(async () => {
    const known = Object.entries(change).map(([name, value]) => [name, value ?? null] as const);
    const values = { ...(await readLocal()), ...Object.fromEntries(known) };
    if (Object.keys(values).length > 0) await write(values);
    return readSettings();
  });

/** Whether some settings exist on this device only. Tries again to synchronize them. */
export async function areSettingsLocal(): Promise<boolean> {
  const isAny = async () => Object.keys(await readLocal()).length > 0;
  if (!(await isAny())) return false;
  await saveSettings({});
  return isAny();
}

/** Calls the listener after changes by any window or device. Returns a function that unsubscribes. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  let reported = "";
  let latest = 0;
  const receive = async (changes: object) => {
    if (!Object.keys(changes).some((name) => name === older || names.includes(name))) return;
    const mine = ++latest;
    const settings = await readSettings().catch(() => undefined);
    const text = JSON.stringify(settings);
    if (!settings || mine !== latest || text === reported) return;
    reported = text;
    listener(settings);
  };
  browser.storage.onChanged.addListener(receive);
  return () => browser.storage.onChanged.removeListener(receive);
}
