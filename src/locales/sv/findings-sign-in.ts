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
              : flaw === "query"
                ? `Lägg till ${code(name)} i frågedelen av URL:en.`
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
      "own-app": { text: "Ange programmets ID utan `api://`, eller begär en token för ett annat API." },
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
      form: {
        text: "En klient som läser värden i ordning kan ha blandat ihop dem.",
        step: "Ange klientorganisationens ID i URL:en utan något namn framför, eller en domän som `contoso.onmicrosoft.com`.",
      },
      unknown: {
        text: "Klientorganisationen i URL:en finns inte i det här molnet.",
        step: "Kontrollera klientorganisationens ID och om klientorganisationen hör till ett annat moln.",
      },
      general: {
        text: "`common` och `organizations` anger inte vilken klientorganisation token gäller för.",
        step: "Ange klientorganisationens ID i URL:en.",
      },
      "general-grant": {
        text: "Den här beviljandetypen kräver `organizations` eller en klientorganisation.",
        step: "Ange `organizations` eller klientorganisationens ID i URL:en.",
      },
      "missing-app": {
        text: "Antingen är klientorganisationen i URL:en eller `client_id` fel, eller så har programmet inte lagts till i klientorganisationen.",
        step: "Jämför klientorganisationen och `client_id` med appregistreringen i Microsoft Entra.",
      },
      "cloud-app": {
        text: "Modulen loggar in med ett eget program, som inte är registrerat i det här molnet.",
        step: "Registrera ett eget program i klientorganisationen och ange dess ID, till exempel med `Connect-MgGraph -ClientId`.",
      },
      "missing-user": {
        text: "Kontot hör till en annan klientorganisation.",
        step: "Logga in med ett konto i klientorganisationen eller bjud in användaren som gäst.",
      },
    };
    const { text, step } = causes[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault, app, gap }) => {
    const causes: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "Skicka hemlighetens värde och inte dess ID; procentkoda det i formuläret. Värdet visas bara en gång, så skapa en ny hemlighet vid behov.",
      },
      "secret-id": {
        step: "Skicka det som portalen visar en gång, när hemligheten skapas. Om det är borta, skapa en ny.",
      },
      "secret-leftover": {
        step: "Sätt in det riktiga värdet innan begäran skickas; i PowerShell ska en `SecureString` omvandlas till klartext.",
      },
      unencoded: {
        step: "Procentkoda tecknen `&`, `%` och `+` i det (`%26`, `%25`, `%2B`), eller låt ett bibliotek bygga formuläret.",
      },
      "expired-secret": {
        step: "Skapa en ny hemlighet i appregistreringen. Om appen tillhör någon annan kan bara dess utgivare göra det.",
      },
      missing: {
        step: "Skicka `client_secret` eller `client_assertion`, eller tillåt offentliga klientflöden i appregistreringen.",
      },
      "disabled-app": {
        step: "Låt en administratör tillåta inloggning till företagsprogrammet i Microsoft Entra igen.",
      },
      "public-client": {
        step: "Utelämna `client_secret` i den här begäran. Om programmet körs på en server registrerar du i stället dess omdirigerings-URI för plattformen `Web`.",
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
      "missing-for-app": { step: "Skicka `client_secret` eller `client_assertion`." },
      "no-thumbprint": {
        step: "Lägg till certifikatets tumavtryck i huvudet, kodat med base64url: `x5t#S256` för SHA-256 eller `x5t` för SHA-1.",
      },
      "hex-thumbprint": {
        step: "Omvandla de hexadecimala siffrorna till byte och koda dessa med base64url: ett SHA-1-tumavtryck har 20 byte (27 tecken), SHA-256 har 32 (43 tecken).",
      },
      chain: {
        step: "Placera certifikatet för den privata nyckeln först i `x5c` och därefter utfärdarnas certifikat.",
      },
      "assertion-form": {
        step: "Kontrollera dess huvud (`alg`, `x5t#S256` eller `x5t`) och dess anspråk (`aud`, `iss`, `sub`, `exp`).",
      },
      "assertion-issued": {
        step: "Skapa försäkran i programmet: `iss` och `sub` är klient-ID:t, `aud` är tokenslutpunkten. Signera den med den privata nyckeln för programmets certifikat.",
      },
      "assertion-subject": { step: "Ange värdet för `client_id` som `iss` och `sub` i försäkran." },
      "on-behalf-address": {
        step: "Jämför denna URI tecken för tecken med den i appregistreringen, även versaler och gemener. Om den hör till ett annat program begär du användarens token för det här programmet.",
      },
      "on-behalf-app": {
        step: "Hämta nästa token med programmets egna autentiseringsuppgifter (`grant_type=client_credentials`), eller byt en användares token.",
      },
      "id-token": { step: "Byt den åtkomsttoken som klienten begärde för det här programmet." },
      "issuer-unread": {
        step: "Gör utfärdarens `/.well-known/openid-configuration` och nycklarna som anges där åtkomliga från internet, utan brandvägg. Om de redan är det försöker du igen: utfärdaren kan ha varit otillgänglig en kort stund.",
      },
      basic: { step: "Skicka `client_id` och `client_secret` i formuläret, utan rubriken `Authorization`." },
      "no-principal": {
        step: app
          ? `Skapa tjänsthuvudnamnet, till exempel med ${code(`az ad sp create --id ${app}`)}, eller låt en administratör i klientorganisationen ge sitt medgivande till programmet.`
          : "Skapa tjänsthuvudnamnet, eller låt en administratör i klientorganisationen ge sitt medgivande till programmet.",
      },
      implicit: {
        step: "Använd auktoriseringskodflödet (`response_type=code`), eller tillåt det implicita flödet i appregistreringen, under `Authentication`.",
      },
      "assertion-audience": {
        step: "Ange adressen till den tokenslutpunkt som du anropar, inklusive klientorganisationen, som `aud` i försäkran.",
      },
      "assertion-app": { step: "Ange värdet för `client_id` som `iss` och `sub` i försäkran." },
      "on-behalf": {
        step: "Begär användarens token för det här programmet (`api://` och dess klient-ID) och byt den sedan mot API:ets token.",
      },
      federated: {
        step: "Jämför försäkrans `iss`, `sub` och `aud` tecken för tecken med de federerade autentiseringsuppgifterna i appregistreringen. Om de är lika väntar du några minuter och skapar sedan autentiseringsuppgifterna på nytt.",
      },
      "federated-tenant": {
        step: "Lägg till den federerade autentiseringsuppgiften i ett program för flera klientorganisationer i identitetens klientorganisation, och låt den andra klientorganisationen godkänna programmet.",
      },
      "federated-case": {
        step: "Skriv ämnet i de federerade autentiseringsuppgifterna exakt som försäkrans `sub`, även versaler och gemener.",
      },
      clock: {
        step:
          gap === "zone"
            ? "Beräkna `exp` och `nbf` i UTC: de avviker med ungefär en tidszon. Om de stämmer kontrollerar du datorns klocka och skapar en ny försäkran för varje begäran."
            : gap === "reuse"
              ? "Skapa en ny försäkran för varje begäran: den här skapades troligen för en tidigare."
              : "Kontrollera datorns klocka och skapa en ny försäkran för varje begäran.",
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
      "reply-cloud": { step: "Skicka det här molnets omdirigerings-URI så som den är registrerad." },
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
      withdrawn: { step: "Ta bort behörigheten från appregistreringen och ge medgivande på nytt." },
      "first-party": { step: "Registrera ett eget program med behörigheten och använd dess klient-ID." },
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
  "sign-in-grant": ({ fault }) => {
    const step = "Logga in på nytt för att få en ny kod eller token.";
    const faults: Record<typeof fault, { text?: string; step: string }> = {
      expired: { text: "Koden, uppdateringstoken eller försäkran (assertion) har upphört att gälla.", step },
      used: { text: "Auktoriseringskoden har redan använts; den fungerar bara en gång.", step },
      invalid: {
        text: "Koden, uppdateringstoken eller försäkran (assertion) gäller inte för den här begäran.",
        step,
      },
      revoked: { text: "Sessionen har avslutats, till exempel efter ett lösenordsbyte.", step },
      damaged: {
        step: "Skicka värdet fullständigt, oförändrat och kodat en gång. Om det redan är så loggar du in på nytt för att få ett nytt.",
      },
      lowered: { step: "Skicka värdet vidare oförändrat, även versaler och gemener." },
      "other-tenant": {
        step: "Lös in den med inloggningens klientorganisation i URL:en, eller logga in på nytt i den här klientorganisationen.",
      },
      "other-client": {
        step: "Skicka inloggningens `client_id`, eller logga in på nytt med det här programmet.",
      },
    };
    const { text, step: first } = faults[fault];
    return { text, steps: [first] };
  },
};
