import { batchSize } from "./batch-size.ts";
import { bodyParameters } from "./body-parameters.ts";
import { hunting } from "./hunting.ts";
import { jsonBody } from "./json-body.ts";
import { limits } from "./limits.ts";
import { network } from "./network.ts";
import { permission } from "./permission.ts";
import { restriction } from "./restriction.ts";
import { serverFault } from "./server-fault.ts";
import { signIn } from "./sign-in.ts";
import { token } from "./token.ts";

/** Every check, in the order in which findings of the same certainty are listed. */
export const checks = [
  jsonBody,
  bodyParameters,
  batchSize,
  hunting,
  token,
  permission,
  restriction,
  limits,
  signIn,
  serverFault,
  network,
] as const;

export type Finding = ReturnType<(typeof checks)[number]>[number];
