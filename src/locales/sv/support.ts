/** The last step, with and without a tracking ID to give. */
export const askSupport =
  "Om anropet fortsätter att misslyckas: kontakta Microsoft Support och uppge spårnings-ID:t.";
export const askSupportWithoutId = "Om anropet fortsätter att misslyckas: kontakta Microsoft Support.";
