/** The last step, with and without a tracking ID to quote. */
export const askSupport = "If it keeps failing, contact Microsoft Support and give them the tracking ID.";
export const askSupportWithoutId = "If it keeps failing, contact Microsoft Support.";

/** First steps on the help page of a code. An answer has already read the message. */
export const readMessage = "Read the API’s message and correct what it points out.";
export const readSignInMessage = "Read the API’s message: it says what wasn’t accepted.";

/** Roles on a playbook. Source: page run-playbooks (Microsoft Sentinel). */
export const playbookSteps = [
  "Give Microsoft Sentinel the role `Microsoft Sentinel Automation Contributor` on the resource group of the playbook: in the settings of Microsoft Sentinel, under “Playbook permissions”.",
  "Check that the caller may run the playbook as well, for example as `Microsoft Sentinel Playbook Operator`.",
];
