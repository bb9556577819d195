import type { BodyForm, SyntaxReason } from "../../core/checks/json-body.ts";
import { createWords } from "../words.ts";
import type { FindingTexts } from "./en.ts";
import type { FindingWords } from "./words.ts";

const { code, codes, duration, number, plural } = createWords("sv");

const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "Det står ett komma före slutparentesen. JSON har inget komma efter det sista elementet.",
  "missing-comma": "Det saknas ett komma mellan två element.",
  quotes: 'JSON godtar bara raka dubbla citattecken (`"`).',
  "unescaped-quote":
    'Ett citattecken inuti en sträng avslutar strängen. Skriv det som `\\"` eller använd enkla citattecken inuti strängen.',
  "unquoted-name": "Namn ska stå inom dubbla citattecken.",
  "line-break": "En sträng innehåller en radbrytning. I en JSON-sträng skrivs den `\\n`.",
  "control-character": "En sträng innehåller ett styrtecken, till exempel en tabb. En tabb skrivs `\\t`.",
  escape:
    "Ett omvänt snedstreck inleder en escape-sekvens som inte finns i JSON. Själva snedstrecket skrivs `\\\\`.",
  comment: "JSON har inga kommentarer.",
  number:
    "Det här är inget JSON-tal. JSON har varken `NaN`, `Infinity`, inledande nollor eller hexadecimala tal.",
  literal: "JSON har bara `true`, `false` och `null`, med små bokstäver.",
  "byte-order-mark":
    "Begärandetexten börjar med en osynlig byteordningsmarkering (BOM). Koda den som UTF-8 utan BOM.",
  cut: "Begärandetexten tar slut innan den är fullständig.",
  extra: "Det följer mer text efter slutet av JSON-texten.",
  other: "Tecknet är oväntat här.",
};

const forms: Readonly<Record<BodyForm, { text: string; step: string }>> = {
  twice: {
    text: "Begärandetexten är en JSON-sträng som innehåller JSON: den har kodats två gånger.",
    step: "Koda objektet som JSON bara en gång.",
  },
  form: {
    text: "Begärandetexten har formen av ett webbformulär. API:et läser ett JSON-objekt.",
    step: "Skicka parametrarna som JSON.",
  },
  "printed-object": {
    text: "Ett objekt har omvandlats till sitt namn i stället för till JSON.",
    step: "Koda objektet som JSON innan det skickas, till exempel med `JSON.stringify`.",
  },
  list: {
    text: "Begärandetexten är bara en lista. API:et läser ett JSON-objekt som innehåller listan.",
    step: "Lägg listan i den parameter som anges i dokumentationen.",
  },
  text: {
    text: "Begärandetexten är oformaterad text. API:et läser ett JSON-objekt.",
    step: "Lägg texten i den parameter som anges i dokumentationen och koda den som JSON.",
  },
};

const kinds = {
  text: "en sträng",
  number: "ett tal",
  boolean: "`true` eller `false`",
  date: "ett datum med tid enligt ISO 8601",
  list: "en lista",
  object: "ett objekt",
  null: "`null`",
};

const valueKinds = {
  hash: { one: "Ett hashvärde", the: "hashvärdet" },
  ip: { one: "En IP-adress", the: "IP-adressen" },
  domain: { one: "Ett domännamn", the: "domännamnet" },
  url: { one: "En URL", the: "URL:en" },
};
/** "SHA-1 (40 tecken) eller SHA-256 (64 tecken)". */
const taken = (takes: readonly { readonly name: string; readonly length: number }[]) =>
  takes.map(({ name, length }) => `${name} (${number(length)} tecken)`).join(" eller ");

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
// "Anrop" is the same in both numbers.
const calls = (count: number) => `${number(count)} anrop`;
const times = (count: number) => `${number(count)} ${plural(count, { one: "gång", other: "gånger" })}`;
const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join(" ") || undefined;

