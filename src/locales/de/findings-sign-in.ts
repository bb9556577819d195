import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    text: json
      ? "Der Anfragebody ist JSON, der Tokenendpunkt liest aber nur Formularfelder."
      : "Der Tokenendpunkt liest nur Formularfelder und hat die Parameter deshalb nicht gesehen.",
    steps: [
      "Senden Sie die Parameter als `name=value&name=value` mit `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name, flaw }) => ({
    steps:
      flaw === "misnamed" || flaw === "stray"
        ? undefined
        : [
            flaw === "in-url"
              ? `Verschieben Sie ${code(name)} aus der URL in das Formular.`
              : flaw === "query"
                ? `Ergänzen Sie ${code(name)} in der Abfrage der URL.`
                : `Ergänzen Sie ${code(name)} im Formular.`,
          ],
  }),
  "grant-type": () => ({
    text: "Verwenden Sie den Wert genau wie angezeigt, in Kleinbuchstaben.",
  }),
  "sign-in-scope": ({ fault }) => {
    const scopes: Record<typeof fault, { text: string; steps?: string[] }> = {
      "not-default": {
        text: "Ein Anwendungstoken wird für genau einen Bereich angefordert: die Ressource, gefolgt von `/.default`. Die Berechtigungen ergeben sich aus der App-Registrierung.",
      },
      "resource-at-v2": { text: "`resource` gehört zum älteren Endpunkt `/oauth2/token`." },
      "scope-at-v1": { text: "Für `scope` rufen Sie `/oauth2/v2.0/token` auf." },
      "default-at-v1": { text: "`/.default` gehört in `scope`, am Endpunkt `/oauth2/v2.0/token`." },
      "own-app": {
        text: "Verwenden Sie die ID der Anwendung ohne `api://`, oder fordern Sie ein Token für eine andere API an.",
      },
      "no-such": { text: "Jeder Bereich gehört zu einer API: Stellen Sie ihm die Adresse dieser API voran." },
      several: {
        text: "Ein Token gilt nur für eine Ressource. Fordern Sie für jede Ressource ein eigenes an.",
      },
      "not-set-up": {
        text: "Möglicherweise ist das Produkt dort nicht eingerichtet, oder der Mandant gehört zu einer anderen Cloud.",
        steps: [
          "Prüfen Sie die Lizenz des Produkts im Mandanten und lassen Sie dort einen Administrator die Einwilligung für die Anwendung erteilen: Dadurch wird der Dienst angelegt.",
        ],
      },
      unknown: {
        text: "Entweder ist der Name falsch geschrieben, oder das Produkt ist dort nicht eingerichtet.",
      },
    };
    return scopes[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const tenants: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "Die URL enthält noch den Platzhalter aus einem Beispiel.",
        step: "Ersetzen Sie den Platzhalter durch die Mandanten-ID.",
      },
      form: {
        text: "Ein Client, der Werte nach ihrer Reihenfolge liest, hat sie vielleicht vertauscht.",
        step: "Setzen Sie die Mandanten-ID ohne vorangestellten Namen in die URL, oder eine Domäne des Mandanten wie `contoso.onmicrosoft.com`.",
      },
      unknown: {
        text: "Den Mandanten in der URL gibt es in dieser Cloud nicht.",
        step: "Prüfen Sie die Mandanten-ID und ob der Mandant zu einer anderen Cloud gehört.",
      },
      general: {
        text: "Aus `common` und `organizations` geht nicht hervor, für welchen Mandanten das Token bestimmt ist.",
        step: "Setzen Sie die Mandanten-ID in die URL ein.",
      },
      "general-grant": {
        text: "Dieser Gewährungstyp erfordert `organizations` oder einen Mandanten.",
        step: "Setzen Sie `organizations` oder die Mandanten-ID in die URL ein.",
      },
      "missing-app": {
        text: "Entweder ist der Mandant in der URL oder `client_id` falsch, oder die Anwendung wurde diesem Mandanten nicht hinzugefügt.",
        step: "Vergleichen Sie den Mandanten und `client_id` mit der App-Registrierung in Microsoft Entra.",
      },
      "cloud-app": {
        text: "Das Modul meldet sich mit einer eigenen Anwendung an, die in dieser Cloud nicht registriert ist.",
        step: "Registrieren Sie in diesem Mandanten eine eigene App, und übergeben Sie deren ID, etwa mit `Connect-MgGraph -ClientId`.",
      },
      "missing-user": {
        text: "Das Konto gehört zu einem anderen Mandanten.",
        step: "Melden Sie sich mit einem Konto des Mandanten an oder laden Sie den Benutzer als Gast ein.",
      },
    };
    const { text, step } = tenants[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault, app, gap }) => {
    const credentials: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "Senden Sie den Wert des Schlüssels und nicht seine ID; codieren Sie ihn im Formular (Prozentcodierung). Der Wert wird nur einmal angezeigt: Erstellen Sie bei Bedarf einen neuen Schlüssel.",
      },
      "secret-id": {
        step: "Senden Sie, was das Portal beim Erstellen einmal anzeigt. Ist es verloren, erstellen Sie einen neuen.",
      },
      "secret-leftover": {
        step: "Setzen Sie den tatsächlichen Wert ein, bevor die Anfrage gesendet wird; wandeln Sie in PowerShell einen `SecureString` in Klartext um.",
      },
      unencoded: {
        step: "Codieren Sie darin die Zeichen `&`, `%` und `+` (`%26`, `%25`, `%2B`), oder lassen Sie das Formular von einer Bibliothek erstellen.",
      },
      "expired-secret": {
        step: "Erstellen Sie in der App-Registrierung einen neuen Schlüssel. Gehört die App jemand anderem, kann das nur ihr Herausgeber.",
      },
      missing: {
        step: "Senden Sie `client_secret` oder `client_assertion`, oder lassen Sie in der App-Registrierung öffentliche Clientflows zu.",
      },
      "disabled-app": {
        step: "Lassen Sie einen Administrator die Anmeldung an der Unternehmensanwendung in Microsoft Entra wieder zulassen.",
      },
      "public-client": {
        step: "Lassen Sie `client_secret` in dieser Anfrage weg. Läuft die Anwendung auf einem Server, registrieren Sie stattdessen ihren Umleitungs-URI für die Plattform `Web`.",
      },
      "user-password": { step: "Prüfen Sie Benutzername und Kennwort mit einer interaktiven Anmeldung." },
      "user-expired": { step: "Ändern Sie das Kennwort bei einer interaktiven Anmeldung." },
      "user-locked": {
        step: "Korrigieren Sie zuerst das gespeicherte Kennwort und warten Sie dann, bis die Sperre endet.",
      },
      "user-disabled": {
        step: "Lassen Sie einen Administrator das Konto in Microsoft Entra aktivieren, oder verwenden Sie ein anderes.",
      },
      "user-unknown": { step: "Prüfen Sie Benutzername und Mandant." },
      "expired-certificate": {
        step: "Laden Sie ein neues Zertifikat in die App-Registrierung hoch und signieren Sie mit dessen Schlüssel.",
      },
      signature: {
        step: "Signieren Sie mit dem privaten Schlüssel eines Zertifikats aus der App-Registrierung.",
      },
      certificate: {
        step: "Laden Sie den öffentlichen Schlüssel in die App-Registrierung hoch, oder signieren Sie mit einem, der dort schon steht.",
      },
      "missing-for-app": { step: "Senden Sie `client_secret` oder `client_assertion`." },
      "no-thumbprint": {
        step: "Ergänzen Sie im Header den Fingerabdruck des Zertifikats, in Base64url codiert: `x5t#S256` für SHA-256 oder `x5t` für SHA-1.",
      },
      "hex-thumbprint": {
        step: "Wandeln Sie die Hexadezimalziffern in Bytes um und codieren Sie diese in Base64url: Ein SHA-1-Fingerabdruck hat 20 Bytes (27 Zeichen), SHA-256 hat 32 (43 Zeichen).",
      },
      chain: {
        step: "Stellen Sie in `x5c` das Zertifikat zum privaten Schlüssel an den Anfang, dahinter die seiner Aussteller.",
      },
      "assertion-form": {
        step: "Prüfen Sie ihren Header (`alg`, `x5t#S256` oder `x5t`) und ihre Ansprüche (`aud`, `iss`, `sub`, `exp`).",
      },
      "assertion-issued": {
        step: "Erstellen Sie die Assertion in der Anwendung: `iss` und `sub` sind die Client-ID, `aud` ist der Tokenendpunkt. Signieren Sie sie mit dem privaten Schlüssel des Zertifikats der Anwendung.",
      },
      "assertion-subject": { step: "Setzen Sie `iss` und `sub` der Assertion auf den Wert von `client_id`." },
      "on-behalf-address": {
        step: "Vergleichen Sie diesen URI Zeichen für Zeichen mit dem der App-Registrierung, auch die Groß-/Kleinschreibung. Gehört er zu einer anderen Anwendung, fordern Sie das Benutzertoken für diese Anwendung an.",
      },
      "on-behalf-app": {
        step: "Fordern Sie das nächste Token mit den eigenen Anmeldeinformationen der Anwendung an (`grant_type=client_credentials`), oder tauschen Sie das Token eines Benutzers ein.",
      },
      "id-token": {
        step: "Tauschen Sie das Zugriffstoken ein, das der Client für diese Anwendung angefordert hat.",
      },
      "issuer-unread": {
        step: "Machen Sie `/.well-known/openid-configuration` des Ausstellers und die dort genannten Schlüssel aus dem Internet ohne Firewall erreichbar. Sind sie es, wiederholen Sie den Aufruf: Der Aussteller war vielleicht nur kurz nicht erreichbar.",
      },
      basic: {
        step: "Senden Sie `client_id` und `client_secret` im Formular, ohne den Header `Authorization`.",
      },
      "no-principal": {
        step: app
          ? `Erstellen Sie den Dienstprinzipal, zum Beispiel mit ${code(`az ad sp create --id ${app}`)}, oder lassen Sie einen Administrator des Mandanten die Einwilligung für die Anwendung erteilen.`
          : "Erstellen Sie den Dienstprinzipal, oder lassen Sie einen Administrator des Mandanten die Einwilligung für die Anwendung erteilen.",
      },
      implicit: {
        step: "Verwenden Sie den Autorisierungscodeflow (`response_type=code`), oder lassen Sie in der App-Registrierung unter `Authentication` den impliziten Flow zu.",
      },
      "assertion-audience": {
        step: "Setzen Sie `aud` der Assertion auf die Adresse des aufgerufenen Tokenendpunkts, einschließlich des Mandanten.",
      },
      "assertion-app": { step: "Setzen Sie `iss` und `sub` der Assertion auf den Wert von `client_id`." },
      "on-behalf": {
        step: "Fordern Sie das Benutzertoken für diese Anwendung an (`api://` und ihre Client-ID), und tauschen Sie es dann gegen das Token der API ein.",
      },
      federated: {
        step: "Vergleichen Sie `iss`, `sub` und `aud` der Assertion Zeichen für Zeichen mit den Verbundanmeldeinformationen in der App-Registrierung. Sind sie gleich, warten Sie einige Minuten und erstellen Sie die Anmeldeinformationen dann neu.",
      },
      "federated-tenant": {
        step: "Fügen Sie die Verbundanmeldeinformationen einer mehrinstanzenfähigen Anwendung im Mandanten der Identität hinzu, und lassen Sie den anderen Mandanten dieser Anwendung zustimmen.",
      },
      "federated-case": {
        step: "Schreiben Sie den Antragsteller in den Verbundanmeldeinformationen genau wie `sub` in der Assertion, auch bei der Groß-/Kleinschreibung.",
      },
      clock: {
        step:
          gap === "zone"
            ? "Berechnen Sie `exp` und `nbf` in UTC: Sie weichen etwa um eine Zeitzone ab. Stimmen sie, prüfen Sie die Uhr und erstellen Sie für jede Anfrage eine neue Assertion."
            : gap === "reuse"
              ? "Erstellen Sie für jede Anfrage eine neue Assertion: Diese entstand vermutlich für eine frühere."
              : "Prüfen Sie die Uhr und erstellen Sie für jede Anfrage eine neue Assertion.",
      },
      loop: {
        step: "Bewahren Sie das Token auf, bis es abläuft, und wiederholen Sie keine fehlgeschlagene Anmeldeanfrage.",
      },
      verifier: {
        step: "Bewahren Sie den `code_verifier` auf, aus dem die `code_challenge` dieser Anmeldung entstand, und senden Sie ihn unverändert.",
      },
      pkce: {
        step: "Senden Sie `code_challenge` bei der Anmeldung und `code_verifier` beim Einlösen des Codes; aktuelle MSAL-Bibliotheken tun beides.",
      },
      "no-reply-address": {
        step: "Fügen Sie der App-Registrierung die Adresse der Anwendung als Umleitungs-URI hinzu.",
      },
      "reply-cloud": { step: "Senden Sie den Umleitungs-URI dieser Cloud so, wie er registriert ist." },
      "reply-address": {
        step: "Senden Sie einen Umleitungs-URI genau so, wie er registriert ist, oder fügen Sie den gesendeten der App-Registrierung hinzu.",
      },
      "spa-only": {
        step: "Senden Sie die Tokenanfrage von der Webseite, oder registrieren Sie den Umleitungs-URI für eine andere Plattform, zum Beispiel `Web`.",
      },
      "not-spa": {
        step: "Registrieren Sie den Umleitungs-URI in der App-Registrierung für die Plattform `Single-page application`.",
      },
    };
    return { steps: [credentials[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const consents: Record<typeof fault, { step: string }> = {
      missing: {
        step: "Lassen Sie den Benutzer oder einen Administrator in die Berechtigungen der Anwendung einwilligen.",
      },
      admin: {
        step: "Lassen Sie einen Administrator die Einwilligung für die Anwendung erteilen.",
      },
      declined: {
        step: "Melden Sie sich erneut an und willigen Sie ein, oder fragen Sie einen Administrator.",
      },
      unlisted: {
        step: "Fügen Sie der App-Registrierung eine Berechtigung dieser API hinzu und erteilen Sie die Einwilligung.",
      },
      withdrawn: {
        step: "Entfernen Sie diese Berechtigung aus der App-Registrierung und erteilen Sie die Einwilligung erneut.",
      },
      "first-party": {
        step: "Registrieren Sie eine eigene Anwendung mit der Berechtigung und verwenden Sie deren Client-ID.",
      },
      unassigned: {
        step: "Weisen Sie den Benutzer in Microsoft Entra der Unternehmensanwendung zu.",
      },
      "app-unassigned": {
        step: "Weisen Sie der aufrufenden Anwendung eine App-Rolle der API zu und erteilen Sie die Administratoreinwilligung.",
      },
    };
    return {
      steps: [consents[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const step = "Melden Sie sich erneut an: Damit erhalten Sie einen neuen Code oder ein neues Token.";
    const faults: Record<typeof fault, { text?: string; step: string }> = {
      expired: { text: "Code, Aktualisierungstoken oder Assertion ist abgelaufen.", step },
      used: { text: "Der Autorisierungscode wurde bereits verwendet; er funktioniert nur einmal.", step },
      invalid: {
        text: "Code, Aktualisierungstoken oder Assertion ist für diese Anfrage nicht gültig.",
        step,
      },
      revoked: { text: "Die Sitzung wurde beendet, zum Beispiel durch ein neues Kennwort.", step },
      damaged: {
        step: "Senden Sie den Wert vollständig, unverändert und einmal codiert. Ist er das schon, melden Sie sich erneut an, um einen neuen zu erhalten.",
      },
      lowered: { step: "Geben Sie den Wert unverändert weiter, auch in der Groß-/Kleinschreibung." },
      "other-tenant": {
        step: "Lösen Sie es mit dem Mandanten der Anmeldung in der URL ein, oder melden Sie sich an diesem Mandanten neu an.",
      },
      "other-client": {
        step: "Senden Sie die `client_id` der Anmeldung, oder melden Sie sich mit dieser Anwendung neu an.",
      },
    };
    const { text, step: first } = faults[fault];
    return { text, steps: [first] };
  },
};
