import type { ServiceFindings } from "../texts.ts";
import { code, codes, duration, number, plural, sentences, some } from "./findings-phrases.ts";

const calls = (count: number) => `${number(count)} ${plural(count, { one: "Aufruf", other: "Aufrufe" })}`;

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "Microsoft Defender für Endpunkt",
  vulnerability: "Microsoft Defender Vulnerability Management",
  office: "Microsoft Defender für Office 365",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "Microsoft Defender for Identity",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "Microsoft Defender for Cloud",
  purview: "Microsoft Purview",
};

export const serviceFindings: ServiceFindings = {
  "rate-limit": ({ minute, hour, inFile, until, pages }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `Bis zu diesem Aufruf ${inFile ? "enthält die Datei" : "hat dieser Tab"} ${calls(minute)} in einer Minute und ${number(hour)} in einer Stunde${inFile ? "" : " gesendet"}. Aufrufe anderer Clients der Anwendung zählen mit.`
        : undefined,
    wait:
      until === undefined
        ? "Warten Sie vor dem nächsten Aufruf eine Minute und nach jedem weiteren 429 länger."
        : "Warten Sie mit dem nächsten Aufruf bis zu dem Zeitpunkt, den die Antwort nennt.",
    steps:
      pages === "larger"
        ? [
            "Verringern Sie die Zahl der Aufrufe: Filtern Sie, nutzen Sie größere Seiten und verwenden Sie Ergebnisse wieder.",
          ]
        : pages === "smaller"
          ? [
              "Verringern Sie die Zahl der Aufrufe: Filtern Sie und verwenden Sie Ergebnisse wieder.",
              "Eine große Seite kann das Limit schon allein erreichen: Verringern Sie `$top`.",
            ]
          : [
              "Verringern Sie die Zahl der Aufrufe: Verteilen Sie sie über die Zeit und fassen Sie sie zusammen.",
            ],
  }),
  "early-retry": ({ seconds }) => ({
    text: `Eine frühere Antwort hat zum Warten aufgefordert; dieser Aufruf kam ${duration(seconds)} zu früh. Wer zu früh aufruft, verlängert die Drosselung.`,
    wait: "Warten Sie die volle Zeit ab, die `Retry-After` nennt.",
  }),
  "not-offered": () => ({
    text: "Die Dokumentation führt diesen Pfad auf, aber nicht jede Cloud bietet ihn an.",
    steps: ["Prüfen Sie in der Dokumentation des Vorgangs, welche Clouds ihn anbieten."],
  }),
  "retiring-operation": () => ({
    steps: [
      "Rufen Sie den Vorgang von Microsoft Graph auf, der diese API ersetzt; er benötigt ein eigenes Token und eine eigene Berechtigung.",
    ],
  }),
  "server-fault": ({
    retriable,
    succeeded,
    failed,
    since,
    less,
    without,
    fewer,
    empty,
    isNeeded,
    narrow,
    isLong,
    isWritten,
    isBroken,
  }) => ({
    text: sentences(
      isBroken && "Der Fehler folgt auf den Anfang des Ergebnisses; die Anfrage wurde also angenommen.",
      succeeded !== undefined &&
        succeeded > 0 &&
        `Derselbe Aufruf war in dieser Sitzung ${number(succeeded)}-mal erfolgreich${since === undefined ? "" : `, zuletzt ${duration(since)} vor diesem Aufruf`}.`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `Seitdem ist er ${number(failed)}-mal fehlgeschlagen.`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `Derselbe Aufruf ist in dieser Sitzung ${number(failed)}-mal fehlgeschlagen und war nie erfolgreich. Die Ursache kann in der Anfrage liegen.`,
    ),
    wait: retriable
      ? "Wiederholen Sie den Aufruf nach kurzer Wartezeit und warten Sie jedes Mal länger."
      : undefined,
    steps: [
      ...(retriable
        ? []
        : ["Wiederholen Sie den Aufruf nicht unverändert: Dieser Fehler verschwindet nicht von selbst."]),
      ...(less.length > 0
        ? [`Möglicherweise verlangt der Aufruf zu viel auf einmal: Verringern Sie ${some(less)}.`]
        : []),
      ...(without
        ? [`Möglicherweise verlangt der Aufruf zu viel auf einmal: Verzichten Sie auf ${some(without)}.`]
        : []),
      ...(fewer
        ? [
            `Möglicherweise sendet der Aufruf zu viel auf einmal: Verringern Sie die Zahl der Elemente in ${some(fewer)}.`,
          ]
        : []),
      ...(empty
        ? [
            `Möglicherweise scheitert der Dienst an einem leeren Wert: Senden Sie ${some(empty)} mit Inhalt${isNeeded ? "" : ", oder lassen Sie es weg"}.`,
          ]
        : []),
      ...(narrow
        ? [`Möglicherweise verlangt der Aufruf zu viel auf einmal: Grenzen Sie ihn mit ${some(narrow)} ein.`]
        : []),
      ...(isLong ? ["Fragen Sie einen kürzeren Zeitraum ab, zum Beispiel einen Tag pro Aufruf."] : []),
      ...(isBroken
        ? [
            "Möglicherweise scheitert der Dienst an einem der Objekte: Lassen Sie es aus, etwa mit einem engeren `$filter`.",
          ]
        : []),
      ...(isWritten && retriable
        ? ["Prüfen Sie vor einer Wiederholung, ob der Aufruf nicht doch ausgeführt wurde."]
        : []),
      retriable
        ? "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support."
        : "Vergleichen Sie den Aufruf mit der Dokumentation; ist er richtig, wenden Sie sich an den Microsoft-Support.",
    ],
  }),
  "result-column": () => ({
    steps: [
      "Nennen Sie eine Spalte, die die Abfrage zurückgibt, oder lassen Sie die Abfrage diese Spalte zurückgeben, etwa mit `extend` oder `project`.",
    ],
  }),
  "query-cast": ({ flaw }) =>
    ({
      path: {
        text: "Dieselbe Spalte kann in einem anderen Dienst, etwa Microsoft Sentinel, dynamisch sein.",
        steps: ["Wandeln Sie den Text zuerst um, etwa mit `parse_json()`."],
      },
      key: { steps: ["Wandeln Sie den Wert zuerst um, etwa mit `tostring()`."] },
      entity: {
        text: "Eine Eigenschaft eines dynamischen Werts ist selbst dynamisch.",
        steps: ["Setzen Sie den Ausdruck in `tostring()`."],
      },
    })[flaw],
  "query-name": ({
    kind,
    operator,
    why,
    product = "several",
    tables = [],
    dropper = "project",
    by = "workspace()",
  }) => {
    const kinds: Record<typeof kind, string> = {
      table:
        "Diese Tabelle gibt es in der erweiterten Bedrohungssuche nicht, oder nicht in diesem Mandanten.",
      column: "Diese Spalte gibt es an dieser Stelle der Abfrage nicht.",
      function: "Diese Funktion gibt es nicht.",
      name: "Dieser Name ist an dieser Stelle der Abfrage nicht bekannt.",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: {
        text: "Der Name stammt aus einer älteren Version des Schemas.",
        step: "Verwenden Sie den neuen Namen.",
      },
      endpoint: {
        text: "Diese Tabelle gibt es, die API von Defender für Endpunkt hat aber nur die Gerätetabellen.",
        step: "Rufen Sie `/api/advancedhunting/run` mit der Berechtigung `AdvancedHunting.Read.All` auf, oder `security/runHuntingQuery` von Microsoft Graph mit `ThreatHunting.Read.All`.",
      },
      product: {
        text:
          product === "several"
            ? "Diese Tabelle gibt es, ihre Daten stammen aber von einem Produkt, das in diesem Mandanten möglicherweise fehlt."
            : `Diese Tabelle gibt es, ihre Daten stammen aber von ${products[product]}, das in diesem Mandanten möglicherweise fehlt.`,
        step: "Prüfen Sie im Microsoft Defender-Portal, ob die Tabelle zum Schema dieses Mandanten gehört.",
      },
      workspace: {
        text: "In der erweiterten Bedrohungssuche gibt es diese Tabelle nur, wenn der Arbeitsbereich mit dem Microsoft Defender-Portal verbunden ist.",
        step: "Verbinden Sie den Arbeitsbereich mit dem Portal, oder führen Sie die Abfrage mit der Log Analytics-API aus.",
      },
      tables: {
        text: `Tabellen mit dieser Spalte: ${codes(tables.join())}. Entweder wird hier eine andere Tabelle abgefragt, oder ein Operator davor hat die Spalte entfernt.`,
        step: "Fragen Sie die Tabelle ab, die diese Spalte hat, oder behalten Sie die Spalte in `project` und `summarize` bei.",
      },
      time: {
        text: "In einem Log Analytics-Arbeitsbereich steht die Zeit in jeder Tabelle in `TimeGenerated`.",
        step: "Verwenden Sie `TimeGenerated`.",
      },
      dropped: {
        text: `Ein früheres ${code(dropper)} entfernt die Spalte.`,
        step: `Ändern Sie ${code(dropper)} so, dass die Spalte erhalten bleibt, oder verwenden Sie sie vor diesem Operator.`,
      },
      outside: {
        text: "Der Fehler liegt dann in etwas, das die Abfrage aufruft, etwa in einer gespeicherten Funktion; Log Analytics liest auch Funktionen, deren Namen in Kommentaren stehen.",
        step: "Prüfen Sie die Funktionen, die die Abfrage oder ihre Kommentare nennen, und lassen Sie nicht benötigte weg.",
      },
      own: {
        text: "Möglicherweise hat ein Operator die Spalte seitdem entfernt; oder die Prüfung beim Speichern einer Regel ist strenger als die Ausführung, etwa nach einem `join` oder mit einer Watchlist.",
        step: "Verwenden Sie versuchsweise `!in` mit einer Liste statt eines `leftanti`-Joins, oder weisen Sie die Spalte danach noch einmal zu.",
      },
      data: {
        text: `${code(by)} erzeugt Spalten aus Daten. Sie sind unbekannt, wenn die Abfrage nur geprüft wird oder keine Daten hat.`,
        step: `Lesen Sie den Wert vor ${code(by)} aus der Eigenschaft, geben Sie dem Plug-In ein Schema, oder verwenden Sie \`column_ifexists()\`.`,
      },
      watchlist: {
        text: `Die Abfrage liest die Watchlist ${code(by)}, deren Spalten aus ihren Daten stammen.`,
        step: "Vergleichen Sie den Namen mit den Spalten der Watchlist. Nach dem Hochladen dauert es etwas, bis sie verfügbar sind.",
      },
      remote: {
        text: `Nach ${code(by)} sind nur Tabellen möglich, keine gespeicherten Funktionen; und die Tabelle muss es dort geben.`,
        step: "Bei einer Funktion: Setzen Sie deren Abfrage mit den Tabellen hier ein. Bei einer Tabelle: Prüfen Sie den anderen Arbeitsbereich.",
      },
      quotes: {
        text: "Ein Text braucht Anführungszeichen, sonst ist er der Name einer Spalte. Shells und Skripts entfernen sie oft.",
        step: "Setzen Sie den Wert in Anführungszeichen, und maskieren Sie diese dort, wo die Abfrage entsteht.",
      },
      hyphen: {
        text: "Ein Bindestrich ist in KQL ein Minuszeichen; ein Name, der einen enthält, braucht eckige Klammern und Anführungszeichen.",
        step: "Schreiben Sie den Namen in eckigen Klammern und Anführungszeichen.",
      },
      saved: {
        text: "Die Syntax zeigt keinen Fehler. Die Funktion gehört nicht zur Abfragesprache, und die Abfrage definiert sie nicht.",
        step: "Speichern Sie die Funktion unter genau diesem Namen im Arbeitsbereich, bevor eine Regel oder Abfrage sie verwendet.",
      },
      variant: {
        text: "Die Abfrage selbst definiert diesen Namen in anderer Schreibweise.",
        step: "Korrigieren Sie den Namen; bei Namen wird zwischen Groß- und Kleinschreibung unterschieden.",
      },
      classic: {
        text: "So heißt die Tabelle in Application Insights. In einem Arbeitsbereich heißen auch ihre Spalten anders, zum Beispiel `TimeGenerated` statt `timestamp`.",
        step: "Verwenden Sie die Namen des Arbeitsbereichs, oder senden Sie die Abfrage an die Application Insights-Ressource.",
      },
      spelling: {
        text:
          kind === "function"
            ? "KQL hat eine Funktion dieses Namens; die Groß-/Kleinschreibung wird beachtet."
            : "Log Analytics hat eine Tabelle dieses Namens; die Groß-/Kleinschreibung wird beachtet.",
        step: "Korrigieren Sie den Namen.",
      },
      language: {
        text: "Die Funktion gehört zu einer anderen Sprache.",
        step: "Verwenden Sie die Funktion von KQL; vergleichen Sie deren Parameter.",
      },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `Der Fehler liegt beim Operator ${code(operator)}.`,
        !why && "Bei Namen wird die Groß-/Kleinschreibung beachtet.",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "Gespeicherte Funktionen eines Arbeitsbereichs oder des Portals sind nicht überall bekannt: Setzen Sie den Text der Funktion in die Abfrage ein, oder korrigieren Sie ihren Namen."
            : "Korrigieren Sie den Namen; die Schemareferenz im Microsoft Defender-Portal listet Tabellen und Spalten auf.",
      ],
    };
  },
  "query-syntax": ({ problem }) => {
    const words: Partial<Record<NonNullable<typeof problem>, { text?: string; step: string }>> = {
      instead: {
        step: "Ändern Sie das in der Abfrage; bei Schlüsselwörtern und Operatoren von KQL wird die Groß-/Kleinschreibung beachtet.",
      },
      encoded: {
        text: "Die Abfrage wurde unterwegs einmal zu viel codiert: für eine URL, für HTML oder für JSON.",
        step: "Verwenden Sie die Abfrage als Klartext, und lassen Sie den Client sie einmal codieren.",
      },
      typographic: {
        text: "Solche Zeichen stammen aus Textverarbeitungen, Chats und Tastaturen für andere Sprachen.",
        step: "Geben Sie das Zeichen in der Abfrage neu ein.",
      },
      escape: {
        text: "In einer KQL-Zeichenfolge beginnt ein umgekehrter Schrägstrich eine Escapesequenz. Das betrifft die Abfrage, nicht ihr JSON.",
        step: "Setzen Sie `@` vor die Zeichenfolge, oder verdoppeln Sie darin jeden umgekehrten Schrägstrich.",
      },
      text: {
        text: "Shells und Skripts entfernen Anführungszeichen oft.",
        step: "Setzen Sie den Wert in Anführungszeichen, und maskieren Sie diese dort, wo die Abfrage entsteht.",
      },
      semicolon: {
        text: "Die Pipe würde eine neue Anweisung beginnen.",
        step: "Löschen Sie dieses Semikolon.",
      },
      let: {
        text: "Jede `let`-Anweisung endet mit einem Semikolon.",
        step: "Fügen Sie das Semikolon hinzu.",
      },
      operand: { step: "Vervollständigen Sie den Ausdruck, oder entfernen Sie seinen letzten Teil." },
      on: { step: "Fügen Sie `on` mit den Spalten hinzu, die verglichen werden sollen." },
      inner: {
        text: "Das Anführungszeichen darin beendet sie.",
        step: "Verwenden Sie außen die andere Art von Anführungszeichen, oder setzen Sie vor die inneren einen umgekehrten Schrägstrich.",
      },
      placeholder: { step: "Setzen Sie den Wert ein, bevor die Abfrage gesendet wird." },
      hidden: {
        text: "Webseiten und Textverarbeitungen setzen solche Zeichen zwischen Wörter; ein Dienst kann ohne Hinweis daran scheitern.",
        step: "Ersetzen Sie es durch ein gewöhnliches Leerzeichen, oder löschen Sie es; es kann mehrere davon geben.",
      },
      command: {
        text: "Eine Abfrage liest Tabellen; Verwaltungsbefehle wie `.show` gelten nur für eigene Datenbanken.",
        step: "Mit `getschema` nach dem Namen einer Tabelle sehen Sie deren Spalten; die Tabellen stehen in der Schemareferenz.",
      },
      literal: {
        text: "Azure Monitor bestimmt Tabellen und Arbeitsbereiche, bevor die Abfrage läuft. Die Namen in der Meldung können richtig sein.",
        step: "Schreiben Sie dort den Namen selbst, in Anführungszeichen.",
      },
      star: {
        text: "Eine Abfrage darf nur eine Tabelle mit dem Plan Basic oder Auxiliary lesen, und bis zu fünf Analytics-Tabellen.",
        step: "Nennen Sie die Tabellen, die Sie brauchen.",
      },
    };
    const {
      text,
      step = "Korrigieren Sie die Abfrage. Führen Sie sie im Microsoft Defender-Portal aus: Dort wird die fehlerhafte Stelle angezeigt.",
    } = (problem && words[problem]) ?? {};
    return { ...(text !== undefined && { text }), steps: [step] };
  },
  "heavy-query": ({ reason, said, operator }) => ({
    text: sentences(
      said
        ? {
            timeout:
              "Die Abfrage lief zu lange und wurde abgebrochen. Eine unveränderte Wiederholung hilft meist nicht.",
            size: "Das Ergebnis der Abfrage ist größer, als die API zurückgeben kann.",
            resources: "Die Abfrage hat zu viele Ressourcen verbraucht und wurde abgebrochen.",
          }[reason]
        : "Möglicherweise dauert die Abfrage zu lange; eine unveränderte Wiederholung hilft dann nicht.",
      operator && `Die API nennt den Operator ${code(operator)}.`,
    ),
    steps: [
      "Grenzen Sie die Abfrage ein: kürzerer Zeitraum, Filter zuerst, weniger Joins.",
      "Geben Sie weniger zurück: Verwenden Sie `project`, `summarize` oder `take`.",
    ],
  }),
  "processing-quota": () => ({
    wait: "Warten Sie vor der nächsten Abfrage.",
    steps: ["Führen Sie einfachere Abfragen aus."],
  }),
  "no-connection": ({ fault, headers }) => {
    const connections: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "Der Hostname konnte nicht aufgelöst werden.",
        step: "Prüfen Sie die Schreibweise des Hosts, den DNS-Server und das VPN.",
      },
      refused: {
        text: "Der Server war nicht erreichbar.",
        step: "Prüfen Sie Netzwerk, Firewall und Port.",
      },
      broken: {
        text: "Die Verbindung ist abgebrochen, bevor die Antwort vollständig war.",
        step: "Wiederholen Sie den Aufruf; kommt das öfter vor, prüfen Sie Proxy und Firewall.",
      },
      timeout: {
        text: "Der Server hat nicht rechtzeitig geantwortet.",
        step: "Prüfen Sie Netzwerk und Proxy und wiederholen Sie dann den Aufruf.",
      },
      certificate: {
        text: "Der Browser vertraut dem Zertifikat oder der verschlüsselten Verbindung nicht.",
        step: "Prüfen Sie die Uhr und ob ein Proxy den Datenverkehr mit einem eigenen Zertifikat untersucht.",
      },
      blocked: {
        text: "Eine Erweiterung, etwa ein Werbeblocker, oder ein Administrator hat den Aufruf blockiert.",
        step: "Lassen Sie den Host in der Erweiterung zu, oder fragen Sie den Administrator.",
      },
      policy: {
        text: "Eine Richtlinie der Seite oder des Browsers hat den Aufruf blockiert. Er hat den Server nicht erreicht, oder die Antwort wurde zurückgehalten.",
        step: "Prüfen Sie die `Content-Security-Policy` der Seite: `connect-src` muss den Host zulassen.",
      },
      opaque: {
        text: "Der Browser hat die Antwort zurückgehalten: Die Seite lädt die URL als Skript, Bild oder andere Ressource.",
        step: "Rufen Sie die API mit `fetch` auf: Nur dann gibt der Browser JSON an eine Seite weiter.",
      },
      offline: {
        text: "Der Computer war offline oder hat das Netzwerk gewechselt.",
        step: "Prüfen Sie die Verbindung und wiederholen Sie dann den Aufruf.",
      },
      proxy: {
        text: "Der Proxy hat den Aufruf blockiert.",
        step: "Prüfen Sie die Proxyeinstellungen.",
      },
      cors: {
        text: "Die Antwort des Servers auf den CORS-Preflight lässt den Aufruf wahrscheinlich nicht zu; der Browser hat ihn deshalb nicht gesendet.",
        step: "Rufen Sie die API von einem Server oder aus einem Skript auf: Viele Defender-APIs akzeptieren keine Aufrufe von Webseiten.",
      },
      unknown: {
        text: "Der Browser nennt keine weiteren Einzelheiten.",
        step: "Öffnen Sie denselben Aufruf im Panel „Netzwerk“.",
      },
    };
    return {
      text: sentences(
        connections[fault].text,
        headers !== "" && `Die Seite wollte diese Header senden: ${code(headers)}.`,
      ),
      steps: [connections[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `Der Server hat${status > 0 ? ` mit ${code(String(status))}` : ""} geantwortet, aber ${code(header)} lässt diese Seite nicht zu. Die Seite sah nur „Failed to fetch“.`,
    steps: [
      ...(status >= 400 ? ["Beheben Sie den eigentlichen Fehler."] : []),
      "Soll eine Seite die Antworten lesen können, rufen Sie die API über einen eigenen Server auf.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `Der Server hat auf den Preflight des Browsers mit ${code(String(status))} geantwortet; nur bei einem Status von 200 bis 299 folgt der Aufruf. Am Token liegt es nicht: Beim Preflight wird keines gesendet.`,
    steps: [
      "Prüfen Sie Host und Pfad.",
      "Rufen Sie die API von einem Server oder aus einem Skript statt von einer Webseite auf.",
    ],
  }),
};
