import type { GroupNames } from "../texts.ts";

export const groupNames: GroupNames = {
  defender: "Defender XDR и Defender для конечной точки",
  graph: "Безопасность Microsoft Graph",
  wholeGraph: "Все API Microsoft Graph",
  entra: "Вход через Microsoft Entra",
  portal: "Порталы Microsoft Defender и Purview",
  cloudApps: "Defender for Cloud Apps",
  activity: "Office 365 Management Activity API",
  azure: "Azure (Defender для облака, Sentinel, EASM)",
  sentinel: "Log Analytics и данные Sentinel",
};
