import { armPortalWordings, armWordings } from "./apis/arm/wordings.ts";
import { logsWordings } from "./apis/loganalytics/wordings.ts";
import { cloudAppsPortalWordings, cloudAppsWordings } from "./apis/mdca/wordings.ts";
import { endpointWordings } from "./apis/mde/wordings.ts";
import type { Api } from "./apis/names.ts";
import { activityWordings } from "./apis/o365/wordings.ts";
import { uploadWordings } from "./apis/sentinelTi/wordings.ts";
import { limitWordings } from "./limit-wordings.ts";
import type { MessagePattern } from "./message-pattern.ts";

/**
 * Known messages, most specific first. According to the documentation messages may change, and real ones differ from
 * it, so nothing depends on a match. Every expression is anchored on literal text and bounded. Sources:
 * api-error-codes, common-errors, advanced-hunting-errors, security-error-codes, and published responses.
 */
export const messages = {
  roles: {
    pattern:
      /Missing (?:application )?(?:role|scope)s\. API required (?:role|scope)s: (?<required>[\w., -]{0,2000}?), application (?:role|scope)s: ?(?<held>(?:[., -]*\w)*)[.,\s-]*$/i,
    code: "Forbidden",
  },
  rolesNeeded: {
    pattern:
      /Missing (?:application )?(?:role|scope)s\. API required (?:role|scope)s: (?<required>(?:[., -]*\w)+)[.,\s-]*$/i,
    code: "Forbidden",
  },
  permissionsNeeded: {
    pattern:
      /(?:does not have any of the required (?:(?:application|delegated) )?permissions? \(|must have one of the following scopes: )(?<required>\w[\w-]{0,60}(?:\.[\w-]{1,60}){0,6}(?:, ?\w[\w-]{0,60}(?:\.[\w-]{1,60}){0,6}){0,60})/i,
    code: "Forbidden",
  },
  // The sentence goes on after the list: "… AuditLog.Read.All to call this API. For more information …".
  graphPermissions: {
    pattern:
      /does not have required (?:Microsoft ?|MS)Graph permissions?(?:\(s\))?:? (?<required>\w[\w-]{0,60}(?:\.[\w-]{1,60}){0,6}(?:, ?\w[\w-]{0,60}(?:\.[\w-]{1,60}){0,6}){0,60})/i,
    others: [
      /\bmissing (?:permission )?scopes?:? (?<required>\w[\w-]{0,60}(?:\.[\w-]{1,60}){1,6}(?:, ?\w[\w-]{0,60}(?:\.[\w-]{1,60}){1,6}){0,60})/i,
    ],
    code: "Authentication_MSGraphPermissionMissing",
  },
  accountInactive: {
    pattern: /reason of failure: (?<reason>Account mode is inactive)/i,
    code: "Unauthorized",
  },
  unlicensed: { pattern: /reason of failure: (?<reason>No \w{1,40} license)/i, code: "Unauthorized" },
  notProvisioned: {
    // The name or ID of the tenant may stand in between.
    pattern:
      /\b(?:account|tenant|organi[sz]ation)(?: ['"]?(?:[\da-f-]{36}|\w[\w-]{0,60}(?:\.[\w-]{1,60}){1,3})['"]?)? is(?: not|n't) (?:yet )?provisioned\b/i,
    code: "Forbidden",
  },
  // The page of the gateway, also inside a message of Microsoft Graph.
  gatewayBlocked: {
    pattern: /\b40[03] (?:Forbidden|Bad Request)\b[\s\S]{0,200}\bMicrosoft-Azure-Application-Gateway\/v\d/i,
  },
  // Intune, for a tenant that has no license for it or no authority for its devices.
  notInTenant: { pattern: /\bRequest not applicable to target tenant\b/i },
  notLicensed: {
    pattern:
      /\b(?:is(?: not|n't)|not) (?:properly )?licensed\b|(?:\b(?:no|not have an?|without an?|lacks? an?)|n['’]t have an?) (?:valid |active )?(?:(?!to |token )[\w-]{1,30} ){0,6}licen[sc]e\b|\blicen[sc]e (?:is )?(?:required|missing|expired)\b/i,
    // Not the value of a property: "'license' is invalid".
    others: [
      /(?:^|[\n:.] ?)(?:The |Your )?licen[sc]e is (?:invalid|not valid)(?: for (?:this|the|your) [\w ]{1,40})?(?:\.|\s*$)/i,
      /^Invalid licen[sc]e\.?$/im,
    ],
  },
  // Azure Storage, for a link to the files of an export.
  linkExpired: {
    pattern:
      /Signature not valid in the specified (?:key )?time frame: .{1,80}\bexpiry \[(?<until>[^\]]{1,60})\]/i,
  },
  notExposed: {
    pattern:
      /\b(?:user|caller|app\w{0,10}) (?:is not|isn't) exposed to (?:the |this )?(?:machine|device|alert)/i,
  },
  blockedByPolicy: {
    pattern: /\bblocked by (?:an? |the )?(?:Conditional Access|access polic(?:y|ies)|security defaults)\b/i,
  },
  refusalReason: {
    pattern: /Unauthorized request - reason of failure: (?<reason>.{1,500})/i,
    code: "Unauthorized",
  },
  tokenRefused: {
    pattern:
      /Invalid Authorization payload\. AppId: (?<appId>[^,]{1,100}), Audience: (?<audience>[^,]{1,300})/i,
    code: "Unauthorized",
  },
  quota: {
    pattern:
      /API calls quota exceeded! ?maximum allowed (?<calls>\d{1,9}) per (?<period>\d{2}:\d{2}:\d{2}|second\b|minute\b|hour\b|day\b)(?:.{0,300}?again in (?<seconds>\d{1,9}) seconds)?/i,
    // Azure resource providers.
    others: [
      /Number of requests for action '[^']{1,200}' exceeded the limit of '(?<calls>\d{1,9})' for time interval '(?<period>\d{2}:\d{2}:\d{2})'/i,
      /\b(?:maximum allowed|limit (?:is|of)|maximum (?:is|of)|at most):? (?<calls>\d{1,9}) (?:API )?(?:(?:calls|requests) )?(?:per|in an?|every) (?<period>second|minute|hour|day)\b/i,
    ],
  },
  quotaWait: { pattern: /You can send requests again in (?<seconds>\d{1,9}) seconds/i },
  huntingQuota: {
    pattern:
      /You have exceeded processing resources allocated to this tenant(?:\. You can run queries again in (?<duration>[^.]{1,80}))?/i,
    // The same in other words.
    others: [
      /exceeded (?:(?:your|the|its|allocated|allowed) ){0,3}(?:CPU|processing|compute) (?:quota|limit|resources?|share|time)\b/i,
    ],
  },
  huntingSyntax: {
    pattern:
      /Fix syntax errors in your query|The query contains syntax errors|A recognition error occurred|\bQuery could not be parsed at ['"]/i,
  },
  huntingName: {
    pattern:
      /Failed to resolve [a-z ]{1,40}(?:expression named|reference) ['"“](?<name>[^'"”]{1,200})['"”]|\bThe name ['"“][^'"”]{1,200}['"”] does not refer to any known|Unknown function: ['"“]/i,
  },
  huntingSize: {
    pattern:
      /exceeded the allowed result size|Result size limit exceeded|E_QUERY_RESULT_SET_TOO_LARGE|80DA0003|exceed the set limit of \d{1,9} records/i,
  },
  huntingTimeout: { pattern: /Query exceeded the timeout period/i },
  huntingResources: {
    pattern:
      /Query stopped due to excessive resource consumption|Query execution has exceeded the allowed limits|Query stopped\. Adjust use of the (?<name>\w{1,40}) operator|E_LOW_MEMORY_CONDITION|E_RUNAWAY_QUERY|80DA000[17]\b|exceeded (?:its|the) memory budget/i,
  },
  keyFormat: {
    pattern:
      /The key value \((?<value>[^)]{0,300})\) from request is not valid\. The key value should be format of type '(?<type>[^']{1,80})'/i,
  },
  // Names that OData rejects; listed before the general wordings that introduce them.
  unknownProperty: {
    pattern:
      /(?:Could not find a property named|\bproperty(?= ['"“][^'"”]{1,100}['"”] does(?: not|n't) exist)) ['"“](?<name>[^'"”]{1,100})['"”]/i,
  },
  unfilterable: {
    pattern:
      /\b(?:property|field) ['"]?(?<name>[A-Za-z]\w{0,80})['"]? (?:can ?not be used in the \$filter query option|(?:does not|doesn['’]t) support (?:\$?filter|filtering)\b|(?:is not|isn['’]t) filterable)/i,
  },
  unsortable: {
    pattern:
      /\b(?:property|field) ['"]?(?<name>[A-Za-z]\w{0,80})['"]? (?:can ?not be used in the \$orderby query option|(?:does not|doesn['’]t) support (?:\$?orderby|sorting)\b|(?:is not|isn['’]t) sortable)|\b(?:sorting|ordering|\$orderby) (?:by|on) ['"]?(?<other>[A-Za-z]\w{0,80})['"]? (?:is not|isn['’]t) supported\b/i,
  },
  refusedOption: {
    pattern:
      /(?:\bquery (?:option|parameter) ['"]?(?=\$?\w{1,40}['"]? is not (?:allowed|supported))|\bunsupported (?:query )?(?:option|parameter):? ['"]?|(?=\$\w{1,40}['"]? is not (?:allowed|supported)))(?<name>\$?\w{1,40})/i,
  },
  // Values that the .NET libraries behind the APIs cannot parse.
  // A literal that fits no type beside those of Edm is no member of an enum. Of a filter, its own wording says more.
  refusedValue: {
    pattern:
      /(?:(?:Requested value|Invalid value|The value|Error converting(?: value)?|deserialize value|(?<!clause: )Cannot convert the literal) ["'“](?=[^"'”]{1,300}["'”] (?:was not found|for path '|to type|to the expected type '|for (?:property|parameter|field)|into enum))|(?<!\b(?:property|parameter|field|header|option|type|column|table|segment|name|for|of) )["'“](?=[^"'”]{1,300}["'”] (?:is not (?:a )?valid|is invalid|was not recognized as a valid)))(?<value>[^"'”]{1,300})/i,
  },
  refusedPath: {
    pattern: /could not be converted to [\w.`[\]<>, +]{1,300}?\. ?Path: ?\$\.?(?<path>[\w.[\]]{1,200})/i,
  },
  refusedProperty: {
    pattern:
      /(?:Invalid value specified for property|Property) ["']?(?<property>[\w.]{1,100})["']? (?:of resource|in payload has a value that does not match)/i,
  },
  ...limitWordings,
  onlyName: {
    pattern:
      /\bonly (?:valid|allowed|supported|possible|accepted) name (?:for [\w ]{1,60} )?is ['"](?<wanted>[\w.-]{1,60})['"]/i,
    others: [
      /\bname (?:must|can only|should) be ['"](?<wanted>[\w.-]{1,60})['"](?! or\b|,)/i,
      /\bname ['"][^'"]{1,200}['"] ?[,.;:]? ?only ['"]?(?<wanted>[\w.-]{1,60})['"]? (?:is|may be) (?:allowed|supported|accepted|valid)\b/i,
    ],
  },
  odataQuery: {
    pattern:
      /(?:The query specified in the URI is not valid|Invalid OData URI query)(?:[. ]{0,5}(?<reason>\w.{0,500}|['"$(].{1,500}))?/i,
  },
  odataFilter: {
    pattern: /Invalid (?:filter clause|ODATA query filter)(?:: (?<reason>\w.{0,500}|['"$(].{1,500}))?/i,
  },
  // A filter that reaches back further than the service keeps its data.
  earliestTime: {
    pattern:
      /\bMinimum allowed (?:time|date|value) for ['"]?(?<name>[A-Za-z]\w{1,60})['"]? is:? ['"]?(?<least>\d[^'")\n]{5,40}\d(?: ?[AP]M|Z)?)/i,
    others: [
      /['"]?\b(?<name>[A-Za-z]\w{1,60})['"]? (?:can ?not|must not|may not|should not) be (?:earlier|older) than ['"]?(?<least>\d[^'")\n]{5,40}\d(?: ?[AP]M|Z)?)/i,
    ],
  },
  unknownSegment: {
    pattern: /Resource not found for (?:the )?segment ['"“](?<segment>[^'"”]{1,200})['"”]/i,
    code: "BadRequest",
  },
  noVersion: { pattern: /^Invalid version: (?<segment>[\w.-]{1,100})/i, code: "BadRequest" },
  // Services behind Graph, such as Intune.
  noRoute: {
    pattern:
      /\bNo OData route exists that match(?:es)? (?:the )?template \S{1,300} with http verb (?<method>[A-Z]{3,7})\b/i,
  },
  innerRoute: {
    pattern:
      /\bNo HTTP resource was found that matches the request URI ['"]https?:\/\/(?<host>[\w.-]{1,200})[:/'"]/i,
  },
  notContained: { pattern: /\bWrite requests are only supported on contained entities\b/i },
  batchId: { pattern: /\bRequest ?Id (?:['"]?(?<id>[\w-]{1,60})['"]? )?has to be unique in a batch\b/i },
  batchType: {
    pattern:
      /\bWrite request id ?: ?['"]?(?<id>[\w-]{1,60})['"]? does not contain Content-Type header or body\b/i,
  },
  batchOrder: { pattern: /\bInvalid dependency for request ?Id ?:? ?['"]?(?<id>[\w-]{1,60})/i },
  batchMixed: { pattern: /\bBatch should be either fully sequential or fully parallel\b/i },
  caseType: { pattern: /Request for case type (?<type>\S{0,80}) ?is not supported/i },
  machineUpdate: { pattern: /supporting only update of: 'tags' and 'deviceValue'/i },
  missingArgument: { pattern: /\b(?<name>\w{1,80}) argument is missing/i },
  missingParameter: { pattern: /Parameter (?<name>\S{1,120}) is missing/i, code: "MissingRequiredParameter" },
  stalePage: {
    pattern: /\bpage token value has expired\b/i,
    others: [
      /\bskip ?token (?:value )?(?:is|has) (?:null|empty|invalid|expired|malformed|not valid|no longer valid)\b/i,
      /\b(?:invalid|expired|malformed) (?:value (?:of|for) )?['"]?\$?skip ?token\b/i,
    ],
  },
  requiredHeader: {
    pattern:
      /\b(?<name>[A-Z][A-Za-z]{0,20}(?:-[A-Z][A-Za-z]{0,20}){1,4}) header (?:must be (?:specified|provided|set)|is (?:required|missing))/,
    // "Required header x-ms-client-name is missing".
    others: [
      /\b[Hh]eader:? ['"]?(?<name>x(?:-[a-z\d]{1,20}){1,5}|[A-Z][A-Za-z]{0,20}(?:-[A-Z][A-Za-z]{0,20}){1,4})['"]? (?:must be (?:specified|provided|set)|is (?:required|missing))/,
      // "Parameter (User-Agent) is required but missing from headers".
      /\((?<name>[A-Za-z][\w-]{1,60})\) is (?:required but )?missing (?:from|in) (?:the )?(?:request )?headers?\b/i,
      /\b(?:[Mm]issing|[Rr]equired) (?:HTTP |request )?header:? ['"(]?(?<name>[A-Za-z][A-Za-z\d]{0,30}(?:-[A-Za-z\d]{1,30}){1,5})\b/,
    ],
  },
  requiredOneOf: {
    pattern:
      /\bat least one of (?<names>[\w.]{1,80}(?:, [\w.]{1,80}){0,8},? (?:or|and) [\w.]{1,80}) (?:must be|is|are) (?:provided|specified|set|required)/i,
    others: [
      /\beither ['"]?(?<names>[\w.]{1,80}['"]? or ['"]?[\w.]{1,80})['"]? (?:must be|is|are) (?:provided|specified|set|required)/i,
    ],
  },
  // ASP.NET and others. Not the last of several names, of which any one suffices: "'a', 'b' or 'c' is required".
  requiredName: {
    pattern:
      /(?:\bThe |(?<!\bor )['"])(?<name>[A-Za-z][\w.]{1,80})(?: field| property|['"](?: (?:property|parameter|field))?) (?:is required|must be (?:provided|specified))\b/i,
    // Json.NET, and a name without quotation marks: "expirationDateTime must be provided with the subscription".
    others: [
      /(?:^|[\n:.] ?)(?<path>[a-z]\w{0,60}(?:\.[a-z]\w{0,60}){0,4})\.(?<name>[a-z]\w{0,60}) (?:is required|must be (?:provided|specified))\b/,
      /(?:^|[\n:.] ?)(?<name>[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}) (?:is a required (?:property|parameter|field)|must be (?:provided|specified))\b/,
      /Required property '(?<name>[^'"]{1,80})' not found in JSON\. Path '(?<path>[\w.[\]]{0,200})'/i,
      // "classification 'BenignPositive' must have classificationReason", "Scheduled rules require a 'queryPeriod' property"
      /\b(?:must|should|needs? to|has to) (?:also )?(?:have|include|contain|specify|define) (?:an? |the |its )?(?:value for |property |parameter |field ){0,2}['"]?(?<name>(?:[a-z]\w{0,60}\.){0,4}[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}|(?<=['"])[A-Za-z][\w.]{1,80}(?=['"] (?:property|parameter|field)))\b(?!['"]? (?:or|permission|role|scope|header)\b|\(|[./=])/,
      /\brequires? (?:an? |the |that )?(?:value for |property |parameter |field ){0,2}['"]?(?<name>(?:[a-z]\w{0,60}\.){0,4}[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}|(?<=['"])[A-Za-z][\w.]{1,80}(?=['"] (?:property|parameter|field|to be (?:set|specified|provided))))\b(?!['"]? (?:or|permission|role|scope|header|to (?!be (?:set|specified|provided|supplied|present)))\b|\(|[./=])/,
      /\b[Mm]issing (?:the )?(?:(?:required|mandatory) )?(?:property|parameter|field)s?(?::? ['"]|: ?|\s(?=[a-z]+[A-Z]))(?<name>[A-Za-z][\w.]{1,80})\b(?!['"]?(?:,| or| and) ?['"]?\w|['"]? (?:permission|role|scope|header)\b)/,
      /(?:^|\s|(?<!required field )['"])(?<name>(?:[a-z]\w{0,60}\.){0,4}[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}|(?<=['"])[A-Za-z][\w.]{1,80}(?=['"]))['"]? (?:(?:property|parameter|field|value) )?(?:(?:is|was) (?:mandatory|missing)(?=[.,;:)\]'"]|\s*$| (?:in|from|for|or|and|but)\b)|(?:is|was)(?: not|n['’]t) (?:provided|specified|supplied)\b|(?:can ?not|can['’]t|must not|may not|should not) be (?:null|empty|undefined|missing)\b)/,
    ],
  },
  // The service fails with an exception, because it uses a part of the request that is not there.
  nullRead: {
    pattern:
      /\bNullReferenceException\b|\b(?:Object|String) reference not set to an instance of an? (?:object|String)\b|\bNullPointerException\b|\bCannot read propert(?:y|ies) (?:'\w{1,60}' )?of (?:null|undefined)\b|'NoneType' object (?:has no attribute|is not (?:subscriptable|iterable))/i,
  },
  missingQuery: { pattern: /(?:^|[\n:"'] ?)Missing query\b/i },
  batchSize: {
    pattern:
      /Maximum batch size exceeded\. Received: \{?(?<received>\d{1,9})\}?, allowed: \{?(?<allowed>\d{1,9})\}?/i,
    code: "MaximumBatchSizeExceeded",
  },
  hashValue: {
    pattern: /Hash value (?<value>.{1,300}?) is(?: not|n't)? (?:in)?valid/i,
    code: "InvalidHashValue",
  },
  domainName: {
    pattern: /Domain name (?<value>.{1,300}?) is(?: not|n't)? (?:in)?valid/i,
    code: "InvalidDomainName",
  },
  ipAddress: {
    pattern: /IP address (?<value>.{1,300}?) is(?: not|n't)? (?:in)?valid/i,
    code: "InvalidIpAddress",
  },
  url: { pattern: /\bURL (?<value>.{1,500}?) is(?: not|n't)? (?:in)?valid/, code: "InvalidUrl" },
  platform: {
    pattern: /OS Platform (?<platform>.{1,120}?) is(?: not|n't) supported for this action/i,
    code: "OsPlatformNotSupported",
  },
  clientVersion: {
    pattern:
      /(?:^|[.:\n] ?)(?<action>[^.:\n]{1,200}?) is supported on client version (?<version>\S{1,60}) and (?:above|later)/i,
    code: "ClientVersionNotSupported",
  },
  featureOff: { pattern: /Tenant feature (?:is not|isn't) enabled/i, code: "DisabledFeature" },
  automationLevel: {
    pattern:
      /device has no automation level assigned|protection level does(?: not|n't) allow (?:to launch|launching) a session/i,
    code: "DisallowedOperation",
  },
  notOnboarded: {
    pattern:
      /(?:Tenant|Organi[sz]ation)(?: ['"]?[\da-f-]{36}['"]?)? (?:is(?: not|n['’]t)|has(?: not|n['’]t) been) onboarded to (?<product>Microsoft Defender(?: for \w{1,40}| XDR)?)/i,
    code: "Forbidden",
  },
  premiumLicense: { pattern: /doesn't have premium license/i },
  wrongActionType: { pattern: /Provided Guid is not a valid id for an? (?<type>\w{1,80}) action/i },
  actionFinished: {
    pattern:
      /Canceled machine action status must be Pending or InProgress, Current Status: (?<status>\w{1,40})/i,
  },
  actionRunning: { pattern: /Action is already in progress|ActiveRequestAlreadyExists/i },
  indicatorCapacity: {
    pattern: /Max capacity exceeded\. Current Total: (?<current>\d{1,9}), Limit: (?<limit>\d{1,9})/i,
  },
  indicatorExpired: {
    pattern: /Indicator (?<value>\S{1,300}) is inactive\. \(Expiration time should be set to a future/i,
  },
  expiryPast: {
    pattern:
      /\bexpir\w{1,20}['"’]?(?: (?:date|time)){0,2}['"’]? (?:(?:can ?not|can't|must not|should not|may not) be (?:set )?(?:in the past|earlier than|before)|(?:must|should|has to|needs to) be (?:set )?(?:in the future|(?:to )?a future|later than|after)|is (?:already )?in the past)/i,
  },
  indicatorEmpty: { pattern: /Rec(?:ie|ei)ved an empty indicator value|Missing indicators? value/i },
  webhook: {
    pattern:
      /\bSubscription validation request (?:timed out|failed)\b(?:[^'\n]{0,200}\bHTTP status code is '(?<status>\w{1,40})')?/i,
  },
  expiryLimit: { pattern: /\bexpiration can only be (?<minutes>\d{1,9}) minutes in the future\b/i },
  subscriptionRefused: { pattern: /\bTransformed subscription is invalid\b/i },
  // Legacy alerts of Graph.
  noProvider: { pattern: /No valid security data provider is specified/i },
  noRelated: {
    pattern: /There is no (?<kind>\w{1,40}) related to alert (?<id>\S{1,200})/i,
    code: "ResourceNotFound",
  },
  libraryFile: {
    pattern:
      /\b(?:File|Script) ['"]?(?<name>[^\s'"\\/:]{1,100}\.[A-Za-z]\w{0,7})['"]? (?:was not|wasn't|is not|isn't|not|could not be|does not|doesn't) (?:found|exist)/i,
  },
  unknownUser: {
    pattern:
      /(?:^|[\s:"'(])[A-Z][A-Za-z]{2,40} (?:with (?:the )?(?:id|email|address|UPN|name):? )?["']?(?<id>[^\s"'@]{1,100}@[\w.-]{1,200})["']? (?:was not |wasn't |is not |not )found\b/,
    code: "ResourceNotFound",
  },
  notFound: {
    pattern:
      /(?:^|[\s:"'(])(?<kind>(?:Machine|Device|Alert|Incident|Indicator|Investigation|User|Account|File|Library|Domain|Ip|IP|Vulnerability|Recommendation|Software|Product|Action|Remediation|Scan|Case|Resource)[A-Za-z]{0,40}) (?:with (?:the )?id:? )?["']?(?<id>(?<=["'])[^"'\n]{1,300}(?=["'])|\S{1,300}?)["']? (?:was not |wasn't |is not |not )found\b/,
    code: "ResourceNotFound",
  },
  invalidInput: { pattern: /^Invalid input:? (?<value>.{1,300}?)\.?$/i, code: "InvalidInput" },
  userNeeded: {
    pattern:
      /\bCurrent authenticated context is not valid for this request\b|\bapp(?:lication)?[- ]?(?:only )?(?:context|tokens?) (?:is|are) not (?:allowed|supported|valid)\b|\/me request is only valid with delegated authentication flow/i,
  },
  emptyToken: {
    pattern:
      /Access token is empty|Valid Authorization header is needed|'Authorization' header is missing|Authentication credentials were not provided/i,
  },
  expiredToken: { pattern: /token is expired|CompactToken validation failed with reason code: 80049228/i },
  wrongAudience: { pattern: /validation failure\. Invalid audience/i },
  malformedToken: { pattern: /CompactToken parsing failed|JWT is not well formed|Signature is invalid/i },
  otherCloud: { pattern: /\bInvalid ?Cloud ?Instance\b/i },
  claimsChallenge: { pattern: /ClaimsChallengeRequired|Continuous access evaluation/i },
  secretId: { pattern: /AADSTS7000215\b/ },
  secretExpired: { pattern: /AADSTS7000222\b/ },
  unknownTenant: { pattern: /AADSTS90002: Tenant '?(?<tenant>[^' ]{1,200})'? not found/i },
  unknownApp: {
    pattern:
      /AADSTS700016: Application with identifier '(?<appId>[^']{1,200})' was not found in the directory '(?<tenant>[^']{1,200})'/i,
  },
  unknownResource: {
    pattern: /AADSTS500011: The resource principal named (?<resource>\S{1,300}) was not found in the tenant/i,
  },
  noConsent: { pattern: /AADSTS65001\b.{0,200}?application with ID '(?<appId>[^']{1,100})'/i },
  badScope: { pattern: /AADSTS(?:70011|1002012): .{0,200}?scope (?<scope>\S{1,300}) is(?: not|n't) valid/i },
  missingField: {
    pattern:
      /AADSTS(?:(?:900144|7000218): The request body must contain the following parameter:|90014: The required field) (?<name>'[\w ,']{1,100}')/i,
  },
} satisfies Record<string, MessagePattern>;

/** Wordings of individual APIs, which mean something else, or nothing, in responses of another. */
export const ownWordings = {
  mde: endpointWordings,
  mdca: cloudAppsWordings,
  portal: { ...cloudAppsPortalWordings, ...armPortalWordings },
  o365: activityWordings,
  arm: { ...armWordings, ...logsWordings },
  loganalytics: logsWordings,
  lake: logsWordings,
  sentinelTi: uploadWordings,
} satisfies Partial<Record<Api, Readonly<Record<string, MessagePattern>>>>;

export type OwnMessageId = {
  [A in keyof typeof ownWordings]: keyof (typeof ownWordings)[A];
}[keyof typeof ownWordings];

export type MessageId = keyof typeof messages | OwnMessageId;

/** A recognized message and its variable parts. */
export interface ReadMessage {
  readonly id: MessageId;
  readonly code?: string;
  readonly parts: Readonly<Record<string, string>>;
}
