import { products } from "../products.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number, plural } = createWords("en");

/** Texts of the settings, in the panel and on the options page. They load when either is opened. */
export const settings = {
  // Heading of the page and of the dialog; the same as the button that opens it.
  title: "Settings",

  // Heading of a section, and its contents.
  general: "General",
  language: "Language",
  // Checkbox: shows the number of errors on the extension's toolbar icon.
  badge: "Show the number of errors on the toolbar icon",

  // Heading of a section: one checkbox for each API group.
  groups: "Watched APIs",
  groupsHint: "Errors from other APIs aren’t listed. Applies to new calls and imports only.",
  groupNames,
  // Heading of a section: hosts in addition to Microsoft's.
  hosts: "Additional hosts",
  hostsHint:
    "Your own gateways and proxies in front of an API, such as `gw.contoso.com`. `*.contoso.com` covers every host under this name.",
  // Field, and the list next to it: the API behind the host.
  host: "Host",
  api: "API",
  apis: {
    mde: "Defender for Endpoint",
    xdr: "Defender XDR",
    graph: "Microsoft Graph security",
    entra: "Microsoft Entra sign-in",
    portal: "Microsoft Defender portal",
    ...products,
  },
  // Buttons. `what` is a host or a name.
  add: "Add",
  remove: (what: string) => `Remove ${what}`,
  // Button after a fault: uses this host instead of the typed one.
  takeHost: (host: string) => `Add ${host}`,
  // Why a host cannot be added.
  hostFaults: {
    empty: "Enter a host.",
    url: "This is a URL. Only its host is needed.",
    path: "A host can’t have a path.",
    port: "A port is a number from 1 to 65535.",
    star: "`*` is allowed only at the start of a name, as in `*.contoso.com`.",
    wide: "This covers too many hosts. Enter a domain that you own.",
    form: "This isn’t a valid host name.",
    known: "This host is already watched.",
    duplicate: "This host is already in the list.",
    full: (most: number) => `The list is full: it can hold ${number(most)} hosts.`,
  },

  // Heading of a section: the limits of history.
  history: "History",
  keepFailures: "Keep errors in this browser",
  keepDays: "Number of days to keep errors",
  keepMost: "Maximum number of errors to keep",

  // Heading of a section: values that are never saved, shown or copied.
  secrets: "Redaction",
  secretsHint:
    "Passwords, tokens, and keys are always removed. The values of these headers, parameters, and properties are removed, too.",
  // Field: name of a header, parameter or property.
  name: "Name",
  // Why a name cannot be added.
  nameFaults: {
    empty: "Enter a name.",
    long: (most: number) => `A name can have at most ${number(most)} characters.`,
    space: "A name can’t contain spaces.",
    duplicate: "This name is already in the list.",
    full: (most: number) => `The list is full: it can hold ${number(most)} names.`,
  },
  // Below both lists.
  fromNowOn: "Applies to new calls only.",

  // Heading of a section, and the columns that can be hidden.
  columns: "Columns",
  columnsHint: "Status, code, and path are always shown.",
  columnNames: { method: "Method", host: "Host", trackingId: "Tracking ID", time: "Time" },

  // Heading of a section, and its buttons.
  file: "Import and export",
  exportFile: "Export settings",
  importFile: "Import settings",
  reset: "Reset settings",
  // Question before the reset, and its two answers.
  resetQuestion: "Reset all settings?",
  resetYes: "Reset",
  resetNo: "Cancel",

  // Result of the last action. `file` is the file name.
  exported: (file: string) => `Settings saved as ${file}`,
  imported: (file: string) => `Settings imported from ${file}`,
  // Follows it, before the settings as written in the file.
  leftOut: (n: number) => `${number(n)} ${plural(n, { one: "value", other: "values" })} left out:`,
  importFaults: {
    large: "This file is too large to hold settings.",
    "not-json": "This file isn’t JSON.",
    "not-settings": "This file contains no settings for this extension.",
    unreadable: "The browser couldn’t read the file.",
  },
  wasReset: "Settings reset",
  exportFailed: "The file couldn’t be saved",
  saveFailed: "The browser couldn’t save the settings",

  // Footer: the settings could not be synchronized with the user's other devices.
  local: "Kept on this device only",
  // Footer, instead of the text above: nothing can be saved at all.
  unkept: "The browser blocks storage, so settings can’t be saved",
  // Button that closes the settings.
  done: "Done",
};
