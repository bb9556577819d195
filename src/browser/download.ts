/** Number of characters assembled before the page may draw a frame. */
const piece = 4_000_000;

/** Saves text as a file. Assembles it in pieces, so that a long text does not block the panel. */
export async function download(name: string, type: string, parts: Iterable<string>): Promise<void> {
  const blobs: Blob[] = [];
  let text = "";
  let since = performance.now();
  for (const part of parts) {
    text += part;
    if (text.length >= piece) {
      blobs.push(new Blob([text]));
      text = "";
    }
    if (performance.now() - since > 20) {
      await new Promise((next) => setTimeout(next));
      since = performance.now();
    }
  }
  const url = URL.createObjectURL(new Blob([...blobs, text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has read the blob.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
