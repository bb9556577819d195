import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { createWords } from "../words.ts";

const { bare, brief, code, duration, number, some } = createWords("sv");

const products = {
  mde: "Microsoft Defender för Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
const clouds = {
  commercial: "det kommersiella molnet",
  gcc: "GCC",
  gov: "molnet för amerikanska myndigheter (GCC High, DoD)",
  china: "molnet i Kina",
};
const valueKinds = { hash: "Hashvärdet", ip: "IP-adressen", domain: "Domännamnet", url: "URL:en" };
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "en sträng",
  number: "ett tal",
  boolean: "`true` eller `false`",
  date: "ett datum med klockslag",
  list: "en lista",
  object: "ett objekt",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "ett komma före slutparentesen",
  "missing-comma": "ett komma saknas",
  quotes: "fel sorts citattecken",
  "unescaped-quote": "ett citattecken inuti en sträng",
  "unquoted-name": "ett namn utan citattecken",
  "line-break": "en radbrytning inuti en sträng",
  "control-character": "ett styrtecken inuti en sträng",
  escape: "en okänd escape-sekvens",
  comment: "en kommentar",
  number: "ett tal som inte finns i JSON",
  literal: "ett ord som inte finns i JSON",
  "byte-order-mark": "en byteordningsmarkering (BOM) i början",
  cut: "slutet saknas",
  extra: "text efter slutet",
  other: "ett oväntat tecken",
};

