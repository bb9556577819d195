import type { PasteTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("sv");

export const paste: PasteTexts = {
  title: "Förklara text",
  text: "Text",
  placeholder: "Klistra in ett fel här",
  empty:
    "Klistra in valfri text med ett fel från ett Defender-API: från en terminal, ett ärende, Postman, ett flöde eller webbläsarens konsol. Texten läses i den här webbläsaren; inget skickas och känsliga värden tas bort.",
  answer: "Förklaring",
  readAs: "Läst som",
  operation: "API-åtgärd",
  forms: {
    object: "JSON",
    run: "utdata från ett flöde",
    http: "HTTP-svar",
    curl: "cURL-kommando",
    powershell: "PowerShell-fel",
    python: "Python-fel",
    postman: "konsolutskrift av en begäran",
    sdk: "SDK-fel",
    console: "meddelande i webbläsarens konsol",
    connection: "anslutningsfel",
    "sign-in": "inloggningsfel",
    wording: "felmeddelande",
    ticket: "ärende",
  },
  several: (n) => `${number(n)} fel i den här texten`,
  cause: (at, n) => `Orsak ${number(at)} av ${number(n)}`,
  previousCause: "Föregående orsak",
  nextCause: "Nästa orsak",
  cut: (n) => `Bara de första ${number(n)} tecknen lästes.`,
  nothing: "Inget fel hittades i texten",
  nothingHint:
    "Sökte efter: ett felsvar i JSON eller XML, en HTTP-status med URL till ett Defender-API, ett cURL-kommando, utdata från PowerShell, Python, Postman, ett flöde eller ett SDK, ett `AADSTS`-nummer, ett meddelande i webbläsarens konsol och ett spårnings-ID.",
  request: "Texten innehåller bara ett anrop, svaret saknas",
  requestHint: "Klistra in svaret under anropet: svarets status och text visar vad som misslyckades.",
  success: (status) => `Anropet lyckades med status ${status}`,
  successHint: "Texten innehåller inget fel. Klistra in ett annat anrop om det var det som misslyckades.",
  elsewhere: (host) => `Anropet går till ${host}, som inte är ett Defender-API`,
  elsewhereHint:
    "Om värden är din egen gateway framför ett Defender-API lägger du till den i inställningarna under ”Ytterligare värdar”.",
  id: "Enbart ett ID visar inte vad som misslyckades",
  idHint:
    "Inget fel i listan eller historiken har detta ID. Klistra in felsvaret, eller ge ID:t till Microsoft Support tillsammans med anropets tid och URL.",
  found: "Finns i listan eller historiken",
  add: "Lägg till i listan",
  added: (n) => `${number(n)} fel har lagts till i listan`,
  show: "Visa i listan",
  copyExplanation: "Kopiera förklaringen",
  explanationCopied: "Förklaringen har kopierats",
  pastedTexts: "Inklistrade texter",
  inTab: (n) => `${number(n)} fel på den här fliken`,
  inTabHint: "De visas i DevTools på fliken ”Defender-fel”.",
  closed: "Öppna DevTools för att spela in felen på den här fliken",
  closedHint: "Välj fliken ”Defender-fel” i DevTools.",
  openHar: "Öppna en HAR",
  history: "Historik",
  errorCodes: "Felkoder",
  chooseHar: "Välj en HAR-fil eller släpp den här",
  choose: "Välj fil",
};
