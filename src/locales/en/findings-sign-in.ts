import type { CheckTexts } from "../shapes.ts";
import { code } from "./findings-phrases.ts";

/** Findings about sign-in: the calls to the token service. */
export const signInFindings = {
  "form-body": ({ json }) => ({
    text: json
      ? "The body is JSON, but the token endpoint reads only form fields."
      : "The token endpoint reads only form fields, so it didn’t see the parameters.",
    steps: [
      "Send the parameters as `name=value&name=value` with `Content-Type: application/x-www-form-urlencoded`.",
    ],
  }),
  "sign-in-parameter": ({ name, flaw }) => ({
    steps:
      flaw === "misnamed" || flaw === "stray"
        ? undefined
        : [
            flaw === "in-url"
              ? `Move ${code(name)} from the URL into the form body.`
              : flaw === "query"
                ? `Add ${code(name)} to the query of the URL.`
                : `Add ${code(name)} to the form body.`,
          ],
  }),
  "grant-type": () => ({
    text: "Use the value exactly as shown, in lowercase.",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; steps?: string[] }> = {
      "not-default": {
        text: "An app token takes one scope: the resource followed by `/.default`. The permissions come from the app registration.",
      },
      "resource-at-v2": { text: "`resource` belongs to the older endpoint `/oauth2/token`." },
      "scope-at-v1": { text: "To use `scope`, call `/oauth2/v2.0/token`." },
      "default-at-v1": { text: "`/.default` belongs in `scope`, at the endpoint `/oauth2/v2.0/token`." },
      "own-app": { text: "Use the app’s ID without `api://`, or request a token for another API." },
      "no-such": {
        text: "Every scope belongs to one API: request it with the address of that API in front.",
      },
      several: {
        text: "A token is valid for only one resource. Request one for each resource.",
      },
      "not-set-up": {
        text: "The product may not be set up there, or the tenant may belong to another cloud.",
        steps: [
          "Check the product’s license in the tenant, and have an administrator of that tenant consent to the app: that adds the service.",
        ],
      },
      unknown: { text: "Either the name is misspelled, or the product hasn’t been set up there." },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "The URL still contains the placeholder of an example.",
        step: "Replace the placeholder with the tenant ID.",
      },
      form: {
        text: "A client that takes its values by their order may have mixed them up.",
        step: "Put the tenant ID into the URL, without a name in front of it, or a domain of the tenant such as `contoso.onmicrosoft.com`.",
      },
      unknown: {
        text: "The tenant in the URL doesn’t exist in this cloud.",
        step: "Check the tenant ID, and whether the tenant belongs to another cloud.",
      },
      general: {
        text: "`common` and `organizations` don’t say which tenant the token is for.",
        step: "Put the tenant ID into the URL.",
      },
      "general-grant": {
        text: "This grant type requires `organizations` or a tenant.",
        step: "Put `organizations` or the tenant ID into the URL.",
      },
      "missing-app": {
        text: "Either the tenant in the URL or `client_id` is wrong, or the app hasn’t been added to this tenant.",
        step: "Compare the tenant and `client_id` with the app registration in Microsoft Entra.",
      },
      "cloud-app": {
        text: "The module signs in with its own app, which isn’t registered in this cloud.",
        step: "Register an app of your own in this tenant, and pass its ID, for example with `Connect-MgGraph -ClientId`.",
      },
      "missing-user": {
        text: "The account belongs to another tenant.",
        step: "Sign in with an account from the tenant, or invite the user as a guest.",
      },
    };
    const { text, step } = faults[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault, app, gap }) => {
    const faults: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "Send the secret’s value, not its ID, and percent-encode it in the form body. The value is shown only once, so create a new one if needed.",
      },
      "secret-id": {
        step: "Send what the portal shows once, when the secret is created. If it is lost, create another one.",
      },
      "secret-leftover": {
        step: "Put the actual value in before the request is sent; in PowerShell, convert a `SecureString` to plain text.",
      },
      unencoded: {
        step: "Percent-encode the characters `&`, `%`, and `+` in it (`%26`, `%25`, `%2B`), or let a library build the form.",
      },
      "expired-secret": {
        step: "Create a new secret in the app registration. If the app belongs to someone else, only its publisher can do so.",
      },
      missing: {
        step: "Send `client_secret` or `client_assertion`, or allow public client flows in the app registration.",
      },
      "disabled-app": {
        step: "Have an administrator allow sign-in to the enterprise application in Microsoft Entra again.",
      },
      "public-client": {
        step: "Leave out `client_secret` in this request. If the app runs on a server, register its redirect URI for the platform `Web` instead.",
      },
      "user-password": { step: "Check the user name and the password with an interactive sign-in." },
      "user-expired": { step: "Change the password with an interactive sign-in." },
      "user-locked": { step: "First correct the stored password, then wait until the lock ends." },
      "user-disabled": {
        step: "Have an administrator enable the account in Microsoft Entra, or use another one.",
      },
      "user-unknown": { step: "Check the user name and the tenant." },
      "expired-certificate": {
        step: "Upload a new certificate to the app registration, and sign with its key.",
      },
      signature: { step: "Sign with the private key of a certificate in the app registration." },
      certificate: {
        step: "Upload the public key to the app registration, or sign with one that is already there.",
      },
      "missing-for-app": { step: "Send `client_secret` or `client_assertion`." },
      "no-thumbprint": {
        step: "Add the certificate’s thumbprint to the header, encoded with base64url: `x5t#S256` for SHA-256, or `x5t` for SHA-1.",
      },
      "hex-thumbprint": {
        step: "Convert the hex digits to bytes, and encode these with base64url: a SHA-1 thumbprint has 20 bytes (27 characters), SHA-256 has 32 (43 characters).",
      },
      chain: {
        step: "Put the certificate that belongs to the private key first in `x5c`, then those of its issuers.",
      },
      "assertion-form": {
        step: "Check its header (`alg`, `x5t#S256` or `x5t`) and its claims (`aud`, `iss`, `sub`, `exp`).",
      },
      "assertion-issued": {
        step: "Create the assertion in the app: `iss` and `sub` are the client ID, `aud` is the token endpoint. Sign it with the private key of the app’s certificate.",
      },
      "assertion-subject": { step: "Set the assertion’s `iss` and `sub` to the value of `client_id`." },
      "on-behalf-address": {
        step: "Compare this URI with the one in the app registration, character by character, including case. If it belongs to another app, request the user’s token for this app.",
      },
      "on-behalf-app": {
        step: "Get the next token with the app’s own credentials (`grant_type=client_credentials`), or exchange the token of a user.",
      },
      "id-token": { step: "Exchange the access token that the client requested for this app." },
      "issuer-unread": {
        step: "Make the issuer’s `/.well-known/openid-configuration` and the keys named there available on the internet, without a firewall. If they are, retry: the issuer may have been unavailable.",
      },
      basic: {
        step: "Send `client_id` and `client_secret` in the form body, without the `Authorization` header.",
      },
      "no-principal": {
        step: app
          ? `Create the service principal, for example with ${code(`az ad sp create --id ${app}`)}, or have an administrator of the tenant consent to the app.`
          : "Create the service principal, or have an administrator of the tenant consent to the app.",
      },
      implicit: {
        step: "Use the authorization code flow (`response_type=code`), or allow the implicit flow in the app registration, under `Authentication`.",
      },
      "assertion-audience": {
        step: "Set the assertion’s `aud` to the address of the token endpoint that you call, including the tenant.",
      },
      "assertion-app": { step: "Set the assertion’s `iss` and `sub` to the value of `client_id`." },
      "on-behalf": {
        step: "Request the user’s token for this app (`api://` and its client ID), then exchange it for the API’s token.",
      },
      federated: {
        step: "Compare the assertion’s `iss`, `sub`, and `aud` with the federated credentials in the app registration, character by character. If they are equal, wait some minutes, then create the credential again.",
      },
      "federated-tenant": {
        step: "Add the federated credential to a multitenant app in the tenant of the identity, and have the other tenant consent to this app.",
      },
      "federated-case": {
        step: "Write the subject in the federated credential exactly like the assertion’s `sub`, including its case.",
      },
      clock: {
        step:
          gap === "zone"
            ? "Compute `exp` and `nbf` in UTC: they are off by about a time zone. If they are right, check the clock, and create a new assertion for each request."
            : gap === "reuse"
              ? "Create a new assertion for each request: this one was probably made for an earlier request."
              : "Check the clock, and create a new assertion for each request.",
      },
      loop: { step: "Keep the token until it expires, and don’t repeat a sign-in request that fails." },
      verifier: {
        step: "Keep the `code_verifier` from which this sign-in’s `code_challenge` was made, and send it unchanged.",
      },
      pkce: {
        step: "Send `code_challenge` when signing in and `code_verifier` when redeeming the code; current MSAL libraries do both.",
      },
      "no-reply-address": { step: "Add the app’s address as a redirect URI to the app registration." },
      "reply-cloud": { step: "Send the redirect URI of this cloud, as it is registered." },
      "reply-address": {
        step: "Send a redirect URI exactly as it is registered, or add this one to the app registration.",
      },
      "spa-only": {
        step: "Send the token request from the page, or register the redirect URI for another platform, such as `Web`.",
      },
      "not-spa": {
        step: "Register the redirect URI for the platform `Single-page application` in the app registration.",
      },
    };
    return { steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const faults: Record<typeof fault, { step: string }> = {
      missing: {
        step: "Have the user or an administrator grant consent for the app’s permissions.",
      },
      admin: {
        step: "Have an administrator grant consent for the app.",
      },
      declined: { step: "Sign in again and accept, or ask an administrator." },
      unlisted: {
        step: "Add a permission for this API to the app registration and grant consent.",
      },
      withdrawn: { step: "Remove this permission from the app registration, then grant consent again." },
      "first-party": { step: "Register an app of your own with the permission, and use its client ID." },
      unassigned: {
        step: "Assign the user to the enterprise application in Microsoft Entra.",
      },
      "app-unassigned": { step: "Assign an app role of the API to the calling app and grant admin consent." },
    };
    return {
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const step = "Sign in again to get a new code or token.";
    const faults: Record<typeof fault, { text?: string; step: string }> = {
      expired: { text: "The code, refresh token, or assertion has expired.", step },
      used: { text: "The authorization code has already been used; it works only once.", step },
      invalid: { text: "The code, refresh token, or assertion isn’t valid for this request.", step },
      revoked: { text: "The session was ended, for example by a password change.", step },
      damaged: {
        step: "Send the value complete and unchanged, encoded once. If it is, sign in again to get a new one.",
      },
      lowered: { step: "Pass the value on unchanged, including its case." },
      "other-tenant": {
        step: "Redeem it with the tenant of the sign-in in the URL, or sign in again to this tenant.",
      },
      "other-client": { step: "Send the `client_id` of the sign-in, or sign in again with this app." },
    };
    const { text, step: first } = faults[fault];
    return { text, steps: [first] };
  },
} satisfies Partial<CheckTexts>;
