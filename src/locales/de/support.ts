/** A last step, where there is an id to give and where there is none. */
export const askSupport =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support und geben Sie die Tracking-ID an.";
export const askSupportWithoutId =
  "Schlägt der Aufruf weiterhin fehl, wenden Sie sich an den Microsoft-Support.";