// "Anrop" is the same in both numbers.
const calls = (count: number) => `${number(count)} anrop`;
const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} måste vara ${brief(right)}`;
const within = (option: string, clause: string) => `I \`${option}\` ${clause}`;
/** The verb comes first after "I …". */
const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `måste ${brief(sent)} vara ${brief(right)}`);

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
      "not-a-jwt": "Huvudet `Authorization` innehåller ingen fullständig token",
      signature: "API:et kan inte verifiera signaturen på token i `Authorization`",
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
      claims: "En princip kräver en ny inloggning med ytterligare anspråk",
      mfa: "En princip kräver multifaktorautentisering",
      device: "En princip kräver en registrerad eller kompatibel enhet",
      "sign-in": "Ingen session går att använda utan att fråga användaren",
      blocked: "En princip i klientorganisationen blockerar den här inloggningen",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender för Endpoint är inte aktivt i den här klientorganisationen",
      license: "En licens saknas i den här klientorganisationen",
      onboarding: `${name || "Produkten"} har inte konfigurerats i den här klientorganisationen`,
      provisioning: "Den här klientorganisationen är ännu inte konfigurerad för Microsoft Defender",
      premium: "Klientorganisationen har ingen premiumlicens för Microsoft Entra ID",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "behörigheten för den här API-åtgärden";
    if (none) return `Token innehåller inga behörigheter; anropet kräver ${permission}`;
    if (kind === "unknown") return `Anroparen kan sakna ${permission}`;
    return `Token saknar ${permission}${sent && sent.length <= 60 ? `; den innehåller ${some(sent.split(", "))}` : ""}`;
  },
  "permission-held": ({ args }) =>
    `Token innehåller ${code(args.held)}, vilket räcker, så API:et avvisar anropet av ett annat skäl`,
  "user-role": ({ args: { role } }) =>
    role
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
        : "API:et tillåter inte den här API-åtgärden",
  "device-platform": ({ args: { platform } }) =>
    platform ? `Åtgärden finns inte för ${code(platform)}` : "Åtgärden finns inte för enhetens plattform",
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
  "retiring-operation": ({ args }) =>
    `API:et kanske inte längre finns kvar: Microsoft avvecklar det från och med ${code(args.since)}`,
  "server-fault": ({ args: { succeeded, failed } }) =>
    succeeded !== undefined && succeeded > 0
      ? "Tjänsten har ett fel; samma anrop har fungerat tidigare"
      : failed !== undefined && failed > 1
        ? `Tjänsten har ett fel; anropet har misslyckats ${number(failed)} gånger och aldrig fungerat`
        : "Tjänsten fick ett fel när den behandlade anropet",
  "query-name": ({ args: { kind, why }, sent, expected = [] }) => {
    const [right] = expected;
    if (right && why === "renamed") return `I frågan står ${brief(sent)}, som numera heter ${brief(right)}`;
    if (right) return `I frågan står ${brief(sent)}; troligen menas ${brief(right)}`;
    if (why === "endpoint")
      return `Frågan anger tabellen ${brief(sent)}, som inte finns i API:et för Defender för Endpoint`;
    if (why === "product")
      return `Frågan anger tabellen ${brief(sent)}, som inte är tillgänglig i den här klientorganisationen`;
    return {
      table: `Frågan anger tabellen ${brief(sent)}, som inte är känd här`,
      column: `Frågan anger kolumnen ${brief(sent)}, som inte finns i det här steget`,
      function: `Frågan anropar funktionen ${brief(sent)}, som inte finns här`,
      name: `Frågan anger ${brief(sent)}, som inte är känt i det här steget`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (rad ${number(line)}, kolumn ${number(column)})`;
    const problems = {
      quote: "En sträng i frågan avslutas inte",
      bracket: "En parentes i frågan saknar sin motsvarighet",
      pipe: "I frågan följer ingen operator efter ett lodstreck",
      operator: `${brief(sent)} är ingen operator i frågespråket`,
    };
    const other = sent ? `Frågan går inte att tolka vid ${brief(sent)}` : "Frågans syntax är fel";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "Frågan tog för lång tid och stoppades",
          size: "Frågans resultat är för stort",
          resources: "Frågan krävde för mycket resurser och stoppades",
        }[reason]
      : "Frågan kan ha tagit för lång tid",
  "processing-quota": ({ args: { wait } }) =>
    `Klientorganisationen har förbrukat sin bearbetningstid för jaktfrågor${wait ? `, i ytterligare ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "Värdnamnet gick inte att slå upp",
      refused: "Servern gick inte att nå",
      broken: "Anslutningen bröts innan svaret var fullständigt",
      timeout: "Servern svarade inte i tid",
      certificate: "Webbläsaren litar inte på certifikatet eller den krypterade anslutningen",
      blocked: "Ett tillägg, till exempel en annonsblockerare, eller en administratör blockerade anropet",
      policy: "En princip på sidan eller i webbläsaren blockerade anropet",
      offline: "Datorn var offline eller bytte nätverk",
      proxy: "Proxyn släppte inte igenom anropet",
      cors: "Webbläsaren skickade inte anropet: serverns svar på CORS-preflight tillåter det troligen inte",
      unknown: "Inget svar kom, och webbläsaren anger ingen närmare orsak",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `Servern svarade ${code(String(status))}, men ${code(header)} låter inte sidan läsa svaret`,
  "preflight-status": ({ args }) =>
    `Servern besvarade webbläsarens preflight med ${code(String(args.status))}, så anropet skickades aldrig`,

  "form-body": ({ args }) =>
    `Begärandetexten är ${args.json ? "JSON" : "inget formulär"}, men tokentjänsten läser bara formulärfält`,
  "sign-in-parameter": ({ args }) => `Tokenbegäran saknar parametern ${code(args.name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default": expected[0]
        ? mustBeIn("scope", sent, expected[0])
        : "Omfånget (scope) för en programtoken måste sluta på `/.default`",
      "resource-at-v2": "Slutpunkten v2.0 tar emot `scope`, inte `resource`",
      "scope-at-v1": "Slutpunkten v1.0 tar emot `resource`, inte `scope`",
      "default-at-v1": "I `resource` anges bara resursen, utan `/.default`",
      several: "Omfången (scope) hör till flera resurser, men en token gäller bara en",
      "not-set-up": `Det finns ingen tjänst för resursen ${brief(sent)} i klientorganisationen`,
      unknown: `Klientorganisationen har ingen tjänst med namnet ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `I URL:en står ${brief(sent)} i stället för klientorganisationen`,
      unknown: `Inloggningstjänsten känner inte till klientorganisationen ${brief(sent)}`,
      general: `${brief(sent)} anger inte vilken klientorganisation token gäller för`,
      "missing-app": `Programmet är inte känt i klientorganisationen ${brief(sent)}`,
      "missing-user": "Användarens konto hör till en annan klientorganisation",
    })[fault],
  "sign-in-credential": ({ args }) =>
    ({
      "wrong-secret": "Klienthemligheten är fel",
      "expired-secret": "Klienthemligheten har upphört att gälla",
      missing: "Tokenbegäran innehåller inga klientautentiseringsuppgifter",
      "public-client": "Programmet är en offentlig klient, men begäran innehåller en klienthemlighet",
      certificate: "Certifikatet som signerar försäkran (assertion) är inte registrerat för programmet",
      clock: "Klientförsäkran (assertion) ligger utanför sin giltighetstid",
    })[args.fault],
  "missing-consent": ({ args: { fault, app } }) =>
    ({
      missing: `Ingen har gett sitt medgivande till programmet${app ? ` ${code(app)}` : ""} i den här klientorganisationen`,
      admin: `Ingen administratör har gett sitt medgivande till programmet${app ? ` ${code(app)}` : ""}`,
      declined: "Användaren nekade sitt medgivande",
      unlisted: "Appregistreringen innehåller ingen behörighet för det här API:et",
      unassigned: "Användaren är inte tilldelad programmet",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "Koden, uppdateringstoken eller försäkran (assertion) har upphört att gälla",
      used: "Auktoriseringskoden har redan använts",
      invalid: "Koden, uppdateringstoken eller försäkran (assertion) är inte giltig för den här begäran",
      revoked: "Sessionen avslutades, till exempel genom ett lösenordsbyte",
    })[args.fault],

  "json-syntax": ({ args: { reason, line, column } }) =>
    `Begärandetexten är inte giltig JSON: ${jsonFaults[reason]} (rad ${number(line)}, kolumn ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "Begärandetexten är bara ett nullvärde, men API-åtgärden kräver ett JSON-objekt",
      empty: "Begärandetexten är tom, men API-åtgärden kräver ett JSON-objekt",
      none: "Begäran har ingen text (body), men API-åtgärden kräver ett JSON-objekt",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "Begärandetexten har kodats som JSON två gånger",
      form: "Begärandetexten är ett webbformulär, men API-åtgärden förväntar sig ett JSON-objekt",
      "printed-object": "Begärandetexten är ett objekts namn, inte dess JSON",
      list: "Begärandetexten är bara en lista, men API-åtgärden förväntar sig ett JSON-objekt",
      text: "Begärandetexten är oformaterad text, men API-åtgärden förväntar sig ett JSON-objekt",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `Begäran har ingen \`Content-Type\`; ${brief(expected?.[0])} förväntas`,
      wrong: `\`Content-Type\` är ${brief(sent)}; ${brief(expected?.[0])} förväntas`,
      boundary: "`Content-Type` anger inte formulärets boundary",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} får inte stå inuti ${code(container)}`,
      member: `${some(names)} måste stå inuti ${code(container)}`,
      query: `${some(names)} måste stå i begärandetexten, inte i URL:en`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `Begärandetexten innehåller ${code(args.name)} två gånger, med olika stora och små bokstäver`,
  "parameter-unknown": ({ args }) => `API-åtgärden har ingen dokumenterad parameter ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf } }) =>
    oneOf
      ? `${names.map(brief).join(" eller ")} måste anges`
      : empty
        ? `${some(names)} har inget värde`
        : `${some(names)} saknas`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    `${code(name)} tar emot ${jsonKinds[wanted]}, men begäran skickar ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, caseOnly }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (right && others.length === 0 && !caseOnly)
      return `För ${code(name)} måste ${bare(sent)} vara ${brief(right)}`;
    return caseOnly
      ? `För ${code(name)} skriver dokumentationen ${brief(right)}, inte ${bare(sent)}`
      : `Dokumentationen anger inte ${bare(sent)} för ${code(name)}`;
  },
  "refused-value": ({ args, sent }) => `API:et avvisar ${bare(sent)} för ${code(args.name)}`,
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} är ${brief(sent)}, namnet på ett objekt i stället för dess värde`,
      secure: `${code(args.name)} är ${brief(sent)}, namnet på en skyddad sträng i stället för dess text`,
      placeholder: `${code(args.name)} är fortfarande platshållaren ${brief(sent)}`,
      unset: `${code(args.name)} är ${brief(sent)}: en variabel saknade värde`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `När ${code(args.other)} är ${brief(args.value)} måste ${code(args.name)} vara ${brief(expected?.[0])}`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? code(name) : "Begäran"} innehåller ${number(received)} poster; högst ${number(allowed)} är tillåtna`,

  "empty-value": ({ args: { kind } }) =>
    `${valueKinds[kind]} är ${kind === "ip" || kind === "url" ? "tom" : "tomt"}`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = `${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`;
    return {
      invisible: `${about} skickades med osynliga tecken`,
      space: `${about} skickades med blanksteg eller radbrytningar runt om`,
      quotes: `${about} skickades inom citattecken`,
      defanged: `${about} skickades i oklickbar form`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} är inte av typen ${brief(sent)}${expected?.[0] ? ` utan ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `Begäran skickar ett ${looksLike}-hashvärde; ${takes.map(({ name }) => name).join(" eller ")} förväntas`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "Algoritmens namn står före hashvärdet",
      separators: "Det finns avgränsare inuti hashvärdet",
      base64: "Hashvärdet är kodat i base64, inte hexadecimalt",
      character: `Tecken ${number(position)} i hashvärdet, ${code(character)}, är ingen hexadecimal siffra`,
      length: `Hashvärdet har ${number(length)} tecken; ${takes.map((one) => number(one.length)).join(" eller ")} förväntas`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} måste stå inom enkla citattecken`
      : `${brief(sent)} är inte en enskild, ren IP-adress`,
  "domain-name": ({ sent }) => `${brief(sent)} är inte ett rent domännamn`,
  "url-value": ({ sent }) => `${brief(sent)} är inte en fullständig, kodad URL`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `saknas en operator före ${brief(sent)}`);
    if (args.flaw === "operand") return within("$filter", `saknas ett värde vid ${brief(sent)}`);
    return within("$filter", `är ${brief(sent)} ingen operator`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "avslutas inte ett citattecken")
      : expected?.[0]
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `är citattecknen kring ${brief(sent)} fel`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      args.flaw === "unclosed" ? "avslutas inte en parentes" : "avslutas en parentes som aldrig inleddes",
    ),
  "filter-property": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    return args.flaw === "not-filterable"
      ? `API-åtgärden kan inte filtrera på ${brief(sent)}`
      : `API-åtgärden har inget dokumenterat filter på ${brief(sent)}`;
  },
  "filter-date": ({ sent, expected }) =>
    expected?.[0]
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `är ${brief(sent)} inget datum`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "kommer ett plustecken fram där ett blanksteg avses"
        : "har texten procentkodats två gånger",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `kommer API:et bara till position ${number(args.position)}${sent ? `, vid ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    return {
      unknown: `OData har inget alternativ ${option}`,
      "not-taken": `API-åtgärden stöder kanske inte ${option}`,
      maximum: `${option} är ${brief(sent)}; högst ${number(maximum)} är tillåtet`,
      value: `${option} tar inte emot värdet ${brief(sent)}`,
      repeated: `${option} anges två gånger`,
      empty: `${option} har inget värde`,
      missing: `URL:en saknar parametern ${option}`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `Sökvägen innehåller platshållaren ${brief(sent)} i stället för ett värde`,
      word: `Sökvägen innehåller ${brief(sent)} i stället för ett värde`,
      empty: "En del av sökvägen är tom",
      slash: "Det finns ett snedstreck för mycket i sökvägen",
      space: `Intill ${brief(sent)} i sökvägen står ett blanksteg eller ett osynligt tecken`,
      quotes: `${brief(sent)} i sökvägen står inom citattecken`,
    })[args.flaw],
  "unknown-path": ({ args: { flaw }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "Sökvägen börjar inte med `/api/`",
      incomplete: right
        ? `Sökvägen är bara början på dokumenterade sökvägar som ${brief(right)}`
        : "Sökvägen är bara början på dokumenterade sökvägar",
      doubled: "I sökvägen står `/api` två gånger",
      version: right
        ? `API-åtgärden är dokumenterad som ${brief(right)}`
        : "API-åtgärden är dokumenterad under en annan version",
      nearest: right
        ? `Dokumentationen har ingen sådan sökväg; den närmaste är ${brief(right)}`
        : "Dokumentationen har ingen sådan sökväg",
      none: "Dokumentationen har ingen sådan sökväg, och ingen liknande",
    }[flaw];
  },
  method: ({ sent, expected = [] }) => `Sökvägen tar emot ${some(expected)}, inte ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} är ett gammalt värdnamn; det aktuella är ${brief(expected?.[0])}`
      : `API-åtgärden finns på ${brief(expected?.[0])}, inte på ${brief(sent)}`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: "inget GUID",
      device: "inget enhets-ID",
      alert: "inget aviserings-ID",
      incident: "inget incident-ID",
      indicator: "inget ID för en indikator",
      number: "inget tal",
      time: "ingen tidpunkt",
      cve: "inget CVE-nummer",
      recommendation: "inget ID för en rekommendation",
      software: "inget ID för en produkt",
      account: "inget rent kontonamn",
      other: "inget värde i den dokumenterade formen",
    };
    return `${brief(sent)} i sökvägen är ${wanted[args.wanted]}`;
  },
};
