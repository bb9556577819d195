import type { CheckTexts } from "../shapes.ts";
import { code, duration, number, plural, sentences } from "./findings-phrases.ts";

const calls = (count: number) => `${number(count)} ${plural(count, { one: "call", other: "calls" })}`;

const times = (count: number) => `${number(count)} ${plural(count, { one: "time", other: "times" })}`;

/** Findings about the service and the way to it: limits, outages, hunting queries, network. */
export const serviceFindings = {
  "rate-limit": ({ allowed, period, perMinute, perHour, minute, hour, until }) => ({
    title: "Rate limit reached",
    text: sentences(
      allowed !== undefined &&
        period !== undefined &&
        `The API allows ${calls(allowed)} in ${duration(period)}.`,
      allowed === undefined &&
        perMinute !== undefined &&
        `The documentation allows ${calls(perMinute)} per minute${perHour === undefined ? "" : ` and ${number(perHour)} per hour`}.`,
      allowed === undefined &&
        perMinute === undefined &&
        perHour !== undefined &&
        `The documentation allows ${calls(perHour)} per hour.`,
      minute !== undefined &&
        hour !== undefined &&
        hour > 0 &&
        `This tab made ${calls(minute)} in the last minute and ${number(hour)} in the last hour. Other clients of the app count as well.`,
    ),
    steps: [
      until === undefined
        ? "Wait a minute before the next call, and longer after each further 429."
        : "Before the next call, wait until the time that the response gives.",
      "Make fewer calls: filter, use larger pages, and reuse results.",
    ],
  }),
  "early-retry": ({ seconds }) => ({
    title: "Repeated too early",
    text: `An earlier response asked the client to wait; this call came ${duration(seconds)} too early. Calling too early keeps the limit in force.`,
    steps: ["Wait for the full time that `Retry-After` gives."],
  }),
  "server-fault": ({ retriable, succeeded, failed, since }) => ({
    title: "Server fault",
    text: sentences(
      succeeded !== undefined &&
        succeeded > 0 &&
        `The same call succeeded ${times(succeeded)} in this session${since === undefined ? "" : `, most recently ${duration(since)} earlier`}.`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `Since then, it has failed ${times(failed)}.`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `The same call failed ${times(failed)} in this session and never succeeded. Something in the request may cause it.`,
    ),
    steps: [
      retriable
        ? "Repeat the call after a short wait, and wait longer each time."
        : "Do not repeat the call unchanged: this fault will not go away by itself.",
      "If it keeps failing, contact Microsoft Support and give them the tracking ID.",
    ],
  }),
  "query-name": ({ kind, operator }) => {
    const kinds: Record<typeof kind, string> = {
      table: "The table does not exist in advanced hunting, or not in this tenant.",
      column: "The column does not exist at this point in the query.",
      function: "The function does not exist.",
      name: "The name is not known at this point in the query.",
    };
    return {
      title: "Unknown name in the query",
      text: sentences(
        kinds[kind],
        operator && `The operator is ${code(operator)}.`,
        "Names are case-sensitive.",
      ),
      steps: [
        "Correct the name; the schema reference in the Microsoft Defender portal lists tables and columns.",
      ],
    };
  },
  "query-syntax": ({ problem, line, column }) => {
    const problems = {
      quote: "A string is opened here and never closed.",
      bracket: "A bracket here has no match.",
      pipe: "No operator follows the pipe.",
      operator: "This is not an operator of the query language.",
    };
    return {
      title: "Syntax error in the query",
      text: sentences(
        problem && problems[problem],
        line !== undefined &&
          column !== undefined &&
          `See line ${number(line)}, column ${number(column)} of the query.`,
      ),
      steps: ["Correct the query; running it in the Microsoft Defender portal shows where the error is."],
    };
  },
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout: "The query took too long and was stopped. Repeating it unchanged usually does not help.",
      size: "The result is larger than the API returns.",
      resources: "The query needs too many resources and was stopped.",
    };
    return {
      title: "Query too heavy",
      text: sentences(
        said ? reasons[reason] : "The query may take too long; if so, repeating it unchanged does not help.",
        operator && `The API names the operator ${code(operator)}.`,
      ),
      steps: [
        "Narrow down the query: a shorter time range, filters first, fewer joins.",
        "Return less: use `project`, `summarize`, or `take`.",
      ],
    };
  },
  "processing-quota": ({ wait }) => ({
    title: "Processing time used up",
    text: sentences(
      "The hunting queries of the tenant have used up their processing time.",
      wait && `The API says to wait for ${code(wait)}.`,
    ),
    steps: ["Wait, then run lighter queries."],
  }),
  "no-connection": ({ fault, headers }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "The host name could not be resolved.",
        step: "Check the spelling of the host, the DNS server, and the VPN.",
      },
      refused: {
        text: "The server could not be reached.",
        step: "Check the network, the firewall, and the port.",
      },
      broken: {
        text: "The connection was lost before the response was complete.",
        step: "Repeat the call; if it keeps happening, check the proxy and the firewall.",
      },
      timeout: {
        text: "The server did not answer in time.",
        step: "Check the network and the proxy, then repeat the call.",
      },
      certificate: {
        text: "The browser does not trust the certificate or the encrypted connection.",
        step: "Check the clock and whether a proxy inspects the traffic with its own certificate.",
      },
      blocked: {
        text: "An extension, such as an ad blocker, or an administrator blocked the call.",
        step: "Allow the host there.",
      },
      policy: {
        text: "A policy of the page or the browser blocked the call. Either the server never saw it, or its response was withheld.",
        step: "Check the `Content-Security-Policy` of the page: `connect-src` has to allow the host.",
      },
      offline: {
        text: "The computer was offline or switched networks.",
        step: "Check the connection, then repeat the call.",
      },
      proxy: { text: "The proxy did not let the call through.", step: "Check the proxy settings." },
      cors: {
        text: "The server’s answer to the CORS preflight probably does not allow the call, so the browser did not send it.",
        step: "Call the API from a server or a script: many Defender APIs do not accept calls from web pages.",
      },
      unknown: {
        text: "The browser gives no more precise reason.",
        step: "Look at the same call in the Network panel.",
      },
    };
    return {
      title: "No response",
      text: sentences(
        faults[fault].text,
        headers !== "" && `The page wanted to send these headers: ${code(headers)}.`,
      ),
      steps: [faults[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    title: "Response withheld from the page",
    text: `The server answered ${code(String(status))}, but ${code(header)} does not allow this page. The page saw only “Failed to fetch”.`,
    steps: [
      "Fix the failure itself.",
      "To let a page read the responses, call the API through your own server.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    title: "Preflight refused",
    text: `The server answered the browser’s preflight with ${code(String(status))}; only a status from 200 to 299 lets the call through. The token is not the cause: a preflight carries none.`,
    steps: ["Check the host and the path.", "Call the API from a server or a script instead of a web page."],
  }),
} satisfies Partial<CheckTexts>;
