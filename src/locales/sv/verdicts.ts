import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, calls, code, duration, mustBe, mustBeIn, number, some } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

const products = {
  mde: "Microsoft Defender för Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
  ...others,
};
const clouds = {
  commercial: "det kommersiella molnet",
  gcc: "GCC",
  gov: "molnet för amerikanska myndigheter (GCC High, DoD)",
  china: "molnet i Kina",
};

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "programbehörighet", other: "delegerad behörighet" },
  delegated: { asked: "delegerad behörighet", other: "programbehörighet" },
};

export const verdicts: Verdicts = {
  "missing-token": ({ args }) =>
    args.saved
      ? "Den inspelade begäran har inget `Authorization`-huvud"
      : "Anropet skickades utan `Authorization`-huvud",
  "malformed-token": ({ args }) =>
    ({
      scheme: "Huvudet `Authorization` börjar inte med `Bearer`",
      "doubled-scheme": "I huvudet `Authorization` står `Bearer` två gånger",
      quoted: "Token i huvudet `Authorization` står inom citattecken",
      "line-break": "Huvudet `Authorization` innehåller en radbrytning",
      space: "Token i huvudet `Authorization` innehåller ett blanksteg",
      empty: "Huvudet `Authorization` innehåller ingen token",
      placeholder: "Huvudet `Authorization` innehåller fortfarande en platshållare i stället för token",
      unset:
        "Huvudet `Authorization` innehåller texten från en tom variabel, till exempel `undefined`, i stället för token",
      printed:
        "Huvudet `Authorization` innehåller ett objekt omvandlat till text i stället för objektets token",
      "not-a-jwt": "Huvudet `Authorization` innehåller ingen fullständig token",
      signature: "API:et kunde inte verifiera signaturen på token i `Authorization`",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "Enligt API:et har token upphört att gälla"
      : `Token upphörde att gälla ${duration(args.seconds)} före anropet`,
  "early-token": ({ args }) => `Token börjar gälla först ${duration(args.seconds)} efter anropet`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `Token är utfärdad för ett eget program, men anropet går till ${products[api]}`
        : `Token är utfärdad för ${foreign}, men anropet går till ${products[api]}`
      : made && made !== api
        ? `Token är utfärdad för ${products[made]}, men anropet går till ${products[api]}`
        : `${products[api]} accepterar inte en token för ${sent ? brief(sent) : "den här målgruppen"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} hör till ${clouds[from]}, men anropet går till ${clouds[to]}`
      : `Klientorganisationen hör inte till ${clouds[to]}`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp
        ? "En princip accepterar inte längre den här token och kräver en ny"
        : "En princip kräver en ny inloggning med ytterligare anspråk",
      mfa: "En princip kräver multifaktorautentisering",
      challenge: "En annan tjänst måste bekräfta den här inloggningen",
      device: "En princip kräver en registrerad eller kompatibel enhet",
      "sign-in": args.every
        ? `En princip kräver ny inloggning senast efter ${duration(args.every)}`
        : "Tyst inloggning är inte möjlig: användaren måste logga in",
      binding: "En princip kräver tokenskydd, som den här klienten inte stöder",
      blocked: "En princip i klientorganisationen blockerade den här inloggningen",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender för Endpoint är inte aktivt i den här klientorganisationen",
      license: "Tjänsten hittar ingen licens i den här klientorganisationen",
      onboarding: `${name || "Produkten"} har inte konfigurerats i den här klientorganisationen`,
      provisioning: "Den här klientorganisationen är ännu inte konfigurerad för Microsoft Defender",
      premium: "Tjänsten hittar ingen premiumlicens för Microsoft Entra ID i den här klientorganisationen",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "behörigheten för den här API-åtgärden";
    if (none) return `Token innehåller inga behörigheter; anropet kräver ${permission}`;
    if (kind === "unknown") return `Anroparen saknar ${permission}`;
    return `Token saknar ${permission}${sent && sent.length <= 60 ? `; den innehåller ${some(sent.split(", "))}` : ""}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "API-åtgärden kanske bara accepterar ett programs token, inte en användares"
      : isContrary
        ? "API:et kräver en inloggad användare, fast token tillhör en användare"
        : certainty === "certain"
          ? "API-åtgärden behöver en användares token, men den här tillhör ett program"
          : "API-åtgärden kanske bara accepterar en användares token, inte ett programs",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} gäller bara programmets egna indikatorer, och den här kan tillhöra ett annat program`
      : args.asked
        ? `Token innehåller ${code(args.held)} som ${kinds[args.asked].other}, men API:et kräver en ${kinds[args.asked].asked}`
        : args.isUncounted
          ? `API:et kräver ${code(args.held)}, trots att token innehåller den behörigheten`
          : `Token innehåller ${code(args.held)}, vilket räcker, så API:et avvisade anropet av ett annat skäl`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "Programmet kan sakna en roll i Microsoft Purview"
      : where === "audit"
        ? "Användaren kan sakna åtkomst till granskningsloggen"
        : where !== "defender"
          ? certainty === "certain"
            ? `Användaren saknar en roll i ${rolePlaces[where]}`
            : `Användaren kan sakna en roll i ${rolePlaces[where]}`
          : role
            ? `Användaren kan sakna rollbehörigheten ${code(role)} eller åtkomst till enhetsgruppen`
            : "Användaren kan sakna en roll eller åtkomst till enhetsgruppen",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "Livesvar är inaktiverat i den här klientorganisationen"
      : name
        ? `${code(name)} är inaktiverat i den här klientorganisationen`
        : "En funktion som anropet kräver är inaktiverad eller saknas i klientorganisationen",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "Enheten har ingen automatiseringsnivå"
      : reason
        ? `API:et tillåter inte detta: ${code(reason)}`
        : "API-åtgärden är inte tillåten",
  "device-platform": ({ args: { platform } }) =>
    platform ? `Åtgärden stöds inte på ${code(platform)}` : "Åtgärden stöds inte på enhetens plattform",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `${action ? code(action) : "Åtgärden"} kräver klientversion ${code(version)} eller senare på enheten`
      : "Defender-klienten på enheten är för gammal för den här åtgärden",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `Gränsen på ${calls(allowed)} under ${duration(period)} är nådd`;
    if (perMinute !== undefined)
      return `För många anrop: API-åtgärden tillåter ${calls(perMinute)} per minut${perHour === undefined ? "" : ` och ${number(perHour)} per timme`}`;
    return perHour === undefined
      ? "För många anrop under perioden"
      : `För många anrop: API-åtgärden tillåter ${calls(perHour)} per timme`;
  },
  "early-retry": ({ args }) =>
    `Anropet kom ${duration(args.seconds)} före den tid som ett tidigare svar hade angett`,
  "not-offered": ({ args }) => `API-åtgärden är kanske inte tillgänglig i ${clouds[args.cloud]}`,
  "retiring-operation": ({ args }) =>
    `API:et kanske inte längre finns kvar: Microsoft avvecklar det från och med ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "Tjänsten avbröt svaret med ett fel"
      : succeeded !== undefined && succeeded > 0
        ? "Ett fel uppstod i tjänsten; samma anrop har fungerat tidigare"
        : failed !== undefined && failed > 1
          ? `Ett fel uppstod i tjänsten; anropet har misslyckats ${number(failed)} gånger och har aldrig fungerat`
          : isSlow
            ? "Tjänsten svarade inte i tid"
            : "Ett fel uppstod i tjänsten när den bearbetade anropet",
  "result-column": ({ args, sent }) =>
    `Frågan returnerar inte kolumnen ${brief(sent)}${args.name ? `, som ${code(args.name)} använder` : ""}`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `I frågan står ${brief(sent)}, som numera är uppdelad i ${some(expected)}`;
    if (right && why === "renamed") return `I frågan står ${brief(sent)}, som numera heter ${brief(right)}`;
    if (why === "quotes") return `${brief(sent)} i frågan är kanske en text utan citattecken`;
    if (right) return `I frågan står ${brief(sent)}; troligen menas ${brief(right)}`;
    if (why === "endpoint")
      return `Frågan använder tabellen ${brief(sent)}, som inte finns i API:et för Defender för Endpoint`;
    if (why === "product")
      return `Frågan använder tabellen ${brief(sent)}, som kanske inte är tillgänglig i den här klientorganisationen`;
    if (why === "outside") return `Namnet ${brief(sent)} i meddelandet finns inte i frågan`;
    if (why === "own")
      return `Frågan definierar ${brief(sent)} på rad ${number(line)}, men tjänsten hittar inte namnet senare`;
    if (why === "data") return `Kolumnen ${brief(sent)} finns kanske bara när frågan har data`;
    if (why === "watchlist") return `Tjänsten hittar inte kolumnen ${brief(sent)} i visningslistan`;
    if (why === "remote") return `Den andra arbetsytan har ingen tabell ${brief(sent)} för den här frågan`;
    if (why === "saved")
      return `Frågan anropar ${brief(sent)}, som kanske inte är sparad i den här arbetsytan`;
    if (why === "workspace") return `Frågan använder tabellen ${brief(sent)} i en Log Analytics-arbetsyta`;
    return {
      table: `Frågan använder tabellen ${brief(sent)}, som inte är känd här`,
      column: `Frågan använder kolumnen ${brief(sent)}, som inte finns i det här steget`,
      function: `Frågan anropar funktionen ${brief(sent)}, som inte finns här`,
      name: `Frågan använder namnet ${brief(sent)}, som inte är känt i det här steget`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (rad ${number(line)}, kolumn ${number(column)})`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "En sträng i frågan avslutas inte",
      bracket: "En parentes, hakparentes eller klammer i frågan saknar sin motsvarighet",
      pipe: "I frågan följer ingen operator efter ett lodstreck",
      operator: `${brief(sent)} är ingen operator i frågespråket`,
      instead: `I frågan står ${brief(sent)}; KQL förväntar sig ${right}`,
      encoded: `Frågan är kodad: den innehåller ${brief(sent)}`,
      typographic: `Frågan innehåller ${brief(sent)}; KQL förväntar sig ${right}`,
      escape: `Strängen ${brief(sent)} i frågan innehåller en ogiltig escape-sekvens`,
      text: `I frågan saknar värdet i ${brief(sent)} citattecken`,
      semicolon: "Ett semikolon avslutar frågan före nästa lodstreck",
      let: `I frågan saknas ett semikolon före ${brief(sent)}`,
      operand: `I frågan följer ingenting efter ${brief(sent)}`,
      on: `I frågan saknar ${brief(sent)} \`on\``,
      inner: `En sträng i frågan slutar för tidigt: ${brief(sent)}`,
      placeholder: `Frågan innehåller ${brief(sent)}, troligen en variabel utan sitt värde`,
      hidden: `Frågan innehåller ${brief(sent)}, ett tecken som inte syns`,
      command: `Frågan börjar med hanteringskommandot ${brief(sent)}, som inte går att köra här`,
      literal: `I frågan står variabeln ${brief(sent)} där Azure Monitor bara tar en literal`,
      star: `${brief(sent)} läser alla tabeller, även dem med planen Basic eller Auxiliary`,
    };
    const other = sent ? `Frågan går inte att tolka vid ${brief(sent)}` : "Frågans syntax är fel";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "Frågan tog för lång tid och stoppades",
          size: "Frågans resultat är större än vad API:et kan returnera",
          resources: "Frågan använde för många resurser och stoppades",
        }[reason]
      : "Frågan kan ha tagit för lång tid",
  "processing-quota": ({ args: { wait } }) =>
    `Klientorganisationen har förbrukat sin bearbetningstid för jaktfrågor${wait ? `; den måste vänta ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "Värdnamnet gick inte att slå upp",
      refused: "Servern gick inte att nå",
      broken: "Anslutningen bröts innan svaret var fullständigt",
      timeout: "Servern svarade inte i tid",
      certificate: "Webbläsaren litar inte på certifikatet eller den krypterade anslutningen",
      blocked: "Ett tillägg, till exempel en annonsblockerare, eller en administratör blockerade anropet",
      policy: "En princip på sidan eller i webbläsaren blockerade anropet",
      opaque:
        "Webbläsaren höll inne svaret: sidan läser in URL:en som ett skript, en bild eller en annan resurs",
      offline: "Datorn var offline eller bytte nätverk",
      proxy: "Proxyn blockerade anropet",
      cors: "Webbläsaren skickade inte anropet: serverns svar på CORS-preflight tillåter det troligen inte",
      unknown: "Inget svar kom, och webbläsaren anger inga fler detaljer",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `Servern svarade${status > 0 ? ` ${code(String(status))}` : ""}, men ${code(header)} låter inte sidan läsa svaret`,
  "preflight-status": ({ args }) =>
    `Servern besvarade webbläsarens preflight med ${code(String(args.status))}, så anropet skickades aldrig`,

  "form-body": ({ args }) =>
    `Begärandetexten är ${args.json ? "JSON" : "inget formulär"}, men tokenslutpunkten läser bara formulärfält`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `${code(name)} har andra tecken runt ID:t`
        : flaw === "in-url"
          ? `Tokenbegäran har ${code(name)} i URL:en i stället för bland formulärfälten`
          : flaw === "query"
            ? `Begäran saknar parametern ${code(name)}`
            : `Tokenbegäran saknar parametern ${code(name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? mustBeIn("scope", sent, expected[0])
          : "Omfånget (scope) för en programtoken måste sluta med `/.default`",
      "resource-at-v2": "Slutpunkten v2.0 tar emot `scope`, inte `resource`",
      "scope-at-v1": "Slutpunkten v1.0 tar emot `resource`, inte `scope`",
      "default-at-v1": "I `resource` anges bara resursen, utan `/.default`",
      several: "Omfången (scope) hör till flera resurser, men en token gäller bara en",
      "own-app": "Ett program som begär en token för sig självt måste ange sitt ID",
      "no-such": `Den begärda resursen har inget omfång (scope) ${brief(sent)}`,
      "not-set-up": `Det finns ingen tjänst för resursen ${brief(sent)} i klientorganisationen`,
      unknown: `Klientorganisationen har ingen tjänst med namnet ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `I URL:en står ${brief(sent)} i stället för klientorganisationen`,
      form: `${brief(sent)} är varken ett klientorganisations-ID eller ett domännamn`,
      unknown: `Inloggningstjänsten hittade ingen klientorganisation ${brief(sent)}`,
      general: `${brief(sent)} anger inte vilken klientorganisation token gäller för`,
      "general-grant": `${brief(sent)} går inte att använda med denna \`grant_type\``,
      "missing-app": `Programmet finns inte i klientorganisationen ${brief(sent)}`,
      "cloud-app": "Programmet för Microsoft Graph PowerShell finns inte i molnet i Kina",
      "missing-user": "Användarens konto hör till en annan klientorganisation",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "Klienthemligheten är fel",
      "secret-id": "`client_secret` innehåller en hemlighets ID och inte dess värde",
      "secret-leftover":
        "`client_secret` innehåller en platshållare, en tom variabel eller namnet på ett objekt",
      unencoded: `${code(args.parameter ?? "")} är inte kodat för formuläret, så tjänsten läser ett annat värde`,
      "expired-secret": "Klienthemligheten har upphört att gälla",
      missing: "Tokenbegäran innehåller inga klientautentiseringsuppgifter",
      "disabled-app": "Programmet är inaktiverat i den här klientorganisationen",
      "public-client": "Programmet är en offentlig klient, men begäran innehåller en klienthemlighet",
      "user-password": "Användarnamnet eller lösenordet är fel",
      "user-expired": "Användarens lösenord har upphört att gälla",
      "user-locked": "Användarens konto är låst",
      "user-disabled": "Användarens konto är inaktiverat",
      "user-unknown": "Användarens konto finns inte i den här klientorganisationen",
      "expired-certificate": "Certifikatet som signerar försäkran (assertion) har upphört att gälla",
      signature: "Signaturen för försäkran (assertion) är inte giltig",
      certificate: "Certifikatet som signerar försäkran (assertion) är inte registrerat för programmet",
      "missing-for-app": "Tokenbegäran innehåller inga klientautentiseringsuppgifter",
      "no-thumbprint": "Klientförsäkrans (assertion) huvud anger inte certifikatet",
      "hex-thumbprint":
        "Klientförsäkran (assertion) anger certifikatets tumavtryck med hexadecimala siffror i stället för base64url",
      chain: "Klientförsäkrans (assertion) signatur matchar inte det första certifikatet i `x5c`",
      "assertion-form": "Klientförsäkran (assertion) är inte giltig",
      "assertion-issued":
        "Klientförsäkran (assertion) är en token från Microsoft Entra, inte en som programmet har signerat",
      "assertion-subject": "`iss` och `sub` i klientförsäkran (assertion) skiljer sig åt",
      "on-behalf-address": `Användarens token gäller för ${brief(sent)}, som inte är en program-ID-URI för det här programmet`,
      "on-behalf-app":
        "Den token som ska bytas hör till ett program, så det finns ingen användare att agera för",
      "id-token": "Den token som ska bytas är en ID-token; det måste vara en åtkomsttoken",
      "issuer-unread": args.issuer
        ? `Microsoft Entra kunde inte hämta nycklarna för utfärdaren ${brief(args.issuer)}`
        : "Microsoft Entra kunde inte hämta nycklarna för försäkrans utfärdare",
      basic: "Programmets hemlighet står i rubriken `Authorization`, inte i formuläret",
      "no-principal": "Programmet har inget tjänsthuvudnamn i den här klientorganisationen",
      implicit: "Appregistreringen tillåter inte denna `response_type`",
      "assertion-audience": "Målgruppen (`aud`) i försäkran (assertion) är inte den här tokenslutpunkten",
      "assertion-app": "Försäkran (assertion) skapades för ett annat program än `client_id`",
      "on-behalf":
        "Användarens token har utfärdats för ett annat program, så det här programmet kan inte byta den",
      federated: "Inga federerade autentiseringsuppgifter för programmet matchar försäkran (assertion)",
      "federated-tenant":
        "Försäkran (assertion) kommer från en annan klientorganisation i Microsoft Entra, som en federerad autentiseringsuppgift inte kan lita på",
      "federated-case":
        "`sub` i försäkran (assertion) och de federerade autentiseringsuppgifterna skiljer sig bara i versaler och gemener",
      clock:
        args.late !== undefined
          ? `Klientförsäkran (assertion) upphörde att gälla ${duration(args.late)} före anropet`
          : args.early !== undefined
            ? `Klientförsäkran (assertion) börjar gälla först ${duration(args.early)} efter anropet`
            : "Klientförsäkran (assertion) ligger utanför sin giltighetstid",
      loop: "Programmet upprepar samma tokenbegäran i en slinga",
      verifier: "`code_verifier` hör inte till `code_challenge` för den här inloggningen",
      pkce: "Inloggningen gjordes utan PKCE, som en webbsida måste använda",
      "no-reply-address": "Appregistreringen innehåller ingen omdirigerings-URI",
      "reply-cloud": "Omdirigerings-URI:n hör till ett annat moln än inloggningen",
      "reply-address": "Omdirigerings-URI:n finns inte i appregistreringen",
      "spa-only":
        "Omdirigerings-URI:n är registrerad för ett ensidesprogram, så bara en webbsida kan hämta token med den",
      "not-spa":
        "Omdirigerings-URI:n är inte registrerad för ett ensidesprogram, så en webbsida kan inte hämta token med den",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `Ingen har gett sitt medgivande till programmet${app ? ` ${code(app)}` : ""} i den här klientorganisationen`,
      admin: `Ingen administratör har gett sitt medgivande till programmet${app ? ` ${code(app)}` : ""}`,
      declined: "Användaren gav inte sitt medgivande",
      unlisted: "Appregistreringen innehåller ingen behörighet för det här API:et",
      withdrawn:
        permission === undefined
          ? "Appregistreringen innehåller en behörighet som API:et inte erbjuder"
          : `Appregistreringen innehåller ${code(permission)}, som ${code(resource)} inte erbjuder i den här klientorganisationen`,
      "first-party": `Programmet${app ? ` ${code(app)}` : ""} tillhör Microsoft och är inte godkänt för det här API:et`,
      unassigned: "Användaren har inte tilldelats programmet",
      "app-unassigned": "Det anropande programmet har inte tilldelats någon roll för API:et",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "Koden, uppdateringstoken eller försäkran (assertion) har upphört att gälla",
      used: "Auktoriseringskoden har redan använts",
      invalid: "Koden, uppdateringstoken eller försäkran (assertion) är inte giltig för den här begäran",
      revoked: "Sessionen avslutades, till exempel genom ett lösenordsbyte",
      damaged: `${code(args.parameter)} är inte som inloggningstjänsten utfärdade värdet`,
      lowered: `${code(args.parameter)} innehåller ingen versal, så skiftläget har ändrats`,
      "other-tenant": "Koden eller uppdateringstoken utfärdades för en annan klientorganisation",
      "other-client": "Koden eller uppdateringstoken utfärdades för ett annat program",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
