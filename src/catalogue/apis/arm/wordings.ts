const noRole =
  /does not have (?:authorization|permission) to perform action(?:\(s\))? '(?<action>[^']{1,200})' (?:over|on|at) (?:the )?(?:linked )?scope(?:\(s\))? '(?<scope>[^']{1,1000})'/i;

/**
 * The same at a scope above all subscriptions, where only roles at that scope or at `/` count. Sources: pages
 * elevate-access-global-admin and scope-overview (Azure role-based access control).
 */
const noTenantRole =
  /does not have (?:authorization|permission) to perform action(?:\(s\))? '(?<action>[^']{1,200})' (?:over|on|at) (?:the )?(?:linked )?scope(?:\(s\))? '(?<scope>\/(?:providers\/(?!Microsoft\.Management\/managementGroups\/)[^']{1,1000})?)'/i;

/** Sources: page common-deployment-errors (Azure Resource Manager), and published responses. */
export const armWordings = {
  azureTenantRole: { pattern: noTenantRole },
  azureRole: { pattern: noRole },
  azureDenied: {
    pattern:
      /because of the deny assignment with name '(?<name>[^']{1,200})'(?: and Id '[^']{1,300}')? at scope '(?<scope>[^']{1,1000})'/i,
  },
  providerOff: {
    pattern:
      /(?:\bnot (?:yet )?registered (?:to|with|for|in) (?:use )?(?:the )?(?:(?:resource )?provider |namespace |RP )?['"]?|\bPlease register to |(?=Microsoft\.[A-Za-z]{1,60}['"]? (?:(?:resource )?(?:provider|namespace|RP) )?(?:is|was|has)(?: not|n['’]t) (?:yet |been ){0,2}registered(?! (?:for|in) (?:the |this )?(?:location|region|api)\b)))(?<namespace>Microsoft\.[A-Za-z]{1,60})/i,
  },
  /**
   * A status of any kind for rights on a playbook, which is a Logic App of its own. Source: page run-playbooks
   * (Microsoft Sentinel).
   */
  playbookRights: {
    pattern:
      /\b(?:missing|lacks?|without|n['’]t have|not have|no|insufficient) (?:[\w-]{1,20} ){0,5}permissions?(?: [\w-]{1,20}){0,5} playbooks?\b(?: (?:resource )?['"]?(?<playbook>\/subscriptions\/[^'"\s]{1,600}))?/i,
  },
  azureTenant: {
    pattern:
      /wrong issuer '(?<sent>[^']{1,200})'\. It must match (?:one of )?the tenants? '(?<wanted>[^']{1,200})'/i,
  },
  azureAudience: {
    pattern:
      /wrong audience or resource '(?<sent>[^']{1,200})'.{0,120}?allowed audiences? '(?<wanted>[^']{1,300})'/i,
  },
  incidentChanged: {
    pattern:
      /New(?:er)? (?:version of resource|instance of rule) '(?<id>[^']{1,200})' exists|\b(?:should|must) provide (?:an? |the )?etag\b|\betag (?:[a-z]{1,20} ){0,3}(?:does(?: not|n['’]t) match|(?:is|was) (?:required|missing|stale|outdated))\b/i,
  },
  connectorConsent: { pattern: /^Missing consent\.?$/i },
  notOnSentinel: {
    pattern:
      /(?:Couldn't find workspaceMetadata of workspace id (?<workspace>\S{1,100})|Workspace '(?<name>[^']{1,100})' is not onboarded to Microsoft Sentinel)/i,
  },
  // Diagnostic settings of Azure Monitor, at resources of Defender and Sentinel.
  sinkTaken: {
    pattern:
      /Data sink '[^']{1,1000}' is already used in diagnostic setting '(?<name>[^']{1,200})' for category '(?<category>[^']{1,200})'/i,
  },
  sinkMissing: { pattern: /At least one data sink needs to be specified/i },
  unknownCategory: { pattern: /\bCategory '(?<name>[^']{1,200})' is not supported/i },
  // Just-in-time access of Defender for Cloud. Source: page just-in-time-access-usage.
  jitPolicy: { pattern: /\baccess request is not a subset of policy '[^']{1,600}'/i },
  // A rule whose query Microsoft Sentinel runs before it saves it.
  queryWorkspace: {
    pattern:
      /\bfailed to run [^.\n]{0,80}\bquery\b[^\n]{0,20}\bworkspace (?:could not|cannot|was not) (?:be )?found/i,
  },
  // A rule whose query Microsoft Sentinel runs before it saves it.
  queryTable: { pattern: /\bone of the tables (?:does(?: not|n['’]t) exist|was not found)\b/i },
  planBusy: { pattern: /Another update operation is in progress/i },
  linkedSubscription: { pattern: /the linked subscription '(?<sent>[^']{1,200})' was not found/i },
  linkedTenant: {
    pattern:
      /current tenant '(?<tenant>[^']{1,100})' is not authorized to access linked subscription '(?<sent>[^']{1,100})'/i,
  },
  linkedId: {
    pattern:
      /Property id '(?<sent>[^']{0,300})' at path '(?<path>[^']{1,200})' is invalid\. Expect fully qualified resource Id/i,
    others: [
      /\b(?<path>properties(?:\.\w{1,60}(?:\[\d{1,4}\])?){1,6})['"]?:? (?:(?:is )?missing (?:the |a )?leading slash\b|(?:must|should) (?:start|begin) with (?:a )?(?:leading |forward )?['"]?(?:slash|\/)|(?:is )?(?:not|n['’]t) (?:a |an )?(?:valid |full |fully qualified )?(?:ARM |Azure )?resource ?id(?:entifier)?\b)/i,
    ],
  },
  pathVersion: { pattern: /\bdoes not support the API version '(?<sent>[^']{1,40})'/i },
  // Microsoft moved the templates of analytics rules from the gallery to solutions. Source: page sentinel-content-centralize.
  ruleTemplate: { pattern: /\b(?:analytics|alert) rule template not found\b/i },
  versionLacks: {
    pattern:
      /(?:^|[.:] )(?<what>[^.:'"]{1,60} '[^']{1,80}') is not supported in (?:the )?api[- ]version:? '?(?<sent>\d{4}-\d{2}-\d{2}(?:-preview)?)'?/i,
  },
  azureType: {
    pattern:
      /The resource type '(?<type>[^']{1,200})' could not be found in the namespace '(?<namespace>[^']{1,100})' for api version '(?<sent>[^']{1,40})'(?:.{0,20}? supported api-versions are '(?<versions>[^']{1,2000})')?/i,
  },
  apiVersions: {
    pattern:
      /(?:API version|api-version) '(?<sent>[^']{1,40})'.{0,300}? supported (?:api-)?versions are '(?<versions>[^']{1,2000})'/i,
  },
};

const { azureDenied, providerOff, incidentChanged, notOnSentinel, planBusy, azureType, apiVersions } =
  armWordings;
const { linkedSubscription, linkedTenant, linkedId, playbookRights, versionLacks, pathVersion } = armWordings;
const { sinkTaken, sinkMissing, unknownCategory, ruleTemplate } = armWordings;

/** The same facts behind the portal, whose users have neither tokens nor apps. */
export const armPortalWordings = {
  azureUserRole: { pattern: noRole },
  azureDenied,
  providerOff,
  incidentChanged,
  notOnSentinel,
  sinkTaken,
  sinkMissing,
  unknownCategory,
  planBusy,
  linkedSubscription,
  linkedTenant,
  linkedId,
  playbookRights,
  pathVersion,
  ruleTemplate,
  versionLacks,
  azureType,
  apiVersions,
};
