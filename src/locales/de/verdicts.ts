import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, code, duration, mustBe, mustBeIn, number, plural, some } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

const products = {
  mde: "Microsoft Defender für Endpunkt",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
  ...others,
};
/** After „gehört zu“, and after „geht an“. */
const clouds = {
  commercial: { of: "zur kommerziellen Cloud", to: "die kommerzielle Cloud" },
  gcc: { of: "zu GCC", to: "GCC" },
  gov: { of: "zur Cloud für US-Behörden (GCC High, DoD)", to: "die Cloud für US-Behörden (GCC High, DoD)" },
  china: { of: "zur China-Cloud", to: "die China-Cloud" },
};

const calls = (count: number) => `${number(count)} ${plural(count, { one: "Aufruf", other: "Aufrufe" })}`;

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "Anwendungsberechtigung", other: "delegierte Berechtigung" },
  delegated: { asked: "delegierte Berechtigung", other: "Anwendungsberechtigung" },
};

export const verdicts: Verdicts = {
  "missing-token": ({ args }) =>
    args.saved
      ? "Die aufgezeichnete Anfrage hat keinen Header `Authorization`"
      : "Der Aufruf wurde ohne Header `Authorization` gesendet",
  "malformed-token": ({ args }) =>
    ({
      scheme: "Der Header `Authorization` beginnt nicht mit `Bearer`",
      "doubled-scheme": "Im Header `Authorization` steht `Bearer` zweimal",
      quoted: "Das Token im Header `Authorization` steht in Anführungszeichen",
      "line-break": "Der Header `Authorization` enthält einen Zeilenumbruch",
      space: "Das Token im Header `Authorization` enthält ein Leerzeichen",
      empty: "Der Header `Authorization` enthält kein Token",
      placeholder: "Im Header `Authorization` steht noch ein Platzhalter statt des Tokens",
      unset:
        "Im Header `Authorization` steht statt des Tokens der Text einer leeren Variablen, etwa `undefined`",
      printed: "Im Header `Authorization` steht der Text eines Objekts statt des darin enthaltenen Tokens",
      "not-a-jwt": "Der Header `Authorization` enthält kein vollständiges Token",
      signature: "Die API konnte die Signatur des Tokens in `Authorization` nicht überprüfen",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "Die API meldet, dass das Token abgelaufen ist"
      : `Das Token ist ${duration(args.seconds)} vor dem Aufruf abgelaufen`,
  "early-token": ({ args }) => `Das Token wird erst ${duration(args.seconds)} nach dem Aufruf gültig`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `Das Token gilt für eine Ihrer eigenen Anwendungen, der Aufruf geht aber an ${products[api]}`
        : `Das Token gilt für ${foreign}, der Aufruf geht aber an ${products[api]}`
      : made && made !== api
        ? `Das Token gilt für ${products[made]}, der Aufruf geht aber an ${products[api]}`
        : `${products[api]} akzeptiert kein Token für ${sent ? brief(sent) : "diese Zielgruppe"}`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} gehört ${clouds[from].of}, der Aufruf geht aber an ${clouds[to].to}`
      : `Der Mandant gehört nicht ${clouds[to].of}`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp
        ? "Eine Richtlinie lässt dieses Token nicht mehr zu und verlangt ein neues"
        : "Eine Richtlinie verlangt eine neue Anmeldung mit zusätzlichen Ansprüchen (Claims)",
      mfa: "Eine Richtlinie verlangt Multi-Faktor-Authentifizierung",
      challenge: "Ein anderer Dienst muss diese Anmeldung bestätigen",
      device: "Eine Richtlinie verlangt ein registriertes oder konformes Gerät",
      "sign-in": args.every
        ? `Eine Richtlinie verlangt spätestens alle ${duration(args.every)} eine neue Anmeldung`
        : "Eine Anmeldung im Hintergrund ist nicht möglich: Der Benutzer muss sich anmelden",
      binding: "Eine Richtlinie verlangt Tokenschutz, den dieser Client nicht unterstützt",
      blocked: "Eine Richtlinie des Mandanten hat diese Anmeldung blockiert",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "Defender für Endpunkt ist in diesem Mandanten nicht aktiv",
      license: "Der Dienst findet in diesem Mandanten keine Lizenz",
      onboarding: `${name || "Das Produkt"} ist in diesem Mandanten nicht eingerichtet`,
      provisioning: "Dieser Mandant ist für Microsoft Defender noch nicht eingerichtet",
      premium: "Der Dienst findet in diesem Mandanten keine Premium-Lizenz für Microsoft Entra ID",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "die Berechtigung für diesen Vorgang";
    if (none) return `Das Token enthält keine Berechtigung; der Aufruf braucht ${permission}`;
    if (kind === "unknown") return `Dem Aufrufer fehlt ${permission}`;
    return `Dem Token fehlt ${permission}${sent && sent.length <= 60 ? `; es enthält ${some(sent.split(", "))}` : ""}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "Der Vorgang nimmt möglicherweise nur das Token einer Anwendung an, nicht das eines Benutzers"
      : isContrary
        ? "Die API verlangt einen angemeldeten Benutzer, obwohl das Token einem gehört"
        : certainty === "certain"
          ? "Der Vorgang braucht das Token eines Benutzers, aber dieses gehört einer Anwendung"
          : "Der Vorgang nimmt möglicherweise nur das Token eines Benutzers an, nicht das einer Anwendung",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} gilt nur für Indikatoren der Anwendung selbst, und dieser gehört möglicherweise einer anderen`
      : args.asked
        ? `Das Token enthält ${code(args.held)} als ${kinds[args.asked].other}, die API verlangt aber eine ${kinds[args.asked].asked}`
        : args.isUncounted
          ? `Die API verlangt ${code(args.held)}, obwohl das Token diese Berechtigung enthält`
          : `Das Token enthält ${code(args.held)}, was ausreicht; die API hat den Aufruf also aus einem anderen Grund abgelehnt`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "Der Anwendung fehlt möglicherweise eine Rolle in Microsoft Purview"
      : where === "audit"
        ? "Der Benutzer hat möglicherweise keinen Zugriff auf das Überwachungsprotokoll"
        : where !== "defender"
          ? certainty === "certain"
            ? `Dem Benutzer fehlt eine Rolle in ${rolePlaces[where]}`
            : `Dem Benutzer fehlt möglicherweise eine Rolle in ${rolePlaces[where]}`
          : role
            ? `Dem Benutzer fehlt möglicherweise die Rollenberechtigung ${code(role)} oder der Zugriff auf die Gerätegruppe`
            : "Dem Benutzer fehlt möglicherweise eine Rolle oder der Zugriff auf die Gerätegruppe",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "Die Liveantwort ist in diesem Mandanten deaktiviert"
      : name
        ? `${code(name)} ist in diesem Mandanten deaktiviert`
        : "Ein Feature, das dieser Aufruf braucht, ist deaktiviert oder fehlt im Mandanten",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "Das Gerät hat keine Automatisierungsebene"
      : reason
        ? `Die API lässt dies nicht zu: ${code(reason)}`
        : "Die API lässt diesen Vorgang nicht zu",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `Die Aktion ist für ${code(platform)} nicht verfügbar`
      : "Die Aktion ist für die Plattform des Geräts nicht verfügbar",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `Die Aktion${action ? ` ${code(action)}` : ""} erfordert auf dem Gerät mindestens die Clientversion ${code(version)}`
      : "Der Defender-Client auf dem Gerät ist für diese Aktion zu alt",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `Das Limit ist erreicht: ${calls(allowed)} in ${duration(period)}`;
    if (perMinute !== undefined)
      return `Zu viele Aufrufe: Das Limit beträgt ${calls(perMinute)} pro Minute${perHour === undefined ? "" : ` und ${number(perHour)} pro Stunde`}`;
    return perHour === undefined
      ? "Zu viele Aufrufe in diesem Zeitraum"
      : `Zu viele Aufrufe: Das Limit beträgt ${calls(perHour)} pro Stunde`;
  },
  "early-retry": ({ args }) =>
    `Der Aufruf kam ${duration(args.seconds)} vor dem Zeitpunkt, den eine frühere Antwort genannt hatte`,
  "not-offered": ({ args }) => `Der Vorgang ist in ${clouds[args.cloud].of} möglicherweise nicht verfügbar`,
  "retiring-operation": ({ args }) =>
    `Die API ist möglicherweise nicht mehr verfügbar: Microsoft nimmt sie ab ${code(args.since)} außer Betrieb`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "Der Dienst hat seine Antwort mit einem Fehler abgebrochen"
      : succeeded !== undefined && succeeded > 0
        ? "Im Dienst ist ein Fehler aufgetreten; derselbe Aufruf war zuvor erfolgreich"
        : failed !== undefined && failed > 1
          ? `Im Dienst ist ein Fehler aufgetreten; dieser Aufruf ist ${number(failed)}-mal fehlgeschlagen und war noch nie erfolgreich`
          : isSlow
            ? "Der Dienst hat nicht rechtzeitig geantwortet"
            : "Im Dienst ist bei der Verarbeitung des Aufrufs ein Fehler aufgetreten",
  "result-column": ({ args, sent }) =>
    `Die Abfrage gibt die Spalte ${brief(sent)} nicht zurück${args.name ? `, die ${code(args.name)} verwendet` : ""}`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `In der Abfrage steht ${brief(sent)}, inzwischen aufgeteilt in ${some(expected)}`;
    if (right && why === "renamed")
      return `In der Abfrage steht ${brief(sent)}, inzwischen heißt es ${brief(right)}`;
    if (why === "quotes")
      return `${brief(sent)} in der Abfrage ist möglicherweise ein Text ohne Anführungszeichen`;
    if (right) return `In der Abfrage steht ${brief(sent)}; gemeint ist wahrscheinlich ${brief(right)}`;
    if (why === "endpoint")
      return `Die Abfrage verwendet die Tabelle ${brief(sent)}, die es in der API von Defender für Endpunkt nicht gibt`;
    if (why === "product")
      return `Die Abfrage verwendet die Tabelle ${brief(sent)}, die in diesem Mandanten möglicherweise nicht verfügbar ist`;
    if (why === "outside") return `Der Name ${brief(sent)} aus der Meldung kommt in der Abfrage nicht vor`;
    if (why === "own")
      return `Die Abfrage definiert ${brief(sent)} in Zeile ${number(line)}, der Dienst findet den Namen aber später nicht`;
    if (why === "data")
      return `Die Spalte ${brief(sent)} gibt es möglicherweise erst, wenn die Abfrage Daten liefert`;
    if (why === "watchlist") return `Der Dienst findet die Spalte ${brief(sent)} in der Watchlist nicht`;
    if (why === "remote")
      return `Der andere Arbeitsbereich hat für diese Abfrage keine Tabelle ${brief(sent)}`;
    if (why === "saved")
      return `Die Abfrage ruft ${brief(sent)} auf; die Funktion ist in diesem Arbeitsbereich möglicherweise nicht gespeichert`;
    if (why === "workspace")
      return `Die Abfrage verwendet die Tabelle ${brief(sent)} eines Log Analytics-Arbeitsbereichs`;
    return {
      table: `Die Abfrage verwendet die Tabelle ${brief(sent)}, die hier nicht bekannt ist`,
      column: `Die Abfrage verwendet die Spalte ${brief(sent)}, die es an dieser Stelle nicht gibt`,
      function: `Die Abfrage ruft die Funktion ${brief(sent)} auf, die es hier nicht gibt`,
      name: `Die Abfrage verwendet den Namen ${brief(sent)}, der an dieser Stelle nicht bekannt ist`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (Zeile ${number(line)}, Spalte ${number(column)})`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "Eine Zeichenfolge in der Abfrage wird nicht geschlossen",
      bracket: "Zu einer Klammer in der Abfrage fehlt das Gegenstück",
      pipe: "In der Abfrage folgt auf eine Pipe kein Operator",
      operator: `${brief(sent)} ist kein Operator der Abfragesprache`,
      instead: `In der Abfrage steht ${brief(sent)}; KQL erwartet ${right}`,
      encoded: `Die Abfrage ist codiert: Sie enthält ${brief(sent)}`,
      typographic: `Die Abfrage enthält ${brief(sent)}; KQL erwartet ${right}`,
      escape: `Die Zeichenfolge ${brief(sent)} in der Abfrage enthält eine ungültige Escapesequenz`,
      text: `In der Abfrage fehlen die Anführungszeichen um den Wert in ${brief(sent)}`,
      semicolon: "Ein Semikolon beendet die Abfrage vor der nächsten Pipe",
      let: `In der Abfrage fehlt ein Semikolon vor ${brief(sent)}`,
      operand: `In der Abfrage folgt nichts auf ${brief(sent)}`,
      on: `In der Abfrage hat ${brief(sent)} kein \`on\``,
      inner: `Eine Zeichenfolge in der Abfrage endet zu früh: ${brief(sent)}`,
      placeholder: `Die Abfrage enthält ${brief(sent)}, wahrscheinlich eine Variable ohne ihren Wert`,
      hidden: `Die Abfrage enthält ${brief(sent)}, ein nicht sichtbares Zeichen`,
      command: `Die Abfrage beginnt mit dem Verwaltungsbefehl ${brief(sent)}, der hier nicht ausgeführt werden kann`,
      literal: `In der Abfrage steht die Variable ${brief(sent)}, wo Azure Monitor nur ein Literal annimmt`,
      star: `${brief(sent)} liest alle Tabellen, auch die mit dem Plan Basic oder Auxiliary`,
    };
    const other = sent
      ? `Die Abfrage kann bei ${brief(sent)} nicht analysiert werden`
      : "Die Syntax der Abfrage ist falsch";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "Die Abfrage lief zu lange und wurde abgebrochen",
          size: "Das Ergebnis der Abfrage ist größer, als die API zurückgeben kann",
          resources: "Die Abfrage brauchte zu viele Ressourcen und wurde abgebrochen",
        }[reason]
      : "Die Abfrage lief möglicherweise zu lange",
  "processing-quota": ({ args: { wait } }) =>
    `Der Mandant hat seine Verarbeitungszeit für KQL-Abfragen aufgebraucht${wait ? `; Wartezeit: ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "Der Hostname konnte nicht aufgelöst werden",
      refused: "Der Server war nicht erreichbar",
      broken: "Die Verbindung ist abgebrochen, bevor die Antwort vollständig war",
      timeout: "Der Server hat nicht rechtzeitig geantwortet",
      certificate: "Der Browser vertraut dem Zertifikat oder der verschlüsselten Verbindung nicht",
      blocked: "Eine Erweiterung, etwa ein Werbeblocker, oder ein Administrator hat den Aufruf blockiert",
      policy: "Eine Richtlinie der Seite oder des Browsers hat den Aufruf blockiert",
      opaque:
        "Der Browser hat die Antwort zurückgehalten: Die Seite lädt die URL als Skript, Bild oder andere Ressource",
      offline: "Der Computer war offline oder hat das Netzwerk gewechselt",
      proxy: "Der Proxy hat den Aufruf blockiert",
      cors: "Der Browser hat den Aufruf nicht gesendet: Die Antwort des Servers auf den CORS-Preflight lässt ihn wahrscheinlich nicht zu",
      unknown: "Es kam keine Antwort, und der Browser nennt keine weiteren Einzelheiten",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `Der Server hat${status > 0 ? ` mit ${code(String(status))}` : ""} geantwortet, aber ${code(header)} lässt diese Seite die Antwort nicht lesen`,
  "preflight-status": ({ args }) =>
    `Der Server hat den Preflight des Browsers mit ${code(String(args.status))} beantwortet; der Aufruf wurde deshalb nie gesendet`,

  "form-body": ({ args }) =>
    `Der Anfragebody ist ${args.json ? "JSON" : "kein Formular"}, der Tokenendpunkt liest aber nur Formularfelder`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `In ${code(name)} stehen außer der ID noch andere Zeichen`
        : flaw === "in-url"
          ? `In der Tokenanfrage steht ${code(name)} in der URL statt im Formular`
          : flaw === "query"
            ? `In der Anfrage fehlt der Parameter ${code(name)}`
            : `In der Tokenanfrage fehlt der Parameter ${code(name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? mustBeIn("scope", sent, expected[0])
          : "Der Bereich (Scope) eines Anwendungstokens muss auf `/.default` enden",
      "resource-at-v2": "Der v2.0-Endpunkt erwartet `scope`, nicht `resource`",
      "scope-at-v1": "Der v1.0-Endpunkt erwartet `resource`, nicht `scope`",
      "default-at-v1": "`resource` darf nur die Ressource enthalten, ohne `/.default`",
      several: "Die Bereiche (Scopes) gehören zu mehreren Ressourcen, ein Token gilt aber nur für eine",
      "own-app": "Eine Anwendung, die ein Token für sich selbst anfordert, muss sich mit ihrer ID nennen",
      "no-such": `Die angeforderte Ressource hat keinen Bereich (Scope) ${brief(sent)}`,
      "not-set-up": `Für die Ressource ${brief(sent)} gibt es in diesem Mandanten keinen Dienst`,
      unknown: `Im Mandanten gibt es keinen Dienst namens ${brief(sent)}`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `In der URL steht ${brief(sent)} statt des Mandanten`,
      form: `${brief(sent)} ist weder eine Mandanten-ID noch ein Domänenname`,
      unknown: `Der Anmeldedienst hat keinen Mandanten ${brief(sent)} gefunden`,
      general: `${brief(sent)} sagt nicht, für welchen Mandanten das Token bestimmt ist`,
      "general-grant": `${brief(sent)} ist mit diesem \`grant_type\` nicht möglich`,
      "missing-app": `Die Anwendung gibt es im Mandanten ${brief(sent)} nicht`,
      "cloud-app": "Die Anwendung von Microsoft Graph PowerShell gibt es in der Cloud in China nicht",
      "missing-user": "Das Konto des Benutzers gehört zu einem anderen Mandanten",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "Der geheime Clientschlüssel ist falsch",
      "secret-id": "`client_secret` enthält die ID eines Schlüssels und nicht seinen Wert",
      "secret-leftover":
        "`client_secret` enthält einen Platzhalter, eine leere Variable oder den Namen eines Objekts",
      unencoded: `${code(args.parameter ?? "")} ist nicht für das Formular codiert, daher liest der Dienst einen anderen Wert`,
      "expired-secret": "Der geheime Clientschlüssel ist abgelaufen",
      missing: "Die Tokenanfrage enthält keine Clientanmeldeinformationen",
      "disabled-app": "Die Anwendung ist in diesem Mandanten deaktiviert",
      "public-client":
        "Die Anwendung ist ein öffentlicher Client, die Anfrage enthält aber einen geheimen Clientschlüssel",
      "user-password": "Benutzername oder Kennwort ist falsch",
      "user-expired": "Das Kennwort des Benutzers ist abgelaufen",
      "user-locked": "Das Konto des Benutzers ist gesperrt",
      "user-disabled": "Das Konto des Benutzers ist deaktiviert",
      "user-unknown": "Das Konto des Benutzers gibt es in diesem Mandanten nicht",
      "expired-certificate": "Das Zertifikat, das die Assertion signiert, ist abgelaufen",
      signature: "Die Signatur der Assertion ist ungültig",
      certificate: "Das Zertifikat, das die Assertion signiert, ist für die Anwendung nicht registriert",
      "missing-for-app": "Die Tokenanfrage enthält keine Clientanmeldeinformationen",
      "no-thumbprint": "Der Header der Clientassertion nennt das Zertifikat nicht",
      "hex-thumbprint":
        "Die Clientassertion nennt den Fingerabdruck des Zertifikats hexadezimal statt in Base64url",
      chain: "Die Signatur der Clientassertion passt nicht zum ersten Zertifikat in `x5c`",
      "assertion-form": "Die Clientassertion ist ungültig",
      "assertion-issued":
        "Die Clientassertion ist ein Token von Microsoft Entra und wurde nicht von der Anwendung signiert",
      "assertion-subject": "`iss` und `sub` der Clientassertion unterscheiden sich",
      "on-behalf-address": `Das Benutzertoken gilt für ${brief(sent)}; das ist kein Anwendungs-ID-URI dieser Anwendung`,
      "on-behalf-app":
        "Das einzutauschende Token gehört einer Anwendung, es gibt also keinen Benutzer, für den gehandelt wird",
      "id-token": "Das einzutauschende Token ist ein ID-Token; es muss ein Zugriffstoken sein",
      "issuer-unread": args.issuer
        ? `Microsoft Entra konnte die Schlüssel des Ausstellers ${brief(args.issuer)} nicht abrufen`
        : "Microsoft Entra konnte die Schlüssel des Ausstellers der Assertion nicht abrufen",
      basic: "Der geheime Schlüssel der Anwendung steht im Header `Authorization` statt im Formular",
      "no-principal": "Die Anwendung hat in diesem Mandanten keinen Dienstprinzipal",
      implicit: "Die App-Registrierung lässt diesen `response_type` nicht zu",
      "assertion-audience": "Die Zielgruppe (`aud`) der Assertion ist nicht dieser Tokenendpunkt",
      "assertion-app": "Die Assertion gehört zu einer anderen Anwendung als `client_id`",
      "on-behalf":
        "Das Benutzertoken wurde für eine andere Anwendung ausgestellt, daher kann diese Anwendung es nicht eintauschen",
      federated: "Keine der Verbundanmeldeinformationen der Anwendung passt zur Assertion",
      "federated-tenant":
        "Die Assertion stammt aus einem anderen Mandanten von Microsoft Entra, dem Verbundanmeldeinformationen nicht vertrauen können",
      "federated-case":
        "`sub` der Assertion und die Verbundanmeldeinformationen unterscheiden sich nur in der Groß-/Kleinschreibung",
      clock:
        args.late !== undefined
          ? `Die Clientassertion ist ${duration(args.late)} vor dem Aufruf abgelaufen`
          : args.early !== undefined
            ? `Die Clientassertion wird erst ${duration(args.early)} nach dem Aufruf gültig`
            : "Die Clientassertion liegt außerhalb ihrer Gültigkeitsdauer",
      loop: "Die Anwendung wiederholt dieselbe Tokenanfrage in einer Schleife",
      verifier: "`code_verifier` gehört nicht zur `code_challenge` dieser Anmeldung",
      pkce: "Die Anmeldung erfolgte ohne PKCE, das auf einer Webseite erforderlich ist",
      "no-reply-address": "Die App-Registrierung enthält keinen Umleitungs-URI",
      "reply-cloud": "Der Umleitungs-URI gehört zu einer anderen Cloud als die Anmeldung",
      "reply-address": "Der Umleitungs-URI steht nicht in der App-Registrierung",
      "spa-only":
        "Der Umleitungs-URI ist für eine Single-Page-Anwendung registriert: Nur eine Webseite erhält damit Token",
      "not-spa":
        "Der Umleitungs-URI ist nicht für eine Single-Page-Anwendung registriert: Eine Webseite erhält damit keine Token",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `In diesem Mandanten hat niemand für die Anwendung${app ? ` ${code(app)}` : ""} eine Einwilligung erteilt`,
      admin: `Kein Administrator hat für die Anwendung${app ? ` ${code(app)}` : ""} eine Einwilligung erteilt`,
      declined: "Der Benutzer hat die Einwilligung abgelehnt",
      unlisted: "Die App-Registrierung enthält keine Berechtigung dieser API",
      withdrawn:
        permission === undefined
          ? "Die App-Registrierung enthält eine Berechtigung, die ihre API nicht anbietet"
          : `Die App-Registrierung enthält ${code(permission)}; ${code(resource)} bietet das in diesem Mandanten nicht an`,
      "first-party": `Die Anwendung${app ? ` ${code(app)}` : ""} gehört Microsoft und ist für diese API nicht zugelassen`,
      unassigned: "Der Benutzer ist der Anwendung nicht zugewiesen",
      "app-unassigned": "Die aufrufende Anwendung ist der Anwendung der API nicht zugewiesen",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "Code, Aktualisierungstoken oder Assertion ist abgelaufen",
      used: "Der Autorisierungscode wurde bereits verwendet",
      invalid: "Code, Aktualisierungstoken oder Assertion ist für diese Anfrage nicht gültig",
      revoked: "Die Sitzung wurde beendet, zum Beispiel durch ein neues Kennwort",
      damaged: `${code(args.parameter)} ist nicht so, wie der Anmeldedienst es ausgestellt hat`,
      lowered: `${code(args.parameter)} enthält keinen Großbuchstaben: Die Schreibung wurde geändert`,
      "other-tenant": "Code oder Aktualisierungstoken wurde für einen anderen Mandanten ausgestellt",
      "other-client": "Code oder Aktualisierungstoken wurde für eine andere Anwendung ausgestellt",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
