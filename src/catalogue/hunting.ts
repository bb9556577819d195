/** Products whose data fills the tables of advanced hunting. */
export type HuntingProduct =
  | "endpoint"
  | "vulnerability"
  | "office"
  | "cloudApps"
  | "identity"
  | "entra"
  | "exposure"
  | "cloud"
  | "purview"
  | "several";

const words = (text: string): readonly string[] => text.split(/\s+/);

/** Tables by product. Source: page advanced-hunting-schema-tables (2026). */
const tablesOf: Readonly<Record<HuntingProduct, readonly string[]>> = {
  endpoint: words(
    "DeviceAlertEvents DeviceEvents DeviceFileCertificateInfo DeviceFileEvents DeviceImageLoadEvents DeviceInfo DeviceLogonEvents DeviceNetworkEvents DeviceNetworkInfo DeviceProcessEvents DeviceRegistryEvents",
  ),
  vulnerability: words(
    "DeviceBaselineComplianceAssessment DeviceBaselineComplianceAssessmentKB DeviceBaselineComplianceProfiles DeviceTvmBrowserExtensions DeviceTvmBrowserExtensionsKB DeviceTvmCertificateInfo DeviceTvmHardwareFirmware DeviceTvmInfoGathering DeviceTvmInfoGatheringKB DeviceTvmSecureConfigurationAssessment DeviceTvmSecureConfigurationAssessmentKB DeviceTvmSoftwareEvidenceBeta DeviceTvmSoftwareInventory DeviceTvmSoftwareVulnerabilities DeviceTvmSoftwareVulnerabilitiesKB",
  ),
  office: words(
    "CampaignInfo EmailAttachmentInfo EmailEvents EmailPostDeliveryEvents EmailUrlInfo FileMaliciousContentInfo MessageEvents MessagePostDeliveryEvents MessageUrlInfo UrlClickEvents",
  ),
  cloudApps: words("CloudAppEvents OAuthAppInfo"),
  identity: words(
    "IdentityAccountInfo IdentityDirectoryEvents IdentityEvents IdentityInfo IdentityLogonEvents IdentityQueryEvents",
  ),
  entra: words(
    "AADSignInEventsBeta AADSpnSignInEventsBeta EntraIdSignInEvents EntraIdSpnSignInEvents GraphApiAuditEvents",
  ),
  exposure: words("ExposureGraphEdges ExposureGraphNodes"),
  cloud: words("CloudAuditEvents CloudDnsEvents CloudProcessEvents CloudStorageAggregatedEvents"),
  purview: words("DataSecurityBehaviors DataSecurityEvents"),
  several: words(
    "AIAgentsInfo AlertEvidence AlertInfo BehaviorEntities BehaviorInfo DisruptionAndResponseEvents",
  ),
};

/** Tables of Log Analytics that queries for Microsoft Sentinel use most. Source: Azure Monitor table reference. */
const workspaceTables: readonly string[] = words(
  "AADManagedIdentitySignInLogs AADNonInteractiveUserSignInLogs AADProvisioningLogs AADRiskyServicePrincipals AADRiskyUsers AADServicePrincipalRiskEvents AADServicePrincipalSignInLogs AADUserRiskEvents ADFSSignInLogs ADXQuery AWSCloudTrail AWSCloudWatch AWSGuardDuty AWSVPCFlow Alert Anomalies AppDependencies AppEvents AppExceptions AppRequests AppTraces ASimAuditEventLogs ASimAuthenticationEventLogs ASimDhcpEventLogs ASimDnsActivityLogs ASimFileEventLogs ASimNetworkSessionLogs ASimProcessEventLogs ASimRegistryEventLogs ASimUserManagementActivityLogs ASimWebSessionLogs AuditLogs AZFWApplicationRule AZFWDnsQuery AZFWIdpsSignature AZFWNatRule AZFWNetworkRule AZFWThreatIntel AzureActivity AzureDiagnostics AzureMetrics BehaviorAnalytics CommonSecurityLog ConfigurationChange ConfigurationData ContainerInventory ContainerLog ContainerLogV2 DnsEvents DnsInventory Dynamics365Activity Event GCPAuditLogs Heartbeat InsightsMetrics IntuneAuditLogs IntuneDevices KubeEvents KubePodInventory LAQueryLogs McasShadowItReporting MicrosoftGraphActivityLogs MicrosoftPurviewInformationProtection NetworkAccessTraffic NetworkSessions NTANetAnalytics OfficeActivity Operation Perf PowerBIActivity ProjectActivity ProtectionStatus PurviewDataSensitivityLogs SecureScoreControls SecureScores SecurityAlert SecurityBaseline SecurityBaselineSummary SecurityDetection SecurityEvent SecurityIncident SecurityNestedRecommendation SecurityRecommendation SecurityRegulatoryCompliance SentinelAudit SentinelHealth SigninLogs StorageBlobLogs StorageFileLogs Syslog ThreatIntelIndicators ThreatIntelObjects ThreatIntelligenceIndicator Update UpdateSummary UrlClickEvents Usage UserAccessAnalytics UserPeerAnalytics VMConnection VMProcess W3CIISLog Watchlist WindowsEvent WindowsFirewall",
);

