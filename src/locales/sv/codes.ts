import type { Texts } from "../texts.ts";
import { askSupport, readMessage, readSignInMessage } from "./support.ts";

const checkId = "Kontrollera ID:t, helst genom att först lista objekten.";

const permissionSteps = [
  "Jämför de behörigheter som API-åtgärden kräver med rollerna eller omfången (scope) i token.",
  "Om någon saknas lägger du till den i appregistreringen och låter en administratör ge sitt medgivande.",
  "Hämta en ny token: en gammal får inte de nya behörigheterna.",
];

export const codes: Texts["codes"] = {
  BadRequest: {
    meaning:
      "API:et avvisade begäran. `BadRequest` är den allmänna koden för en begäran som API:et inte kan behandla.",
    cause:
      "Oftast är det ett syntaxfel i frågan, ett ID av fel slag, ett argument som saknas eller en åtgärd som inte är möjlig i nuvarande läge.",
    steps: [
      readMessage,
      "Jämför begäran med exemplet i dokumentationen.",
      "Upprepa inte begäran oförändrad: den misslyckas igen.",
    ],
  },
  ODataError: {
    meaning: "API:et kunde inte tolka OData-frågan i URL:en.",
    cause:
      "Oftast är det en egenskap som inte går att filtrera på, fel operator, citattecken som saknas eller ett alternativ som API-åtgärden inte stöder i `$filter`, `$top`, `$skip`, `$expand` eller `$select`.",
    steps: [
      "Rätta det frågealternativ som nämns i meddelandet.",
      "Kontrollera vilka egenskaper och alternativ som API-åtgärden stöder.",
      "Börja med ett enkelt `$filter` och bygg ut det steg för steg.",
    ],
  },
  InvalidInput: {
    meaning: "Ett värde i sökvägen eller i begärandetexten är ogiltigt för den här API-åtgärden.",
    cause:
      "Oftast är det ett ID för ett annat slags objekt, ett värde utanför det tillåtna intervallet eller ett tomt värde.",
    steps: [
      "Kontrollera det värde som nämns i meddelandet.",
      "Jämför typ och format med parametertabellen i dokumentationen.",
    ],
  },
  InvalidRequestBody: {
    meaning: "API:et tog emot begäran men kunde inte använda begärandetexten.",
    cause:
      "Parametrarna i begärandetexten är skiftlägeskänsliga. Oftast beror felet på att en parameter är felstavad, har fel skiftläge eller saknas, att ett värde inte är tillåtet eller att begärandetexten inte är giltig JSON.",
    steps: [
      "Jämför varje parameter med exemplet i API-dokumentationen, tecken för tecken.",
      "Kontrollera att begärandetexten är giltig JSON och att `Content-Type` är `application/json`.",
    ],
  },
  InvalidHashValue: {
    meaning: "API:et avvisade hashvärdet.",
    cause:
      "Ett SHA-1-värde har 40 hexadecimala tecken, ett SHA-256-värde 64 och ett MD5-värde 32. Oftast beror felet på att tecken saknas, att det finns blanksteg eller ett prefix eller att API-åtgärden kräver ett annat slags hashvärde.",
    steps: [
      "Kontrollera hashvärdets längd och tecken.",
      "Kontrollera i dokumentationen vilka slags hashvärden API-åtgärden accepterar.",
    ],
  },
  InvalidDomainName: {
    meaning: "API:et avvisade domännamnet.",
    cause:
      "Oftast har en hel URL skickats i stället för domännamnet, eller så innehåller namnet ett blanksteg, en port eller ett otillåtet tecken.",
    steps: ["Skicka bara domännamnet, till exempel `contoso.com`, utan schema, port eller sökväg."],
  },
  InvalidIpAddress: {
    meaning: "API:et avvisade IP-adressen.",
    cause:
      "Oftast är en del av adressen större än 255, eller så innehåller adressen en port, ett intervall eller en prefixlängd.",
    steps: ["Skicka en enda IPv4- eller IPv6-adress utan tillägg, till exempel `203.0.113.7`."],
  },
  InvalidUrl: {
    meaning: "API:et avvisade URL:en.",
    cause: "Oftast saknas schemat, eller så innehåller URL:en blanksteg eller tecken som inte är kodade.",
    steps: [
      "Skicka en fullständig URL som börjar med `https://` eller `http://`.",
      "Procentkoda blanksteg och specialtecken.",
    ],
  },
  MaximumBatchSizeExceeded: {
    meaning: "Begäran innehåller fler poster än API-åtgärden accepterar i ett anrop.",
    cause: "Listan i begärandetexten är längre än den största tillåtna batchstorleken.",
    steps: ["Dela upp listan i mindre batchar och skicka dem en i taget."],
  },
  MissingRequiredParameter: {
    meaning: "En obligatorisk parameter saknas i begäran.",
    cause:
      "Parametrarna i begärandetexten är skiftlägeskänsliga: en parameter med fel skiftläge eller ett skrivfel räknas som saknad.",
    steps: [
      "Lägg till den parameter som nämns i meddelandet.",
      "Om den redan finns: jämför stavningen med exemplet i API-dokumentationen, tecken för tecken.",
    ],
  },
  OsPlatformNotSupported: {
    meaning: "Åtgärden stöds inte på enhetens operativsystem.",
    cause: "Varje svarsåtgärd stöder bara vissa plattformar.",
    steps: [
      "Kontrollera i dokumentationen vilka plattformar åtgärden stöder.",
      "Filtrera enheterna efter plattform innan du anropar åtgärden.",
    ],
  },
  ClientVersionNotSupported: {
    meaning: "Defender-klienten på enheten är för gammal för den här åtgärden.",
    cause: "Åtgärden kräver en nyare klientversion än den som finns på enheten.",
    steps: ["Uppdatera Defender-klienten på enheten och upprepa sedan anropet."],
  },
  Unauthorized: {
    meaning: "API:et kunde inte autentisera begäran.",
    cause:
      "Oftast är huvudet `Authorization` ogiltigt eller saknas, eller så har token upphört att gälla. Det kan också bero på att token är utfärdad för en annan resurs.",
    steps: [
      "Hämta en ny token och skicka den som `Authorization: Bearer <token>`.",
      "Kontrollera att token är utfärdad för det här API:et och för rätt moln.",
      "Om meddelandet nämner ett konto eller en licens hjälper det inte med en ny token: lös det problemet först.",
    ],
  },
  Forbidden: {
    meaning: "API:et känner igen anroparen men tillåter inte anropet.",
    cause:
      "Oftast beror det på att programmet inte har fått API-behörigheten, att administratörsmedgivande saknas eller att användaren inte har åtkomst till enheten eller enhetsgruppen.",
    steps: permissionSteps,
  },
  DisabledFeature: {
    meaning: "En funktion som anropet kräver är inaktiverad eller inte tillgänglig i klientorganisationen.",
    cause:
      "Funktionen är inaktiverad i inställningarna i Microsoft Defender-portalen, eller så ingår den inte i licensen. API-behörigheter ändrar inte detta.",
    steps: [
      "Be en administratör aktivera funktionen i Microsoft Defender-portalen.",
      "Kontrollera klientorganisationens licens.",
    ],
  },
  DisallowedOperation: {
    meaning: "API-åtgärden är inte tillåten här. Meddelandet nämner åtgärden och orsaken.",
    cause: "Oftast hindras den av en princip, enhetsgruppens inställningar eller enhetens status.",
    steps: [
      "Läs orsaken i API:ets meddelande och ändra inställningen bakom den.",
      "Kontrollera enhetsgruppens automatiseringsnivå.",
    ],
  },
  NotFound: {
    meaning: "Den begärda resursen hittades inte.",
    cause: "Oftast är ID:t eller sökvägen fel.",
    steps: [
      "Kontrollera sökvägen och ID:t i URL:en.",
      "Kontrollera att API-åtgärden finns i den här versionen av API:et.",
    ],
  },
  ResourceNotFound: {
    meaning: "Resursen med detta ID finns inte, eller så har anroparen inte åtkomst till den.",
    cause:
      "Oftast är ID:t fel eller hör till ett annat slags objekt eller en annan klientorganisation. Objektet kan också ha passerat sin lagringstid eller finnas i en enhetsgrupp som anroparen inte har åtkomst till.",
    steps: [checkId, "Kontrollera att anroparen har åtkomst till enhetsgruppen."],
  },
  InternalServerError: {
    meaning: "Det uppstod ett fel i tjänsten när den bearbetade begäran.",
    cause: "Felet ligger på servern. Själva begäran kan vara korrekt.",
    wait: "Upprepa anropet efter en kort stund.",
    steps: [askSupport],
  },
  TooManyRequests: {
    meaning: "En gräns har nåtts: för många anrop eller för mycket bearbetningstid under perioden.",
    cause:
      "Alla anrop från ett program i en klientorganisation delar samma gräns, så den kan ha nåtts på grund av andra jobb med samma program-ID.",
    wait: "Vänta den tid som `Retry-After` eller meddelandet anger och upprepa sedan anropet.",
    steps: [
      "Låt klienten vänta längre efter varje `429` och sprid ut anropen över tid.",
      "Begär större sidor eller använd batchåtgärder så att anropen blir färre.",
    ],
  },
  ActiveRequestAlreadyExists: {
    meaning: "En åtgärd av det här slaget pågår redan på enheten.",
    cause: "Ett tidigare anrop har startat den och den är inte klar.",
    steps: ["Vänta tills den pågående åtgärden är klar, eller avbryt den.", "Upprepa sedan anropet."],
  },
  UnknownError: {
    meaning: "Microsoft Graph vidarebefordrade ett fel från en annan tjänst utan att ange orsaken.",
    steps: [],
  },
  InvalidAuthenticationToken: {
    meaning: "Microsoft Graph avvisade åtkomsttoken.",
    cause:
      "Oftast saknas token helt, eller så har den upphört att gälla, är skadad eller är utfärdad för ett annat API.",
    steps: [
      "Hämta en ny token för `https://graph.microsoft.com`.",
      "Skicka den oförändrad som `Authorization: Bearer <token>`.",
    ],
  },
  insufficient_claims: {
    meaning:
      "API:et kräver en ny token: en princip för villkorsstyrd åtkomst eller den kontinuerliga åtkomstutvärderingen accepterar inte längre den här.",
    cause:
      "Till exempel kan platsen ha ändrats, sessionen ha återkallats eller multifaktorautentisering krävas.",
    steps: [
      "Begär en ny token och skicka med värdet för `claims` från huvudet `WWW-Authenticate`.",
      "Om det inte fungerar: logga in på nytt interaktivt.",
    ],
  },
};

