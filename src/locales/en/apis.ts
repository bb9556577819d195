import type { ApiWithCodes } from "../../catalogue/facts.ts";
import type { OwnMessageId } from "../../catalogue/messages.ts";
import type { Explained, ExplainedMessage } from "../shapes.ts";
import { createWords, type Parts } from "../words.ts";
import { askSupport, playbookSteps, readMessage } from "./support.ts";

const { brief, code, codes, number } = createWords("en");

const newToken = "Get a new token: an existing one doesn’t pick up the change.";
const turnOnAuditing =
  "Turn on auditing in the Microsoft Purview portal. It can take up to an hour to take effect.";

/** Codes of individual APIs. A code that is not listed uses the texts of the code it resembles, or of its category. */
export const apiCodes = {
  o365: {
    AF10001: {
      meaning: "The token doesn’t contain the permission that this call requires.",
      cause:
        "Content of the type `DLP.All` requires `ActivityFeed.ReadDlp`, all other content `ActivityFeed.Read`. The status is 401, although the token itself is valid.",
      steps: [
        "Add the permission of the Office 365 Management APIs to the app registration and have an administrator grant consent.",
        newToken,
      ],
    },
    AF20001: {
      meaning: "A parameter that the call requires is missing.",
      cause: "It is usually `contentType` in the query string.",
      steps: ["Add the parameter that the message names."],
    },
    AF20010: {
      meaning: "The tenant in the path isn’t the tenant that the token was issued for.",
      steps: [
        "Compare the tenant ID in the path with the claim `tid` of the token.",
        "Get a token from the tenant whose content you read.",
      ],
    },
    AF20011: {
      meaning: "The service doesn’t know the tenant.",
      cause:
        "The tenant ID is often right: the service returns the same code while auditing is turned off in the tenant.",
      steps: [turnOnAuditing, "Check the tenant ID in the path."],
    },
    AF20012: {
      meaning: "The tenant isn’t configured correctly in the service.",
      steps: [askSupport],
    },
    AF20013: {
      meaning: "The tenant in the path must be a GUID.",
      steps: ["Put the tenant ID into the path, not the domain name."],
    },
    AF20020: {
      meaning: "This content type doesn’t exist.",
      steps: [
        "Use one of these: `Audit.AzureActiveDirectory`, `Audit.Exchange`, `Audit.SharePoint`, `Audit.General`, `DLP.All`.",
      ],
    },
    AF20021: {
      meaning: "The service couldn’t validate the webhook.",
      cause: "The webhook must have an `https` URL and answer the validation request with status 200.",
      steps: ["Check the URL of the webhook, or subscribe without one and list the content instead."],
    },
    AF20022: {
      meaning: "There is no subscription for this content type.",
      steps: [
        "Start it once with `subscriptions/start`. It can take up to 12 hours until the first content is available.",
      ],
    },
    AF20023: {
      meaning: "An administrator of the tenant or of the service disabled the subscription.",
      steps: [
        "Find out who disabled it and why, then start the subscription again.",
        "If you have only just started it, start it again some hours later.",
      ],
    },
    AF20024: {
      meaning: "Nothing is wrong: the subscription is already running, and nothing was changed.",
      steps: ["Continue and list the content."],
    },
    AF20030: {
      meaning: "The time range isn’t valid.",
      cause:
        "`startTime` and `endTime` must be given together and be at most 24 hours apart, and `startTime` must be at most 7 days before the call.",
      steps: ["Read longer periods in steps of 24 hours."],
    },
    AF20031: {
      meaning: "The next page can’t be read with this value.",
      steps: ["Call the URL from the `NextPageUri` header exactly as you received it."],
    },
    AF20051: {
      meaning: "This content doesn’t exist or no longer exists.",
      cause: "Content can be read for 7 days.",
      steps: ["List the content again and read it within 7 days."],
    },
    AF20052: {
      meaning: "The ID of the content in the URL isn’t valid.",
      cause: "These IDs contain `$`: the URL was probably cut or encoded twice.",
      steps: ["Call the `contentUri` from the list exactly as you received it."],
    },
    AF20053: {
      meaning: "The `Accept-Language` header must name exactly one language.",
      cause: "By default, a browser sends several.",
      steps: ["Set the header in the call, for example `Accept-Language: en-US`."],
    },
    AF429: {
      meaning: "The call was throttled, even if its status says otherwise.",
      cause: "Calls without `PublisherIdentifier` share one limit with all other callers.",
      steps: [
        "Add `PublisherIdentifier=<your tenant ID>` to the query string.",
        "Wait, then retry the call, and make calls less often.",
      ],
    },
  },
  arm: {
    AuthorizationFailed: {
      meaning: "The caller has no Azure role that allows this action here.",
      cause:
        "Azure role assignments decide, not the permissions in the token. A wrong name of a subscription, resource group, or workspace is rejected in the same way.",
      steps: [
        "Assign a role that includes the action: for reading, for example, `Security Reader` or `Microsoft Sentinel Reader`; for changes, `Security Admin` or `Microsoft Sentinel Contributor`.",
        "Check the names in the path.",
        newToken,
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "The token is missing, incomplete, or expired.",
      steps: ["Get a new token for `https://management.azure.com/`."],
    },
    InvalidAuthenticationTokenTenant: {
      meaning: "The token comes from a different tenant than the subscription.",
      steps: [
        "Sign in to the tenant of the subscription, which the message names.",
        "Check the subscription ID in the path.",
      ],
    },
    InvalidAuthenticationTokenAudience: {
      meaning: "The token was issued for another service.",
      steps: ["Request a token for one of the audiences that the message lists, with the slash at the end."],
    },
    DenyAssignmentAuthorizationFailed: {
      meaning: "A deny assignment blocks this action for the caller.",
      cause:
        "Azure role assignments don’t override a deny assignment. Managed applications and deployment stacks create them.",
      steps: [
        "Check the deny assignments at this scope, under Access control (IAM): they list who is excluded.",
        "Ask the owner of the resource for an exception, or change the resource in the way the owner provides.",
      ],
    },
    MissingSubscriptionRegistration: {
      meaning: "The resource provider isn’t registered in the subscription.",
      cause: "Defender for Cloud or Microsoft Sentinel has probably never been set up in it.",
      steps: [
        "Register the provider, for example `Microsoft.Security`, in the settings of the subscription or with `az provider register`.",
      ],
    },
    ResourceNotFound: {
      meaning: "This resource doesn’t exist, or not at this path.",
      cause:
        "Common causes: a wrong name or ID of the resource, its parent, the resource group, or the subscription, or a subscription of another tenant.",
      steps: [
        "Compare every name in the path with the Azure portal.",
        "If it was created a moment ago, wait a little, then retry the call: it may not be readable everywhere yet.",
      ],
    },
    NoRegisteredProviderFound: {
      meaning: "The resource type doesn’t exist with the `api-version` of the call.",
      steps: ["Use one of the versions that the message lists."],
    },
    MissingApiVersionParameter: {
      meaning: "The URL has no `api-version`.",
      steps: ["Add `?api-version=…` to the URL. The documentation of the operation names the version."],
    },
    InvalidResourceNamespace: {
      meaning: "The path contains a resource provider or a resource type that doesn’t exist.",
      steps: [
        "Check the spelling, for example of `Microsoft.Security` or `Microsoft.SecurityInsights`, and the type after it.",
      ],
    },
    InvalidRequestContent: {
      meaning: "The body or a parameter doesn’t fit this resource type.",
      steps: [readMessage, "Compare the body with the documentation of this `api-version`."],
    },
    Conflict: {
      meaning: "The resource was changed in the meantime, or another change is still running.",
      steps: [
        "Read the resource again and send its current `etag`.",
        "Make one change at a time: retry the call when the other one has ended.",
      ],
    },
    ScopeLocked: {
      meaning: "An Azure lock blocks this change.",
      cause: "The lock is on the resource, its resource group, or the subscription; the message names where.",
      steps: ["Remove the lock under Locks of that scope, or ask whoever set it, then retry the call."],
    },
    ReadOnlyDisabledSubscription: {
      meaning: "The subscription is disabled, so nothing in it can be changed.",
      steps: [
        "Have the owner reactivate the subscription, for example by settling its billing, then retry the call.",
      ],
    },
    RequestDisallowedByPolicy: {
      meaning: "One of the organization’s Azure policies doesn’t allow this change.",
      steps: [
        "Look up the policy that the response names.",
        "Meet its requirement, or ask an administrator for an exemption.",
      ],
    },
    ResourceRequestsThrottled: {
      meaning: "An Azure limit has been reached: there were too many calls of this kind.",
      wait: "Wait for the time given in `Retry-After` or the message, then retry the call.",
      steps: ["Spread the calls over time."],
    },
  },
  loganalytics: {
    BadArgumentError: {
      meaning: "The query or a parameter of the call isn’t valid.",
      steps: ["Correct what the innermost message points out."],
    },
    SYN0002: {
      meaning: "The query can’t be parsed.",
      steps: [
        "Correct the query at the position that the message gives.",
        "In JSON, escape the line breaks and quotation marks in the query.",
      ],
    },
    SEM0100: {
      meaning: "The query uses a table, column, or function that doesn’t exist in this workspace.",
      steps: [
        "Compare the name, including its case, with the tables of the workspace.",
        "Check that the workspace collects this data.",
      ],
    },
    SEM0003: {
      meaning: "The query doesn’t return a table.",
      steps: ["End the query with a tabular expression. For a single value, use `print`."],
    },
    AuthorizationRequiredError: {
      meaning: "The call has no valid token.",
      steps: [
        "Get a token for `https://api.loganalytics.io` and send it as `Authorization: Bearer <token>`.",
      ],
    },
    InsufficientAccessError: {
      meaning: "The caller isn’t allowed to read this workspace.",
      cause:
        "The role `Log Analytics Reader` is missing on the workspace, or the workspace ID is wrong. A new role takes up to an hour to take effect.",
      steps: [
        "Assign `Log Analytics Reader` on the workspace.",
        "Check the workspace ID in the path. It is a GUID, not the name.",
        "If the role is there, check that the app has `Data.Read` of the Log Analytics API as an application permission: without a user, a delegated one doesn’t count.",
      ],
    },
    PathNotFoundError: {
      meaning: "This path doesn’t exist.",
      cause: "It often says `workspace` where it should say `workspaces`.",
      steps: ["Compare the path with `/v1/workspaces/{workspaceId}/query`."],
    },
    PartialError: {
      meaning: "The query ran, but its result may be incomplete.",
      steps: ["Correct what the message points out, or narrow down the query, and run it again."],
    },
    GatewayTimeout: {
      meaning: "The query ran longer than the server allows.",
      cause: "The limit is 3 minutes; `Prefer: wait=600` raises it to 10.",
      steps: [
        "Narrow down the query: a shorter time range, filters first.",
        "Send `Prefer: wait=600` with queries that need longer.",
      ],
    },
  },
} satisfies Record<ApiWithCodes, Readonly<Record<string, Explained>>>;

/** Wordings of individual APIs. */
export const apiMessages = {
  notOnDevice: ({ value }) => ({
    meaning: `The file ${code(value)} hasn’t been seen on this device.`,
    steps: [
      "Check the hash and the device: `GET /api/files/{sha1}/machines` lists the devices on which the file was seen.",
      "If the file is new there, retry the call later.",
    ],
  }),
  cloudAppsRole: () => ({
    meaning: "The caller has no role or permission in Defender for Cloud Apps that allows this call.",
    steps: [
      "Under `/files/`, app tokens may be rejected regardless of their permissions: use a user’s API token, with `Authorization: Token …`.",
      "For other calls, check the role of the user or the token’s owner, or the permissions of the app.",
    ],
  }),
  cloudAppsUserRole: () => ({
    meaning: "The account has no role in Defender for Cloud Apps that allows this.",
    steps: [
      "Have an administrator assign one, in the permissions of Microsoft Defender XDR or in Microsoft Entra ID.",
      "Then sign in to the portal again.",
    ],
  }),
  cloudAppsKey: () => ({
    meaning: "Defender for Cloud Apps doesn’t accept the API token.",
    steps: [
      "Compare the token with the one that was issued, including its case.",
      "Check in the portal that it hasn’t been revoked.",
    ],
  }),
  cloudAppsKeys: () => ({
    meaning: "This host of Defender for Cloud Apps can’t check the token.",
    steps: [
      "Call the API URL of the tenant, with its region: `https://<tenant>.<region>.portal.cloudappsecurity.com`.",
      "The portal shows this URL in the settings for Cloud Apps.",
    ],
  }),
  cloudAppsKeyOwner: () => ({
    meaning: "The owner of the API token isn’t allowed to use API tokens.",
    steps: [
      "Check that the owner’s account still exists and has a role in Defender for Cloud Apps.",
      "Create a new token with an account that has one.",
    ],
  }),
  cloudAppsFilter: ({ name, collection }) => ({
    meaning: `Defender for Cloud Apps has no filter ${code(name)} for ${code(collection)}.`,
    steps: ["Use a filter that the documentation of this operation lists."],
  }),
  consolePath: () => ({
    meaning: "Defender for Cloud Apps doesn’t know this path, so its console responded with a page.",
    steps: ["Compare the path with the documentation, including `/api/v1/` and the slash at the end."],
  }),
  consoleFault: () => ({
    meaning: "An error occurred in Defender for Cloud Apps, so its console responded with a page.",
    steps: [
      "Long lists can take too long: narrow down the filter and read them in pages.",
      "Then retry the call.",
    ],
  }),
  auditingOff: () => ({
    meaning:
      "Auditing is probably turned off in the tenant: the service then says that the tenant doesn’t exist.",
    steps: [
      turnOnAuditing,
      "Then start the subscription again. It can take up to 12 hours until the first content is available.",
    ],
  }),
  sharedPool: () => ({
    meaning: "The call was throttled by the limit that all calls without `PublisherIdentifier` share.",
    steps: [
      "Add `PublisherIdentifier=<your tenant ID>` to the query string of every call.",
      "Wait, then retry the call.",
    ],
  }),
  ownPool: () => ({
    meaning: "Too many calls were made with this `PublisherIdentifier`.",
    steps: ["Wait, then retry the call, and make calls less often."],
  }),
  feedTenant: () => ({
    meaning: apiCodes.o365.AF20010.meaning,
    steps: apiCodes.o365.AF20010.steps,
  }),
  timeRange: () => ({
    meaning: `${apiCodes.o365.AF20030.meaning} ${apiCodes.o365.AF20030.cause}`,
    steps: apiCodes.o365.AF20030.steps,
  }),
  startTooOften: () => ({
    meaning: "`subscriptions/start` can be called only once every 15 minutes for each content type.",
    steps: ["A subscription that was started keeps running: list its content instead."],
  }),
  feedPermission: ({ held, required }) => ({
    meaning: `The call requires the permission ${code(required)}. ${held?.trim() ? `The token contains ${codes(held)}.` : "The token contains no permissions."}`,
    steps: [
      `Add ${code(required)} of the Office 365 Management APIs to the app registration and have an administrator grant consent.`,
      newToken,
    ],
  }),
  azureRole: ({ action, scope }) => ({
    meaning: `The caller has no Azure role with the action ${code(action)} at ${brief(scope)}.`,
    steps: [
      "Assign a role that includes this action at this scope.",
      "Check the names in the path: a wrong one is rejected in the same way.",
      newToken,
    ],
  }),
  azureTenantRole: ({ action, scope }) => ({
    meaning: `The caller has no Azure role with the action ${code(action)} at ${brief(scope)}, which lies outside of all subscriptions.`,
    steps: [
      "Have someone with elevated access assign an Azure role that includes this action at this scope or above it, for example at its resource provider or at `/`. Roles on a subscription and roles of Microsoft Entra ID, such as Global Administrator, don’t count here.",
      newToken,
    ],
  }),
  azureUserRole: ({ action, scope }) => ({
    meaning: `The account has no Azure role with the action ${code(action)} at ${brief(scope)}.`,
    steps: [
      "Have an administrator assign a role that includes this action at this scope.",
      "Then sign in to the portal again.",
    ],
  }),
  azureDenied: ({ name, scope }) => ({
    meaning: `The deny assignment ${code(name)} at ${brief(scope)} blocks this action for the caller.`,
    steps: apiCodes.arm.DenyAssignmentAuthorizationFailed.steps,
  }),
  playbookRights: ({ playbook }) => ({
    meaning: playbook
      ? `The caller or Microsoft Sentinel lacks permissions on the playbook ${brief(playbook)}.`
      : "The caller or Microsoft Sentinel lacks permissions on the playbook.",
    steps: playbookSteps,
  }),
  providerOff: ({ namespace = "" }) => ({
    meaning: `The resource provider ${code(namespace)} isn’t registered in the subscription.`,
    steps: [
      `Register it in the settings of the subscription, or with ${code(`az provider register --namespace ${namespace}`)}.`,
    ],
  }),
  azureTenant: ({ sent, wanted }) => ({
    meaning: `The token was issued by ${brief(sent)}, but the subscription belongs to ${brief(wanted)}.`,
    steps: ["Sign in to the tenant of the subscription and get a new token there."],
  }),
  azureAudience: ({ sent, wanted }) => ({
    meaning: `The token was issued for ${brief(sent)}. The API accepts ${brief(wanted)}.`,
    steps: ["Request a token for one of the audiences that the message lists, with the slash at the end."],
  }),
  incidentChanged: () => ({
    meaning: "The body contains no `etag`, or an old one: the resource has changed since it was read.",
    steps: ["Read the resource again and send its current `etag` in the body."],
  }),
  connectorConsent: () => ({
    meaning: "The data connector can’t be created without consent and a license for its product.",
    steps: [
      "Create it with an account that is a Security Administrator in the tenant.",
      "Check that the tenant has a license for the product.",
    ],
  }),
  notOnSentinel: ({ workspace, name }) => ({
    meaning: `Microsoft Sentinel isn’t set up on the workspace ${code(name ?? workspace)}.`,
    steps: ["Add Microsoft Sentinel to the workspace, or correct its name in the path."],
  }),
  sinkTaken: ({ name, category }) => ({
    meaning: `The diagnostic setting ${code(name)} already sends the category ${code(category)} of this resource to the same destination.`,
    steps: ["Change that setting, or choose another destination for this category."],
  }),
  sinkMissing: () => ({
    meaning: "The diagnostic setting names no destination.",
    steps: ["Set `workspaceId`, `storageAccountId`, or `eventHubAuthorizationRuleId` in `properties`."],
  }),
  unknownCategory: ({ name }) => ({
    meaning: `The resource has no log category ${code(name)}.`,
    steps: [
      "Read the categories of the resource under `Microsoft.Insights/diagnosticSettingsCategories`, and use one of them.",
    ],
  }),
  jitPolicy: () => ({
    meaning: "The request asks for more than the just-in-time policy of the machine allows.",
    steps: [
      "Read the policy with `GET`, and compare the port, the duration, and the source address with it.",
      "The source address may have to be written exactly as in the policy, even if it lies within that range.",
    ],
  }),
  queryWorkspace: () => ({
    meaning: "The query service doesn’t find the workspace in which the query should run.",
    steps: [
      "If the workspace was created a moment ago, wait a minute, then retry the call.",
      "Otherwise check the name of the workspace in the path.",
    ],
  }),
  queryTable: () => ({
    meaning: "The query reads a table that the workspace doesn’t have.",
    steps: [
      "Compare the names of the tables in the query, including their case, with the tables of the workspace.",
      "Most tables exist only after data has arrived: connect the source first.",
    ],
  }),
  planBusy: () => ({
    meaning: "Another change to the Defender plans is still running.",
    steps: ["Change the plans one after the other: retry the call when the other change has ended."],
  }),
  azureType: ({ namespace, type, sent = "", versions = "" }) => ({
    meaning: `${code(namespace)} has no resource type ${code(type)} in the \`api-version\` ${code(sent)}.`,
    steps: [
      "Check the spelling of the type in the path.",
      ...(versions === "" || versions.split(",").includes(sent)
        ? []
        : [`Use one of these versions: ${codes(versions)}.`]),
    ],
  }),
  linkedSubscription: ({ sent }) => ({
    meaning: `Azure found no subscription ${code(sent)}, which a resource ID in the call names.`,
    steps: ["Correct the resource ID: it must contain `/subscriptions/` exactly once, followed by a GUID."],
  }),
  linkedTenant: ({ sent, tenant }) => ({
    meaning: `The tenant ${code(tenant)} has no access to the subscription ${code(sent)}, which a resource ID in the call names.`,
    steps: ["Correct the subscription in the resource ID, or sign in to its tenant."],
  }),
  linkedId: ({ sent, path }) => ({
    meaning: `${code(path)} isn’t a full resource ID${sent === undefined ? "" : `: ${code(sent)}`}.`,
    steps: ["Send the whole ID, from `/subscriptions/` to the name of the resource."],
  }),
  pathVersion: ({ sent }) => ({
    meaning: `The path isn’t available with the \`api-version\` ${code(sent)}.`,
    steps: [
      "Use an `api-version` whose documentation lists this path, or complete the path: older versions may lack a list.",
    ],
  }),
  ruleTemplate: () => ({
    meaning: "The gallery of this workspace has no such template.",
    steps: [
      "Install the solution that contains it from the content hub, then read it in `contentTemplates`: most templates have moved there.",
    ],
  }),
  versionLacks: ({ sent, what }) => ({
    meaning: `The \`api-version\` ${code(sent)} doesn’t support this: ${code(what)}.`,
    steps: ["Use an `api-version` whose documentation lists it."],
  }),
  apiVersions: ({ sent, versions }) => ({
    meaning: `The resource type doesn’t exist with the \`api-version\` ${code(sent)}.`,
    steps: [`Use one of these versions: ${codes(versions)}.`],
  }),
  logsSyntax: ({ token, line, column }) => ({
    meaning:
      token !== undefined
        ? `The query can’t be parsed at ${code(token)}: line ${number(line)}, column ${number(column)}.`
        : line === "0"
          ? "The KQL query has a syntax error."
          : `The KQL query can’t be parsed: line ${number(line)}, column ${number(column)}.`,
    steps: [
      token === undefined
        ? "Correct the syntax of the KQL query."
        : "Correct the syntax of the KQL query there.",
      "In JSON, escape the line breaks and quotation marks in the query.",
    ],
  }),
  logsUnparsed: ({ token }) => ({
    meaning:
      token === undefined
        ? "The service can’t parse the KQL query."
        : `The KQL query can’t be parsed at ${code(token)}.`,
    steps: [
      "Run the query in the workspace: an error there shows the position.",
      "Make sure that the workspace has all functions that the query calls.",
    ],
  }),
  logsName: ({ name, what = "" }) => ({
    meaning: `The query uses the name ${code(name)}, which the service can’t find in this workspace.`,
    steps: /^(?:table|entity)/.test(what)
      ? [
          "Check whether the workspace has this table: most tables exist only after data has arrived.",
          "If its plan is Basic or Auxiliary, send the query to `/search` of the workspace.",
          "Compare the name, including its case, with the tables of the workspace.",
        ]
      : [
          "Check with `getschema` which columns the table has in this workspace: some exist only after such data has arrived.",
          "If the column may be missing, use `column_ifexists()` with a default value.",
          "Compare the name, including its case, with those columns.",
        ],
  }),
  logsFunction: ({ name }) => ({
    meaning: `The query calls the function ${code(name)}, which doesn’t exist here.`,
    steps: [
      "If the function is a saved one, save it in this workspace first, with exactly this name.",
      "Otherwise, correct its name; names are case-sensitive.",
    ],
  }),
  logsPattern: () => ({
    meaning: "The query names a workspace or table in a way that the service can’t resolve in advance.",
    steps: ["Write names in `workspace()` and `table()` as literals, not as variables."],
  }),
  logsPlan: ({ plan }) => ({
    meaning: `The query reads a table with the plan ${code(plan)}, which \`/query\` can’t do.`,
    steps: [
      "Send the query to `/search` of the same workspace, with `timespan` in the URL.",
      "Or change the plan of the table to Analytics.",
    ],
  }),
  logsTables: () => ({
    meaning:
      "A query may read only one table with the plan Basic or Auxiliary, and up to five Analytics tables.",
    steps: ["Query each table with the plan Basic or Auxiliary by itself."],
  }),
  logsTimespan: () => ({
    meaning: "The call to `/search` has no `timespan` in the URL.",
    steps: [
      "Add the period to the URL, such as `?timespan=P1D` or a start and an end with `/` between them.",
    ],
  }),
  logsFile: ({ url }) => ({
    meaning: `The query reads a file that doesn’t exist or no longer exists: ${code(url)}.`,
    steps: [
      "Open the URL in a browser; if the file is gone, put the current URL into the query.",
      "If the query comes from a template, look for a newer version of the template.",
    ],
  }),
  refusedRecord: ({ name, reason }) => ({
    meaning: `The service rejected this object because of ${code(name)}: ${code(reason)}`,
    steps: ["Correct the property and upload the object again. The other objects were accepted."],
  }),
} satisfies Record<OwnMessageId, (parts: Parts) => ExplainedMessage>;
