import type { ValueFindings } from "../texts.ts";
import { code, either, number } from "./findings-phrases.ts";

const valueKinds = {
  hash: "ett hashvärde",
  ip: "en IP-adress",
  domain: "ett domännamn",
  url: "en URL",
};

/** "SHA-1 (40 tecken) eller SHA-256 (64 tecken)". */
const taken = (takes: readonly { readonly name: string; readonly length: number }[]) =>
  takes.map(({ name, length }) => `${name} (${number(length)} tecken)`).join(" eller ");

export const valueFindings: ValueFindings = {
  "empty-value": ({ kind }) => ({ text: `Här förväntas ${valueKinds[kind]}.` }),
  "stray-characters": ({ stray }) => {
    const texts: Partial<Record<typeof stray, string>> = {
      invisible: "Värdet innehåller osynliga tecken, som ofta följer med när text kopieras.",
      quotes: "Citattecken runt värdet räknas som en del av det.",
      defanged: "Skriv det på vanligt sätt, utan ändringar som `[.]` eller `hxxp`.",
    };
    return { text: texts[stray] };
  },
  "indicator-type": () => ({}),
  "hash-type": ({ takes }) => ({
    text: `Dokumentationen anger här ${taken(takes)}.`,
    steps: [`Skicka ${either(takes.map(({ name }) => `${name}-`))}värdet för samma fil.`],
  }),
  "hash-value": ({ flaw, length, character, position, takes }) => {
    const wrongLength = takes.some((one) => one.length === length)
      ? ""
      : ` Värdet har ${number(length)} tecken; förväntat: ${taken(takes)}.`;
    return {
      text: {
        prefix: "Namnet på hashalgoritmen står före värdet. Ange bara de hexadecimala tecknen.",
        separators: "Det finns avgränsare mellan tecknen. De måste tas bort.",
        base64: "Hashvärdet är kodat i base64. Ange det med hexadecimala tecken.",
        character: `Tecken ${number(position)}, ${code(character)}, är inte hexadecimalt (0–9, a–f).${wrongLength}`,
        length: `Värdet har ${number(length)} tecken. Förväntat: ${taken(takes)}.`,
      }[flaw],
    };
  },
  "ip-address": ({ flaw, count }) => ({
    text: {
      octet: "Var och en av de fyra delarna i en IPv4-adress är ett tal från 0 till 255.",
      octets: `En IPv4-adress har fyra delar; den här har ${number(count)}.`,
      zeros: "En del börjar med en nolla. En sådan del kan tolkas som ett oktalt tal eller avvisas.",
      port: "Adressen följs av en port. Ange bara adressen.",
      network: "Det här är ett nätverk med prefixlängd (CIDR). Ange en enda adress.",
      range: "Det här är ett adressintervall. Ange en enda adress.",
      list: "Det här är flera adresser. Ange en enda adress.",
      brackets: "Hakparenteser hör till URL:er. Ange adressen utan dem.",
      zone: "Delen från och med `%` är ett zon-ID. Det gäller bara på en viss enhet och kan avvisas.",
      groups: `En IPv6-adress har åtta grupper, eller färre med ett \`::\`; den här har ${number(count)}.`,
      compressed: "I en IPv6-adress får `::` bara förekomma en gång.",
      group: "Varje grupp i en IPv6-adress har ett till fyra hexadecimala tecken.",
      url: "Det här är en URL. Ange bara IP-adressen.",
      name: "Det här är ett namn. Ange en IP-adress.",
      unquoted: "I den här sökvägen måste adressen stå inom enkla citattecken.",
      character: "Värdet innehåller ett tecken som inte förekommer i IP-adresser.",
    }[flaw],
  }),
  "domain-name": ({ flaw, character, length }) => ({
    text: {
      scheme: "Det här är en URL. Ange bara domännamnet, utan schema och sökväg.",
      path: "Något följer efter domännamnet. Ange bara namnet.",
      port: "Domännamnet följs av en port. Ange bara namnet.",
      email: "Det här är en e-postadress. Ange bara delen efter `@`.",
      wildcard: "Ett domännamn innehåller inga jokertecken.",
      ip: "Det här är en IP-adress. För IP-adresser finns egna API-åtgärder och en egen indikatortyp.",
      space: "Ett domännamn innehåller inga blanksteg.",
      "trailing-dot": "Namnet slutar med en punkt, vilket kan göra att det avvisas.",
      "empty-label": "En del av namnet är tom: det finns en extra punkt.",
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
    text: {
      scheme: "Schemat saknas. En fullständig URL börjar med `https://` eller `http://`.",
      slashes: "Efter schemat i en URL står `://`.",
      backslash: "En URL har vanliga snedstreck, inte omvända.",
      space: "En URL innehåller inga blanksteg. De skrivs som `%20`.",
      around: "Det finns annan text bredvid URL:en.",
      unencoded: `Tecknet ${code(character)} kan behöva procentkodas.`,
      percent: "Ett procenttecken som inte följs av två hexadecimala tecken måste skrivas som `%25`.",
      host: "Det saknas ett värdnamn efter schemat.",
    }[flaw],
  }),
};
