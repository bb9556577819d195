import type { PanelTexts } from "../../locales/ui/en.ts";
import type { Body, Exchange } from "../failure.ts";

/** Chrome keeps bodies up to about 20 MB. */
const keptBytes = 20_000_000;

function textNote({ text, binary, cut, size }: Body, t: PanelTexts): string | undefined {
  if (binary) return size === undefined ? t.bodyBinary : t.bodyBinarySize(size);
  if (text === "") return t.bodyEmpty;
  return cut && text !== undefined ? t.bodyCut : undefined;
}

/** What could not be read of the body that was sent. */
export function requestNote(body: Body | undefined, t: PanelTexts): string | undefined {
  if (!body) return undefined;
  return textNote(body, t) ?? (body.text === undefined ? t.bodyUnreadable : undefined);
}

/** What could not be read of the reply. */
export function responseNote(exchange: Exchange, t: PanelTexts): string | undefined {
  const { response, networkError, resourceType } = exchange;
  const { status, body } = response;
  const hasText = body.text !== undefined && body.text !== "";
  if (status === 0) return networkError === undefined ? t.noReply : t.noReplyReason(networkError);
  if (networkError === "net::ERR_FAILED") return t.bodyBlocked;
  if (networkError !== undefined && !hasText) return t.bodyBroken(networkError);
  if (resourceType === "preflight" && !hasText) return t.bodyPreflight;
  if (status >= 300 && status < 400 && !hasText) return t.bodyRedirect;
  const note = textNote(body, t);
  if (note !== undefined || hasText) return note;
  const size = body.size ?? 0;
  return size > keptBytes ? t.bodyTooBig(size) : t.bodyGone;
}
