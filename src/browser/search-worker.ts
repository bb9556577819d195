import type { SearchAnswer, SearchQuestion } from "./search.ts";

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  const found = data.expressions.map((source) => {
    const expression = new RegExp(source, "im");
    // Across the text as it reads, and with `^` and `$` at each of its lines.
    return Uint8Array.from(data.texts, (text) =>
      Number(expression.test(text) || expression.test(text.replaceAll("\n", " "))),
    );
  });
  postMessage(found satisfies SearchAnswer);
});
