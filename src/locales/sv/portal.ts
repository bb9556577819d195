import type { PortalFindings, PortalVerdicts } from "../shapes.ts";
import type { PortalTexts, ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number, plural, sentences, some } = createWords("sv");

const reload = "Läs in portalsidan på nytt och upprepa åtgärden.";
const signIn = "Läs in portalen på nytt och logga in igen.";
const compare =
  "I ett skript: jämför sökvägen, frågeparametrarna, huvudena och begärandetexten med anropet som portalsidan skickar.";

export const portal: PortalTexts = {
  statuses: {
    400: {
      meaning: "Portalen, eller tjänsten bakom den, avvisade begäran som ogiltig.",
      cause:
        "Oftast saknas något eller är fel: en frågeparameter, ett huvud eller ett värde i begärandetexten. Vissa tjänster svarar också så när en produkt inte är licensierad.",
      steps: [reload, compare],
    },
    401: {
      meaning: "Portalen accepterade inte sessionen.",
      cause: "Sessionen har troligen avslutats, eller så är ingen inloggad.",
      steps: [signIn],
    },
    403: {
      meaning: "Portalen nekade åtkomst.",
      cause:
        "Vanliga orsaker: användarens roll eller enhetsgrupp omfattar inte detta, produkten är inte licensierad eller är inaktiverad, eller så är XSRF-token inaktuell.",
      steps: [
        reload,
        "Kontrollera användarens roller och enhetsgrupper i portalens inställningar.",
        "Kontrollera om produkten är licensierad och aktiverad i klientorganisationen.",
      ],
    },
    404: {
      meaning: "Tjänsten bakom portalen hittade inget på den här sökvägen.",
      cause:
        "Objektet finns inte längre, produkten har inte konfigurerats i klientorganisationen, eller så använder portalen inte längre sökvägen: dess interna sökvägar ändras utan förvarning.",
      steps: [reload, compare],
    },
    405: {
      meaning: "Tjänsten bakom portalen accepterar inte den här metoden på den här sökvägen.",
      cause: "Portalsidan använder en annan metod här, eller en annan sökväg.",
      steps: [compare],
    },
    409: {
      meaning: "Ändringen stämmer inte med objektets aktuella tillstånd.",
      cause: "Någon annan har ändrat objektet under tiden, eller så pågår fortfarande en åtgärd på det.",
      steps: [
        "Om en åtgärd fortfarande pågår: vänta tills den är klar.",
        "Läs in objektet på nytt och upprepa ändringen.",
      ],
    },
    415: {
      meaning: "Tjänsten bakom portalen accepterar inte det här formatet på begärandetexten.",
      cause: "Begärandetexten eller huvudet `Content-Type: application/json` saknas.",
      steps: ["I ett skript: skicka en begärandetext i JSON med `Content-Type: application/json`."],
    },
    419: {
      meaning: "Portalens session eller XSRF-token är inte längre giltig.",
      cause: "Sidan var inaktiv för länge.",
      steps: [signIn],
    },
    429: {
      meaning: "Portalen fick för många anrop till den här tjänsten på kort tid.",
      cause: "Alla anrop från en användare till en tjänst delar samma gräns, även de från skript.",
      wait: "Vänta den tid som `Retry-After` anger och upprepa sedan åtgärden.",
      steps: ["I ett skript: sprid ut anropen över tid."],
    },
    440: {
      meaning: "Sessionen i portalen har avslutats.",
      cause: "Portalen var inaktiv för länge, eller så är dess cookies inte längre giltiga.",
      steps: [signIn],
    },
    500: {
      meaning: "Det uppstod ett fel i portalen eller i tjänsten bakom den.",
      cause: "Själva begäran kan vara korrekt.",
      steps: [reload],
    },
    502: {
      meaning: "Portalen fick inget användbart svar från tjänsten bakom den.",
      cause: "Oftast är det ett kortvarigt problem i tjänsten.",
      wait: "Vänta en stund och upprepa åtgärden.",
      steps: [],
    },
    503: {
      meaning: "Tjänsten bakom portalen är överbelastad eller under underhåll.",
      cause:
        "Problemet ligger hos Microsoft; sidan Tjänststatus i administrationscentret för Microsoft 365 kan visa det.",
      wait: "Vänta en stund och upprepa åtgärden.",
      steps: [],
    },
    504: {
      meaning: "Tjänsten bakom portalen svarade inte i tid.",
      cause: "Oftast beror det på en fråga över ett långt tidsintervall, som tar för lång tid.",
      steps: ["Begränsa tidsintervallet eller filtret och upprepa åtgärden."],
    },
  },
  lackedRole: [
    "Be en administratör om den roll eller behörighet som krävs.",
    "Logga sedan in på portalen igen.",
  ],
  otherStatus: {
    caller: { meaning: "Portalen, eller tjänsten bakom den, avvisade begäran.", steps: [reload, compare] },
    server: { meaning: "Det uppstod ett fel i portalen eller i tjänsten bakom den.", steps: [reload] },
  },

  titles: {
    signIn: "Inloggningssida",
    command: "Kommando i livesvar misslyckades",
    hollow: "Tomt svar",
    expired: "Sessionen eller XSRF-token har upphört att gälla",
    sessionControl: "Sessionskontroll",
  },
  hollow: "Anropet lyckades, men svaret är tomt.",
  sessionControl: {
    page: "Anropet gick via sessionskontrollen i Defender for Cloud Apps och fick en webbsida, som sessionskontrollen kan ha skickat.",
    blocked: (said) =>
      `Sessionskontrollen i Defender for Cloud Apps blockerade troligen anropet: på sidan står ”${said}”.`,
    checking:
      "Sessionskontrollen i Defender for Cloud Apps omdirigerade anropet till sin egen sida, som kontrollerar inloggningen eller enheten.",
    policy:
      "Leta i aktivitetsloggen i Defender for Cloud Apps efter en åtkomst- eller sessionsprincip som blockerade användaren eller åtgärden.",
    reload: "Läs in portalsidan på nytt så att kontrollen kan köras.",
  },

  service: (what, name) => `Tjänst bakom portalen: ${what.join(", ")} (${code(name)}).`,
  unknownService: (name) => `Tjänst bakom portalen: ${code(name)}.`,
  page: (page) => `Portalsida: ${page}.`,
  twin: (operation, permissions) =>
    sentences(
      `För skript finns ett offentligt API som gör samma sak: ${code(operation)}.`,
      permissions !== "" &&
        (permissions.includes(",")
          ? `Det kräver en av dessa behörigheter: ${codes(permissions)}.`
          : `Det kräver behörigheten ${codes(permissions)}.`),
    ) ?? "",
  near: (operation) => `För skript är ${code(operation)} det närmaste offentliga API:et.`,
  passedOn: (api) =>
    `Portalen skickar bara anropet vidare till ett annat API med användarens session: ${api}.`,
  window: (seconds, left) =>
    sentences(
      `Tjänsten räknar anrop under ${duration(seconds)}.`,
      left !== undefined && `Anrop kvar: ${number(left)}.`,
    ) ?? "",

  copyPublic: "Som anrop till det offentliga API:et",

  services: {
    actionCenter: "Åtgärdscenter",
    cloud: "Defender för molnet",
    cloudApps: "Defender for Cloud Apps",
    configuration: "säkerhetsprinciper för slutpunkter",
    devices: "enhetsinventering",
    entities: "filer, URL:er och andra entiteter",
    exposure: "exponeringshantering",
    graph: "Microsoft Graph",
    hunting: "jakttjänsten",
    identity: "Defender for Identity",
    incidents: "incidenter och aviseringar",
    investigations: "automatiserad undersökning",
    liveResponse: "livesvar",
    multitenant: "hantering av flera klientorganisationer",
    publicApi: "API för Defender för Endpoint",
    responseActions: "svarsåtgärder",
    roles: "roller och enhetsgrupper",
    sentinel: "Microsoft Sentinel",
    settings: "portalens inställningar",
    simulation: "attacksimulering",
    tenant: "klientorganisation och licenser",
    threatAnalytics: "hotanalys",
    timeline: "enhetens tidslinje",
    vulnerabilities: "hantering av säkerhetsrisker",
  },
};

