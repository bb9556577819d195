import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    text: json
      ? "Begärandetexten är JSON, men tokenslutpunkten läser bara formulärfält."
      : "Tokenslutpunkten läser bara formulärfält, så den såg inte parametrarna.",
    steps: [
      "Skicka parametrarna som `name=value&name=value` med `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name, flaw }) => ({
    steps:
      flaw === "misnamed" || flaw === "stray"
        ? undefined
        : [
            flaw === "in-url"
              ? `Flytta ${code(name)} från URL:en till formulärfälten.`
              : `Lägg till ${code(name)} bland formulärfälten.`,
          ],
  }),
  "grant-type": () => ({
    text: "Värdet måste skrivas exakt som det visas, med små bokstäver.",
  }),
  "sign-in-scope": ({ fault }) => {
    const causes: Record<typeof fault, { text: string; steps?: string[] }> = {
      "not-default": {
        text: "För en programtoken anges ett enda omfång: resursen följd av `/.default`. Behörigheterna kommer från appregistreringen.",
      },
      "resource-at-v2": { text: "`resource` hör till den äldre slutpunkten `/oauth2/token`." },
      "scope-at-v1": { text: "Anropa `/oauth2/v2.0/token` om du vill använda `scope`." },
      "default-at-v1": { text: "`/.default` hör hemma i `scope`, på slutpunkten `/oauth2/v2.0/token`." },
      "no-such": { text: "Varje omfång hör till ett API: ange API:ets adress före omfånget." },
      several: {
        text: "En token gäller bara en resurs. Begär en för varje resurs.",
      },
      "not-set-up": {
        text: "Produkten kanske inte har konfigurerats där, eller så hör klientorganisationen till ett annat moln.",
        steps: [
          "Kontrollera produktens licens i klientorganisationen och låt en administratör där ge sitt medgivande till programmet: då läggs tjänsten till.",
        ],
      },
      unknown: { text: "Antingen är namnet felstavat, eller så har produkten inte konfigurerats där." },
    };
    return causes[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const causes: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "URL:en innehåller fortfarande platshållaren från ett exempel.",
        step: "Ersätt platshållaren med klientorganisationens ID.",
      },
      unknown: {
        text: "Klientorganisationen i URL:en finns inte i det här molnet.",
        step: "Kontrollera klientorganisationens ID och om klientorganisationen hör till ett annat moln.",
      },
      general: {
        text: "`common` och `organizations` anger inte vilken klientorganisation token gäller för.",
        step: "Ange klientorganisationens ID i URL:en.",
      },
      "missing-app": {
        text: "Antingen är klientorganisationen i URL:en eller `client_id` fel, eller så har programmet inte lagts till i klientorganisationen.",
        step: "Jämför klientorganisationen och `client_id` med appregistreringen i Microsoft Entra.",
      },
      "missing-user": {
        text: "Kontot hör till en annan klientorganisation.",
        step: "Logga in med ett konto i klientorganisationen eller bjud in användaren som gäst.",
      },
    };
    const { text, step } = causes[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const causes: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "Skicka hemlighetens värde och inte dess ID; procentkoda det i formuläret. Värdet visas bara en gång, så skapa en ny hemlighet vid behov.",
      },
      "expired-secret": {
        step: "Skapa en ny hemlighet i appregistreringen.",
      },
      missing: {
        step: "Skicka `client_secret` eller `client_assertion`, eller tillåt offentliga klientflöden i appregistreringen.",
      },
      "disabled-app": {
        step: "Låt en administratör tillåta inloggning till företagsprogrammet i Microsoft Entra igen.",
      },
      "public-client": {
        step: "Utelämna `client_secret`: programmet är registrerat som en offentlig klient.",
      },
      "user-password": { step: "Kontrollera användarnamnet och lösenordet med en interaktiv inloggning." },
      "user-expired": { step: "Byt lösenord vid en interaktiv inloggning." },
      "user-locked": { step: "Rätta först det sparade lösenordet och vänta sedan tills låsningen upphör." },
      "user-disabled": {
        step: "Be en administratör aktivera kontot i Microsoft Entra, eller använd ett annat.",
      },
      "user-unknown": { step: "Kontrollera användarnamnet och klientorganisationen." },
      "expired-certificate": {
        step: "Ladda upp ett nytt certifikat i appregistreringen och signera med dess nyckel.",
      },
      signature: { step: "Signera med den privata nyckeln för ett certifikat i appregistreringen." },
      certificate: {
        step: "Ladda upp den offentliga nyckeln i appregistreringen, eller signera med en som redan finns där.",
      },
      "assertion-audience": {
        step: "Ange adressen till den tokenslutpunkt som du anropar, inklusive klientorganisationen, som `aud` i försäkran.",
      },
      "assertion-app": { step: "Ange värdet för `client_id` som `iss` och `sub` i försäkran." },
      "on-behalf": {
        step: "Begär användarens token för det här programmet (`api://` och dess klient-ID) och byt den sedan mot API:ets token.",
      },
      federated: {
        step: "Jämför försäkrans `iss`, `sub` och `aud` tecken för tecken med de federerade autentiseringsuppgifterna i appregistreringen.",
      },
      "federated-case": {
        step: "Skriv ämnet i de federerade autentiseringsuppgifterna exakt som försäkrans `sub`, även versaler och gemener.",
      },
      clock: {
        step: "Kontrollera datorns klocka och skapa en ny försäkran för varje begäran.",
      },
      loop: {
        step: "Spara token tills den upphör att gälla, och upprepa inte en inloggningsbegäran som misslyckas.",
      },
      verifier: {
        step: "Spara den `code_verifier` som inloggningens `code_challenge` skapades från och skicka den oförändrad.",
      },
      pkce: {
        step: "Skicka `code_challenge` vid inloggningen och `code_verifier` när koden löses in; aktuella MSAL-bibliotek gör båda delarna.",
      },
      "no-reply-address": { step: "Lägg till programmets adress som omdirigerings-URI i appregistreringen." },
      "reply-address": {
        step: "Skicka en registrerad omdirigerings-URI, tecken för tecken, eller lägg till den här i appregistreringen.",
      },
      "spa-only": {
        step: "Skicka tokenbegäran från webbsidan, eller registrera omdirigerings-URI:n för en annan plattform, till exempel `Web`.",
      },
      "not-spa": {
        step: "Registrera omdirigerings-URI:n för plattformen `Single-page application` i appregistreringen.",
      },
    };
    return { steps: [causes[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const causes: Record<typeof fault, { step: string }> = {
      missing: {
        step: "Låt användaren eller en administratör ge sitt medgivande till programmets behörigheter.",
      },
      admin: {
        step: "Låt en administratör ge sitt medgivande till programmet.",
      },
      declined: {
        step: "Logga in på nytt och ge ditt medgivande, eller fråga en administratör.",
      },
      unlisted: {
        step: "Lägg till en behörighet för det här API:et i appregistreringen och ge medgivande.",
      },
      unassigned: {
        step: "Lägg till användaren i företagsprogrammet i Microsoft Entra.",
      },
      "app-unassigned": {
        step: "Tilldela det anropande programmet en approll för API:et och ge administratörsmedgivande.",
      },
    };
    return {
      steps: [causes[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => ({
    text: {
      expired: "Koden, uppdateringstoken eller försäkran (assertion) har upphört att gälla.",
      used: "Auktoriseringskoden har redan använts; den fungerar bara en gång.",
      invalid: "Koden, uppdateringstoken eller försäkran (assertion) gäller inte för den här begäran.",
      revoked: "Sessionen har avslutats, till exempel efter ett lösenordsbyte.",
    }[fault],
    steps: ["Logga in på nytt för att få en ny kod eller token."],
  }),
};