/** Tables of Application Insights and their names in a workspace. Source: page convert-classic-resource. */
const classicTables: Readonly<Record<string, string>> = {
  availabilityResults: "AppAvailabilityResults",
  browserTimings: "AppBrowserTimings",
  customEvents: "AppEvents",
  customMetrics: "AppMetrics",
  dependencies: "AppDependencies",
  exceptions: "AppExceptions",
  pageViews: "AppPageViews",
  performanceCounters: "AppPerformanceCounters",
  requests: "AppRequests",
  traces: "AppTraces",
};

/** The name in a workspace of a table of Application Insights. */
export const classicTable = (name: string): string | undefined =>
  Object.hasOwn(classicTables, name) ? classicTables[name] : undefined;

/** Whether a table belongs to a Log Analytics workspace; custom tables end in `_CL`. */
export const isWorkspaceTable = (table: string): boolean =>
  workspaceTables.includes(table) || /^[A-Za-z]\w{0,90}_CL$/.test(table);

const products = new Map(
  Object.entries(tablesOf).flatMap(
    ([product, tables]) => tables.map((table) => [table, product as HuntingProduct]), // a key of the record
  ),
);

export const huntingTables: readonly string[] = [...products.keys()];

/** Tables that a workspace can have: Microsoft Sentinel also collects those of Microsoft Defender XDR. */
export const knownTables: readonly string[] = [...workspaceTables, ...huntingTables];

/** The product whose data fills a table; `undefined` for an undocumented table. */
export const productOfTable = (table: string): HuntingProduct | undefined => products.get(table);

/** Whether the hunting API of Defender for Endpoint has a table. Source: page advanced-hunting-migrate-from-mde. */
export const isEndpointTable = (table: string): boolean =>
  ["endpoint", "vulnerability"].includes(products.get(table) ?? "");

const initiatingProcess = words(
  "InitiatingProcessAccountDomain InitiatingProcessAccountName InitiatingProcessAccountObjectId InitiatingProcessAccountSid InitiatingProcessAccountUpn InitiatingProcessCommandLine InitiatingProcessCreationTime InitiatingProcessFileName InitiatingProcessFileSize InitiatingProcessFolderPath InitiatingProcessId InitiatingProcessIntegrityLevel InitiatingProcessLogonId InitiatingProcessMD5 InitiatingProcessParentCreationTime InitiatingProcessParentFileName InitiatingProcessParentId InitiatingProcessRemoteSessionDeviceName InitiatingProcessRemoteSessionIP InitiatingProcessSHA1 InitiatingProcessSHA256 InitiatingProcessSessionId InitiatingProcessSignatureStatus InitiatingProcessSignerType InitiatingProcessTokenElevation InitiatingProcessVersionInfoCompanyName InitiatingProcessVersionInfoFileDescription InitiatingProcessVersionInfoInternalFileName InitiatingProcessVersionInfoOriginalFileName InitiatingProcessVersionInfoProductName InitiatingProcessVersionInfoProductVersion IsInitiatingProcessRemoteSession AppGuardContainerId",
);
const ofDevice = words("Timestamp DeviceId DeviceName ActionType ReportId AdditionalFields");
const ofFile = words("FileName FolderPath SHA1 SHA256 MD5 FileSize");
const deviceEvent = (columns: string) => [...ofDevice, ...initiatingProcess, ...words(columns)];

const signIn = words(
  "Timestamp Application ApplicationId LogonType ErrorCode CorrelationId SessionId AccountDisplayName AccountObjectId AccountUpn IsExternalUser IsGuestUser AlternateSignInName LastPasswordChangeTimestamp ResourceDisplayName ResourceId ResourceTenantId DeviceName AadDeviceId EntraIdDeviceId OSPlatform DeviceTrustType IsManaged IsCompliant AuthenticationProcessingDetails AuthenticationRequirement TokenIssuerType RiskLevelAggregated RiskDetails RiskState UserAgent ClientAppUsed Browser ConditionalAccessPolicies ConditionalAccessStatus IPAddress Country State City Latitude Longitude NetworkLocationDetails RequestId ReportId EndpointCall",
);

