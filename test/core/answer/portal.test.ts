import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { CodeFacts } from "../../../src/catalogue/apis/define-codes.ts";
import { loadPortalOperations } from "../../../src/catalogue/apis/portal/operations.ts";
import { codes } from "../../../src/catalogue/codes.ts";
import { loadOperations } from "../../../src/catalogue/operations.ts";
import { createDiagnosis } from "../../../src/core/answer/diagnosis.ts";
import { verdictOfFinding } from "../../../src/core/answer/verdict.ts";
import { isPortalCall } from "../../../src/core/api-facts.ts";
import { generalWords } from "../../../src/core/explain/words.ts";
import { wordsOf } from "../../../src/core/explain/words-of.ts";
import { type Language, languages } from "../../../src/locales/index.ts";
import { callsIn, failuresIn } from "../../calls/call.ts";
import { english } from "./words.ts";

const diagnosis = createDiagnosis(await loadOperations(), ["portal"], await loadPortalOperations());
const failures = ["portal.json", "portal-more.json", "portal-unseen.json", "family-unseen.json"]
  .flatMap((file) =>
    callsIn(fileURLToPath(new URL(`../../fixtures/calls/${file}`, import.meta.url))).flatMap(failuresIn),
  )
  .filter(({ exchange }) => isPortalCall(exchange));

/** Advice for app developers: about app registration, consent, and the app's token. */
const advice: Record<Language, RegExp> = {
  en: /app registration|consent|Bearer|access token/i,
  de: /App-Registrierung|Einwilligung|Bearer|Zugriffstoken/i,
  ja: /アプリの登録|同意|Bearer|アクセス トークン/i,
  ru: /регистраци\S+ приложени|согласи|Bearer|токен\S* доступа/i,
  sv: /appregistrering|medgivande|Bearer|åtkomsttoken/i,
  "zh-TW": /應用程式註冊|同意|Bearer|存取權杖/i,
};

test.each(Object.keys(languages) as Language[])(
  "no portal failure gives advice about apps in %s",
  async (tag) => {
    const [texts, findings] = await Promise.all([
      languages[tag].loadExplanations(),
      languages[tag].loadFindings(),
    ]);
    expect(failures.length).toBeGreaterThan(140);
    for (const failure of failures) {
      const found = diagnosis.findings(failure);
      const answer = diagnosis.answer(failure, found, { texts, findings });
      // The reply's own message is quoted unchanged.
      const { message, cause, ...ours } = answer;
      expect(JSON.stringify(ours)).not.toMatch(advice[tag]);
      expect(answer.verdict).not.toBe("");
    }
  },
);

const apps: Record<Language, RegExp> = {
  en: /\bapps?\b/i,
  de: /\bApp\b/i,
  ja: /アプリ/,
  ru: /приложени/i,
  sv: /\bapp(?:en|ar|ens|arna)?\b/i,
  "zh-TW": /應用程式/,
};

test.each(Object.keys(languages) as Language[])("no code is about apps in the portal, in %s", async (tag) => {
  const texts = await languages[tag].loadExplanations();
  const url = "https://security.microsoft.com/apiproxy/mtp/incidentQueue/incidents/4";
  for (const [code, { status = 400 }] of Object.entries<CodeFacts>(codes)) {
    const [failure] = failuresIn({ name: code, url, status, reply: { error: { code, message: "m" } } });
    if (!failure) throw new Error("No failure.");
    const said = JSON.stringify(generalWords(failure, texts)).replaceAll("Cloud Apps", "");
    expect([code, apps[tag].exec(said)?.[0]]).toEqual([code, undefined]);
  }
});

