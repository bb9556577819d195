/**
 * Characters that are invisible or reorder visible ones: control characters, directional marks, fillers and tags,
 * line separators, and lone surrogates. Not line breaks and tabs.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finds exactly these characters
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]|\r(?!\n)|\p{Surrogate}/gu;

/** Untrusted text, with every character that could hide or mislead shown as an escape such as `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    return `⟨U+${point}⟩`;
  });
}
