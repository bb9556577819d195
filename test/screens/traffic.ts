import { fails } from "../e2e/harness/fails.ts";
import type { Lens } from "../e2e/harness/launch.ts";
import type { Stage } from "./stage.ts";

const words = "of-the-machines-that-were-found-in-the-quarterly-review";
const long = `https://api.security.microsoft.com/api/machines/${"0123456789abcdef".repeat(4)}/${words}/${words}?$filter=computerDnsName%20eq%20'a-machine-with-a-long-name.contoso.example'`;

const json = (status: number, body: object, headers = {}) => ({
  status,
  headers: { "Content-Type": "application/json", ...headers },
  body: JSON.stringify(body),
});
const failure = (code: string, message: string, target: string) => ({ error: { code, message, target } });

/** Cases of the demo, oldest first, with several of one kind. */
export const traffic = [
  "Wrong client secret",
  "Machine not found",
  "Machine not found",
  "HTML 500",
  "HTML 502",
  "No CORS headers",
  "Connection lost before the reply",
  "List with failed items",
  "Batch with two failures",
  "Unauthorized",
  "InvalidHashValue",
  "ODataError",
  "401, challenge only",
  "Machine not found",
  "Missing roles, no target",
  "429 per hour",
  "InvalidRequestBody",
];

/** Responses that the demo lacks: a long wait, and a failure whose texts are all long. */
export function prepareTraffic({ lens }: Stage) {
  const quota = "API calls quota exceeded! maximum allowed 1500 per 01:00:00";
  lens.server.on(
    "POST",
    "https://api.securitycenter.microsoft.com/api/advancedqueries/run",
    json(429, failure("429", quota, "5d1cb1a2-7f4d-4b0e-8a1e-6d8a0f6c9e31"), { "Retry-After": "3540" }),
  );
  lens.server.on(
    "GET",
    /quarterly/,
    json(
      422,
      failure(
        "QuarterlyReviewOfMachinesCannotBeReadWhileAnotherReviewIsRunning",
        `The review ${"x".repeat(120)} is running. ${"Wait until it has ended, then try again. ".repeat(6)}`,
        `|${"4f8a21c0".repeat(8)}.${"1b9d".repeat(6)}.`,
      ),
    ),
  );
  lens.server.on("GET", /\/api\/fails\//, ({ url }) =>
    json(400, failure("BadRequest", "General Bad Request error message.", `id-of-${url.split("/").at(-1)}`)),
  );
}

export const failLong = (lens: Lens) => lens.call({ url: long });

/** Makes one more failing call, with a unique path. */
export const failAgain = (lens: Lens, index: number) => lens.call({ url: `${fails}/again-${index}` });
