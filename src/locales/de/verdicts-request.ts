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
  plural,
  some,
  within,
} from "./findings-phrases.ts";

const valueKinds = {
  hash: "Der Hashwert",
  ip: "Die IP-Adresse",
  domain: "Der Domänenname",
  url: "Die URL",
};
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "eine Zeichenfolge",
  number: "eine Zahl",
  boolean: "`true` oder `false`",
  date: "ein Datum mit Uhrzeit",
  list: "eine Liste",
  object: "ein Objekt",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "ein Komma vor der schließenden Klammer",
  "missing-comma": "ein Komma fehlt",
  quotes: "falsche Anführungszeichen",
  "unescaped-quote": "ein Anführungszeichen innerhalb einer Zeichenfolge",
  "unquoted-name": "ein Name ohne Anführungszeichen",
  "line-break": "ein Zeilenumbruch innerhalb einer Zeichenfolge",
  "control-character": "ein Steuerzeichen innerhalb einer Zeichenfolge",
  escape: "eine unbekannte Escapesequenz",
  comment: "ein Kommentar",
  number: "eine Zahl in einem Format, das JSON nicht zulässt",
  literal: "ein Wort, das JSON nicht zulässt",
  "byte-order-mark": "eine Bytereihenfolge-Marke (BOM) am Anfang",
  cut: "das Ende fehlt",
  extra: "Text nach dem Ende",
  other: "ein unerwartetes Zeichen",
};

