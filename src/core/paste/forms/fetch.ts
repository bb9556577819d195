import { readExchangeObject } from "../exchange-object.ts";
import type { Form, Parts, Source } from "../parts.ts";

/** Longest distance from the function name to its options, in characters. */
const longestStart = 4_200;
const start = /^fetch\(\s{0,8}["'](https:\/\/[^"'\s]{1,4000})["']\s{0,8},\s{0,20}$/;

/** A call as browsers copy it: `fetch("https://…", { "headers": {…}, "body": "…", "method": "POST" })`. */
export const fetchCall: Form = {
  name: "object",
  read({ objects, text }: Source): Parts | undefined {
    for (const options of objects) {
      const from = Math.max(0, options.start - longestStart);
      const before = text.slice(from, options.start);
      const call = before.lastIndexOf("fetch(");
      const address = call < 0 ? undefined : start.exec(before.slice(call))?.[1];
      if (address === undefined) continue;
      const place = text.indexOf(address, from + call);
      const url = { text: address, start: place, end: place + address.length };
      const value = { request: { ...options.value, url: address } };
      const { method, requestHeaders, requestBody } = readExchangeObject({ ...options, value }, text);
      return {
        method: method ?? { text: "GET", start: place, end: place },
        url,
        ...(requestHeaders && { requestHeaders }),
        ...(requestBody && { requestBody }),
      };
    }
    return undefined;
  },
};
