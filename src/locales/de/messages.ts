import type { Texts } from "../texts.ts";
import { type Bounds, boundOf, createWords, type Parts } from "../words.ts";
import { apiMessages } from "./apis.ts";

const { code, codes, duration, names, number, period } = createWords("de");

const limitOf = ({ name, least, limit }: Parts) =>
  least === undefined
    ? {
        meaning: `Die API akzeptiert für ${code(name)} höchstens ${number(limit)}.`,
        steps: [`Senden Sie einen Wert bis ${number(limit)}.`],
      }
    : {
        meaning: `Die API akzeptiert für ${code(name)} Werte von ${number(least)} bis ${number(limit)}.`,
        steps: ["Senden Sie einen Wert in diesem Bereich."],
      };

const bounds: Bounds = {
  least: (name, other) => `${name} darf nicht kleiner als ${other} sein.`,
  greater: (name, other) => `${name} muss größer als ${other} sein.`,
  most: (name, other) => `${name} darf nicht größer als ${other} sein.`,
  less: (name, other) => `${name} muss kleiner als ${other} sein.`,
};

export const messages: Texts["messages"] = {
  roles: ({ required, held }) => ({
    meaning: held
      ? `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Das Token enthält ${codes(held)}.`
      : `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Die API hat im Token keine Anwendungsberechtigung gefunden.`,
    steps: [
      `Fügen Sie der App-Registrierung eine dieser Berechtigungen hinzu: ${codes(required)}.`,
      "Lassen Sie einen Administrator die Einwilligung erteilen.",
      "Fordern Sie ein neues Token an: Ein altes erhält keine neuen Berechtigungen.",
    ],
  }),
  rolesNeeded: ({ required }) => ({
    meaning: `Der Aufruf erfordert eine dieser Berechtigungen: ${codes(required)}. Das Token enthält keine davon.`,
  }),
  permissionsNeeded: ({ required }) => ({
    meaning: `Der Aufruf erfordert eine dieser Anwendungsberechtigungen: ${codes(required)}. Die Anwendung hat keine davon.`,
  }),
  graphPermissions: ({ required }) => ({
    meaning: `Dem Aufrufer fehlt die Berechtigung für Microsoft Graph: ${codes(required)}.`,
  }),
  accountInactive: ({ reason }) => ({
    meaning: `Die API nennt den Grund: ${code(reason)}. Defender für Endpunkt ist für diesen Mandanten nicht aktiv. Ein neues Token hilft nicht.`,
    steps: [
      "Prüfen Sie, ob der Mandant eine Lizenz für Defender für Endpunkt hat und das Produkt eingerichtet ist.",
      "Prüfen Sie, ob das Token im richtigen Mandanten ausgestellt wurde.",
    ],
  }),
  unlicensed: ({ reason }) => ({
    meaning: `Die API nennt den Grund: ${code(reason)}. Eine Lizenz fehlt, ein neues Token hilft also nicht.`,
    steps: ["Prüfen Sie die Lizenzen des Mandanten, zum Beispiel für Defender Vulnerability Management."],
  }),
  notProvisioned: () => ({
    meaning: "Der Mandant ist nicht für Defender eingerichtet. An einer Berechtigung liegt es nicht.",
    steps: [
      "Öffnen Sie das Microsoft Defender-Portal einmal mit einem Konto, das eine Lizenz hat: Dadurch wird der Mandant eingerichtet.",
    ],
  }),
  gatewayBlocked: () => ({
    meaning: "Ein Gateway vor der API hat den Aufruf abgelehnt; die API hat ihn nicht gesehen.",
    steps: [
      "Senden Sie einen eigenen `User-Agent`-Header und `Accept: application/json`: Das Gateway hält den Aufruf möglicherweise für den eines Bots.",
    ],
  }),
  notInTenant: () => ({
    meaning:
      "Der Dienst ist in diesem Mandanten nicht eingerichtet, oder seine Lizenz fehlt. An der Anfrage selbst liegt es nicht.",
    steps: [
      "Prüfen Sie die Lizenzen des Mandanten und bei Intune die MDM-Autorität im Microsoft Intune Admin Center.",
    ],
  }),
  notLicensed: () => ({
    meaning: "Die API meldet eine fehlende Lizenz. An einer Berechtigung liegt es nicht.",
    steps: ["Prüfen Sie die Lizenzen des Mandanten."],
  }),
  linkExpired: ({ until }) => ({
    meaning: `Der signierte Link war nur bis ${code(until)} gültig.`,
    steps: ["Rufen Sie den Exportvorgang erneut auf: Er gibt neue Links zurück."],
  }),
  notExposed: () => ({
    meaning: "Das Gerät gehört zu keiner Gerätegruppe, auf die der Aufrufer Zugriff hat.",
    steps: ["Bitten Sie einen Administrator, die Rolle des Benutzers zu erweitern."],
  }),
  blockedByPolicy: () => ({
    meaning: "Eine Richtlinie des Mandanten hat den Aufruf blockiert.",
    steps: [
      "Fragen Sie einen Administrator, welche Richtlinie greift: Das Anmeldeprotokoll in Microsoft Entra nennt sie.",
    ],
  }),
  refusalReason: ({ reason }) => ({ meaning: `Die API nennt den Grund: ${code(reason)}.` }),
  tokenRefused: ({ appId, audience }) => ({
    meaning: `Die API konnte das Token der Anwendung ${code(appId)} lesen, hat es aber nicht akzeptiert. Das Token wurde für ${code(audience)} ausgestellt.`,
    steps: [
      "Vergleichen Sie die Ressource des Tokens mit der, die diese API erwartet.",
      "Fordern Sie ein neues Token für diese Ressource an.",
    ],
  }),
  quota: ({ calls, period: time }) => ({
    meaning: `Das Limit von ${number(calls)} Aufrufen in ${duration(period(time))} ist erreicht.`,
  }),
  quotaWait: () => ({ meaning: "Die API nennt die Zeit, nach der sie wieder Aufrufe annimmt." }),
  huntingQuota: ({ duration: time }) => ({
    meaning: time
      ? `Der Mandant hat seine Verarbeitungszeit für die erweiterte Bedrohungssuche aufgebraucht. In ${code(time)} sind wieder Abfragen möglich.`
      : "Der Mandant hat seine Verarbeitungszeit für die erweiterte Bedrohungssuche aufgebraucht.",
    steps: [
      "Warten Sie so lange, wie die Meldung angibt.",
      "Vereinfachen Sie die Abfragen: kürzerer Zeitraum, Filter zuerst, weniger Joins.",
    ],
  }),
  huntingSyntax: () => ({
    meaning: "Die KQL-Abfrage konnte nicht analysiert werden.",
    steps: [
      "Korrigieren Sie die Syntax der KQL-Abfrage. Führen Sie sie im Microsoft Defender-Portal aus: Dort wird die fehlerhafte Stelle angezeigt.",
      "Maskieren Sie in JSON Zeilenumbrüche und Anführungszeichen der Abfrage.",
    ],
  }),
  huntingName: ({ name }) => ({
    meaning: name
      ? `Die KQL-Abfrage verwendet den Namen ${code(name)}; eine Tabelle, Spalte oder Funktion dieses Namens ist nicht bekannt.`
      : "Die KQL-Abfrage verwendet eine Tabelle, Spalte oder Funktion, die nicht bekannt ist.",
    steps: [
      "Vergleichen Sie die Namen in der Abfrage mit dem Schema der erweiterten Bedrohungssuche, auch in der Groß-/Kleinschreibung.",
    ],
  }),
  huntingSize: () => ({
    meaning: "Das Ergebnis der KQL-Abfrage ist zu groß.",
    steps: [
      "Geben Sie weniger zurück: Verwenden Sie `summarize`, `take` oder `project` oder einen kürzeren Zeitraum.",
    ],
  }),
  huntingTimeout: () => ({
    meaning: "Die KQL-Abfrage lief zu lange und wurde abgebrochen.",
    steps: ["Grenzen Sie die Abfrage ein: kürzerer Zeitraum, Filter zuerst."],
  }),
  huntingResources: () => ({
    meaning: "Die KQL-Abfrage wurde abgebrochen, weil sie zu viele Ressourcen verbraucht hat.",
    steps: ["Vereinfachen Sie die Abfrage: kürzerer Zeitraum, Filter zuerst, weniger Joins."],
  }),
  keyFormat: ({ value, type }) => ({
    meaning: `Die ID ${code(value)} im Pfad hat das falsche Format: Die API erwartet ${code(type)}.`,
    steps: [
      "Prüfen Sie, welche Art von ID der Vorgang erwartet. Eine Aktions-ID ist eine GUID; eine Geräte-ID hat 40 hexadezimale Zeichen.",
    ],
  }),
  unknownProperty: ({ name, unquoted }) =>
    unquoted
      ? {
          meaning: `Im Filter steht ${code(name)} ohne Anführungszeichen, daher liest die API es als Namen einer Eigenschaft.`,
          steps: [`Wenn es ein Text ist, schreiben Sie ${code(`'${name}'`)}.`],
        }
      : {
          meaning: `Die API kennt hier keine Eigenschaft namens ${code(name)}.`,
          steps: ["Prüfen Sie die Schreibweise der Eigenschaft, oder entfernen Sie sie."],
        },
  unsortable: ({ name, other }) => ({
    meaning: `Der Dienst kann nicht nach ${code(name ?? other)} sortieren.`,
    steps: ["Lassen Sie `$orderby` weg, und sortieren Sie die Ergebnisse im eigenen Code."],
  }),
  unfilterable: ({ name }) => ({
    meaning: `Der Dienst kann nicht nach ${code(name)} filtern.`,
    steps: ["Filtern Sie nach einer anderen Eigenschaft, oder filtern Sie die Ergebnisse im eigenen Code."],
  }),
  refusedOption: ({ name }) => ({
    meaning: `Die API akzeptiert die Abfrageoption ${code(name)} hier nicht.`,
    steps: ["Entfernen Sie die Option aus der URL."],
  }),
  nodeLimit: ({ limit }) => ({
    meaning: `Der Filter ist zu lang: Die API akzeptiert höchstens ${number(limit)} Bestandteile.`,
    steps: ["Teilen Sie den Filter auf mehrere Aufrufe auf."],
  }),
  optionLimit: limitOf,
  valueLimit: limitOf,
  countLimit: ({ limit }) => ({
    meaning: `Die API akzeptiert höchstens ${number(limit)} Elemente pro Aufruf.`,
    steps: ["Teilen Sie die Liste auf mehrere Aufrufe auf."],
  }),
  odataQuery: ({ reason }) => ({
    meaning: reason
      ? `Die API konnte die Abfrage in der URL nicht lesen: ${code(reason)}`
      : "Die API konnte die Abfrage in der URL nicht lesen.",
    steps: [
      ...(reason ? ["Korrigieren Sie die Abfrageoption, die die Meldung nennt."] : []),
      "Prüfen Sie, welche Eigenschaften und Optionen der Vorgang unterstützt.",
    ],
  }),
  odataFilter: ({ reason }) => ({
    meaning: reason
      ? `Microsoft Graph hat den Filter abgelehnt: ${code(reason)}`
      : "Microsoft Graph hat den Filter abgelehnt.",
    steps: [
      "Korrigieren Sie den Ausdruck in `$filter`.",
      "Prüfen Sie, nach welchen Eigenschaften sich filtern lässt.",
    ],
  }),
  noVersion: ({ segment }) => ({
    meaning: `Wo die Version von Microsoft Graph stehen muss, steht im Pfad ${code(segment)}.`,
    steps: ["Beginnen Sie den Pfad mit `/v1.0/` oder `/beta/`."],
  }),
  unknownSegment: ({ segment }) => ({
    meaning: `Der Pfad enthält ${code(segment)}; diesen Teil gibt es in dieser Version von Microsoft Graph nicht.`,
    steps: [
      "Prüfen Sie die Schreibweise des Pfads.",
      "Prüfen Sie, ob es den Vorgang in `v1.0` oder nur in `beta` gibt.",
    ],
  }),
  earliestTime: ({ name, least }) => ({
    meaning: `Die API nimmt für ${code(name)} nur Zeiten ab ${code(least)} an.`,
    steps: ["Beginnen Sie mit dieser oder einer späteren Zeit."],
  }),
  innerRoute: () => ({
    meaning: "Microsoft Graph hat den Pfad angenommen, aber der Dienst dahinter hat den Vorgang nicht.",
    steps: [
      "Die Adresse in der Meldung ist intern; rufen Sie sie nicht auf.",
      "Ist der Vorgang dokumentiert, wenden Sie sich mit der Anforderungs-ID an den Microsoft-Support.",
    ],
  }),
  noRoute: ({ method }) => ({
    meaning: `Der Dienst hinter Microsoft Graph bietet unter diesem Pfad keinen Vorgang für ${code(method)} an.`,
    steps: ["Prüfen Sie in der Dokumentation, welche Vorgänge es für diese Ressource gibt."],
  }),
  notContained: () => ({
    meaning:
      "Unter diesem Pfad lassen sich keine Objekte erstellen: Er verweist nur auf Objekte, die es an anderer Stelle gibt.",
    steps: [
      "Um ein Objekt zu verknüpfen, senden Sie dessen Adresse als `@odata.id` an denselben Pfad mit `/$ref` am Ende.",
    ],
  }),
  batchId: ({ id }) => ({
    meaning: id
      ? `Mehrere Aufrufe des Batches haben die ID ${code(id)}.`
      : "Mehrere Aufrufe des Batches haben dieselbe ID.",
    steps: ["Geben Sie jedem Aufruf eine eigene `id`."],
  }),
  batchType: ({ id }) => ({
    meaning: `Der Aufruf ${code(id)} des Batches sendet Daten, ohne ihren Typ anzugeben.`,
    steps: [
      'Ergänzen Sie im Aufruf des Batches `"headers": {"Content-Type": "application/json"}` und einen `body`.',
    ],
  }),
  batchOrder: ({ id }) => ({
    meaning: `Der Aufruf ${code(id)} hängt von einem ab, der im Batch nicht vor ihm steht.`,
    steps: ["Stellen Sie jeden Aufruf hinter die Aufrufe, die in seinem `dependsOn` stehen."],
  }),
  batchMixed: () => ({
    meaning: "Entweder müssen alle Aufrufe des Batches nacheinander laufen oder alle gleichzeitig.",
    steps: [
      "Geben Sie in `dependsOn` bei jedem Aufruf außer dem ersten nur den vorherigen an, oder lassen Sie `dependsOn` überall weg.",
    ],
  }),
  caseType: () => ({
    meaning: "Die API unterstützt diesen Falltyp nicht.",
    steps: [
      "Prüfen Sie mit `GET /v1.0/security/cases/ediscoveryCases`, ob die ID zu einem der Fälle dort gehört.",
      "Wenn ja, liegt der Fehler möglicherweise beim Dienst: Versuchen Sie es später erneut, und wenden Sie sich an den Microsoft-Support, wenn der Fehler bleibt.",
    ],
  }),
  machineUpdate: () => ({
    meaning: "Der Anfragebody enthält nichts, was dieser Vorgang aktualisiert.",
    steps: [
      "Senden Sie `machineTags` mit mindestens einem Tag, oder `deviceValue`: Eine leere Liste zählt nicht.",
      "Um ein Tag zu entfernen, rufen Sie `POST /api/machines/{id}/tags` mit `Remove` als `Action` auf.",
    ],
  }),
  missingArgument: ({ name }) => ({
    meaning: `Das Argument ${code(name)} fehlt.`,
    steps: [`Ergänzen Sie ${code(name)} in der Anfrage.`],
  }),
  missingParameter: ({ name }) => ({ meaning: `Der Parameter ${code(name)} fehlt.` }),
  stalePage: ({ unsent }) =>
    unsent
      ? {
          meaning: "Der Dienst ist beim Blättern gescheitert: Der Aufruf selbst enthält kein Seitentoken.",
          steps: [
            "Warten Sie kurz, und wiederholen Sie dann den Aufruf.",
            "Schlägt er weiterhin fehl, wenden Sie sich mit der Anforderungs-ID an den Microsoft-Support.",
          ],
        }
      : {
          meaning: "Der Seitenlink ist abgelaufen oder ungültig.",
          steps: [
            "Beginnen Sie wieder mit der ersten Seite und verwenden Sie jeden `@odata.nextLink` bald und unverändert.",
          ],
        },
  requiredHeader: ({ name }) => ({
    meaning: `Die API erfordert den Header ${code(name)}.`,
    steps: ["Ergänzen Sie den Header in der Anfrage."],
  }),
  requiredOneOf: ({ names: all }) => ({
    meaning: `Die API erfordert mindestens einen dieser Parameter: ${codes(names(all).join())}.`,
    steps: ["Ergänzen Sie einen davon in der Anfrage."],
  }),
  nullRead: () => ({
    meaning:
      "Der Dienst ist beim Lesen der Anfrage gescheitert: Ein Teil, den er erwartet, fehlt möglicherweise oder ist leer.",
    steps: [
      "Vergleichen Sie den Anfragebody mit einem vollständigen Beispiel dieser Version: Auch ein Teil, der als optional gilt, kann nötig sein.",
      "Wenn nichts fehlt, liegt der Fehler im Dienst: Wenden Sie sich an den Microsoft-Support.",
    ],
  }),
  requiredName: ({ name }) => ({
    meaning: `Die API erfordert ${code(name)}.`,
    steps: [`Ergänzen Sie ${code(name)} in der Anfrage.`],
  }),
  lengthLimit: ({ name, received, least, limit }: Parts) => ({
    meaning:
      limit === undefined && least === undefined
        ? `Die API akzeptiert für ${code(name)} keine Länge von ${number(received)}.`
        : limit === undefined
          ? `Die API akzeptiert für ${code(name)} eine Länge von mindestens ${number(least)}.`
          : least === undefined
            ? `Die API akzeptiert für ${code(name)} eine Länge von höchstens ${number(limit)}.`
            : `Die API akzeptiert für ${code(name)} eine Länge von ${number(least)} bis ${number(limit)}.`,
    steps: [
      received === "0"
        ? `Senden Sie ${code(name)} mit Inhalt, oder lassen Sie es weg.`
        : limit === undefined && least === undefined
          ? "Senden Sie einen Text oder eine Liste anderer Länge; die Dokumentation der Operation nennt die Grenzen."
          : "Senden Sie einen Text oder eine Liste dieser Länge.",
    ],
  }),
  amountLimit: ({ name, received, what, limit }) => ({
    meaning: `${code(name)} hat ${number(received)} ${code(what)}; erlaubt sind höchstens ${number(limit)}.`,
    steps: [`Verringern Sie die Anzahl auf ${number(limit)}.`],
  }),
  needsOther: ({ name, other }) => ({
    meaning: `Die API akzeptiert ${code(name)} nur zusammen mit ${code(other)}.`,
    steps: [`Senden Sie auch ${code(other)}, oder lassen Sie ${code(name)} weg.`],
  }),
  boundByOther: ({ name, bound = "", equal, other }) => ({
    meaning: bounds[boundOf(bound, equal)](code(name), code(other)),
    steps: ["Ändern Sie einen der beiden Werte."],
  }),
  onlyName: ({ wanted }) => ({
    meaning: `Die API akzeptiert hier nur den Namen ${code(wanted)}.`,
    steps: [`Verwenden Sie ${code(wanted)} als Namen im Pfad.`],
  }),
  missingQuery: () => ({
    meaning: "Der Anfragebody enthält keine Abfrage, die die API lesen kann.",
    steps: [
      "Senden Sie die Abfrage als Parameter `Query` im JSON-Anfragebody.",
      "Maskieren Sie darin Zeilenumbrüche und Anführungszeichen.",
    ],
  }),
  batchSize: ({ received, allowed }) => ({
    meaning: `Die Anfrage enthält ${number(received)} Elemente; der Vorgang akzeptiert höchstens ${number(allowed)}.`,
    steps: [`Teilen Sie die Liste in Batches von höchstens ${number(allowed)} Elementen auf.`],
  }),
  hashValue: ({ value }) => ({ meaning: `Die API hat den Hashwert ${code(value)} abgelehnt.` }),
  domainName: ({ value }) => ({ meaning: `Die API hat den Domänennamen ${code(value)} abgelehnt.` }),
  ipAddress: ({ value }) => ({ meaning: `Die API hat die IP-Adresse ${code(value)} abgelehnt.` }),
  url: ({ value }) => ({ meaning: `Die API hat die URL ${code(value)} abgelehnt.` }),
  platform: ({ platform }) => ({
    meaning: `Auf dem Gerät läuft ${code(platform)}; für diese Plattform ist die Aktion nicht verfügbar.`,
  }),
  clientVersion: ({ action, version }) => ({
    meaning: `Die Aktion ${code(action)} erfordert mindestens die Clientversion ${code(version)}.`,
  }),
  featureOff: () => ({
    meaning: "Ein Feature, das dieser Aufruf braucht, ist im Mandanten deaktiviert oder nicht verfügbar.",
  }),
  automationLevel: () => ({
    meaning: "Das Gerät hat keine Automatisierungsebene.",
    steps: [
      "Ordnen Sie das Gerät im Microsoft Defender-Portal einer Gerätegruppe mit einer Behebungsstufe (Remediation Level) zu.",
    ],
  }),
  notOnboarded: ({ product }) => ({
    meaning: `${product} ist in diesem Mandanten nicht eingerichtet. An einer Berechtigung liegt es nicht.`,
    steps: [
      `Schließen Sie die Einrichtung von ${product} im Microsoft Defender-Portal ab und wiederholen Sie dann den Aufruf.`,
    ],
  }),
  premiumLicense: () => ({
    meaning: "Dem Mandanten fehlt eine Premium-Lizenz. An einer Berechtigung liegt es nicht.",
    steps: ["Prüfen Sie die Lizenzen des Mandanten."],
  }),
  wrongActionType: ({ type }) => ({
    meaning: `Die ID im Pfad gehört nicht zu einer Aktion vom Typ ${code(type)}.`,
    steps: ["Verwenden Sie die ID einer Aktion dieses Typs."],
  }),
  actionFinished: ({ status }) => ({
    meaning: `Die Aktion lässt sich nicht abbrechen: Ihr Status ist ${code(status)}. Nur Aktionen mit dem Status ${code("Pending")} oder ${code("InProgress")} lassen sich abbrechen.`,
    steps: ["Es gibt nichts abzubrechen: Die Aktion ist beendet."],
  }),
  actionRunning: () => ({
    meaning: "Auf dem Gerät läuft bereits eine Aktion dieser Art.",
    steps: [
      "Warten Sie, bis die laufende Aktion abgeschlossen ist, oder brechen Sie sie ab.",
      "Wiederholen Sie dann den Aufruf.",
    ],
  }),
  indicatorCapacity: ({ current, limit }) => ({
    meaning: `Die Indikatorliste des Mandanten ist voll: Sie enthält ${number(current)} Indikatoren, das Limit ist ${number(limit)}.`,
    steps: ["Löschen Sie Indikatoren, die nicht mehr gebraucht werden, und wiederholen Sie dann den Aufruf."],
  }),
  indicatorExpired: ({ value }) => ({
    meaning: `Die Ablaufzeit des Indikators ${code(value)} liegt nicht in der Zukunft.`,
    steps: ["Setzen Sie `expirationTime` auf einen Zeitpunkt in der Zukunft."],
  }),
  expiryPast: () => ({
    meaning: "Die Ablaufzeit liegt nicht in der Zukunft.",
    steps: ["Geben Sie einen Zeitpunkt in der Zukunft an."],
  }),
  indicatorEmpty: () => ({
    meaning: "Die Anfrage enthält einen Indikator ohne Wert.",
    steps: ["Geben Sie für jeden Indikator einen Wert an."],
  }),
  noProvider: ({ provider }) => ({
    meaning: provider
      ? `Der Text nennt den Anbieter ${code(provider)}, dort fehlt also nichts: Für ihn nimmt der Dienst hier möglicherweise keine Änderungen an.`
      : "`vendorInformation` nennt keinen Anbieter von Warnungen, der diese Änderung annimmt.",
    steps: [
      ...(provider ? [] : ["Übernehmen Sie `provider` und `vendor` aus der Warnung."]),
      "Ändern Sie Warnungen von Defender stattdessen unter `/security/alerts_v2/{id}`: Nicht jeder Anbieter nimmt hier Änderungen an.",
    ],
  }),
  webhook: () => ({
    meaning: "Microsoft Graph hat von `notificationUrl` bei der Überprüfung keine gültige Antwort erhalten.",
    steps: [
      "Der Endpunkt muss innerhalb von 10 Sekunden mit Status 200 und dem `validationToken` aus der Abfrage als Klartext antworten.",
      "Prüfen Sie, ob die Adresse aus dem Internet über HTTPS ohne Anmeldung erreichbar ist.",
    ],
  }),
  expiryLimit: ({ minutes }) => ({
    meaning: `Ein Abonnement für diese Ressource darf höchstens ${duration(Number(minutes) * 60)} dauern.`,
    steps: [
      "Setzen Sie `expirationDateTime` auf eine frühere Zeit, und verlängern Sie das Abonnement, bevor es endet.",
    ],
  }),
  subscriptionRefused: () => ({
    meaning: "Der Dienst konnte `resource` des Abonnements nicht verwenden.",
    steps: ["Vergleichen Sie `resource` mit den Ressourcen, die laut Dokumentation abonniert werden können."],
  }),
  noRelated: ({ kind, id }) => ({
    meaning: `Die Warnung (Alert) ${code(id)} ist vorhanden, aber ihr ist nichts von der Art ${code(kind)} zugeordnet.`,
    steps: ["Behandeln Sie dies als leeres Ergebnis."],
  }),
  refusedValue: ({ value }) => ({
    meaning: `Die API hat den Wert ${code(value)} abgelehnt.`,
    steps: ["Senden Sie einen Wert, den die Dokumentation des Vorgangs nennt."],
  }),
  refusedPath: ({ path }) => ({
    meaning: `Die API konnte den Wert von ${code(path)} nicht lesen.`,
    steps: ["Senden Sie einen Wert des dokumentierten Typs."],
  }),
  refusedProperty: ({ property }) => ({
    meaning: `Die API hat den Wert von ${code(property)} abgelehnt.`,
    steps: ["Senden Sie einen Wert, den die Dokumentation des Vorgangs nennt."],
  }),
  libraryFile: ({ name }) => ({
    meaning: `Die Bibliothek der Liveantwort enthält keine Datei ${code(name)}.`,
    steps: [
      "Listen Sie die Bibliothek mit `GET /api/libraryfiles` auf, und korrigieren Sie dann den Namen, oder laden Sie die Datei hoch.",
    ],
  }),
  unknownUser: ({ id }) => ({
    meaning: `Die API hat keinen Benutzer ${code(id)} gefunden.`,
    steps: ["Prüfen Sie die Adresse und ob der Benutzer zu diesem Mandanten gehört."],
  }),
  notFound: ({ kind, id }) => ({
    meaning: `Die API hat kein Objekt der Art ${code(kind)} mit der ID ${code(id)} gefunden, oder der Aufrufer hat keinen Zugriff darauf.`,
    ...(/^machine$/i.test(kind ?? "") && {
      steps: [
        "Listen Sie die Geräte mit `GET /api/machines` auf: Haben mehrere Einträge denselben Namen, verwenden Sie den mit dem neuesten `lastSeen`.",
        "Prüfen Sie, ob der Aufrufer Zugriff auf die Gerätegruppe hat.",
        "Steht das Gerät in der Liste, wiederholen Sie den Aufruf später.",
      ],
    }),
  }),
  invalidInput: ({ value }) => ({ meaning: `Die API hat diese Eingabe abgelehnt: ${code(value)}.` }),
  emptyToken: () => ({
    meaning: "Die API hat in der Anfrage kein Zugriffstoken gefunden.",
    steps: ["Fordern Sie ein Token an und senden Sie es als `Authorization: Bearer <token>`."],
  }),
  expiredToken: () => ({
    meaning: "Das Zugriffstoken ist abgelaufen.",
    steps: ["Fordern Sie ein neues Token an und wiederholen Sie den Aufruf."],
  }),
  wrongAudience: () => ({
    meaning: "Das Zugriffstoken wurde für eine andere API ausgestellt.",
    steps: ["Fordern Sie ein Token für die Ressource an, die diese API erwartet."],
  }),
  malformedToken: () => ({
    meaning: "Das Zugriffstoken ist beschädigt oder stammt nicht von einem vertrauenswürdigen Aussteller.",
    steps: [
      "Senden Sie das Token genau so, wie der Tokendienst es zurückgegeben hat.",
      "Prüfen Sie, ob es für diese API und diese Cloud ausgestellt wurde.",
    ],
  }),
  otherCloud: () => ({
    meaning: "Der Dienst nimmt Token dieser Cloud nicht an. Ein neues Token hilft nicht.",
    steps: [
      "Prüfen Sie, ob Anmeldehost, Ressource und API-Host zur selben Cloud gehören.",
      "Sind andere Aufrufe mit diesem Token erfolgreich, gibt es den Dienst in dieser Cloud möglicherweise nicht.",
    ],
  }),
  userNeeded: () => ({
    meaning: "Der Vorgang braucht einen angemeldeten Benutzer.",
    steps: ["Fordern Sie ein Token im Namen eines Benutzers an."],
  }),
  claimsChallenge: () => ({
    meaning: "Die API verlangt ein neues Token, weil eine Richtlinie das bisherige nicht mehr zulässt.",
    steps: [
      "Fordern Sie ein neues Token an und geben Sie dabei den Wert `claims` aus dem Header `WWW-Authenticate` mit.",
      "Hilft das nicht, melden Sie sich erneut interaktiv an.",
    ],
  }),
  secretId: () => ({
    meaning:
      "Der geheime Clientschlüssel ist falsch. Oft wurde die ID des Schlüssels statt seines Werts gesendet.",
    steps: [
      "Verwenden Sie den Wert des geheimen Clientschlüssels. Er wird nur einmal angezeigt: beim Erstellen.",
      "Haben Sie ihn nicht mehr, erstellen Sie einen neuen geheimen Clientschlüssel.",
    ],
  }),
  secretExpired: () => ({
    meaning: "Der geheime Clientschlüssel der Anwendung ist abgelaufen.",
    steps: [
      "Erstellen Sie in der App-Registrierung einen neuen geheimen Clientschlüssel und verwenden Sie diesen.",
    ],
  }),
  unknownTenant: ({ tenant }) => ({
    meaning: `Den Mandanten ${code(tenant)} gibt es in dieser Cloud nicht.`,
    steps: [
      "Prüfen Sie die Mandanten-ID oder Domäne in der URL der Tokenanfrage.",
      "Prüfen Sie die Cloud: Mandanten von US-Behörden melden sich bei `login.microsoftonline.us` an.",
    ],
  }),
  unknownApp: ({ appId, tenant }) => ({
    meaning: `Die Anwendung ${code(appId)} gibt es im Mandanten ${code(tenant)} nicht.`,
    steps: [
      "Prüfen Sie die Client-ID.",
      "Prüfen Sie, ob die Anfrage an den richtigen Mandanten geht und die Einwilligung für die Anwendung dort erteilt wurde.",
    ],
  }),
  unknownResource: ({ resource }) => ({
    meaning: `Die Ressource ${code(resource)} gibt es im Mandanten nicht.`,
    steps: [
      "Prüfen Sie die Schreibweise der Ressource oder des Bereichs (Scope).",
      "Prüfen Sie, ob das Produkt im Mandanten eingerichtet ist.",
    ],
  }),
  noConsent: ({ appId }) => ({
    meaning: `In diesem Mandanten hat niemand für die Anwendung ${code(appId)} eine Einwilligung erteilt.`,
    steps: [
      "Lassen Sie einen Administrator die Einwilligung in Microsoft Entra ID erteilen oder holen Sie sie interaktiv beim Benutzer ein.",
    ],
  }),
  badScope: ({ scope }) => ({
    meaning: `Der Bereich (Scope) ${code(scope)} ist ungültig.`,
    steps: ["Fordern Sie für eine Anwendung ohne Benutzer die Ressource an, gefolgt von `/.default`."],
  }),
  missingField: ({ name }) => ({
    meaning:
      names(name).length > 1
        ? `Die Tokenanfrage muss einen dieser Parameter enthalten: ${codes(names(name).join())}.`
        : `In der Tokenanfrage fehlt der Parameter ${codes(names(name).join())}.`,
    steps: [
      "Ergänzen Sie den Parameter und senden Sie den Anfragebody als `application/x-www-form-urlencoded`.",
    ],
  }),
  ...apiMessages,
};
