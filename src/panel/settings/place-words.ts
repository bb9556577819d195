import type { SettingsTexts } from "../../locales/texts.ts";
import type { SettingsPlace } from "../state/settings-actions.ts";

/** Says where the settings are kept, unless they follow the user to every device. */
export const placeWords = (place: SettingsPlace, { local, unkept }: SettingsTexts): string | undefined =>
  ({ synced: undefined, device: local, nowhere: unkept })[place];
