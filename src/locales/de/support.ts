/** The last step, with and without a tracking ID to quote. */
export const askSupport =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support und geben Sie die Tracking-ID an.";
export const askSupportWithoutId =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support.";

export const readMessage = "Lesen Sie die Meldung der API und beheben Sie, was sie nennt.";
export const readSignInMessage = "Lesen Sie die Meldung der API: Dort steht, was nicht akzeptiert wurde.";

export const playbookSteps = [
  "Geben Sie Microsoft Sentinel die Rolle `Microsoft Sentinel Automation Contributor` für die Ressourcengruppe des Playbooks: in den Einstellungen von Microsoft Sentinel unter „Playbookberechtigungen“.",
  "Prüfen Sie, ob auch der Aufrufer das Playbook ausführen darf, zum Beispiel als `Microsoft Sentinel Playbook Operator`.",
];
