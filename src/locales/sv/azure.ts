import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { code, number } = createWords("sv");

export const azure: AzureTexts = {
  gateway: "Azure Resource Manager avvisade själv anropet innan det nådde resursprovidern.",
  limitUsedUp: (header) => `Gränsen som ${code(header)} räknar är nådd.`,
  limitLeft: (header, count) =>
    `Enligt ${code(header)} återstår ${number(count)} anrop, så en annan gräns kan ha nåtts, till exempel en gräns hos resursprovidern.`,
};
