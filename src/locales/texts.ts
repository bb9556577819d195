import type { apiCodes, apiMessages } from "./en/apis.ts";
import type { azure } from "./en/azure.ts";
import type { body } from "./en/body.ts";
import type { conditionFindings } from "./en/conditions.ts";
import type { explanations } from "./en/explanations.ts";
import type { findings } from "./en/findings.ts";
import type { accessFindings } from "./en/findings-access.ts";
import type { addressFindings } from "./en/findings-address.ts";
import type { bodyFindings } from "./en/findings-body.ts";
import type { serviceFindings } from "./en/findings-service.ts";
import type { signInFindings } from "./en/findings-sign-in.ts";
import type { valueFindings } from "./en/findings-values.ts";
import type { groupNames } from "./en/groups.ts";
import type { help } from "./en/help.ts";
import type { list } from "./en/list.ts";
import type { panel } from "./en/panel.ts";
import type { paste } from "./en/paste.ts";
import type { portal } from "./en/portal.ts";
import type { report } from "./en/report.ts";
import type { settings } from "./en/settings.ts";
import type { CheckTexts } from "./shapes.ts";

// Every language must have exactly the keys of English, or it does not compile.

/** Texts of the panel itself, needed before the first failure. */
export type PanelTexts = typeof panel;
/** Texts of the toolbar, the list and the empty panel. */
export type ListTexts = typeof list;
/** Explanations of codes, statuses and messages. */
export type Texts = typeof explanations;
/** Explanations of codes and messages of individual APIs, part of `Texts`. */
export interface ApiTexts {
  readonly codes: typeof apiCodes;
  readonly messages: typeof apiMessages;
}
/** What the headers of Azure Resource Manager add, part of `Texts`. */
export type AzureTexts = typeof azure;
/** Texts of the checks. */
export type FindingTexts = typeof findings;
export type BodyTexts = typeof body;
export type GroupNames = typeof groupNames;
export type HelpTexts = typeof help;
export type PasteTexts = typeof paste;
/** Texts about the Defender portal itself. */
export type PortalTexts = typeof portal;
export type ReportTexts = typeof report;
export type SettingsTexts = typeof settings;

// The parts of `FindingTexts`, one per file.
export type AccessFindings = Pick<CheckTexts, keyof typeof accessFindings>;
export type AddressFindings = Pick<CheckTexts, keyof typeof addressFindings>;
export type BodyFindings = Pick<CheckTexts, keyof typeof bodyFindings>;
export type ConditionFindings = Pick<CheckTexts, keyof typeof conditionFindings>;
export type ServiceFindings = Pick<CheckTexts, keyof typeof serviceFindings>;
export type SignInFindings = Pick<CheckTexts, keyof typeof signInFindings>;
export type ValueFindings = Pick<CheckTexts, keyof typeof valueFindings>;

/** Texts that load with the panel. */
export interface ShownTexts {
  readonly panel: PanelTexts;
}

/** A language: its own name, and its texts, which load in parts on demand. */
export interface LoadedLanguage {
  readonly name: string;
  readonly load: () => Promise<ShownTexts>;
  readonly loadExplanations: () => Promise<Texts>;
  readonly loadFindings: () => Promise<FindingTexts>;
  readonly loadReport: () => Promise<ReportTexts>;
  readonly loadSettings: () => Promise<SettingsTexts>;
  readonly loadHelp: () => Promise<HelpTexts>;
  readonly loadPaste: () => Promise<PasteTexts>;
  readonly loadBody: () => Promise<BodyTexts>;
}
