import type { GroupNames } from "../texts.ts";

export const groupNames: GroupNames = {
  defender: "Defender XDR och Defender för Endpoint",
  graph: "Microsoft Graph-säkerhet",
  wholeGraph: "Hela Microsoft Graph",
  entra: "Microsoft Entra-inloggning",
  portal: "Microsoft Defender- och Purview-portalerna",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (Defender för molnet, Sentinel, EASM)",
  sentinel: "Log Analytics och Sentinel-data",
};
