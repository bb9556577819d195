import { products } from "../products.ts";
import type { SettingsTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number, plural } = createWords("de");

export const settings: SettingsTexts = {
  title: "Einstellungen",

  general: "Allgemein",
  language: "Sprache",
  badge: "Fehleranzahl am Erweiterungssymbol anzeigen",

  groups: "Beobachtete APIs",
  groupsHint: "Fehler anderer APIs werden nicht aufgelistet. Gilt nur für neue Aufrufe und Importe.",
  groupNames,
  hosts: "Weitere Hosts",
  hostsHint:
    "Eigene Gateways und Proxys vor einer API, zum Beispiel `gw.contoso.com`. `*.contoso.com` steht für alle Hosts unter diesem Namen.",
  host: "Host",
  api: "API",
  apis: {
    mde: "Defender für Endpunkt",
    xdr: "Defender XDR",
    graph: "Microsoft Graph-Sicherheits-API",
    entra: "Microsoft Entra-Anmeldung",
    portal: "Microsoft Defender-Portal",
    ...products,
  },
  add: "Hinzufügen",
  remove: (what) => `${what} entfernen`,
  takeHost: (host) => `${host} hinzufügen`,
  hostFaults: {
    empty: "Geben Sie einen Host ein.",
    url: "Das ist eine URL. Geben Sie nur ihren Host ein.",
    path: "Ein Host hat keinen Pfad.",
    port: "Ein Port ist eine Zahl von 1 bis 65535.",
    star: "`*` kann nur am Anfang eines Namens stehen, wie in `*.contoso.com`.",
    wide: "Das umfasst zu viele Hosts. Geben Sie eine Domäne ein, die Ihnen gehört.",
    form: "Das ist kein gültiger Hostname.",
    known: "Dieser Host wird bereits beobachtet.",
    duplicate: "Dieser Host steht bereits in der Liste.",
    full: (most) => `Die Liste ist voll: Sie fasst ${number(most)} Hosts.`,
  },

  history: "Verlauf",
  keepFailures: "Fehler in diesem Browser speichern",
  keepDays: "Speicherdauer in Tagen",
  keepMost: "Höchstzahl gespeicherter Fehler",

  secrets: "Vertrauliche Werte",
  secretsHint:
    "Kennwörter, Token und Schlüssel werden immer entfernt. Auch die Werte dieser Header, Parameter und Eigenschaften werden entfernt.",
  name: "Name",
  nameFaults: {
    empty: "Geben Sie einen Namen ein.",
    long: (most) => `Ein Name hat höchstens ${number(most)} Zeichen.`,
    space: "Ein Name enthält keine Leerzeichen.",
    duplicate: "Dieser Name steht bereits in der Liste.",
    full: (most) => `Die Liste ist voll: Sie fasst ${number(most)} Namen.`,
  },
  fromNowOn: "Gilt nur für neue Aufrufe.",

  columns: "Spalten",
  columnsHint: "Status, Code und Pfad werden immer angezeigt.",
  columnNames: {
    method: "Methode",
    host: "Host",
    trackingId: "Tracking-ID",
    time: "Zeit",
  },

  file: "Import und Export",
  exportFile: "Einstellungen exportieren",
  importFile: "Einstellungen importieren",
  reset: "Einstellungen zurücksetzen",
  resetQuestion: "Alle Einstellungen zurücksetzen?",
  resetYes: "Zurücksetzen",
  resetNo: "Abbrechen",

  exported: (file) => `Einstellungen als ${file} gespeichert`,
  imported: (file) => `Einstellungen aus ${file} importiert`,
  leftOut: (n) => `${number(n)} ${plural(n, { one: "Wert", other: "Werte" })} ausgelassen:`,
  importFaults: {
    large: "Diese Datei ist zu groß für Einstellungen.",
    "not-json": "Diese Datei enthält kein JSON.",
    "not-settings": "Diese Datei enthält keine Einstellungen dieser Erweiterung.",
    unreadable: "Der Browser konnte die Datei nicht lesen.",
  },
  wasReset: "Einstellungen zurückgesetzt",
  exportFailed: "Die Datei konnte nicht gespeichert werden",
  saveFailed: "Der Browser hat die Einstellungen nicht gespeichert",

  local: "Nur auf diesem Gerät gespeichert",
  unkept: "Der Browser blockiert den Speicher, daher können Einstellungen nicht gespeichert werden",
  done: "Fertig",
};