/** Columns of the most frequently queried tables. Sources: the pages of the tables (2024 to 2026). */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  DeviceInfo: words(
    "Timestamp DeviceId DeviceName ClientVersion PublicIP OSArchitecture OSPlatform OSBuild IsAzureADJoined JoinType AadDeviceId LoggedOnUsers RegistryDeviceTag OSVersion MachineGroup ReportId OnboardingStatus AdditionalFields DeviceCategory DeviceType DeviceSubtype Model Vendor OSDistribution OSVersionInfo MergedDeviceIds MergedToDeviceId IsInternetFacing SensorHealthState IsExcluded ExclusionReason ExposureLevel AssetValue DeviceManualTags DeviceDynamicTags ConnectivityType HostDeviceId",
  ),
  DeviceProcessEvents: [
    ...deviceEvent(
      "ProcessVersionInfoCompanyName ProcessVersionInfoProductName ProcessVersionInfoProductVersion ProcessVersionInfoInternalFileName ProcessVersionInfoOriginalFileName ProcessVersionInfoFileDescription ProcessId ProcessCommandLine ProcessIntegrityLevel ProcessTokenElevation ProcessCreationTime AccountDomain AccountName AccountSid AccountUpn AccountObjectId LogonId",
    ),
    ...ofFile,
  ],
  DeviceNetworkEvents: deviceEvent(
    "RemoteIP RemotePort RemoteUrl LocalIP LocalPort Protocol LocalIPType RemoteIPType",
  ),
  DeviceFileEvents: [
    ...deviceEvent(
      "FileOriginUrl FileOriginReferrerUrl FileOriginIP PreviousFolderPath PreviousFileName RequestProtocol RequestSourceIP RequestSourcePort RequestAccountName RequestAccountDomain RequestAccountSid ShareName SensitivityLabel SensitivitySubLabel IsAzureInfoProtectionApplied",
    ),
    ...ofFile,
  ],
  DeviceLogonEvents: deviceEvent(
    "LogonType AccountDomain AccountName AccountSid Protocol FailureReason IsLocalAdmin LogonId RemoteDeviceName RemoteIP RemoteIPType RemotePort",
  ),
  DeviceRegistryEvents: deviceEvent(
    "RegistryKey RegistryValueType RegistryValueName RegistryValueData PreviousRegistryKey PreviousRegistryValueName PreviousRegistryValueData",
  ),
  DeviceEvents: [
    ...deviceEvent(
      "AccountDomain AccountName AccountSid RemoteUrl RemoteDeviceName ProcessId ProcessCommandLine ProcessCreationTime ProcessTokenElevation LogonId RegistryKey RegistryValueName RegistryValueData RemoteIP RemotePort LocalIP LocalPort FileOriginUrl FileOriginIP CreatedProcessSessionId IsProcessRemoteSession ProcessRemoteSessionDeviceName ProcessRemoteSessionIP",
    ),
    ...ofFile,
  ],
  AlertEvidence: words(
    "Timestamp AlertId Title Categories AttackTechniques ServiceSource DetectionSource EntityType EvidenceRole EvidenceDirection FileName FolderPath SHA1 SHA256 FileSize ThreatFamily RemoteIP RemoteUrl AccountName AccountDomain AccountSid AccountObjectId AccountUpn DeviceId DeviceName LocalIP NetworkMessageId EmailSubject Application ApplicationId OAuthApplicationId ProcessCommandLine RegistryKey RegistryValueName RegistryValueData AdditionalFields Severity CloudResource CloudPlatform ResourceType ResourceID SubscriptionId",
  ),
  EmailEvents: words(
    "Timestamp NetworkMessageId InternetMessageId SenderMailFromAddress SenderFromAddress SenderDisplayName SenderObjectId SenderMailFromDomain SenderFromDomain SenderIPv4 SenderIPv6 RecipientEmailAddress RecipientObjectId Subject EmailClusterId EmailDirection DeliveryAction DeliveryLocation ThreatTypes ThreatNames DetectionMethods ConfidenceLevel BulkComplaintLevel EmailAction EmailActionPolicy EmailActionPolicyGuid AuthenticationDetails AttachmentCount UrlCount EmailLanguage Connectors OrgLevelAction OrgLevelPolicy UserLevelAction UserLevelPolicy ReportId AdditionalFields LatestDeliveryLocation LatestDeliveryAction",
  ),
  IdentityLogonEvents: words(
    "Timestamp ActionType Application LogonType Protocol FailureReason AccountName AccountDomain AccountUpn AccountSid AccountObjectId AccountDisplayName DeviceName DeviceType OSPlatform IPAddress Port DestinationDeviceName DestinationIPAddress DestinationPort TargetDeviceName TargetAccountDisplayName Location Isp ReportId AdditionalFields",
  ),
  DeviceTvmSoftwareInventory: words(
    "DeviceId DeviceName OSPlatform OSVersion OSArchitecture SoftwareVendor SoftwareName SoftwareVersion EndOfSupportStatus EndOfSupportDate ProductCodeCpe",
  ),
  DeviceTvmSoftwareVulnerabilities: words(
    "DeviceId DeviceName OSPlatform OSVersion OSArchitecture SoftwareVendor SoftwareName SoftwareVersion CveId VulnerabilitySeverityLevel RecommendedSecurityUpdate RecommendedSecurityUpdateId CveTags",
  ),
  AlertInfo: words(
    "Timestamp AlertId Title Category Severity ServiceSource DetectionSource AttackTechniques",
  ),
  CloudAppEvents: words(
    "Timestamp ActionType Application ApplicationId AppInstanceId AccountObjectId AccountId AccountDisplayName IsAdminOperation DeviceType OSPlatform IPAddress IsAnonymousProxy CountryCode City Isp UserAgent ActivityType ActivityObjects ObjectName ObjectType ObjectId ReportId AccountType IsExternalUser IsImpersonated IPTags IPCategory UserAgentTags RawEventData AdditionalFields LastSeenForUser UncommonForUser AuditSource SessionData OAuthAppId",
  ),
  AADSignInEventsBeta: signIn,
  EntraIdSignInEvents: signIn,
};

