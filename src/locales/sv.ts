import type { Texts } from "./en.ts";
import { createWords } from "./words.ts";

const { code, codes, duration, number, period } = createWords("sv");

/** A last step, where there is an id to give and where there is none. */
const askSupport =
  "Om anropet fortsätter att misslyckas: kontakta Microsoft Support och uppge spårnings-ID:t.";
const askSupportWithoutId = "Om anropet fortsätter att misslyckas: kontakta Microsoft Support.";

export const sv: Texts = {
  askSupport,
  askSupportWithoutId,
  docsLocale: "sv-se",

  links: {
    codesXdr: "Felkoder i Defender XDR-API:et",
    codesMde: "Felkoder i Defender för Endpoint-API:et",
    errorsGraph: "Felsvar från Microsoft Graph",
    securityGraph: "Felkoder i Microsoft Graph-säkerhets-API:et",
    throttlingGraph: "Begränsning av anrop i Microsoft Graph",
    signInCodes: "Felkoder i Microsoft Entra",
    signInCode: (aadsts) => `Microsofts sida om ${aadsts}`,
    liveResponse: "API för livesvar",
    hunting: "Fel i avancerad jakt",
    overview: "Översikt över Defender XDR-API:erna",
    supported: "Defender XDR-API:er som stöds",
    access: "Åtkomst till Defender XDR-API:erna",
    terms: "API-gränser och licensiering",
  },

  codes: {
    BadRequest: {
      meaning:
        "API:et avvisar begäran. `BadRequest` är den allmänna koden för en begäran som API:et inte kan använda; orsaken står i meddelandet.",
      cause:
        "Oftast är det ett syntaxfel i frågan, ett ID av fel slag, ett argument som saknas eller en åtgärd som inte är möjlig i nuvarande läge.",
      steps: [
        "Läs API:ets meddelande och rätta det som nämns där.",
        "Jämför begäran med exemplet i dokumentationen.",
        "Upprepa inte begäran oförändrad: den misslyckas igen.",
      ],
    },
    ODataError: {
      meaning: "API:et kan inte tolka OData-frågan i URL:en.",
      cause:
        "Oftast är det en egenskap som inte går att filtrera på, fel operator, citattecken som saknas eller ett alternativ som anropet inte stöder i `$filter`, `$top`, `$skip`, `$expand` eller `$select`.",
      steps: [
        "Rätta det frågealternativ som nämns i meddelandet.",
        "Kontrollera vilka egenskaper och alternativ som anropet stöder.",
        "Börja med ett enkelt `$filter` och bygg ut det steg för steg.",
      ],
    },
    InvalidInput: {
      meaning: "Ett värde i sökvägen eller i begärandetexten är ogiltigt för det här anropet.",
      cause:
        "Oftast är det ett ID för ett annat slags objekt, ett värde utanför det tillåtna intervallet eller ett tomt värde.",
      steps: [
        "Kontrollera det värde som nämns i meddelandet.",
        "Jämför typ och format med parametertabellen i dokumentationen.",
      ],
    },
    InvalidRequestBody: {
      meaning: "API:et tog emot begäran men kan inte använda begärandetexten.",
      cause:
        "Parametrarna i begärandetexten är skiftlägeskänsliga. Oftast beror felet på att en parameter är felstavad, har fel skiftläge eller saknas, att ett värde inte är tillåtet eller att begärandetexten inte är giltig JSON.",
      steps: [
        "Jämför varje parameter med exemplet i API-dokumentationen, tecken för tecken.",
        "Kontrollera att begärandetexten är giltig JSON och att `Content-Type` är `application/json`.",
      ],
    },
    InvalidHashValue: {
      meaning: "API:et godtar inte hashvärdet.",
      cause:
        "Ett SHA-1-värde har 40 hexadecimala tecken, ett SHA-256-värde 64 och ett MD5-värde 32. Oftast beror felet på att tecken saknas, att det finns blanksteg eller ett prefix eller att anropet kräver ett annat slags hashvärde.",
      steps: [
        "Kontrollera hashvärdets längd och tecken.",
        "Kontrollera i dokumentationen vilka slags hashvärden anropet godtar.",
      ],
    },
    InvalidDomainName: {
      meaning: "API:et godtar inte domännamnet.",
      cause:
        "Oftast har en hel URL skickats i stället för namnet, eller så innehåller namnet ett blanksteg, en port eller ett otillåtet tecken.",
      steps: ["Skicka bara domännamnet, till exempel `contoso.com`, utan schema, port eller sökväg."],
    },
    InvalidIpAddress: {
      meaning: "API:et godtar inte IP-adressen.",
      cause:
        "Oftast är en del av adressen större än 255, eller så innehåller adressen en port, ett intervall eller en prefixlängd.",
      steps: ["Skicka en enda IPv4- eller IPv6-adress utan tillägg, till exempel `203.0.113.7`."],
    },
    InvalidUrl: {
      meaning: "API:et godtar inte URL:en.",
      cause: "Oftast saknas schemat, eller så innehåller URL:en blanksteg eller tecken som inte är kodade.",
      steps: [
        "Skicka en fullständig URL som börjar med `https://` eller `http://`.",
        "Procentkoda blanksteg och specialtecken.",
      ],
    },
    MaximumBatchSizeExceeded: {
      meaning: "Begäran innehåller fler poster än API:et godtar i ett anrop.",
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
      meaning: "Åtgärden finns inte för enhetens operativsystem.",
      cause: "Varje svarsåtgärd stöder bara vissa plattformar.",
      steps: [
        "Kontrollera i dokumentationen vilka plattformar åtgärden stöder.",
        "Välj ut enheter efter plattform innan du anropar åtgärden.",
      ],
    },
    ClientVersionNotSupported: {
      meaning: "Defender-klienten på enheten är för gammal för den här åtgärden.",
      cause: "Åtgärden kräver en nyare klientversion än den som finns på enheten.",
      steps: ["Uppdatera Defender-klienten på enheten och upprepa sedan anropet."],
    },
    Unauthorized: {
      meaning: "API:et godtar inte inloggningen i den här begäran.",
      cause:
        "Oftast är huvudet `Authorization` ogiltigt eller saknas, eller så har token upphört att gälla. Det kan också bero på att token är utfärdad för en annan resurs.",
      steps: [
        "Skaffa en ny token och skicka den som `Authorization: Bearer <token>`.",
        "Kontrollera att token är utfärdad för det här API:et och för rätt moln.",
        "Om meddelandet nämner ett konto eller en licens hjälper det inte med en ny token: lös det problemet först.",
      ],
    },
    Forbidden: {
      meaning: "Token är giltig men saknar behörighet för den här åtgärden.",
      cause:
        "Oftast beror det på att programmet inte har fått API-behörigheten, att administratörsmedgivande saknas eller att användaren inte har åtkomst till enheten eller enhetsgruppen.",
      steps: [
        "Jämför de behörigheter som anropet kräver med rollerna eller omfången (scope) i token.",
        "Lägg till den behörighet som saknas i appregistreringen och låt en administratör ge sitt medgivande.",
        "Skaffa en ny token: en gammal får inte de nya behörigheterna.",
      ],
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
        "Läs orsaken i API:ets meddelande och ändra den inställningen.",
        "Kontrollera enhetsgruppens automatiseringsnivå.",
      ],
    },
    NotFound: {
      meaning: "API:et hittade inte det som begäran gäller.",
      cause: "Oftast är ID:t eller sökvägen fel.",
      steps: [
        "Kontrollera sökvägen och ID:t i URL:en.",
        "Kontrollera att anropet finns i den här versionen av API:et.",
      ],
    },
    ResourceNotFound: {
      meaning: "Resursen med detta ID finns inte, eller så kan anroparen inte se den.",
      cause:
        "Oftast är ID:t fel eller hör till ett annat slags objekt eller en annan klientorganisation. Objektet kan också ha passerat sin lagringstid eller finnas i en enhetsgrupp som är dold för anroparen.",
      steps: [
        "Kontrollera ID:t, helst genom att först lista objekten.",
        "Kontrollera att anroparen har åtkomst till enhetsgruppen.",
      ],
    },
    InternalServerError: {
      meaning:
        "Det uppstod ett fel i tjänsten när den behandlade begäran. Med den här koden skickar API:et inget meddelande.",
      cause: "Felet ligger på servern. Själva begäran kan vara korrekt.",
      steps: ["Upprepa anropet efter en kort stund.", askSupport],
    },
    TooManyRequests: {
      meaning: "Gränsen är nådd: för många anrop eller för mycket bearbetningstid under perioden.",
      cause:
        "Alla anrop från ett program i en klientorganisation räknas ihop, så andra jobb med samma program-ID kan ha förbrukat kvoten.",
      steps: [
        "Vänta den tid som `Retry-After` eller meddelandet anger och upprepa sedan anropet.",
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
      meaning: "Microsoft Graph förmedlar ett fel utan att ange orsaken.",
      cause:
        "Vid status 403 saknas oftast en behörighet. Vid status 500 eller 504 uppstod ett fel i tjänsten, eller så tog frågan för lång tid.",
      steps: [
        "Vid status 403: kontrollera programmets behörigheter.",
        "Vid status 500 eller 504: begränsa frågan och upprepa anropet.",
        "Om anropet fortsätter att misslyckas: kontakta Microsoft Support och uppge begärande-ID:t.",
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "Microsoft Graph godtar inte åtkomsttoken.",
      cause:
        "Oftast saknas token helt, eller så har den upphört att gälla, är skadad eller är utfärdad för ett annat API.",
      steps: [
        "Skaffa en ny token för `https://graph.microsoft.com`.",
        "Skicka den oförändrad som `Authorization: Bearer <token>`.",
      ],
    },
    insufficient_claims: {
      meaning:
        "API:et kräver en ny token: en princip för villkorsstyrd åtkomst eller den kontinuerliga åtkomstutvärderingen godtar inte längre den här.",
      cause:
        "Till exempel kan platsen ha ändrats, sessionen ha återkallats eller multifaktorautentisering krävas.",
      steps: [
        "Begär en ny token och skicka med värdet för `claims` från huvudet `WWW-Authenticate`.",
        "Om det inte fungerar: logga in på nytt interaktivt.",
      ],
    },
  },

  categories: {
    request: {
      meaning: "Begäran är ogiltig för det här API:et.",
      cause: "Oftast avviker en parameter, ett värde eller URL:en från dokumentationen.",
      steps: ["Läs API:ets meddelande och rätta det som nämns där.", "Jämför begäran med dokumentationen."],
    },
    auth: {
      meaning: "Inloggningen eller token godtogs inte.",
      cause:
        "Oftast är en autentiseringsuppgift, en token eller ett intyg (assertion) fel, har upphört att gälla eller har återkallats.",
      steps: [
        "Läs API:ets meddelande: där står vad som inte godtogs.",
        "Rätta det och begär en ny token, eller logga in på nytt.",
      ],
    },
    permission: {
      meaning: "Anroparen är känd men får inte göra detta.",
      cause: "Oftast saknas en behörighet, ett medgivande eller en tilldelning.",
      steps: [
        "Lägg till behörigheten i appregistreringen och låt en administratör ge sitt medgivande.",
        "Skaffa sedan en ny token.",
      ],
    },
    license: {
      meaning: "Klientorganisationen har inte det som anropet kräver.",
      cause:
        "Oftast saknas en licens, eller så har produkten inte konfigurerats i klientorganisationen. En ny token eller en behörighet ändrar inte detta.",
      steps: [
        "Kontrollera klientorganisationens licenser.",
        "Slutför konfigurationen av produkten i dess portal och upprepa sedan anropet.",
      ],
    },
    policy: {
      meaning: "En princip i organisationen blockerar inloggningen.",
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
      meaning: "API:et hittade inte det som begäran gäller.",
      cause: "Oftast är ID:t eller sökvägen fel, eller så har objektet tagits bort.",
      steps: ["Kontrollera sökvägen och ID:t i URL:en."],
    },
    conflict: {
      meaning: "Begäran står i konflikt med det aktuella tillståndet.",
      cause: "Oftast finns något av det här slaget redan, pågår redan eller har ändrats under tiden.",
      steps: ["Läs först av det aktuella tillståndet och avgör sedan om anropet fortfarande behövs."],
    },
    throttling: {
      meaning: "För många begäranden på kort tid.",
      cause: "Alla anrop från ett program i en klientorganisation räknas ihop.",
      steps: [
        "Vänta den tid som `Retry-After` eller meddelandet anger och upprepa sedan anropet.",
        "Sprid ut anropen över tid.",
      ],
    },
    quota: {
      meaning: "En kvot är förbrukad.",
      cause: "Klientorganisationen eller användaren har lagrat eller använt så mycket som är tillåtet.",
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
      steps: ["Upprepa anropet efter en kort stund.", askSupport],
    },
    partial: {
      meaning: "En del av begäran misslyckades; resten lyckades.",
      steps: ["Upprepa bara den del som misslyckades."],
    },
    pending: {
      meaning: "Inloggningen är inte slutförd ännu. Det är inget fel.",
      cause: "I enhetskodsflödet har användaren inte bekräftat koden ännu.",
      steps: ["Fortsätt att fråga med det intervall som tjänsten angav tills användaren har loggat in."],
    },
  },

  statuses: {
    400: {
      title: "Felaktig begäran",
      meaning: "Servern avvisar begäran som ogiltig men anger ingen känd felkod.",
      cause: "Oftast avviker begärandetexten, en parameter eller frågan i URL:en från dokumentationen.",
      steps: ["Jämför begäran med dokumentationen.", "Upprepa inte begäran oförändrad: den misslyckas igen."],
    },
    401: {
      title: "Inte inloggad",
      meaning: "Servern godtar inte inloggningen i den här begäran.",
      cause: "Oftast är huvudet `Authorization` ogiltigt eller saknas, eller så har token upphört att gälla.",
      steps: ["Skaffa en ny token och skicka den som `Authorization: Bearer <token>`."],
    },
    402: {
      title: "Betalning krävs",
      meaning: "Servern kräver en betalning eller en licens innan den svarar.",
      cause:
        "Vissa Microsoft Graph-API:er debiteras efter användning och kräver att fakturering är konfigurerad.",
      steps: ["Kontrollera programmets licens och fakturering."],
    },
    403: {
      title: "Åtkomst nekad",
      meaning: "Anroparen är känd men får inte göra detta.",
      cause: "Oftast saknas en behörighet, ett medgivande eller åtkomst till objektet.",
      steps: [
        "Kontrollera programmets behörigheter eller användarens roll.",
        "Skaffa en ny token efter en ändring.",
      ],
    },
    404: {
      title: "Hittades inte",
      meaning: "Det finns inget på den här adressen.",
      cause:
        "En felaktig sökväg ger oftast 404 utan innehåll. Ett felaktigt ID ger oftast 404 med en felkod.",
      steps: ["Jämför sökvägen med dokumentationen, tecken för tecken.", "Kontrollera ID:t i sökvägen."],
    },
    405: {
      title: "Metoden är inte tillåten",
      meaning: "Adressen finns, men inte med den här HTTP-metoden.",
      cause: "Oftast har `GET` skickats i stället för `POST`, eller så saknas en del av sökvägen.",
      steps: ["Skicka den metod som anges i dokumentationen. Huvudet `Allow` listar de metoder som godtas."],
    },
    406: {
      title: "Formatet är inte tillgängligt",
      meaning: "Servern kan inte svara i det format som begäran anger.",
      cause: "Huvudet `Accept` anger ett format som API:et inte erbjuder.",
      steps: ["Skicka `Accept: application/json`."],
    },
    408: {
      title: "Tidsgränsen överskreds",
      meaning: "Servern fick inte hela begäran i tid.",
      cause: "Oftast beror det på en långsam anslutning eller en mycket stor begärandetext.",
      steps: ["Upprepa anropet."],
    },
    409: {
      title: "Konflikt",
      meaning: "Begäran står i konflikt med objektets aktuella tillstånd.",
      cause: "Oftast finns något av det här slaget redan eller har ändrats under tiden.",
      steps: ["Läs av det aktuella tillståndet och avgör sedan om anropet fortfarande behövs."],
    },
    410: {
      title: "Finns inte längre",
      meaning: "Det som begäran gäller har funnits men är borta.",
      cause: "Oftast är det en deltalänk eller en sidlänk som har upphört att gälla.",
      steps: ["Börja om från första sidan."],
    },
    411: {
      title: "Längden saknas",
      meaning: "Servern måste få veta hur lång begärandetexten är.",
      cause: "Huvudet `Content-Length` saknas.",
      steps: ["Skicka huvudet `Content-Length`."],
    },
    412: {
      title: "Ändrat under tiden",
      meaning: "Ett villkor i begäran är inte uppfyllt: objektet har ändrats sedan det lästes.",
      cause: "Värdet i `If-Match` är inte längre aktuellt.",
      steps: ["Läs objektet på nytt och upprepa ändringen med den nya ETag:en."],
    },
    413: {
      title: "För stor begäran",
      meaning: "Begärandetexten är större än servern godtar.",
      cause: "Oftast är det en för stor fil eller en för lång lista.",
      steps: ["Skicka mindre data i taget."],
    },
    414: {
      title: "För lång URL",
      meaning: "URL:en är längre än servern godtar.",
      cause: "Oftast är det ett mycket långt `$filter`.",
      steps: ["Korta frågan eller dela upp den."],
    },
    415: {
      title: "Medietypen stöds inte",
      meaning: "Servern godtar inte begärandetextens format.",
      cause: "Oftast är huvudet `Content-Type` fel eller saknas.",
      steps: ["Skicka `Content-Type: application/json`."],
    },
    416: {
      title: "Intervallet är inte tillgängligt",
      meaning: "Det begärda byteintervallet finns inte.",
      cause: "Huvudet `Range` pekar bortom slutet.",
      steps: ["Rätta huvudet `Range` eller utelämna det."],
    },
    422: {
      title: "Innehållet går inte att använda",
      meaning: "Begärandetexten går att läsa, men innehållet går inte att använda.",
      cause: "Oftast är ett värde inte tillåtet eller motsäger ett annat.",
      steps: ["Jämför värdena i begärandetexten med dokumentationen."],
    },
    423: {
      title: "Låst",
      meaning: "Objektet är låst.",
      cause: "En annan process använder det.",
      steps: ["Upprepa anropet senare."],
    },
    424: {
      title: "Ett tidigare anrop misslyckades",
      meaning: "Det här anropet är beroende av ett annat som misslyckades.",
      cause: "I en batch har anropet som anges i `dependsOn` misslyckats.",
      steps: ["Åtgärda först felet i det tidigare anropet."],
    },
    429: {
      title: "Anropsgränsen är nådd",
      meaning: "För många anrop på kort tid.",
      cause: "Alla anrop från ett program i en klientorganisation räknas ihop.",
      steps: [
        "Vänta den tid som `Retry-After` anger och upprepa sedan anropet.",
        "Sprid ut anropen över tid.",
      ],
    },
    440: {
      title: "Sessionen har upphört att gälla",
      meaning: "Sessionen i Microsoft Defender-portalen har avslutats.",
      cause: "Portalen var inaktiv för länge, eller så är dess cookies inte längre giltiga.",
      steps: ["Läs in portalen på nytt och logga in igen.", "Upprepa inte anropet innan dess."],
    },
    500: {
      title: "Internt serverfel",
      meaning: "Det uppstod ett fel i tjänsten när den behandlade begäran.",
      cause: "Felet ligger på servern. Själva begäran kan vara korrekt.",
      steps: ["Upprepa anropet efter en kort stund.", askSupport],
    },
    501: {
      title: "Inte implementerat",
      meaning: "Servern erbjuder inte den här funktionen.",
      cause: "Oftast finns anropet inte i det här molnet eller i den här versionen.",
      steps: ["Kontrollera i dokumentationen var anropet är tillgängligt."],
    },
    502: {
      title: "Gatewayfel",
      meaning: "En gateway mellan webbläsaren och tjänsten fick inget användbart svar.",
      cause: "Oftast är det en kort störning i tjänsten eller i en proxy.",
      steps: ["Upprepa anropet efter en kort stund."],
    },
    503: {
      title: "Tjänsten är inte tillgänglig",
      meaning: "Tjänsten är överbelastad eller under underhåll.",
      cause: "Felet ligger på servern.",
      steps: ["Vänta den tid som `Retry-After` anger, eller en minut, och upprepa sedan anropet."],
    },
    504: {
      title: "Tidsgränsen överskreds i gatewayen",
      meaning: "Tjänsten svarade inte i tid.",
      cause: "För jaktfrågor: oftast tar frågan för lång tid, och då hjälper det inte att upprepa den.",
      steps: [
        "Begränsa frågan: ett kortare tidsintervall, färre kolumner.",
        "Upprepa annars anropet efter en kort stund.",
      ],
    },
    507: {
      title: "Lagringsutrymmet är fullt",
      meaning: "Lagringskvoten är förbrukad.",
      cause: "Klientorganisationen eller användaren har lagrat så mycket som är tillåtet.",
      steps: ["Ta bort det som inte längre behövs och upprepa sedan anropet."],
    },
    509: {
      title: "Bandbreddsgränsen är överskriden",
      meaning: "Programmet har överfört för mycket data under perioden.",
      cause: "Stora svar i tät följd.",
      steps: ["Vänta och begär sedan mindre data i taget."],
    },
  },

  otherStatus: {
    caller: {
      title: "Begäran avvisades",
      meaning: "Servern avvisar begäran. Den här statusen är inte dokumenterad för API:et.",
      steps: ["Leta efter en orsak i svaret.", "Jämför begäran med dokumentationen."],
    },
    server: {
      title: "Serverfel",
      meaning: "Det uppstod ett fel på servern. Den här statusen är inte dokumenterad för API:et.",
      steps: ["Upprepa anropet efter en kort stund.", askSupportWithoutId],
    },
    success: {
      title: "Delvis misslyckat",
      meaning: "Anropet som helhet lyckades, men den här delen misslyckades.",
      steps: ["Upprepa bara den del som misslyckades."],
    },
  },

  situations: {
    unknownCode: (value) =>
      `Koden ${code(value)} finns inte bland API:ets dokumenterade koder. Det som följer bygger på HTTP-statusen.`,
    signInName: (name) => `Microsoft kallar det här inloggningsfelet ${code(name)}.`,
    oauthError: (value) => `Tokentjänsten rapporterar ${code(value)}.`,
    html: "Svaret är en webbsida och inte ett API-fel, så det anger ingen orsak. En proxy eller en gateway mellan webbläsaren och tjänsten kan ha skickat det.",
    htmlPortal: "Portalen skickar en webbsida i stället för data när sessionen har avslutats.",
    otherJson: "Svaret är JSON, men inte i en form som är dokumenterad för fel.",
    empty: "Svaret saknar innehåll, så bara statusen säger vad som hände.",
    blocked: {
      meaning:
        "Sidan såg bara ”Failed to fetch”, trots att servern svarade med den här statusen. Svaret saknar CORS-huvuden, så webbläsaren lämnade inte ut det till sidan.",
      steps: [
        "Åtgärda själva felet: dess status visas här.",
        "Om en sida ska kunna läsa sådana svar: anropa API:et via en egen server. Många Defender-API:er är inte gjorda för anrop från en webbläsare.",
      ],
    },
    brokenOff: (error) =>
      `Anslutningen bröts medan svaret togs emot: webbläsaren rapporterar ${code(error)}.`,
    preflight: {
      title: "Preflight nekades",
      meaning:
        "Före det egentliga anropet frågade webbläsaren servern om lov (CORS-preflight, `OPTIONS`), och servern nekade. Det egentliga anropet skickades aldrig.",
      cause:
        "Oftast tillåter API:et inte anrop från webbsidor med det här ursprunget, eller inte med dessa huvuden. Token spelar ingen roll: webbläsaren skickar ingen i en preflight.",
      steps: [
        "Anropa API:et från en server eller ett skript i stället för från en sida, eller via en egen proxy.",
        "Kontrollera sökväg och värd: med fel adress nekas preflight ofta.",
      ],
    },
    network: {
      title: "Inget svar",
      meaning: (error) =>
        `Anropet misslyckades innan något svar kom: webbläsaren rapporterar ${code(error)}.`,
      unnamed: "Anropet misslyckades innan något svar kom, och webbläsaren anger ingen orsak.",
      cause:
        "Oftast beror det på nätverket, en proxy, en brandvägg eller en annonsblockerare. `net::ERR_FAILED` betyder oftast att serverns svar på CORS-preflight inte tillåter anropet.",
      steps: [
        "Kontrollera värdnamnet och anslutningen.",
        "Titta på samma anrop i panelen Nätverk: där framgår orsaken.",
        "Om det är en sida som anropar: kontrollera om API:et tillåter anrop från en webbläsare (CORS).",
      ],
    },
    challenge: (error) => `Huvudet \`WWW-Authenticate\` anger orsaken: ${code(error)}.`,
    forwarded: "Microsoft Graph vidarebefordrade anropet och återger Defender-API:ets fel inuti sitt eget.",
    redirect: "Inloggningstjänsten skickar felet tillbaka till programmet i adressen till en omdirigering.",
    item: (id) => `Anropet lyckades, men posten ${code(id)} misslyckades.`,
    itemUnnamed: "Anropet lyckades, men en av posterna i det misslyckades.",
    batch: (id) => `Batchen som helhet lyckades, men dess anrop med ID:t ${code(id)} misslyckades.`,
    warning: (vendor, provider, status, milliseconds) =>
      `Svaret är ofullständigt: providern ${code(provider)} från ${code(vendor)} misslyckades med status ${status} efter ${number(milliseconds)}\u00a0ms. De andra providrarna svarade.`,
    detail: (value, message) => `Närmare bestämt: ${code(value)}${message ? ` (${message})` : ""}.`,
    wait: (seconds) => `Vänta ${duration(seconds)} och upprepa sedan anropet.`,
    allow: (methods) => `Servern godtar följande metoder här: ${codes(methods)}.`,
  },

  messages: {
    roles: ({ required, held }) => ({
      meaning: held
        ? `Anropet kräver en av följande behörigheter: ${codes(required)}. Token innehåller ${codes(held)}.`
        : `Anropet kräver en av följande behörigheter: ${codes(required)}. Token innehåller inga programbehörigheter alls.`,
      steps: [
        `Lägg till en av behörigheterna i appregistreringen: ${codes(required)}.`,
        "Låt en administratör ge sitt medgivande.",
        "Skaffa en ny token: en gammal får inte de nya behörigheterna.",
      ],
    }),
    rolesNeeded: ({ required }) => ({
      meaning: `Anropet kräver en av följande behörigheter: ${codes(required)}. Token innehåller ingen av dem.`,
    }),
    permissionsNeeded: ({ required }) => ({
      meaning: `Anropet kräver en av följande programbehörigheter: ${codes(required)}. Programmet har ingen av dem.`,
    }),
    graphPermissions: ({ required }) => ({
      meaning: `Anroparen saknar behörighet i Microsoft Graph: ${codes(required)}.`,
    }),
    accountInactive: ({ reason }) => ({
      meaning: `API:et anger orsaken: ${code(reason)}. Defender för Endpoint är inte aktivt i klientorganisationen. En ny token hjälper inte.`,
      steps: [
        "Kontrollera att klientorganisationen har en licens för Defender för Endpoint och att produkten har konfigurerats.",
        "Kontrollera att token är utfärdad i rätt klientorganisation.",
      ],
    }),
    unlicensed: ({ reason }) => ({
      meaning: `API:et anger orsaken: ${code(reason)}. En licens saknas, så en ny token hjälper inte.`,
      steps: ["Kontrollera klientorganisationens licenser, till exempel Defender Vulnerability Management."],
    }),
    refusalReason: ({ reason }) => ({ meaning: `API:et anger orsaken: ${code(reason)}.` }),
    tokenRefused: ({ appId, audience }) => ({
      meaning: `API:et kunde läsa token för programmet ${code(appId)} men godtar den inte. Token är utfärdad för ${code(audience)}.`,
      steps: [
        "Jämför resursen i token med den som API:et förväntar sig.",
        "Skaffa en ny token för den resursen.",
      ],
    }),
    quota: ({ calls, period: time }) => ({
      meaning: `Gränsen på ${number(calls)} anrop under ${duration(period(time))} är nådd.`,
    }),
    quotaWait: () => ({ meaning: "API:et anger efter hur lång tid det godtar anrop igen." }),
    huntingQuota: ({ duration: time }) => ({
      meaning: time
        ? `Klientorganisationen har förbrukat sin bearbetningstid för avancerad jakt. Frågor kan köras igen om ${code(time)}.`
        : "Klientorganisationen har förbrukat sin bearbetningstid för avancerad jakt.",
      steps: [
        "Vänta den tid som anges i meddelandet.",
        "Gör frågorna lättare: ett kortare tidsintervall, filter först, färre kopplingar (join).",
      ],
    }),
    huntingSyntax: () => ({
      meaning: "Jaktfrågan går inte att tolka.",
      steps: [
        "Rätta syntaxen i KQL-frågan. Kör den i Microsoft Defender-portalen, så ser du var felet finns.",
        "I JSON måste radbrytningar och citattecken i frågan skrivas som escape-sekvenser.",
      ],
    }),
    huntingName: ({ name }) => ({
      meaning: name
        ? `Jaktfrågan använder namnet ${code(name)}, som inte är någon känd tabell, kolumn eller funktion.`
        : "Jaktfrågan använder en tabell, en kolumn eller en funktion som inte är känd.",
      steps: ["Jämför namnen i frågan med schemat för avancerad jakt, även stora och små bokstäver."],
    }),
    huntingSize: () => ({
      meaning: "Resultatet av jaktfrågan är för stort.",
      steps: [
        "Returnera mindre: använd `summarize`, `take` eller `project`, eller ett kortare tidsintervall.",
      ],
    }),
    huntingTimeout: () => ({
      meaning: "Jaktfrågan tog för lång tid och stoppades.",
      steps: ["Begränsa frågan: ett kortare tidsintervall, filter först."],
    }),
    huntingResources: () => ({
      meaning: "Jaktfrågan stoppades eftersom den använde för mycket resurser.",
      steps: ["Gör frågan lättare: ett kortare tidsintervall, filter först, färre kopplingar (join)."],
    }),
    keyFormat: ({ value, type }) => ({
      meaning: `ID:t ${code(value)} i sökvägen har fel form: API:et förväntar sig ${code(type)}.`,
      steps: [
        "Kontrollera vilket slags ID anropet förväntar sig. Ett åtgärds-ID är ett GUID; ett enhets-ID har 40 hexadecimala tecken.",
      ],
    }),
    odataQuery: ({ reason }) => ({
      meaning: `API:et kan inte tolka frågan i URL:en: ${code(reason)}`,
      steps: [
        "Rätta det frågealternativ som nämns i meddelandet.",
        "Kontrollera vilka egenskaper och alternativ som anropet stöder.",
      ],
    }),
    odataFilter: ({ reason }) => ({
      meaning: reason
        ? `Microsoft Graph godtar inte filtret: ${code(reason)}`
        : "Microsoft Graph godtar inte filtret.",
      steps: ["Rätta uttrycket i `$filter`.", "Kontrollera vilka egenskaper som går att filtrera på."],
    }),
    unknownSegment: ({ segment }) => ({
      meaning: `Sökvägen innehåller ${code(segment)}, som inte är känt i den här versionen av Microsoft Graph.`,
      steps: [
        "Kontrollera stavningen i sökvägen.",
        "Kontrollera om anropet finns i `v1.0` eller bara i `beta`.",
      ],
    }),
    caseType: () => ({ meaning: "API:et stöder inte den här typen av ärende." }),
    missingArgument: ({ name }) => ({
      meaning: `Argumentet ${code(name)} saknas.`,
      steps: [`Lägg till ${code(name)} i begäran.`],
    }),
    missingParameter: ({ name }) => ({ meaning: `Parametern ${code(name)} saknas.` }),
    missingQuery: () => ({
      meaning: "Begärandetexten innehåller ingen fråga som API:et kan läsa.",
      steps: [
        "Skicka frågan som parametern `Query` i JSON-texten.",
        "Skriv radbrytningar och citattecken i den som escape-sekvenser.",
      ],
    }),
    batchSize: ({ received, allowed }) => ({
      meaning: `Begäran innehåller ${number(received)} poster; anropet godtar högst ${number(allowed)}.`,
      steps: [`Dela upp listan i batchar om högst ${number(allowed)} poster.`],
    }),
    hashValue: ({ value }) => ({ meaning: `API:et godtar inte hashvärdet ${code(value)}.` }),
    domainName: ({ value }) => ({ meaning: `API:et godtar inte domännamnet ${code(value)}.` }),
    ipAddress: ({ value }) => ({ meaning: `API:et godtar inte IP-adressen ${code(value)}.` }),
    url: ({ value }) => ({ meaning: `API:et godtar inte URL:en ${code(value)}.` }),
    platform: ({ platform }) => ({
      meaning: `Enheten kör ${code(platform)}, och åtgärden finns inte för den plattformen.`,
    }),
    clientVersion: ({ action, version }) => ({
      meaning: `Åtgärden ${code(action)} kräver klientversion ${code(version)} eller senare.`,
    }),
    featureOff: () => ({
      meaning: "En funktion som anropet kräver är inaktiverad eller inte tillgänglig i klientorganisationen.",
    }),
    automationLevel: () => ({
      meaning: "Enheten har ingen automatiseringsnivå.",
      steps: [
        "Tilldela enheten till en enhetsgrupp med en åtgärdsnivå (remediation level) i Microsoft Defender-portalen.",
      ],
    }),
    notOnboarded: ({ product }) => ({
      meaning: `${product} har inte konfigurerats i klientorganisationen. Det är inte en behörighet som saknas.`,
      steps: [
        `Slutför konfigurationen av ${product} i Microsoft Defender-portalen och upprepa sedan anropet.`,
      ],
    }),
    premiumLicense: () => ({
      meaning: "Klientorganisationen saknar en premiumlicens. Det är inte en behörighet som saknas.",
      steps: ["Kontrollera klientorganisationens licenser."],
    }),
    wrongActionType: ({ type }) => ({
      meaning: `ID:t i sökvägen hör inte till en åtgärd av typen ${code(type)}.`,
      steps: ["Använd ID:t för en åtgärd av den typen."],
    }),
    actionFinished: ({ status }) => ({
      meaning: `Åtgärden går inte att avbryta: dess status är ${code(status)}. Bara åtgärder med statusen ${code("Pending")} eller ${code("InProgress")} går att avbryta.`,
      steps: ["Inget behöver avbrytas: åtgärden har avslutats."],
    }),
    actionRunning: () => ({
      meaning: "En åtgärd av det här slaget pågår redan på enheten.",
      steps: ["Vänta tills den pågående åtgärden är klar, eller avbryt den.", "Upprepa sedan anropet."],
    }),
    indicatorCapacity: ({ current, limit }) => ({
      meaning: `Klientorganisationens indikatorlista är full: den innehåller ${number(current)} av högst ${number(limit)} indikatorer.`,
      steps: ["Ta bort indikatorer som inte längre behövs och upprepa sedan anropet."],
    }),
    indicatorExpired: ({ value }) => ({
      meaning: `Utgångstiden för indikatorn ${code(value)} ligger inte i framtiden.`,
      steps: ["Ange en tid i framtiden för `expirationTime`."],
    }),
    indicatorEmpty: () => ({
      meaning: "Begäran innehåller en indikator utan värde.",
      steps: ["Fyll i ett värde för varje indikator."],
    }),
    noRelated: ({ kind, id }) => ({
      meaning: `Aviseringen ${code(id)} finns, men inget av typen ${code(kind)} är kopplat till den.`,
      steps: ["Behandla det som ett tomt resultat."],
    }),
    notFound: ({ kind, id }) => ({
      meaning: `API:et hittade ingen resurs av typen ${code(kind)} med ID:t ${code(id)}, eller så kan anroparen inte se den.`,
    }),
    invalidInput: ({ value }) => ({ meaning: `API:et godtar inte dessa indata: ${code(value)}.` }),
    emptyToken: () => ({
      meaning: "Begäran saknar åtkomsttoken.",
      steps: ["Skaffa en token och skicka den som `Authorization: Bearer <token>`."],
    }),
    expiredToken: () => ({
      meaning: "Åtkomsttoken har upphört att gälla.",
      steps: ["Skaffa en ny token och upprepa anropet."],
    }),
    wrongAudience: () => ({
      meaning: "Åtkomsttoken är utfärdad för ett annat API.",
      steps: ["Skaffa en token för den resurs som API:et förväntar sig."],
    }),
    malformedToken: () => ({
      meaning: "Åtkomsttoken är skadad eller kommer inte från en betrodd utfärdare.",
      steps: [
        "Skicka token exakt som tokentjänsten returnerade den.",
        "Kontrollera att den är utfärdad för det här API:et och det här molnet.",
      ],
    }),
    claimsChallenge: () => ({
      meaning: "API:et kräver en ny token eftersom en princip inte längre godtar den här.",
      steps: [
        "Begär en ny token och skicka med värdet för `claims` från huvudet `WWW-Authenticate`.",
        "Om det inte fungerar: logga in på nytt interaktivt.",
      ],
    }),
    secretId: () => ({
      meaning: "Klienthemligheten är fel. Ofta har hemlighetens ID använts i stället för dess värde.",
      steps: [
        "Använd klienthemlighetens värde. Det visas bara en gång, när hemligheten skapas.",
        "Om du inte har det kvar: skapa en ny klienthemlighet.",
      ],
    }),
    secretExpired: () => ({
      meaning: "Programmets klienthemlighet har upphört att gälla.",
      steps: ["Skapa en ny klienthemlighet i appregistreringen och använd den."],
    }),
    unknownTenant: ({ tenant }) => ({
      meaning: `Klientorganisationen ${code(tenant)} finns inte i det här molnet.`,
      steps: [
        "Kontrollera klientorganisationens ID eller domän i URL:en för tokenbegäran.",
        "Kontrollera molnet: klientorganisationer hos amerikanska myndigheter loggar in på `login.microsoftonline.us`.",
      ],
    }),
    unknownApp: ({ appId, tenant }) => ({
      meaning: `Programmet ${code(appId)} är inte känt i klientorganisationen ${code(tenant)}.`,
      steps: [
        "Kontrollera klient-ID:t.",
        "Kontrollera att begäran går till rätt klientorganisation och att programmet har fått medgivande där.",
      ],
    }),
    unknownResource: ({ resource }) => ({
      meaning: `Resursen ${code(resource)} är inte känd i klientorganisationen.`,
      steps: [
        "Kontrollera stavningen av resursen eller omfånget (scope).",
        "Kontrollera att produkten har konfigurerats i klientorganisationen.",
      ],
    }),
    noConsent: ({ appId }) => ({
      meaning: `Ingen har gett programmet ${code(appId)} sitt medgivande i klientorganisationen.`,
      steps: [
        "Låt en administratör ge sitt medgivande i Microsoft Entra ID, eller be användaren om medgivande interaktivt.",
      ],
    }),
    badScope: ({ scope }) => ({
      meaning: `Omfånget (scope) ${code(scope)} är ogiltigt.`,
      steps: ["För ett program utan användare: begär resursen följd av `/.default`."],
    }),
    missingField: ({ name }) => ({
      meaning: `Tokenbegäran saknar parametern ${code(name)}.`,
      steps: ["Lägg till parametern och skicka begärandetexten som `application/x-www-form-urlencoded`."],
    }),
  },
};
