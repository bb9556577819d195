import type { BodyForm } from "../../core/checks/json-body.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { BodyFindings } from "../texts.ts";
import { code, codes, number, plural, some } from "./findings-phrases.ts";

const faults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma":
    "Det står ett komma före den avslutande klammern eller hakparentesen. JSON tillåter inget komma efter det sista elementet.",
  "missing-comma": "Det saknas ett komma mellan två element.",
  quotes: 'JSON tillåter bara raka dubbla citattecken (`"`).',
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
    text: "Begärandetexten är kodad som ett webbformulär. API-åtgärden förväntar sig ett JSON-objekt.",
    step: "Skicka parametrarna som JSON.",
  },
  "printed-object": {
    text: "Objektet har omvandlats till sitt namn, inte till JSON.",
    step: "Koda objektet som JSON innan det skickas, till exempel med `JSON.stringify`.",
  },
  list: {
    text: "Begärandetexten är bara en lista. API-åtgärden förväntar sig ett JSON-objekt som innehåller listan.",
    step: "Lägg listan i den parameter som anges i dokumentationen.",
  },
  "one-object": {
    text: "Hakparenteserna runt objektet gör det till en lista.",
    step: "Skicka objektet utan hakparenteserna runt det.",
  },
  objects: {
    text: "Varje objekt kräver en egen begäran.",
    step: "Skicka objekten ett i taget.",
  },
  text: {
    text: "Begärandetexten är oformaterad text. API-åtgärden förväntar sig ett JSON-objekt.",
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

export const bodyFindings: BodyFindings = {
  "json-syntax": ({ reason }) => ({
    text: faults[reason],
    steps: ["Bygg begärandetexten med ett JSON-bibliotek i stället för att sätta ihop text."],
  }),
  "body-missing": ({ how }) => ({
    text: {
      null: "Begärandetexten är bara ett null-värde. API-åtgärden kräver ett JSON-objekt.",
      empty: "Begärandetexten är tom. API-åtgärden kräver ett JSON-objekt.",
      none: "API-åtgärden kräver ett JSON-objekt i begärandetexten; den inspelade begäran har ingen.",
    }[how],
    steps: ["Skicka parametrarna som ett JSON-objekt i begärandetexten."],
  }),
  "body-form": ({ form }) => ({
    text: forms[form].text,
    steps: [forms[form].step],
  }),
  "content-type": ({ problem }) => ({
    text: {
      missing: "API:et läser kanske inte en begärandetext utan innehållstyp.",
      wrong: "API:et läser kanske inte en begärandetext som skickas med en annan innehållstyp.",
      boundary: "Utan avgränsaren (boundary) kan API:et inte skilja formulärets delar åt.",
    }[problem],
    steps: [
      problem === "boundary"
        ? "Låt HTTP-klienten sätta `Content-Type` för formuläret."
        : "Ange huvudet `Content-Type`.",
    ],
  }),
  "parameter-level": ({ names, where, container }) => ({
    text: {
      nested: `API-åtgärden letar inte efter ${codes(names.join())} inuti ${code(container)}.`,
      member: `API-åtgärden letar efter ${codes(names.join())} inuti ${code(container)}.`,
      query: `API-åtgärden läser ${codes(names.join())} från begärandetexten, inte från URL:en.`,
      url: `API-åtgärden läser ${codes(names.join())} från URL:en, inte från begärandetexten.`,
    }[where],
  }),
  "parameter-case": () => ({
    text: "Parametrarna i begärandetexten är skiftlägeskänsliga.",
  }),
  "parameter-spelling": () => ({}),
  "parameter-duplicate": ({ name }) => ({
    text: `Begärandetexten innehåller ${code(name)} med två olika skiftlägen. API:et kan läsa fel parameter.`,
    steps: ["Skicka parametern en gång."],
  }),
  "parameter-unknown": ({ name, whole, allowed = [] }) => ({
    text: whole
      ? `Enligt dokumentationen går bara ${some(allowed)} att ändra; API:et kan avvisa resten, till exempel ${some(whole)}.`
      : `Parametern ${code(name)} finns inte i dokumentationen för API-åtgärden. API:et kan avvisa den.`,
    steps: [
      whole
        ? "Skicka bara de egenskaper som ska ändras."
        : "Ta bort parametern eller använd den dokumenterade.",
    ],
  }),
  "parameter-missing": ({ names, empty, oneOf, isOpen }) => ({
    text: oneOf
      ? "API-åtgärden kräver minst en av de här parametrarna."
      : isOpen
        ? `API-åtgärden kräver kanske ${names.length === 1 ? "den här parametern" : "de här parametrarna"}.`
        : empty
          ? "API-åtgärden kräver den här parametern och accepterar den kanske inte utan värde."
          : plural(names.length, {
              one: "API-åtgärden kräver den här parametern.",
              other: "API-åtgärden kräver de här parametrarna.",
            }),
  }),
  "parameter-type": ({ name, wanted, got }) => ({
    text: `Parametern ${code(name)} ska vara ${kinds[wanted]} men skickades som ${kinds[got]}.`,
  }),
  "parameter-value": ({ name, flaw, isExact }) => ({
    text: {
      ending: `Microsoft ersätter det här värdet för ${code(name)} med andra.`,
      case: isExact ? undefined : "API:et bortser oftast från skiftläget, men kanske inte här.",
      unlisted: `Det skickade värdet för ${code(name)} finns inte i dokumentationen.`,
      "time-span": "Skriv till exempel `P7D` för sju dagar eller `PT1H` för en timme.",
      absolute: "I en batch börjar en URL efter versionen.",
      past: "Tiden jämförs med tidpunkten för API-anropet, i UTC.",
    }[flaw],
  }),
  "joined-value": () => ({
    text: "API:et läser texten som ett enda värde.",
    steps: ["Skicka ett värde eller, där API:et tar emot en lista, en post för varje värde."],
  }),
  "refused-value": ({ name, listed }) => ({
    text: listed ? `Det här värdet för ${code(name)} finns visserligen i dokumentationen.` : undefined,
  }),
  "leftover-value": ({ leftover }) => ({
    steps: [
      {
        printed:
          "Skicka egenskapen som innehåller värdet, eller koda objektet som JSON; i PowerShell anger du ett större `-Depth` för `ConvertTo-Json`.",
        secure:
          "Omvandla den till text innan du skickar den, till exempel med `ConvertFrom-SecureString -AsPlainText`.",
        placeholder: "Fyll i värdet; i de flesta verktyg måste variabeln vara definierad i den valda miljön.",
        unset: "Kontrollera var variabeln får sitt värde.",
        date: "Utelämna egenskapen om tjänsten sätter den själv; Windows PowerShell skriver datum så i `ConvertTo-Json`.",
        marker:
          "Läs objektet igen med huvudet `Prefer: include-unknown-enum-members` och skicka det verkliga värdet.",
      }[leftover],
    ],
  }),
  "dependent-value": () => ({}),
  "detection-rule": ({ flaw }) => {
    const words: Record<typeof flaw, { text?: string; step: string }> = {
      continuous: {
        text: "En kontinuerlig regel använder en enda tabell och varken `let`, `join`, `union`, `externaldata` eller kommentarer.",
        step: "Skriv om frågan eller kör regeln varje timme.",
      },
      time: {
        text: "En regel behöver `Timestamp` eller `TimeGenerated`, exakt så som kolumnen finns i tabellen.",
        step: "Returnera kolumnen oförändrad.",
      },
      identifier: {
        text: "Identifieraren väljs från en fast lista och är ingen egen kolumn. Frågan måste returnera en kolumn med det namnet.",
        step: "Använd en av dessa identifierare och ge kolumnen i frågan samma namn.",
      },
      null: { step: "Utelämna den eller skicka en tom lista." },
      fields: { step: "Använd färre kolumner i rubriken och beskrivningen." },
      entities: {
        text: "En avisering behöver en tillgång eller en IP-adress; bara filer, URL:er och registervärden räcker inte.",
        step: "Mappa kolumner i frågan till `hosts`, `accounts`, `mailboxes` eller `ips`.",
      },
      start: { step: "Sätt en bokstav först i ID:t." },
      characters: { step: "Använd bara bokstäver, siffror, bindestreck och understreck." },
      length: { step: "Använd ett kortare ID." },
      columns: {
        text: "En regel behöver `Timestamp` eller `TimeGenerated`, för de flesta tabeller `ReportId`, och kolumnerna som de berörda tillgångarna anger.",
        step: "Returnera även dessa kolumner, till exempel med `arg_max(Timestamp, *)` i `summarize`.",
      },
    };
    const { text, step } = words[flaw];
    return { text, steps: [step] };
  },
  "escaped-lines": () => ({
    steps: ["Skicka riktiga radbrytningar: i JSON skrivs en radbrytning `\\n`, med bara en escape-nivå."],
  }),
  "batch-size": ({ allowed }) => ({ steps: [`Skicka batchar om högst ${number(allowed)} poster.`] }),
};
