import type { CheckTexts } from "../shapes.ts";
import { code, sentences } from "./findings-phrases.ts";

const clouds = {
  commercial: "the commercial cloud",
  gcc: "GCC",
  gov: "the US government cloud (GCC High, DoD)",
  china: "the cloud in China",
};

const rolePlaces = {
  defender: "the Microsoft Defender portal, under Permissions",
  entra: "Microsoft Entra",
  purview: "the Microsoft Purview portal",
  intune: "Microsoft Intune",
};

/** Kinds of permission; `unknown`: the token is not known. */
const kindWords = {
  application: "an application permission",
  delegated: "a delegated permission",
  unknown: "an application permission, or as a delegated one if a user signs in",
};

/** Findings about access: token, permission, tenant, device. */
export const accessFindings = {
  "missing-token": ({ saved }) => ({
    text: saved
      ? "Some tools leave the header out when they save a file, so it may have been sent."
      : undefined,
    steps: ["Get an access token and send it as `Authorization: Bearer <token>`."],
  }),
  "malformed-token": ({ flaw, scheme }) => {
    const flaws: Record<typeof flaw, string> = {
      scheme: "The header must begin with the word `Bearer`, a space, and then the token.",
      "doubled-scheme": "The word `Bearer` appears twice in the header.",
      quoted: "The token is in quotation marks.",
      "line-break": "There is a line break in the header.",
      space: "There is a space inside the token.",
      empty: "The header contains no token.",
      placeholder: "Nothing replaced the placeholder before the call was sent.",
      unset: "The variable had no value when the call was sent.",
      printed: "An object was inserted where its property `access_token` belongs.",
      "not-a-jwt": "The token may be cut off or damaged, or it isn’t a token (JWT) at all.",
      signature: "The token was changed, cut off, or issued for another service.",
    };
    return {
      text: flaws[flaw],
      steps: [
        "Send the token exactly as the sign-in service returned it in `access_token`, after `Bearer` and one space.",
        ...(scheme === undefined
          ? []
          : [`If it is an API token from the portal, put ${code(scheme)} before it instead.`]),
      ],
    };
  },
  "expired-token": () => ({
    steps: ["Get a new token and retry the call.", "Renew the token shortly before its `exp` time."],
  }),
  "early-token": () => ({
    text: "One of the clocks may be wrong.",
    steps: ["Check the clock of the computer that requests the token.", "Get a new token."],
  }),
  "token-audience": ({ unnamed, scope }) => ({
    steps: [
      ...(unnamed === "v1"
        ? [
            "A request to `/oauth2/token` without `resource` may have led to this token: call `/oauth2/v2.0/token` with `scope`.",
          ]
        : []),
      ...(unnamed === "v2"
        ? ["A scope without a resource, such as `User.Read`, is one of Microsoft Graph."]
        : []),
      scope
        ? `Request a token for this API with the scope ${code(scope)}; the app also needs permissions there.`
        : "Request a token for this API; the app also needs permissions there.",
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    text: from
      ? `The token or scope is for ${clouds[from]}, but the call goes to ${clouds[to]}. These clouds don’t accept each other’s tokens.`
      : `The tenant doesn’t belong to ${clouds[to]}.`,
    steps: ["Use the sign-in host, the resource, and the API host of the cloud that the tenant belongs to."],
  }),
  "conditional-access": ({ want, isUnclaimed, every, isApp }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: isApp
        ? {
            text: "A policy or an account changed after the token was issued, although it hasn’t expired.",
            step: "Discard the cached token and request a new one, with the `claims` value from the `WWW-Authenticate` header if there is one. No user has to sign in.",
          }
        : {
            text: "A policy requires a new sign-in with additional claims, although the token hasn’t expired.",
            step: "Request a new token with the `claims` value from the `WWW-Authenticate` header, and have the user sign in.",
          },
      mfa: {
        text: "A policy requires multifactor authentication or another confirmation by the user.",
        step: "Have the user sign in interactively with the `claims` value from the response.",
      },
      challenge: {
        text: "A policy requires that another service confirms the user, for example a second provider of multifactor authentication, or terms of use.",
        step: "Have the user sign in interactively with the `claims` value from the response.",
      },
      device: {
        text: "A policy requires a device that is registered, joined, or compliant.",
        step: "Sign in from a managed device, or ask an administrator about the policy.",
      },
      "sign-in": {
        text: "Silent sign-in isn’t possible: the user has no active session.",
        step: "Have the user sign in interactively.",
      },
      binding: {
        text: "A policy requires tokens that are bound to the device.",
        step: "Sign in with a client that uses the broker of the device, such as Web Account Manager in Windows, or ask an administrator to exclude this one from the policy.",
      },
      blocked: {
        text: "A policy of the tenant blocked this sign-in.",
        step: "Ask an administrator which policy applies: the Microsoft Entra sign-in logs show it.",
      },
    };
    return {
      text: every ? undefined : wants[want].text,
      steps: [
        every
          ? "Have the user sign in again. A job without a user needs an app with its own permissions."
          : (isUnclaimed ? wants["sign-in"] : wants[want]).step,
      ],
    };
  },
  "tenant-state": ({ state, name, isWorldwide, isPlan, isHunting }) => {
    const states: Record<typeof state, { step: string }> = {
      inactive: {
        step: "Check that Defender for Endpoint is licensed and has been set up in the tenant that issued the token.",
      },
      license: {
        step: isPlan
          ? "In Defender for Cloud, check that at least one plan is turned on in the subscription that the body names."
          : "Check whether the tenant has an active license for the product behind this API.",
      },
      onboarding: {
        step: "Complete the setup of the product in the Microsoft Defender portal.",
      },
      provisioning: {
        step: "Open the Microsoft Defender portal once with an account that has a license: this sets the tenant up.",
      },
      premium: {
        step: "Look up in the Microsoft Entra admin center which licenses the tenant has.",
      },
    };
    return {
      text: sentences(
        name !== "" && state !== "onboarding" && `The API reports ${code(name)}.`,
        "A new token or another permission won’t change this.",
      ),
      steps: [
        states[state].step,
        ...(isHunting
          ? [
              "If the tenant uses Defender XDR, run the query there: `api.security.microsoft.com/api/advancedhunting/run`, or `/security/runHuntingQuery` of Microsoft Graph.",
            ]
          : []),
        ...(isWorldwide
          ? [
              "If the tenant belongs to a US government cloud, call the API host of that cloud: the worldwide host doesn’t find its licenses.",
            ]
          : []),
        ...(state === "license"
          ? ["If the license is there, retry the call later: the service may not know about it yet."]
          : []),
      ],
    };
  },
  "missing-permission": ({
    kind,
    needed,
    none,
    app,
    twin,
    elsewhere,
    slip,
    isManaged,
    tool,
    isForDirectory,
    kept,
    audience,
    aud,
  }) => ({
    text: sentences(
      isForDirectory &&
        "The service reads the directory with the app’s permissions, for example to check the tenant’s license. This permission is needed in addition to that of the operation.",
      none &&
        !audience &&
        "The token contains no permissions at all. Probably the permission wasn’t added, an administrator hasn’t granted consent, or the token is older than that.",
      none &&
        twin &&
        `A permission of another API doesn’t count here: ${code(twin.permission)} belongs to ${code(twin.app)}.`,
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "application" &&
        "None of the application permissions in the token covers this operation.",
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "delegated" &&
        "None of the delegated permissions in the token covers this operation.",
      slip &&
        `The API asks for ${code(slip.asked)}, which isn’t documented. Probably it means ${code(slip.held)} but doesn’t accept it.`,
      elsewhere &&
        (elsewhere.isExample
          ? `${code(elsewhere.permission)} in the token is for other operations, such as ${code(`${elsewhere.method} ${elsewhere.path}`)}.`
          : `${code(elsewhere.permission)} in the token is for another operation: ${code(`${elsewhere.method} ${elsewhere.path}`)}.`),
    ),
    steps: [
      ...(elsewhere && !elsewhere.isExample
        ? [`If you mean that operation, call ${code(`${elsewhere.method} ${elsewhere.path}`)}.`]
        : []),
      ...(audience && aud
        ? [
            `Get a token for ${code(audience)}: this one is for ${code(aud)}, and a token contains only permissions of its own API.`,
          ]
        : []),
      ...(isManaged
        ? [
            `A managed identity has no app registration: assign it ${needed ? `the app role ${code(needed)}${app ? ` of ${code(app)}` : ""}` : "the app role that the documentation lists for this operation"}, for example with \`New-MgServicePrincipalAppRoleAssignment\`.`,
            "Then wait for a new token: Azure keeps the old one for up to 24 hours.",
          ]
        : [
            !needed
              ? "Add the permission that the documentation lists for this operation to the app registration."
              : tool === "Microsoft Graph PowerShell"
                ? `Sign in again with ${code(`Connect-MgGraph -Scopes ${needed}`)}.`
                : tool
                  ? `${tool} can’t be given ${code(needed)}: get the token with an app registration of your own that has this permission${app ? ` of ${code(app)}` : ""}.`
                  : `Add ${code(needed)}${app ? ` of ${code(app)}` : ""} to the app registration as ${kindWords[kind]}.`,
            "Have an administrator grant consent in the tenant whose data you request, then get a new token: an existing one doesn’t pick up new permissions.",
          ]),
      ...(kept ? [`Keep ${code(kept)}: the operation may require both.`] : []),
    ],
  }),
  "token-kind": ({ wanted, isContrary, elsewhere, isSaid }) => ({
    text: isContrary
      ? "The user may belong to a different tenant than the data, for example as a guest or a partner."
      : isSaid
        ? undefined
        : wanted === "application"
          ? "The documentation lists only application permissions for this operation."
          : "The documentation lists only delegated permissions for this operation.",
    steps: isContrary
      ? [
          "Check that the token was issued by the tenant whose data is requested, and that the user is a member there.",
        ]
      : wanted === "application"
        ? [
            "Get a token for the app itself, with the client credentials flow.",
            ...(elsewhere ? [`For the data of the signed-in user, call ${code(elsewhere)}.`] : []),
          ]
        : [
            "Get a token on behalf of a user.",
            ...(elsewhere ? [`With an app’s token, call ${code(elsewhere)} instead.`] : []),
          ],
  }),
  "permission-held": ({ isOwnOnly, wider, isUncounted, isOwnAudience, asked, audience, aud }) => ({
    steps: isOwnOnly
      ? [
          wider
            ? `Call the API as the app that created the indicator, or with ${code(wider)}.`
            : "Call the API as the app that created the indicator.",
        ]
      : asked
        ? [
            {
              application:
                "Request a token for the app itself, without a user: it contains the application permissions.",
              delegated:
                "Have a user sign in, and use that user’s token: it contains the delegated permissions.",
            }[asked],
          ]
        : [
            ...(audience && aud
              ? [`Try a token for ${code(audience)}; this one is for ${code(aud)}.`]
              : isUncounted && !isOwnAudience
                ? ["Check that `aud` in the token names this API: a permission of another API doesn’t count."]
                : []),
            "Check that the token was issued by the tenant whose data is requested: consent counts per tenant.",
            ...(isUncounted ? [] : ["Check the licenses and the setup of the product in that tenant."]),
          ],
  }),
  "user-role": ({ held, where, isApp, roles }) => ({
    text: sentences(
      held && `The token contains ${code(held)}, which is enough for this operation.`,
      isApp
        ? "This API also requires that the app’s service principal is in a role group."
        : "With a user token, access also depends on the user’s roles.",
    ),
    steps:
      where === "audit"
        ? [
            "Have an administrator give the user the role `Audit Logs` or `View-Only Audit Logs` in the Microsoft Purview portal.",
            "Or use a token of the app itself, which has `ActivityFeed.Read` as an application permission.",
          ]
        : [
            isApp
              ? "Have an administrator add the service principal to a role group such as `eDiscovery Manager` in the Microsoft Purview portal."
              : roles
                ? `Have an administrator give the user one of these roles in ${rolePlaces[where]}: ${roles.map(code).join(", ")}.`
                : `Have an administrator check the user’s roles in ${rolePlaces[where]}.`,
          ],
  }),
  "disabled-feature": ({ feature }) => ({
    text:
      feature === "live-response"
        ? "Live response is turned off in this tenant."
        : "The tenant doesn’t have the feature, or it is turned off. A missing permission isn’t the cause.",
    steps: [
      feature === "live-response"
        ? "In the Microsoft Defender portal, turn on live response in the advanced features; servers have a separate setting."
        : "Check the advanced features in the Microsoft Defender portal and the tenant’s licenses.",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    text: reason ? `The API gives the reason: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "Assign the device to a device group with a remediation level."
        : "Resolve the cause that the API gives; retrying the call won’t help.",
    ],
  }),
  "device-platform": () => ({ steps: ["Filter devices by `osPlatform` before you call the action."] }),
  "client-version": () => ({ steps: ["Update Microsoft Defender on the device, then retry the call."] }),
} satisfies Partial<CheckTexts>;
