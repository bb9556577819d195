import type { ApiError } from "../failure.ts";
import { idsInHeaders, sortIds } from "./ids.ts";
import type { Reply } from "./reply.ts";

/**
 * Providers that failed behind a partial reply with Graph alerts: `199 -
 * "{Vendor}/{Provider}/{Status}/{Milliseconds}"`, in any quotes or none. Source: page security-error-codes.
 */
export function warningErrors({ status, headers, api }: Reply): ApiError[] {
  const warnings = headers
    .filter(({ name, value }) => name.toLowerCase() === "warning" && /^\s*["']?199\b/.test(value))
    .map(({ value }) => value);
  const found = warnings
    .join(", ")
    .slice(0, 20_000)
    .matchAll(/([^/"',;]{1,80})\/([^/"',;]{1,80})\/(\d{3})\/(\d{1,9})/g);
  return [...found].flatMap(([whole, vendor = "", provider = "", code, milliseconds], index) => {
    if (Number(code) < 400) return [];
    const { ids, trackingId } = sortIds(api, idsInHeaders(headers));
    return [
      {
        status,
        message: withoutNumber(whole),
        ids,
        ...(trackingId && { trackingId }),
        shape: "warning",
        warning: {
          vendor: withoutNumber(vendor),
          provider,
          status: Number(code),
          milliseconds: Number(milliseconds),
        },
        part: { index },
      },
    ];
  });
}

/** Removes the number and agent at the start of an unquoted warning, `199 - `. */
const withoutNumber = (warning: string): string => warning.replace(/^\s*199\s+\S+\s+/, "").trim();
