import type { Texts } from "../texts.ts";
import { type Bounds, boundOf, createWords, type Parts } from "../words.ts";
import { apiMessages } from "./apis.ts";

const { code, codes, duration, names, number, period } = createWords("sv");

const limitOf = ({ name, least, limit }: Parts) =>
  least === undefined
    ? {
        meaning: `API:et accepterar högst ${number(limit)} för ${code(name)}.`,
        steps: [`Skicka ett värde som är högst ${number(limit)}.`],
      }
    : {
        meaning: `API:et accepterar värden från ${number(least)} till ${number(limit)} för ${code(name)}.`,
        steps: ["Skicka ett värde i det intervallet."],
      };

const bounds: Bounds = {
  least: (name, other) => `${name} får inte vara mindre än ${other}.`,
  greater: (name, other) => `${name} måste vara större än ${other}.`,
  most: (name, other) => `${name} får inte vara större än ${other}.`,
  less: (name, other) => `${name} måste vara mindre än ${other}.`,
};

export const messages: Texts["messages"] = {
  roles: ({ required, held }) => ({
    meaning: held
      ? `Anropet kräver en av följande behörigheter: ${codes(required)}. Token innehåller ${codes(held)}.`
      : `Anropet kräver en av följande behörigheter: ${codes(required)}. API:et hittade inga programbehörigheter i token.`,
    steps: [
      `Lägg till en av behörigheterna i appregistreringen: ${codes(required)}.`,
      "Låt en administratör ge sitt medgivande.",
      "Hämta en ny token: en gammal får inte de nya behörigheterna.",
    ],
  }),
  rolesNeeded: ({ required }) => ({
    meaning: `Anropet kräver en av följande behörigheter: ${codes(required)}. Token innehåller ingen av dem.`,
  }),
  permissionsNeeded: ({ required }) => ({
    meaning: `Anropet kräver en av följande programbehörigheter: ${codes(required)}. Programmet har ingen av dem.`,
  }),
  graphPermissions: ({ required }) => ({
    meaning: `Anroparen saknar en behörighet i Microsoft Graph som krävs: ${codes(required)}.`,
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
  notProvisioned: () => ({
    meaning:
      "Klientorganisationen har inte konfigurerats för Defender. Det är inte en behörighet som saknas.",
    steps: [
      "Öppna Microsoft Defender-portalen en gång med ett konto som har en licens: då konfigureras klientorganisationen.",
    ],
  }),
  gatewayBlocked: () => ({
    meaning: "En gateway framför API:et avvisade anropet, så API:et såg det inte.",
    steps: [
      "Skicka ett eget `User-Agent`-huvud och `Accept: application/json`: gatewayen kan ha tagit anropet för en robots.",
    ],
  }),
  notInTenant: () => ({
    meaning:
      "Tjänsten är inte konfigurerad i den här klientorganisationen, eller så saknas licensen. Det beror inte på själva begäran.",
    steps: [
      "Kontrollera klientorganisationens licenser och, för Intune, MDM-utfärdaren i administrationscentret för Microsoft Intune.",
    ],
  }),
  notLicensed: () => ({
    meaning: "API:et rapporterar att en licens saknas. Det är inte en behörighet som saknas.",
    steps: ["Kontrollera klientorganisationens licenser."],
  }),
  linkExpired: ({ until }) => ({
    meaning: `Den signerade länken gällde bara till ${code(until)}.`,
    steps: ["Anropa exportåtgärden igen: den returnerar nya länkar."],
  }),
  notExposed: () => ({
    meaning: "Enheten ingår inte i någon enhetsgrupp som anroparen har åtkomst till.",
    steps: ["Be en administratör att utöka användarens roll."],
  }),
  blockedByPolicy: () => ({
    meaning: "En princip i klientorganisationen blockerade anropet.",
    steps: [
      "Fråga en administratör vilken princip som gäller: den anges i inloggningsloggen i Microsoft Entra.",
    ],
  }),
  refusalReason: ({ reason }) => ({ meaning: `API:et anger orsaken: ${code(reason)}.` }),
  tokenRefused: ({ appId, audience }) => ({
    meaning: `API:et kunde läsa token för programmet ${code(appId)} men accepterade den inte. Token är utfärdad för ${code(audience)}.`,
    steps: [
      "Jämför resursen i token med den som API:et förväntar sig.",
      "Hämta en ny token för den resursen.",
    ],
  }),
  quota: ({ calls, period: time }) => ({
    meaning: `Gränsen på ${number(calls)} anrop under ${duration(period(time))} är nådd.`,
  }),
  quotaWait: () => ({ meaning: "API:et anger när det accepterar anrop igen." }),
  huntingQuota: ({ duration: time }) => ({
    meaning: time
      ? `Klientorganisationen har förbrukat sin bearbetningstid för avancerad jakt. Frågor kan köras igen om ${code(time)}.`
      : "Klientorganisationen har förbrukat sin bearbetningstid för avancerad jakt.",
    steps: [
      "Vänta den tid som anges i meddelandet.",
      "Gör frågorna mindre resurskrävande: ett kortare tidsintervall, filter först, färre kopplingar (join).",
    ],
  }),
  huntingSyntax: () => ({
    meaning: "Jaktfrågan kunde inte tolkas.",
    steps: [
      "Rätta syntaxen i KQL-frågan. Om du kör den i Microsoft Defender-portalen ser du var felet finns.",
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
    steps: ["Returnera mindre: använd `summarize`, `take` eller `project`, eller ett kortare tidsintervall."],
  }),
  huntingTimeout: () => ({
    meaning: "Jaktfrågan tog för lång tid och stoppades.",
    steps: ["Begränsa frågan: ett kortare tidsintervall, filter först."],
  }),
  huntingResources: () => ({
    meaning: "Jaktfrågan stoppades eftersom den använde för många resurser.",
    steps: [
      "Gör frågan mindre resurskrävande: ett kortare tidsintervall, filter först, färre kopplingar (join).",
    ],
  }),
  keyFormat: ({ value, type }) => ({
    meaning: `ID:t ${code(value)} i sökvägen har fel format: API:et förväntar sig ${code(type)}.`,
    steps: [
      "Kontrollera vilket slags ID API-åtgärden förväntar sig. Ett åtgärds-ID är ett GUID; ett enhets-ID har 40 hexadecimala tecken.",
    ],
  }),
  unknownProperty: ({ name, unquoted }) =>
    unquoted
      ? {
          meaning: `I filtret står ${code(name)} utan citattecken, så API:et läser det som namnet på en egenskap.`,
          steps: [`Om det är en text, skriv ${code(`'${name}'`)}.`],
        }
      : {
          meaning: `API:et känner inte till någon egenskap med namnet ${code(name)} här.`,
          steps: ["Kontrollera hur egenskapen stavas, eller ta bort den."],
        },
  unsortable: ({ name, other }) => ({
    meaning: `Tjänsten kan inte sortera på ${code(name ?? other)}.`,
    steps: ["Utelämna `$orderby` och sortera resultaten i din egen kod."],
  }),
  unfilterable: ({ name }) => ({
    meaning: `Tjänsten kan inte filtrera på ${code(name)}.`,
    steps: ["Filtrera på en annan egenskap eller filtrera resultaten i din egen kod."],
  }),
  refusedOption: ({ name }) => ({
    meaning: `API:et accepterar inte frågealternativet ${code(name)} här.`,
    steps: ["Ta bort alternativet från URL:en."],
  }),
  nodeLimit: ({ limit }) => ({
    meaning: `Filtret är för långt: API:et accepterar högst ${number(limit)} delar.`,
    steps: ["Dela upp filtret på flera anrop."],
  }),
  optionLimit: limitOf,
  valueLimit: limitOf,
  countLimit: ({ limit }) => ({
    meaning: `API:et accepterar högst ${number(limit)} poster per anrop.`,
    steps: ["Dela upp listan på flera anrop."],
  }),
  odataQuery: ({ reason }) => ({
    meaning: reason
      ? `API:et kunde inte tolka frågan i URL:en: ${code(reason)}`
      : "API:et kunde inte tolka frågan i URL:en.",
    steps: [
      ...(reason ? ["Rätta det frågealternativ som nämns i meddelandet."] : []),
      "Kontrollera vilka egenskaper och alternativ som API-åtgärden stöder.",
    ],
  }),
  odataFilter: ({ reason }) => ({
    meaning: reason
      ? `Microsoft Graph avvisade filtret: ${code(reason)}`
      : "Microsoft Graph avvisade filtret.",
    steps: ["Rätta uttrycket i `$filter`.", "Kontrollera vilka egenskaper som går att filtrera på."],
  }),
  noVersion: ({ segment }) => ({
    meaning: `I sökvägen står ${code(segment)} där versionen av Microsoft Graph ska stå.`,
    steps: ["Börja sökvägen med `/v1.0/` eller `/beta/`."],
  }),
  unknownSegment: ({ segment }) => ({
    meaning: `Sökvägen innehåller ${code(segment)}, som inte finns i den här versionen av Microsoft Graph.`,
    steps: [
      "Kontrollera stavningen i sökvägen.",
      "Kontrollera om API-åtgärden finns i `v1.0` eller bara i `beta`.",
    ],
  }),
  earliestTime: ({ name, least }) => ({
    meaning: `API:et tar bara emot tider från ${code(least)} för ${code(name)}.`,
    steps: ["Börja vid den här tiden eller senare."],
  }),
  innerRoute: () => ({
    meaning: "Microsoft Graph godtog sökvägen, men tjänsten bakom har inte API-åtgärden.",
    steps: [
      "Adressen i meddelandet är intern; anropa den inte.",
      "Om API-åtgärden finns i dokumentationen: kontakta Microsoft Support och uppge begärans ID.",
    ],
  }),
  noRoute: ({ method }) => ({
    meaning: `Tjänsten bakom Microsoft Graph har ingen API-åtgärd för ${code(method)} på den här sökvägen.`,
    steps: ["Kontrollera i dokumentationen vilka API-åtgärder som finns för resursen."],
  }),
  notContained: () => ({
    meaning:
      "Det går inte att skapa objekt på den här sökvägen: den länkar bara till objekt som finns på annan plats.",
    steps: [
      "Länka ett objekt genom att skicka dess adress som `@odata.id` till samma sökväg med `/$ref` i slutet.",
    ],
  }),
  batchId: ({ id }) => ({
    meaning: id ? `Flera anrop i batchen har ID:t ${code(id)}.` : "Flera anrop i batchen har samma ID.",
    steps: ["Ge varje anrop ett eget `id`."],
  }),
  batchType: ({ id }) => ({
    meaning: `Anropet ${code(id)} i batchen skickar data utan att ange typen.`,
    steps: ['Lägg till `"headers": {"Content-Type": "application/json"}` och en `body` i anropet i batchen.'],
  }),
  batchOrder: ({ id }) => ({
    meaning: `Anropet ${code(id)} är beroende av ett anrop som inte står före det i batchen.`,
    steps: ["Placera varje anrop efter dem som anges i dess `dependsOn`."],
  }),
  batchMixed: () => ({
    meaning: "Antingen måste alla anrop i batchen köras i följd eller alla samtidigt.",
    steps: [
      "Ange bara föregående anrop i `dependsOn` för alla anrop utom det första, eller ta bort `dependsOn` överallt.",
    ],
  }),
  caseType: () => ({
    meaning: "API:et stöder inte den här typen av ärende.",
    steps: [
      "Kontrollera med `GET /v1.0/security/cases/ediscoveryCases` att ID:t tillhör ett av ärendena där.",
      "I så fall kan felet ligga i tjänsten: försök igen senare, och kontakta Microsoft Support om det inte hjälper.",
    ],
  }),
  machineUpdate: () => ({
    meaning: "Begärandetexten innehåller inget som API-åtgärden uppdaterar.",
    steps: [
      "Skicka `machineTags` med minst en tagg, eller `deviceValue`: en tom lista räknas inte.",
      "Ta bort en tagg genom att anropa `POST /api/machines/{id}/tags` med `Remove` som `Action`.",
    ],
  }),
  missingArgument: ({ name }) => ({
    meaning: `Argumentet ${code(name)} saknas.`,
    steps: [`Lägg till ${code(name)} i begäran.`],
  }),
  missingParameter: ({ name }) => ({ meaning: `Parametern ${code(name)} saknas.` }),
  stalePage: ({ unsent }) =>
    unsent
      ? {
          meaning: "Tjänsten misslyckades med sidindelningen: anropet har ingen sidtoken.",
          steps: [
            "Vänta en stund och upprepa sedan anropet.",
            "Om det fortsätter att misslyckas: kontakta Microsoft Support och uppge begärans ID.",
          ],
        }
      : {
          meaning: "Sidlänken har upphört att gälla eller är ogiltig.",
          steps: [
            "Börja om från första sidan och använd varje `@odata.nextLink` utan dröjsmål och oförändrad.",
          ],
        },
  requiredHeader: ({ name }) => ({
    meaning: `API:et kräver huvudet ${code(name)}.`,
    steps: ["Lägg till huvudet i begäran."],
  }),
  requiredOneOf: ({ names: all }) => ({
    meaning: `API:et kräver minst en av dessa: ${codes(names(all).join())}.`,
    steps: ["Lägg till en av dem i begäran."],
  }),
  nullRead: () => ({
    meaning:
      "Tjänsten misslyckades när den läste begäran: en del som den väntar sig kan saknas eller vara tom.",
    steps: [
      "Jämför begärandetexten med ett fullständigt exempel för den här versionen: även en del som räknas som valfri kan behövas.",
      "Om inget saknas ligger felet i tjänsten: kontakta Microsofts support.",
    ],
  }),
  requiredName: ({ name }) => ({
    meaning: `API:et kräver ${code(name)}.`,
    steps: [`Lägg till ${code(name)} i begäran.`],
  }),
  lengthLimit: ({ name, received, least, limit }: Parts) => ({
    meaning:
      limit === undefined && least === undefined
        ? `API:et accepterar inte längden ${number(received)} för ${code(name)}.`
        : limit === undefined
          ? `API:et accepterar minst längden ${number(least)} för ${code(name)}.`
          : least === undefined
            ? `API:et accepterar högst längden ${number(limit)} för ${code(name)}.`
            : `API:et accepterar en längd från ${number(least)} till ${number(limit)} för ${code(name)}.`,
    steps: [
      received === "0"
        ? `Skicka ${code(name)} med innehåll eller utelämna den.`
        : limit === undefined && least === undefined
          ? "Skicka en text eller en lista med en annan längd; gränserna framgår av åtgärdens dokumentation."
          : "Skicka en text eller en lista med den längden.",
    ],
  }),
  amountLimit: ({ name, received, what, limit }) => ({
    meaning: `${code(name)} har ${number(received)} ${code(what)}; högst ${number(limit)} är tillåtna.`,
    steps: [`Minska antalet till ${number(limit)}.`],
  }),
  needsOther: ({ name, other }) => ({
    meaning: `API:et accepterar ${code(name)} endast tillsammans med ${code(other)}.`,
    steps: [`Skicka även ${code(other)}, eller utelämna ${code(name)}.`],
  }),
  boundByOther: ({ name, bound = "", equal, other }) => ({
    meaning: bounds[boundOf(bound, equal)](code(name), code(other)),
    steps: ["Ändra ett av de två värdena."],
  }),
  onlyName: ({ wanted }) => ({
    meaning: `API:et accepterar bara namnet ${code(wanted)} här.`,
    steps: [`Använd ${code(wanted)} som namn i sökvägen.`],
  }),
  missingQuery: () => ({
    meaning: "Begärandetexten innehåller ingen fråga som API:et kan läsa.",
    steps: [
      "Skicka frågan som parametern `Query` i begärandetexten (JSON).",
      "Skriv radbrytningar och citattecken i den som escape-sekvenser.",
    ],
  }),
  batchSize: ({ received, allowed }) => ({
    meaning: `Begäran innehåller ${number(received)} poster; API-åtgärden accepterar högst ${number(allowed)}.`,
    steps: [`Dela upp listan i batchar om högst ${number(allowed)} poster.`],
  }),
  hashValue: ({ value }) => ({ meaning: `API:et avvisade hashvärdet ${code(value)}.` }),
  domainName: ({ value }) => ({ meaning: `API:et avvisade domännamnet ${code(value)}.` }),
  ipAddress: ({ value }) => ({ meaning: `API:et avvisade IP-adressen ${code(value)}.` }),
  url: ({ value }) => ({ meaning: `API:et avvisade URL:en ${code(value)}.` }),
  platform: ({ platform }) => ({
    meaning: `Enheten kör ${code(platform)}, och åtgärden stöds inte på den plattformen.`,
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
      "Placera enheten i en enhetsgrupp med en åtgärdsnivå (remediation level) i Microsoft Defender-portalen.",
    ],
  }),
  notOnboarded: ({ product }) => ({
    meaning: `${product} har inte konfigurerats i klientorganisationen. Det är inte en behörighet som saknas.`,
    steps: [`Slutför konfigurationen av ${product} i Microsoft Defender-portalen och upprepa sedan anropet.`],
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
    meaning: `Klientorganisationens indikatorlista är full: den innehåller ${number(current)} indikatorer, och gränsen är ${number(limit)}.`,
    steps: ["Ta bort indikatorer som inte längre behövs och upprepa sedan anropet."],
  }),
  indicatorExpired: ({ value }) => ({
    meaning: `Utgångstiden för indikatorn ${code(value)} ligger inte i framtiden.`,
    steps: ["Ange en tid i framtiden för `expirationTime`."],
  }),
  expiryPast: () => ({
    meaning: "Utgångstiden ligger inte i framtiden.",
    steps: ["Ange en tid i framtiden."],
  }),
  indicatorEmpty: () => ({
    meaning: "Begäran innehåller en indikator utan värde.",
    steps: ["Fyll i ett värde för varje indikator."],
  }),
  noProvider: ({ provider }) => ({
    meaning: provider
      ? `Begärandetexten anger providern ${code(provider)}, så inget saknas där: tjänsten kanske inte tar emot ändringar för den här.`
      : "`vendorInformation` anger ingen provider för aviseringar som tar emot ändringen.",
    steps: [
      ...(provider ? [] : ["Kopiera `provider` och `vendor` från aviseringen."]),
      "Ändra Defenders aviseringar via `/security/alerts_v2/{id}` i stället: här tar inte alla providrar emot ändringar.",
    ],
  }),
  webhook: () => ({
    meaning: "Microsoft Graph fick inget giltigt svar från `notificationUrl` när adressen kontrollerades.",
    steps: [
      "Slutpunkten måste svara inom 10 sekunder med status 200 och `validationToken` från frågesträngen som oformaterad text.",
      "Kontrollera att adressen kan nås från internet via HTTPS utan inloggning.",
    ],
  }),
  expiryLimit: ({ minutes }) => ({
    meaning: `En prenumeration på resursen får vara i högst ${duration(Number(minutes) * 60)}.`,
    steps: ["Ange en tidigare tid i `expirationDateTime` och förnya prenumerationen innan den upphör."],
  }),
  subscriptionRefused: () => ({
    meaning: "Tjänsten kunde inte använda prenumerationens `resource`.",
    steps: ["Jämför `resource` med de resurser som enligt dokumentationen går att prenumerera på."],
  }),
  noRelated: ({ kind, id }) => ({
    meaning: `Aviseringen ${code(id)} finns, men inget av typen ${code(kind)} är kopplat till den.`,
    steps: ["Behandla det som ett tomt resultat."],
  }),
  refusedValue: ({ value }) => ({
    meaning: `API:et avvisade värdet ${code(value)}.`,
    steps: ["Skicka ett värde som anges i dokumentationen."],
  }),
  refusedPath: ({ path }) => ({
    meaning: `API:et kunde inte läsa värdet för ${code(path)}.`,
    steps: ["Skicka ett värde av den typ som anges i dokumentationen."],
  }),
  refusedProperty: ({ property }) => ({
    meaning: `API:et avvisade värdet för ${code(property)}.`,
    steps: ["Skicka ett värde som anges i dokumentationen."],
  }),
  libraryFile: ({ name }) => ({
    meaning: `Livesvarsbiblioteket innehåller ingen fil med namnet ${code(name)}.`,
    steps: ["Visa biblioteket med `GET /api/libraryfiles` och rätta sedan namnet eller ladda upp filen."],
  }),
  unknownUser: ({ id }) => ({
    meaning: `API:et hittade ingen användare ${code(id)}.`,
    steps: ["Kontrollera adressen och att användaren tillhör den här klientorganisationen."],
  }),
  notFound: ({ kind, id }) => ({
    meaning: `API:et hittade ingen resurs av typen ${code(kind)} med ID:t ${code(id)}, eller så har anroparen inte åtkomst till den.`,
    ...(/^machine$/i.test(kind ?? "") && {
      steps: [
        "Lista enheterna med `GET /api/machines`: om flera poster har samma namn, använd den med senast `lastSeen`.",
        "Kontrollera att anroparen har åtkomst till enhetsgruppen.",
        "Om enheten finns i listan, upprepa anropet senare.",
      ],
    }),
  }),
  invalidInput: ({ value }) => ({ meaning: `API:et avvisade dessa indata: ${code(value)}.` }),
  emptyToken: () => ({
    meaning: "API:et hittade ingen åtkomsttoken i begäran.",
    steps: ["Hämta en token och skicka den som `Authorization: Bearer <token>`."],
  }),
  expiredToken: () => ({
    meaning: "Åtkomsttoken har upphört att gälla.",
    steps: ["Hämta en ny token och upprepa anropet."],
  }),
  wrongAudience: () => ({
    meaning: "Åtkomsttoken är utfärdad för ett annat API.",
    steps: ["Hämta en token för den resurs som API:et förväntar sig."],
  }),
  malformedToken: () => ({
    meaning: "Åtkomsttoken är skadad eller kommer inte från en betrodd utfärdare.",
    steps: [
      "Skicka token exakt som tokentjänsten returnerade den.",
      "Kontrollera att den är utfärdad för det här API:et och det här molnet.",
    ],
  }),
  otherCloud: () => ({
    meaning: "Tjänsten accepterar inte token från det här molnet. En ny token hjälper inte.",
    steps: [
      "Kontrollera att inloggningsvärden, resursen och API:ets värd hör till samma moln.",
      "Om andra anrop med samma token lyckas är tjänsten kanske inte tillgänglig i det här molnet.",
    ],
  }),
  userNeeded: () => ({
    meaning: "API-åtgärden behöver en inloggad användare.",
    steps: ["Hämta en token för en användares räkning."],
  }),
  claimsChallenge: () => ({
    meaning: "API:et kräver en ny token eftersom en princip inte längre accepterar den här.",
    steps: [
      "Begär en ny token och skicka med värdet för `claims` från huvudet `WWW-Authenticate`.",
      "Om det inte fungerar: logga in på nytt interaktivt.",
    ],
  }),
  secretId: () => ({
    meaning: "Klienthemligheten är fel. Ofta har hemlighetens ID skickats i stället för dess värde.",
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
    meaning: `Programmet ${code(appId)} finns inte i klientorganisationen ${code(tenant)}.`,
    steps: [
      "Kontrollera klient-ID:t.",
      "Kontrollera att begäran går till rätt klientorganisation och att medgivande till programmet har getts där.",
    ],
  }),
  unknownResource: ({ resource }) => ({
    meaning: `Resursen ${code(resource)} finns inte i klientorganisationen.`,
    steps: [
      "Kontrollera stavningen av resursen eller omfånget (scope).",
      "Kontrollera att produkten har konfigurerats i klientorganisationen.",
    ],
  }),
  noConsent: ({ appId }) => ({
    meaning: `Ingen har gett sitt medgivande till programmet ${code(appId)} i klientorganisationen.`,
    steps: [
      "Låt en administratör ge sitt medgivande i Microsoft Entra ID, eller be användaren om medgivande interaktivt.",
    ],
  }),
  badScope: ({ scope }) => ({
    meaning: `Omfånget (scope) ${code(scope)} är ogiltigt.`,
    steps: ["För ett program utan användare: begär resursen följd av `/.default`."],
  }),
  missingField: ({ name }) => ({
    meaning:
      names(name).length > 1
        ? `Tokenbegäran måste innehålla en av följande parametrar: ${codes(names(name).join())}.`
        : `Tokenbegäran saknar parametern ${codes(names(name).join())}.`,
    steps: ["Lägg till parametern och skicka begärandetexten som `application/x-www-form-urlencoded`."],
  }),
  ...apiMessages,
};
