/** Characters that are put together before the page gets to draw again. */
const piece = 4_000_000;

/** Saves a text as a file. Written bit by bit, so that a long one does not hold the panel up. */
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
  // The browser has taken the blob over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
