import { cloudOf } from "../../catalogue/audiences.ts";
import { wordingsOf } from "../message/wording.ts";
import { hostOf } from "../uri.ts";
import { defineCheck } from "./define-check.ts";
import { type Evidences, finding } from "./finding.ts";

/** A cloud of its own, with fewer operations than the commercial one. */
type National = "gov" | "china";

/** `sent` is the host, which decides about the cloud; `segment` the one that the reply does not know. */
const notOffered = (sent: string, args: { readonly cloud: National; readonly segment: string }) =>
  finding("not-offered", "likely", { sent, place: { part: "host" }, weight: 2 }, args);

/**
 * A documented path that Microsoft Graph doesn’t know in a national cloud: each page of an operation lists the clouds
 * that offer it. Triggered by GET https://graph.microsoft.us/beta/security/auditLog/queries, answered “Resource not
 * found for the segment 'auditLog'”. Source: the table of national cloud deployments on each page of the Graph API.
 */
export const offering = defineCheck({
  name: "offering",
  scope: [{ wordings: ["unknownSegment"] }],
  needs: "odata",
  question: "offering",
  run,
});

function run({ failure, url, operation }: Evidences) {
  const host = hostOf(url);
  const cloud = cloudOf(host);
  const { segment } = wordingsOf(failure).find(({ id }) => id === "unknownSegment")?.parts ?? {};
  if (!operation || segment === undefined || (cloud !== "gov" && cloud !== "china")) return [];
  return [notOffered(host, { cloud, segment })];
}
