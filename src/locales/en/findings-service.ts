import type { CheckTexts } from "../shapes.ts";
import { code, codes, duration, number, plural, sentences, some } from "./findings-phrases.ts";

const calls = (count: number) => `${number(count)} ${plural(count, { one: "call", other: "calls" })}`;

const times = (count: number) => `${number(count)} ${plural(count, { one: "time", other: "times" })}`;

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "Microsoft Defender for Endpoint",
  vulnerability: "Microsoft Defender Vulnerability Management",
  office: "Microsoft Defender for Office 365",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "Microsoft Defender for Identity",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "Microsoft Defender for Cloud",
  purview: "Microsoft Purview",
};

/** Findings about the service and the network: limits, outages, hunting queries, connections. */
export const serviceFindings = {
  "rate-limit": ({ minute, hour, inFile, until, pages }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `Up to this call, ${inFile ? "the file contains" : "this tab made"} ${calls(minute)} within a minute and ${number(hour)} within an hour. Other clients of the app count as well.`
        : undefined,
    wait:
      until === undefined
        ? "Wait a minute before the next call, and longer after each further 429."
        : "Before the next call, wait until the time that the response gives.",
    steps:
      pages === "larger"
        ? ["Make fewer calls: filter, use larger pages, and reuse results."]
        : pages === "smaller"
          ? [
              "Make fewer calls: filter and reuse results.",
              "A large page may reach the limit by itself: reduce `$top`.",
            ]
          : ["Make fewer calls: spread them over time and combine them."],
  }),
  "early-retry": ({ seconds }) => ({
    text: `An earlier response asked the client to wait; this call came ${duration(seconds)} too early. Calls that come too early extend the throttling.`,
    wait: "Wait for the full time given in `Retry-After`.",
  }),
  "not-offered": () => ({
    text: "The documentation lists this path, but not every cloud offers it.",
    steps: ["Check in the documentation of the operation which clouds offer it."],
  }),
  "retiring-operation": () => ({
    steps: [
      "Call the operation of Microsoft Graph that replaces it; it needs a token and a permission of its own.",
    ],
  }),
  "server-fault": ({
    retriable,
    succeeded,
    failed,
    since,
    less,
    without,
    fewer,
    empty,
    isNeeded,
    narrow,
    isLong,
    isWritten,
    isBroken,
  }) => ({
    text: sentences(
      isBroken && "The error follows the beginning of the result, so the request was accepted.",
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
        `The same call failed ${times(failed)} in this session and never succeeded. Something in the request may be the cause.`,
    ),
    wait: retriable ? "Wait a moment, then retry the call; wait longer each time." : undefined,
    steps: [
      ...(retriable ? [] : ["Don’t retry the same call; this error won’t go away by itself."]),
      ...(less.length > 0 ? [`The call may ask for too much at once: reduce ${some(less)}.`] : []),
      ...(without ? [`The call may ask for too much at once: leave out ${some(without)}.`] : []),
      ...(fewer ? [`The call may send too much at once: put fewer items in ${some(fewer)}.`] : []),
      ...(empty
        ? [
            `The service may have failed on an empty value: send ${some(empty)} with content${isNeeded ? "" : ", or leave it out"}.`,
          ]
        : []),
      ...(narrow ? [`The call may ask for too much at once: narrow it down with ${some(narrow)}.`] : []),
      ...(isLong ? ["Ask for a shorter time span, such as one day per call."] : []),
      ...(isBroken
        ? [
            "The service may have failed on one of the objects: leave that one out, for example with a narrower `$filter`.",
          ]
        : []),
      ...(isWritten && retriable
        ? ["Before you retry, check whether the call was carried out nevertheless."]
        : []),
      retriable
        ? "If it keeps failing, contact Microsoft Support."
        : "Compare the call with the documentation; if it is correct, contact Microsoft Support.",
    ],
  }),
  "result-column": () => ({
    steps: [
      "Name a column that the query returns, or make the query return this one, for example with `extend` or `project`.",
    ],
  }),
  "query-cast": ({ flaw }) =>
    ({
      path: {
        text: "The same column can be dynamic in another service, such as Microsoft Sentinel.",
        steps: ["Parse the text first, for example with `parse_json()`."],
      },
      key: { steps: ["Convert the value first, for example with `tostring()`."] },
      entity: {
        text: "A property of a dynamic value is dynamic, too.",
        steps: ["Put `tostring()` around the expression."],
      },
    })[flaw],
  "query-name": ({
    kind,
    operator,
    why,
    product = "several",
    tables = [],
    dropper = "project",
    by = "workspace()",
  }) => {
    const kinds: Record<typeof kind, string> = {
      table: "The table doesn’t exist in advanced hunting, or not in this tenant.",
      column: "The column doesn’t exist at this point in the query.",
      function: "The function doesn’t exist.",
      name: "The name isn’t known at this point in the query.",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: { text: "The name belongs to an older version of the schema.", step: "Use the new name." },
      endpoint: {
        text: "The table exists, but the hunting API of Defender for Endpoint has only the device tables.",
        step: "Call `/api/advancedhunting/run` with the permission `AdvancedHunting.Read.All`, or `security/runHuntingQuery` of Microsoft Graph with `ThreatHunting.Read.All`.",
      },
      product: {
        text:
          product === "several"
            ? "The table exists, but its data comes from a product that may be missing."
            : `The table exists, but its data comes from ${products[product]}, which may be missing.`,
        step: "Check in the Microsoft Defender portal whether the table is in the schema of this tenant.",
      },
      workspace: {
        text: "Advanced hunting has this table only if the workspace is connected to the Microsoft Defender portal.",
        step: "Connect the workspace to the portal, or run the query with the Log Analytics API.",
      },
      tables: {
        text: `Tables with this column: ${codes(tables.join())}. Either another table is in use here, or an earlier operator has dropped the column.`,
        step: "Query the table that has the column, or keep the column in `project` and `summarize`.",
      },
      time: {
        text: "In a Log Analytics workspace, every table has the time in `TimeGenerated`.",
        step: "Use `TimeGenerated`.",
      },
      dropped: {
        text: `An earlier ${code(dropper)} drops the column.`,
        step: `Make ${code(dropper)} keep the column, or use it before that operator.`,
      },
      outside: {
        text: "The error is then in something that the query calls, such as a saved function; Log Analytics also reads functions whose names stand in comments.",
        step: "Check the functions that the query or its comments name, and leave out those that aren’t needed.",
      },
      own: {
        text: "An operator may have dropped it since; or the check when a rule is saved is stricter than a run, for example after a join or with a watchlist.",
        step: "Try `!in` with a list instead of a `leftanti` join, or assign the column once more after it.",
      },
      data: {
        text: `${code(by)} creates columns from data, so they are unknown when the query is only checked, or has no data.`,
        step: `Read the value from the property before ${code(by)}, give the plugin a schema, or use \`column_ifexists()\`.`,
      },
      watchlist: {
        text: `The query reads the watchlist ${code(by)}, whose columns come from its data.`,
        step: "Compare the name with the columns of the watchlist; after an upload, it takes a while until they are available.",
      },
      remote: {
        text: `After ${code(by)}, only tables can be used, no saved functions; and the table must exist there.`,
        step: "If it’s a function, put its query with the tables into this one; if it’s a table, check the other workspace.",
      },
      quotes: {
        text: "A text needs quotation marks; without them, it’s the name of a column. Shells and scripts often remove them.",
        step: "Put the value in quotation marks, and escape them where the query is built.",
      },
      hyphen: {
        text: "In KQL, a hyphen is a minus sign; a name that contains one needs brackets and quotation marks.",
        step: "Write the name in brackets and quotation marks.",
      },
      saved: {
        text: "The syntax shows no error. It’s no function of the query language, and the query doesn’t define it.",
        step: "Save the function in this workspace before the rule or query that uses it, with exactly this name.",
      },
      variant: {
        text: "The query itself defines that name in other letters.",
        step: "Correct the name; names are case-sensitive.",
      },
      classic: {
        text: "Application Insights calls the table so. In a workspace, its columns have other names, too, such as `TimeGenerated` for `timestamp`.",
        step: "Use the names of the workspace, or send the query to the Application Insights resource.",
      },
      spelling: {
        text:
          kind === "function"
            ? "KQL has a function of that name; names are case-sensitive."
            : "Log Analytics has a table of that name; names are case-sensitive.",
        step: "Correct the name.",
      },
      language: {
        text: "The function belongs to another language.",
        step: "Use the function of KQL; compare its parameters.",
      },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `The error is in the ${code(operator)} operator.`,
        !why && "Names are case-sensitive.",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "Functions saved in a workspace or in the portal aren’t known everywhere: put the function’s code into the query, or correct its name."
            : "Correct the name; the schema reference in the Microsoft Defender portal lists tables and columns.",
      ],
    };
  },
  "query-syntax": ({ problem }) => {
    const words: Partial<Record<NonNullable<typeof problem>, { text?: string; step: string }>> = {
      instead: { step: "Change that in the query; keywords and operators of KQL are case-sensitive." },
      encoded: {
        text: "Something on the way has encoded the query once too often: for a URL, for HTML, or for JSON.",
        step: "Use the query as plain text, and let the client encode it once.",
      },
      typographic: {
        text: "Word processors, chats, and keyboards for other languages produce such characters.",
        step: "Type the character again in the query.",
      },
      escape: {
        text: "In a KQL string, a backslash begins an escape sequence. This concerns the query, not its JSON.",
        step: "Write `@` before the string, or double each backslash in it.",
      },
      text: {
        text: "Shells and scripts often remove quotation marks.",
        step: "Put the value in quotation marks, and escape them where the query is built.",
      },
      semicolon: {
        text: "The pipe would begin a new statement.",
        step: "Delete that semicolon.",
      },
      let: { text: "Every `let` statement ends with a semicolon.", step: "Add the semicolon." },
      operand: { step: "Complete the expression, or remove its last part." },
      on: { step: "Add `on` with the columns to compare." },
      inner: {
        text: "The quotation mark inside it ends it.",
        step: "Use the other kind of quotation marks around the string, or a backslash before the inner ones.",
      },
      placeholder: { step: "Put in the value before the query is sent." },
      hidden: {
        text: "Web pages and word processors put such characters between words; a service may fail on them without saying so.",
        step: "Replace it with an ordinary space, or delete it; there may be more of them.",
      },
      command: {
        text: "A query reads tables; management commands such as `.show` are for databases of your own.",
        step: "Use `getschema` behind the name of a table to see its columns; the schema reference lists the tables.",
      },
      literal: {
        text: "Azure Monitor determines tables and workspaces before it runs the query. The names in the message may be right.",
        step: "Write the name itself there, in quotation marks.",
      },
      star: {
        text: "A query may read only one table with the plan Basic or Auxiliary, and up to five Analytics tables.",
        step: "Name the tables that you need.",
      },
    };
    const {
      text,
      step = "Correct the query; running it in the Microsoft Defender portal shows where the error is.",
    } = (problem && words[problem]) ?? {};
    return { ...(text !== undefined && { text }), steps: [step] };
  },
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout: "The query took too long and was stopped. Retrying the same query usually doesn’t help.",
      size: "The result of the query is larger than the API can return.",
      resources: "The query used too many resources and was stopped.",
    };
    return {
      text: sentences(
        said ? reasons[reason] : "The query may take too long; if so, retrying the same query doesn’t help.",
        operator && `The API names the operator ${code(operator)}.`,
      ),
      steps: [
        "Narrow down the query: a shorter time range, filters first, fewer joins.",
        "Return less: use `project`, `summarize`, or `take`.",
      ],
    };
  },
  "processing-quota": () => ({ wait: "Wait before the next query.", steps: ["Run lighter queries."] }),
  "no-connection": ({ fault, headers }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "The host name couldn’t be resolved.",
        step: "Check the spelling of the host, the DNS server, and the VPN.",
      },
      refused: {
        text: "The server couldn’t be reached.",
        step: "Check the network, the firewall, and the port.",
      },
      broken: {
        text: "The connection was lost before the response was complete.",
        step: "Retry the call; if it keeps happening, check the proxy and the firewall.",
      },
      timeout: {
        text: "The server didn’t respond in time.",
        step: "Check the network and the proxy, then retry the call.",
      },
      certificate: {
        text: "The browser doesn’t trust the certificate or the encrypted connection.",
        step: "Check the clock and whether a proxy inspects the traffic with its own certificate.",
      },
      blocked: {
        text: "An extension, such as an ad blocker, or an administrator blocked the call.",
        step: "Allow the host in the extension, or ask the administrator.",
      },
      policy: {
        text: "A policy of the page or the browser blocked the call. Either the server never saw it, or its response was withheld.",
        step: "Check the page’s `Content-Security-Policy`: `connect-src` must allow the host.",
      },
      opaque: {
        text: "The browser withheld the response: the page loads the URL as a script, an image, or another resource.",
        step: "Call the API with `fetch`: only then does the browser pass JSON to a page.",
      },
      offline: {
        text: "The computer was offline or switched networks.",
        step: "Check the connection, then retry the call.",
      },
      proxy: { text: "The proxy blocked the call.", step: "Check the proxy settings." },
      cors: {
        text: "The server’s response to the CORS preflight probably doesn’t allow the call, so the browser didn’t send it.",
        step: "Call the API from a server or a script: many Defender APIs don’t accept calls from web pages.",
      },
      unknown: {
        text: "The browser gives no further details.",
        step: "Open the same call in the Network panel.",
      },
    };
    return {
      text: sentences(
        faults[fault].text,
        headers !== "" && `The page wanted to send these headers: ${code(headers)}.`,
      ),
      steps: [faults[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `The server responded${status > 0 ? ` with ${code(String(status))}` : ""}, but ${code(header)} doesn’t allow this page. The page saw only “Failed to fetch”.`,
    steps: [
      ...(status >= 400 ? ["Resolve the error itself."] : []),
      "To let a page read the responses, call the API through your own server.",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `The server responded to the browser’s preflight with ${code(String(status))}; only a status from 200 to 299 lets the call through. The token isn’t the cause: a preflight carries none.`,
    steps: ["Check the host and the path.", "Call the API from a server or a script instead of a web page."],
  }),
} satisfies Partial<CheckTexts>;
