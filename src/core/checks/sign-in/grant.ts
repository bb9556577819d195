import { nearestName } from "../../nearest.ts";
import { grantType } from "./findings.ts";
import { absentParameter, type SignInCall } from "./form.ts";

const grantTypes = [
  "client_credentials",
  "authorization_code",
  "refresh_token",
  "password",
  "urn:ietf:params:oauth:grant-type:jwt-bearer",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:ietf:params:oauth:grant-type:saml2-bearer",
  "urn:ietf:params:oauth:grant-type:saml1_1-bearer",
];
/** An old spelling that the token service still accepts. */
const otherGrantTypes = new Set(["device_code"]);

const required: Readonly<Record<string, readonly string[]>> = {
  client_credentials: ["client_id"],
  authorization_code: ["client_id", "code"],
  refresh_token: ["refresh_token"],
  password: ["client_id", "username", "password"],
};

/** Codes of a grant that the service does not offer. */
const isOfGrant = /^(?:unsupported_grant_type|AADSTS70003)$/;

/** Reports a grant that does not exist, or lacks one of its parameters. */
export function grantFindings(call: SignInCall, code: string) {
  const { url, isToken, isRead, isMasked, grant, has } = call;
  if (!isToken || !isRead || /devicecode/i.test(url)) return [];
  // After a redaction mark at its end, the form may continue.
  if (!grant) return isMasked ? [] : [absentParameter(call, "grant_type")];
  if (!grantTypes.includes(grant.value) && !otherGrantTypes.has(grant.value)) {
    const near = nearestName(grant.value, grantTypes);
    if (near) return [grantType(grant, [near])];
    // Microsoft adds grants; unless the reply refuses it, something else is missing.
    return isOfGrant.test(code) ? [grantType(grant, grantTypes.slice(0, 4))] : [];
  }
  const absent = (required[grant.value] ?? []).find((name) => !has(name));
  return absent ? [absentParameter(call, absent)] : [];
}
