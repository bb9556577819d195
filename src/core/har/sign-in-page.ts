/** Whether a URL signs a user in, with a page that is a success also if it shows an error. Runs on every good call. */
export const isSignInPage = (url: string): boolean =>
  /^https:\/\/login\.[^?]*\/(?:authorize|adminconsent)(?:[?&]|$)/i.test(url);

/** Whether a page of the sign-in service shows an error instead of a form. The number in a form is no error. */
export const isSignInError = (page: string): boolean =>
  /"ConvergedError"|"strServiceExceptionMessage":"[^"]{0,20}AADSTS\d/.test(page) ||
  (/AADSTS\d{4,8}:/.test(page) && !/\$Config\s{0,5}=/.test(page));
