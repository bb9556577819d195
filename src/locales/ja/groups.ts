import type { GroupNames } from "../texts.ts";

export const groupNames: GroupNames = {
  defender: "Defender XDR と Defender for Endpoint",
  graph: "Microsoft Graph セキュリティ",
  wholeGraph: "Microsoft Graph 全体",
  entra: "Microsoft Entra サインイン",
  portal: "Microsoft Defender と Purview のポータル",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (Defender for Cloud、Sentinel、EASM)",
  sentinel: "Log Analytics と Sentinel のデータ",
};
