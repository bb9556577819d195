import type { GroupNames } from "../texts.ts";

export const groupNames: GroupNames = {
  defender: "Defender XDR und Defender für Endpunkt",
  graph: "Microsoft Graph-Sicherheits-API",
  wholeGraph: "Gesamtes Microsoft Graph",
  entra: "Microsoft Entra-Anmeldung",
  portal: "Portale von Microsoft Defender und Purview",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (Defender for Cloud, Sentinel, EASM)",
  sentinel: "Log Analytics und Sentinel-Daten",
};