/** What a portal expert would expect to read about each captured or reported failure. */
const wanted: Readonly<Record<string, readonly RegExp[]>> = {
  "a filter list without its platform": [/parameter is missing: `platform`/],
  "security baselines without the add-on": [
    /license is missing.*Vulnerability Management/,
    /request itself is fine/,
  ],
  "the retired path of the streaming API": [/no longer uses this path/, /wdatpApi\/dataexportsettings/],
  "sensor coverage where Defender for Identity has no workspace": [
    /Without a Defender for Identity workspace/,
    /404/,
  ],
  "deception settings without role or license": [/Deception/, /role/],
  "the tenant picker without its header": [/mtoproxyurl: MTO/, /tenant without multitenant management/],
  "the exposure score without the version": [/api-version: 1\.0/],
  "a device timeline outside the device groups": [
    /device group of this device/,
    /throttling/,
    /wait 30 seconds/,
  ],
  "a user timeline skipped too far": [
    /`skip` is above the limit of 9,000/,
    /last item .for example, from its time/,
  ],
  "stale cookies": [/session has ended/, /sign in again/, /all cookies/],
  "a session that has ended": [/session has ended, or nobody is signed in/, /Reload the portal/],
  "a query without the XSRF token": [/no `X-XSRF-TOKEN` header/],
  "a gateway that says nothing": [
    /error occurred in the portal’s gateway/,
    /s\.SessID/,
    /X-PortalEndpoint-RouteKey/,
  ],
  "a sign-in page with 401": [/session has ended/, /sign in again/],
  "a redirect to sign-in": [/session has ended: the call was redirected/],
  "too many calls to hunting": [/Wait 41 seconds/, /over 1 minute/],
  "an attack surface query without its headers": [/x-tid/, /x-ms-scenario-name/],
  "past actions with parameters that do not go together": [
    /may not accept these query parameters/,
    /without them/,
  ],
  "service accounts without a body": [/Content-Type: application\/json/, /body/],
  "a collection rule that was changed meanwhile": [/changed the object/, /`version`, `updateKey`/],
  "an incident patched through the Graph proxy": [/doesn’t list `Closed` for `status`/],
  "devices filtered through the public API behind the portal": [/`computerName` must be `computerDnsName`/],
  "a live response command while another session is open": [/Another live response session is open/],
  "no token for another service": [/couldn’t get a token for another service/],
  "response actions at a path that is gone": [/no longer uses this path/, /Parameters may also be missing/],
  "the timeline at a path that is gone": [/mdeTimelineExperience\/machines\/\{id\}\/events/],
  "alert thresholds where Defender for Identity is not set up": [/Defender for Identity may not be set up/],
  "remediation settings where Defender for Identity is not set up": [
    /Defender for Identity may not be set up/,
  ],
  "tenant groups without their header": [/mtoproxyurl/],
  "a placeholder in the path": [/placeholder `\{MachineId\}`/],
  "a table without fields because the XSRF token is missing": [/no `X-XSRF-TOKEN`/, /without any content/],
};

test.each(Object.entries(wanted))("names the essentials of %s", (name, patterns) => {
  const call = callsIn(fileURLToPath(new URL("../../fixtures/calls/portal.json", import.meta.url))).find(
    (one) => one.name === name,
  );
  const [failure] = call ? failuresIn(call) : [];
  if (!failure) throw new Error("No failure.");
  const { evidence, ...answer } = diagnosis.answer(failure, diagnosis.findings(failure), english);
  const said = JSON.stringify([answer, evidence?.expected]);
  for (const pattern of patterns) expect(said).toMatch(pattern);
});

test("IDs come from the place that support can use best, under its own name", () => {
  const idOf = (name: string) => {
    const call = callsIn(fileURLToPath(new URL("../../fixtures/calls/portal-more.json", import.meta.url)))
      .concat(callsIn(fileURLToPath(new URL("../../fixtures/calls/portal.json", import.meta.url))))
      .find((one) => one.name === name);
    return call && failuresIn(call)[0]?.error.trackingId?.source;
  };
  expect(idOf("400 with a correlation id")).toBe("correlation_id");
  expect(idOf("500 with the ids of a service")).toBe("DiagnosticContext.CID");
  expect(idOf("devices filtered through the public API behind the portal")).toBe("error.target");
  expect(idOf("an incident patched through the Graph proxy")).toBe("error.innerError.request-id");
  expect(idOf("a gateway that says nothing")).toBe("x-msedge-ref header");
  expect(idOf("stale cookies")).toBeUndefined();
});

const spans = (texts: readonly (string | undefined)[]) =>
  [...texts.join(" ").matchAll(/`([^`]*)`/g)].map(([, span]) => span).sort();

test.each(Object.keys(languages) as Language[])("every finding keeps its code spans in %s", async (tag) => {
  const findings = await languages[tag].loadFindings();
  const all = failures.flatMap((failure) => diagnosis.findings(failure));
  const portal = all.filter(({ check }) => check.startsWith("portal-"));
  expect(new Set(portal.map(({ check }) => check)).size).toBe(15);
  for (const finding of portal) {
    const said = (words: typeof findings) => {
      const { text, steps = [] } = wordsOf(finding, words);
      return spans([verdictOfFinding(finding, words), text, ...steps]);
    };
    expect(said(findings), finding.check).toEqual(said(english.findings));
  }
});
