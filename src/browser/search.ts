import type { SearchAnswer, SearchQuestion, SearchTask } from "../core/search.ts";

/** Most milliseconds a search may take. A reasonable expression needs a few for thousands of texts. */
const longest = 1_000;
/** Most texts per message: more would block the page noticeably. */
const part = 1_000;

type Port = Pick<Worker, "terminate" | "onmessage" | "onerror"> & { postMessage(task: SearchTask): void };

interface Thread {
  readonly port: Port;
  /** The texts the worker holds, with the index of each. */
  readonly places: Map<string, number>;
}

const startWorker = (): Port =>
  new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });

/** The indexes of texts in the worker, and the texts it does not hold yet. */
function placesOf({ places }: Thread, texts: readonly string[]) {
  const fresh: string[] = [];
  const at = Uint32Array.from(texts, (text) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    fresh.push(text);
    return places.size - 1;
  });
  return { fresh, places: at };
}

/**
 * Runs regular expressions in a worker: one can backtrack exponentially, and only terminating the worker stops it. A
 * search resolves to "slow" if it takes too long and to "dropped" if another one replaces it.
 */
export function createSearch(start: () => Port = startWorker) {
  let thread: Thread | undefined;
  let giveUp: ((reason: "slow" | "dropped") => void) | undefined;

  const begin = (): Thread => ({ port: start(), places: new Map() });

  /** Starts the worker and sends it the texts of the items in parts, ahead of the first search: all this takes time. */
  const prepareSearch = <Item>(items: readonly Item[], textOf: (item: Item) => string): void => {
    // Restart the worker if it holds many texts that have left the list.
    if (thread && !giveUp && thread.places.size > 2 * items.length + part) {
      thread.port.terminate();
      thread = undefined;
    }
    thread ??= begin();
    const current = thread;
    const sendFrom = (from: number) => {
      if (thread !== current || from >= items.length) return;
      const { fresh } = placesOf(current, items.slice(from, from + part).map(textOf));
      if (fresh.length > 0) current.port.postMessage({ fresh });
      setTimeout(sendFrom, 0, from + part);
    };
    sendFrom(0);
  };
  const search = ({ expressions, texts }: SearchQuestion): Promise<SearchAnswer | "slow" | "dropped"> => {
    giveUp?.("dropped");
    thread ??= begin();
    const current = thread;
    return new Promise((resolve) => {
      const end = (answer: SearchAnswer | "slow" | "dropped") => {
        clearTimeout(timer);
        giveUp = undefined;
        resolve(answer);
      };
      giveUp = (reason) => {
        current.port.terminate();
        thread = undefined;
        end(reason);
      };
      const timer = setTimeout(giveUp, longest, "slow");
      current.port.onmessage = ({ data }: MessageEvent<SearchAnswer>) => end(data);
      current.port.onerror = () => giveUp?.("slow");
      const { fresh, places } = placesOf(current, texts);
      current.port.postMessage({ fresh, question: { expressions, places } });
    });
  };
  return { search, prepareSearch };
}
