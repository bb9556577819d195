import type { PanelTexts } from "../../locales/texts.ts";
import { type Body, type Exchange, isWithheld } from "../failure.ts";
import { visible } from "../visible.ts";

/** A remark about a body, shown next to its text or instead of it. */
export type BodyNote =
  | { readonly note: "empty" | "gone" | "unreadable" | "redirect" | "preflight" | "blocked" | "cut" }
  | { readonly note: "binary"; readonly size?: number }
  | { readonly note: "too-big"; readonly size: number }
  /** `reason`: as the browser reports it, such as `net::ERR_CONNECTION_RESET`. */
  | { readonly note: "no-reply"; readonly reason?: string }
  | { readonly note: "broken"; readonly reason: string };

/** Chrome keeps bodies of up to about 20 MB. */
const KEPT_BYTES = 20_000_000;

/** The note on a request body; `undefined` if there is no body, or nothing to add to its text. */
export function requestNote(body: Body | undefined): BodyNote | undefined {
  if (!body) return undefined;
  return textNote(body) ?? (body.text === undefined ? { note: "unreadable" } : undefined);
}

/** Why a reply body cannot be shown, or what to know about the shown text. */
export function responseNote({ response, networkError, resourceType }: Exchange): BodyNote | undefined {
  const { status, body } = response;
  const hasText = body.text !== undefined && body.text !== "";
  // A file can contain a reply without a status.
  if (status === 0 && !hasText) return { note: "no-reply", reason: networkError };
  if (isWithheld(networkError)) return { note: "blocked" };
  if (networkError !== undefined && !hasText) return { note: "broken", reason: networkError };
  if (resourceType === "preflight" && !hasText) return { note: "preflight" };
  if (status >= 300 && status < 400 && !hasText) return { note: "redirect" };
  const note = textNote(body);
  if (note || hasText) return note;
  const size = body.size ?? 0;
  return size > KEPT_BYTES ? { note: "too-big", size } : { note: "gone" };
}

function textNote({ text, binary, cut, size }: Body): BodyNote | undefined {
  if (binary) return { note: "binary", ...(size !== undefined && { size }) };
  if (text === "") return { note: "empty" };
  return cut && text !== undefined ? { note: "cut" } : undefined;
}

/** The text of the note. */
export function sentence(note: BodyNote, t: PanelTexts): string {
  switch (note.note) {
    case "empty":
      return t.bodyEmpty;
    case "binary":
      return note.size === undefined ? t.bodyBinary : t.bodyBinarySize(note.size);
    case "gone":
      return t.bodyGone;
    case "too-big":
      return t.bodyTooBig(note.size);
    case "unreadable":
      return t.bodyUnreadable;
    case "redirect":
      return t.bodyRedirect;
    case "preflight":
      return t.bodyPreflight;
    case "blocked":
      return t.bodyBlocked;
    case "no-reply":
      return note.reason === undefined ? t.noReply : t.noReplyReason(visible(note.reason));
    case "broken":
      return t.bodyBroken(visible(note.reason));
    case "cut":
      return t.bodyCut;
  }
}
