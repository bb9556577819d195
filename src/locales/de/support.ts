/** The last step, with and without a tracking ID to quote. */
export const askSupport =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support und geben Sie die Tracking-ID an.";
export const askSupportWithoutId =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support.";

export const readMessage = "Lesen Sie die Meldung der API und beheben Sie, was sie nennt.";
export const readSignInMessage = "Lesen Sie die Meldung der API: Dort steht, was nicht akzeptiert wurde.";
