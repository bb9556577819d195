import type { Texts } from "../../locales/texts.ts";
import { type Failure, headerValue } from "../failure.ts";
import { publicUrlOf } from "../portal/address.ts";
import type { PortalCall } from "../portal/call.ts";
import { calledService } from "../portal/service.ts";

/** Seconds of a window such as `1m`. */
function secondsOf(window: string): number | undefined {
  const [, count, unit = "s"] = /^(\d{1,6}) ?([smhd])?$/i.exec(window.trim()) ?? [];
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
  return count === undefined ? undefined : Number(count) * (units[unit.toLowerCase()] ?? 1);
}

function windowSaid({ exchange, error }: Failure, { portal }: Texts): string[] {
  const { headers } = exchange.response;
  const seconds = secondsOf(headerValue(headers, "x-rate-limit-limit") ?? "");
  const left = headerValue(headers, "x-rate-limit-remaining")?.trim();
  if (error.status !== 429 || seconds === undefined) return [];
  return [portal.window(seconds, left !== undefined && /^\d{1,9}$/.test(left) ? left : undefined)];
}

/** The service, with its region if known: `hunting service, West Europe`. */
function serviceSaid({ exchange, error }: Failure, { portal }: Texts): string[] {
  // The gateway itself requested the sign-in.
  const called = error.shape === "sign-in" ? undefined : calledService(exchange);
  if (!called) return [];
  if (!called.service) return [portal.unknownService(called.name)];
  const region = called.region === undefined ? [] : [called.region];
  return [portal.service([portal.services[called.service], ...region], called.name)];
}

/** Facts about a portal call besides its failure: the page, the service behind it, and the equivalent public API. */
export function portalSaid(failure: Failure, call: PortalCall, texts: Texts): string[] {
  const { portal } = texts;
  const { page, twin, isNear } = call;
  const { url } = failure.exchange.request;
  const isPassedOn = publicUrlOf(url) !== undefined;
  const operation = twin && `${twin.method} ${twin.path}`;
  const permissions = twin?.permissions.application ?? twin?.permissions.delegated ?? [];
  return [
    ...windowSaid(failure, texts),
    ...(isPassedOn
      ? [portal.passedOn(/\/msgraph\//i.test(url) ? "Microsoft Graph" : portal.services.publicApi)]
      : serviceSaid(failure, texts)),
    ...(page === undefined ? [] : [portal.page(page)]),
    ...(operation === undefined
      ? []
      : [isNear ? portal.near(operation) : portal.twin(operation, permissions.slice(0, 3).join(","))]),
  ];
}
