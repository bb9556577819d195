import type { Form, Piece, Source } from "../parts.ts";

const opening = /<!doctype html\b|<html[\s>]/i;
const heading = /<(?:title|h[12])(?:\s[^<>]{0,200})?>\s{0,40}([^<]{1,200})/i;
/** A failed status at the beginning of a heading, or in words that only a server's page has. */
const statusOfTitle = /^(?:Error |HTTP (?:Error |Status )?)?([45]\d\d)\b/i;
const statusOfPage = /\bHTTP (?:Error|Status) ([45]\d\d)\b/i;
/** Longest part of a page to search, in characters. */
const longestPage = 20_000;

/** A page of a proxy or gateway that a text contains without a label: `<html><title>502 Bad Gateway</title>`. */
export const page: Form = {
  name: "http",
  read({ text }: Source) {
    const start = text.search(opening);
    if (start < 0) return undefined;
    const close = text.toLowerCase().indexOf("</html>", start);
    const end = close < 0 ? text.length : close + "</html>".length;
    const html = text.slice(start, end);
    const found = heading.exec(html.slice(0, longestPage));
    if (!found) return undefined;
    const status = statusOf(html.slice(0, longestPage), found[1] ?? "", start);
    return { replyBody: { text: html, start, end }, ...(status && { status }) };
  },
};

function statusOf(html: string, title: string, offset: number): Piece | undefined {
  const number = statusOfTitle.exec(title)?.[1] ?? statusOfPage.exec(html)?.[1];
  if (number === undefined) return undefined;
  const start = offset + html.indexOf(number);
  return { text: number, start, end: start + number.length };
}
