import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import {
  bare,
  brief,
  code,
  codes,
  either,
  mustBe,
  mustBeIn,
  number,
  some,
  within,
} from "./findings-phrases.ts";

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
  "trailing-comma": "ett komma före den avslutande klammern eller hakparentesen",
  "missing-comma": "ett komma saknas",
  quotes: "fel sorts citattecken",
  "unescaped-quote": "ett citattecken inuti en sträng",
  "unquoted-name": "ett namn utan citattecken",
  "line-break": "en radbrytning inuti en sträng",
  "control-character": "ett styrtecken inuti en sträng",
  escape: "en okänd escape-sekvens",
  comment: "en kommentar",
  number: "ett talformat som JSON inte tillåter",
  literal: "ett ord som JSON inte tillåter",
  "byte-order-mark": "en byteordningsmarkering (BOM) i början",
  cut: "slutet saknas",
  extra: "text efter slutet",
  other: "ett oväntat tecken",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  "json-syntax": ({ args: { reason, line, column } }) =>
    `Begärandetexten är inte giltig JSON: ${jsonFaults[reason]} (rad ${number(line)}, kolumn ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "Begärandetexten är bara ett null-värde, men API-åtgärden kräver ett JSON-objekt",
      empty: "Begärandetexten är tom, men API-åtgärden kräver ett JSON-objekt",
      none: "Begärandetexten saknas, men API-åtgärden kräver ett JSON-objekt",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "Begärandetexten har kodats som JSON två gånger",
      form: "Begärandetexten är ett webbformulär, men API-åtgärden förväntar sig ett JSON-objekt",
      "printed-object": "Begärandetexten är ett objekts namn, inte dess JSON",
      list: "Begärandetexten är bara en lista, men API-åtgärden förväntar sig ett JSON-objekt",
      "one-object":
        "Begärandetexten är en lista med ett objekt, men API-åtgärden förväntar sig själva objektet",
      objects: "Begärandetexten är en lista med objekt, men API-åtgärden tar emot ett objekt per anrop",
      text: "Begärandetexten är oformaterad text, men API-åtgärden förväntar sig ett JSON-objekt",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `Begäran har ingen \`Content-Type\`; det ska vara ${brief(expected?.[0])}`,
      wrong: `\`Content-Type\` är ${brief(sent)}; det ska vara ${brief(expected?.[0])}`,
      boundary: "`Content-Type` anger inte formulärets boundary",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} får inte stå inuti ${code(container)}`,
      member: `${some(names)} måste stå inuti ${code(container)}`,
      query: `${some(names)} måste stå i begärandetexten, inte i URL:en`,
      url: `${some(names)} måste stå i URL:en, inte i begärandetexten`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `Begärandetexten innehåller ${code(args.name)} två gånger, med olika skiftläge`,
  "parameter-unknown": ({ args }) =>
    args.whole
      ? "Begärandetexten verkar innehålla hela objektet, inte bara ändringarna"
      : `API-åtgärden har ingen dokumenterad parameter ${code(args.name)}`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `${either(names.map(brief))} saknas i ${brief(container)}`
        : `${either(names.map(brief))} måste anges`
      : empty
        ? `${some(names)} har inget värde`
        : `${some(names)} saknas`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `${code(name)} ska vara ett datum med klockslag enligt ISO 8601`
      : `${code(name)} ska vara ${jsonKinds[wanted]} men skickades som ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending") return `API:et accepterar kanske inte längre ${bare(sent)} för ${code(name)}`;
    if (flaw === "past") return `${code(name)} hade redan passerats: ${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `För ${code(name)} måste ${bare(sent)} vara ${brief(right)}`;
    if (flaw === "time-span") return `${bare(sent)} för ${code(name)} är ingen tidsperiod enligt ISO 8601`;
    return flaw === "case"
      ? `För ${code(name)} anger dokumentationen ${brief(right)}, inte ${bare(sent)}`
      : `Dokumentationen anger inte ${bare(sent)} för ${code(name)}`;
  },
  "joined-value": ({ args }) => `${code(args.name)} innehåller ${number(args.count)} värden i en text`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined
      ? `API:et avvisade värdet för ${which}`
      : `API:et avvisade ${bare(sent)} för ${which}`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} är ${brief(sent)}, namnet på ett objekt i stället för dess värde`,
      secure: `${code(args.name)} är ${brief(sent)}, namnet på en skyddad sträng i stället för dess text`,
      placeholder: `${code(args.name)} är fortfarande platshållaren ${brief(sent)}`,
      unset: `${code(args.name)} är ${brief(sent)}: en variabel saknade värde`,
      date: `${code(args.name)} är ${brief(sent)}, ett datum på .NET:s sätt; ISO 8601 förväntas`,
      marker: `${code(args.name)} är ${brief(sent)}, som står för ett värde som klienten inte kände till`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `När ${code(args.other)} är ${brief(args.value)} måste ${code(args.name)} vara ${brief(expected?.[0])}`,
  "escaped-lines": ({ args }) =>
    `${code(args.name)} är en enda rad: i stället för radbrytningar innehåller den tecknen ${code("\\n")}`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `En regel som körs kontinuerligt får inte använda ${code(sent)} i sin fråga`,
      time: `Frågan byter namn på tidskolumnen: ${brief(sent)}`,
      identifier: `${brief(sent)} är ingen identifierare för en berörd tillgång`,
      null: `${code(args.name)} skickades som ${code("null")}`,
      fields: `Rubriken och beskrivningen använder ${number(args.count)} kolumner i dubbla klammerparenteser; högst ${number(3)} är tillåtna`,
      columns: `Efter ${code(sent)} saknar frågan ${codes(args.name ?? "")}`,
      entities: sent
        ? `${some(sent.split(", "))} räcker inte som entiteter i en avisering`
        : "Regeln mappar ingen entitet som en avisering kan handla om",
      start: `Regelns ID börjar med ${code(args.name)} i stället för en bokstav`,
      characters: `Regelns ID innehåller ${code(args.name)}, som inte är tillåtet`,
      length: `Regelns ID är för långt: ${number(args.count)} tecken`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} är en text här, men frågan använder den som ett dynamiskt värde`,
      key: `Frågan grupperar, kopplar eller sorterar efter ${brief(sent)}, som är dynamisk`,
      entity: `Frågan returnerar ${brief(sent)} för en entitet, men inte som text`,
    })[args.flaw],
  "subscription-resource": ({ sent }) =>
    `En prenumeration på ${brief(sent)} behöver ett filter eller en aviserings ID`,
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
      defanged: `${about} skickades i oklickbar form (defanged)`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} är inte av typen ${brief(sent)}${expected?.[0] ? ` utan ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `Begäran innehåller ett ${looksLike}-hashvärde, men API-åtgärden accepterar ${either(takes.map(({ name }) => name))}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "Algoritmens namn står före hashvärdet",
      separators: "Det finns avgränsare inuti hashvärdet",
      base64: "Hashvärdet är kodat i base64, inte hexadecimalt",
      character: `Tecken ${number(position)} i hashvärdet, ${code(character)}, är ingen hexadecimal siffra`,
      length: `Hashvärdet har ${number(length)} tecken i stället för ${either(takes.map((one) => number(one.length)))}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} måste stå inom enkla citattecken`
      : `${brief(sent)} har inte formatet för en enskild IP-adress`,
  "domain-name": ({ sent }) => `${brief(sent)} har inte formatet för ett domännamn`,
  "url-value": ({ sent }) => `${brief(sent)} är inte en fullständig, kodad URL`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `saknas en operator före ${brief(sent)}`);
    if (args.flaw === "operand") return within("$filter", `saknas ett värde vid ${brief(sent)}`);
    return within("$filter", `är ${brief(sent)} ingen operator`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "saknas ett avslutande citattecken")
      : expected?.length === 1
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `är citattecknen kring ${brief(sent)} fel`),
  "filter-parenthesis": ({ args }) =>
    within("$filter", args.flaw === "unclosed" ? "saknas en slutparentes" : "saknas en inledande parentes"),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta") return `${brief(sent)} finns bara i beta: anropa ${brief(expected?.[0])}`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "unknown" && certainty === "certain")
      return `API:et känner inte till någon egenskap med namnet ${brief(sent)} här`;
    return args.flaw === "not-filterable"
      ? `API-åtgärden kan inte filtrera på ${brief(sent)}`
      : `API-åtgärden har inget dokumenterat filter på ${brief(sent)}`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `är ${brief(sent)} inget dokumenterat värde`),
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? within("$filter", `ligger ${brief(sent)} kanske före de data som loggen sparar`)
      : args.flaw === "early" && expected?.[0]
        ? within("$filter", `är ${brief(sent)} för tidigt: API:et tar emot tider från ${brief(expected[0])}`)
        : expected?.length === 1
          ? mustBeIn("$filter", sent, expected[0])
          : within("$filter", `är ${brief(sent)} inget datum`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "fick API:et ett plustecken i stället för ett blanksteg"
        : "har texten procentkodats två gånger",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `slutade API:et läsa vid position ${number(args.position)}${sent ? `, vid ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta") return `${brief(sent)} finns bara i beta: anropa ${brief(expected?.[0])}`;
    return {
      unknown: `OData har inget alternativ ${option}`,
      "not-taken":
        certainty === "certain"
          ? `API-åtgärden stöder inte ${option}`
          : `API-åtgärden stöder kanske inte ${option}`,
      maximum: `${option} är ${brief(sent)}; högst ${number(maximum)} är tillåtet`,
      value: `${option} accepterar inte värdet ${brief(sent)}`,
      repeated: `${option} anges två gånger`,
      empty: `${option} har inget värde`,
      missing: `URL:en saknar parametern ${option}`,
      inline: `${brief(sent)} ingår redan i varje objekt; ${option} tar bara emot relaterade objekt`,
      unnamed: `${option} saknas före likhetstecknet i URL:en`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `Sökvägen innehåller platshållaren ${brief(sent)} i stället för ett värde`,
      word: `Sökvägen innehåller ${brief(sent)} i stället för ett värde`,
      object: `Sökvägen innehåller ${brief(sent)} i stället för ett värde`,
      empty: "En del av sökvägen är tom",
      slash: "Det finns ett extra snedstreck i sökvägen",
      space: `Intill ${brief(sent)} i sökvägen står ett blanksteg eller ett osynligt tecken`,
      quotes: `${brief(sent)} i sökvägen står inom citattecken`,
      question: `Frågetecknet före ${code(args.option)} saknas`,
      encoded: "Frågesträngen blev en del av sökvägen: frågetecknet är kodat som `%3F`",
      ref: "`/$ref` saknas i slutet av sökvägen",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "Sökvägen börjar inte med `/api/`",
      incomplete: right
        ? `Sökvägen är bara början på dokumenterade sökvägar som ${brief(right)}`
        : "Sökvägen är bara början på dokumenterade sökvägar",
      doubled: `I sökvägen står ${code(segment)} två gånger`,
      versions: "I sökvägen står två versioner av API:et",
      unversioned: right
        ? `API-versionen saknas i sökvägen; den är dokumenterad som ${brief(right)}`
        : "API-versionen saknas i sökvägen",
      "whole-id": `I sökvägen står ett helt resurs-ID eller en hel URL där bara ${brief(right)} hör hemma`,
      version: right
        ? `API-åtgärden är dokumenterad som ${brief(right)}`
        : "API-åtgärden är dokumenterad under en annan version",
      namespace: right
        ? `Åtgärden i sökvägen har fel namnrymd; utan den är sökvägen ${brief(right)}`
        : "Åtgärden i sökvägen har fel namnrymd",
      form: "Formuläret står i sökvägen i stället för i brödtexten",
      "sign-in": `Parametrarna hör till en interaktiv inloggning; dess sökväg är ${brief(right ?? "")}`,
      nearest: right
        ? `Dokumentationen har ingen sådan sökväg; den närmaste är ${brief(right)}`
        : "Dokumentationen har ingen sådan sökväg",
      none: "Dokumentationen har ingen sådan sökväg, och ingen liknande",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `Dokumentationen anger ${brief(sent)} för den här sökvägen, men resursen accepterar det inte`
      : args.isUnknown
        ? `Sökvägen accepterar inte ${brief(sent)}`
        : `Sökvägen accepterar ${some(expected)} men inte ${brief(sent)}`,
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
      other: "inget värde i det dokumenterade formatet",
    };
    return `${brief(sent)} i sökvägen är ${wanted[args.wanted]}`;
  },
} satisfies Partial<Verdicts>;