export const portalReport: Pick<ReportTexts, "portalTitle" | "portalPage" | "publicApi"> = {
  portalTitle: (what, product) => `Misslyckat anrop i ${product}-portalen: ${what}`,
  portalPage: "Portalsida",
  publicApi: "Offentligt API",
};

const products = {
  endpoint: "Defender för Endpoint",
  identity: "Defender for Identity",
  office: "Defender för Office 365",
  sentinel: "Microsoft Sentinel",
  vulnerabilities: "Defender Vulnerability Management",
  deception: "Vilseledning (Deception)",
};

export const portalVerdicts: PortalVerdicts = {
  "portal-session": ({ certainty, args: { by, resource } }) => {
    if (resource !== undefined)
      return `Portalen kunde inte hämta en token för en annan tjänst (${brief(resource)})`;
    if (by === "refusal" && certainty !== "possible")
      return "Portalens session har avslutats, eller så är ingen inloggad";
    if (by === "redirect")
      return "Portalens session har avslutats: anropet omdirigerades till inloggningssidan";
    return certainty === "certain" ? "Portalens session har avslutats" : "Portalens session kan ha avslutats";
  },
  "portal-xsrf": ({ args: { flaw } }) =>
    ({
      missing: "Begäran har inget `X-XSRF-TOKEN`-huvud",
      encoded: "`X-XSRF-TOKEN` innehåller cookien `XSRF-TOKEN` utan att den har URL-avkodats",
      other: "`X-XSRF-TOKEN` stämmer inte med cookien `XSRF-TOKEN`",
    })[flaw],
  "portal-cookies": ({ args: { missing } }) => `Begäran saknar portalens cookies: ${some(missing)}`,
  "portal-header": ({ sent, args: { wanted } }) =>
    sent === undefined
      ? `Begäran saknar ${plural(wanted.length, { one: "ett huvud", other: "huvuden" })} som tjänsten kräver: ${some(wanted)}`
      : `Begäran behöver ${plural(wanted.length, { one: "huvudet", other: "huvudena" })} ${some(wanted)}`,
  "portal-query": ({ args: { names } }) =>
    `${plural(names.length, { one: "En frågeparameter", other: "Frågeparametrar" })} saknas: ${some(names)}`,
  "portal-paging": ({ args: { name, most } }) => `${code(name)} är över gränsen på ${number(most)}`,
  "portal-query-refused": ({ args: { names } }) =>
    names.length === 1
      ? `Sökvägen accepterar kanske inte frågeparametern ${some(names)}`
      : `Sökvägen accepterar kanske inte dessa frågeparametrar, eller inte tillsammans: ${some(names)}`,
  "portal-conflict": () => "Någon annan ändrade objektet efter att det hade lästs",
  "portal-product": ({ args: { product, by } }) =>
    ({
      license: `En licens saknas i klientorganisationen: ${products[product]}`,
      context: `Produkten är inaktiverad eller inte konfigurerad i klientorganisationen: ${products[product]}`,
      usual: `Produkten är kanske inte konfigurerad eller inte licensierad i klientorganisationen: ${products[product]}`,
    })[by],
  "portal-device-group": () => "Användaren har inte åtkomst till enhetens enhetsgrupp",
  "portal-tenant": ({ args: { name, other } }) =>
    `${code(name)} och ${code(other)} anger olika klientorganisationer`,
  "portal-route": ({ args: { flaw, sent } }) =>
    ({
      prefix: `Portalens gateway skickar inte prefixet ${brief(sent)} vidare`,
      gone: "Portalen använder inte längre den här sökvägen",
      unknown: "Portalen känner inte till den här sökvägen",
      mto: "Hanteringen av flera klientorganisationer är troligen inte konfigurerad i den här klientorganisationen",
    })[flaw],
  "portal-method": ({ expected = [] }) =>
    `Portalen använder ${plural(expected.length, { one: "en annan metod", other: "andra metoder" })} på den här sökvägen: ${some(expected)}`,
  "portal-gateway": () => "Ett fel uppstod i portalens gateway innan någon tjänst svarade",
  "portal-command": ({ args: { reason, said } }) =>
    reason === "session"
      ? "En annan session för livesvar är öppen på enheten"
      : said === ""
        ? "Kommandot i livesvar misslyckades"
        : `Kommandot i livesvar misslyckades: ${brief(said)}`,
};

