import type { SettingsTexts } from "../../locales/texts.ts";
import type { SettingsPlace } from "../state/settings-actions.ts";

/** Text that says where the settings are stored; `undefined` if they synchronize to the user's devices. */
export const placeWords = (place: SettingsPlace, { local, unkept }: SettingsTexts): string | undefined =>
  ({ synced: undefined, device: local, nowhere: unkept })[place];
