import type { Group } from "../../catalogue/apis/define-hosts.ts";

/** Groups of APIs that can be watched: for the settings, and in a short form for the empty list. */
export const groupNames = {
  defender: "Defender XDR and Defender for Endpoint",
  graph: "Microsoft Graph security",
  wholeGraph: "All of Microsoft Graph",
  entra: "Microsoft Entra sign-in",
  portal: "Microsoft Defender and Purview portals",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (Defender for Cloud, Sentinel, EASM)",
  sentinel: "Log Analytics and Sentinel data",
} satisfies Record<Group, string> as Record<Group, string>;
