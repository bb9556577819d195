import { contentOf } from "../har/body.ts";
import { objectOf } from "../json.ts";

/** Most bytes to unpack from a body: as many as are read of any body, and more. */
const longestUnpacked = 4_000_000;

/** The first bytes of gzip, in base64. */
const gzip = "H4sI";

/** Unpacks a body that a proxy recorded compressed, as base64. */
export async function withUnpackedBody(har: unknown): Promise<unknown> {
  const { text, base64 } = contentOf(har);
  const plain = base64 && text?.startsWith(gzip) ? await unpacked(text) : undefined;
  if (plain === undefined) return har;
  const entry = objectOf(har);
  const response = objectOf(entry.response);
  const { encoding: _, ...content } = objectOf(response.content);
  return { ...entry, response: { ...response, content: { ...content, text: plain } } };
}

/** Unpacks base64 gzip up to where it breaks off; `undefined` for other bytes. */
async function unpacked(base64: string): Promise<string | undefined> {
  let text = "";
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const reader = stream.getReader();
    for (let size = 0; size < longestUnpacked; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      text += decoder.decode(value, { stream: true });
    }
    void reader.cancel();
  } catch {
    // Text before the damage is still useful.
  }
  return text || undefined;
}
