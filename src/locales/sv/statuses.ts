import type { Texts } from "../texts.ts";
import { askSupport, askSupportWithoutId } from "./support.ts";

export const statuses: Texts["statuses"] = {
  400: {
    title: "Felaktig begäran",
    meaning: "Servern avvisade begäran som ogiltig.",
    cause: "Oftast avviker begärandetexten, en parameter eller frågan i URL:en från dokumentationen.",
    steps: ["Jämför begäran med dokumentationen.", "Upprepa inte begäran oförändrad: den misslyckas igen."],
  },
  401: {
    title: "Obehörig",
    meaning: "Servern kunde inte autentisera begäran.",
    cause: "Oftast är huvudet `Authorization` ogiltigt eller saknas, eller så har token upphört att gälla.",
    steps: ["Hämta en ny token och skicka den som `Authorization: Bearer <token>`."],
  },
  402: {
    title: "Betalning krävs",
    meaning: "Servern kräver en betalning eller en licens innan den svarar.",
    cause:
      "Vissa Microsoft Graph-API:er debiteras efter användning och kräver att fakturering är konfigurerad.",
    steps: ["Kontrollera programmets licens och fakturering."],
  },
  403: {
    title: "Åtkomst nekad",
    meaning: "Anroparen är autentiserad men har inte behörighet för den här åtgärden.",
    cause: "Oftast saknas en behörighet, ett medgivande eller åtkomst till objektet.",
    steps: [
      "Kontrollera programmets behörigheter eller användarens roll.",
      "Hämta en ny token efter en ändring.",
    ],
  },
  404: {
    title: "Hittades inte",
    meaning: "Det finns ingen resurs på den här URL:en.",
    cause: "En felaktig sökväg ger oftast 404 utan innehåll. Ett felaktigt ID ger oftast 404 med en felkod.",
    steps: ["Jämför sökvägen med dokumentationen, tecken för tecken.", "Kontrollera ID:t i sökvägen."],
  },
  405: {
    title: "Metoden är inte tillåten",
    meaning: "URL:en finns men accepterar inte den här HTTP-metoden.",
    cause: "Oftast har `GET` skickats i stället för `POST`, eller så saknas en del av sökvägen.",
    steps: [
      "Använd den metod som anges i dokumentationen. Huvudet `Allow` listar de metoder som accepteras.",
    ],
  },
  406: {
    title: "Formatet är inte tillgängligt",
    meaning: "Servern kan inte svara i det format som begäran anger.",
    cause: "Huvudet `Accept` anger ett format som API:et inte erbjuder.",
    steps: ["Skicka `Accept: application/json`."],
  },
  408: {
    title: "Tidsgränsen överskreds",
    meaning: "Servern fick inte hela begäran i tid.",
    cause: "Oftast beror det på en långsam anslutning eller en mycket stor begärandetext.",
    steps: ["Upprepa anropet."],
  },
  409: {
    title: "Konflikt",
    meaning: "Begäran står i konflikt med objektets aktuella tillstånd.",
    cause: "Oftast finns objektet redan, eller så har det ändrats under tiden.",
    steps: ["Läs av det aktuella tillståndet och avgör sedan om anropet fortfarande behövs."],
  },
  410: {
    title: "Finns inte längre",
    meaning: "Den begärda resursen finns inte längre.",
    cause: "Oftast är det en deltalänk eller en sidlänk som har upphört att gälla.",
    steps: ["Börja om från första sidan."],
  },
  411: {
    title: "Längd krävs",
    meaning: "Servern måste få veta hur lång begärandetexten är.",
    cause: "Huvudet `Content-Length` saknas.",
    steps: ["Skicka huvudet `Content-Length`."],
  },
  412: {
    title: "Förhandsvillkoret är inte uppfyllt",
    meaning: "Ett villkor i begäran är inte uppfyllt: objektet har ändrats sedan det lästes.",
    cause: "Värdet i `If-Match` är inte längre aktuellt.",
    steps: ["Läs objektet på nytt och upprepa ändringen med den nya ETag:en."],
  },
  413: {
    title: "För stor begäran",
    meaning: "Begärandetexten är större än servern accepterar.",
    cause: "Oftast är det en för stor fil eller en för lång lista.",
    steps: ["Skicka mindre data i taget."],
  },
  414: {
    title: "För lång URL",
    meaning: "URL:en är längre än servern accepterar.",
    cause: "Oftast är det ett mycket långt `$filter`.",
    steps: ["Korta frågan eller dela upp den."],
  },
  415: {
    title: "Medietypen stöds inte",
    meaning: "Servern accepterar inte begärandetextens format.",
    cause: "Oftast är huvudet `Content-Type` fel eller saknas.",
    steps: ["Skicka `Content-Type: application/json`."],
  },
  416: {
    title: "Intervallet är inte tillgängligt",
    meaning: "Det begärda byteintervallet finns inte.",
    cause: "Huvudet `Range` pekar bortom slutet.",
    steps: ["Rätta huvudet `Range` eller utelämna det."],
  },
  422: {
    title: "Innehållet går inte att använda",
    meaning: "Begärandetexten går att läsa, men innehållet går inte att använda.",
    cause: "Oftast är ett värde inte tillåtet eller motsäger ett annat.",
    steps: ["Jämför värdena i begärandetexten med dokumentationen."],
  },
  423: {
    title: "Låst",
    meaning: "Objektet är låst.",
    cause: "En annan process använder det.",
    steps: ["Upprepa anropet senare."],
  },
  424: {
    title: "Beroendet misslyckades",
    meaning: "Det här anropet är beroende av ett annat som misslyckades.",
    cause: "I en batch har anropet som anges i `dependsOn` misslyckats.",
    steps: ["Åtgärda först felet i det tidigare anropet."],
  },
  428: {
    title: "Förhandsvillkor krävs",
    meaning: "Servern accepterar den här ändringen bara med ett villkor.",
    cause: "Troligen saknas huvudet `If-Match`.",
    steps: ["Läs objektet och skicka dess ETag i `If-Match`."],
  },
  429: {
    title: "För många begäranden",
    meaning: "För många anrop skickades på kort tid.",
    cause: "Alla anrop från ett program i en klientorganisation delar samma gräns.",
    wait: "Vänta den tid som `Retry-After` anger och upprepa sedan anropet.",
    steps: ["Sprid ut anropen över tid."],
  },
  440: {
    title: "Sessionen har upphört att gälla",
    meaning: "Sessionen i portalen har avslutats.",
    cause: "Portalen var inaktiv för länge, eller så är dess cookies inte längre giltiga.",
    steps: ["Läs in portalen på nytt och logga in igen.", "Upprepa inte anropet innan dess."],
  },
  500: {
    title: "Internt serverfel",
    meaning: "Det uppstod ett fel i tjänsten när den bearbetade begäran.",
    cause: "Felet ligger på servern. Själva begäran kan vara korrekt.",
    wait: "Upprepa anropet efter en kort stund.",
    steps: [askSupport],
  },
  501: {
    title: "Inte implementerat",
    meaning: "Servern erbjuder inte den här funktionen.",
    cause: "Oftast finns API-åtgärden inte i det här molnet eller i den här versionen.",
    steps: ["Kontrollera i dokumentationen var API-åtgärden är tillgänglig."],
  },
  502: {
    title: "Gatewayfel",
    meaning: "En gateway mellan webbläsaren och tjänsten fick inget användbart svar.",
    cause: "Oftast är det en kort störning i tjänsten eller i en proxy.",
    wait: "Upprepa anropet efter en kort stund.",
    steps: [],
  },
  503: {
    title: "Tjänsten är inte tillgänglig",
    meaning: "Tjänsten är överbelastad eller under underhåll.",
    cause: "Felet ligger på servern.",
    wait: "Vänta den tid som `Retry-After` anger, eller en minut, och upprepa sedan anropet.",
    steps: [],
  },
  504: {
    title: "Tidsgränsen överskreds i gatewayen",
    meaning: "Tjänsten svarade inte i tid.",
    cause: "Om det var en jaktfråga tog den troligen för lång tid; det hjälper inte att upprepa den.",
    steps: [
      "Begränsa frågan: ett kortare tidsintervall, färre kolumner.",
      "Upprepa annars anropet efter en kort stund.",
    ],
  },
  507: {
    title: "Lagringsutrymmet är fullt",
    meaning: "Lagringskvoten är förbrukad.",
    cause: "Klientorganisationen eller användaren har nått sin lagringsgräns.",
    steps: ["Ta bort det som inte längre behövs och upprepa sedan anropet."],
  },
  509: {
    title: "Bandbreddsgränsen är överskriden",
    meaning: "Programmet har överfört för mycket data under perioden.",
    cause: "Stora svar följde för tätt på varandra.",
    steps: ["Vänta och begär sedan mindre data i taget."],
  },
};

export const otherStatus: Texts["otherStatus"] = {
  caller: {
    title: "Begäran avvisades",
    meaning: "Servern avvisade begäran. Den här statusen är inte dokumenterad för API:et.",
    steps: ["Leta efter en orsak i svaret.", "Jämför begäran med dokumentationen."],
  },
  server: {
    title: "Serverfel",
    meaning: "Det uppstod ett fel på servern. Den här statusen är inte dokumenterad för API:et.",
    wait: "Upprepa anropet efter en kort stund.",
    steps: [askSupportWithoutId],
  },
  success: {
    title: "Delvis misslyckat",
    meaning: "Anropet som helhet lyckades, men den här delen misslyckades.",
    steps: ["Rätta delen om den i sig är ogiltig. Upprepa sedan bara den."],
  },
  whole: {
    title: "Misslyckat enligt svaret",
    meaning: "Statusen anger att anropet lyckades, men enligt svaret misslyckades det.",
    steps: [
      "Rätta det som svaret anger och upprepa anropet. Om svaret inte anger något att rätta: upprepa anropet senare.",
    ],
  },
};
