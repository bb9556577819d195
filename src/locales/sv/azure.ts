import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number } = createWords("sv");

export const azure: AzureTexts = {
  gateway: "Azure Resource Manager avvisade själv anropet innan det nådde resursprovidern.",
  limitUsedUp: (header) => `Gränsen som ${code(header)} räknar är nådd.`,
  limitLeft: (header, count) =>
    `Enligt ${code(header)} återstår ${number(count)} anrop, så en annan gräns kan ha nåtts, till exempel en gräns hos resursprovidern.`,
  playbook: {
    meaning: "Anropet avvisades utan motivering: en roll för spelboken kan saknas.",
    steps: [
      ...playbookSteps,
      "Kontrollera att spelboken är aktiverad och börjar med incidentutlösaren för Microsoft Sentinel.",
    ],
  },
};
