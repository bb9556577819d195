/** The services behind the portal, in groups users know. Every language has names for them. */
export const services = [
  "actionCenter",
  "cloud",
  "cloudApps",
  "configuration",
  "devices",
  "entities",
  "exposure",
  "graph",
  "hunting",
  "identity",
  "incidents",
  "investigations",
  "liveResponse",
  "multitenant",
  "publicApi",
  "responseActions",
  "roles",
  "sentinel",
  "settings",
  "simulation",
  "tenant",
  "threatAnalytics",
  "timeline",
  "vulnerabilities",
] as const;
export type Service = (typeof services)[number];

/** Names in a path after `/apiproxy/` or `/apiproxy/mtp/`, and in a service's host name. The first match wins. */
const names: readonly (readonly [RegExp, Service])[] = [
  [/^(?:hunting|m365d-hunting-api)/i, "hunting"],
  [/^m365d-hunting-userapi/i, "identity"],
  [/^(?:mdeTimelineExperience|mde-dtc-timelineexp|detectionDeviceTimeline)/i, "timeline"],
  [/^(?:liveResponseApi|mde-rsp-apilr)/i, "liveResponse"],
  [/^(?:responseApiPortal|userRequests|mde-rsp-)/i, "responseActions"],
  [/^(?:actionCenter|m365d-autoir-ac)/i, "actionCenter"],
  [/^(?:autoIr|automatedIr|disrupt|m365d-autoir)/i, "investigations"],
  [/^(?:tvm|mde-tvm)/i, "vulnerabilities"],
  [/^(?:xspm|posture|secureScore)/i, "exposure"],
  [/^(?:aatp|mdi(?!ot)|radius|InEUserAPIService|[\w-]{1,60}\.mdi\.)/i, "identity"],
  [/^(?:mcas|m365appprotection)/i, "cloudApps"],
  [/^(?:threatAnalytics|outbreaks|usx-ta)/i, "threatAnalytics"],
  [/^(?:rbac|urbac|userExposedRbacGroups|authorization|mgmt-authorization)/i, "roles"],
  [/^(?:siamApi|unifiedExperience|deviceManagement|mdbSimplified|mde-cfgmgmt)/i, "configuration"],
  [/^(?:sccManagement|mtpProvisioning|provisioning|licenses|mgmt-(?:mgmtservice|provisioning))/i, "tenant"],
  [
    /^(?:settings|streamingapi|mdeCustomCollection|customDataCollection|alertsEmailNotifications|userPreferences|mgmt-settings|mgmt-userpreferences|mdiotSettings)/i,
    "settings",
  ],
  [
    /^(?:incident|alert|activeAlerts|auditHistory|editIncident|linkedAlerts|relatedIncidents|suppressionRules|CaseManagement|m365duse)/i,
    "incidents",
  ],
  [
    /^(?:getMachine|getLatestMachine|getTopUsers|k8sMachineApi|k8sInr|ndr|machine|assetvalue|m365d-inr-machineapi)/i,
    "devices",
  ],
  [
    /^(?:mdeEntities|files?|urls|entityPages|cloudPivot|cyberProfile|detectionCyberProfile|mde-cloud-pivot)/i,
    "entities",
  ],
  [/^(?:arm|siem|sentinel|securityplatform|unifiedConnectors|mgmt-sentinel)/i, "sentinel"],
  [/^astgws/i, "simulation"],
  [/^mdc/i, "cloud"],
  [/^msgraph/i, "graph"],
  [/^(?:wdatpApi|wdatpInternalApi|api-\w+\.securitycenter)/i, "publicApi"],
  [/^mtoapi/i, "multitenant"],
];

/** The service that a name in a path or a host belongs to; `undefined` if unknown. */
export const serviceOf = (name: string): Service | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];

/** Azure regions by their short names in service host names, in Microsoft's spelling. */
const regions: Readonly<Record<string, string>> = {
  weu: "West Europe",
  neu: "North Europe",
  eus: "East US",
  cus: "Central US",
  wus: "West US",
  scus: "South Central US",
  ncus: "North Central US",
  uks: "UK South",
  ukw: "UK West",
  eu: "Europe",
  us: "United States",
  uk: "United Kingdom",
};

/** The region in a service's host name: West Europe for `m365d-hunting-api-prd-weu3.securitycenter.windows.com`. */
export function regionOf(host: string): string | undefined {
  const [name = ""] = host.split(".", 1);
  const words = name.toLowerCase().split("-");
  for (const word of words.reverse()) {
    const region = word.length <= 6 ? regions[word.replace(/\d/g, "")] : undefined;
    if (region) return region;
  }
  return undefined;
}
