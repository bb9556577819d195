/** A last step, where there is an id to give and where there is none. */
export const askSupport =
  "Om anropet fortsätter att misslyckas: kontakta Microsoft Support och uppge spårnings-ID:t.";
export const askSupportWithoutId = "Om anropet fortsätter att misslyckas: kontakta Microsoft Support.";
