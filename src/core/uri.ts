/** An address in the characters of RFC 3986; what others read has to be one, what was sent need not be. */
export function uriOf(url: string): string {
  const [, address = "", fragment = ""] = /^([^#]*)(#?[\s\S]*)$/.exec(url) ?? [];
  return (
    address.replace(foreign, encoded) + fragment.slice(0, 1) + fragment.slice(1).replace(foreign, encoded)
  );
}

const foreign = /%(?![\da-f]{2})|[^\w.~:/?@!$&'()*+,;=%-]/giu;

const encoded = (character: string): string =>
  encodeURIComponent(character.replace(/\p{Surrogate}/u, "\uFFFD"));
