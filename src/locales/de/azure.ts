import type { AzureTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { playbookSteps } from "./support.ts";

const { code, number, plural } = createWords("de");

export const azure: AzureTexts = {
  gateway:
    "Azure Resource Manager hat den Aufruf selbst abgelehnt, bevor er den Ressourcenanbieter erreicht hat.",
  limitUsedUp: (header) => `Das Limit, das ${code(header)} zählt, ist aufgebraucht.`,
  limitLeft: (header, count) =>
    `Laut ${code(header)} ${plural(count, { one: "ist", other: "sind" })} noch ${number(count)} ${plural(count, { one: "Aufruf", other: "Aufrufe" })} übrig. Möglicherweise ist also ein anderes Limit erreicht, etwa eines des Ressourcenanbieters.`,
  playbook: {
    meaning: "Der Aufruf wurde ohne Begründung abgelehnt: Möglicherweise fehlt eine Rolle für das Playbook.",
    steps: [
      ...playbookSteps,
      "Prüfen Sie, ob das Playbook aktiviert ist und mit dem Incidenttrigger von Microsoft Sentinel beginnt.",
    ],
  },
};
