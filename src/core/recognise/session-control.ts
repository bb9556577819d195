import { type ApiError, type Header, headerValue } from "../failure.ts";
import { hostOf } from "../uri.ts";
import { idsInHeaders, passedApi, sortIds } from "./ids.ts";
import type { Reply } from "./reply.ts";
import { isRefusal, readText } from "./text-error.ts";

const domain = /\.mcas(?:-gov)?\.(?:ms|us)$/;

/** The pages of session control that check the sign-in and the device. Source: URLs that users and projects quote. */
const checkpoint = /^(?:mcas-proxyweb|(?:[\w-]+\.)?access)\.mcas(?:-gov)?\.(?:ms|us)$/;

/** Whether a redirect leads to a page of Defender for Cloud Apps that checks the session. */
const isCheckpoint = (headers: readonly Header[]): boolean =>
  checkpoint.test(hostOf(headerValue(headers, "location") ?? ""));

const found = (reply: Reply, message?: string): ApiError => ({
  status: reply.status,
  ...(message && { message }),
  ...sortIds(reply.api, idsInHeaders(reply.headers)),
  shape: "session-control",
});

/**
 * What session control of Defender for Cloud Apps put in place of a reply that is no error by its status: a redirect
 * to its own pages, or a page that says that something is blocked. A page that says nothing of the kind may be data.
 */
export function sessionControlErrors(reply: Reply, url: string): ApiError[] {
  const { status, headers, text = "" } = reply;
  if (status >= 300) return isCheckpoint(headers) ? [found(reply)] : [];
  if (!domain.test(hostOf(url))) return [];
  const { shape, message = "" } = readText(text, reply);
  return shape === "html" && isRefusal(message) ? [found(reply, message)] : [];
}

/** The refusal of a call that went through session control, if it is a page that the service behind did not send. */
export function behindSessionControl(error: ApiError, url: string): ApiError {
  const isPage = error.shape === "html" && error.status >= 400 && error.status < 500;
  return isPage && !passedApi(error) && domain.test(hostOf(url))
    ? { ...error, shape: "session-control" }
    : error;
}
