import type { SearchAnswer, SearchQuestion } from "../core/search.ts";

/** How long an expression may take, in milliseconds. An honest one needs a few for thousands of texts. */
const longest = 1_000;

type Port = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

const startWorker = (): Port =>
  new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });

/**
 * Looks for regular expressions off the main thread, for one can take longer than anyone lives, and nothing but the
 * end of its thread stops it. A question gives "slow" when it takes too long, and "dropped" when the next one comes.
 */
export function createSearch(start: () => Port = startWorker) {
  let worker: Port | undefined;
  let giveUp: ((reason: "slow" | "dropped") => void) | undefined;

  /** Starts the thread, which takes a while, before there is a question. */
  const prepareSearch = (): void => {
    worker ??= start();
  };
  const search = (question: SearchQuestion): Promise<SearchAnswer | "slow" | "dropped"> => {
    giveUp?.("dropped");
    worker ??= start();
    const asked = worker;
    return new Promise((resolve) => {
      const end = (answer: SearchAnswer | "slow" | "dropped") => {
        clearTimeout(timer);
        giveUp = undefined;
        resolve(answer);
      };
      giveUp = (reason) => {
        asked.terminate();
        worker = undefined;
        end(reason);
      };
      const timer = setTimeout(giveUp, longest, "slow");
      asked.onmessage = ({ data }: MessageEvent<SearchAnswer>) => end(data);
      asked.onerror = () => giveUp?.("slow");
      asked.postMessage(question);
    });
  };
  return { search, prepareSearch };
}
