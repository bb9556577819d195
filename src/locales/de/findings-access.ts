import type { AccessFindings } from "../texts.ts";
import { code, sentences } from "./findings-phrases.ts";

/** After „aus“ or „in“, and after „an“. */
const clouds = {
  commercial: { of: "der kommerziellen Cloud", to: "die kommerzielle Cloud" },
  gcc: { of: "GCC", to: "GCC" },
  gov: { of: "der Cloud für US-Behörden (GCC High, DoD)", to: "die Cloud für US-Behörden (GCC High, DoD)" },
  china: { of: "der China-Cloud", to: "die China-Cloud" },
};

const rolePlaces = {
  defender: "im Microsoft Defender-Portal unter „Berechtigungen“",
  entra: "in Microsoft Entra",
  purview: "im Microsoft Purview-Portal",
  intune: "in Microsoft Intune",
};

const kindWords = {
  application: "Anwendungsberechtigung",
  delegated: "delegierte Berechtigung",
  unknown: "Anwendungsberechtigung oder, falls sich ein Benutzer anmeldet, als delegierte Berechtigung",
};

export const accessFindings: AccessFindings = {
  "missing-token": ({ saved }) => ({
    text: saved
      ? "Manche Tools lassen den Header beim Speichern einer Datei weg; möglicherweise wurde er also gesendet."
      : undefined,
    steps: ["Fordern Sie ein Zugriffstoken an und senden Sie es als `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw, scheme }) => ({
    text: {
      scheme: "Der Header muss mit dem Wort `Bearer` und einem Leerzeichen beginnen, dann folgt das Token.",
      "doubled-scheme": "Das Wort `Bearer` steht zweimal im Header.",
      quoted: "Das Token steht in Anführungszeichen.",
      "line-break": "Der Header enthält einen Zeilenumbruch.",
      space: "Das Token enthält ein Leerzeichen.",
      empty: "Der Header enthält kein Token.",
      placeholder: "Vor dem Senden wurde der Platzhalter nicht ersetzt.",
      unset: "Die Variable hatte beim Senden keinen Wert.",
      printed: "Eingesetzt wurde ein Objekt, nicht dessen Eigenschaft `access_token`.",
      "not-a-jwt":
        "Das Token ist möglicherweise abgeschnitten oder beschädigt, oder es ist gar kein Token (JWT).",
      signature: "Das Token wurde verändert, abgeschnitten oder für einen anderen Dienst ausgestellt.",
    }[flaw],
    steps: [
      "Senden Sie das Token genau so, wie der Anmeldedienst es in `access_token` zurückgegeben hat, nach `Bearer` und einem Leerzeichen.",
      ...(scheme === undefined
        ? []
        : [`Wenn es ein API-Token aus dem Portal ist, muss davor das Wort ${code(scheme)} stehen.`]),
    ],
  }),
  "expired-token": () => ({
    steps: [
      "Fordern Sie ein neues Token an und wiederholen Sie den Aufruf.",
      "Erneuern Sie das Token kurz vor dem Zeitpunkt in `exp`.",
    ],
  }),
  "early-token": () => ({
    text: "Möglicherweise geht die Uhr einer der beiden Seiten falsch.",
    steps: ["Prüfen Sie die Uhr des Computers, der das Token anfordert.", "Fordern Sie ein neues Token an."],
  }),
  "token-audience": ({ unnamed, scope }) => ({
    steps: [
      ...(unnamed === "v1"
        ? [
            "Möglicherweise stammt dieses Token aus einer Anfrage an `/oauth2/token` ohne `resource`: Rufen Sie `/oauth2/v2.0/token` mit `scope` auf.",
          ]
        : []),
      ...(unnamed === "v2" ? ["Ein Bereich ohne Ressource wie `User.Read` gehört zu Microsoft Graph."] : []),
      scope
        ? `Fordern Sie ein Token für diese API mit dem Bereich ${code(scope)} an; die Anwendung benötigt auch dort Berechtigungen.`
        : "Fordern Sie ein Token für diese API an; die Anwendung benötigt auch dort Berechtigungen.",
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    text: from
      ? `Das Token oder der Bereich (Scope) gehört zu ${clouds[from].of}, der Aufruf geht aber an ${clouds[to].to}. Diese Clouds akzeptieren die Token der jeweils anderen nicht.`
      : `Der Mandant gehört nicht zu ${clouds[to].of}.`,
    steps: ["Verwenden Sie Anmeldehost, Ressource und API-Host der Cloud, zu der der Mandant gehört."],
  }),
  "conditional-access": ({ want, isUnclaimed, every, isApp }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: isApp
        ? {
            text: "Nach der Ausstellung des Tokens hat sich eine Richtlinie oder ein Konto geändert; abgelaufen ist es nicht.",
            step: "Verwerfen Sie das zwischengespeicherte Token und fordern Sie ein neues an, mit dem Wert `claims` aus dem Header `WWW-Authenticate`, falls vorhanden. Ein Benutzer muss sich nicht anmelden.",
          }
        : {
            text: "Eine Richtlinie verlangt eine neue Anmeldung mit zusätzlichen Ansprüchen (Claims), obwohl das Token nicht abgelaufen ist.",
            step: "Melden Sie den Benutzer erneut an und fordern Sie dabei ein Token mit dem Wert `claims` aus dem Header `WWW-Authenticate` an.",
          },
      mfa: {
        text: "Eine Richtlinie verlangt Multi-Faktor-Authentifizierung oder eine andere Bestätigung durch den Benutzer.",
        step: "Melden Sie den Benutzer interaktiv an und geben Sie dabei den Wert `claims` aus der Antwort mit.",
      },
      challenge: {
        text: "Eine Richtlinie verlangt, dass ein anderer Dienst den Benutzer bestätigt, zum Beispiel ein weiterer Anbieter für Multi-Faktor-Authentifizierung oder Nutzungsbedingungen.",
        step: "Melden Sie den Benutzer interaktiv an und geben Sie dabei den Wert `claims` aus der Antwort mit.",
      },
      device: {
        text: "Eine Richtlinie verlangt ein Gerät, das registriert, eingebunden oder konform ist.",
        step: "Melden Sie sich von einem verwalteten Gerät an oder fragen Sie einen Administrator nach der Richtlinie.",
      },
      "sign-in": {
        text: "Eine Anmeldung im Hintergrund ist nicht möglich: Der Benutzer hat keine aktive Sitzung.",
        step: "Melden Sie den Benutzer interaktiv an.",
      },
      binding: {
        text: "Eine Richtlinie verlangt Token, die an das Gerät gebunden sind.",
        step: "Melden Sie sich mit einem Client an, der den Broker des Geräts verwendet, zum Beispiel den Web Account Manager in Windows, oder lassen Sie diesen von der Richtlinie ausnehmen.",
      },
      blocked: {
        text: "Eine Richtlinie des Mandanten hat diese Anmeldung blockiert.",
        step: "Fragen Sie einen Administrator, welche Richtlinie greift: Das Anmeldeprotokoll in Microsoft Entra nennt sie.",
      },
    };
    return {
      text: every ? undefined : wants[want].text,
      steps: [
        every
          ? "Melden Sie den Benutzer erneut an. Ein Job ohne Benutzer braucht eine Anwendung mit eigenen Berechtigungen."
          : (isUnclaimed ? wants["sign-in"] : wants[want]).step,
      ],
    };
  },
  "tenant-state": ({ state, name, isWorldwide, isPlan, isHunting }) => {
    const states: Record<typeof state, { step: string }> = {
      inactive: {
        step: "Prüfen Sie, ob Defender für Endpunkt in dem Mandanten, der das Token ausgestellt hat, lizenziert und eingerichtet ist.",
      },
      license: {
        step: isPlan
          ? "Prüfen Sie in Defender für Cloud, ob im Abonnement, das der Body nennt, mindestens ein Plan aktiviert ist."
          : "Prüfen Sie, ob der Mandant eine aktive Lizenz für das Produkt hinter dieser API hat.",
      },
      onboarding: {
        step: "Schließen Sie die Einrichtung des Produkts im Microsoft Defender-Portal ab.",
      },
      provisioning: {
        step: "Öffnen Sie das Microsoft Defender-Portal einmal mit einem Konto, das eine Lizenz hat: Dadurch wird der Mandant eingerichtet.",
      },
      premium: {
        step: "Sehen Sie im Microsoft Entra Admin Center nach, welche Lizenzen der Mandant hat.",
      },
    };
    return {
      text: sentences(
        name !== "" && state !== "onboarding" && `Die API meldet ${code(name)}.`,
        "Ein neues Token oder eine andere Berechtigung ändert daran nichts.",
      ),
      steps: [
        states[state].step,
        ...(isHunting
          ? [
              "Nutzt der Mandant Defender XDR, führen Sie die Abfrage dort aus: `api.security.microsoft.com/api/advancedhunting/run` oder `/security/runHuntingQuery` von Microsoft Graph.",
            ]
          : []),
        ...(isWorldwide
          ? [
              "Gehört der Mandant zu einer Cloud für US-Behörden, rufen Sie den API-Host dieser Cloud auf: Der weltweite Host findet ihre Lizenzen nicht.",
            ]
          : []),
        ...(state === "license"
          ? [
              "Ist die Lizenz vorhanden, wiederholen Sie den Aufruf später: Möglicherweise kennt der Dienst sie noch nicht.",
            ]
          : []),
      ],
    };
  },
  "missing-permission": ({
    kind,
    needed,
    none,
    app,
    twin,
    elsewhere,
    slip,
    isManaged,
    tool,
    isForDirectory,
    kept,
    audience,
    aud,
  }) => ({
    text: sentences(
      isForDirectory &&
        "Der Dienst liest das Verzeichnis mit den Berechtigungen der Anwendung, etwa um die Lizenz des Mandanten zu prüfen. Diese Berechtigung ist zusätzlich zu der des Vorgangs nötig.",
      none &&
        !audience &&
        "Das Token enthält überhaupt keine Berechtigung. Wahrscheinlich wurde die Berechtigung nicht hinzugefügt, die Einwilligung des Administrators fehlt, oder das Token ist älter.",
      none &&
        twin &&
        `Berechtigungen einer anderen API zählen hier nicht: ${code(twin.permission)} gehört zu ${code(twin.app)}.`,
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "application" &&
        "Keine der Anwendungsberechtigungen im Token reicht für diesen Vorgang aus.",
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "delegated" &&
        "Keine der delegierten Berechtigungen im Token reicht für diesen Vorgang aus.",
      slip &&
        `Die API verlangt ${code(slip.asked)}, das nicht dokumentiert ist. Wahrscheinlich ist ${code(slip.held)} gemeint, wird aber nicht akzeptiert.`,
      elsewhere &&
        (elsewhere.isExample
          ? `${code(elsewhere.permission)} im Token gilt für andere Vorgänge, zum Beispiel ${code(`${elsewhere.method} ${elsewhere.path}`)}.`
          : `${code(elsewhere.permission)} im Token gilt für einen anderen Vorgang: ${code(`${elsewhere.method} ${elsewhere.path}`)}.`),
    ),
    steps: [
      ...(elsewhere && !elsewhere.isExample
        ? [`Wenn Sie diesen Vorgang meinen, rufen Sie ${code(`${elsewhere.method} ${elsewhere.path}`)} auf.`]
        : []),
      ...(audience && aud
        ? [
            `Fordern Sie ein Token für ${code(audience)} an: Dieses gilt für ${code(aud)}, und ein Token enthält nur Berechtigungen seiner eigenen API.`,
          ]
        : []),
      ...(isManaged
        ? [
            `Eine verwaltete Identität hat keine App-Registrierung: Weisen Sie ihr ${needed ? `die App-Rolle ${code(needed)}${app ? ` von ${code(app)}` : ""}` : "die App-Rolle, die die Dokumentation des Vorgangs nennt,"} zu, zum Beispiel mit \`New-MgServicePrincipalAppRoleAssignment\`.`,
            "Warten Sie dann auf ein neues Token: Azure behält das alte bis zu 24 Stunden.",
          ]
        : [
            !needed
              ? "Fügen Sie der App-Registrierung die Berechtigung hinzu, die die Dokumentation des Vorgangs nennt."
              : tool === "Microsoft Graph PowerShell"
                ? `Melden Sie sich mit ${code(`Connect-MgGraph -Scopes ${needed}`)} neu an.`
                : tool
                  ? `${tool} kann ${code(needed)} nicht erhalten: Fordern Sie das Token mit einer eigenen App-Registrierung an, die diese Berechtigung${app ? ` von ${code(app)}` : ""} hat.`
                  : `Fügen Sie der App-Registrierung ${code(needed)}${app ? ` von ${code(app)}` : ""} als ${kindWords[kind]} hinzu.`,
            "Lassen Sie einen Administrator die Einwilligung in dem Mandanten erteilen, dessen Daten Sie abrufen, und fordern Sie dann ein neues Token an: Ein altes erhält keine neuen Berechtigungen.",
          ]),
      ...(kept ? [`Behalten Sie ${code(kept)} bei: Der Vorgang verlangt möglicherweise beide.`] : []),
    ],
  }),
  "token-kind": ({ wanted, isContrary, elsewhere, isSaid }) => ({
    text: isContrary
      ? "Der Benutzer gehört möglicherweise zu einem anderen Mandanten als die Daten, etwa als Gast oder Partner."
      : isSaid
        ? undefined
        : wanted === "application"
          ? "Für diesen Vorgang sind nur Anwendungsberechtigungen dokumentiert."
          : "Für diesen Vorgang sind nur delegierte Berechtigungen dokumentiert.",
    steps: isContrary
      ? [
          "Prüfen Sie, ob der Mandant, dessen Daten abgerufen werden, das Token ausgestellt hat und der Benutzer dort Mitglied ist.",
        ]
      : wanted === "application"
        ? [
            "Fordern Sie mit dem Clientanmeldeinformationen-Flow ein Token für die Anwendung selbst an.",
            ...(elsewhere
              ? [`Für die Daten des angemeldeten Benutzers rufen Sie ${code(elsewhere)} auf.`]
              : []),
          ]
        : [
            "Fordern Sie ein Token im Namen eines Benutzers an.",
            ...(elsewhere
              ? [`Mit dem Token einer Anwendung rufen Sie stattdessen ${code(elsewhere)} auf.`]
              : []),
          ],
  }),
  "permission-held": ({ isOwnOnly, wider, isUncounted, isOwnAudience, asked, audience, aud }) => ({
    steps: isOwnOnly
      ? [
          wider
            ? `Rufen Sie die API mit der Anwendung auf, die den Indikator erstellt hat, oder mit ${code(wider)}.`
            : "Rufen Sie die API mit der Anwendung auf, die den Indikator erstellt hat.",
        ]
      : asked
        ? [
            {
              application:
                "Fordern Sie ein Token für die Anwendung selbst an, ohne Benutzer: Es enthält die Anwendungsberechtigungen.",
              delegated:
                "Melden Sie einen Benutzer an und verwenden Sie dessen Token: Es enthält die delegierten Berechtigungen.",
            }[asked],
          ]
        : [
            ...(audience && aud
              ? [`Versuchen Sie es mit einem Token für ${code(audience)}; dieses gilt für ${code(aud)}.`]
              : isUncounted && !isOwnAudience
                ? [
                    "Prüfen Sie, ob `aud` im Token diese API nennt: Berechtigungen einer anderen API zählen nicht.",
                  ]
                : []),
            "Prüfen Sie, ob das Token von dem Mandanten stammt, dessen Daten angefragt werden: Die Einwilligung gilt je Mandant.",
            ...(isUncounted
              ? []
              : ["Prüfen Sie die Lizenzen und die Einrichtung des Produkts in diesem Mandanten."]),
          ],
  }),
  "user-role": ({ held, where, isApp, roles }) => ({
    text: sentences(
      held && `Das Token enthält ${code(held)}; als Berechtigung reicht das für diesen Vorgang aus.`,
      isApp
        ? "Diese API verlangt außerdem, dass der Dienstprinzipal der Anwendung zu einer Rollengruppe gehört."
        : "Bei einem Benutzertoken hängt der Zugriff auch von den Rollen des Benutzers ab.",
    ),
    steps:
      where === "audit"
        ? [
            "Lassen Sie einen Administrator dem Benutzer im Microsoft Purview-Portal die Rolle `Audit Logs` oder `View-Only Audit Logs` zuweisen.",
            "Oder verwenden Sie ein Token der Anwendung selbst, die `ActivityFeed.Read` als Anwendungsberechtigung hat.",
          ]
        : [
            isApp
              ? "Lassen Sie einen Administrator den Dienstprinzipal im Microsoft Purview-Portal zu einer Rollengruppe wie `eDiscovery Manager` hinzufügen."
              : roles
                ? `Lassen Sie einen Administrator dem Benutzer ${rolePlaces[where]} eine dieser Rollen zuweisen: ${roles.map(code).join(", ")}.`
                : `Lassen Sie einen Administrator die Rollen des Benutzers ${rolePlaces[where]} prüfen.`,
          ],
  }),
  "disabled-feature": ({ feature }) => ({
    text:
      feature === "live-response"
        ? "Die Liveantwort ist in diesem Mandanten deaktiviert."
        : "Der Mandant hat das Feature nicht, oder es ist deaktiviert. An einer Berechtigung liegt es nicht.",
    steps: [
      feature === "live-response"
        ? "Aktivieren Sie die Liveantwort im Microsoft Defender-Portal unter den erweiterten Features; für Server gibt es dort einen eigenen Schalter."
        : "Prüfen Sie die erweiterten Features im Microsoft Defender-Portal und die Lizenzen des Mandanten.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    text: reason ? `Die API nennt den Grund: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Ordnen Sie das Gerät einer Gerätegruppe mit einer Behebungsstufe (Remediation Level) zu."
        : "Beseitigen Sie die Ursache, die die API nennt; eine Wiederholung hilft nicht.",
    ],
  }),
  "device-platform": () => ({
    steps: ["Filtern Sie Geräte nach `osPlatform`, bevor Sie die Aktion aufrufen."],
  }),
  "client-version": () => ({
    steps: ["Aktualisieren Sie Microsoft Defender auf dem Gerät und wiederholen Sie dann den Aufruf."],
  }),
};
