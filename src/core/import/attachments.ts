import { type JsonObject, objectOf } from "../json.ts";

/** Reads the beginning of a file stored next to the HAR; `undefined` if there is no file with this name. */
export type ReadAttachment = (name: string) => Promise<Uint8Array | undefined>;

/**
 * Fills in the bodies that the HAR stores in separate files, like archives of Playwright (`content: attach`): such a
 * body has a `_file` instead of a `text`.
 */
export async function withAttachments(har: unknown, read: ReadAttachment): Promise<unknown> {
  if (
    !hasFile(objectOf(objectOf(har).request).postData) &&
    !hasFile(objectOf(objectOf(har).response).content)
  )
    return har;
  const { request, response, ...entry } = objectOf(har);
  const { postData, ...sent } = objectOf(request);
  const { content, ...received } = objectOf(response);
  return {
    ...entry,
    request: { ...sent, ...(postData !== undefined && { postData: await filled(postData, read) }) },
    response: { ...received, ...(content !== undefined && { content: await filled(content, read) }) },
  };
}

const hasFile = (body: unknown): boolean => typeof objectOf(body)._file === "string";

async function filled(value: unknown, read: ReadAttachment): Promise<JsonObject> {
  const body = objectOf(value);
  // If a request body has a file, its text is `""`.
  if (body.text || typeof body._file !== "string") return body;
  const bytes = await read(body._file);
  if (!bytes) return body;
  try {
    // `stream`: the bytes may end within a character.
    return { ...body, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true }) };
  } catch {
    return { ...body, _binary: true }; // an image, or text in another encoding
  }
}
