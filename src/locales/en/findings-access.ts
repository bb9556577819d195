import type { CheckTexts } from "../shapes.ts";
import { code, duration, sentences } from "./findings-phrases.ts";

/** Product names stay as they are in every language. */
const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};

const clouds = {
  commercial: "the commercial cloud",
  gcc: "GCC",
  gov: "the US government cloud (GCC High, DoD)",
  china: "the cloud in China",
};

/** Findings about access: token, permission, tenant, device. */
export const accessFindings = {
  "missing-token": ({ saved }) => ({
    title: "No `Authorization` header",
    text: saved
      ? "The recorded request has none. Some tools leave the header out when they save a file, so it may have been sent."
      : "The call was sent without a token, so the API does not know who is calling.",
    steps: ["Get an access token and send it as `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw }) => {
    const flaws: Record<typeof flaw, string> = {
      scheme: "The header must begin with the word `Bearer`, a space, and then the token.",
      "doubled-scheme": "The word `Bearer` appears twice in the header.",
      quoted: "The token is in quotation marks.",
      "line-break": "There is a line break in the header.",
      space: "There is a space inside the token.",
      empty: "The header contains no token.",
      "not-a-jwt":
        "What was sent is not a complete token (JWT): it may be cut off or damaged, or not be a token at all.",
      signature:
        "The API could not verify the signature. The token was changed, cut off, or issued for another service.",
    };
    return {
      title: "Malformed `Authorization` header",
      text: flaws[flaw],
      steps: [
        "Send the token exactly as the sign-in service returned it in `access_token`, after `Bearer` and one space.",
      ],
    };
  },
  "expired-token": ({ seconds }) => ({
    title: "Expired token",
    text:
      seconds === undefined
        ? "The API says that the token has expired."
        : `The token expired ${duration(seconds)} before the call.`,
    steps: ["Get a new token and repeat the call.", "Renew the token shortly before its `exp` time."],
  }),
  "early-token": ({ seconds }) => ({
    title: "Token not yet valid",
    text: `The token becomes valid ${duration(seconds)} after the call. One of the clocks may be wrong.`,
    steps: ["Check the clock of the computer that requests the token.", "Get a new token."],
  }),
  "token-audience": ({ made, api }) => ({
    title: "Token issued for another resource",
    text:
      made && made !== api
        ? `The token is for ${products[made]}, but the call goes to ${products[api]}.`
        : `${products[api]} does not accept a token for this audience (\`aud\`).`,
    steps: [`Request a token for ${products[api]}. Its permissions have to be granted for that API, too.`],
  }),
  "wrong-cloud": ({ from, to }) => ({
    title: "Wrong cloud",
    text: from
      ? `What was sent belongs to ${clouds[from]}, but the call goes to ${clouds[to]}. The clouds do not accept each other’s tokens.`
      : `The tenant does not belong to ${clouds[to]}.`,
    steps: ["Use the sign-in host, the resource, and the API host of the cloud that the tenant belongs to."],
  }),
  "conditional-access": ({ want }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: {
        text: "A policy requires a new sign-in with additional claims, although the token has not expired.",
        step: "Request a new token with the `claims` value of the `WWW-Authenticate` header, and let the user sign in.",
      },
      mfa: {
        text: "A policy requires multifactor authentication or another confirmation by the user.",
        step: "Let the user sign in interactively, passing on the `claims` value of the response.",
      },
      device: {
        text: "A policy requires a device that is registered, joined, or compliant.",
        step: "Sign in from a managed device, or ask an administrator about the policy.",
      },
      "sign-in": {
        text: "There is no session that can be used without asking the user.",
        step: "Let the user sign in interactively.",
      },
      blocked: {
        text: "A policy of the tenant blocks this sign-in.",
        step: "Ask an administrator which policy applies: the Microsoft Entra sign-in logs show it.",
      },
    };
    return {
      title: "Conditional Access",
      text: wants[want].text,
      steps: [wants[want].step],
    };
  },
  "tenant-state": ({ state, name }) => {
    const states: Record<typeof state, { title: string; step: string }> = {
      inactive: {
        title: "Tenant not active",
        step: "Check that Defender for Endpoint is licensed and has been set up in the tenant that issued the token.",
      },
      license: { title: "License missing", step: "Check the licenses of the tenant." },
      onboarding: {
        title: "Tenant not onboarded",
        step: "Complete the setup of the product in the Microsoft Defender portal.",
      },
      premium: {
        title: "Premium license missing",
        step: "Check the Microsoft Entra ID licenses of the tenant.",
      },
    };
    return {
      title: states[state].title,
      text: sentences(
        name !== "" && `The API reports ${code(name)}.`,
        "A new token or another permission will not change this.",
      ),
      steps: [states[state].step],
    };
  },
  "missing-permission": ({ kind, needed, none }) => ({
    title: none ? "Token without permissions" : "Permission missing",
    text: sentences(
      none &&
        "The token holds no permissions at all: usually the permission was not added, or an administrator has not consented.",
      !none &&
        kind === "application" &&
        "None of the application permissions in the token is enough for this operation.",
      !none &&
        kind === "delegated" &&
        "None of the delegated permissions in the token is enough for this operation.",
      kind === "unknown" &&
        "The response gives no reason. For this operation, that usually means a missing permission.",
    ),
    steps: [
      needed
        ? `Add ${code(needed)} to the app registration as ${kind === "delegated" ? "a delegated" : "an application"} permission.`
        : "Add the permission that the documentation lists for this operation to the app registration.",
      "Have an administrator grant consent, then get a new token: an existing one does not change.",
    ],
  }),
  "user-role": ({ role }) => ({
    title: "User role or device group",
    text: sentences(
      "With a user token, the roles of that user count as well.",
      role && `The documentation lists the role permission ${code(role)}.`,
    ),
    steps: ["Check the user’s role in the Microsoft Defender portal and their access to the device group."],
  }),
  "disabled-feature": ({ feature, name }) => ({
    title: "Feature turned off",
    text:
      feature === "live-response"
        ? "Live response is turned off in this tenant."
        : name
          ? `The API reports ${code(name)}.`
          : "The tenant does not have the feature, or it is turned off. This is not a missing permission.",
    steps: [
      feature === "live-response"
        ? "In the Microsoft Defender portal, turn on live response in the advanced features; servers have a separate setting."
        : "Check the advanced features in the Microsoft Defender portal and the licenses of the tenant.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    title: automation ? "Device without automation level" : "Operation not allowed",
    text: reason ? `The API gives the reason: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Assign the device to a device group with a remediation level."
        : "Fix the cause that the API gives; repeating the call does not help.",
    ],
  }),
  "device-platform": ({ platform }) => ({
    title: "Platform not supported",
    text: platform
      ? `The device runs ${code(platform)}. The action is not available there.`
      : "The action is not available on the platform of the device.",
    steps: ["Select devices by `osPlatform` before calling the action."],
  }),
  "client-version": ({ action, version }) => ({
    title: "Client version too old",
    text: version
      ? `${action ? code(action) : "The action"} needs version ${code(version)} or later on the device.`
      : undefined,
    steps: ["Update Microsoft Defender on the device, then repeat the call."],
  }),
} satisfies Partial<CheckTexts>;
