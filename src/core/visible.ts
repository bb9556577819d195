/**
 * Characters that are invisible or reorder the visible ones: controls, marks of writing direction, fillers and tags,
 * line separators, and halves of a surrogate pair. Not line breaks and tabs.
 */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0001}-\u{e007f}]|\r(?!\n)|\p{Surrogate}/gu;

/** Text from outside with every character that could hide or mislead as an escape such as `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const point = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    return `⟨U+${point}⟩`;
  });
}