export const categories: Texts["categories"] = {
  request: {
    meaning: "Begäran är ogiltig för det här API:et.",
    cause: "Oftast avviker en parameter, ett värde eller URL:en från dokumentationen.",
    steps: [readMessage, "Jämför begäran med dokumentationen."],
  },
  auth: {
    meaning: "Inloggningen eller token accepterades inte.",
    cause:
      "Oftast är en autentiseringsuppgift, en token eller en försäkran (assertion) fel, har upphört att gälla eller har återkallats.",
    steps: [
      readSignInMessage,
      "Rätta det som inte accepterades och begär en ny token, eller logga in på nytt.",
    ],
  },
  permission: {
    meaning: "Anroparen är autentiserad men har inte behörighet för den här åtgärden.",
    cause: "Oftast saknas en behörighet, ett medgivande eller en rolltilldelning.",
    steps: permissionSteps,
  },
  license: {
    meaning: "Klientorganisationen saknar en licens eller produktkonfiguration som anropet kräver.",
    cause:
      "Oftast saknas en licens, eller så har produkten inte konfigurerats i klientorganisationen. En ny token eller en behörighet ändrar inte detta.",
    steps: [
      "Kontrollera klientorganisationens licenser.",
      "Slutför konfigurationen av produkten i dess portal och upprepa sedan anropet.",
    ],
  },
  policy: {
    meaning: "En princip i organisationen blockerade inloggningen.",
    cause:
      "Oftast beror det på villkorsstyrd åtkomst: enheten, platsen eller autentiseringsstyrkan uppfyller inte principen.",
    steps: [
      "Leta upp inloggningen i inloggningsloggarna i Microsoft Entra för att se vilken princip det gäller.",
      "Uppfyll kravet eller be en administratör om ett undantag.",
    ],
  },
  device: {
    meaning: "Enheten stöder inte den här åtgärden.",
    cause: "Oftast beror det på plattformen eller på klientens version på enheten.",
    steps: ["Jämför enhetens plattform och klientversion med dokumentationen."],
  },
  notFound: {
    meaning: "Den begärda resursen hittades inte.",
    cause: "Oftast är ID:t eller sökvägen fel, eller så har objektet tagits bort.",
    steps: ["Kontrollera sökvägen och ID:t i URL:en."],
  },
  conflict: {
    meaning: "Begäran står i konflikt med det aktuella tillståndet.",
    cause:
      "Oftast finns ett sådant objekt redan, pågår åtgärden redan eller har objektet ändrats under tiden.",
    steps: ["Läs först av det aktuella tillståndet och avgör sedan om anropet fortfarande behövs."],
  },
  throttling: {
    meaning: "För många begäranden skickades på kort tid.",
    cause: "Alla anrop från ett program i en klientorganisation delar samma gräns.",
    wait: "Vänta den tid som `Retry-After` eller meddelandet anger och upprepa sedan anropet.",
    steps: ["Sprid ut anropen över tid."],
  },
  quota: {
    meaning: "En kvot är förbrukad.",
    cause: "Klientorganisationen eller användaren har nått gränsen för lagring eller användning.",
    steps: ["Ta bort det som inte längre behövs och upprepa sedan anropet."],
  },
  timeout: {
    meaning: "Bearbetningen tog längre tid än tillåtet.",
    cause: "Oftast omfattar begäran för mycket data.",
    steps: [
      "Begränsa begäran: ett kortare tidsintervall, färre kolumner, färre poster.",
      "Upprepa sedan anropet.",
    ],
  },
  server: {
    meaning: "Det uppstod ett fel i tjänsten, eller så är den inte tillgänglig för tillfället.",
    cause: "Felet ligger på servern. Själva begäran kan vara korrekt.",
    wait: "Upprepa anropet efter en kort stund.",
    steps: [askSupport],
  },
  partial: {
    meaning: "En del av begäran misslyckades; resten lyckades.",
    steps: ["Rätta delen om den i sig är ogiltig. Upprepa sedan bara den."],
  },
  pending: {
    meaning: "Inloggningen är inte slutförd ännu. Det är inget fel.",
    cause: "I enhetskodflödet har användaren inte angett koden ännu.",
    steps: [
      "Fortsätt att kontrollera status med det intervall som tjänsten angav tills användaren har loggat in.",
    ],
  },
};

export const missingInGraph: Texts["missingInGraph"] = {
  meaning: codes.ResourceNotFound.meaning,
  cause: categories.notFound.cause,
  steps: [checkId],
};

export const signInDenied: Texts["signInDenied"] = {
  meaning: "Programmet eller användaren har inte behörighet att hämta den här token.",
  cause:
    "Oftast saknas medgivande, appregistreringen innehåller ingen behörighet för API:et, eller så är användaren eller programmet inte tilldelat.",
  steps: [
    "Kontrollera programmets behörigheter, medgivande och tilldelningar i Microsoft Entra.",
    "Begär sedan token igen.",
  ],
};