/** Faults in the body, in a value, in the query and in the path. */
export const requestVerdicts = {
  "json-syntax": ({ args: { reason, line, column } }) =>
    `Der Anfragebody ist kein gültiges JSON: ${jsonFaults[reason]} (Zeile ${number(line)}, Spalte ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "Der Anfragebody ist nur ein NULL-Wert, der Vorgang erfordert aber ein JSON-Objekt",
      empty: "Der Anfragebody ist leer, der Vorgang erfordert aber ein JSON-Objekt",
      none: "Der Anfragebody fehlt, der Vorgang erfordert aber ein JSON-Objekt",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "Der Anfragebody wurde doppelt als JSON codiert",
      form: "Der Anfragebody ist ein Webformular, der Vorgang erwartet aber ein JSON-Objekt",
      "printed-object": "Der Anfragebody ist der Name eines Objekts, nicht dessen JSON",
      list: "Der Anfragebody ist eine bloße Liste, der Vorgang erwartet aber ein JSON-Objekt",
      "one-object":
        "Der Anfragebody ist eine Liste mit einem Objekt, der Vorgang erwartet aber das Objekt selbst",
      objects:
        "Der Anfragebody ist eine Liste von Objekten, der Vorgang nimmt aber nur ein Objekt pro Aufruf an",
      text: "Der Anfragebody ist reiner Text, der Vorgang erwartet aber ein JSON-Objekt",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `Die Anfrage hat keinen \`Content-Type\`; erwartet wird ${brief(expected?.[0])}`,
      wrong: `Der \`Content-Type\` ist ${brief(sent)}; erwartet wird ${brief(expected?.[0])}`,
      boundary: "Der `Content-Type` nennt die Boundary des Formulars nicht",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) => {
    const verb = plural(names.length, { one: "darf", other: "dürfen" });
    const must = plural(names.length, { one: "muss", other: "müssen" });
    return {
      nested: `${some(names)} ${verb} nicht innerhalb von ${code(container)} stehen`,
      member: `${some(names)} ${must} innerhalb von ${code(container)} stehen`,
      query: `${some(names)} ${must} im Anfragebody stehen, nicht in der URL`,
      url: `${some(names)} ${must} in der URL stehen, nicht im Anfragebody`,
    }[where];
  },
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `Der Anfragebody enthält ${code(args.name)} zweimal, in unterschiedlicher Groß-/Kleinschreibung`,
  "parameter-unknown": ({ args }) =>
    args.whole
      ? "Der Anfragebody enthält anscheinend das ganze Objekt, nicht nur die Änderungen"
      : `Für den Vorgang ist kein Parameter ${code(args.name)} dokumentiert`,
  "parameter-missing": ({ args: { names, empty, oneOf, container } }) =>
    oneOf
      ? container
        ? `In ${brief(container)} fehlt ${either(names.map(brief))}`
        : `${either(names.map(brief))} muss angegeben werden`
      : empty
        ? `${some(names)} hat keinen Wert`
        : `${some(names)} ${plural(names.length, { one: "fehlt", other: "fehlen" })}`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    wanted === "date" && got === "text"
      ? `${code(name)} erwartet ein Datum mit Uhrzeit im Format ISO 8601`
      : `${code(name)} erwartet ${jsonKinds[wanted]}, gesendet wurde aber ${jsonKinds[got]}`,
  "parameter-value": ({ args: { name, flaw }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (flaw === "ending")
      return `Die API akzeptiert ${bare(sent)} für ${code(name)} möglicherweise nicht mehr`;
    if (flaw === "past") return `${code(name)} lag bereits in der Vergangenheit: ${bare(sent)}`;
    if (right && others.length === 0 && flaw !== "case")
      return `Bei ${code(name)} muss ${brief(right)} stehen, nicht ${bare(sent)}`;
    if (flaw === "time-span") return `${bare(sent)} bei ${code(name)} ist keine Zeitspanne nach ISO 8601`;
    return flaw === "case"
      ? `Bei ${code(name)} schreibt die Dokumentation ${brief(right)}, nicht ${bare(sent)}`
      : `Die Dokumentation nennt ${bare(sent)} bei ${code(name)} nicht`;
  },
  "joined-value": ({ args }) => `${code(args.name)} enthält ${number(args.count)} Werte in einem Text`,
  "refused-value": ({ args: { name, others = [] }, sent }) => {
    const which = either([name, ...others].map(code));
    return sent === undefined
      ? `Die API hat den Wert von ${which} abgelehnt`
      : `Die API hat ${bare(sent)} für ${which} abgelehnt`;
  },
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} ist ${brief(sent)}, der Name eines Objekts statt seines Werts`,
      secure: `${code(args.name)} ist ${brief(sent)}, der Name einer geschützten Zeichenfolge statt ihres Texts`,
      placeholder: `${code(args.name)} ist noch der Platzhalter ${brief(sent)}`,
      unset: `${code(args.name)} ist ${brief(sent)}: Eine Variable hatte keinen Wert`,
      date: `${code(args.name)} ist ${brief(sent)}, ein Datum in der Form von .NET; erwartet wird ISO 8601`,
      marker: `${code(args.name)} ist ${brief(sent)}; das steht für einen Wert, den der Client nicht kannte`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `Wenn ${code(args.other)} auf ${brief(args.value)} gesetzt ist, muss ${code(args.name)} den Wert ${brief(expected?.[0])} haben`,
  "escaped-lines": ({ args }) =>
    `${code(args.name)} hat nur eine Zeile: Statt Zeilenumbrüchen stehen dort die Zeichen ${code("\\n")}`,
  "detection-rule": ({ args, sent }) =>
    ({
      continuous: `Eine fortlaufend ausgeführte Regel darf ${code(sent)} nicht in ihrer Abfrage verwenden`,
      time: `Die Abfrage benennt die Zeitspalte um: ${brief(sent)}`,
      identifier: `${brief(sent)} ist kein Bezeichner eines betroffenen Assets`,
      null: `${code(args.name)} wurde als ${code("null")} gesendet`,
      fields: `Titel und Beschreibung verwenden ${number(args.count)} Spalten in doppelten geschweiften Klammern; höchstens ${number(3)} sind zulässig`,
      columns: `Nach ${code(sent)} enthält die Abfrage ${codes(args.name ?? "")} nicht mehr`,
      entities: sent
        ? `${some(sent.split(", "))} allein reicht als Entität einer Warnung nicht aus`
        : "Die Regel ordnet keine Entität zu, auf die sich eine Warnung beziehen kann",
      start: `Die ID der Regel beginnt mit ${code(args.name)} statt mit einem Buchstaben`,
      characters: `Die ID der Regel enthält das unzulässige Zeichen ${code(args.name)}`,
      length: `Die ID der Regel ist mit ${number(args.count)} Zeichen zu lang`,
    })[args.flaw],
  "query-cast": ({ args, sent }) =>
    ({
      path: `${brief(sent)} ist hier ein Text, aber die Abfrage verwendet es als dynamischen Wert`,
      key: `Die Abfrage gruppiert, verknüpft oder sortiert nach ${brief(sent)}, das dynamisch ist`,
      entity: `Die Abfrage gibt ${brief(sent)} für eine Entität zurück, aber nicht als Text`,
    })[args.flaw],
  "subscription-resource": ({ sent }) =>
    `Ein Abonnement für ${brief(sent)} braucht einen Filter oder die ID einer Warnung`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? code(name) : "Die Anfrage"} enthält ${number(received)} Elemente; zulässig sind höchstens ${number(allowed)}`,

  "empty-value": ({ args }) => `${valueKinds[args.kind]} ist leer`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = `${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`;
    return {
      invisible: `${about} wurde mit unsichtbaren Zeichen gesendet`,
      space: `${about} wurde mit Leerzeichen oder Zeilenumbrüchen davor oder danach gesendet`,
      quotes: `${about} wurde in Anführungszeichen gesendet`,
      defanged: `${about} wurde in entschärfter Form (Defanging) gesendet`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} ist nicht vom Typ ${brief(sent)}${expected?.[0] ? `, sondern ${brief(expected[0])}` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `Gesendet wurde ein ${looksLike}-Hashwert; der Vorgang akzeptiert ${either(takes.map(({ name }) => name))}`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "Vor dem Hashwert steht der Name des Algorithmus",
      separators: "Im Hashwert stehen Trennzeichen",
      base64: "Der Hashwert ist in Base64 codiert, nicht hexadezimal",
      character: `Zeichen ${number(position)} des Hashwerts, ${code(character)}, ist keine hexadezimale Ziffer`,
      length: `Der Hashwert hat ${number(length)} Zeichen statt ${either(takes.map((one) => number(one.length)))}`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} muss in einfachen Anführungszeichen stehen`
      : `${brief(sent)} hat nicht das Format einer einzelnen IP-Adresse`,
  "domain-name": ({ sent }) => `${brief(sent)} hat nicht das Format eines Domänennamens`,
  "url-value": ({ sent }) => `${brief(sent)} ist keine vollständige, codierte URL`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.length === 1) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `fehlt vor ${brief(sent)} ein Operator`);
    if (args.flaw === "operand") return within("$filter", `fehlt neben ${brief(sent)} ein Wert`);
    return within("$filter", `ist ${brief(sent)} kein Operator`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "wird ein Anführungszeichen nicht geschlossen")
      : expected?.length === 1
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `sind die Anführungszeichen von ${brief(sent)} falsch`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      `wird eine Klammer ${args.flaw === "unclosed" ? "nicht geschlossen" : "geschlossen, aber nicht geöffnet"}`,
    ),
  "filter-property": ({ args, certainty, sent, expected }) => {
    if (args.flaw === "beta")
      return `${brief(sent)} gibt es nur in beta: rufen Sie ${brief(expected?.[0])} auf`;
    if (args.flaw !== "not-filterable" && expected?.length === 1)
      return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "unknown" && certainty === "certain")
      return `Die API kennt hier keine Eigenschaft ${brief(sent)}`;
    return args.flaw === "not-filterable"
      ? `Der Vorgang kann nicht nach ${brief(sent)} filtern`
      : `Für den Vorgang ist kein Filter nach ${brief(sent)} dokumentiert`;
  },
  "filter-value": ({ sent, expected }) =>
    expected?.length === 1
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `ist ${brief(sent)} kein dokumentierter Wert`),
  "filter-date": ({ args, sent, expected }) =>
    args.flaw === "kept"
      ? within("$filter", `liegt ${brief(sent)} möglicherweise vor den Daten, die das Protokoll noch enthält`)
      : args.flaw === "early" && expected?.[0]
        ? within("$filter", `ist ${brief(sent)} zu früh: Die API nimmt Zeiten ab ${brief(expected[0])} an`)
        : expected?.length === 1
          ? mustBeIn("$filter", sent, expected[0])
          : within("$filter", `ist ${brief(sent)} kein Datum`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "hat die API ein Pluszeichen statt eines Leerzeichens erhalten"
        : "wurde der Text doppelt prozentcodiert",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `hat die API das Lesen an Position ${number(args.position)} abgebrochen${sent ? `, bei ${brief(sent)}` : ""}`,
    ),
  "query-option": ({ certainty, args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    if (flaw === "beta") return `${brief(sent)} gibt es nur in beta: rufen Sie ${brief(expected?.[0])} auf`;
    return {
      unknown: `In OData gibt es keine Option ${option}`,
      "not-taken":
        certainty === "certain"
          ? `Der Vorgang unterstützt ${option} nicht`
          : `Der Vorgang unterstützt ${option} möglicherweise nicht`,
      maximum: `${option} ist ${brief(sent)}; zulässig ist höchstens ${number(maximum)}`,
      value: `${option} akzeptiert den Wert ${brief(sent)} nicht`,
      repeated: `${option} ist doppelt angegeben`,
      empty: `${option} hat keinen Wert`,
      missing: `In der URL fehlt der Parameter ${option}`,
      inline: `${brief(sent)} ist bereits Teil jedes Objekts; ${option} nimmt nur verknüpfte Objekte an`,
      unnamed: `In der URL fehlt ${option} vor dem Gleichheitszeichen`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `Im Pfad steht der Platzhalter ${brief(sent)} statt eines Werts`,
      word: `Im Pfad steht ${brief(sent)} statt eines Werts`,
      object: `Im Pfad steht ${brief(sent)} statt eines Werts`,
      empty: "Ein Teil des Pfads ist leer",
      slash: "Der Pfad enthält einen überflüssigen Schrägstrich",
      space: `Im Pfad steht neben ${brief(sent)} ein Leerzeichen oder ein unsichtbares Zeichen`,
      quotes: `Im Pfad steht ${brief(sent)} in Anführungszeichen`,
      question: `Vor ${code(args.option)} fehlt das Fragezeichen`,
      encoded: "Die Abfrage ist Teil des Pfads geworden: Ihr Fragezeichen ist als `%3F` codiert",
      ref: "Am Ende des Pfads fehlt `/$ref`",
    })[args.flaw],
  "unknown-path": ({ args: { flaw, segment }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "Der Pfad beginnt nicht mit `/api/`",
      incomplete: right
        ? `Der Pfad ist nur der Anfang dokumentierter Pfade wie ${brief(right)}`
        : "Der Pfad ist nur der Anfang dokumentierter Pfade",
      doubled: `Im Pfad steht ${code(segment)} doppelt`,
      versions: "Im Pfad stehen zwei Versionen der API",
      unversioned: right
        ? `Im Pfad fehlt die Version der API; dokumentiert ist er als ${brief(right)}`
        : "Im Pfad fehlt die Version der API",
      "whole-id": `Im Pfad steht eine ganze Ressourcen-ID oder URL, wo nur ${brief(right)} hingehört`,
      version: right
        ? `Der Vorgang ist als ${brief(right)} dokumentiert`
        : "Der Vorgang ist unter einer anderen Version dokumentiert",
      namespace: right
        ? `Die Aktion im Pfad hat den falschen Namespace; ohne ihn lautet der Pfad ${brief(right)}`
        : "Die Aktion im Pfad hat den falschen Namespace",
      form: "Das Formular steht im Pfad statt im Body",
      "sign-in": `Die Parameter gehören zu einer interaktiven Anmeldung; ihr Pfad ist ${brief(right ?? "")}`,
      nearest: right
        ? `Diesen Pfad gibt es in der Dokumentation nicht; der ähnlichste ist ${brief(right)}`
        : "Diesen Pfad gibt es in der Dokumentation nicht",
      none: "Diesen Pfad gibt es in der Dokumentation nicht und auch keinen ähnlichen",
    }[flaw];
  },
  method: ({ args, sent, expected = [] }) =>
    args.isDocumented
      ? `Die Dokumentation nennt ${brief(sent)} für diesen Pfad, aber diese Ressource akzeptiert das nicht`
      : args.isUnknown
        ? `Der Pfad akzeptiert ${brief(sent)} nicht`
        : `Der Pfad erwartet ${either(expected.map(code))}, nicht ${brief(sent)}`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} ist ein alter Hostname; der aktuelle ist ${brief(expected?.[0])}`
      : `Den Vorgang bietet ${brief(expected?.[0])} an, nicht ${brief(sent)}`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: "keine GUID",
      device: "keine Geräte-ID",
      alert: "keine ID einer Warnung (Alert)",
      incident: "keine Incident-ID",
      indicator: "keine ID eines Indikators",
      number: "keine Zahl",
      time: "kein Zeitpunkt",
      cve: "keine CVE-Nummer",
      recommendation: "keine ID einer Empfehlung",
      software: "keine ID eines Produkts",
      account: "kein bloßer Kontoname",
      other: "kein Wert im dokumentierten Format",
    };
    return `${brief(sent)} im Pfad ist ${wanted[args.wanted]}`;
  },
} satisfies Partial<Verdicts>;
