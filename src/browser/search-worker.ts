import { type SearchQuestion, searched } from "../core/search.ts";

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => postMessage(searched(data)));
