import type { MessageId } from "../../catalogue/messages.ts";
import type { ExplainedMessage } from "../shapes.ts";
import { type Bounds, boundOf, createWords, type Parts } from "../words.ts";
import { apiMessages } from "./apis.ts";

const { code, codes, duration, names, number, period } = createWords("en");

const limitOf = ({ name, least, limit }: Parts) =>
  least === undefined
    ? {
        meaning: `The API accepts at most ${number(limit)} for ${code(name)}.`,
        steps: [`Send a value up to ${number(limit)}.`],
      }
    : {
        meaning: `The API accepts values from ${number(least)} to ${number(limit)} for ${code(name)}.`,
        steps: ["Send a value in this range."],
      };

const bounds: Bounds = {
  least: (name, other) => `${name} must not be less than ${other}.`,
  greater: (name, other) => `${name} must be greater than ${other}.`,
  most: (name, other) => `${name} must not be greater than ${other}.`,
  less: (name, other) => `${name} must be less than ${other}.`,
};

/** Messages of the API whose variable parts are worth repeating. */
export const messages = {
  roles: ({ required, held }: Parts) => ({
    meaning: held
      ? `The call requires one of these permissions: ${codes(required)}. The token contains ${codes(held)}.`
      : `The call requires one of these permissions: ${codes(required)}. The API found no application permissions in the token.`,
    steps: [
      `Add one of these permissions to the app registration: ${codes(required)}.`,
      "Have an administrator grant consent.",
      "Get a new token: an existing one doesn’t pick up new permissions.",
    ],
  }),
  rolesNeeded: ({ required }) => ({
    meaning: `The call requires one of these permissions: ${codes(required)}. The token contains none of them.`,
  }),
  permissionsNeeded: ({ required }) => ({
    meaning: `The call requires one of these application permissions: ${codes(required)}. The app has none of them.`,
  }),
  graphPermissions: ({ required }) => ({
    meaning: `The caller lacks a required Microsoft Graph permission: ${codes(required)}.`,
  }),
  accountInactive: ({ reason }) => ({
    meaning: `The API gives the reason: ${code(reason)}. Defender for Endpoint isn’t active in this tenant. A new token won’t help.`,
    steps: [
      "Check that the tenant has a Defender for Endpoint license and that the product has been set up.",
      "Check that the token was issued by the right tenant.",
    ],
  }),
  unlicensed: ({ reason }) => ({
    meaning: `The API gives the reason: ${code(reason)}. A license is missing, so a new token won’t help.`,
    steps: ["Check the tenant’s licenses, for example Defender Vulnerability Management."],
  }),
  notProvisioned: () => ({
    meaning: "The tenant hasn’t been set up for Defender. A missing permission isn’t the cause.",
    steps: [
      "Open the Microsoft Defender portal once with an account that has a license: this sets the tenant up.",
    ],
  }),
  gatewayBlocked: () => ({
    meaning: "A gateway in front of the API refused the call, so the API didn’t see it.",
    steps: [
      "Send a `User-Agent` header of your own and `Accept: application/json`: the gateway may take the call for that of a bot.",
    ],
  }),
  notInTenant: () => ({
    meaning:
      "The service isn’t set up in this tenant, or its license is missing. The request itself isn’t the cause.",
    steps: [
      "Check the licenses of the tenant and, for Intune, the MDM authority in the Microsoft Intune admin center.",
    ],
  }),
  notLicensed: () => ({
    meaning: "The API reports a missing license. A missing permission isn’t the cause.",
    steps: ["Check the tenant’s licenses."],
  }),
  linkExpired: ({ until }: Parts) => ({
    meaning: `The signed link was valid only until ${code(until)}.`,
    steps: ["Call the export operation again: it returns new links."],
  }),
  notExposed: () => ({
    meaning: "The device is outside the device groups that the caller can access.",
    steps: ["Ask an administrator to extend the user’s role."],
  }),
  blockedByPolicy: () => ({
    meaning: "A policy of the tenant blocked the call.",
    steps: ["Ask an administrator which policy applies: the Microsoft Entra sign-in logs show it."],
  }),
  refusalReason: ({ reason }) => ({ meaning: `The API gives the reason: ${code(reason)}.` }),
  tokenRefused: ({ appId, audience }) => ({
    meaning: `The API could read the token of the app ${code(appId)} but didn’t accept it. The token was issued for ${code(audience)}.`,
    steps: [
      "Compare the token’s resource with the one that this API expects.",
      "Get a new token for that resource.",
    ],
  }),
  quota: ({ calls, period: time }) => ({
    meaning: `The limit of ${number(calls)} calls in ${duration(period(time))} has been reached.`,
  }),
  quotaWait: () => ({ meaning: "The API says when it accepts calls again." }),
  huntingQuota: ({ duration: time }) => ({
    meaning: time
      ? `The tenant has used up its processing time for advanced hunting. Queries can run again in ${code(time)}.`
      : "The tenant has used up its processing time for advanced hunting.",
    steps: [
      "Wait for the time given in the message.",
      "Make the queries lighter: a shorter time range, filters first, fewer joins.",
    ],
  }),
  huntingSyntax: () => ({
    meaning: "The hunting query couldn’t be parsed.",
    steps: [
      "Correct the syntax of the KQL query. Running it in the Microsoft Defender portal shows where the error is.",
      "In JSON, escape the line breaks and quotation marks in the query.",
    ],
  }),
  huntingName: ({ name }) => ({
    meaning: name
      ? `The hunting query uses the name ${code(name)}, which isn’t a known table, column, or function.`
      : "The hunting query uses an unknown table, column, or function.",
    steps: ["Compare the names in the query, including their case, with the advanced hunting schema."],
  }),
  huntingSize: () => ({
    meaning: "The result of the hunting query is too large.",
    steps: ["Return less: use `summarize`, `take`, or `project`, or a shorter time range."],
  }),
  huntingTimeout: () => ({
    meaning: "The hunting query ran too long and was stopped.",
    steps: ["Narrow down the query: a shorter time range, filters first."],
  }),
  huntingResources: () => ({
    meaning: "The hunting query was stopped because it used too many resources.",
    steps: ["Make the query lighter: a shorter time range, filters first, fewer joins."],
  }),
  keyFormat: ({ value, type }) => ({
    meaning: `The ID ${code(value)} in the path has the wrong format: the API expects ${code(type)}.`,
    steps: [
      "Check which type of ID the operation expects. An action ID is a GUID; a device ID has 40 hexadecimal characters.",
    ],
  }),
  unknownProperty: ({ name, unquoted }: Parts) =>
    unquoted
      ? {
          meaning: `In the filter, ${code(name)} has no quotation marks, so the API reads it as the name of a property.`,
          steps: [`If it is a text, write ${code(`'${name}'`)}.`],
        }
      : {
          meaning: `The API doesn’t know a property named ${code(name)} here.`,
          steps: ["Check the spelling of the property, or remove it."],
        },
  unsortable: ({ name, other }) => ({
    meaning: `The service can’t sort by ${code(name ?? other)}.`,
    steps: ["Leave `$orderby` out, and sort the results in your own code."],
  }),
  unfilterable: ({ name }) => ({
    meaning: `The service can’t filter by ${code(name)}.`,
    steps: ["Filter by another property, or filter the results in your own code."],
  }),
  refusedOption: ({ name }: Parts) => ({
    meaning: `The API doesn’t accept the query option ${code(name)} here.`,
    steps: ["Remove the option from the URL."],
  }),
  nodeLimit: ({ limit }: Parts) => ({
    meaning: `The filter is too long: the API accepts at most ${number(limit)} parts.`,
    steps: ["Split the filter across several calls."],
  }),
  optionLimit: limitOf,
  valueLimit: limitOf,
  countLimit: ({ limit }: Parts) => ({
    meaning: `The API accepts at most ${number(limit)} items in one call.`,
    steps: ["Split the list across several calls."],
  }),
  odataQuery: ({ reason }) => ({
    meaning: reason
      ? `The API couldn’t parse the query in the URL: ${code(reason)}`
      : "The API couldn’t parse the query in the URL.",
    steps: [
      ...(reason ? ["Correct the query option that the message points out."] : []),
      "Check which properties and options the operation supports.",
    ],
  }),
  odataFilter: ({ reason }) => ({
    meaning: reason
      ? `Microsoft Graph rejected the filter: ${code(reason)}`
      : "Microsoft Graph rejected the filter.",
    steps: ["Correct the `$filter` expression.", "Check which properties can be filtered."],
  }),
  noVersion: ({ segment }) => ({
    meaning: `In place of the version of Microsoft Graph, the path has ${code(segment)}.`,
    steps: ["Begin the path with `/v1.0/` or `/beta/`."],
  }),
  unknownSegment: ({ segment }) => ({
    meaning: `The path contains ${code(segment)}, which doesn’t exist in this version of Microsoft Graph.`,
    steps: [
      "Check the spelling of the path.",
      "Check whether the operation exists in `v1.0` or only in `beta`.",
    ],
  }),
  earliestTime: ({ name, least }) => ({
    meaning: `The API accepts times for ${code(name)} only from ${code(least)}.`,
    steps: ["Start at this time or later."],
  }),
  innerRoute: () => ({
    meaning: "Microsoft Graph accepted the path, but the service behind it doesn’t have the operation.",
    steps: [
      "The address in the message is internal; don’t call it.",
      "If the documentation lists the operation, contact Microsoft Support with the request ID.",
    ],
  }),
  noRoute: ({ method }) => ({
    meaning: `The service behind Microsoft Graph has no operation for ${code(method)} at this path.`,
    steps: ["Check in the documentation which operations exist for this resource."],
  }),
  notContained: () => ({
    meaning: "Objects can’t be created at this path: it only links to objects that exist elsewhere.",
    steps: ["To link an object, send its address as `@odata.id` to the same path with `/$ref` at the end."],
  }),
  batchId: ({ id }) => ({
    meaning: id
      ? `Several calls of the batch have the ID ${code(id)}.`
      : "Several calls of the batch have the same ID.",
    steps: ["Give every call its own `id`."],
  }),
  batchType: ({ id }) => ({
    meaning: `The call ${code(id)} of the batch sends data without saying which type it has.`,
    steps: ['Add `"headers": {"Content-Type": "application/json"}` and a `body` to the call in the batch.'],
  }),
  batchOrder: ({ id }) => ({
    meaning: `The call ${code(id)} depends on one that doesn’t come before it in the batch.`,
    steps: ["Put each call after those that its `dependsOn` names."],
  }),
  batchMixed: () => ({
    meaning: "All calls of the batch must run one after another, or all at the same time.",
    steps: [
      "In `dependsOn`, name only the previous call in every call but the first, or leave `dependsOn` out everywhere.",
    ],
  }),
  caseType: () => ({
    meaning: "The API doesn’t support this type of case.",
    steps: [
      "Check with `GET /v1.0/security/cases/ediscoveryCases` that the ID belongs to a case there.",
      "If it does, the problem may be in the service: retry later, then contact Microsoft Support.",
    ],
  }),
  machineUpdate: () => ({
    meaning: "The body contains nothing that this operation updates.",
    steps: [
      "Send `machineTags` with at least one tag, or `deviceValue`: an empty list counts as nothing.",
      "To remove a tag, call `POST /api/machines/{id}/tags` with `Remove` as `Action`.",
    ],
  }),
  missingArgument: ({ name }) => ({
    meaning: `The argument ${code(name)} is missing.`,
    steps: [`Add ${code(name)} to the request.`],
  }),
  missingParameter: ({ name }) => ({ meaning: `The parameter ${code(name)} is missing.` }),
  stalePage: ({ unsent }) =>
    unsent
      ? {
          meaning: "The service failed while paging: the call itself has no page token.",
          steps: [
            "Wait a moment, then retry the call.",
            "If it keeps failing, contact Microsoft Support with the request ID.",
          ],
        }
      : {
          meaning: "The page link has expired or isn’t valid.",
          steps: ["Start again with the first page, and use each `@odata.nextLink` soon and unchanged."],
        },
  requiredHeader: ({ name }: Parts) => ({
    meaning: `The API requires the header ${code(name)}.`,
    steps: ["Add the header to the request."],
  }),
  requiredOneOf: ({ names: all }) => ({
    meaning: `The API requires at least one of these: ${codes(names(all).join())}.`,
    steps: ["Add one of them to the request."],
  }),
  nullRead: () => ({
    meaning: "The service failed while it read the request: a part that it expects may be missing or empty.",
    steps: [
      "Compare the body with a complete example of this version: a part that counts as optional may be needed.",
      "If nothing is missing, the fault is in the service: contact Microsoft Support.",
    ],
  }),
  requiredName: ({ name }) => ({
    meaning: `The API requires ${code(name)}.`,
    steps: [`Add ${code(name)} to the request.`],
  }),
  lengthLimit: ({ name, received, least, limit }: Parts) => ({
    meaning:
      limit === undefined && least === undefined
        ? `The API doesn’t accept a length of ${number(received)} for ${code(name)}.`
        : limit === undefined
          ? `The API accepts a length of at least ${number(least)} for ${code(name)}.`
          : least === undefined
            ? `The API accepts a length of at most ${number(limit)} for ${code(name)}.`
            : `The API accepts a length from ${number(least)} to ${number(limit)} for ${code(name)}.`,
    steps: [
      received === "0"
        ? `Send ${code(name)} with content, or leave it out.`
        : limit === undefined && least === undefined
          ? "Send a text or a list of another length; the documentation of the operation gives the limits."
          : "Send a text or a list of this length.",
    ],
  }),
  amountLimit: ({ name, received, what, limit }) => ({
    meaning: `${code(name)} has ${number(received)} ${code(what)}; at most ${number(limit)} are allowed.`,
    steps: [`Reduce them to ${number(limit)}.`],
  }),
  needsOther: ({ name, other }) => ({
    meaning: `The API accepts ${code(name)} only together with ${code(other)}.`,
    steps: [`Send ${code(other)} as well, or leave out ${code(name)}.`],
  }),
  boundByOther: ({ name, bound = "", equal, other }) => ({
    meaning: bounds[boundOf(bound, equal)](code(name), code(other)),
    steps: ["Change one of the two values."],
  }),
  onlyName: ({ wanted }) => ({
    meaning: `The API accepts only the name ${code(wanted)} here.`,
    steps: [`Use ${code(wanted)} as the name in the path.`],
  }),
  missingQuery: () => ({
    meaning: "The body contains no query that the API could read.",
    steps: [
      "Send the query as the parameter `Query` in the JSON body.",
      "Escape line breaks and quotation marks in it.",
    ],
  }),
  batchSize: ({ received, allowed }) => ({
    meaning: `The request contains ${number(received)} items; the operation accepts at most ${number(allowed)}.`,
    steps: [`Split the list into batches of at most ${number(allowed)} items.`],
  }),
  hashValue: ({ value }) => ({ meaning: `The API rejected the hash value ${code(value)}.` }),
  domainName: ({ value }) => ({ meaning: `The API rejected the domain name ${code(value)}.` }),
  ipAddress: ({ value }) => ({ meaning: `The API rejected the IP address ${code(value)}.` }),
  url: ({ value }) => ({ meaning: `The API rejected the URL ${code(value)}.` }),
  platform: ({ platform }) => ({
    meaning: `The device runs ${code(platform)}, and this action isn’t available for that platform.`,
  }),
  clientVersion: ({ action, version }) => ({
    meaning: `The action ${code(action)} requires client version ${code(version)} or later.`,
  }),
  featureOff: () => ({
    meaning: "A feature that this call requires is turned off or not available in the tenant.",
  }),
  automationLevel: () => ({
    meaning: "The device has no automation level.",
    steps: [
      "In the Microsoft Defender portal, assign the device to a device group with a remediation level.",
    ],
  }),
  notOnboarded: ({ product }) => ({
    meaning: `${product} hasn’t been set up in this tenant. A missing permission isn’t the cause.`,
    steps: [`Complete the setup of ${product} in the Microsoft Defender portal, then retry the call.`],
  }),
  premiumLicense: () => ({
    meaning: "The tenant has no premium license. A missing permission isn’t the cause.",
    steps: ["Check the tenant’s licenses."],
  }),
  wrongActionType: ({ type }) => ({
    meaning: `The ID in the path doesn’t belong to an action of the type ${code(type)}.`,
    steps: ["Use the ID of an action of that type."],
  }),
  actionFinished: ({ status }) => ({
    meaning: `The action can’t be canceled: its status is ${code(status)}. Only ${code("Pending")} and ${code("InProgress")} actions can be canceled.`,
    steps: ["There is nothing to cancel: the action has ended."],
  }),
  actionRunning: () => ({
    meaning: "An action of this type is already running on the device.",
    steps: ["Wait until the running action has finished, or cancel it.", "Then retry the call."],
  }),
  indicatorCapacity: ({ current, limit }) => ({
    meaning: `The tenant’s indicator list is full: it contains ${number(current)} indicators, and the limit is ${number(limit)}.`,
    steps: ["Delete indicators that are no longer needed, then retry the call."],
  }),
  indicatorExpired: ({ value }) => ({
    meaning: `The expiration time of the indicator ${code(value)} isn’t in the future.`,
    steps: ["Set `expirationTime` to a time in the future."],
  }),
  expiryPast: () => ({
    meaning: "The expiration time isn’t in the future.",
    steps: ["Set a time in the future."],
  }),
  indicatorEmpty: () => ({
    meaning: "The request contains an indicator without a value.",
    steps: ["Give every indicator a value."],
  }),
  noProvider: ({ provider }) => ({
    meaning: provider
      ? `The body names the provider ${code(provider)}, so nothing is missing there: the service may not accept updates for it here.`
      : "`vendorInformation` doesn’t name an alert provider that accepts this update.",
    steps: [
      ...(provider ? [] : ["Copy `provider` and `vendor` from the alert."]),
      "Update Defender alerts at `/security/alerts_v2/{id}` instead: not every provider accepts updates here.",
    ],
  }),
  webhook: () => ({
    meaning: "Microsoft Graph got no valid answer from `notificationUrl` when it checked this address.",
    steps: [
      "The endpoint must answer within 10 seconds with status 200 and the `validationToken` from the query as plain text.",
      "Check that the address can be reached from the internet over HTTPS without signing in.",
    ],
  }),
  expiryLimit: ({ minutes }) => ({
    meaning: `A subscription to this resource may last at most ${duration(Number(minutes) * 60)}.`,
    steps: ["Set `expirationDateTime` to an earlier time, and renew the subscription before it ends."],
  }),
  subscriptionRefused: () => ({
    meaning: "The service couldn’t use the `resource` of the subscription.",
    steps: ["Compare `resource` with the resources that the documentation allows for subscriptions."],
  }),
  noRelated: ({ kind, id }) => ({
    meaning: `The alert ${code(id)} exists, but it has no related ${code(kind)}.`,
    steps: ["Treat this as an empty result."],
  }),
  refusedValue: ({ value }) => ({
    meaning: `The API rejected the value ${code(value)}.`,
    steps: ["Send a value that matches the documentation of this operation."],
  }),
  refusedPath: ({ path }) => ({
    meaning: `The API couldn’t read the value of ${code(path)}.`,
    steps: ["Send a value of the documented type."],
  }),
  refusedProperty: ({ property }) => ({
    meaning: `The API rejected the value of ${code(property)}.`,
    steps: ["Send a value that matches the documentation of this operation."],
  }),
  libraryFile: ({ name }) => ({
    meaning: `The live response library has no file ${code(name)}.`,
    steps: ["List the library with `GET /api/libraryfiles`, then correct the name or upload the file."],
  }),
  unknownUser: ({ id }) => ({
    meaning: `The API found no user ${code(id)}.`,
    steps: ["Check the address, and that the user belongs to this tenant."],
  }),
  notFound: ({ kind, id }) => ({
    meaning: `The API found no ${code(kind)} with the ID ${code(id)}, or the caller can’t access it.`,
    ...(/^machine$/i.test(kind ?? "") && {
      steps: [
        "List the devices with `GET /api/machines`: if several entries have the same name, use the one with the latest `lastSeen`.",
        "Check that the caller has access to the device group.",
        "If the device is in the list, retry the call later.",
      ],
    }),
  }),
  invalidInput: ({ value }) => ({ meaning: `The API rejected this input: ${code(value)}.` }),
  emptyToken: () => ({
    meaning: "The API found no access token in the request.",
    steps: ["Get a token and send it as `Authorization: Bearer <token>`."],
  }),
  expiredToken: () => ({
    meaning: "The access token has expired.",
    steps: ["Get a new token and retry the call."],
  }),
  wrongAudience: () => ({
    meaning: "The access token was issued for another API.",
    steps: ["Get a token for the resource that this API expects."],
  }),
  malformedToken: () => ({
    meaning: "The access token is damaged or wasn’t issued by a trusted issuer.",
    steps: [
      "Send the token exactly as the token service returned it.",
      "Check that it was issued for this API and this cloud.",
    ],
  }),
  otherCloud: () => ({
    meaning: "The service doesn’t accept tokens of this cloud. A new token won’t help.",
    steps: [
      "Check that the sign-in host, the resource, and the API host belong to the same cloud.",
      "If other calls with this token succeed, the service may not be available in this cloud.",
    ],
  }),
  userNeeded: () => ({
    meaning: "The operation needs a signed-in user.",
    steps: ["Get a token on behalf of a user."],
  }),
  claimsChallenge: () => ({
    meaning: "The API requires a new token because a policy no longer accepts this one.",
    steps: [
      "Request a new token and pass the `claims` value from the `WWW-Authenticate` header.",
      "If that fails, sign in again interactively.",
    ],
  }),
  secretId: () => ({
    meaning:
      "The client secret is wrong. A common reason is that the secret’s ID was sent instead of its value.",
    steps: [
      "Use the value of the client secret. It is shown only once, when the secret is created.",
      "If you no longer have it, create a new client secret.",
    ],
  }),
  secretExpired: () => ({
    meaning: "The app’s client secret has expired.",
    steps: ["Create a new client secret in the app registration and use it."],
  }),
  unknownTenant: ({ tenant }) => ({
    meaning: `The tenant ${code(tenant)} doesn’t exist in this cloud.`,
    steps: [
      "Check the tenant ID or domain in the URL of the token request.",
      "Check the cloud: US government tenants sign in at `login.microsoftonline.us`.",
    ],
  }),
  unknownApp: ({ appId, tenant }) => ({
    meaning: `The app ${code(appId)} doesn’t exist in the tenant ${code(tenant)}.`,
    steps: [
      "Check the client ID.",
      "Check that the request goes to the right tenant and that consent for the app was granted there.",
    ],
  }),
  unknownResource: ({ resource }) => ({
    meaning: `The resource ${code(resource)} doesn’t exist in the tenant.`,
    steps: [
      "Check the spelling of the resource or the scope.",
      "Check that the product has been set up in the tenant.",
    ],
  }),
  noConsent: ({ appId }) => ({
    meaning: `Nobody has granted consent for the app ${code(appId)} in this tenant.`,
    steps: [
      "Have an administrator grant consent in Microsoft Entra ID, or ask the user for consent interactively.",
    ],
  }),
  badScope: ({ scope }) => ({
    meaning: `The scope ${code(scope)} isn’t valid.`,
    steps: ["For an app without a user, request the resource followed by `/.default`."],
  }),
  missingField: ({ name }) => ({
    meaning:
      names(name).length > 1
        ? `The token request must contain one of these parameters: ${codes(names(name).join())}.`
        : `The token request is missing the parameter ${codes(names(name).join())}.`,
    steps: ["Add the parameter, and send the body as `application/x-www-form-urlencoded`."],
  }),
  ...apiMessages,
} satisfies Record<MessageId, (parts: Parts) => ExplainedMessage> as Record<
  MessageId,
  (parts: Parts) => ExplainedMessage
>;
