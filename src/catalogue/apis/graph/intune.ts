/**
 * Collections of Intune, by the permissions that read and change them. Scripts and actions on devices are left out:
 * they have permissions of their own. Sources: Intune pages of the Microsoft Graph reference (permissions), permissions
 * reference of Microsoft Graph.
 */
const collections: Readonly<Record<string, string>> = {
  DeviceManagementManagedDevices:
    "managedDevices managedDeviceOverview detectedApps deviceCategories comanagedDevices remoteActionAudits",
  DeviceManagementConfiguration:
    "deviceConfigurations deviceCompliancePolicies configurationPolicies groupPolicyConfigurations deviceConfigurationDeviceStateSummaries deviceCompliancePolicySettingStateSummaries windowsFeatureUpdateProfiles windowsQualityUpdateProfiles windowsDriverUpdateProfiles iosUpdateStatuses assignmentFilters",
  DeviceManagementServiceConfig:
    "deviceEnrollmentConfigurations windowsAutopilotDeviceIdentities windowsAutopilotDeploymentProfiles importedWindowsAutopilotDeviceIdentities importedDeviceIdentities depOnboardingSettings applePushNotificationCertificate termsAndConditions deviceManagementPartners mobileThreatDefenseConnectors",
  DeviceManagementApps:
    "mobileApps mobileAppConfigurations mobileAppCategories managedAppPolicies managedAppRegistrations androidManagedAppProtections iosManagedAppProtections auditEvents",
  DeviceManagementRBAC: "roleDefinitions roleAssignments roleScopeTags",
};

const permissionOf = new Map(
  Object.entries(collections).flatMap(([permission, names]) =>
    names.split(" ").map((name) => [name.toLowerCase(), permission] as const),
  ),
);

/** Collections under `deviceAppManagement`; all others are under `deviceManagement`. */
const ofApps = /^(?:mobileApp|managedApp|androidManaged|iosManaged)/i;

/** The path of Intune to which a collection belongs; `undefined` if it is none of Intune. */
export const intuneRoot = (collection: string): string | undefined =>
  permissionOf.has(collection.toLowerCase()) && !/^role|^auditEvents$/i.test(collection)
    ? ofApps.test(collection)
      ? "deviceAppManagement"
      : "deviceManagement"
    : undefined;

/** The permissions of which a call of Intune needs one, least privileged first; empty if they are not known. */
export function intunePermissions(method: string, path: string): readonly string[] {
  const [, , root = "", collection = "", ...rest] = path.split("/");
  const permission = permissionOf.get(collection.replace(/\(.*/, "").toLowerCase());
  const isAction = rest.length > 1 && method !== "GET";
  if (!/^device(?:App)?Management$/i.test(root) || permission === undefined || isAction) return [];
  return method === "GET"
    ? [`${permission}.Read.All`, `${permission}.ReadWrite.All`]
    : [`${permission}.ReadWrite.All`];
}