const now = "Använd sökvägen som portalsidan anropar nu.";

export const portalFindings: PortalFindings = {
  "portal-session": ({ by, resource }) => ({
    text: sentences(
      by === "page" && "Svaret var en inloggningssida i stället för data.",
      by === "refusal" && resource === undefined && "Portalen arbetar med sessionen i webbläsaren.",
      resource !== undefined && "Portalsessionen har troligen avslutats.",
    ),
    steps: [signIn, "I ett skript: skicka alla cookies från en ny session."],
  }),
  "portal-xsrf": ({ flaw, isHollow }) => ({
    text: sentences(
      isHollow && "Tjänsten svarar då att anropet lyckades, men utan innehåll.",
      flaw !== "missing" &&
        "Cookien ändras med några minuters mellanrum, och huvudet måste alltid stämma med den.",
    ),
    steps: [
      "I ett skript: skicka den URL-avkodade cookien `XSRF-TOKEN` som `X-XSRF-TOKEN`, och läs den på nytt före varje anrop.",
      reload,
    ],
  }),
  "portal-cookies": () => ({
    text: "Utan dem vet gatewayen inte vilken session och region anropet hör till.",
    steps: ["I ett skript: skicka webbläsarens hela `Cookie`-huvud."],
  }),
  "portal-header": ({ isMto }) => ({
    text: isMto
      ? "Med det här huvudet går anrop till hanteringen av flera klientorganisationer. En klientorganisation utan sådan hantering får samma fel."
      : undefined,
    steps: ["I ett skript: skicka samma huvuden som portalsidan."],
  }),
  "portal-query": ({ names }) => ({
    steps: [
      plural(names.length, {
        one: "Lägg till parametern med ett giltigt värde.",
        other: "Lägg till parametrarna med giltiga värden.",
      }),
    ],
  }),
  "portal-paging": () => ({
    steps: ["Börja om från den sista posten, till exempel från dess tid, med mindre sidor."],
  }),
  "portal-query-refused": ({ names }) => ({
    steps: [
      plural(names.length, {
        one: "Upprepa anropet utan den.",
        other: "Upprepa anropet utan dem och lägg sedan till dem en i taget.",
      }),
    ],
  }),
  "portal-conflict": ({ names }) => ({
    steps: [`Läs objektet igen och skicka dess aktuella ${some(names)} med ändringen.`],
  }),
  "portal-product": ({ product, by, name }) => ({
    text: sentences(
      by === "license" &&
        name !== undefined &&
        `Tjänsten anger licensen ${code(name)}. Det är inget fel på själva begäran.`,
      by === "context" &&
        name !== undefined &&
        `I portalens beskrivning av klientorganisationen står ${code(`${name}: false`)}.`,
      by === "usual" &&
        product === "identity" &&
        "Utan en arbetsyta för Defender for Identity svarar dess sökvägar med 404.",
      by === "usual" && product === "deception" && "Även användarens roll kan vara orsaken.",
    ),
    steps: [
      by === "license"
        ? "Kontrollera klientorganisationens licenser; ett tillägg kan saknas."
        : "Kontrollera i portalens inställningar om produkten är licensierad, konfigurerad och aktiverad.",
    ],
  }),
  "portal-device-group": () => ({
    text: "Vid hög belastning kan samma svar också betyda att anrop begränsas.",
    steps: [
      "Om det fungerade nyss: vänta 30 sekunder och upprepa sedan anropet.",
      "Kontrollera annars vilka enhetsgrupper som användarens roll omfattar.",
    ],
  }),
  "portal-tenant": () => ({
    text: "Ett anrop måste ange samma klientorganisation på båda ställena.",
    steps: [
      "Byt till rätt klientorganisation i portalen och läs in portalen på nytt; i ett skript skickar du samma klientorganisations-ID på båda ställena.",
    ],
  }),
  "portal-route": ({ flaw }) => ({
    text:
      flaw === "gone"
        ? "Även andra anrop till sökvägen har fått 404. Det kan också saknas parametrar."
        : undefined,
    steps: [
      {
        prefix: "Kontrollera början av sökvägen.",
        mto: "Konfigurera först hanteringen av flera klientorganisationer, eller öppna portalen för en enskild klientorganisation.",
        gone: now,
        unknown: now,
      }[flaw],
    ],
  }),
  "portal-method": () => ({ steps: ["Skicka anropet med en metod som portalen använder."] }),
  "portal-gateway": () => ({
    text: "Svaret anger inte vilken tjänst det kommer från.",
    steps: [
      reload,
      "I ett skript: skicka hela `Cookie`-huvudet; ofta saknas `s.SessID` och `X-PortalEndpoint-RouteKey`.",
    ],
  }),
  "portal-command": ({ reason, said }) => ({
    text: reason === "session" && said !== "" ? `Tjänsten svarar: ${code(said)}` : undefined,
    steps: [
      reason === "session"
        ? "Avsluta den andra sessionen, eller vänta tills den har avslutats."
        : "Rätta kommandot och kör det igen.",
    ],
  }),
};
