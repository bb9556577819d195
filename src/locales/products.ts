/** Products and APIs whose names are the same in every language. */
export const products = {
  mdca: "Microsoft Defender for Cloud Apps",
  o365: "Office 365 Management Activity API",
  arm: "Azure Resource Manager",
  loganalytics: "Azure Monitor Log Analytics",
  sentinelTi: "Microsoft Sentinel Threat Intelligence",
  easm: "Microsoft Defender External Attack Surface Management",
  lake: "Microsoft Sentinel data lake",
};
