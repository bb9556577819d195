import type { FindingWords } from "../shapes.ts";
import type { AddressFindings } from "../texts.ts";
import { code, number, sentences } from "./findings-phrases.ts";

export const addressFindings: AddressFindings = {
  "filter-operator": ({ flaw }) => ({
    text: {
      symbol: "I OData skrivs operatorer som ord: `eq`, `ne`, `gt`, `ge`, `lt`, `le`, `and`, `or`, `not`.",
      case: "OData-operatorer skrivs med små bokstäver.",
      unknown: "Ordet står där en operator förväntas.",
      function: "Det här är en funktion. Den skrivs före sina argument, som står inom parentes.",
      list: "Egenskapen är en lista. Med `any` kontrolleras om något av dess element matchar.",
      missing: "Det saknas en operator före det här värdet.",
      operand: "Det saknas ett värde intill den här operatorn.",
    }[flaw],
  }),
  "filter-quotes": ({ flaw }) => ({
    text: {
      double: "Strängar i `$filter` skrivs inom raka enkla citattecken.",
      unclosed: "Strängen som börjar här avslutas aldrig.",
      missing: "Strängar i `$filter` måste stå inom enkla citattecken.",
      apostrophe: "En apostrof inuti strängen avslutar den. Apostrofen skrivs dubbelt: `''`.",
      number: "Ett tal skrivs utan citattecken.",
      ampersand: "Ett `&` inuti strängen avslutar filtret. Det skrivs som `%26`.",
    }[flaw],
  }),
  "filter-parenthesis": ({ flaw }) => ({
    text:
      flaw === "unclosed"
        ? "Den här parentesen stängs aldrig."
        : "Den här slutparentesen saknar en inledande parentes.",
  }),
  "filter-property": ({ flaw }) => ({
    text: {
      unknown: "Dokumentationen för API-åtgärden nämner inte den skickade egenskapen för `$filter`.",
      case: "I dokumentationen skrivs egenskapen med annat skiftläge.",
      "not-filterable": "API-åtgärden returnerar egenskapen men kan inte filtrera på den.",
      beta: "I version 1.0 har resursen inte egenskapen.",
    }[flaw],
    ...(flaw === "not-filterable" && {
      steps: ["Filtrera på en egenskap som API-åtgärden stöder, eller filtrera resultatet i din egen kod."],
    }),
  }),
  "filter-value": () => ({ text: "Dokumentationen för resursen anger andra värden." }),
  "filter-date": ({ flaw }) => ({
    text: {
      quoted: "Ett datum inom citattecken är en sträng och går kanske inte att jämföra med en tidpunkt.",
      day: "Klockslag och tidszon saknas, till exempel `Z` för UTC.",
      zone: "Tidszonen saknas, till exempel `Z` för UTC.",
      plus: "I en URL betyder `+` ett blanksteg, så tidszonen går förlorad. Plustecknet skrivs som `%2B`.",
      form: "Ett datum skrivs som `2026-01-31T00:00:00Z`.",
      old: "Det här är syntaxen i OData 2. I OData 4 skrivs bara datumet.",
      early: "Meddelandet anger den tidigaste tid som API:et tar emot.",
      kept: "Microsoft Entra sparar inloggnings- och granskningsloggar i 30 dagar, och i 7 dagar utan premiumlicens.",
    }[flaw],
  }),
  "filter-encoding": ({ flaw }) => ({
    text:
      flaw === "plus"
        ? "API:et får ett plustecken där ett blanksteg är avsett. Ett blanksteg skrivs som `%20`."
        : "En procentkod finns kvar efter avkodningen: filtret har procentkodats två gånger.",
  }),
  "filter-position": ({ position }) => ({
    text: `Meddelandet pekar på position ${number(position)}, räknat från 0.`,
  }),
  "query-option": ({ flaw, name }) => {
    const option = code(name);
    const words: Record<typeof flaw, FindingWords> = {
      inline: { steps: [`Utelämna ${option}.`] },
      misspelt: {},
      unknown: {
        text: `Namn som börjar med \`$\` är reserverade för OData, som inte har alternativet ${option}.`,
      },
      dollar: { text: "OData-alternativ börjar med `$`." },
      case: {
        text: "OData-alternativ skrivs med små bokstäver.",
      },
      "not-taken": {
        text: `Dokumentationen för API-åtgärden nämner inte ${option}, eller inte med det här värdet.`,
        steps: [
          name === "$skiptoken"
            ? "Om URL:en är föregående sidas `@odata.nextLink` ligger felet hos tjänsten: läs utan `$top` och kontakta Microsofts support."
            : name === "$skip"
              ? "Följ `@odata.nextLink` för nästa sida i stället."
              : `Utelämna ${option} och försök igen.`,
        ],
      },
      maximum:
        name === "$top"
          ? {
              steps: ["Hämta resten med fler anrop och `$skip`, eller följ `@odata.nextLink`."],
            }
          : {},
      value: {},
      repeated: {},
      empty: { steps: ["Utelämna alternativet eller ge det ett värde."] },
      missing: {},
      beta: { text: "I version 1.0 har resursen inte egenskapen." },
      unnamed: {
        text: "I PowerShell inleder `$` en variabel inom dubbla citattecken, och namnet försvinner om variabeln inte finns.",
        steps: ["Skriv URL:en inom enkla citattecken eller sätt en backtick (grav accent) före `$`."],
      },
    };
    return words[flaw];
  },
  "subscription-resource": () => ({
    text: "Tjänsten rapporterar detta som ett eget fel.",
    steps: [
      "Lägg till ett filter i `resource`, till exempel `security/alerts?$filter=vendorInformation/provider eq 'IPC'`, eller ange en avisering med dess ID.",
    ],
  }),
  "path-leftover": ({ flaw }) => {
    const texts: Partial<Record<typeof flaw, string>> = {
      word: "En variabel var tom när URL:en byggdes.",
      object: "Ett objekt infogades där en av dess egenskaper hör hemma.",
      empty: "Ett ID kan saknas mellan snedstrecken.",
      ref: "En begärandetext med bara `@odata.id` länkar ett objekt. I PowerShell är `$ref` inom dubbla citattecken en variabel.",
    };
    const isValue = flaw !== "ref" && (flaw === "template" || texts[flaw] !== undefined);
    return {
      text: texts[flaw],
      ...(isValue && { steps: ["Ange det verkliga värdet på den här platsen."] }),
    };
  },
  "unknown-path": ({ flaw }) => {
    // The verdict says the rest.
    const texts: Partial<Record<typeof flaw, string>> = {
      api: "På den här värden börjar alla sökvägar med `/api/`.",
      version: "API-åtgärden är dokumenterad i en annan version.",
      namespace: "Namnrymden kan utelämnas. Äldre SDK:er anger den ibland fel, så en uppdatering kan hjälpa.",
    };
    return {
      text: texts[flaw],
      ...(flaw === "form" && {
        steps: [
          "Skicka formuläret i brödtexten. Byt ut en klienthemlighet som stod i adressen: adresser loggas.",
        ],
      }),
    };
  },
  method: ({ isStated, isUnknown, isDocumented, isAction }) => ({
    text: isDocumented
      ? "API-åtgärden finns kanske inte för resursen i sökvägen."
      : isUnknown
        ? undefined
        : isAction
          ? "En åtgärd (action) anropas bara med `POST`."
          : isStated
            ? "Svaret anger vilka metoder sökvägen accepterar."
            : "Sökvägen är dokumenterad med en annan metod.",
    ...(isDocumented && {
      steps: [
        "Kontrollera typ och namn på varje resurs i sökvägen: API-åtgärden finns kanske bara för vissa typer.",
      ],
    }),
  }),
  host: ({ flaw }) => ({
    text: {
      "endpoint-only": "Den här värden hör till Defender för Endpoint. API-åtgärden hör till Defender XDR.",
      "xdr-only": "Den här värden hör till Defender XDR. API-åtgärden hör till Defender för Endpoint.",
      graph: "Den här sökvägen hör till Microsoft Graph.",
      other: "Sökvägen hör till ett annat API, som också kräver en egen token.",
      legacy:
        "Det här värdnamnet är gammalt. Det svarar fortfarande, men vissa API-åtgärder är kanske inte tillgängliga där.",
    }[flaw],
  }),
  "id-form": ({ wanted, seen, length }) => {
    const expected: Record<typeof wanted, string> = {
      guid: "Här förväntas ett GUID, till exempel `988cc94e-7a8f-4b28-ab65-54970c5d5018`.",
      device: "Här förväntas ett enhets-ID med 40 hexadecimala tecken.",
      alert: "Här förväntas ett aviserings-ID, till exempel `da637472900382838869_1364969609`.",
      incident: "Här förväntas ett incident-ID, det vill säga ett tal.",
      indicator: "Här förväntas indikatorns ID, det vill säga ett tal, inte dess värde.",
      number: "Här förväntas ett tal.",
      time: "Här förväntas en tidpunkt, till exempel `2026-01-31T08:00:00Z`.",
      cve: "Här förväntas ett CVE-nummer, till exempel `CVE-2019-0608`.",
      recommendation: "Här förväntas ID:t för en rekommendation, till exempel `va-_-google-_-chrome`.",
      software: "Här förväntas ID:t för en produkt, till exempel `microsoft-_-edge`.",
      account: "Här förväntas bara kontots namn, utan domän.",
      other: "Ett annat format är dokumenterat här.",
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
    return { text: sentences(expected[wanted], found[seen]) };
  },
};
