/** The last step, with and without a tracking ID to quote. */
export const askSupport =
  "Om anropet fortsätter att misslyckas: kontakta Microsoft Support och uppge spårnings-ID:t.";
export const askSupportWithoutId = "Om anropet fortsätter att misslyckas: kontakta Microsoft Support.";

export const readMessage = "Läs API:ets meddelande och rätta det som nämns där.";
export const readSignInMessage = "Läs API:ets meddelande: där står vad som inte accepterades.";

export const playbookSteps = [
  "Ge Microsoft Sentinel rollen `Microsoft Sentinel Automation Contributor` i spelbokens resursgrupp: i inställningarna för Microsoft Sentinel, under ”Spelboksbehörigheter”.",
  "Kontrollera att även anroparen får köra spelboken, till exempel som `Microsoft Sentinel Playbook Operator`.",
];
