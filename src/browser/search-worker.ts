import { createSearcher, type SearchTask } from "../core/search.ts";

const answer = createSearcher();

addEventListener("message", ({ data }: MessageEvent<SearchTask>) => {
  const found = answer(data);
  if (found) postMessage(found);
});
