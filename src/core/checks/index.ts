import { batchSize } from "./batch-size.ts";
import { bodyParameters } from "./body-parameters/index.ts";
import { cloud } from "./caller/cloud.ts";
import { permission } from "./caller/permission.ts";
import { restriction } from "./caller/restriction.ts";
import { token } from "./caller/token.ts";
import { changes } from "./changes.ts";
import { conditions } from "./conditions.ts";
import type { FindingOf } from "./define-check.ts";
import { headerValues } from "./header-values.ts";
import { hunting } from "./hunting/index.ts";
import { workspace } from "./hunting/workspace.ts";
import { domainName } from "./indicator/domain-name.ts";
import { hashValue } from "./indicator/hash-value.ts";
import { ipAddress } from "./indicator/ip-address.ts";
import { urlValue } from "./indicator/url-value.ts";
import { jsonBody } from "./json-body.ts";
import { limits } from "./limits.ts";
import { lostZones } from "./lost-zone.ts";
import { network } from "./network.ts";
import { odataQuery } from "./odata/index.ts";
import { offering } from "./offering.ts";
import { path } from "./path/index.ts";
import { portalAccess } from "./portal/access.ts";
import { portalRequest } from "./portal/request.ts";
import { portalRoute } from "./portal/route.ts";
import { portalService } from "./portal/service.ts";
import { portalSession } from "./portal/session.ts";
import { retirement } from "./retirement.ts";
import { isAbout, type Subject } from "./scope.ts";
import { serverFault } from "./server-fault.ts";
import { serverPage } from "./server-page.ts";
import { signIn } from "./sign-in/index.ts";
import { takenName } from "./taken-name.ts";
import { timeOrder } from "./time-order.ts";

/** All checks, in the order in which findings of the same certainty are listed. */
export const checks = [
  jsonBody,
  bodyParameters,
  batchSize,
  takenName,
  hashValue,
  ipAddress,
  domainName,
  urlValue,
  odataQuery,
  lostZones,
  headerValues,
  path,
  offering,
  hunting,
  workspace,
  token,
  cloud,
  permission,
  restriction,
  conditions,
  timeOrder,
  limits,
  signIn,
  serverPage,
  serverFault,
  network,
  retirement,
  changes,
  portalSession,
  portalAccess,
  portalRequest,
  portalRoute,
  portalService,
] as const;

export type Finding = FindingOf<(typeof checks)[number]>;

/** The question of a check; each language has a text for every question. */
export type Question = (typeof checks)[number]["question"];

/** The questions of all checks that apply to a code or status, in the order in which they run. */
export const questionsAbout = (subject: Subject): readonly Question[] =>
  checks.filter((check) => isAbout(check, subject)).map(({ question }) => question);