/** Columns of a table; `undefined` if we have no list of them. */
export const columnsOfTable = (table: string): readonly string[] | undefined =>
  Object.hasOwn(columnsOf, table) ? columnsOf[table] : undefined;

/** The tables with known columns that have this column. */
export const tablesWithColumn = (column: string): readonly string[] =>
  Object.keys(columnsOf).filter((table) => columnsOf[table]?.includes(column));

export const huntingColumns: readonly string[] = [...new Set(Object.values(columnsOf).flat())];

/**
 * Names in older schemas and their replacements. Sources: page advanced-hunting-schema-changes, and published
 * queries from before the renaming of 2019.
 */
const renamed: Readonly<Record<string, readonly string[]>> = {
  MachineInfo: ["DeviceInfo"],
  MachineNetworkInfo: ["DeviceNetworkInfo"],
  ProcessCreationEvents: ["DeviceProcessEvents"],
  NetworkCommunicationEvents: ["DeviceNetworkEvents"],
  FileCreationEvents: ["DeviceFileEvents"],
  RegistryEvents: ["DeviceRegistryEvents"],
  LogonEvents: ["DeviceLogonEvents"],
  ImageLoadEvents: ["DeviceImageLoadEvents"],
  MiscEvents: ["DeviceEvents"],
  AlertEvents: ["AlertInfo", "AlertEvidence"],
  DeviceAlertEvents: ["AlertInfo", "AlertEvidence"],
  DeviceTvmSoftwareInventoryVulnerabilities: [
    "DeviceTvmSoftwareInventory",
    "DeviceTvmSoftwareVulnerabilities",
  ],
  AppFileEvents: ["CloudAppEvents"],
  EventTime: ["Timestamp"],
  MachineId: ["DeviceId"],
  ComputerName: ["DeviceName"],
  EventType: ["ActionType"],
  DeviceObjectId: ["AadDeviceId"],
  FinalEmailAction: ["EmailAction"],
  FinalEmailActionPolicy: ["EmailActionPolicy"],
  FinalEmailActionPolicyGuid: ["EmailActionPolicyGuid"],
  MalwareFilterVerdict: ["ThreatTypes"],
  PhishFilterVerdict: ["ThreatTypes"],
  MalwareDetectionMethod: ["DetectionMethods"],
  PhishDetectionMethod: ["DetectionMethods"],
};

/** The replacements of a name from an older schema. */
export const renamedTo = (name: string): readonly string[] =>
  (Object.hasOwn(renamed, name) ? renamed[name] : undefined) ?? [];

/** Columns that other current tables name differently: those of Log Analytics, and `CloudAppEvents`. */
const counterparts: Readonly<Record<string, string>> = { TimeGenerated: "Timestamp", CountryCode: "Country" };

/** The name that most tables of advanced hunting give a column of other tables. */
export const counterpartOf = (column: string): string | undefined =>
  Object.hasOwn(counterparts, column) ? counterparts[column] : undefined;
