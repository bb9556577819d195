import type { AccessFindings } from "../texts.ts";
import { code, sentences } from "./findings-phrases.ts";

const clouds = {
  commercial: "det kommersiella molnet",
  gcc: "GCC",
  gov: "molnet för amerikanska myndigheter (GCC High, DoD)",
  china: "molnet i Kina",
};

const rolePlaces = {
  defender: "under Behörigheter i Microsoft Defender-portalen",
  entra: "i Microsoft Entra",
  purview: "i Microsoft Purview-portalen",
  intune: "i Microsoft Intune",
};

const kindWords = {
  application: "programbehörighet",
  delegated: "delegerad behörighet",
  unknown: "programbehörighet, eller som delegerad behörighet om en användare loggar in",
};

export const accessFindings: AccessFindings = {
  "missing-token": ({ saved }) => ({
    text: saved ? "Vissa verktyg utelämnar huvudet när de sparar en fil, så det kan ha skickats." : undefined,
    steps: ["Hämta en åtkomsttoken och skicka den som `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw, scheme }) => ({
    text: {
      scheme: "Huvudet måste börja med ordet `Bearer` och ett blanksteg, följt av token.",
      "doubled-scheme": "Ordet `Bearer` står två gånger i huvudet.",
      quoted: "Token står inom citattecken.",
      "line-break": "Det finns en radbrytning i huvudet.",
      space: "Det finns ett blanksteg inuti token.",
      empty: "Huvudet innehåller ingen token.",
      placeholder: "Platshållaren ersattes inte innan anropet skickades.",
      unset: "Variabeln saknade värde när anropet skickades.",
      printed: "Ett objekt infogades där dess egenskap `access_token` hör hemma.",
      "not-a-jwt": "Token kan vara avkortad eller skadad, eller så är det inte någon token (JWT) alls.",
      signature: "Token har ändrats, avkortats eller utfärdats för en annan tjänst.",
    }[flaw],
    steps: [
      "Skicka token exakt som inloggningstjänsten returnerade den i `access_token`, efter `Bearer` och ett blanksteg.",
      ...(scheme === undefined
        ? []
        : [`Om det är en API-token från portalen ska den i stället föregås av ordet ${code(scheme)}.`]),
    ],
  }),
  "expired-token": () => ({
    steps: ["Hämta en ny token och upprepa anropet.", "Förnya token strax före tiden i `exp`."],
  }),
  "early-token": () => ({
    text: "En av klockorna kan gå fel.",
    steps: ["Kontrollera klockan på den dator som hämtar token.", "Hämta en ny token."],
  }),
  "token-audience": ({ unnamed, scope }) => ({
    steps: [
      ...(unnamed === "v1"
        ? [
            "En begäran till `/oauth2/token` utan `resource` kan ha gett den här token: anropa `/oauth2/v2.0/token` med `scope`.",
          ]
        : []),
      ...(unnamed === "v2"
        ? ["Ett omfång utan resurs, till exempel `User.Read`, hör till Microsoft Graph."]
        : []),
      scope
        ? `Begär en token för det här API:et med omfånget ${code(scope)}; programmet behöver också behörigheter där.`
        : "Begär en token för det här API:et; programmet behöver också behörigheter där.",
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    text: from
      ? `Token eller omfånget (scope) gäller ${clouds[from]}, men anropet går till ${clouds[to]}. Molnen accepterar inte varandras token.`
      : `Klientorganisationen hör inte till ${clouds[to]}.`,
    steps: [
      "Använd inloggningsadressen, resursen och API-adressen för det moln som klientorganisationen hör till.",
    ],
  }),
  "conditional-access": ({ want, isUnclaimed, every, isApp }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: isApp
        ? {
            text: "En princip eller ett konto ändrades efter att token utfärdades, trots att den inte har upphört att gälla.",
            step: "Kasta den cachelagrade token och begär en ny, med värdet för `claims` från huvudet `WWW-Authenticate` om det finns. Ingen användare behöver logga in.",
          }
        : {
            text: "En princip kräver en ny inloggning med ytterligare anspråk, trots att token inte har upphört att gälla.",
            step: "Låt användaren logga in och begär en ny token med värdet för `claims` från huvudet `WWW-Authenticate`.",
          },
      mfa: {
        text: "En princip kräver multifaktorautentisering eller en annan bekräftelse från användaren.",
        step: "Låt användaren logga in interaktivt och skicka med värdet för `claims` från svaret.",
      },
      challenge: {
        text: "En princip kräver att en annan tjänst bekräftar användaren, till exempel en annan leverantör av multifaktorautentisering eller användningsvillkor.",
        step: "Låt användaren logga in interaktivt och skicka med värdet för `claims` från svaret.",
      },
      device: {
        text: "En princip kräver en enhet som är registrerad, ansluten eller kompatibel.",
        step: "Logga in från en hanterad enhet eller fråga en administratör om principen.",
      },
      "sign-in": {
        text: "Tyst inloggning är inte möjlig: användaren har ingen aktiv session.",
        step: "Låt användaren logga in interaktivt.",
      },
      binding: {
        text: "En princip kräver token som är bundna till enheten.",
        step: "Logga in med en klient som använder enhetens koordinator, till exempel Web Account Manager i Windows, eller be en administratör undanta klienten från principen.",
      },
      blocked: {
        text: "En princip i klientorganisationen blockerade den här inloggningen.",
        step: "Fråga en administratör vilken princip som gäller: den anges i inloggningsloggen i Microsoft Entra.",
      },
    };
    return {
      text: every ? undefined : wants[want].text,
      steps: [
        every
          ? "Låt användaren logga in på nytt. Ett jobb utan användare behöver ett program med egna behörigheter."
          : (isUnclaimed ? wants["sign-in"] : wants[want]).step,
      ],
    };
  },
  "tenant-state": ({ state, name, isWorldwide, isPlan, isHunting }) => {
    const states: Record<typeof state, { step: string }> = {
      inactive: {
        step: "Kontrollera att klientorganisationen som utfärdade token har en licens för Defender för Endpoint och att produkten har konfigurerats.",
      },
      license: {
        step: isPlan
          ? "Kontrollera i Defender för molnet att minst en plan är aktiverad i den prenumeration som brödtexten anger."
          : "Kontrollera om klientorganisationen har en aktiv licens för produkten bakom det här API:et.",
      },
      onboarding: {
        step: "Slutför konfigurationen av produkten i Microsoft Defender-portalen.",
      },
      provisioning: {
        step: "Öppna Microsoft Defender-portalen en gång med ett konto som har en licens: då konfigureras klientorganisationen.",
      },
      premium: {
        step: "Se efter i administrationscentret för Microsoft Entra vilka licenser klientorganisationen har.",
      },
    };
    return {
      text: sentences(
        name !== "" && state !== "onboarding" && `API:et rapporterar ${code(name)}.`,
        "En ny token eller en annan behörighet ändrar inte detta.",
      ),
      steps: [
        states[state].step,
        ...(isHunting
          ? [
              "Om klientorganisationen använder Defender XDR: kör frågan där, med `api.security.microsoft.com/api/advancedhunting/run` eller `/security/runHuntingQuery` i Microsoft Graph.",
            ]
          : []),
        ...(isWorldwide
          ? [
              "Om klientorganisationen hör till ett moln för amerikanska myndigheter: anropa det molnets API-värd, eftersom den globala värden inte hittar dess licenser.",
            ]
          : []),
        ...(state === "license"
          ? ["Om licensen finns, försök igen senare: tjänsten kanske inte känner till den än."]
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
        "Tjänsten läser katalogen med programmets behörigheter, till exempel för att kontrollera klientorganisationens licens. Behörigheten krävs utöver den för API-åtgärden.",
      none &&
        !audience &&
        "Token innehåller inga behörigheter alls. Troligen har behörigheten inte lagts till, eller så har en administratör inte gett sitt medgivande, eller så är token äldre än så.",
      none &&
        twin &&
        `Behörigheter för ett annat API räknas inte här: ${code(twin.permission)} hör till ${code(twin.app)}.`,
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "application" &&
        "Ingen av programbehörigheterna i token räcker för den här API-åtgärden.",
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "delegated" &&
        "Ingen av de delegerade behörigheterna i token räcker för den här API-åtgärden.",
      slip &&
        `API:et kräver ${code(slip.asked)}, som inte är dokumenterad. Troligen menas ${code(slip.held)}, men den accepteras inte.`,
      elsewhere &&
        (elsewhere.isExample
          ? `${code(elsewhere.permission)} i token hör till andra API-åtgärder, till exempel ${code(`${elsewhere.method} ${elsewhere.path}`)}.`
          : `${code(elsewhere.permission)} i token hör till en annan API-åtgärd: ${code(`${elsewhere.method} ${elsewhere.path}`)}.`),
    ),
    steps: [
      ...(elsewhere && !elsewhere.isExample
        ? [`Om det är den du menar, anropa ${code(`${elsewhere.method} ${elsewhere.path}`)}.`]
        : []),
      ...(audience && aud
        ? [
            `Hämta en token för ${code(audience)}: den här är för ${code(aud)}, och en token innehåller bara behörigheter för sitt eget API.`,
          ]
        : []),
      ...(isManaged
        ? [
            `En hanterad identitet har ingen appregistrering: tilldela den ${needed ? `approllen ${code(needed)}${app ? ` från ${code(app)}` : ""}` : "den approll som anges i dokumentationen för API-åtgärden"}, till exempel med \`New-MgServicePrincipalAppRoleAssignment\`.`,
            "Vänta sedan på en ny token: Azure behåller den gamla i upp till 24 timmar.",
          ]
        : [
            !needed
              ? "Lägg till den behörighet som anges i dokumentationen för API-åtgärden i appregistreringen."
              : tool === "Microsoft Graph PowerShell"
                ? `Logga in igen med ${code(`Connect-MgGraph -Scopes ${needed}`)}.`
                : tool
                  ? `${tool} kan inte ges ${code(needed)}: hämta en token med en egen appregistrering som har behörigheten${app ? ` från ${code(app)}` : ""}.`
                  : `Lägg till ${code(needed)}${app ? ` från ${code(app)}` : ""} i appregistreringen som ${kindWords[kind]}.`,
            "Låt en administratör ge sitt medgivande i den klientorganisation vars data du efterfrågar och hämta sedan en ny token: en gammal får inte de nya behörigheterna.",
          ]),
      ...(kept ? [`Behåll ${code(kept)}: API-åtgärden kan kräva båda.`] : []),
    ],
  }),
  "token-kind": ({ wanted, isContrary, elsewhere, isSaid }) => ({
    text: isContrary
      ? "Användaren kanske hör till en annan klientorganisation än data, till exempel som gäst eller partner."
      : isSaid
        ? undefined
        : wanted === "application"
          ? "Dokumentationen anger bara programbehörigheter för API-åtgärden."
          : "Dokumentationen anger bara delegerade behörigheter för API-åtgärden.",
    steps: isContrary
      ? [
          "Kontrollera att token är utfärdad av den klientorganisation vars data begärs och att användaren är medlem där.",
        ]
      : wanted === "application"
        ? [
            "Hämta en token för själva programmet med flödet för klientautentiseringsuppgifter.",
            ...(elsewhere ? [`För den inloggade användarens data: anropa ${code(elsewhere)}.`] : []),
          ]
        : [
            "Hämta en token för en användares räkning.",
            ...(elsewhere ? [`Med ett programs token: anropa ${code(elsewhere)} i stället.`] : []),
          ],
  }),
  "permission-held": ({ isOwnOnly, wider, isUncounted, isOwnAudience, asked, audience, aud }) => ({
    steps: isOwnOnly
      ? [
          wider
            ? `Anropa API:et som det program som skapade indikatorn, eller med ${code(wider)}.`
            : "Anropa API:et som det program som skapade indikatorn.",
        ]
      : asked
        ? [
            {
              application:
                "Begär en token för själva programmet, utan användare: den innehåller programbehörigheterna.",
              delegated:
                "Låt en användare logga in och använd dennes token: den innehåller de delegerade behörigheterna.",
            }[asked],
          ]
        : [
            ...(audience && aud
              ? [`Prova en token för ${code(audience)}; den här gäller ${code(aud)}.`]
              : isUncounted && !isOwnAudience
                ? [
                    "Kontrollera att `aud` i token anger det här API:et: en behörighet för ett annat API räknas inte.",
                  ]
                : []),
            "Kontrollera att token har utfärdats av den klientorganisation vars data efterfrågas: medgivandet gäller per klientorganisation.",
            ...(isUncounted
              ? []
              : ["Kontrollera licenserna och produktens konfiguration i den klientorganisationen."]),
          ],
  }),
  "user-role": ({ held, where, isApp, roles }) => ({
    text: sentences(
      held && `Token innehåller ${code(held)}, vilket räcker för den här API-åtgärden.`,
      isApp
        ? "API:et kräver också att programmets tjänsthuvudnamn ingår i en rollgrupp."
        : "Med en användares token beror åtkomsten också på användarens roller.",
    ),
    steps:
      where === "audit"
        ? [
            "Be en administratör ge användaren rollen `Audit Logs` eller `View-Only Audit Logs` i Microsoft Purview-portalen.",
            "Eller använd en token för själva programmet, som har `ActivityFeed.Read` som programbehörighet.",
          ]
        : [
            isApp
              ? "Be en administratör lägga till tjänsthuvudnamnet i en rollgrupp i Microsoft Purview-portalen, till exempel `eDiscovery Manager`."
              : roles
                ? `Be en administratör ge användaren någon av dessa roller ${rolePlaces[where]}: ${roles.map(code).join(", ")}.`
                : `Be en administratör kontrollera användarens roller ${rolePlaces[where]}.`,
          ],
  }),
  "disabled-feature": ({ feature }) => ({
    text:
      feature === "live-response"
        ? "Livesvar är inaktiverat i den här klientorganisationen."
        : "Klientorganisationen har inte funktionen, eller så är den inaktiverad. Det är inte en behörighet som saknas.",
    steps: [
      feature === "live-response"
        ? "Aktivera livesvar bland de avancerade funktionerna i Microsoft Defender-portalen; för servrar finns en egen inställning."
        : "Kontrollera de avancerade funktionerna i Microsoft Defender-portalen och klientorganisationens licenser.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    text: reason ? `API:et anger orsaken: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Placera enheten i en enhetsgrupp med en åtgärdsnivå (remediation level)."
        : "Åtgärda orsaken som API:et anger; det hjälper inte att upprepa anropet.",
    ],
  }),
  "device-platform": () => ({ steps: ["Filtrera enheterna efter `osPlatform` innan du anropar åtgärden."] }),
  "client-version": () => ({ steps: ["Uppdatera Microsoft Defender på enheten och upprepa sedan anropet."] }),
};
