import type { CheckTexts } from "../shapes.ts";
import { code } from "./findings-phrases.ts";

/** Findings about sign-in: the calls to the token service. */
export const signInFindings = {
  "form-body": ({ json }) => ({
    title: "Body isn’t a form",
    text: json
      ? "The body is JSON, but the token endpoint reads only form fields."
      : "The token endpoint reads only form fields, so it didn’t see the parameters.",
    steps: [
      "Send the parameters as `name=value&name=value` with `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name }) => ({
    title: `Missing parameter ${code(name)}`,
    text: "The token request doesn’t contain it.",
    steps: [`Add ${code(name)} to the form body.`],
  }),
  "grant-type": () => ({
    title: "Unknown `grant_type`",
    text: "Use the value exactly as shown, in lowercase.",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string }> = {
      "not-default": {
        title: "Scope without `/.default`",
        text: "An app token takes one scope: the resource followed by `/.default`. The permissions come from the app registration.",
      },
      "resource-at-v2": {
        title: "`resource` at the v2.0 endpoint",
        text: "The v2.0 endpoint takes `scope`; `resource` belongs to the older endpoint `/oauth2/token`.",
      },
      "scope-at-v1": {
        title: "`scope` at the v1.0 endpoint",
        text: "The endpoint `/oauth2/token` takes `resource`; `scope` belongs to `/oauth2/v2.0/token`.",
      },
      "default-at-v1": {
        title: "`/.default` in `resource`",
        text: "The endpoint `/oauth2/token` takes the resource alone; `/.default` belongs in `scope` at `/oauth2/v2.0/token`.",
      },
      several: {
        title: "Scopes of several resources",
        text: "A token is valid for only one resource. Request one for each resource.",
      },
      "not-set-up": {
        title: "Resource not in this tenant",
        text: "The resource is known, but the tenant has no service for it: the product may not be set up there, or the tenant may belong to another cloud.",
      },
      unknown: {
        title: "Unknown resource",
        text: "The tenant has no service with this name: it is misspelled, or the product hasn’t been set up there.",
      },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string; step: string }> = {
      placeholder: {
        title: "Placeholder instead of the tenant",
        text: "The URL still contains the placeholder of an example.",
        step: "Replace it with the tenant ID.",
      },
      unknown: {
        title: "Unknown tenant",
        text: "The tenant in the URL doesn’t exist in this cloud.",
        step: "Check the tenant ID, and whether the tenant belongs to another cloud.",
      },
      general: {
        title: "No tenant specified",
        text: "`common` and `organizations` don’t say which tenant the token is for.",
        step: "Put the tenant ID into the URL.",
      },
      "missing-app": {
        title: "App not in this tenant",
        text: "Either the tenant in the URL or `client_id` is wrong, or the app hasn’t been added to this tenant.",
        step: "Compare both with the app registration in Microsoft Entra.",
      },
      "missing-user": {
        title: "User not in this tenant",
        text: "The account belongs to another tenant.",
        step: "Sign in with an account of the tenant, or invite the user as a guest.",
      },
    };
    const { title, text, step } = faults[fault];
    return { title, text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      "wrong-secret": {
        title: "Wrong client secret",
        step: "Send the secret’s value, not its ID, and percent-encode it in the form body. The value is shown only once, so create a new one if needed.",
      },
      "expired-secret": {
        title: "Expired client secret",
        step: "Create a new secret in the app registration.",
      },
      missing: {
        title: "Missing client credential",
        step: "Send `client_secret` or `client_assertion`, or allow public client flows in the app registration.",
      },
      "public-client": {
        title: "Secret from a public client",
        step: "Leave out `client_secret`: the app is registered as a public client.",
      },
      certificate: {
        title: "Certificate not accepted",
        step: "Add the certificate that signs the assertion to the app registration.",
      },
      clock: {
        title: "Assertion outside its valid time",
        step: "Check the clock, and create a new assertion for each request.",
      },
    };
    return { title: faults[fault].title, steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault, app }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      missing: {
        title: "Missing consent",
        step: "Have the user or an administrator grant consent for the app’s permissions.",
      },
      admin: {
        title: "Missing admin consent",
        step: "Have an administrator grant consent for the app.",
      },
      declined: { title: "Declined consent", step: "Sign in again and accept, or ask an administrator." },
      unlisted: {
        title: "Permission not in the app registration",
        step: "Add a permission of this API to the app registration and grant consent.",
      },
      unassigned: {
        title: "User not assigned to the app",
        step: "Assign the user to the enterprise application in Microsoft Entra.",
      },
    };
    return {
      title: faults[fault].title,
      text: app ? `The app is ${code(app)}.` : undefined,
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const faults: Record<typeof fault, string> = {
      expired: "The code, refresh token, or assertion has expired.",
      used: "The authorization code has already been used; it works only once.",
      invalid: "The code, refresh token, or assertion isn’t valid for this request.",
      revoked: "The session was ended, for example by a password change.",
    };
    return {
      title: "Sign-in no longer valid",
      text: faults[fault],
      steps: ["Sign in again to get a new code or token."],
    };
  },
} satisfies Partial<CheckTexts>;
