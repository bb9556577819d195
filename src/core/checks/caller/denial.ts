import type { ApiError } from "../../failure.ts";
import { spokenOf } from "../../message/spoken.ts";
import type { Certainty } from "../finding.ts";

/** Messages that only say that access is denied. */
export const accessWords =
  /^[\s.]*$|forbidden|unauthori[sz]ed|not authori[sz]ed|denied|permission|privilege|\broles?\b|\bscopes?\b|consent/i;

/** A permission that was taken away is missing, as one that was never granted. */
const lostPermission =
  /\b(?:permissions?|consents?|roles?|scopes?|grants?)\b[^.;]{0,40}\b(?:revoked|removed|deleted|disabled|expired)\b/gi;

/** What besides a token or a permission denies access. */
const grounds: readonly RegExp[] = [
  // Where the call comes from, and where the data is.
  /\b(?:from|client|caller|source|your|this) (?:\w{1,20} )?IP\b|\bVPN\b|\boutside\b|\blocations?\b|\bcountr(?:y|ies)\b|\bregions?\b|\b(?:this|your|trusted|corporate|allowed|unknown) network\b/i,
  // What the tenant pays for or has turned on.
  /\blicen[cs]e[sd]?\b|\bsubscriptions? (?:is|has|was|does)\b|\bno (?:\w{1,20} ){0,3}subscription\b|\btrial\b|\bplans?\b|\bentitle|\bturned off\b|(?:\bnot|n['’]t) (?:yet )?(?:enabled|activated|available|onboarded)\b/i,
  // Whose data, and of which devices.
  /\b(?:device|machine) groups?\b|\badministrative units?\b|\brelationships?\b|\bpartners?\b|\bguests?\b|\b(?:another|other|different) (?:tenant|organi[sz]ation|customer|workspace)\b/i,
  // What happened to the account, the app, or the tenant, and what a policy demands.
  /\b(?:disabled|deactivated|deleted|removed|revoked|suspended|locked|blocked|terminated|ended|expired|offboarded|archived|quarantined?|moved|migrated|frozen|paused)\b|(?<!authori[sz]ation )\bpolic(?:y|ies)\b|\bpassword\b|\bcompliant\b|\bMFA\b|\bmulti-?factor\b/i,
  // The tenant itself, unless it has not granted the permission.
  /\b(?:tenant|organi[sz]ation|workspace)(?: (?=\S{0,60}\d)\S{1,80})? (?:is|has|was|does|isn['’]t|hasn['’]t|doesn['’]t)\b(?! not (?:yet )?(?:consent|grant|given|approv))/i,
];

const address = /\b(?:\d{1,3}\.){3}\d{1,3}\b/;

/** Whether a reply denies access for something besides the token or a permission: the IP address, the license. */
export function namesGround(message: string): boolean {
  const said = message.slice(0, 2000);
  // In `Policy.Read.All` and in a path, a word does not mean what it means in a sentence.
  const isWord = (word: string) => !/\w[./]\w/.test(word);
  const words = said.split(/\s+/).filter(isWord).join(" ").replace(lostPermission, " ");
  return address.test(said) || grounds.some((ground) => ground.test(words));
}

/** Words of a reply that a permission is missing. */
const lackedPermission =
  /\b(?:insufficient|missing|invalid|lacks?|lacking|no|without|(?:not|n['’]t) have|requires?|required)\b[^.;:]{0,60}\b(?:permissions?|scopes?)\b|\b(?:permissions?|scopes?) (?:is|are|was|were) (?:missing|insufficient|not)\b/i;
/** A code that says so: `InsufficientGraphPermissions`. */
const lackedInCode = /\b(?:Insufficient|Missing|Invalid|No)(?:[A-Z][a-z]{1,20}){0,3}(?:Permission|Scope)s?\b/;

/** Whether a reply says that the permission itself is missing, and gives no other ground. */
export function saysLacked({ message = "", code = "" }: ApiError): boolean {
  const said = message.slice(0, 2000);
  const isLacked = lackedPermission.test(said) || lackedInCode.test(`${code} ${said}`);
  return isLacked && !namesGround(said);
}

/** Whether a code that is not documented is about access. */
export const isAccessCode = (code: string): boolean =>
  /auth(?!enticat|orization_IdentityNotFound)|permission|scope|access|denied|forbidden|privilege/i.test(code);

const permissionName = /\b[A-Z]\w{2,40}\.(?:Read|ReadWrite|Write)(?:\.\w{2,20})?\b/;

/** How sure a message makes that a permission is missing. */
export function surestOf(error: ApiError): Certainty {
  const { message = "" } = error; // access can be denied for anything else as well
  if (!spokenOf(error)) return "certain";
  if (permissionName.test(message)) return "certain";
  if (namesGround(message)) return "possible";
  if (/permission|privilege|\broles?\b|\bscopes?\b|consent|authori[sz]/i.test(message)) return "certain";
  return accessWords.test(message) || /\baccess\b|\brefused\b/i.test(message) ? "likely" : "possible";
}
