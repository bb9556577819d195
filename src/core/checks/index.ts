import { batchSize } from "./batch-size.ts";
import { bodyParameters } from "./body-parameters.ts";
import { domainName } from "./domain-name.ts";
import { hashValue } from "./hash-value.ts";
import { hunting } from "./hunting.ts";
import { ipAddress } from "./ip-address.ts";
import { jsonBody } from "./json-body.ts";
import { limits } from "./limits.ts";
import { network } from "./network.ts";
import { odataQuery } from "./odata-query.ts";
import { path } from "./path.ts";
import { permission } from "./permission.ts";
import { restriction } from "./restriction.ts";
import { serverFault } from "./server-fault.ts";
import { signIn } from "./sign-in.ts";
import { token } from "./token.ts";
import { urlValue } from "./url-value.ts";

/** Every check by its name, in the order in which findings of the same certainty are listed. */
export const namedChecks = {
  jsonBody,
  bodyParameters,
  batchSize,
  hashValue,
  ipAddress,
  domainName,
  urlValue,
  odataQuery,
  path,
  hunting,
  token,
  permission,
  restriction,
  limits,
  signIn,
  serverFault,
  network,
};

export type CheckName = keyof typeof namedChecks;

export const checks = Object.values(namedChecks);

export type Finding = ReturnType<(typeof checks)[number]>[number];
