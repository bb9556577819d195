import { products } from "../products.ts";
import type { HelpTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number, plural } = createWords("sv");

export const help: HelpTexts = {
  search: "Sök bland felkoder",
  searchHint: "Kod, status eller meddelande",
  found: (n) => `${number(n)} ${plural(n, { one: "kod", other: "koder" })}`,
  nothing: "Ingen kod matchar",
  wording: "Det här meddelandet",
  choose:
    "Välj en kod och läs vad den betyder, vad felet oftast beror på och vad du kan göra. Du kan också söka efter ett meddelande så som API:et skickade det.",
  back: "Tillbaka till koderna",
  groups: {
    defender: "Defender XDR och Defender för Endpoint",
    endpoint: "Defender för Endpoint",
    graph: "Microsoft Graph",
    oauth: "Inloggning: OAuth",
    signIn: "Inloggning: Microsoft Entra",
    o365: products.o365,
    arm: products.arm,
    loganalytics: products.loganalytics,
    status: "Svar utan kod",
  },

  causes: "Vanlig orsak",
  checks: "Kontroller",
  facts: "Fakta",
  status: "HTTP-status",
  undocumented: "inte dokumenterad",
  api: "API",
  message: "Meddelande",
  repeat: "Nytt försök",
  canRepeat: "Samma anrop kan lyckas senare.",
  cannotRepeat: "Samma anrop misslyckas igen tills något ändras.",

  questions: {
    jsonBody:
      "Finns begärandetexten, är den giltig JSON i det dokumenterade formatet och stämmer `Content-Type`?",
    bodyParameters:
      "Är varje parameter i begärandetexten stavad som i dokumentationen, har den ett tillåtet värde och saknas ingen?",
    batchSize: "Innehåller en lista i begärandetexten fler poster än API-åtgärden accepterar?",
    takenName: "Använder ett annat objekt redan namnet, rubriken eller värdet?",
    hashValue:
      "Har hashvärdet rätt längd och rätt tecken, och accepterar API-åtgärden den sortens hashvärde?",
    ipAddress: "Är värdet en enda IP-adress, utan port och utan intervall?",
    domainName: "Är värdet bara ett domännamn, utan schema, port och sökväg?",
    urlValue: "Är värdet en fullständig och rätt kodad URL?",
    odataQuery: "Stöder API-åtgärden de här frågealternativen, och är `$filter` rätt uppbyggt?",
    headerValues: "Finns det en platshållare eller en tom variabel kvar i ett huvud?",
    path: "Hör värd, sökväg och metod till en dokumenterad API-åtgärd, och är ID:t i sökvägen av rätt sort?",
    hunting: "Använder KQL-frågan kända namn och rätt syntax, och håller den sig inom gränserna?",
    workspace: "Har arbetsytan KQL-frågans kolumner där de används?",
    token:
      "Finns det en token, är den hel och fortfarande giltig, och har den utfärdats för det här API:et och det här molnet?",
    permission: "Innehåller token en behörighet som API-åtgärden kräver?",
    restriction: "Vilken funktion, princip, plattform eller klientversion blockerar anropet?",
    lostZone: "Går en tidszon i URL:en förlorad på grund av ett okodat plustecken?",
    conditions:
      "Uppfyller anropet API:ets övriga villkor: ett tillåtet tidsintervall, utgivaren, `etag`, en token från rätt klientorganisation?",
    limits: "Vilken gräns har nåtts, hur många anrop har gjorts och när accepteras nästa?",
    signIn: "Stämmer tokenbegäran: formatet, `grant_type`, `scope`, klientorganisationen och molnet?",
    timeOrder: "Ligger tidsintervallets slut efter dess början?",
    cloud: "Hör token och värd till samma moln?",
    offering: "Erbjuder det anropade molnet API-åtgärden?",
    retirement: "Är API-åtgärden en av dem som Microsoft avvecklar?",
    serverPage: "Kommer sidan från en webbserver som anger ett skäl, till exempel en för lång URL?",
    serverFault: "Har samma anrop lyckats tidigare, och hur många gånger har det misslyckats sedan dess?",
    network: "Stoppade webbläsaren svaret på väg till sidan eftersom CORS-huvuden saknas?",
    changes:
      "Lyckades samma API-åtgärd tidigare, vad har ändrats sedan dess och är felet en följd av ett tidigare?",
    portalSession: "Har portalens session avslutats, och stämmer XSRF-token med sin cookie?",
    portalAccess:
      "Är produkten licensierad och konfigurerad i klientorganisationen, och har användaren åtkomst till enheten?",
    portalRequest:
      "Har portalanropet de huvuden och frågeparametrar som tjänsten kräver, och håller det sig inom gränserna för sidindelning?",
    portalRoute: "Skickar portalen den här sökvägen och metoden vidare till en tjänst?",
    portalService: "Uppstod ett fel i portalens gateway eller i ett kommando i svaret?",
  },
  noChecks: "Ingen kontroll gäller den här koden. Utgå från API:ets meddelande och stegen ovan.",

  sample: "Exempel",
  samples: "Exempelfel: inget har skickats",
  samplesGone: "Ett riktigt anrop misslyckades: exemplen har tagits bort",
};
