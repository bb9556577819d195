import type { ApiTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { askSupport, playbookSteps, readMessage } from "./support.ts";

const { brief, code, codes, number } = createWords("sv");

const newToken = "Hämta en ny token: en befintlig påverkas inte av ändringen.";
const turnOnAuditing =
  "Aktivera granskning i Microsoft Purview-portalen. Det kan ta upp till en timme innan den börjar gälla.";

export const apiCodes: ApiTexts["codes"] = {
  o365: {
    AF10001: {
      meaning: "Token innehåller inte den behörighet som anropet kräver.",
      cause:
        "Innehåll av typen `DLP.All` kräver `ActivityFeed.ReadDlp`, allt annat innehåll `ActivityFeed.Read`. Statusen är 401 trots att själva token är i sin ordning.",
      steps: [
        "Lägg till behörigheten för Office 365 Management APIs i appregistreringen och låt en administratör ge medgivande.",
        newToken,
      ],
    },
    AF20001: {
      meaning: "En parameter som anropet kräver saknas.",
      cause: "Oftast är det `contentType` i URL:en.",
      steps: ["Lägg till parametern som meddelandet anger."],
    },
    AF20010: {
      meaning: "Klientorganisationen i sökvägen är inte den som token utfärdades för.",
      steps: [
        "Jämför klientorganisationens ID i sökvägen med anspråket `tid` i token.",
        "Hämta en token i den klientorganisation vars innehåll du läser.",
      ],
    },
    AF20011: {
      meaning: "Tjänsten känner inte till klientorganisationen.",
      cause:
        "Ofta är klientorganisationens ID rätt: tjänsten svarar med samma kod när granskning är inaktiverad i klientorganisationen.",
      steps: [turnOnAuditing, "Kontrollera klientorganisationens ID i sökvägen."],
    },
    AF20012: {
      meaning: "Klientorganisationen är inte rätt konfigurerad i tjänsten.",
      steps: [askSupport],
    },
    AF20013: {
      meaning: "Klientorganisationen i sökvägen måste vara ett GUID.",
      steps: ["Ange klientorganisationens ID i sökvägen, inte domännamnet."],
    },
    AF20020: {
      meaning: "Den här innehållstypen finns inte.",
      steps: [
        "Använd en av dessa: `Audit.AzureActiveDirectory`, `Audit.Exchange`, `Audit.SharePoint`, `Audit.General`, `DLP.All`.",
      ],
    },
    AF20021: {
      meaning: "Tjänsten kunde inte validera webhooken.",
      cause: "Webhooken måste ha en `https`-URL och svara på valideringsbegäran med status 200.",
      steps: ["Kontrollera webhookens URL, eller prenumerera utan webhook och lista innehållet i stället."],
    },
    AF20022: {
      meaning: "Det finns ingen prenumeration för den här innehållstypen.",
      steps: [
        "Starta prenumerationen en gång med `subscriptions/start`. Det kan dröja upp till 12 timmar innan det första innehållet kommer.",
      ],
    },
    AF20023: {
      meaning: "En administratör för klientorganisationen eller tjänsten har inaktiverat prenumerationen.",
      steps: [
        "Ta reda på vem som inaktiverade den och varför, och starta sedan prenumerationen igen.",
        "Om du nyss startade den, starta den igen om några timmar.",
      ],
    },
    AF20024: {
      meaning: "Inget är fel: prenumerationen är redan igång och inget ändrades.",
      steps: ["Fortsätt och lista innehållet."],
    },
    AF20030: {
      meaning: "Tidsintervallet är ogiltigt.",
      cause:
        "`startTime` och `endTime` måste anges tillsammans och får ligga högst 24 timmar isär, och `startTime` får ligga högst 7 dygn före anropet.",
      steps: ["Läs längre perioder i steg om 24 timmar."],
    },
    AF20031: {
      meaning: "Nästa sida kan inte läsas med det här värdet.",
      steps: ["Anropa URL:en från huvudet `NextPageUri` exakt som du fick den."],
    },
    AF20051: {
      meaning: "Innehållet finns inte eller finns inte längre.",
      cause: "Innehåll kan läsas i 7 dagar.",
      steps: ["Lista innehållet igen och läs det inom 7 dagar."],
    },
    AF20052: {
      meaning: "Innehållets ID i URL:en är ogiltigt.",
      cause: "Dessa ID:n innehåller `$`: URL:en har troligen kapats eller kodats två gånger.",
      steps: ["Anropa `contentUri` från listan exakt som du fick den."],
    },
    AF20053: {
      meaning: "Huvudet `Accept-Language` måste ange exakt ett språk.",
      cause: "En webbläsare skickar flera som standard.",
      steps: ["Ange huvudet i anropet, till exempel `Accept-Language: en-US`."],
    },
    AF429: {
      meaning: "Anropet begränsades, oavsett vad statusen säger.",
      cause: "Anrop utan `PublisherIdentifier` delar en gräns med alla andra anropare.",
      steps: [
        "Lägg till `PublisherIdentifier=<your tenant ID>` i URL:en.",
        "Vänta och upprepa sedan anropet, men mer sällan.",
      ],
    },
  },
  arm: {
    AuthorizationFailed: {
      meaning: "Anroparen har ingen Azure-roll som tillåter åtgärden här.",
      cause:
        "Det är Azure-rolltilldelningarna som avgör, inte behörigheterna i token. Ett felaktigt namn på en prenumeration, resursgrupp eller arbetsyta avvisas på samma sätt.",
      steps: [
        "Tilldela en roll som omfattar åtgärden: för läsning till exempel `Security Reader` eller `Microsoft Sentinel Reader`, för ändringar `Security Admin` eller `Microsoft Sentinel Contributor`.",
        "Kontrollera namnen i sökvägen.",
        newToken,
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "Token saknas, är ofullständig eller har upphört att gälla.",
      steps: ["Hämta en ny token för `https://management.azure.com/`."],
    },
    InvalidAuthenticationTokenTenant: {
      meaning: "Token kommer från en annan klientorganisation än den som prenumerationen tillhör.",
      steps: [
        "Logga in i prenumerationens klientorganisation, som meddelandet anger.",
        "Kontrollera prenumerationens ID i sökvägen.",
      ],
    },
    InvalidAuthenticationTokenAudience: {
      meaning: "Token utfärdades för en annan tjänst.",
      steps: ["Begär en token för en av målgrupperna som meddelandet listar, med snedstrecket på slutet."],
    },
    DenyAssignmentAuthorizationFailed: {
      meaning: "En neka-tilldelning blockerar åtgärden för anroparen.",
      cause:
        "Azure-rolltilldelningar upphäver inte en neka-tilldelning. Hanterade program och distributionsstackar skapar sådana.",
      steps: [
        "Kontrollera neka-tilldelningarna för det här omfånget under Åtkomstkontroll (IAM): där står vem som är undantagen.",
        "Be resursens ägare om ett undantag, eller ändra resursen på det sätt som ägaren anger.",
      ],
    },
    MissingSubscriptionRegistration: {
      meaning: "Resursprovidern är inte registrerad i prenumerationen.",
      cause: "Defender för molnet eller Microsoft Sentinel har troligen aldrig konfigurerats i den.",
      steps: [
        "Registrera providern, till exempel `Microsoft.Security`, i prenumerationens inställningar eller med `az provider register`.",
      ],
    },
    ResourceNotFound: {
      meaning: "Resursen finns inte, eller finns inte under den här sökvägen.",
      cause:
        "Vanliga orsaker: fel namn eller ID på resursen, dess överordnade resurs, resursgruppen eller prenumerationen, eller en prenumeration i en annan klientorganisation.",
      steps: [
        "Jämför varje namn i sökvägen med Azure-portalen.",
        "Om den skapades alldeles nyss: vänta lite och upprepa anropet, eftersom den kanske inte går att läsa överallt ännu.",
      ],
    },
    NoRegisteredProviderFound: {
      meaning: "Resurstypen finns inte med anropets `api-version`.",
      steps: ["Använd en av versionerna som meddelandet listar."],
    },
    MissingApiVersionParameter: {
      meaning: "URL:en saknar `api-version`.",
      steps: ["Lägg till `?api-version=…` i URL:en. Versionen står i API-åtgärdens dokumentation."],
    },
    InvalidResourceNamespace: {
      meaning: "Sökvägen innehåller en resursprovider eller resurstyp som inte finns.",
      steps: [
        "Kontrollera stavningen, till exempel av `Microsoft.Security` eller `Microsoft.SecurityInsights`, och typen efter den.",
      ],
    },
    InvalidRequestContent: {
      meaning: "Begärandetexten eller en parameter passar inte den här resurstypen.",
      steps: [readMessage, "Jämför begärandetexten med dokumentationen för denna `api-version`."],
    },
    Conflict: {
      meaning: "Resursen har ändrats under tiden, eller så pågår en annan ändring.",
      steps: [
        "Läs resursen igen och skicka dess aktuella `etag`.",
        "Gör en ändring i taget: upprepa anropet när den andra är klar.",
      ],
    },
    ScopeLocked: {
      meaning: "Ett lås i Azure blockerar ändringen.",
      cause: "Låset finns på resursen, dess resursgrupp eller prenumerationen; meddelandet anger var.",
      steps: [
        "Ta bort låset under Lås i det omfånget eller fråga den som lade till det, och upprepa sedan anropet.",
      ],
    },
    ReadOnlyDisabledSubscription: {
      meaning: "Prenumerationen är inaktiverad, så inget i den kan ändras.",
      steps: [
        "Låt ägaren återaktivera prenumerationen, till exempel genom att reda ut faktureringen, och upprepa sedan anropet.",
      ],
    },
    RequestDisallowedByPolicy: {
      meaning: "En av organisationens Azure-principer tillåter inte ändringen.",
      steps: [
        "Leta upp principen som svaret anger.",
        "Uppfyll dess krav, eller be en administratör om ett undantag.",
      ],
    },
    ResourceRequestsThrottled: {
      meaning: "En gräns i Azure har nåtts: det har gjorts för många anrop av det här slaget.",
      wait: "Vänta den tid som `Retry-After` eller meddelandet anger och upprepa sedan anropet.",
      steps: ["Sprid ut anropen över tid."],
    },
  },
  loganalytics: {
    BadArgumentError: {
      meaning: "Frågan eller en parameter i anropet är ogiltig.",
      steps: ["Rätta det som det innersta meddelandet pekar ut."],
    },
    SYN0002: {
      meaning: "Frågan kan inte tolkas.",
      steps: [
        "Rätta frågan på den plats som meddelandet anger.",
        "I JSON måste radbrytningar och citattecken i frågan skrivas som escape-sekvenser.",
      ],
    },
    SEM0100: {
      meaning: "Frågan använder en tabell, kolumn eller funktion som inte finns i den här arbetsytan.",
      steps: [
        "Jämför namnet, även skiftläget, med arbetsytans tabeller.",
        "Kontrollera att arbetsytan samlar in dessa data.",
      ],
    },
    SEM0003: {
      meaning: "Frågan returnerar ingen tabell.",
      steps: ["Avsluta frågan med ett tabelluttryck. Använd `print` för ett enskilt värde."],
    },
    AuthorizationRequiredError: {
      meaning: "Anropet har ingen giltig token.",
      steps: [
        "Hämta en token för `https://api.loganalytics.io` och skicka den som `Authorization: Bearer <token>`.",
      ],
    },
    InsufficientAccessError: {
      meaning: "Anroparen får inte läsa den här arbetsytan.",
      cause:
        "Rollen `Log Analytics Reader` saknas på arbetsytan, eller så är arbetsytans ID fel. Det kan ta upp till en timme innan en ny roll börjar gälla.",
      steps: [
        "Tilldela `Log Analytics Reader` på arbetsytan.",
        "Kontrollera arbetsytans ID i sökvägen. Det är ett GUID, inte namnet.",
        "Om rollen finns, kontrollera att appen har `Data.Read` för Log Analytics API som programbehörighet: utan användare räknas inte en delegerad.",
      ],
    },
    PathNotFoundError: {
      meaning: "Sökvägen finns inte.",
      cause: "Ofta står det `workspace` i stället för `workspaces`.",
      steps: ["Jämför sökvägen med `/v1/workspaces/{workspaceId}/query`."],
    },
    PartialError: {
      meaning: "Frågan kördes, men resultatet kan vara ofullständigt.",
      steps: ["Rätta det som meddelandet pekar ut, eller begränsa frågan, och kör den igen."],
    },
    GatewayTimeout: {
      meaning: "Frågan tog längre tid än servern tillåter.",
      cause: "Gränsen är 3 minuter; `Prefer: wait=600` höjer den till 10.",
      steps: [
        "Begränsa frågan: ett kortare tidsintervall, filter först.",
        "Skicka `Prefer: wait=600` med frågor som behöver längre tid.",
      ],
    },
  },
};

export const apiMessages: ApiTexts["messages"] = {
  notOnDevice: ({ value }) => ({
    meaning: `Filen ${code(value)} har inte setts på den här enheten.`,
    steps: [
      "Kontrollera hashen och enheten: `GET /api/files/{sha1}/machines` listar enheterna där filen har setts.",
      "Om filen är ny där, upprepa anropet senare.",
    ],
  }),
  cloudAppsRole: () => ({
    meaning: "Anroparen har ingen roll eller behörighet i Defender for Cloud Apps som tillåter anropet.",
    steps: [
      "Under `/files/` kan ett programs token nekas oavsett behörigheter: använd en användares API-token, `Authorization: Token …`.",
      "För andra anrop: kontrollera användarens eller tokenägarens roll, eller programmets behörigheter.",
    ],
  }),
  cloudAppsUserRole: () => ({
    meaning: "Kontot har ingen roll i Defender for Cloud Apps som tillåter detta.",
    steps: [
      "Be en administratör tilldela kontot en roll, i behörigheterna för Microsoft Defender XDR eller i Microsoft Entra ID.",
      "Logga sedan in på portalen igen.",
    ],
  }),
  cloudAppsKey: () => ({
    meaning: "Defender for Cloud Apps accepterar inte anropets API-token.",
    steps: [
      "Jämför anropets token med den som utfärdades, även skiftläget.",
      "Kontrollera i portalen att den inte har återkallats.",
    ],
  }),
  cloudAppsKeys: () => ({
    meaning: "Den här värden för Defender for Cloud Apps kan inte kontrollera anropets token.",
    steps: [
      "Anropa klientorganisationens API-URL, med region: `https://<tenant>.<region>.portal.cloudappsecurity.com`.",
      "I portalen visas den bland inställningarna för molnappar.",
    ],
  }),
  cloudAppsKeyOwner: () => ({
    meaning: "Tokenägaren får inte använda API-token.",
    steps: [
      "Kontrollera att ägarens konto finns kvar och har en roll i Defender for Cloud Apps.",
      "Skapa en ny token med ett konto som har en sådan roll.",
    ],
  }),
  cloudAppsFilter: ({ name, collection }) => ({
    meaning: `Defender for Cloud Apps har inget filter ${code(name)} för ${code(collection)}.`,
    steps: ["Använd ett filter som listas i API-åtgärdens dokumentation."],
  }),
  consolePath: () => ({
    meaning: "Defender for Cloud Apps känner inte till sökvägen, så dess konsol svarade med en sida.",
    steps: ["Jämför sökvägen med dokumentationen, även `/api/v1/` och snedstrecket på slutet."],
  }),
  consoleFault: () => ({
    meaning: "Ett fel uppstod i Defender for Cloud Apps, så dess konsol svarade med en sida.",
    steps: [
      "Långa listor kan ta för lång tid: begränsa filtret och läs dem sida för sida.",
      "Upprepa sedan anropet.",
    ],
  }),
  auditingOff: () => ({
    meaning:
      "Granskning är troligen inaktiverad i klientorganisationen: tjänsten svarar då att klientorganisationen inte finns.",
    steps: [
      turnOnAuditing,
      "Starta sedan prenumerationen igen. Det kan dröja upp till 12 timmar innan det första innehållet kommer.",
    ],
  }),
  sharedPool: () => ({
    meaning: "Anropet begränsades av den gräns som alla anrop utan `PublisherIdentifier` delar.",
    steps: [
      "Lägg till `PublisherIdentifier=<your tenant ID>` i URL:en i varje anrop.",
      "Vänta och upprepa sedan anropet.",
    ],
  }),
  ownPool: () => ({
    meaning: "Det har gjorts för många anrop med detta `PublisherIdentifier`.",
    steps: ["Vänta och upprepa sedan anropet, men mer sällan."],
  }),
  feedTenant: () => ({
    meaning: apiCodes.o365.AF20010.meaning,
    steps: apiCodes.o365.AF20010.steps,
  }),
  timeRange: () => ({
    meaning: `${apiCodes.o365.AF20030.meaning} ${apiCodes.o365.AF20030.cause}`,
    steps: apiCodes.o365.AF20030.steps,
  }),
  startTooOften: () => ({
    meaning: "`subscriptions/start` får bara anropas en gång per 15 minuter för varje innehållstyp.",
    steps: ["En startad prenumeration fortsätter att gälla: lista dess innehåll i stället."],
  }),
  feedPermission: ({ held, required }) => ({
    meaning: `Anropet kräver behörigheten ${code(required)}. ${held?.trim() ? `Token innehåller ${codes(held)}.` : "Token innehåller inga behörigheter."}`,
    steps: [
      `Lägg till ${code(required)} för Office 365 Management APIs i appregistreringen och låt en administratör ge medgivande.`,
      newToken,
    ],
  }),
  azureRole: ({ action, scope }) => ({
    meaning: `Anroparen har ingen Azure-roll med åtgärden ${code(action)} för ${brief(scope)}.`,
    steps: [
      "Tilldela en roll som omfattar åtgärden i detta omfång.",
      "Kontrollera namnen i sökvägen: ett felaktigt namn avvisas på samma sätt.",
      newToken,
    ],
  }),
  azureTenantRole: ({ action, scope }) => ({
    meaning: `Anroparen har ingen Azure-roll med åtgärden ${code(action)} för ${brief(scope)}, som ligger utanför alla prenumerationer.`,
    steps: [
      "Be någon med förhöjd åtkomst att tilldela en Azure-roll som omfattar åtgärden i detta omfång eller ovanför det, till exempel för resursprovidern eller för `/`. Roller i en prenumeration och roller i Microsoft Entra ID, som global administratör, gäller inte här.",
      newToken,
    ],
  }),
  azureUserRole: ({ action, scope }) => ({
    meaning: `Kontot har ingen Azure-roll med åtgärden ${code(action)} för ${brief(scope)}.`,
    steps: [
      "Be en administratör tilldela en roll som omfattar åtgärden i detta omfång.",
      "Logga sedan in på portalen igen.",
    ],
  }),
  azureDenied: ({ name, scope }) => ({
    meaning: `Neka-tilldelningen ${code(name)} för ${brief(scope)} blockerar åtgärden för anroparen.`,
    steps: apiCodes.arm.DenyAssignmentAuthorizationFailed.steps,
  }),
  playbookRights: ({ playbook }) => ({
    meaning: playbook
      ? `Anroparen eller Microsoft Sentinel saknar behörigheter för spelboken ${brief(playbook)}.`
      : "Anroparen eller Microsoft Sentinel saknar behörigheter för spelboken.",
    steps: playbookSteps,
  }),
  providerOff: ({ namespace = "" }) => ({
    meaning: `Resursprovidern ${code(namespace)} är inte registrerad i prenumerationen.`,
    steps: [
      `Registrera den i prenumerationens inställningar eller med ${code(`az provider register --namespace ${namespace}`)}.`,
    ],
  }),
  azureTenant: ({ sent, wanted }) => ({
    meaning: `Token utfärdades av ${brief(sent)}, men prenumerationen tillhör ${brief(wanted)}.`,
    steps: ["Logga in i prenumerationens klientorganisation och hämta en ny token där."],
  }),
  azureAudience: ({ sent, wanted }) => ({
    meaning: `Token utfärdades för ${brief(sent)}. API:et accepterar ${brief(wanted)}.`,
    steps: ["Begär en token för en av målgrupperna som meddelandet listar, med snedstrecket på slutet."],
  }),
  incidentChanged: () => ({
    meaning:
      "Begärandetexten innehåller ingen `etag`, eller en gammal: resursen har ändrats sedan den lästes.",
    steps: ["Läs resursen igen och skicka dess aktuella `etag` i begärandetexten."],
  }),
  connectorConsent: () => ({
    meaning: "Dataanslutningen kan inte skapas utan medgivande och en licens för produkten.",
    steps: [
      "Skapa den med ett konto som är säkerhetsadministratör i klientorganisationen.",
      "Kontrollera att klientorganisationen har en licens för produkten.",
    ],
  }),
  notOnSentinel: ({ workspace, name }) => ({
    meaning: `Microsoft Sentinel är inte konfigurerat för arbetsytan ${code(name ?? workspace)}.`,
    steps: ["Lägg till Microsoft Sentinel i arbetsytan, eller rätta dess namn i sökvägen."],
  }),
  sinkTaken: ({ name, category }) => ({
    meaning: `Diagnostikinställningen ${code(name)} skickar redan kategorin ${code(category)} för den här resursen till samma mål.`,
    steps: ["Ändra den inställningen, eller välj ett annat mål för kategorin."],
  }),
  sinkMissing: () => ({
    meaning: "Diagnostikinställningen anger inget mål.",
    steps: ["Ange `workspaceId`, `storageAccountId` eller `eventHubAuthorizationRuleId` i `properties`."],
  }),
  unknownCategory: ({ name }) => ({
    meaning: `Resursen har ingen loggkategori ${code(name)}.`,
    steps: [
      "Hämta resursens kategorier under `Microsoft.Insights/diagnosticSettingsCategories` och använd en av dem.",
    ],
  }),
  jitPolicy: () => ({
    meaning: "Begäran går utöver vad just-in-time-principen för den virtuella datorn tillåter.",
    steps: [
      "Läs principen med `GET` och jämför porten, varaktigheten och källadressen med den.",
      "Källadressen kan behöva skrivas exakt som i principen, även om den ligger inom intervallet.",
    ],
  }),
  queryWorkspace: () => ({
    meaning: "Frågetjänsten hittar inte arbetsytan där frågan ska köras.",
    steps: [
      "Om arbetsytan skapades alldeles nyss: vänta en minut och upprepa anropet.",
      "Kontrollera annars arbetsytans namn i sökvägen.",
    ],
  }),
  queryTable: () => ({
    meaning: "Frågan läser en tabell som arbetsytan inte har.",
    steps: [
      "Jämför tabellernas namn i frågan, även skiftläget, med arbetsytans tabeller.",
      "De flesta tabeller finns först när data har kommit in: anslut källan först.",
    ],
  }),
  planBusy: () => ({
    meaning: "En annan ändring av Defender-planerna pågår fortfarande.",
    steps: ["Ändra planerna en i taget: upprepa anropet när den andra ändringen är klar."],
  }),
  azureType: ({ namespace, type, sent = "", versions = "" }) => ({
    meaning: `${code(namespace)} har ingen resurstyp ${code(type)} i \`api-version\` ${code(sent)}.`,
    steps: [
      "Kontrollera stavningen av typen i sökvägen.",
      ...(versions === "" || versions.split(",").includes(sent)
        ? []
        : [`Använd en av dessa versioner: ${codes(versions)}.`]),
    ],
  }),
  linkedSubscription: ({ sent }) => ({
    meaning: `Azure hittade inte prenumerationen ${code(sent)}, som anges i ett resurs-ID i anropet.`,
    steps: ["Rätta resurs-ID:t: det ska innehålla `/subscriptions/` en enda gång, följt av ett GUID."],
  }),
  linkedTenant: ({ sent, tenant }) => ({
    meaning: `Klientorganisationen ${code(tenant)} har inte åtkomst till prenumerationen ${code(sent)}, som anges i ett resurs-ID i anropet.`,
    steps: ["Rätta prenumerationen i resurs-ID:t, eller logga in i dess klientorganisation."],
  }),
  linkedId: ({ sent, path }) => ({
    meaning: `${code(path)} är inget fullständigt resurs-ID${sent === undefined ? "" : `: ${code(sent)}`}.`,
    steps: ["Skicka hela ID:t, från `/subscriptions/` till resursens namn."],
  }),
  pathVersion: ({ sent }) => ({
    meaning: `Sökvägen finns inte i \`api-version\` ${code(sent)}.`,
    steps: [
      "Använd en `api-version` vars dokumentation har sökvägen, eller gör sökvägen fullständig: äldre versioner kan sakna en lista.",
    ],
  }),
  ruleTemplate: () => ({
    meaning: "Arbetsytans galleri har ingen sådan mall.",
    steps: [
      "Installera lösningen som innehåller den från innehållshubben och läs den sedan i `contentTemplates`: de flesta mallar har flyttats dit.",
    ],
  }),
  versionLacks: ({ sent, what }) => ({
    meaning: `\`api-version\` ${code(sent)} stöder inte detta: ${code(what)}.`,
    steps: ["Använd en `api-version` vars dokumentation tar upp det."],
  }),
  apiVersions: ({ sent, versions }) => ({
    meaning: `Resurstypen finns inte med \`api-version\` ${code(sent)}.`,
    steps: [`Använd en av dessa versioner: ${codes(versions)}.`],
  }),
  logsSyntax: ({ token, line, column }) => ({
    meaning:
      token !== undefined
        ? `Frågan kan inte tolkas vid ${code(token)}: rad ${number(line)}, kolumn ${number(column)}.`
        : line === "0"
          ? "KQL-frågan innehåller ett syntaxfel."
          : `KQL-frågan kan inte tolkas: rad ${number(line)}, kolumn ${number(column)}.`,
    steps: [
      token === undefined ? "Rätta KQL-frågans syntax." : "Rätta KQL-frågans syntax där.",
      "I JSON måste radbrytningar och citattecken i frågan skrivas som escape-sekvenser.",
    ],
  }),
  logsUnparsed: ({ token }) => ({
    meaning:
      token === undefined
        ? "Tjänsten kan inte tolka KQL-frågan."
        : `KQL-frågan kan inte tolkas vid ${code(token)}.`,
    steps: [
      "Kör frågan i arbetsytan: ett fel där visar platsen.",
      "Kontrollera att arbetsytan har alla funktioner som frågan anropar.",
    ],
  }),
  logsName: ({ name, what = "" }) => ({
    meaning: `Frågan använder namnet ${code(name)}, som tjänsten inte hittar i den här arbetsytan.`,
    steps: /^(?:table|entity)/.test(what)
      ? [
          "Kontrollera om arbetsytan har tabellen: de flesta tabeller finns först när data har kommit in.",
          "Om den har planen Basic eller Auxiliary skickar du frågan till arbetsytans `/search`.",
          "Jämför namnet, även skiftläget, med arbetsytans tabeller.",
        ]
      : [
          "Kontrollera med `getschema` vilka kolumner tabellen har i den här arbetsytan: vissa finns först när sådana data har kommit in.",
          "Om kolumnen kan saknas använder du `column_ifexists()` med ett standardvärde.",
          "Jämför namnet, även skiftläget, med de kolumnerna.",
        ],
  }),
  logsFunction: ({ name }) => ({
    meaning: `Frågan anropar funktionen ${code(name)}, som inte finns här.`,
    steps: [
      "Om det är en sparad funktion sparar du den först i den här arbetsytan med exakt det här namnet.",
      "Rätta annars namnet; stora och små bokstäver har betydelse.",
    ],
  }),
  logsPattern: () => ({
    meaning: "Frågan anger en arbetsyta eller tabell så att tjänsten inte kan bestämma den i förväg.",
    steps: ["Skriv namn i `workspace()` och `table()` som literaler, inte som variabler."],
  }),
  logsPlan: ({ plan }) => ({
    meaning: `Frågan läser en tabell med planen ${code(plan)}, vilket inte går med \`/query\`.`,
    steps: [
      "Skicka frågan till `/search` för samma arbetsyta, med `timespan` i URL:en.",
      "Eller ändra tabellens plan till Analytics.",
    ],
  }),
  logsTables: () => ({
    meaning:
      "En fråga får bara läsa en tabell med planen Basic eller Auxiliary, och högst fem Analytics-tabeller.",
    steps: ["Fråga varje tabell med planen Basic eller Auxiliary för sig."],
  }),
  logsTimespan: () => ({
    meaning: "Anropet till `/search` saknar `timespan` i URL:en.",
    steps: [
      "Lägg till perioden i URL:en, till exempel `?timespan=P1D` eller början och slut med `/` emellan.",
    ],
  }),
  logsFile: ({ url }) => ({
    meaning: `Frågan läser en fil som inte finns eller inte längre finns: ${code(url)}.`,
    steps: [
      "Öppna URL:en i en webbläsare; om filen är borta sätter du in den aktuella URL:en i frågan.",
      "Om frågan kommer från en mall letar du efter en nyare version av mallen.",
    ],
  }),
  refusedRecord: ({ name, reason }) => ({
    meaning: `Tjänsten avvisade objektet på grund av ${code(name)}: ${code(reason)}`,
    steps: ["Rätta egenskapen och ladda upp objektet igen. De andra objekten togs emot."],
  }),
};
