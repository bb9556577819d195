import browser from "webextension-polyfill";
import { type Settings, settingNames, settingsOf } from "../core/settings/settings.ts";

type Values = Record<string, unknown>;

/** Older versions kept three settings under this name, on this device. */
const older = "settings";
const names: readonly string[] = settingNames;

/** Firefox has no `storage.sync` where it is turned off; then all is kept on this device. */
const readSynced = (): Promise<Values> =>
  Promise.resolve()
    .then(() => browser.storage.sync.get([...names]))
    .catch(() => ({}));

/** What this device has for itself, because it could not be synchronised. */
async function readLocal(): Promise<Values> {
  const { [older]: before, ...values } = await browser.storage.local.get([older, ...names]);
  const found = Object.entries({ ...Object(before), ...values });
  return Object.fromEntries(found.filter(([name]) => names.includes(name)));
}

/** Rejects when storage is forbidden or damaged. */
export async function readSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all([readSynced(), readLocal()]);
  return settingsOf({ ...synced, ...local });
}

async function isSynced(values: Values): Promise<boolean> {
  try {
    await browser.storage.sync.set(values);
    return true;
  } catch {
    return false; // no room, too often, or no such storage: this device keeps it
  }
}

/** Each setting by itself, so that only what is refused stays on this device. */
async function write(values: Values): Promise<void> {
  const all = Object.entries(values);
  const refused: Values = {};
  if (!(await isSynced(values)))
    for (const [name, value] of all) if (!(await isSynced({ [name]: value }))) refused[name] = value;
  if (Object.keys(refused).length > 0) await browser.storage.local.set(refused);
  // What stays behind here would win over what is synchronised.
  await browser.storage.local.remove([
    older,
    ...all.map(([name]) => name).filter((name) => !(name in refused)),
  ]);
}

/** The writes of a page, one after the other. */
let writing: Promise<unknown> = Promise.resolve();
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const done = writing.then(work, work);
  writing = done.catch(() => undefined);
  return done;
};

/** Keeps what is changed, and what could not be synchronised before; resolves to the settings as they are then. */
export const saveSettings = (change: Partial<Settings>): Promise<Settings> =>
  inTurn(async () => {
    const known = Object.entries(change).map(([name, value]) => [name, value ?? null] as const);
    const values = { ...(await readLocal()), ...Object.fromEntries(known) };
    if (Object.keys(values).length > 0) await write(values);
    return readSettings();
  });

/** Whether some settings are on this device only. They are offered to `storage.sync` once more. */
export async function areSettingsLocal(): Promise<boolean> {
  const isAny = async () => Object.keys(await readLocal()).length > 0;
  if (!(await isAny())) return false;
  await saveSettings({});
  return isAny();
}

/** Tells of changes by any window or device. Returns its undoing. */
export function onSettings(listener: (settings: Settings) => void): () => void {
  let told = "";
  let latest = 0;
  const receive = async (changes: object) => {
    if (!Object.keys(changes).some((name) => name === older || names.includes(name))) return;
    const mine = ++latest;
    const settings = await readSettings().catch(() => undefined);
    const text = JSON.stringify(settings);
    if (!settings || mine !== latest || text === told) return;
    told = text;
    listener(settings);
  };
  browser.storage.onChanged.addListener(receive);
  return () => browser.storage.onChanged.removeListener(receive);
}
