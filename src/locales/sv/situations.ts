import type { Texts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number } = createWords("sv");

export const situations: Texts["situations"] = {
  unknownCode: (value) =>
    `Koden ${code(value)} finns inte i API:ets dokumentation, så den här förklaringen bygger bara på HTTP-statusen.`,
  signInName: (name) => `Microsoft kallar det här inloggningsfelet ${code(name)}.`,
  oauthError: (value) => `Tokentjänsten rapporterar ${code(value)}.`,
  html: "Svaret är en webbsida och inte ett API-fel, så det anger ingen orsak. En proxy eller en gateway mellan webbläsaren och tjänsten kan ha skickat det.",
  htmlBehind: "Svaret är en webbsida från tjänsten bakom API:et, så det anger ingen orsak.",
  htmlStep:
    "Kontrollera om en proxy, en brandvägg eller en gateway svarar i stället för API:et: sidans text kan nämna den.",
  console: "Sidan kommer från konsolen i Defender for Cloud Apps, inte från en proxy.",
  otherJson: "Svaret är JSON, men inte i ett format som är dokumenterat för fel.",
  empty: "Svaret saknar innehåll, så statusen är den enda ledtråden.",
  blocked: {
    meaning:
      "Sidan såg bara ”Failed to fetch”, trots att servern svarade med den här statusen. Svaret saknar CORS-huvuden, så webbläsaren lämnade inte över det till sidan.",
    steps: [
      "Om en sida ska kunna läsa sådana svar: anropa API:et via en egen server. Många Defender-API:er är inte avsedda för anrop från en webbläsare.",
    ],
  },
  brokenOff: (error) => `Anslutningen bröts medan svaret togs emot: webbläsaren rapporterar ${code(error)}.`,
  preflight: {
    title: "Preflight nekades",
    meaning:
      "Före det egentliga anropet begärde webbläsaren tillstånd av servern (CORS-preflight, `OPTIONS`), och servern nekade. Det egentliga anropet skickades aldrig.",
    cause:
      "Oftast tillåter API:et inte anrop från webbsidor med det här ursprunget, eller inte med dessa huvuden. Token spelar ingen roll: webbläsaren skickar ingen i en preflight.",
    steps: [
      "Anropa API:et från en server eller ett skript i stället för från en sida, eller via en egen proxy.",
      "Kontrollera sökväg och värd: med fel adress nekas preflight ofta.",
    ],
  },
  network: {
    title: "Inget svar",
    meaning: (error) => `Anropet misslyckades innan något svar kom: webbläsaren rapporterar ${code(error)}.`,
    unnamed: "Anropet misslyckades innan något svar kom, och webbläsaren anger ingen orsak.",
    cause:
      "Oftast beror det på nätverket, en proxy, en brandvägg eller en annonsblockerare. `net::ERR_FAILED` betyder oftast att serverns svar på CORS-preflight inte tillåter anropet.",
    steps: [
      "Kontrollera värdnamnet och anslutningen.",
      "Öppna samma anrop i panelen Nätverk: orsaken framgår av informationen där.",
      "Om det är en sida som anropar: kontrollera om API:et tillåter anrop från en webbläsare (CORS).",
    ],
  },
  challenge: (error) => `Huvudet \`WWW-Authenticate\` anger orsaken: ${code(error)}.`,
  forwarded: "Microsoft Graph vidarebefordrade anropet och returnerade Defender-API:ets fel inuti sitt eget.",
  inside: "Tjänsten returnerade en annan tjänsts fel inuti sitt eget.",
  redirect: "Inloggningstjänsten returnerade felet till programmet i URL:en för en omdirigering.",
  item: (id) => `Anropet lyckades, men posten ${code(id)} misslyckades.`,
  itemUnnamed: "Anropet lyckades, men en av posterna i det misslyckades.",
  batch: (id) => `Batchen som helhet lyckades, men dess anrop med ID:t ${code(id)} misslyckades.`,
  partWrong: "Rätta den del som avvisades och skicka sedan bara den igen.",
  partLater: "Vänta en stund och upprepa sedan bara den del som misslyckades.",
  partOpen: "Rätta delen om den i sig är ogiltig. Upprepa sedan bara den.",
  partial: (reasons) => `Svaret är ofullständigt: ${code(reasons)}`,
  warning: (vendor, provider, status, milliseconds) =>
    `Svaret är ofullständigt: providern ${code(provider)} från ${code(vendor)} misslyckades med status ${status} efter ${number(milliseconds)}\u00a0ms. De andra providrarna svarade.`,
  refusedByProvider: (vendor, provider, status) =>
    `Providern ${code(provider)} från ${code(vendor)} avvisade frågan (${code(String(status))}), så dess resultat saknas eller är ofiltrerade. De andra providrarna svarade.`,
  detail: (value, message) => `Närmare bestämt är felet ${code(value)}${message ? ` (${message})` : ""}.`,
  beside: (value, message) => `Svaret innehåller också ${code(value)}${message ? ` (${message})` : ""}.`,
  roleOnly: {
    meaning: "Anroparen får inte göra detta, trots att token accepterades.",
    cause:
      "API:et svarar med 401 även när det bara är en roll som saknas. En roll som tilldelades för några minuter sedan har kanske inte börjat gälla ännu.",
    steps: [
      "Kontrollera anroparens roller för de resurser som anropet läser eller ändrar.",
      "Om en roll tilldelades alldeles nyss: vänta några minuter och upprepa anropet.",
    ],
  },
  azureConflict: {
    deleted: {
      meaning: "Ett objekt med det här namnet eller ID:t togs bort för en kort stund sedan.",
      steps: ["Vänta innan du använder namnet eller ID:t igen, eller använd ett annat."],
    },
    busy: {
      meaning: "En annan ändring av samma resurs pågår fortfarande.",
      steps: ["Gör en ändring i taget: upprepa anropet när den andra är klar."],
    },
    noEtag: {
      meaning:
        "Resursen kanske redan finns: begärandetexten saknar `etag`, och utan den skriver vissa resurstyper inte över något.",
      steps: [
        "Om den finns: läs den och skicka dess aktuella `etag` i begärandetexten. Vissa typer accepterar även `*`, som skriver över alla versioner.",
        "Gör en ändring i taget: upprepa anropet när den andra är klar.",
      ],
    },
  },
  gone: (next) => ({
    meaning: "Åtgärden, den här versionen av API:et eller objektet är inte längre tillgängligt.",
    cause: "Även ett API eller en version som har dragits in svarar så här.",
    steps: [
      next === undefined
        ? "Kontrollera i dokumentationen om åtgärden eller dess `api-version` har dragits in och vad som ersätter den."
        : `Anropa ${code(next)} i stället: det API som anropades har dragits in.`,
    ],
  }),
  dependency: {
    meaning: "Något som det här anropet är beroende av har misslyckats eller är inte klart.",
    steps: [
      "Kontrollera tillståndet för resursen som anropet är beroende av; meddelandet kan nämna den.",
      "Gör anropet igen när tillståndet är rätt.",
    ],
  },
  roleOrToken: (name) => ({
    meaning: "Token accepteras inte, eller så har anroparen ingen roll som tillåter anropet.",
    cause: "API:et svarar med 401 även när det bara är rollen som saknas.",
    steps: [
      name === undefined
        ? "Kontrollera anroparens roller, även om token är i sin ordning."
        : `Tilldela ${code(name)} på arbetsytan och hämta sedan en ny token.`,
      "Kontrollera att token gäller för API:et och inte har upphört att gälla.",
    ],
  }),
  says: (message) => `API:et meddelar: ”${message}”`,
  goesOn: (message) => `Meddelandet fortsätter: ${code(message)}`,
  likewise: (name) => `${code(name)} likaså`,
  checkNamed: (name) => `Kontrollera ${brief(name)} i begäran: meddelandet nämner den delen.`,
  tryWithout: (names) =>
    `Utelämna dessa en i taget för att hitta den del som API:et inte stöder: ${codes(names)}.`,
  tryBeta: (path) => `Prova ${code(path)}: Microsoft Graph kanske bara erbjuder API-åtgärden i beta.`,
  leaveOut: (name) => `Utelämna ${brief(name)} här.`,
  taken: "Använd ett annat namn eller värde, eller uppdatera det objekt som redan finns.",
  sendCorrected: "Skicka det rättade anropet, som går att kopiera här.",
  tokenLost:
    "Anropet innehåller en Bearer-token: kontrollera om en proxy eller en omdirigering tar bort huvudet `Authorization`.",
  onlyAtRisk:
    "Listan innehåller bara användare som är eller har varit i riskzonen, så en användare som finns kan saknas där.",
  ofOneSignIn:
    "Sökvägen tar ID:t för en enskild inloggning, inte för en användare eller app: lista en användares inloggningar med `$filter=userId eq '…'`.",
  actionResult: (path) =>
    `Kontrollera först åtgärden med ${code(`GET ${path}`)}: så länge ${code("status")} inte är ${code("Succeeded")} finns inget resultat.`,
  running: [
    "Vänta tills några av dem som körs har avslutats och upprepa sedan anropet.",
    "Kör färre samtidigt.",
  ],
  tokenFits:
    "Token har inte upphört att gälla och är avsedd för det här API:et. Kontrollera att produkten är licensierad och konfigurerad i klientorganisationen som utfärdade den.",
  bearerSent:
    "Anropet innehåller en Bearer-token, så formen är inte felet. Kontrollera vad appen och användaren har åtkomst till.",
  providerQuery:
    "Fråga bara efter det som providern stöder: den kan känna till färre egenskaper i `$filter`.",
  providerAccess:
    "Kontrollera licensen och behörigheterna för providern: det hjälper inte att upprepa anropet.",
  wait: (seconds) => `Vänta ${duration(seconds, Math.ceil)} och upprepa sedan anropet.`,
  allow: (methods) => `Använd en metod som servern accepterar här: ${codes(methods)}.`,
  askedMethod: (method: string) => `Använd ${code(method)}, som meddelandet säger.`,
};
