import type { Operation } from "../../../catalogue/operations.ts";
import { readingsOf } from "../../message/wording.ts";
import { defineCheck } from "../define-check.ts";
import { type Evidences, finding, type Place } from "../finding.ts";

/** The feature that an operation needs, if its page names one. */
type Feature = "live-response";

const disabledFeature = (args: { readonly feature?: Feature; readonly name?: string }) =>
  finding("disabled-feature", "certain", { weight: 5 }, args);

const disallowedOperation = (args: { readonly automation: boolean; readonly reason: string }) =>
  finding("disallowed-operation", "certain", { weight: 5 }, args);

const devicePlatform = (platform: string | undefined, place: Place | undefined) => {
  const args: { readonly platform?: string } = { platform };
  return finding("device-platform", "certain", { sent: platform, place, weight: 5 }, args);
};

const clientVersion = (action: string | undefined, version: string | undefined, place: Place | undefined) => {
  const args: { readonly action?: string; readonly version?: string } = { action, version };
  return finding("client-version", "certain", { expected: version ? [version] : [], place, weight: 5 }, args);
};

/** The place of a path parameter's value in the URL. */
function placeInPath(url: string, name: string, value: string | undefined): Place | undefined {
  const start = value ? url.indexOf(value) : -1;
  return value && start >= 0 ? { part: "path", name, start, end: start + value.length } : undefined;
}

/** Live response must be on for its library as well. Source: run-live-response. */
const featureOf = (operation: Operation | undefined): Feature | undefined =>
  operation &&
  /^mde\.(?:machines\.runLiveResponse|library\.|machineActions\.liveResponseResult)/.test(operation.id)
    ? "live-response"
    : undefined;

/** What a reply with a general code calls turned off. */
const turnedOff =
  /^(?:The )?(?:feature )?'?([A-Z][\w .-]{1,50}?)'?(?: feature)? (?:is(?: not|n['’]t) (?:enabled|turned on)|is (?:disabled|turned off)) (?:for|in|on) (?:this|the|your) (?:tenant|organi[sz]ation)\b/i;
/** An account or an app can be disabled in a tenant as well. */
const noFeature =
  /\b(?:access|user|account|app|application|client|device|machine|principal|subscription|tenant)$/i;

/** What a reply calls turned off, with the code for it. */
const namedFeature =
  /^(?:The )?(?:(?:advanced )?feature )?'?(\w[\w .-]{1,80}?)'?(?: feature)? (?:(?:is|are)(?: not|n['’]t) (?:enabled|turned on)|(?:is|are) (?:disabled|turned off)|(?:must|has to|needs to) be (?:enabled|turned on))\b/i;
/** Words for any feature. */
const anyFeature = /^(?:the|this|a|an|the required|required|tenant|feature)$/i;

/**
 * What the tenant, the device, or a policy does not allow: the feature, the reason, the platform, the client version.
 * Certain, because the reply says so; no other request would be accepted. Triggered by 403 `DisabledFeature`, 403
 * `DisallowedOperation`, 400 `OsPlatformNotSupported`, 400 `ClientVersionNotSupported`, or "Live response is not
 * enabled for this tenant" under a general code. Source: api-error-codes.
 */
export const restriction = defineCheck({
  name: "restriction",
  scope: [
    {
      codes: [
        "DisabledFeature",
        "DisallowedOperation",
        "OsPlatformNotSupported",
        "ClientVersionNotSupported",
        "BadRequest",
        "Forbidden",
      ],
    },
    { statuses: [400, 403], from: "portal" },
  ],
  needs: "isDefender",
  question: "restriction",
  run,
});

function run({ failure, url, operation, pathValues }: Evidences) {
  const { code, message = "" } = failure.error;
  const [read] = readingsOf(failure.error);
  const device = placeInPath(url, "id", pathValues.id);
  switch (code) {
    case "DisabledFeature": {
      const name = namedFeature.exec(message)?.[1]?.replace(/ feature$/i, "");
      const named = name !== undefined && !anyFeature.test(name);
      const isOther = named && !/^live response\b/i.test(name);
      return [
        disabledFeature({ feature: isOther ? undefined : featureOf(operation), ...(named && { name }) }),
      ];
    }
    case "DisallowedOperation":
      return [
        disallowedOperation({
          automation: read?.id === "automationLevel",
          reason: message.replace(/\s+/g, " ").trim().slice(0, 300),
        }),
      ];
    case "OsPlatformNotSupported":
      return [devicePlatform(read?.parts.platform, device)];
    case "ClientVersionNotSupported":
      return [clientVersion(read?.parts.action, read?.parts.version, device)];
    default: {
      const name = turnedOff.exec(message)?.[1];
      if (name === undefined || noFeature.test(name)) return [];
      const isLive = /^live response$/i.test(name);
      return [disabledFeature({ feature: isLive ? "live-response" : undefined, name })];
    }
  }
}
