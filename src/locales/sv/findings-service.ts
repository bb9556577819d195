import type { ServiceFindings } from "../texts.ts";
import { calls, code, codes, duration, number, plural, sentences, some } from "./findings-phrases.ts";

const times = (count: number) => `${number(count)} ${plural(count, { one: "gång", other: "gånger" })}`;

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "Microsoft Defender för Endpoint",
  vulnerability: "Microsoft Defender Vulnerability Management",
  office: "Microsoft Defender för Office 365",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "Microsoft Defender for Identity",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "Microsoft Defender för molnet",
  purview: "Microsoft Purview",
};

export const serviceFindings: ServiceFindings = {
  "rate-limit": ({ minute, hour, inFile, until, pages }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `Fram till det här anropet ${inFile ? "innehåller filen" : "gjorde den här fliken"} ${calls(minute)} inom en minut och ${number(hour)} inom en timme. Programmets andra klienter räknas också.`
        : undefined,
    wait:
      until === undefined
        ? "Vänta en minut före nästa anrop, och längre efter varje ytterligare 429."
        : "Vänta med nästa anrop till den tid som svaret anger.",
    steps:
      pages === "larger"
        ? ["Gör färre anrop: filtrera, använd större sidor och spara resultat."]
        : pages === "smaller"
          ? [
              "Gör färre anrop: filtrera och spara resultat.",
              "En stor sida kan nå gränsen på egen hand: minska `$top`.",
            ]
          : ["Gör färre anrop: sprid ut dem och slå ihop dem."],
  }),
  "early-retry": ({ seconds }) => ({
    text: `Enligt ett tidigare svar skulle klienten vänta; det här anropet kom ${duration(seconds)} för tidigt. För tidiga anrop förlänger begränsningen.`,
    wait: "Vänta hela den tid som `Retry-After` anger.",
  }),
  "not-offered": () => ({
    text: "Sökvägen finns i dokumentationen, men alla moln erbjuder den inte.",
    steps: ["Kontrollera i dokumentationen för API-åtgärden vilka moln som erbjuder den."],
  }),
  "retiring-operation": () => ({
    steps: [
      "Anropa den API-åtgärd i Microsoft Graph som ersätter det; den kräver en egen token och en egen behörighet.",
    ],
  }),
  "server-fault": ({
    retriable,
    succeeded,
    failed,
    since,
    less,
    without,
    fewer,
    empty,
    isNeeded,
    narrow,
    isLong,
    isWritten,
    isBroken,
  }) => ({
    text: sentences(
      isBroken && "Felet kommer efter början av resultatet, så begäran har godtagits.",
      succeeded !== undefined &&
        succeeded > 0 &&
        `Samma anrop lyckades ${times(succeeded)} i den här sessionen${since === undefined ? "" : `, senast ${duration(since)} tidigare`}.`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `Sedan dess har det misslyckats ${times(failed)}.`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `Samma anrop har misslyckats ${times(failed)} i den här sessionen och aldrig lyckats. Det kan bero på något i begäran.`,
    ),
    wait: retriable ? "Vänta en stund och upprepa sedan anropet. Vänta längre för varje gång." : undefined,
    steps: [
      ...(retriable ? [] : ["Upprepa inte anropet oförändrat: det här felet försvinner inte av sig självt."]),
      ...(less.length > 0 ? [`Anropet begär kanske för mycket på en gång: minska ${some(less)}.`] : []),
      ...(without ? [`Anropet begär kanske för mycket på en gång: utelämna ${some(without)}.`] : []),
      ...(fewer
        ? [`Anropet skickar kanske för mycket på en gång: minska antalet objekt i ${some(fewer)}.`]
        : []),
      ...(empty
        ? [
            `Tjänsten kanske inte klarar ett tomt värde: skicka ${some(empty)} med innehåll${isNeeded ? "" : " eller utelämna det"}.`,
          ]
        : []),
      ...(narrow ? [`Anropet begär kanske för mycket på en gång: begränsa det med ${some(narrow)}.`] : []),
      ...(isLong ? ["Begär ett kortare tidsintervall, till exempel en dag per anrop."] : []),
      ...(isBroken
        ? [
            "Tjänsten kan ha misslyckats med ett av objekten: uteslut det, till exempel med ett snävare `$filter`.",
          ]
        : []),
      ...(isWritten && retriable ? ["Kontrollera innan du försöker igen om anropet ändå har utförts."] : []),
      retriable
        ? "Om anropet fortsätter att misslyckas: kontakta Microsoft Support."
        : "Jämför anropet med dokumentationen; om det är korrekt: kontakta Microsoft Support.",
    ],
  }),
  "result-column": () => ({
    steps: [
      "Ange en kolumn som frågan returnerar, eller låt frågan returnera den här kolumnen, till exempel med `extend` eller `project`.",
    ],
  }),
  "query-cast": ({ flaw }) =>
    ({
      path: {
        text: "Samma kolumn kan vara dynamisk i en annan tjänst, till exempel Microsoft Sentinel.",
        steps: ["Tolka texten först, till exempel med `parse_json()`."],
      },
      key: { steps: ["Konvertera värdet först, till exempel med `tostring()`."] },
      entity: {
        text: "En egenskap i ett dynamiskt värde är också dynamisk.",
        steps: ["Sätt `tostring()` runt uttrycket."],
      },
    })[flaw],
  "query-name": ({
    kind,
    operator,
    why,
    product = "several",
    tables = [],
    dropper = "project",
    by = "workspace()",
  }) => {
    const kinds: Record<typeof kind, string> = {
      table: "Tabellen finns inte i avancerad jakt, eller inte i den här klientorganisationen.",
      column: "Kolumnen finns inte i det här steget av frågan.",
      function: "Funktionen finns inte.",
      name: "Namnet finns inte i det här steget av frågan.",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: { text: "Namnet hör till en äldre version av schemat.", step: "Använd det nya namnet." },
      endpoint: {
        text: "Tabellen finns, men jakt-API:et för Defender för Endpoint har bara enhetstabellerna.",
        step: "Anropa `/api/advancedhunting/run` med behörigheten `AdvancedHunting.Read.All`, eller `security/runHuntingQuery` i Microsoft Graph med `ThreatHunting.Read.All`.",
      },
      product: {
        text:
          product === "several"
            ? "Tabellen finns, men klientorganisationen kanske saknar en produkt som fyller den."
            : `Tabellen finns, men klientorganisationen kanske saknar ${products[product]}, som fyller den.`,
        step: "Kontrollera i Microsoft Defender-portalen om tabellen finns i klientorganisationens schema.",
      },
      workspace: {
        text: "Avancerad jakt har tabellen bara om arbetsytan är ansluten till Microsoft Defender-portalen.",
        step: "Anslut arbetsytan till portalen, eller kör frågan med Log Analytics-API:et.",
      },
      tables: {
        text: `Tabeller med kolumnen: ${codes(tables.join())}. Antingen används en annan tabell här, eller så har en tidigare operator tagit bort kolumnen.`,
        step: "Fråga tabellen som har kolumnen, eller behåll kolumnen i `project` och `summarize`.",
      },
      time: {
        text: "I en Log Analytics-arbetsyta finns tiden i kolumnen `TimeGenerated` i alla tabeller.",
        step: "Använd `TimeGenerated`.",
      },
      dropped: {
        text: `Ett tidigare ${code(dropper)} tar bort kolumnen.`,
        step: `Ändra ${code(dropper)} så att kolumnen finns kvar, eller använd den före den operatorn.`,
      },
      outside: {
        text: "Felet finns då i något som frågan anropar, till exempel en sparad funktion; Log Analytics läser även funktioner vars namn står i kommentarer.",
        step: "Kontrollera funktionerna som frågan eller dess kommentarer nämner, och utelämna dem som inte behövs.",
      },
      own: {
        text: "En operator kan ha tagit bort den sedan dess; eller så är kontrollen när en regel sparas strängare än en körning, till exempel efter en koppling eller med en visningslista.",
        step: "Pröva `!in` med en lista i stället för en `leftanti`-koppling, eller tilldela kolumnen en gång till efter den.",
      },
      data: {
        text: `${code(by)} skapar kolumner av data, så de är okända när frågan bara kontrolleras eller saknar data.`,
        step: `Läs värdet från egenskapen före ${code(by)}, ge insticksprogrammet ett schema eller använd \`column_ifexists()\`.`,
      },
      watchlist: {
        text: `Frågan läser visningslistan ${code(by)}, vars kolumner kommer från dess data.`,
        step: "Jämför namnet med visningslistans kolumner; efter en uppladdning dröjer det innan de är tillgängliga.",
      },
      remote: {
        text: `Efter ${code(by)} går det bara att använda tabeller, inte sparade funktioner; och tabellen måste finnas där.`,
        step: "Om det är en funktion: infoga dess fråga med tabellerna här. Om det är en tabell: kontrollera den andra arbetsytan.",
      },
      quotes: {
        text: "En text behöver citattecken; utan dem är det namnet på en kolumn. Skal och skript tar ofta bort dem.",
        step: "Sätt värdet inom citattecken, och skriv dem som escape-sekvenser där frågan byggs.",
      },
      hyphen: {
        text: "I KQL är ett bindestreck ett minustecken; ett namn med bindestreck behöver hakparenteser och citattecken.",
        step: "Skriv namnet inom hakparenteser och citattecken.",
      },
      saved: {
        text: "Syntaxen visar inget fel. Funktionen hör inte till frågespråket, och frågan definierar den inte.",
        step: "Spara funktionen i arbetsytan med exakt det här namnet innan en regel eller fråga använder den.",
      },
      variant: {
        text: "Frågan själv definierar det namnet med annan stavning.",
        step: "Rätta namnet; namn är skiftlägeskänsliga.",
      },
      classic: {
        text: "Så heter tabellen i Application Insights. I en arbetsyta heter även kolumnerna något annat, till exempel `TimeGenerated` i stället för `timestamp`.",
        step: "Använd arbetsytans namn, eller skicka frågan till Application Insights-resursen.",
      },
      spelling: {
        text:
          kind === "function"
            ? "KQL har en funktion med det namnet; stora och små bokstäver har betydelse."
            : "Log Analytics har en tabell med det namnet; stora och små bokstäver har betydelse.",
        step: "Rätta namnet.",
      },
      language: {
        text: "Funktionen hör till ett annat språk.",
        step: "Använd KQL-funktionen och jämför dess parametrar.",
      },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `Felet finns i operatorn ${code(operator)}.`,
        !why && "Stora och små bokstäver har betydelse i namn.",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "Funktioner som har sparats i en arbetsyta eller i portalen är inte kända överallt: infoga funktionens kod i frågan, eller rätta namnet."
            : "Rätta namnet; schemareferensen i Microsoft Defender-portalen listar tabeller och kolumner.",
      ],
    };
  },
  "query-syntax": ({ problem }) => {
    const words: Partial<Record<NonNullable<typeof problem>, { text?: string; step: string }>> = {
      instead: {
        step: "Ändra det i frågan; stora och små bokstäver har betydelse i nyckelord och operatorer i KQL.",
      },
      encoded: {
        text: "Frågan har kodats en gång för mycket på vägen: för en URL, för HTML eller för JSON.",
        step: "Använd frågan som oformaterad text, och låt klienten koda den en gång.",
      },
      typographic: {
        text: "Sådana tecken kommer från ordbehandlare, chattar och tangentbord för andra språk.",
        step: "Skriv tecknet på nytt i frågan.",
      },
      escape: {
        text: "I en KQL-sträng inleder ett omvänt snedstreck en escape-sekvens. Det gäller frågan, inte dess JSON.",
        step: "Skriv `@` före strängen, eller dubblera varje omvänt snedstreck i den.",
      },
      text: {
        text: "Skal och skript tar ofta bort citattecken.",
        step: "Sätt värdet inom citattecken, och skriv dem som escape-sekvenser där frågan byggs.",
      },
      semicolon: { text: "Lodstrecket skulle inleda en ny instruktion.", step: "Ta bort det semikolonet." },
      let: { text: "Varje `let`-instruktion slutar med ett semikolon.", step: "Lägg till semikolonet." },
      operand: { step: "Skriv klart uttrycket, eller ta bort dess sista del." },
      on: { step: "Lägg till `on` med kolumnerna som ska jämföras." },
      inner: {
        text: "Citattecknet inuti avslutar den.",
        step: "Använd den andra sortens citattecken runt strängen, eller ett omvänt snedstreck före de inre.",
      },
      placeholder: { step: "Sätt in värdet innan frågan skickas." },
      hidden: {
        text: "Webbsidor och ordbehandlare sätter sådana tecken mellan ord; en tjänst kan misslyckas på dem utan att säga det.",
        step: "Ersätt det med ett vanligt blanksteg, eller ta bort det; det kan finnas fler.",
      },
      command: {
        text: "En fråga läser tabeller; hanteringskommandon som `.show` är till för egna databaser.",
        step: "Skriv `getschema` efter en tabells namn för att se dess kolumner; schemareferensen listar tabellerna.",
      },
      literal: {
        text: "Azure Monitor bestämmer tabellen och arbetsytan innan frågan körs. Namnen i meddelandet kan vara rätt.",
        step: "Skriv själva namnet där, inom citattecken.",
      },
      star: {
        text: "En fråga får bara läsa en tabell med planen Basic eller Auxiliary, och högst fem Analytics-tabeller.",
        step: "Ange tabellerna som du behöver.",
      },
    };
    const {
      text,
      step = "Rätta frågan. Om du kör den i Microsoft Defender-portalen ser du var felet finns.",
    } = (problem && words[problem]) ?? {};
    return { ...(text !== undefined && { text }), steps: [step] };
  },
  "heavy-query": ({ reason, said, operator }) => ({
    text: sentences(
      said
        ? {
            timeout:
              "Frågan tog för lång tid och stoppades. Det hjälper oftast inte att upprepa den oförändrad.",
            size: "Frågans resultat är större än vad API:et kan returnera.",
            resources: "Frågan använde för många resurser och stoppades.",
          }[reason]
        : "Frågan kan ta för lång tid; då hjälper det inte att upprepa den oförändrad.",
      operator && `API:et anger operatorn ${code(operator)}.`,
    ),
    steps: [
      "Begränsa frågan: ett kortare tidsintervall, filter först, färre kopplingar (join).",
      "Returnera mindre: använd `project`, `summarize` eller `take`.",
    ],
  }),
  "processing-quota": () => ({
    wait: "Vänta före nästa fråga.",
    steps: ["Kör mindre resurskrävande frågor."],
  }),
  "no-connection": ({ fault, headers }) => {
    const causes: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "Värdnamnet gick inte att slå upp.",
        step: "Kontrollera värdnamnets stavning, DNS-servern och VPN-anslutningen.",
      },
      refused: {
        text: "Servern gick inte att nå.",
        step: "Kontrollera nätverket, brandväggen och porten.",
      },
      broken: {
        text: "Anslutningen bröts innan svaret var fullständigt.",
        step: "Upprepa anropet; kontrollera proxyn och brandväggen om det händer igen.",
      },
      timeout: {
        text: "Servern svarade inte i tid.",
        step: "Kontrollera nätverket och proxyn och upprepa sedan anropet.",
      },
      certificate: {
        text: "Webbläsaren litar inte på certifikatet eller på den krypterade anslutningen.",
        step: "Kontrollera datorns klocka och om en proxy granskar trafiken med ett eget certifikat.",
      },
      blocked: {
        text: "Ett tillägg, till exempel en annonsblockerare, eller en administratör blockerade anropet.",
        step: "Tillåt värden i tillägget eller fråga administratören.",
      },
      policy: {
        text: "En princip på sidan eller i webbläsaren blockerade anropet. Antingen nådde det inte servern, eller så hölls svaret tillbaka.",
        step: "Kontrollera sidans `Content-Security-Policy`: `connect-src` måste tillåta värden.",
      },
      opaque: {
        text: "Webbläsaren höll inne svaret: sidan läser in URL:en som ett skript, en bild eller en annan resurs.",
        step: "Anropa API:et med `fetch`: bara då lämnar webbläsaren ut JSON till en sida.",
      },
      offline: {
        text: "Datorn var offline eller bytte nätverk.",
        step: "Kontrollera anslutningen och upprepa sedan anropet.",
      },
      proxy: { text: "Proxyn blockerade anropet.", step: "Kontrollera proxyinställningarna." },
      cors: {
        text: "Serverns svar på CORS-preflight tillåter troligen inte anropet, så webbläsaren skickade det inte.",
        step: "Anropa API:et från en server eller ett skript: många Defender-API:er accepterar inte anrop från webbsidor.",
      },
      unknown: {
        text: "Webbläsaren anger inga fler detaljer.",
        step: "Öppna samma anrop i panelen Nätverk.",
      },
    };
    return {
      text: sentences(
        causes[fault].text,
        headers !== "" && `Sidan ville skicka följande huvuden: ${code(headers)}.`,
      ),
      steps: [causes[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `Servern svarade${status > 0 ? ` ${code(String(status))}` : ""}, men ${code(header)} tillåter inte den här sidan. Sidan såg bara ”Failed to fetch”.`,
    steps: [
      ...(status >= 400 ? ["Åtgärda själva felet."] : []),
      "Om en sida ska kunna läsa svaren: anropa API:et via en egen server.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `Servern svarade ${code(String(status))} på webbläsarens preflight; bara en status från 200 till 299 släpper igenom anropet. Det beror inte på token: en preflight innehåller ingen.`,
    steps: [
      "Kontrollera värd och sökväg.",
      "Anropa API:et från en server eller ett skript i stället för från en webbsida.",
    ],
  }),
};
