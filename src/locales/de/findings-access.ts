import type { AccessFindings } from "../texts.ts";
import { code, duration, sentences } from "./findings-phrases.ts";

const products = {
  mde: "Microsoft Defender für Endpunkt",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};

/** After „aus“ or „in“, and after „an“. */
const clouds = {
  commercial: { of: "der kommerziellen Cloud", to: "die kommerzielle Cloud" },
  gcc: { of: "GCC", to: "GCC" },
  gov: { of: "der Cloud für US-Behörden (GCC High, DoD)", to: "die Cloud für US-Behörden (GCC High, DoD)" },
  china: { of: "der China-Cloud", to: "die China-Cloud" },
};

export const accessFindings: AccessFindings = {
  // Around the call: hunting, token, permission, tenant, limits, server, network, sign-in.
  "missing-token": ({ saved }) => ({
    title: "Kein Header `Authorization`",
    text: saved
      ? "Die aufgezeichnete Anfrage hat keinen. Manche Werkzeuge lassen den Header beim Speichern einer Datei weg; möglicherweise wurde er also gesendet."
      : "Der Aufruf wurde ohne Token gesendet. Die API weiß deshalb nicht, wer sie aufruft.",
    steps: ["Fordern Sie ein Zugriffstoken an und senden Sie es als `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw }) => ({
    title: "Fehlerhafter Header `Authorization`",
    text: {
      scheme: "Der Header muss mit dem Wort `Bearer` und einem Leerzeichen beginnen, dann folgt das Token.",
      "doubled-scheme": "Das Wort `Bearer` steht zweimal im Header.",
      quoted: "Das Token steht in Anführungszeichen.",
      "line-break": "Der Header enthält einen Zeilenumbruch.",
      space: "Das Token enthält ein Leerzeichen.",
      empty: "Der Header enthält kein Token.",
      "not-a-jwt":
        "Was gesendet wurde, ist kein vollständiges Token (JWT): Möglicherweise ist es abgeschnitten oder beschädigt oder überhaupt kein Token.",
      signature:
        "Die API konnte die Signatur nicht überprüfen. Das Token wurde verändert, abgeschnitten oder für einen anderen Dienst ausgestellt.",
    }[flaw],
    steps: [
      "Senden Sie das Token genau so, wie der Anmeldedienst es in `access_token` zurückgegeben hat, nach `Bearer` und einem Leerzeichen.",
    ],
  }),
  "expired-token": ({ seconds }) => ({
    title: "Token abgelaufen",
    text:
      seconds === undefined
        ? "Die API meldet, dass das Token abgelaufen ist."
        : `Das Token war ${duration(seconds)} vor dem Aufruf abgelaufen.`,
    steps: [
      "Fordern Sie ein neues Token an und wiederholen Sie den Aufruf.",
      "Erneuern Sie das Token kurz vor dem Zeitpunkt in `exp`.",
    ],
  }),
  "early-token": ({ seconds }) => ({
    title: "Token noch nicht gültig",
    text: `Das Token wird erst ${duration(seconds)} nach dem Aufruf gültig. Möglicherweise geht die Uhr einer der beiden Seiten falsch.`,
    steps: ["Prüfen Sie die Uhr des Rechners, der das Token anfordert.", "Fordern Sie ein neues Token an."],
  }),
  "token-audience": ({ made, api }) => ({
    title: "Token für andere Ressource",
    text:
      made && made !== api
        ? `Das Token gilt für ${products[made]}, der Aufruf geht aber an ${products[api]}.`
        : `${products[api]} akzeptiert kein Token mit dieser Zielgruppe (\`aud\`).`,
    steps: [
      `Fordern Sie ein Token für ${products[api]} an. Auch die Berechtigungen müssen für diese API gewährt sein.`,
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    title: "Falsche Cloud",
    text: from
      ? `Was gesendet wurde, stammt aus ${clouds[from].of}, der Aufruf geht aber an ${clouds[to].to}. Keine Cloud akzeptiert die Token einer anderen.`
      : `In ${clouds[to].of} gibt es den Mandanten nicht.`,
    steps: ["Verwenden Sie Anmeldehost, Ressource und API-Host der Cloud, zu der der Mandant gehört."],
  }),
  "conditional-access": ({ want }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: {
        text: "Eine Richtlinie verlangt eine neue Anmeldung mit zusätzlichen Ansprüchen (Claims), obwohl das Token nicht abgelaufen ist.",
        step: "Melden Sie den Benutzer erneut an und fordern Sie dabei ein Token mit dem Wert `claims` aus dem Header `WWW-Authenticate` an.",
      },
      mfa: {
        text: "Eine Richtlinie verlangt Multi-Faktor-Authentifizierung oder eine andere Bestätigung durch den Benutzer.",
        step: "Melden Sie den Benutzer interaktiv an und geben Sie dabei den Wert `claims` aus der Antwort mit.",
      },
      device: {
        text: "Eine Richtlinie verlangt ein Gerät, das registriert, eingebunden oder konform ist.",
        step: "Melden Sie sich von einem verwalteten Gerät an oder fragen Sie einen Administrator nach der Richtlinie.",
      },
      "sign-in": {
        text: "Es gibt keine Sitzung, die sich ohne Rückfrage beim Benutzer verwenden lässt.",
        step: "Melden Sie den Benutzer interaktiv an.",
      },
      blocked: {
        text: "Eine Richtlinie des Mandanten blockiert diese Anmeldung.",
        step: "Fragen Sie einen Administrator, welche Richtlinie greift: Das Anmeldeprotokoll in Microsoft Entra nennt sie.",
      },
    };
    return { title: "Bedingter Zugriff", text: wants[want].text, steps: [wants[want].step] };
  },
  "tenant-state": ({ state, name }) => {
    const states: Record<typeof state, { title: string; step: string }> = {
      inactive: {
        title: "Mandant nicht aktiv",
        step: "Prüfen Sie, ob Defender für Endpunkt in dem Mandanten, der das Token ausgestellt hat, lizenziert und eingerichtet ist.",
      },
      license: { title: "Fehlende Lizenz", step: "Prüfen Sie die Lizenzen des Mandanten." },
      onboarding: {
        title: "Produkt im Mandanten nicht eingerichtet",
        step: "Schließen Sie die Einrichtung des Produkts im Microsoft Defender-Portal ab.",
      },
      premium: {
        title: "Fehlende Premium-Lizenz",
        step: "Prüfen Sie die Lizenzen des Mandanten für Microsoft Entra ID.",
      },
    };
    return {
      title: states[state].title,
      text: sentences(
        name !== "" && `Die API nennt ${code(name)}.`,
        "Ein neues Token oder eine andere Berechtigung ändert daran nichts.",
      ),
      steps: [states[state].step],
    };
  },
  "missing-permission": ({ kind, needed, none }) => ({
    title: none ? "Token ohne Berechtigungen" : "Fehlende Berechtigung",
    text: sentences(
      none &&
        "Das Token enthält überhaupt keine Berechtigung: Meist wurde sie nicht hinzugefügt, oder die Einwilligung des Administrators fehlt.",
      !none &&
        kind === "application" &&
        "Keine der Anwendungsberechtigungen im Token reicht für diesen Vorgang aus.",
      !none &&
        kind === "delegated" &&
        "Keine der delegierten Berechtigungen im Token reicht für diesen Vorgang aus.",
      kind === "unknown" &&
        "Die Antwort nennt keinen Grund. Bei diesem Vorgang fehlt dann meist eine Berechtigung.",
    ),
    steps: [
      needed
        ? `Fügen Sie der App-Registrierung ${code(needed)} als ${kind === "delegated" ? "delegierte Berechtigung" : "Anwendungsberechtigung"} hinzu.`
        : "Fügen Sie der App-Registrierung die Berechtigung hinzu, die die Dokumentation des Vorgangs nennt.",
      "Lassen Sie einen Administrator die Einwilligung erteilen und fordern Sie dann ein neues Token an: Ein vorhandenes ändert sich nicht.",
    ],
  }),
  "user-role": ({ role }) => ({
    title: "Benutzerrolle oder Gerätegruppe",
    text: sentences(
      "Bei einem Token für einen Benutzer entscheiden auch dessen Rollen.",
      role && `Die Dokumentation nennt die Rollenberechtigung ${code(role)}.`,
    ),
    steps: [
      "Prüfen Sie im Microsoft Defender-Portal die Rolle des Benutzers und seinen Zugriff auf die Gerätegruppe.",
    ],
  }),
  "disabled-feature": ({ feature, name }) => ({
    title: "Feature deaktiviert",
    text:
      feature === "live-response"
        ? "Die Liveantwort ist in diesem Mandanten deaktiviert."
        : name
          ? `Die API nennt ${code(name)}.`
          : "Der Mandant hat das Feature nicht, oder es ist deaktiviert. An einer Berechtigung liegt es nicht.",
    steps: [
      feature === "live-response"
        ? "Aktivieren Sie die Liveantwort im Microsoft Defender-Portal unter den erweiterten Features; für Server gibt es dort einen eigenen Schalter."
        : "Prüfen Sie die erweiterten Features im Microsoft Defender-Portal und die Lizenzen des Mandanten.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    title: automation ? "Gerät ohne Automatisierungsebene" : "Vorgang nicht zulässig",
    text: reason ? `Die API nennt den Grund: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Ordnen Sie das Gerät einer Gerätegruppe mit einer Behebungsstufe (Remediation Level) zu."
        : "Beheben Sie den Grund, den die API nennt; eine Wiederholung hilft nicht.",
    ],
  }),
  "device-platform": ({ platform }) => ({
    title: "Plattform nicht unterstützt",
    text: platform
      ? `Auf dem Gerät läuft ${code(platform)}. Dort gibt es die Aktion nicht.`
      : "Auf der Plattform des Geräts gibt es die Aktion nicht.",
    steps: ["Wählen Sie Geräte nach `osPlatform` aus, bevor Sie die Aktion aufrufen."],
  }),
  "client-version": ({ action, version }) => ({
    title: "Clientversion zu alt",
    text: version
      ? `Die Aktion${action ? ` ${code(action)}` : ""} erfordert auf dem Gerät mindestens Version ${code(version)}.`
      : undefined,
    steps: ["Aktualisieren Sie Microsoft Defender auf dem Gerät und wiederholen Sie dann den Aufruf."],
  }),
};