export const sv: FindingTexts = {
  labels: {
    findings: "Iakttagelser",
    certain: "Fastställt",
    likely: "Troligt",
    possible: "Möjligt",
    sent: "skickat",
    reported: "rapporterat",
    expected: "förväntat",
    expectedOne: "förväntat, ett av",
    nothingFound: "Inget fel hittades i begäran.",
    unknownOperation:
      "Anropet finns inte bland de dokumenterade, så parametrar och behörigheter har inte kontrollerats.",
    copyCorrected: "Kopiera rättad begärandetext",
    correctedCopied: "Rättad begärandetext kopierad",
    nearLimitMinute: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste minuten`,
    nearLimitHour: (operation, made, allowed) =>
      `${operation}: ${number(made)} av ${calls(allowed)} den senaste timmen`,
    waitLeft: (time) => `tills nästa anrop godtas, kl.\u00a0${time}`,
    waitOver: "Väntetiden är slut: anropet kan upprepas.",
  },

  checks: {
    // The body.
    "json-syntax": ({ reason, line, column }) => ({
      title: `Ogiltig JSON på rad ${number(line)}, kolumn ${number(column)}`,
      text: faults[reason],
      steps: ["Bygg begärandetexten med ett JSON-bibliotek i stället för att sätta ihop text."],
    }),
    "body-missing": ({ how }) => ({
      title: "Begärandetext saknas",
      text: {
        null: "Begärandetexten är bara ett null-värde. Anropet kräver ett JSON-objekt.",
        empty: "Begärandetexten är tom. Anropet kräver ett JSON-objekt.",
        none: "Anropet kräver ett JSON-objekt i begärandetexten. Begäran kan ha skickats utan.",
      }[how],
      steps: ["Skicka parametrarna som ett JSON-objekt i begärandetexten."],
    }),
    "body-form": ({ form }) => ({
      title: "Begärandetext i fel form",
      text: forms[form].text,
      steps: [forms[form].step],
    }),
    "content-type": ({ problem }) => ({
      title: {
        missing: "Innehållstyp saknas",
        wrong: "Fel innehållstyp",
        boundary: "Innehållstyp utan avgränsare (boundary)",
      }[problem],
      text: {
        missing: "API:et läser kanske inte en begärandetext vars typ inte anges.",
        wrong: "API:et läser kanske inte en begärandetext som är angiven som en annan typ.",
        boundary: "Utan avgränsaren (boundary) kan API:et inte skilja formulärets delar åt.",
      }[problem],
      steps: [
        problem === "boundary"
          ? "Låt HTTP-klienten sätta `Content-Type` för formuläret."
          : "Ange huvudet `Content-Type`.",
      ],
    }),
    "parameter-level": ({ names, where, container }) => ({
      title: plural(names.length, { one: "Parameter på fel nivå", other: "Parametrar på fel nivå" }),
      text: {
        nested: `API:et letar inte efter ${codes(names.join())} inuti ${code(container)}.`,
        member: `API:et letar efter ${codes(names.join())} inuti ${code(container)}.`,
        query: `API:et läser ${codes(names.join())} från begärandetexten, inte från URL:en.`,
      }[where],
    }),
    "parameter-case": () => ({
      title: "Parameter med fel skiftläge",
      text: "Parametrarna i begärandetexten är skiftlägeskänsliga.",
    }),
    "parameter-spelling": () => ({ title: "Felstavad parameter" }),
    "parameter-duplicate": ({ name }) => ({
      title: "Parameter skickad två gånger",
      text: `Begärandetexten innehåller ${code(name)} med två olika skiftlägen. API:et kan läsa fel parameter.`,
      steps: ["Skicka parametern en gång."],
    }),
    "parameter-unknown": ({ name }) => ({
      title: "Odokumenterad parameter",
      text: `Parametern ${code(name)} finns inte i dokumentationen för anropet. API:et kan avvisa den.`,
      steps: ["Ta bort parametern eller använd den dokumenterade."],
    }),
    "parameter-missing": ({ names, empty }) => ({
      title: empty
        ? "Obligatorisk parameter utan värde"
        : plural(names.length, { one: "Parameter saknas", other: "Parametrar saknas" }),
      text: empty
        ? "Anropet kräver den här parametern, och API:et godtar den kanske inte utan värde."
        : plural(names.length, {
            one: "Anropet kräver den här parametern.",
            other: "Anropet kräver de här parametrarna.",
          }),
    }),
    "parameter-type": ({ name, wanted, got }) => ({
      title: "Värde av fel typ",
      text: `Parametern ${code(name)} ska vara ${kinds[wanted]}; begäran innehåller ${kinds[got]}.`,
    }),
    "parameter-value": ({ name, caseOnly }) => ({
      title: caseOnly ? "Värde med annat skiftläge" : "Odokumenterat värde",
      text: caseOnly
        ? `I dokumentationen skrivs det här värdet för ${code(name)} med annat skiftläge. API:et bortser oftast från skiftläget, men kanske inte här.`
        : `Det här värdet för ${code(name)} finns inte i dokumentationen.`,
    }),
    "batch-size": ({ received, allowed, name }) => ({
      title: "För många poster i ett anrop",
      text: `${name ? `Listan ${code(name)}` : "Begäran"} innehåller ${number(received)} poster; anropet godtar högst ${number(allowed)}.`,
      steps: [`Skicka batchar om högst ${number(allowed)} poster.`],
    }),

    // Values and addresses.
    "empty-value": ({ kind }) => ({ title: "Tomt värde", text: `${valueKinds[kind].one} förväntas här.` }),
    "stray-characters": ({ stray, kind }) => ({
      title: `Tecken som inte hör till ${valueKinds[kind].the}`,
      text: {
        invisible: "Värdet innehåller osynliga tecken, som ofta följer med när text kopieras.",
        space: "Det finns blanksteg eller radbrytningar före eller efter värdet.",
        quotes: "Värdet omges av citattecken, som räknas som en del av värdet.",
        defanged:
          "Värdet har gjorts oklickbart, som med `[.]` eller `hxxp`, och måste skrivas på vanligt sätt.",
      }[stray],
    }),
    "indicator-type": ({ value }) => ({
      title: "`indicatorType` stämmer inte med värdet",
      text: `Värdet ${code(value)} är av ett annat slag än vad typen anger.`,
    }),
    "hash-type": ({ looksLike, takes }) => ({
      title: `${looksLike}-värde godtas inte här`,
      text: `Dokumentationen anger här ${taken(takes)}.`,
      steps: [`Skicka ${takes.map(({ name }) => `${name}-`).join(" eller ")}värdet för samma fil.`],
    }),
    "hash-value": ({ flaw, length, character, position, takes }) => {
      const titles: Partial<Record<typeof flaw, string>> = {
        character: "Inte ett hashvärde: fel tecken",
        length: "Inte ett hashvärde: fel längd",
      };
      return {
        title: titles[flaw] ?? "Hashvärde i annan form",
        text: {
          prefix: "Namnet på hashalgoritmen står före värdet. Bara de hexadecimala tecknen förväntas.",
          separators: "Värdet är uppdelat med skiljetecken. De måste tas bort.",
          base64: "Hashvärdet är kodat i base64. Det förväntas med hexadecimala tecken.",
          character: `Tecken ${number(position)}, ${code(character)}, är inte hexadecimalt (0–9, a–f). Värdet har ${number(length)} tecken; förväntat: ${taken(takes)}.`,
          length: `Värdet har ${number(length)} tecken. Förväntat: ${taken(takes)}.`,
        }[flaw],
      };
    },
    "ip-address": ({ flaw, count }) => ({
      title: "Inte en ren IP-adress",
      text: {
        octet: "Var och en av de fyra delarna i en IPv4-adress är ett tal från 0 till 255.",
        octets: `En IPv4-adress har fyra delar; den här har ${number(count)}.`,
        zeros: "En del börjar med en nolla. En sådan del kan tolkas som ett oktalt tal eller avvisas.",
        port: "Adressen följs av en port. Bara adressen förväntas.",
        network: "Det här är ett nätverk med prefixlängd (CIDR). En enda adress förväntas.",
        range: "Det här är ett adressintervall. En enda adress förväntas.",
        list: "Det här är flera adresser. En enda adress förväntas.",
        brackets: "Hakparenteser hör till URL:er. Adressen förväntas utan dem.",
        zone: "Delen från och med `%` är ett zon-ID. Det gäller bara på en viss enhet och kan avvisas.",
        groups: `En IPv6-adress har åtta grupper, eller färre med ett \`::\`; den här har ${number(count)}.`,
        compressed: "I en IPv6-adress får `::` bara förekomma en gång.",
        group: "Varje grupp i en IPv6-adress har ett till fyra hexadecimala tecken.",
        url: "Det här är en URL. Bara IP-adressen förväntas.",
        name: "Det här är ett namn. En IP-adress förväntas.",
        unquoted: "I den här sökvägen måste adressen stå inom enkla citattecken.",
        character: "Värdet innehåller ett tecken som inte förekommer i IP-adresser.",
      }[flaw],
    }),
    "domain-name": ({ flaw, character, length }) => ({
      title: "Inte ett rent domännamn",
      text: {
        scheme: "Det här är en URL. Bara domännamnet förväntas, utan schema och sökväg.",
        path: "Något följer efter domännamnet. Bara namnet förväntas.",
        port: "Domännamnet följs av en port. Bara namnet förväntas.",
        email: "Det här är en e-postadress. Bara delen efter `@` förväntas.",
        wildcard: "Jokertecken ingår inte i ett domännamn.",
        ip: "Det här är en IP-adress. För adresser finns egna anrop och en egen indikatortyp.",
        space: "Ett domännamn innehåller inga blanksteg.",
        "trailing-dot": "Namnet slutar med en punkt, vilket kan göra att det avvisas.",
        "empty-label": "En del av namnet är tom: det finns en punkt för mycket.",
        "long-label": `En del av namnet har ${number(length)} tecken; högst 63 är tillåtna.`,
        "long-name": `Namnet har ${number(length)} tecken; högst 253 är tillåtna.`,
        hyphen: "En del av namnet börjar eller slutar med ett bindestreck.",
        underscore: "Värdnamn innehåller inga understreck; namnet kan avvisas.",
        international:
          "Namnet innehåller bokstäver utanför ASCII. Det kan behöva skickas i sin kodade form, `xn--…`.",
        "single-label": "Namnet har ingen punkt. Ett fullständigt domännamn som `contoso.com` kan krävas.",
        character: `Tecknet ${code(character)} är inte tillåtet i ett domännamn.`,
      }[flaw],
    }),
    "url-value": ({ flaw, character }) => ({
      title: "Inte en fullständig URL",
      text: {
        scheme: "Schemat saknas. En fullständig URL börjar med `https://` eller `http://`.",
        slashes: "Efter schemat i en URL står `://`.",
        backslash: "En URL har vanliga snedstreck, inte omvända.",
        space: "En URL innehåller inga blanksteg. De skrivs som `%20`.",
        unencoded: `Tecknet ${code(character)} kan behöva procentkodas.`,
        percent: "Ett procenttecken som inte följs av två hexadecimala tecken måste skrivas som `%25`.",
        host: "Det saknas ett värdnamn efter schemat.",
      }[flaw],
    }),
    "filter-operator": ({ flaw }) => ({
      title: "Operator i `$filter`",
      text: {
        symbol: "I OData skrivs operatorer som ord: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
        case: "OData-operatorer skrivs med små bokstäver.",
        unknown: "Ordet står där en operator förväntas.",
        function: "Det här är en funktion. Den skrivs före sina argument, som står inom parentes.",
        missing: "Det saknas en operator före det här värdet.",
        operand: "Det saknas ett värde intill den här operatorn.",
      }[flaw],
    }),
    "filter-quotes": ({ flaw }) => ({
      title: "Citattecken i `$filter`",
      text: {
        double: "Text i `$filter` skrivs inom raka enkla citattecken.",
        unclosed: "Citattecknet här saknar ett avslutande citattecken.",
        missing: "Text i `$filter` måste stå inom enkla citattecken.",
        apostrophe: "En apostrof inuti texten avslutar den. Apostrofen skrivs dubbelt: `''`.",
        ampersand: "Ett `&` inuti texten avslutar filtret. Det skrivs som `%26`.",
      }[flaw],
    }),
    "filter-parenthesis": ({ flaw }) => ({
      title: "Parenteser i `$filter`",
      text:
        flaw === "unclosed"
          ? "Parentesen öppnas här och stängs aldrig."
          : "Parentesen stängs här men har aldrig öppnats.",
    }),
    "filter-property": ({ flaw }) => ({
      title: "Egenskap i `$filter`",
      text: {
        unknown: "Dokumentationen för anropet nämner inte egenskapen för `$filter`.",
        case: "I dokumentationen skrivs egenskapen med annat skiftläge.",
        "not-filterable": "Anropet returnerar egenskapen men kan inte filtrera på den.",
      }[flaw],
      ...(flaw === "not-filterable" && {
        steps: ["Utelämna egenskapen och filtrera resultatet i din egen kod."],
      }),
    }),
    "filter-date": ({ flaw }) => ({
      title: "Datum i `$filter`",
      text: {
        quoted: "Ett datum inom citattecken är en sträng och går kanske inte att jämföra med en tidpunkt.",
        zone: "Tidszonen saknas, till exempel `Z` för UTC.",
        plus: "I en URL betyder `+` ett blanksteg, så tidszonen går förlorad. Plustecknet skrivs som `%2B`.",
        form: "Ett datum skrivs som `2026-01-31T00:00:00Z`.",
        old: "Det här är formen i OData 2. OData 4 tar emot enbart datumet.",
      }[flaw],
    }),
    "filter-encoding": ({ flaw }) => ({
      title: "Kodning av `$filter`",
      text:
        flaw === "plus"
          ? "API:et får ett plustecken där ett blanksteg är avsett. Ett blanksteg skrivs som `%20`."
          : "En procentkod finns kvar efter avkodningen: filtret har procentkodats två gånger.",
    }),
    "filter-position": ({ position }) => ({
      title: "Plats i `$filter` som API:et anger",
      text: `Meddelandet pekar på position ${number(position)}, räknat från 0.`,
    }),
    "query-option": ({ flaw, name, maximum }) => {
      const option = code(name);
      const words: Record<typeof flaw, FindingWords> = {
        misspelt: { title: "Felstavad frågeparameter" },
        unknown: {
          title: "Okänt frågealternativ",
          text: `Namn som börjar med \`$\` är reserverade för OData, som inte har alternativet ${option}.`,
        },
        dollar: { title: "Frågealternativ utan `$`", text: "OData-alternativ börjar med `$`." },
        case: {
          title: "Frågealternativ med fel skiftläge",
          text: "OData-alternativ skrivs med små bokstäver.",
        },
        "not-taken": {
          title: "Frågealternativ som anropet kanske inte godtar",
          text: `Dokumentationen för anropet nämner inte ${option}, eller inte med det här värdet.`,
          steps: [`Utelämna ${option} och försök igen.`],
        },
        maximum: {
          title: `${option} över maxvärdet`,
          text: `Anropet returnerar högst ${number(maximum)} poster per gång.`,
          steps: ["Hämta resten med fler anrop och `$skip`, eller följ `@odata.nextLink`."],
        },
        value: {
          title: "Värde för ett frågealternativ",
          text: `Värdet har inte den form som ${option} kräver.`,
        },
        repeated: {
          title: "Frågealternativ angivet två gånger",
          text: `${option} får bara anges en gång.`,
        },
        empty: {
          title: "Tomt frågealternativ",
          text: `${option} har inget värde.`,
          steps: ["Utelämna alternativet eller ge det ett värde."],
        },
        missing: { title: "Frågeparameter saknas", text: `Anropet kräver ${option} i URL:en.` },
      };
      return words[flaw];
    },
    "path-leftover": ({ flaw }) => {
      const isValue = flaw === "template" || flaw === "word" || flaw === "empty";
      return {
        title: isValue ? "Värde saknas i sökvägen" : "Överflödiga tecken i sökvägen",
        text: {
          template: "I sökvägen står en platshållare i stället för värdet.",
          word: "En variabel i det anropande programmet var tom: dess beteckning för ”ingenting” hamnade i sökvägen.",
          empty: "En del av sökvägen är tom: ett ID kan saknas mellan snedstrecken.",
          slash: "Det finns ett snedstreck för mycket i sökvägen.",
          space: "En del av sökvägen börjar eller slutar med ett blanksteg eller ett osynligt tecken.",
          quotes: "En del av sökvägen står inom citattecken.",
        }[flaw],
        ...(isValue && { steps: ["Ange det verkliga värdet på den här platsen."] }),
      };
    },
    "unknown-path": ({ flaw }) => ({
      title: "Sökväg utan dokumenterat anrop",
      text: {
        api: "Med det här värdnamnet börjar alla sökvägar med `/api/`.",
        doubled: "`/api` står två gånger.",
        version: "Anropet är dokumenterat i en annan version.",
        nearest: "Sökvägen finns inte i dokumentationen. Det här är den närmaste.",
        none: "Varken sökvägen eller någon som liknar den finns i dokumentationen.",
      }[flaw],
    }),
    method: ({ isStated }) => ({
      title: "Fel HTTP-metod",
      text: isStated
        ? "Svaret anger vilka metoder sökvägen godtar."
        : "Sökvägen är dokumenterad med en annan metod.",
    }),
    host: ({ flaw }) => ({
      title: "Fel värdnamn för anropet",
      text: {
        "endpoint-only": "Det här värdnamnet hör till Defender för Endpoint. Anropet hör till Defender XDR.",
        "xdr-only": "Det här värdnamnet hör till Defender XDR. Anropet hör till Defender för Endpoint.",
        graph: "Den här sökvägen hör till Microsoft Graph.",
        legacy:
          "Det här värdnamnet är gammalt. Det svarar fortfarande, men allt är kanske inte tillgängligt där.",
      }[flaw],
    }),
    "id-form": ({ wanted, seen, length }) => {
      const expected: Record<typeof wanted, string> = {
        guid: "Ett GUID förväntas här, till exempel `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
        device: "Ett enhets-ID med 40 hexadecimala tecken förväntas här.",
        alert: "Ett aviserings-ID förväntas här, till exempel `da637472900382838869_1364969609`.",
        incident: "Ett incident-ID förväntas här, det vill säga ett tal.",
        indicator: "Indikatorns ID förväntas här, det vill säga ett tal, inte dess värde.",
        number: "Ett tal förväntas här.",
        time: "En tidpunkt förväntas här, till exempel `2026-01-31T08:00:00Z`.",
        cve: "Ett CVE-nummer förväntas här, till exempel `CVE-2019-0608`.",
        recommendation: "ID:t för en rekommendation förväntas här, till exempel `va-_-google-_-chrome`.",
        software: "ID:t för en produkt förväntas här, till exempel `microsoft-_-edge`.",
        account: "Enbart kontots namn förväntas här, utan domän.",
        other: "En annan form är dokumenterad för den här platsen.",
      };
      const found: Partial<Record<typeof seen, string>> = {
        guid: "Värdet ser ut som ett GUID.",
        hex40: "Värdet har 40 hexadecimala tecken, som ett enhets-ID eller ett SHA-1-värde.",
        hex: `Värdet har ${number(length)} hexadecimala tecken.`,
        alert: "Värdet ser ut som ett aviserings-ID.",
        number: "Värdet är ett tal.",
        ip: "Värdet är en IP-adress.",
        cve: "Värdet ser ut som ett CVE-nummer.",
        software: "Värdet ser ut som ID:t för en produkt eller rekommendation.",
        email: "Värdet ser ut som en e-postadress eller ett användarhuvudnamn (UPN).",
      };
      return { title: "ID i fel form", text: sentences(expected[wanted], found[seen]) };
    },

    // Around the call.
    "missing-token": ({ saved }) => ({
      title: "Huvudet `Authorization` saknas",
      text: saved
        ? "Den inspelade begäran har inget sådant huvud. Vissa verktyg utelämnar det när de sparar en fil, så det kan ha skickats."
        : "Anropet skickades utan token, så API:et vet inte vem som anropar.",
      steps: ["Skaffa en åtkomsttoken och skicka den som `Authorization: Bearer <token>`."],
    }),
    "malformed-token": ({ flaw }) => ({
      title: "Huvudet `Authorization` är felaktigt",
      text: {
        scheme: "Huvudet måste börja med ordet `Bearer` och ett blanksteg, följt av token.",
        "doubled-scheme": "Ordet `Bearer` står två gånger i huvudet.",
        quoted: "Token står inom citattecken.",
        "line-break": "Det finns en radbrytning i huvudet.",
        space: "Det finns ett blanksteg inuti token.",
        empty: "Huvudet innehåller ingen token.",
        "not-a-jwt":
          "Det som skickades är inte en fullständig token (JWT): den kan vara avkortad eller skadad, eller inte vara någon token alls.",
        signature:
          "API:et kunde inte verifiera signaturen. Token har ändrats, avkortats eller utfärdats för en annan tjänst.",
      }[flaw],
      steps: [
        "Skicka token exakt som inloggningstjänsten returnerade den i `access_token`, efter `Bearer` och ett blanksteg.",
      ],
    }),
    "expired-token": ({ seconds }) => ({
      title: "Utgången token",
      text:
        seconds === undefined
          ? "Enligt API:et har token upphört att gälla."
          : `Token upphörde att gälla ${duration(seconds)} före anropet.`,
      steps: ["Skaffa en ny token och upprepa anropet.", "Förnya token strax före tiden i `exp`."],
    }),
    "early-token": ({ seconds }) => ({
      title: "Ännu inte giltig token",
      text: `Token börjar gälla ${duration(seconds)} efter anropet. En av klockorna kan gå fel.`,
      steps: ["Kontrollera klockan på den dator som hämtar token.", "Skaffa en ny token."],
    }),
    "token-audience": ({ made, api }) => ({
      title: "Token utfärdad för en annan resurs",
      text:
        made && made !== api
          ? `Token är utfärdad för ${products[made]}, men anropet går till ${products[api]}.`
          : `${products[api]} godtar inte en token för den här målgruppen (\`aud\`).`,
      steps: [`Begär en token för ${products[api]}. Behörigheterna måste ha beviljats även för det API:et.`],
    }),
    "wrong-cloud": ({ from, to }) => ({
      title: "Fel moln",
      text: from
        ? `Det som skickades hör till ${clouds[from]}, men anropet går till ${clouds[to]}. Molnen godtar inte varandras token.`
        : `Klientorganisationen hör inte till ${clouds[to]}.`,
      steps: [
        "Använd inloggningsadressen, resursen och API-adressen för det moln som klientorganisationen hör till.",
      ],
    }),
    "conditional-access": ({ want }) => {
      const wants: Record<typeof want, { text: string; step: string }> = {
        claims: {
          text: "En princip kräver en ny inloggning med ytterligare anspråk, trots att token inte har upphört att gälla.",
          step: "Låt användaren logga in och begär en ny token med värdet för `claims` från huvudet `WWW-Authenticate`.",
        },
        mfa: {
          text: "En princip kräver multifaktorautentisering eller en annan bekräftelse från användaren.",
          step: "Låt användaren logga in interaktivt och skicka med värdet för `claims` från svaret.",
        },
        device: {
          text: "En princip kräver en enhet som är registrerad, ansluten eller kompatibel.",
          step: "Logga in från en hanterad enhet eller fråga en administratör om principen.",
        },
        "sign-in": {
          text: "Det finns ingen session som går att använda utan att fråga användaren.",
          step: "Låt användaren logga in interaktivt.",
        },
        blocked: {
          text: "En princip i klientorganisationen blockerar den här inloggningen.",
          step: "Fråga en administratör vilken princip som gäller: den anges i inloggningsloggen i Microsoft Entra.",
        },
      };
      return { title: "Villkorsstyrd åtkomst", text: wants[want].text, steps: [wants[want].step] };
    },
    "tenant-state": ({ state, name }) => {
      const states: Record<typeof state, { title: string; step: string }> = {
        inactive: {
          title: "Inaktiv klientorganisation",
          step: "Kontrollera att Defender för Endpoint har en licens och har konfigurerats i den klientorganisation som utfärdade token.",
        },
        license: { title: "Licens saknas", step: "Kontrollera klientorganisationens licenser." },
        onboarding: {
          title: "Klientorganisation utan konfigurerad produkt",
          step: "Slutför konfigurationen av produkten i Microsoft Defender-portalen.",
        },
        premium: {
          title: "Premiumlicens saknas",
          step: "Kontrollera klientorganisationens licenser för Microsoft Entra ID.",
        },
      };
      return {
        title: states[state].title,
        text: sentences(
          name !== "" && `API:et anger ${code(name)}.`,
          "En ny token eller en annan behörighet ändrar inte detta.",
        ),
        steps: [states[state].step],
      };
    },
    "missing-permission": ({ kind, needed, none }) => ({
      title: none ? "Token utan behörigheter" : "Behörighet saknas",
      text: sentences(
        none &&
          "Token innehåller inga behörigheter alls: oftast har behörigheten inte lagts till, eller så har administratören inte gett sitt medgivande.",
        !none &&
          kind === "application" &&
          "Ingen av programbehörigheterna i token räcker för det här anropet.",
        !none &&
          kind === "delegated" &&
          "Ingen av de delegerade behörigheterna i token räcker för det här anropet.",
        kind === "unknown" &&
          "Svaret anger ingen orsak. För det här anropet betyder det oftast att en behörighet saknas.",
      ),
      steps: [
        needed
          ? `Lägg till ${code(needed)} i appregistreringen som ${kind === "delegated" ? "delegerad behörighet" : "programbehörighet"}.`
          : "Leta upp behörigheten i dokumentationen för anropet och lägg till den i appregistreringen.",
        "Låt en administratör ge sitt medgivande och skaffa sedan en ny token: en befintlig ändras inte.",
      ],
    }),
    "user-role": ({ role }) => ({
      title: "Användarens roll eller enhetsgrupp",
      text: sentences(
        "Med en användares token är även användarens roller avgörande.",
        role && `Dokumentationen anger rollbehörigheten ${code(role)}.`,
      ),
      steps: [
        "Kontrollera användarens roll i Microsoft Defender-portalen och användarens åtkomst till enhetsgruppen.",
      ],
    }),
    "disabled-feature": ({ feature, name }) => ({
      title: "Inaktiverad funktion",
      text:
        feature === "live-response"
          ? "Livesvar är inaktiverat i den här klientorganisationen."
          : name
            ? `API:et anger ${code(name)}.`
            : "Klientorganisationen har inte funktionen, eller så är den inaktiverad. Det är inte en behörighet som saknas.",
      steps: [
        feature === "live-response"
          ? "Aktivera livesvar bland de avancerade funktionerna i Microsoft Defender-portalen; för servrar finns en egen inställning."
          : "Kontrollera de avancerade funktionerna i Microsoft Defender-portalen och klientorganisationens licenser.",
      ],
    }),
    "disallowed-operation": ({ automation, reason }) => ({
      title: automation ? "Enhet utan automatiseringsnivå" : "Otillåten åtgärd",
      text: reason ? `API:et anger orsaken: ${code(reason)}` : undefined,
      steps: [
        automation
          ? "Tilldela enheten till en enhetsgrupp med en åtgärdsnivå (remediation level)."
          : "Undanröj den orsak som API:et anger; det hjälper inte att upprepa anropet.",
      ],
    }),
    "device-platform": ({ platform }) => ({
      title: "Plattform som inte stöds",
      text: platform
        ? `Enheten kör ${code(platform)}. Åtgärden finns inte där.`
        : "Åtgärden finns inte för enhetens plattform.",
      steps: ["Välj ut enheter efter `osPlatform` innan du anropar åtgärden."],
    }),
    "client-version": ({ action, version }) => ({
      title: "För gammal klientversion",
      text: version
        ? `Åtgärden ${action ? `${code(action)} ` : ""}kräver version ${code(version)} eller senare på enheten.`
        : undefined,
      steps: ["Uppdatera Microsoft Defender på enheten och upprepa sedan anropet."],
    }),
    "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
      title: "Anropsgränsen är nådd",
      text: sentences(
        allowed !== undefined &&
          period !== undefined &&
          `API:et tillåter ${calls(allowed)} under ${duration(period)}.`,
        allowed === undefined &&
          perMinute !== undefined &&
          `Dokumentationen tillåter ${calls(perMinute)} per minut${perHour === undefined ? "" : ` och ${number(perHour)} per timme`}.`,
        allowed === undefined &&
          perMinute === undefined &&
          perHour !== undefined &&
          `Dokumentationen tillåter ${calls(perHour)} per timme.`,
        minute !== undefined &&
          hour !== undefined &&
          hour > 0 &&
          `Den här fliken gjorde ${calls(minute)} under den senaste minuten och ${number(hour)} under den senaste timmen. Programmets andra klienter räknas också.`,
      ),
      steps: [
        until === undefined
          ? "Vänta en minut före nästa anrop, och längre efter varje ytterligare 429."
          : "Vänta med nästa anrop till den tid som svaret anger.",
        "Gör färre anrop: filtrera, använd större sidor och spara resultat.",
      ],
    }),
    "early-retry": ({ seconds }) => ({
      title: "För tidigt nytt försök",
      text: `Enligt ett tidigare svar skulle klienten vänta; det här anropet kom ${duration(seconds)} för tidigt. Anrop i förtid gör att gränsen fortsätter att gälla.`,
      steps: ["Vänta hela den tid som `Retry-After` anger."],
    }),
    "server-fault": ({ retriable, succeeded, failed, since }) => ({
      title: "Fel på servern",
      text: sentences(
        succeeded !== undefined &&
          succeeded > 0 &&
          `Samma anrop lyckades ${times(succeeded)} i den här sessionen${since === undefined ? "" : `, senast ${duration(since)} tidigare`}.`,
        succeeded !== undefined &&
          succeeded > 0 &&
          failed !== undefined &&
          `Sedan dess har det misslyckats ${times(failed)}.`,
        succeeded === 0 &&
          failed !== undefined &&
          failed > 1 &&
          `Samma anrop har misslyckats ${times(failed)} i den här sessionen och aldrig lyckats. Det kan bero på något i begäran.`,
      ),
      steps: [
        retriable
          ? "Upprepa anropet efter en kort stund och vänta längre för varje gång."
          : "Upprepa inte anropet oförändrat: det här felet går inte över av sig självt.",
        "Om felet kvarstår: kontakta Microsoft Support och uppge spårnings-ID:t.",
      ],
    }),
    "query-name": ({ kind, operator }) => {
      const names: Record<typeof kind, string> = {
        table: "Tabellen finns inte i avancerad jakt, eller inte i den här klientorganisationen.",
        column: "Kolumnen finns inte i det här steget av frågan.",
        function: "Funktionen finns inte.",
        name: "Namnet är inte känt i det här steget av frågan.",
      };
      return {
        title: "Okänt namn i frågan",
        text: sentences(
          names[kind],
          operator && `Det gäller operatorn ${code(operator)}.`,
          "Stora och små bokstäver har betydelse.",
        ),
        steps: ["Rätta namnet; schemareferensen i Microsoft Defender-portalen listar tabeller och kolumner."],
      };
    },
    "query-syntax": ({ problem, line, column }) => {
      const problems = {
        quote: "En sträng börjar här och avslutas inte.",
        bracket: "En parentes här saknar sin motsvarighet.",
        pipe: "Ingen operator följer efter lodstrecket.",
        operator: "Det här är ingen operator i frågespråket.",
      };
      return {
        title: "Syntaxfel i frågan",
        text: sentences(
          problem && problems[problem],
          line !== undefined &&
            column !== undefined &&
            `Det gäller rad ${number(line)}, kolumn ${number(column)} i frågan.`,
        ),
        steps: ["Rätta frågan. Kör den i Microsoft Defender-portalen, så ser du var felet finns."],
      };
    },
    "heavy-query": ({ reason, said, operator }) => ({
      title: "För tung fråga",
      text: sentences(
        said
          ? {
              timeout:
                "Frågan tog för lång tid och stoppades. Det hjälper oftast inte att upprepa den oförändrad.",
              size: "Resultatet är större än vad API:et returnerar.",
              resources: "Frågan kräver för mycket resurser och stoppades.",
            }[reason]
          : "Frågan kan ta för lång tid; då hjälper det inte att upprepa den oförändrad.",
        operator && `API:et anger operatorn ${code(operator)}.`,
      ),
      steps: [
        "Begränsa frågan: ett kortare tidsintervall, filter först, färre kopplingar (join).",
        "Returnera mindre: använd `project`, `summarize` eller `take`.",
      ],
    }),
    "processing-quota": ({ wait }) => ({
      title: "Förbrukad bearbetningstid",
      text: sentences(
        "Klientorganisationens jaktfrågor har förbrukat sin bearbetningstid.",
        wait && `API:et anger väntetiden ${code(wait)}.`,
      ),
      steps: ["Vänta och kör sedan lättare frågor."],
    }),
    "no-connection": ({ fault, headers }) => {
      const causes: Record<typeof fault, { text: string; step: string }> = {
        name: {
          text: "Värdnamnet gick inte att slå upp.",
          step: "Kontrollera värdnamnets stavning, DNS-servern och VPN-anslutningen.",
        },
        refused: {
          text: "Servern gick inte att nå.",
          step: "Kontrollera nätverket, brandväggen och porten.",
        },
        broken: {
          text: "Anslutningen bröts innan svaret var fullständigt.",
          step: "Upprepa anropet; kontrollera proxyn och brandväggen om det händer igen.",
        },
        timeout: {
          text: "Servern svarade inte i tid.",
          step: "Kontrollera nätverket och proxyn och upprepa sedan anropet.",
        },
        certificate: {
          text: "Webbläsaren litar inte på certifikatet eller på den krypterade anslutningen.",
          step: "Kontrollera klockan och om en proxy granskar trafiken med ett eget certifikat.",
        },
        blocked: {
          text: "Ett tillägg, till exempel en annonsblockerare, eller en administratör blockerade anropet.",
          step: "Tillåt värdnamnet där.",
        },
        policy: {
          text: "En princip på sidan eller i webbläsaren blockerade anropet. Servern såg det inte, eller så hölls svaret tillbaka.",
          step: "Kontrollera sidans `Content-Security-Policy`: värdnamnet måste stå i `connect-src`.",
        },
        offline: {
          text: "Datorn var offline eller bytte nätverk.",
          step: "Kontrollera anslutningen och upprepa sedan anropet.",
        },
        proxy: { text: "Proxyn släppte inte igenom anropet.", step: "Kontrollera proxyinställningarna." },
        cors: {
          text: "Serverns svar på CORS-preflight tillåter troligen inte anropet, så webbläsaren skickade det inte.",
          step: "Anropa API:et från en server eller ett skript: många Defender-API:er godtar inte anrop från webbsidor.",
        },
        unknown: {
          text: "Webbläsaren anger ingen närmare orsak.",
          step: "Titta på samma anrop i panelen Nätverk.",
        },
      };
      return {
        title: "Inget svar",
        text: sentences(
          causes[fault].text,
          headers !== "" && `Sidan ville skicka följande huvuden: ${code(headers)}.`,
        ),
        steps: [causes[fault].step],
      };
    },
    "cors-header": ({ header, status }) => ({
      title: "Svar som sidan inte får läsa",
      text: `Servern svarade ${code(String(status))}, men ${code(header)} släpper inte in den här sidan. Sidan såg bara ”Failed to fetch”.`,
      steps: ["Åtgärda själva felet.", "Om en sida ska kunna läsa svaren: anropa API:et via en egen server."],
    }),
    "preflight-status": ({ status }) => ({
      title: "Nekad preflight",
      text: `Servern svarade ${code(String(status))} på webbläsarens preflight; bara en status från 200 till 299 släpper igenom anropet. Det beror inte på token: en preflight innehåller ingen.`,
      steps: [
        "Kontrollera värd och sökväg.",
        "Anropa API:et från en server eller ett skript i stället för från en webbsida.",
      ],
    }),
    "form-body": ({ json }) => ({
      title: "Begärandetext som inte är ett formulär",
      text: json
        ? "Begärandetexten är JSON, men tokentjänsten läser bara formulärfält."
        : "Tokentjänsten läser bara formulärfält, så den såg inte parametrarna.",
      steps: [
        "Skicka parametrarna som `name=value&name=value` med `Content-Type: application/x-www-form-urlencoded`.",
      ],
    }),
    "sign-in-parameter": ({ name }) => ({
      title: `Parametern ${code(name)} saknas`,
      text: "Den finns inte i tokenbegäran.",
      steps: [`Lägg till ${code(name)} bland formulärfälten.`],
    }),
    "grant-type": () => ({
      title: "Okänd `grant_type`",
      text: "Värdet skrivs exakt så här, med små bokstäver.",
    }),
    "sign-in-scope": ({ fault }) => {
      const causes: Record<typeof fault, { title: string; text: string }> = {
        "not-default": {
          title: "Omfång (scope) utan `/.default`",
          text: "För en programtoken anges ett enda omfång: resursen följd av `/.default`. Behörigheterna kommer från appregistreringen.",
        },
        "resource-at-v2": {
          title: "`resource` till slutpunkten v2.0",
          text: "Slutpunkten v2.0 tar emot `scope`; `resource` hör till den äldre slutpunkten `/oauth2/token`.",
        },
        "scope-at-v1": {
          title: "`scope` till slutpunkten v1",
          text: "Slutpunkten `/oauth2/token` tar emot `resource`; `scope` hör till `/oauth2/v2.0/token`.",
        },
        several: {
          title: "Omfång (scope) för flera resurser",
          text: "En token gäller en resurs. Begär en för varje.",
        },
        unknown: {
          title: "Okänd resurs",
          text: "Klientorganisationen har ingen tjänst med det här namnet: det är felstavat, eller så har produkten inte konfigurerats där.",
        },
      };
      return causes[fault];
    },
    "sign-in-tenant": ({ fault }) => {
      const causes: Record<typeof fault, { title: string; text: string; step: string }> = {
        placeholder: {
          title: "Platshållare i stället för klientorganisation",
          text: "URL:en innehåller fortfarande platshållaren från ett exempel.",
          step: "Ersätt den med klientorganisationens ID.",
        },
        unknown: {
          title: "Okänd klientorganisation",
          text: "Inloggningstjänsten känner inte till klientorganisationen i URL:en.",
          step: "Kontrollera klientorganisationens ID och om klientorganisationen hör till ett annat moln.",
        },
        general: {
          title: "Ingen klientorganisation angiven",
          text: "`common` och `organizations` anger inte vilken klientorganisation token gäller för.",
          step: "Ange klientorganisationens ID i URL:en.",
        },
        "missing-app": {
          title: "Programmet saknas i klientorganisationen",
          text: "Antingen är klientorganisationen i URL:en eller `client_id` fel, eller så har programmet inte lagts till i klientorganisationen.",
          step: "Jämför båda med appregistreringen i Microsoft Entra.",
        },
        "missing-user": {
          title: "Användaren saknas i klientorganisationen",
          text: "Kontot hör till en annan klientorganisation.",
          step: "Logga in med ett konto i klientorganisationen eller bjud in användaren som gäst.",
        },
      };
      const { title, text, step } = causes[fault];
      return { title, text, steps: [step] };
    },
    "sign-in-credential": ({ fault }) => {
      const causes: Record<typeof fault, { title: string; step: string }> = {
        "wrong-secret": {
          title: "Fel klienthemlighet",
          step: "Skicka hemlighetens värde och inte dess ID; procentkoda det i formuläret. Värdet visas bara en gång, så skapa en ny hemlighet vid behov.",
        },
        "expired-secret": {
          title: "Utgången klienthemlighet",
          step: "Skapa en ny hemlighet i appregistreringen.",
        },
        missing: {
          title: "Klientens autentiseringsuppgift saknas",
          step: "Skicka `client_secret` eller `client_assertion`, eller tillåt offentliga klientflöden i appregistreringen.",
        },
        "public-client": {
          title: "Hemlighet från en offentlig klient",
          step: "Utelämna `client_secret`: programmet är registrerat som en offentlig klient.",
        },
        certificate: {
          title: "Certifikat som inte godtas",
          step: "Lägg till signeringscertifikatet för intyget (assertion) i appregistreringen.",
        },
        clock: {
          title: "Intyg (assertion) utanför sin giltighetstid",
          step: "Kontrollera klockan och skapa ett nytt intyg för varje begäran.",
        },
      };
      return { title: causes[fault].title, steps: [causes[fault].step] };
    },
    "missing-consent": ({ fault, app }) => {
      const causes: Record<typeof fault, { title: string; step: string }> = {
        missing: {
          title: "Medgivande saknas",
          step: "Låt användaren eller en administratör ge sitt medgivande till programmets behörigheter.",
        },
        admin: {
          title: "Administratörsmedgivande saknas",
          step: "Låt en administratör ge sitt medgivande för programmet.",
        },
        declined: {
          title: "Nekat medgivande",
          step: "Logga in på nytt och ge ditt medgivande, eller fråga en administratör.",
        },
        unlisted: {
          title: "Behörigheten saknas i appregistreringen",
          step: "Lägg till en behörighet för det här API:et i appregistreringen och ge medgivande.",
        },
        unassigned: {
          title: "Användaren är inte tilldelad till programmet",
          step: "Tilldela användaren till företagsprogrammet i Microsoft Entra.",
        },
      };
      return {
        title: causes[fault].title,
        text: app ? `Det gäller programmet ${code(app)}.` : undefined,
        steps: [causes[fault].step],
      };
    },
    "sign-in-grant": ({ fault }) => ({
      title: "Inloggningen är inte längre giltig",
      text: {
        expired: "Koden, uppdateringstoken eller intyget (assertion) har upphört att gälla.",
        used: "Auktoriseringskoden har redan använts; den fungerar en gång.",
        invalid: "Koden, uppdateringstoken eller intyget (assertion) gäller inte för den här begäran.",
        revoked: "Sessionen har avslutats, till exempel efter ett lösenordsbyte.",
      }[fault],
      steps: ["Logga in på nytt för att få en ny kod eller token."],
    }),
  },
};
