import type { GroupNames } from "../texts.ts";

export const groupNames: GroupNames = {
  defender: "Defender XDR 和適用於端點的 Defender",
  graph: "Microsoft Graph 安全性 API",
  wholeGraph: "整個 Microsoft Graph",
  entra: "Microsoft Entra 登入",
  portal: "Microsoft Defender 和 Purview 入口網站",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (適用於雲端的 Defender、Sentinel、EASM)",
  sentinel: "Log Analytics 和 Sentinel 資料",
};
