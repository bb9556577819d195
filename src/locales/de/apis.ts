import type { ApiTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { askSupport, playbookSteps, readMessage } from "./support.ts";

const { brief, code, codes, number } = createWords("de");

const newToken = "Fordern Sie ein neues Token an: Ein vorhandenes übernimmt die Änderung nicht.";
const turnOnAuditing =
  "Aktivieren Sie die Überwachung im Microsoft Purview-Portal. Bis sie wirkt, kann bis zu eine Stunde vergehen.";

export const apiCodes: ApiTexts["codes"] = {
  o365: {
    AF10001: {
      meaning: "Das Token enthält die Berechtigung nicht, die dieser Aufruf erfordert.",
      cause:
        "Inhalte vom Typ `DLP.All` erfordern `ActivityFeed.ReadDlp`, alle anderen `ActivityFeed.Read`. Der Status ist 401, obwohl das Token selbst in Ordnung ist.",
      steps: [
        "Fügen Sie der App-Registrierung die Berechtigung der Office 365 Management APIs hinzu und lassen Sie einen Administrator die Einwilligung erteilen.",
        newToken,
      ],
    },
    AF20001: {
      meaning: "Ein Parameter, den der Aufruf erfordert, fehlt.",
      cause: "Meist ist es `contentType` in der Abfragezeichenfolge der URL.",
      steps: ["Ergänzen Sie den Parameter, den die Meldung nennt."],
    },
    AF20010: {
      meaning: "Der Mandant im Pfad ist nicht der, für den das Token ausgestellt wurde.",
      steps: [
        "Vergleichen Sie die Mandanten-ID im Pfad mit dem Anspruch `tid` des Tokens.",
        "Fordern Sie ein Token in dem Mandanten an, dessen Inhalte Sie lesen.",
      ],
    },
    AF20011: {
      meaning: "Der Dienst kennt den Mandanten nicht.",
      cause:
        "Oft ist die Mandanten-ID richtig: Der Dienst meldet denselben Code, solange die Überwachung im Mandanten deaktiviert ist.",
      steps: [turnOnAuditing, "Prüfen Sie die Mandanten-ID im Pfad."],
    },
    AF20012: {
      meaning: "Der Mandant ist im Dienst nicht richtig konfiguriert.",
      steps: [askSupport],
    },
    AF20013: {
      meaning: "Der Mandant im Pfad muss eine GUID sein.",
      steps: ["Setzen Sie die Mandanten-ID in den Pfad ein, nicht den Domänennamen."],
    },
    AF20020: {
      meaning: "Diesen Inhaltstyp gibt es nicht.",
      steps: [
        "Verwenden Sie einen von diesen: `Audit.AzureActiveDirectory`, `Audit.Exchange`, `Audit.SharePoint`, `Audit.General`, `DLP.All`.",
      ],
    },
    AF20021: {
      meaning: "Der Dienst konnte den Webhook nicht überprüfen.",
      cause:
        "Der Webhook braucht eine URL mit `https` und muss die Überprüfungsanfrage mit Status 200 beantworten.",
      steps: [
        "Prüfen Sie die URL des Webhooks, oder abonnieren Sie ohne Webhook und listen Sie die Inhalte auf.",
      ],
    },
    AF20022: {
      meaning: "Für diesen Inhaltstyp gibt es kein Abonnement.",
      steps: [
        "Starten Sie das Abonnement einmal mit `subscriptions/start`. Bis die ersten Inhalte verfügbar sind, können bis zu 12 Stunden vergehen.",
      ],
    },
    AF20023: {
      meaning: "Ein Administrator des Mandanten oder des Diensts hat das Abonnement deaktiviert.",
      steps: [
        "Klären Sie, wer das Abonnement warum deaktiviert hat, und starten Sie es dann erneut.",
        "Haben Sie es gerade erst gestartet, starten Sie es einige Stunden später erneut.",
      ],
    },
    AF20024: {
      meaning: "Alles ist in Ordnung: Das Abonnement läuft bereits, und nichts wurde geändert.",
      steps: ["Fahren Sie fort und listen Sie die Inhalte auf."],
    },
    AF20030: {
      meaning: "Der Zeitraum ist ungültig.",
      cause:
        "`startTime` und `endTime` müssen zusammen angegeben werden und dürfen höchstens 24 Stunden auseinanderliegen; `startTime` darf höchstens 7 Tage vor dem Aufruf liegen.",
      steps: ["Lesen Sie längere Zeiträume in Schritten von 24 Stunden."],
    },
    AF20031: {
      meaning: "Mit diesem Wert kann die nächste Seite nicht gelesen werden.",
      steps: ["Rufen Sie die URL aus dem Header `NextPageUri` genau so auf, wie Sie sie erhalten haben."],
    },
    AF20051: {
      meaning: "Diesen Inhalt gibt es nicht oder nicht mehr.",
      cause: "Inhalte können 7 Tage lang gelesen werden.",
      steps: ["Listen Sie die Inhalte erneut auf und lesen Sie sie innerhalb von 7 Tagen."],
    },
    AF20052: {
      meaning: "Die ID des Inhalts in der URL ist ungültig.",
      cause: "Diese IDs enthalten `$`: Die URL wurde wahrscheinlich abgeschnitten oder doppelt codiert.",
      steps: ["Rufen Sie den `contentUri` der Liste genau so auf, wie Sie ihn erhalten haben."],
    },
    AF20053: {
      meaning: "Der Header `Accept-Language` muss genau eine Sprache nennen.",
      cause: "Ein Browser sendet standardmäßig mehrere.",
      steps: ["Setzen Sie den Header im Aufruf, zum Beispiel `Accept-Language: en-US`."],
    },
    AF429: {
      meaning: "Der Aufruf wurde gedrosselt, auch wenn der Status etwas anderes sagt.",
      cause: "Aufrufe ohne `PublisherIdentifier` teilen sich ein Limit mit allen anderen Aufrufern.",
      steps: [
        "Ergänzen Sie die Abfragezeichenfolge der URL um `PublisherIdentifier=<your tenant ID>`.",
        "Warten Sie und wiederholen Sie den Aufruf dann in größeren Abständen.",
      ],
    },
  },
  arm: {
    AuthorizationFailed: {
      meaning: "Der Aufrufer hat keine Azure-Rolle, die diese Aktion hier erlaubt.",
      cause:
        "Maßgeblich sind Azure-Rollenzuweisungen, nicht die Berechtigungen im Token. Ein falscher Name von Abonnement, Ressourcengruppe oder Arbeitsbereich wird genauso abgelehnt.",
      steps: [
        "Weisen Sie eine Rolle zu, die die Aktion enthält: zum Lesen zum Beispiel `Security Reader` oder `Microsoft Sentinel Reader`, für Änderungen `Security Admin` oder `Microsoft Sentinel Contributor`.",
        "Prüfen Sie die Namen im Pfad.",
        newToken,
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "Das Token fehlt, ist unvollständig oder abgelaufen.",
      steps: ["Fordern Sie ein neues Token für `https://management.azure.com/` an."],
    },
    InvalidAuthenticationTokenTenant: {
      meaning: "Das Token stammt aus einem anderen Mandanten als dem, zu dem das Abonnement gehört.",
      steps: [
        "Melden Sie sich beim Mandanten des Abonnements an, den die Meldung nennt.",
        "Prüfen Sie die Abonnement-ID im Pfad.",
      ],
    },
    InvalidAuthenticationTokenAudience: {
      meaning: "Das Token wurde für einen anderen Dienst ausgestellt.",
      steps: [
        "Fordern Sie ein Token für eine der Zielgruppen an, die die Meldung auflistet, mit dem Schrägstrich am Ende.",
      ],
    },
    DenyAssignmentAuthorizationFailed: {
      meaning: "Eine Ablehnungszuweisung lässt diese Aktion für den Aufrufer nicht zu.",
      cause:
        "Azure-Rollenzuweisungen heben eine Ablehnungszuweisung nicht auf. Ablehnungszuweisungen stammen von verwalteten Anwendungen und Bereitstellungsstapeln.",
      steps: [
        "Prüfen Sie die Ablehnungszuweisungen dieses Bereichs (Scope) unter „Zugriffssteuerung (IAM)“: Dort steht, wer ausgenommen ist.",
        "Bitten Sie den Besitzer der Ressource um eine Ausnahme, oder ändern Sie die Ressource auf dem Weg, den er vorsieht.",
      ],
    },
    MissingSubscriptionRegistration: {
      meaning: "Der Ressourcenanbieter ist im Abonnement nicht registriert.",
      cause: "Defender for Cloud oder Microsoft Sentinel wurde darin wahrscheinlich nie eingerichtet.",
      steps: [
        "Registrieren Sie den Anbieter, zum Beispiel `Microsoft.Security`, in den Einstellungen des Abonnements oder mit `az provider register`.",
      ],
    },
    ResourceNotFound: {
      meaning: "Diese Ressource gibt es nicht, oder nicht unter diesem Pfad.",
      cause:
        "Häufige Ursachen: ein falscher Name oder eine falsche ID der Ressource, ihrer übergeordneten Ressource, der Ressourcengruppe oder des Abonnements, oder ein Abonnement eines anderen Mandanten.",
      steps: [
        "Vergleichen Sie jeden Namen im Pfad mit dem Azure-Portal.",
        "Wurde sie gerade erst angelegt, warten Sie kurz und wiederholen Sie den Aufruf: Möglicherweise ist sie noch nicht überall lesbar.",
      ],
    },
    NoRegisteredProviderFound: {
      meaning: "Den Ressourcentyp gibt es in der `api-version` des Aufrufs nicht.",
      steps: ["Verwenden Sie eine der Versionen, die die Meldung auflistet."],
    },
    MissingApiVersionParameter: {
      meaning: "In der URL fehlt `api-version`.",
      steps: ["Ergänzen Sie die URL um `?api-version=…`. Die Dokumentation des Vorgangs nennt die Version."],
    },
    InvalidResourceNamespace: {
      meaning: "Der Pfad enthält einen Ressourcenanbieter oder Ressourcentyp, den es nicht gibt.",
      steps: [
        "Prüfen Sie die Schreibweise, zum Beispiel von `Microsoft.Security` oder `Microsoft.SecurityInsights`, und den Typ dahinter.",
      ],
    },
    InvalidRequestContent: {
      meaning: "Der Anfragebody oder ein Parameter passt nicht zu diesem Ressourcentyp.",
      steps: [readMessage, "Vergleichen Sie den Anfragebody mit der Dokumentation dieser `api-version`."],
    },
    Conflict: {
      meaning: "Die Ressource wurde inzwischen geändert, oder eine andere Änderung läuft noch.",
      steps: [
        "Lesen Sie die Ressource erneut und senden Sie ihr aktuelles `etag`.",
        "Nehmen Sie Änderungen nacheinander vor: Wiederholen Sie den Aufruf, wenn die andere abgeschlossen ist.",
      ],
    },
    ScopeLocked: {
      meaning: "Eine Sperre in Azure lässt diese Änderung nicht zu.",
      cause:
        "Die Sperre liegt auf der Ressource, ihrer Ressourcengruppe oder dem Abonnement; die Meldung nennt die Stelle.",
      steps: [
        "Heben Sie die Sperre unter „Sperren“ des gesperrten Bereichs (Scope) auf, oder wenden Sie sich an die Person, die sie eingerichtet hat. Wiederholen Sie dann den Aufruf.",
      ],
    },
    ReadOnlyDisabledSubscription: {
      meaning: "Das Abonnement ist deaktiviert, daher lässt sich darin nichts ändern.",
      steps: [
        "Lassen Sie das Abonnement von seinem Besitzer reaktivieren, etwa durch Begleichen offener Rechnungen, und wiederholen Sie dann den Aufruf.",
      ],
    },
    RequestDisallowedByPolicy: {
      meaning: "Eine der Azure-Richtlinien der Organisation lässt diese Änderung nicht zu.",
      steps: [
        "Suchen Sie die Richtlinie, die die Antwort nennt.",
        "Erfüllen Sie ihre Anforderung, oder bitten Sie einen Administrator um eine Ausnahme.",
      ],
    },
    ResourceRequestsThrottled: {
      meaning: "Ein Limit von Azure ist erreicht: Es gab zu viele Aufrufe dieser Art.",
      wait: "Warten Sie so lange, wie `Retry-After` oder die Meldung angibt, und wiederholen Sie dann den Aufruf.",
      steps: ["Verteilen Sie die Aufrufe über die Zeit."],
    },
  },
  loganalytics: {
    BadArgumentError: {
      meaning: "Die Abfrage oder ein Parameter des Aufrufs ist ungültig.",
      steps: ["Korrigieren Sie, worauf die innerste Meldung hinweist."],
    },
    SYN0002: {
      meaning: "Die Abfrage kann nicht analysiert werden.",
      steps: [
        "Korrigieren Sie die Abfrage an der Stelle, die die Meldung angibt.",
        "Maskieren Sie in JSON Zeilenumbrüche und Anführungszeichen der Abfrage.",
      ],
    },
    SEM0100: {
      meaning:
        "Die Abfrage verwendet eine Tabelle, Spalte oder Funktion, die es in diesem Arbeitsbereich nicht gibt.",
      steps: [
        "Vergleichen Sie den Namen, auch seine Groß- und Kleinschreibung, mit den Tabellen des Arbeitsbereichs.",
        "Prüfen Sie, ob der Arbeitsbereich diese Daten sammelt.",
      ],
    },
    SEM0003: {
      meaning: "Die Abfrage gibt keine Tabelle zurück.",
      steps: [
        "Beenden Sie die Abfrage mit einem tabellarischen Ausdruck. Verwenden Sie für einen einzelnen Wert `print`.",
      ],
    },
    AuthorizationRequiredError: {
      meaning: "Der Aufruf enthält kein gültiges Token.",
      steps: [
        "Fordern Sie ein Token für `https://api.loganalytics.io` an und senden Sie es als `Authorization: Bearer <token>`.",
      ],
    },
    InsufficientAccessError: {
      meaning: "Der Aufrufer darf diesen Arbeitsbereich nicht lesen.",
      cause:
        "Die Rolle `Log Analytics Reader` fehlt für den Arbeitsbereich, oder die Arbeitsbereichs-ID ist falsch. Bis eine neue Rolle wirkt, kann bis zu eine Stunde vergehen.",
      steps: [
        "Weisen Sie `Log Analytics Reader` für den Arbeitsbereich zu.",
        "Prüfen Sie die Arbeitsbereichs-ID im Pfad. Sie ist eine GUID, nicht der Name.",
        "Ist die Rolle vorhanden, prüfen Sie, ob die Anwendung `Data.Read` der Log Analytics API als Anwendungsberechtigung hat: Ohne Benutzer zählt eine delegierte nicht.",
      ],
    },
    PathNotFoundError: {
      meaning: "Diesen Pfad gibt es nicht.",
      cause: "Oft steht `workspace` statt `workspaces`.",
      steps: ["Vergleichen Sie den Pfad mit `/v1/workspaces/{workspaceId}/query`."],
    },
    PartialError: {
      meaning: "Die Abfrage lief, aber ihr Ergebnis ist möglicherweise unvollständig.",
      steps: [
        "Korrigieren Sie, was die Meldung nennt, oder schränken Sie die Abfrage ein, und führen Sie sie erneut aus.",
      ],
    },
    GatewayTimeout: {
      meaning: "Die Abfrage lief länger, als der Server erlaubt.",
      cause: "Das Limit beträgt 3 Minuten; `Prefer: wait=600` erhöht es auf 10.",
      steps: [
        "Grenzen Sie die Abfrage ein: kürzerer Zeitraum, Filter zuerst.",
        "Senden Sie bei Abfragen, die länger brauchen, `Prefer: wait=600`.",
      ],
    },
  },
};

export const apiMessages: ApiTexts["messages"] = {
  notOnDevice: ({ value }) => ({
    meaning: `Die Datei ${code(value)} wurde auf diesem Gerät nicht gesehen.`,
    steps: [
      "Prüfen Sie den Hash und das Gerät: `GET /api/files/{sha1}/machines` listet die Geräte auf, auf denen die Datei gesehen wurde.",
      "Ist die Datei dort neu, wiederholen Sie den Aufruf später.",
    ],
  }),
  cloudAppsRole: () => ({
    meaning:
      "Der Aufrufer hat in Defender for Cloud Apps keine Rolle oder Berechtigung, die diesen Aufruf erlaubt.",
    steps: [
      "Unter `/files/` werden Token einer Anwendung möglicherweise unabhängig von ihren Berechtigungen abgelehnt: Verwenden Sie ein API-Token eines Benutzers, `Authorization: Token …`.",
      "Prüfen Sie bei anderen Aufrufen die Rolle des Benutzers oder des Tokenbesitzers oder die Berechtigungen der Anwendung.",
    ],
  }),
  cloudAppsUserRole: () => ({
    meaning: "Das Konto hat in Defender for Cloud Apps keine Rolle, die das erlaubt.",
    steps: [
      "Lassen Sie einen Administrator eine Rolle zuweisen, in den Berechtigungen von Microsoft Defender XDR oder in Microsoft Entra ID.",
      "Melden Sie sich dann erneut beim Portal an.",
    ],
  }),
  cloudAppsKey: () => ({
    meaning: "Defender for Cloud Apps akzeptiert das API-Token nicht.",
    steps: [
      "Vergleichen Sie das Token mit dem ausgestellten, auch seine Groß- und Kleinschreibung.",
      "Prüfen Sie im Portal, ob es widerrufen wurde.",
    ],
  }),
  cloudAppsKeys: () => ({
    meaning: "Dieser Host von Defender for Cloud Apps kann das Token nicht prüfen.",
    steps: [
      "Rufen Sie die API-URL des Mandanten mit ihrer Region auf: `https://<tenant>.<region>.portal.cloudappsecurity.com`.",
      "Im Portal steht sie in den Einstellungen für Cloud-Apps.",
    ],
  }),
  cloudAppsKeyOwner: () => ({
    meaning: "Der Besitzer des API-Tokens darf keine API-Token verwenden.",
    steps: [
      "Prüfen Sie, ob das Konto des Besitzers noch existiert und eine Rolle in Defender for Cloud Apps hat.",
      "Erstellen Sie ein neues Token mit einem Konto, das eine solche Rolle hat.",
    ],
  }),
  cloudAppsFilter: ({ name, collection }) => ({
    meaning: `Defender for Cloud Apps hat keinen Filter ${code(name)} für ${code(collection)}.`,
    steps: ["Verwenden Sie einen Filter, den die Dokumentation dieses Vorgangs auflistet."],
  }),
  consolePath: () => ({
    meaning:
      "Defender for Cloud Apps kennt diesen Pfad nicht, deshalb antwortete seine Konsole mit einer Seite.",
    steps: ["Vergleichen Sie den Pfad mit der Dokumentation, auch `/api/v1/` und den Schrägstrich am Ende."],
  }),
  consoleFault: () => ({
    meaning:
      "In Defender for Cloud Apps trat ein Fehler auf, deshalb antwortete seine Konsole mit einer Seite.",
    steps: [
      "Lange Listen können zu viel Zeit brauchen: Grenzen Sie den Filter ein und rufen Sie die Liste seitenweise ab.",
      "Wiederholen Sie dann den Aufruf.",
    ],
  }),
  auditingOff: () => ({
    meaning:
      "Die Überwachung ist im Mandanten wahrscheinlich deaktiviert: Der Dienst meldet dann, dass es den Mandanten nicht gibt.",
    steps: [
      turnOnAuditing,
      "Starten Sie dann das Abonnement erneut. Bis die ersten Inhalte verfügbar sind, können bis zu 12 Stunden vergehen.",
    ],
  }),
  sharedPool: () => ({
    meaning:
      "Der Aufruf wurde durch das Limit gedrosselt, das für alle Aufrufe ohne `PublisherIdentifier` gemeinsam gilt.",
    steps: [
      "Ergänzen Sie die Abfragezeichenfolge der URL in jedem Aufruf um `PublisherIdentifier=<your tenant ID>`.",
      "Warten Sie und wiederholen Sie dann den Aufruf.",
    ],
  }),
  ownPool: () => ({
    meaning: "Mit diesem `PublisherIdentifier` gab es zu viele Aufrufe.",
    steps: ["Warten Sie und wiederholen Sie den Aufruf dann in größeren Abständen."],
  }),
  feedTenant: () => ({
    meaning: apiCodes.o365.AF20010.meaning,
    steps: apiCodes.o365.AF20010.steps,
  }),
  timeRange: () => ({
    meaning: `${apiCodes.o365.AF20030.meaning} ${apiCodes.o365.AF20030.cause}`,
    steps: apiCodes.o365.AF20030.steps,
  }),
  startTooOften: () => ({
    meaning: "`subscriptions/start` darf für jeden Inhaltstyp nur alle 15 Minuten einmal aufgerufen werden.",
    steps: ["Ein gestartetes Abonnement läuft weiter: Listen Sie stattdessen seine Inhalte auf."],
  }),
  feedPermission: ({ held, required }) => ({
    meaning: `Der Aufruf erfordert die Berechtigung ${code(required)}. ${held?.trim() ? `Das Token enthält ${codes(held)}.` : "Das Token enthält keine Berechtigungen."}`,
    steps: [
      `Fügen Sie der App-Registrierung ${code(required)} der Office 365 Management APIs hinzu und lassen Sie einen Administrator die Einwilligung erteilen.`,
      newToken,
    ],
  }),
  azureRole: ({ action, scope }) => ({
    meaning: `Der Aufrufer hat keine Azure-Rolle mit der Aktion ${code(action)} für ${brief(scope)}.`,
    steps: [
      "Weisen Sie für diesen Bereich (Scope) eine Rolle zu, die diese Aktion enthält.",
      "Prüfen Sie die Namen im Pfad: Ein falscher wird genauso abgelehnt.",
      newToken,
    ],
  }),
  azureTenantRole: ({ action, scope }) => ({
    meaning: `Der Aufrufer hat keine Azure-Rolle mit der Aktion ${code(action)} für ${brief(scope)}, einen Bereich außerhalb aller Abonnements.`,
    steps: [
      "Lassen Sie jemanden mit erhöhten Zugriffsrechten für diesen Bereich (Scope) oder darüber, etwa für seinen Ressourcenanbieter oder für `/`, eine Azure-Rolle zuweisen, die diese Aktion enthält. Rollen für ein Abonnement und Rollen in Microsoft Entra ID wie Globaler Administrator zählen hier nicht.",
      newToken,
    ],
  }),
  azureUserRole: ({ action, scope }) => ({
    meaning: `Das Konto hat keine Azure-Rolle mit der Aktion ${code(action)} für ${brief(scope)}.`,
    steps: [
      "Lassen Sie einen Administrator für diesen Bereich (Scope) eine Rolle zuweisen, die diese Aktion enthält.",
      "Melden Sie sich dann erneut beim Portal an.",
    ],
  }),
  azureDenied: ({ name, scope }) => ({
    meaning: `Die Ablehnungszuweisung ${code(name)} für ${brief(scope)} lässt diese Aktion für den Aufrufer nicht zu.`,
    steps: apiCodes.arm.DenyAssignmentAuthorizationFailed.steps,
  }),
  playbookRights: ({ playbook }) => ({
    meaning: playbook
      ? `Dem Aufrufer oder Microsoft Sentinel fehlen Berechtigungen für das Playbook ${brief(playbook)}.`
      : "Dem Aufrufer oder Microsoft Sentinel fehlen Berechtigungen für das Playbook.",
    steps: playbookSteps,
  }),
  providerOff: ({ namespace = "" }) => ({
    meaning: `Der Ressourcenanbieter ${code(namespace)} ist im Abonnement nicht registriert.`,
    steps: [
      `Registrieren Sie ihn in den Einstellungen des Abonnements oder mit ${code(`az provider register --namespace ${namespace}`)}.`,
    ],
  }),
  azureTenant: ({ sent, wanted }) => ({
    meaning: `Das Token wurde von ${brief(sent)} ausgestellt, das Abonnement gehört aber zu ${brief(wanted)}.`,
    steps: ["Melden Sie sich beim Mandanten des Abonnements an und fordern Sie dort ein neues Token an."],
  }),
  azureAudience: ({ sent, wanted }) => ({
    meaning: `Das Token wurde für ${brief(sent)} ausgestellt. Die API akzeptiert ${brief(wanted)}.`,
    steps: [
      "Fordern Sie ein Token für eine der Zielgruppen an, die die Meldung auflistet, mit dem Schrägstrich am Ende.",
    ],
  }),
  incidentChanged: () => ({
    meaning:
      "Der Anfragebody enthält kein `etag` oder ein veraltetes: Die Ressource hat sich geändert, seit sie gelesen wurde.",
    steps: ["Lesen Sie die Ressource erneut und senden Sie ihr aktuelles `etag` im Anfragebody."],
  }),
  connectorConsent: () => ({
    meaning: "Der Datenconnector lässt sich nur mit Einwilligung und einer Lizenz des Produkts erstellen.",
    steps: [
      "Erstellen Sie ihn mit einem Konto, das im Mandanten Sicherheitsadministrator ist.",
      "Prüfen Sie, ob der Mandant eine Lizenz des Produkts hat.",
    ],
  }),
  notOnSentinel: ({ workspace, name }) => ({
    meaning: `Microsoft Sentinel ist für den Arbeitsbereich ${code(name ?? workspace)} nicht eingerichtet.`,
    steps: [
      "Fügen Sie Microsoft Sentinel zum Arbeitsbereich hinzu, oder korrigieren Sie den Namen des Arbeitsbereichs im Pfad.",
    ],
  }),
  sinkTaken: ({ name, category }) => ({
    meaning: `Die Diagnoseeinstellung ${code(name)} sendet die Kategorie ${code(category)} dieser Ressource bereits an dasselbe Ziel.`,
    steps: ["Ändern Sie jene Einstellung, oder wählen Sie für diese Kategorie ein anderes Ziel."],
  }),
  sinkMissing: () => ({
    meaning: "Die Diagnoseeinstellung nennt kein Ziel.",
    steps: [
      "Geben Sie in `properties` `workspaceId`, `storageAccountId` oder `eventHubAuthorizationRuleId` an.",
    ],
  }),
  unknownCategory: ({ name }) => ({
    meaning: `Die Ressource hat keine Protokollkategorie ${code(name)}.`,
    steps: [
      "Rufen Sie die Kategorien der Ressource unter `Microsoft.Insights/diagnosticSettingsCategories` ab, und verwenden Sie eine davon.",
    ],
  }),
  jitPolicy: () => ({
    meaning:
      "Die Anforderung geht über das hinaus, was die Just-in-Time-Richtlinie des virtuellen Computers erlaubt.",
    steps: [
      "Lesen Sie die Richtlinie mit `GET`, und vergleichen Sie Port, Dauer und Quelladresse mit ihr.",
      "Die Quelladresse muss möglicherweise genau so geschrieben sein wie in der Richtlinie, auch wenn sie in deren Bereich liegt.",
    ],
  }),
  queryWorkspace: () => ({
    meaning: "Der Abfragedienst findet den Arbeitsbereich nicht, in dem die Abfrage laufen soll.",
    steps: [
      "Wurde der Arbeitsbereich gerade erst angelegt, warten Sie eine Minute und wiederholen Sie den Aufruf.",
      "Prüfen Sie sonst den Namen des Arbeitsbereichs im Pfad.",
    ],
  }),
  queryTable: () => ({
    meaning: "Die Abfrage liest eine Tabelle, die der Arbeitsbereich nicht hat.",
    steps: [
      "Vergleichen Sie die Namen der Tabellen in der Abfrage, auch ihre Groß-/Kleinschreibung, mit den Tabellen des Arbeitsbereichs.",
      "Die meisten Tabellen gibt es erst, wenn Daten eingegangen sind: Verbinden Sie zuerst die Quelle.",
    ],
  }),
  planBusy: () => ({
    meaning: "Eine andere Änderung der Defender-Pläne läuft noch.",
    steps: [
      "Ändern Sie die Pläne nacheinander: Wiederholen Sie den Aufruf, wenn die andere Änderung abgeschlossen ist.",
    ],
  }),
  azureType: ({ namespace, type, sent = "", versions = "" }) => ({
    meaning: `${code(namespace)} hat in der \`api-version\` ${code(sent)} keinen Ressourcentyp ${code(type)}.`,
    steps: [
      "Prüfen Sie die Schreibweise des Typs im Pfad.",
      ...(versions === "" || versions.split(",").includes(sent)
        ? []
        : [`Verwenden Sie eine dieser Versionen: ${codes(versions)}.`]),
    ],
  }),
  linkedSubscription: ({ sent }) => ({
    meaning: `Azure hat das Abonnement ${code(sent)} nicht gefunden, auf das eine Ressourcen-ID im Aufruf verweist.`,
    steps: [
      "Korrigieren Sie die Ressourcen-ID: `/subscriptions/` muss darin genau einmal stehen, gefolgt von einer GUID.",
    ],
  }),
  linkedTenant: ({ sent, tenant }) => ({
    meaning: `Der Mandant ${code(tenant)} hat keinen Zugriff auf das Abonnement ${code(sent)}, auf das eine Ressourcen-ID im Aufruf verweist.`,
    steps: [
      "Korrigieren Sie das Abonnement in der Ressourcen-ID, oder melden Sie sich bei dessen Mandanten an.",
    ],
  }),
  linkedId: ({ sent, path }) => ({
    meaning: `${code(path)} ist keine vollständige Ressourcen-ID${sent === undefined ? "" : `: ${code(sent)}`}.`,
    steps: ["Senden Sie die ganze ID, von `/subscriptions/` bis zum Namen der Ressource."],
  }),
  pathVersion: ({ sent }) => ({
    meaning: `Den Pfad gibt es mit der \`api-version\` ${code(sent)} nicht.`,
    steps: [
      "Verwenden Sie eine `api-version`, deren Dokumentation diesen Pfad nennt, oder vervollständigen Sie den Pfad: Ältere Versionen haben möglicherweise keine Liste.",
    ],
  }),
  ruleTemplate: () => ({
    meaning: "Die Galerie dieses Arbeitsbereichs enthält diese Vorlage nicht.",
    steps: [
      "Installieren Sie im Inhaltshub die Lösung, die sie enthält, und lesen Sie sie unter `contentTemplates`: Die meisten Vorlagen sind dorthin umgezogen.",
    ],
  }),
  versionLacks: ({ sent, what }) => ({
    meaning: `Die \`api-version\` ${code(sent)} unterstützt dies nicht: ${code(what)}.`,
    steps: ["Verwenden Sie eine `api-version`, die dies laut Dokumentation unterstützt."],
  }),
  apiVersions: ({ sent, versions }) => ({
    meaning: `Den Ressourcentyp gibt es in der \`api-version\` ${code(sent)} nicht.`,
    steps: [`Verwenden Sie eine dieser Versionen: ${codes(versions)}.`],
  }),
  logsSyntax: ({ token, line, column }) => ({
    meaning:
      token !== undefined
        ? `Die Abfrage kann bei ${code(token)} nicht analysiert werden: Zeile ${number(line)}, Spalte ${number(column)}.`
        : line === "0"
          ? "Die KQL-Abfrage enthält einen Syntaxfehler."
          : `Die KQL-Abfrage kann nicht analysiert werden: Zeile ${number(line)}, Spalte ${number(column)}.`,
    steps: [
      token === undefined
        ? "Korrigieren Sie die Syntax der KQL-Abfrage."
        : "Korrigieren Sie dort die Syntax der KQL-Abfrage.",
      "Maskieren Sie in JSON Zeilenumbrüche und Anführungszeichen der Abfrage.",
    ],
  }),
  logsUnparsed: ({ token }) => ({
    meaning:
      token === undefined
        ? "Der Dienst kann die KQL-Abfrage nicht analysieren."
        : `Die KQL-Abfrage kann bei ${code(token)} nicht analysiert werden.`,
    steps: [
      "Führen Sie die Abfrage im Arbeitsbereich aus: Eine Fehlermeldung dort nennt die Stelle.",
      "Stellen Sie sicher, dass der Arbeitsbereich alle Funktionen hat, die die Abfrage aufruft.",
    ],
  }),
  logsName: ({ name, what = "" }) => ({
    meaning: `Die Abfrage verwendet den Namen ${code(name)}, den der Dienst in diesem Arbeitsbereich nicht findet.`,
    steps: /^(?:table|entity)/.test(what)
      ? [
          "Prüfen Sie, ob der Arbeitsbereich diese Tabelle hat: Die meisten Tabellen gibt es erst, wenn Daten eingegangen sind.",
          "Hat sie den Plan Basic oder Auxiliary, senden Sie die Abfrage an `/search` des Arbeitsbereichs.",
          "Vergleichen Sie den Namen, auch seine Groß-/Kleinschreibung, mit den Tabellen des Arbeitsbereichs.",
        ]
      : [
          "Prüfen Sie mit `getschema`, welche Spalten die Tabelle in diesem Arbeitsbereich hat: Manche gibt es erst, wenn solche Daten eingegangen sind.",
          "Kann die Spalte fehlen, verwenden Sie `column_ifexists()` mit einem Standardwert.",
          "Vergleichen Sie den Namen, auch seine Groß-/Kleinschreibung, mit diesen Spalten.",
        ],
  }),
  logsFunction: ({ name }) => ({
    meaning: `Die Abfrage ruft die Funktion ${code(name)} auf, die es hier nicht gibt.`,
    steps: [
      "Ist es eine gespeicherte Funktion, speichern Sie sie zuerst unter genau diesem Namen in diesem Arbeitsbereich.",
      "Andernfalls korrigieren Sie den Namen; die Groß-/Kleinschreibung wird beachtet.",
    ],
  }),
  logsPattern: () => ({
    meaning:
      "Die Abfrage nennt einen Arbeitsbereich oder eine Tabelle so, dass der Dienst sie nicht im Voraus bestimmen kann.",
    steps: ["Schreiben Sie Namen in `workspace()` und `table()` als Literale, nicht als Variablen."],
  }),
  logsPlan: ({ plan }) => ({
    meaning: `Die Abfrage liest eine Tabelle mit dem Plan ${code(plan)}, was mit \`/query\` nicht geht.`,
    steps: [
      "Senden Sie die Abfrage an `/search` desselben Arbeitsbereichs, mit `timespan` in der URL.",
      "Oder ändern Sie den Plan der Tabelle in Analytics.",
    ],
  }),
  logsTables: () => ({
    meaning:
      "Eine Abfrage darf nur eine Tabelle mit dem Plan Basic oder Auxiliary lesen, und bis zu fünf Analytics-Tabellen.",
    steps: ["Fragen Sie jede Tabelle mit dem Plan Basic oder Auxiliary einzeln ab."],
  }),
  logsTimespan: () => ({
    meaning: "Dem Aufruf von `/search` fehlt `timespan` in der URL.",
    steps: [
      "Fügen Sie der URL den Zeitraum hinzu, etwa `?timespan=P1D` oder Beginn und Ende mit `/` dazwischen.",
    ],
  }),
  logsFile: ({ url }) => ({
    meaning: `Die Abfrage liest eine Datei, die es nicht oder nicht mehr gibt: ${code(url)}.`,
    steps: [
      "Öffnen Sie die URL in einem Browser; gibt es die Datei nicht mehr, setzen Sie die aktuelle URL in die Abfrage ein.",
      "Stammt die Abfrage aus einer Vorlage, suchen Sie nach einer neueren Version der Vorlage.",
    ],
  }),
  refusedRecord: ({ name, reason }) => ({
    meaning: `Der Dienst hat dieses Objekt wegen ${code(name)} abgelehnt: ${code(reason)}`,
    steps: [
      "Korrigieren Sie die Eigenschaft und laden Sie das Objekt erneut hoch. Die anderen Objekte wurden angenommen.",
    ],
  }),
};
