import { products } from "../products.ts";
import type { SettingsTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number, plural } = createWords("sv");

export const settings: SettingsTexts = {
  title: "Inställningar",

  general: "Allmänt",
  language: "Språk",
  badge: "Visa antalet fel på ikonen i verktygsfältet",

  groups: "Bevakade API:er",
  groupsHint: "Fel från andra API:er listas inte. Gäller bara nya anrop och importer.",
  groupNames,
  hosts: "Ytterligare värdar",
  hostsHint:
    "Egna gatewayer och proxyservrar framför ett API, till exempel `gw.contoso.com`. `*.contoso.com` står för alla värdar under det namnet.",
  host: "Värd",
  api: "API",
  apis: {
    mde: "Defender för Endpoint",
    xdr: "Defender XDR",
    graph: "Microsoft Graph-säkerhet",
    entra: "Microsoft Entra-inloggning",
    portal: "Microsoft Defender-portalen",
    ...products,
  },
  add: "Lägg till",
  remove: (what) => `Ta bort ${what}`,
  takeHost: (host) => `Lägg till ${host}`,
  hostFaults: {
    empty: "Ange en värd.",
    url: "Det här är en URL. Bara dess värd behövs.",
    path: "En värd har ingen sökväg.",
    port: "En port är ett tal från 1 till 65535.",
    star: "`*` kan bara stå först i ett namn, som i `*.contoso.com`.",
    wide: "Det här omfattar för många värdar. Ange en domän som du äger.",
    form: "Det här är inget giltigt värdnamn.",
    known: "Den här värden bevakas redan.",
    duplicate: "Den här värden finns redan i listan.",
    full: (most) => `Listan är full: den rymmer ${number(most)} värdar.`,
  },

  history: "Historik",
  keepFailures: "Spara fel i den här webbläsaren",
  keepDays: "Antal dagar som fel sparas",
  keepMost: "Högsta antal sparade fel",

  secrets: "Känsliga värden",
  secretsHint:
    "Lösenord, token och nycklar tas alltid bort. Även värdena för de här huvudena, parametrarna och egenskaperna tas bort.",
  name: "Namn",
  nameFaults: {
    empty: "Ange ett namn.",
    long: (most) => `Ett namn får ha högst ${number(most)} tecken.`,
    space: "Ett namn får inte innehålla blanksteg.",
    duplicate: "Det här namnet finns redan i listan.",
    full: (most) => `Listan är full: den rymmer ${number(most)} namn.`,
  },
  fromNowOn: "Gäller bara nya anrop.",

  columns: "Kolumner",
  columnsHint: "Status, kod och sökväg visas alltid.",
  columnNames: {
    method: "Metod",
    host: "Värd",
    trackingId: "Spårnings-ID",
    time: "Tid",
  },

  file: "Import och export",
  exportFile: "Exportera inställningar",
  importFile: "Importera inställningar",
  reset: "Återställ inställningar",
  resetQuestion: "Vill du återställa alla inställningar?",
  resetYes: "Återställ",
  resetNo: "Avbryt",

  exported: (file) => `Inställningarna sparades som ${file}`,
  imported: (file) => `Inställningarna importerades från ${file}`,
  leftOut: (n) => `${number(n)} ${plural(n, { one: "värde", other: "värden" })} utelämnades:`,
  importFaults: {
    large: "Filen är för stor för en inställningsfil.",
    "not-json": "Filen innehåller inte JSON.",
    "not-settings": "Filen innehåller inga inställningar för det här tillägget.",
    unreadable: "Webbläsaren kunde inte läsa filen.",
  },
  wasReset: "Inställningarna återställdes",
  exportFailed: "Det gick inte att spara filen",
  saveFailed: "Webbläsaren kunde inte spara inställningarna",

  local: "Sparas bara på den här enheten",
  unkept: "Webbläsaren blockerar lagring, så inställningarna kan inte sparas",
  done: "Klar",
};
