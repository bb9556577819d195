import type { ValueFindings } from "../texts.ts";
import { code, number } from "./findings-phrases.ts";

/** „Zeichen“ is the same in singular and plural. */
const characters = (count: number | undefined) => `${number(count)} Zeichen`;

type Takes = readonly { readonly name: string; readonly length: number }[];

/** „SHA-1 (40 Zeichen) oder SHA-256 (64 Zeichen)“. */
const taken = (takes: Takes) =>
  takes.map(({ name, length }) => `${name} (${characters(length)})`).join(" oder ");

/** The expected kind of value, with its article. */
const valueKinds = {
  hash: "ein Hashwert",
  ip: "eine IP-Adresse",
  domain: "ein Domänenname",
  url: "eine URL",
};

export const valueFindings: ValueFindings = {
  "empty-value": ({ kind }) => ({
    text: `Hier wird ${valueKinds[kind]} erwartet.`,
  }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "Der Wert enthält unsichtbare Zeichen, wie sie beim Kopieren von Text oft mitkommen.",
      quotes: "Anführungszeichen um den Wert gelten als Teil des Werts.",
      defanged: "Senden Sie den Wert in seiner normalen Form, also ohne Schreibweisen wie `[.]` oder `hxxp`.",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `Die Dokumentation nennt hier ${taken(takes)}.`,
    steps: [`Senden Sie den ${takes.map(({ name }) => name).join("- oder ")}-Hashwert derselben Datei.`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : ` Der Wert hat ${characters(length)}; erwartet: ${taken(takes)}.`;
    return {
      text: {
        prefix:
          "Vor dem Wert steht der Name des Hashalgorithmus. Erwartet werden nur die hexadezimalen Ziffern.",
        separators: "Zwischen den Ziffern stehen Trennzeichen. Sie müssen entfernt werden.",
        base64: "Der Hashwert ist in Base64 codiert. Erwartet werden hexadezimale Ziffern.",
        character: `Zeichen ${number(position)}, ${code(character)}, ist keine hexadezimale Ziffer (0–9, a–f).${wrongLength}`,
        length: `Der Wert hat ${characters(length)}. Erwartet: ${taken(takes)}.`,
      }[flaw],
    };
  },
  "ip-address": ({ flaw, count }) => ({
    text: {
      octet: "Jeder der vier Teile einer IPv4-Adresse ist eine Zahl von 0 bis 255.",
      octets: `Eine IPv4-Adresse hat vier Teile, diese hat ${number(count)}.`,
      zeros: "Ein Teil beginnt mit einer Null. Er wird möglicherweise als Oktalzahl gelesen oder abgelehnt.",
      port: "Auf die Adresse folgt ein Port. Erwartet wird nur die Adresse.",
      network: "Dies ist ein Netz mit Präfixlänge (CIDR). Erwartet wird eine einzelne Adresse.",
      range: "Dies ist ein Adressbereich. Erwartet wird eine einzelne Adresse.",
      list: "Dies sind mehrere Adressen. Erwartet wird eine einzelne Adresse.",
      brackets: "Eckige Klammern gehören in URLs. Die Adresse wird ohne sie erwartet.",
      zone: "Der Teil ab `%` ist eine Zonen-ID. Sie gilt nur auf einem Gerät und wird möglicherweise abgelehnt.",
      groups: `Eine IPv6-Adresse hat acht Gruppen, mit einem \`::\` auch weniger; diese hat ${number(count)}.`,
      compressed: "In einer IPv6-Adresse darf `::` nur einmal stehen.",
      group: "Jede Gruppe einer IPv6-Adresse hat eine bis vier hexadezimale Ziffern.",
      url: "Dies ist eine URL. Erwartet wird nur die IP-Adresse.",
      name: "Dies ist ein Name. Erwartet wird eine IP-Adresse.",
      unquoted: "In diesem Pfad muss die Adresse in einfachen Anführungszeichen stehen.",
      character: "Der Wert enthält ein Zeichen, das in keiner IP-Adresse vorkommt.",
    }[flaw],
  }),
  "domain-name": ({ flaw, character, length }) => ({
    text: {
      scheme: "Dies ist eine URL. Erwartet wird nur der Domänenname, ohne Schema und Pfad.",
      path: "Auf den Domänennamen folgt noch etwas. Erwartet wird nur der Name.",
      port: "Auf den Domänennamen folgt ein Port. Erwartet wird nur der Name.",
      email: "Dies ist eine E-Mail-Adresse. Erwartet wird nur der Teil nach `@`.",
      wildcard: "Platzhalter gehören nicht in einen Domänennamen.",
      ip: "Dies ist eine IP-Adresse. Für Adressen gibt es eigene Vorgänge und einen eigenen Indikatortyp.",
      space: "Ein Domänenname enthält keine Leerzeichen.",
      "trailing-dot": "Der Name endet mit einem Punkt und wird deshalb möglicherweise abgelehnt.",
      "empty-label": "Ein Teil des Namens ist leer: Der Name enthält einen überflüssigen Punkt.",
      "long-label": `Ein Teil des Namens hat ${characters(length)}; zulässig sind höchstens 63.`,
      "long-name": `Der Name hat ${characters(length)}; zulässig sind höchstens 253.`,
      hyphen: "Ein Teil des Namens beginnt oder endet mit einem Bindestrich.",
      underscore: "Hostnamen enthalten keinen Unterstrich; der Name wird möglicherweise abgelehnt.",
      international:
        "Der Name enthält Buchstaben außerhalb von ASCII. Möglicherweise muss er in codierter Form gesendet werden: `xn--…`.",
      "single-label":
        "Der Name enthält keinen Punkt. Möglicherweise ist ein vollständiger Domänenname wie `contoso.com` erforderlich.",
      character: `Das Zeichen ${code(character)} ist in einem Domänennamen nicht zulässig.`,
    }[flaw],
  }),
  "url-value": ({ flaw, character }) => ({
    text: {
      scheme: "Das Schema fehlt. Eine vollständige URL beginnt mit `https://` oder `http://`.",
      slashes: "Auf das Schema folgt in einer URL `://`.",
      backslash: "Eine URL enthält Schrägstriche, keine Backslashes.",
      space: "Eine URL enthält keine Leerzeichen. Sie werden als `%20` geschrieben.",
      around: "Neben der URL steht noch anderer Text.",
      unencoded: `Das Zeichen ${code(character)} muss möglicherweise codiert werden (Prozentcodierung).`,
      percent:
        "Ein Prozentzeichen, auf das keine zwei hexadezimalen Ziffern folgen, muss als `%25` geschrieben werden.",
      host: "Nach dem Schema fehlt der Hostname.",
    }[flaw],
  }),
};
