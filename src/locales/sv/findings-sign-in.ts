import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    title: "Begärandetext som inte är ett formulär",
    text: json
      ? "Begärandetexten är JSON, men tokentjänsten läser bara formulärfält."
      : "Tokentjänsten läser bara formulärfält, så den såg inte parametrarna.",
    steps: [
      "Skicka parametrarna som `name=value&name=value` med `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name }) => ({
    title: `Parametern ${code(name)} saknas`,
    text: "Den finns inte i tokenbegäran.",
    steps: [`Lägg till ${code(name)} bland formulärfälten.`],
  }),
  "grant-type": () => ({
    title: "Okänd `grant_type`",
    text: "Värdet måste skrivas exakt som det visas, med små bokstäver.",
  }),
  "sign-in-scope": ({ fault }) => {
    const causes: Record<typeof fault, { title: string; text: string }> = {
      "not-default": {
        title: "Omfång (scope) utan `/.default`",
        text: "För en programtoken anges ett enda omfång: resursen följd av `/.default`. Behörigheterna kommer från appregistreringen.",
      },
      "resource-at-v2": {
        title: "`resource` till slutpunkten v2.0",
        text: "Slutpunkten v2.0 tar emot `scope`; `resource` hör till den äldre slutpunkten `/oauth2/token`.",
      },
      "scope-at-v1": {
        title: "`scope` till slutpunkten v1",
        text: "Slutpunkten `/oauth2/token` tar emot `resource`; `scope` hör till `/oauth2/v2.0/token`.",
      },
      "default-at-v1": {
        title: "`/.default` i `resource`",
        text: "Slutpunkten `/oauth2/token` tar bara emot resursen; `/.default` hör hemma i `scope` vid `/oauth2/v2.0/token`.",
      },
      several: {
        title: "Omfång (scope) för flera resurser",
        text: "En token gäller bara en resurs. Begär en för varje resurs.",
      },
      "not-set-up": {
        title: "Resursen finns inte i klientorganisationen",
        text: "Resursen är känd, men klientorganisationen har ingen tjänst för den: produkten kanske inte har konfigurerats där, eller så hör klientorganisationen till ett annat moln.",
      },
      unknown: {
        title: "Okänd resurs",
        text: "Klientorganisationen har ingen tjänst med det här namnet: det är felstavat, eller så har produkten inte konfigurerats där.",
      },
    };
    return causes[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const causes: Record<typeof fault, { title: string; text: string; step: string }> = {
      placeholder: {
        title: "Platshållare i stället för klientorganisation",
        text: "URL:en innehåller fortfarande platshållaren från ett exempel.",
        step: "Ersätt den med klientorganisationens ID.",
      },
      unknown: {
        title: "Okänd klientorganisation",
        text: "Klientorganisationen i URL:en finns inte i det här molnet.",
        step: "Kontrollera klientorganisationens ID och om klientorganisationen hör till ett annat moln.",
      },
      general: {
        title: "Ingen klientorganisation angiven",
        text: "`common` och `organizations` anger inte vilken klientorganisation token gäller för.",
        step: "Ange klientorganisationens ID i URL:en.",
      },
      "missing-app": {
        title: "Programmet saknas i klientorganisationen",
        text: "Antingen är klientorganisationen i URL:en eller `client_id` fel, eller så har programmet inte lagts till i klientorganisationen.",
        step: "Jämför båda med appregistreringen i Microsoft Entra.",
      },
      "missing-user": {
        title: "Användaren saknas i klientorganisationen",
        text: "Kontot hör till en annan klientorganisation.",
        step: "Logga in med ett konto i klientorganisationen eller bjud in användaren som gäst.",
      },
    };
    const { title, text, step } = causes[fault];
    return { title, text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const causes: Record<typeof fault, { title: string; step: string }> = {
      "wrong-secret": {
        title: "Fel klienthemlighet",
        step: "Skicka hemlighetens värde och inte dess ID; procentkoda det i formuläret. Värdet visas bara en gång, så skapa en ny hemlighet vid behov.",
      },
      "expired-secret": {
        title: "Utgången klienthemlighet",
        step: "Skapa en ny hemlighet i appregistreringen.",
      },
      missing: {
        title: "Klientens autentiseringsuppgift saknas",
        step: "Skicka `client_secret` eller `client_assertion`, eller tillåt offentliga klientflöden i appregistreringen.",
      },
      "public-client": {
        title: "Hemlighet från en offentlig klient",
        step: "Utelämna `client_secret`: programmet är registrerat som en offentlig klient.",
      },
      certificate: {
        title: "Certifikat som inte accepteras",
        step: "Lägg till signeringscertifikatet för försäkran (assertion) i appregistreringen.",
      },
      clock: {
        title: "Försäkran (assertion) utanför sin giltighetstid",
        step: "Kontrollera klockan och skapa en ny försäkran för varje begäran.",
      },
    };
    return { title: causes[fault].title, steps: [causes[fault].step] };
  },
  "missing-consent": ({ fault, app }) => {
    const causes: Record<typeof fault, { title: string; step: string }> = {
      missing: {
        title: "Medgivande saknas",
        step: "Låt användaren eller en administratör ge sitt medgivande till programmets behörigheter.",
      },
      admin: {
        title: "Administratörsmedgivande saknas",
        step: "Låt en administratör ge sitt medgivande för programmet.",
      },
      declined: {
        title: "Nekat medgivande",
        step: "Logga in på nytt och ge ditt medgivande, eller fråga en administratör.",
      },
      unlisted: {
        title: "Behörigheten saknas i appregistreringen",
        step: "Lägg till en behörighet för det här API:et i appregistreringen och ge medgivande.",
      },
      unassigned: {
        title: "Användaren är inte tilldelad till programmet",
        step: "Tilldela användaren till företagsprogrammet i Microsoft Entra.",
      },
    };
    return {
      title: causes[fault].title,
      text: app ? `Det gäller programmet ${code(app)}.` : undefined,
      steps: [causes[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => ({
    title: "Inloggningen är inte längre giltig",
    text: {
      expired: "Koden, uppdateringstoken eller försäkran (assertion) har upphört att gälla.",
      used: "Auktoriseringskoden har redan använts; den fungerar bara en gång.",
      invalid: "Koden, uppdateringstoken eller försäkran (assertion) gäller inte för den här begäran.",
      revoked: "Sessionen har avslutats, till exempel efter ett lösenordsbyte.",
    }[fault],
    steps: ["Logga in på nytt för att få en ny kod eller token."],
  }),
};
