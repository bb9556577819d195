import type { SearchAnswer, SearchQuestion, SearchTask } from "../core/search.ts";

/** How long an expression may take, in milliseconds. An honest one needs a few for thousands of texts. */
const longest = 1_000;
/** Texts that are told at once: more would be felt. */
const part = 1_000;

type Port = Pick<Worker, "terminate" | "onmessage" | "onerror"> & { postMessage(task: SearchTask): void };

interface Thread {
  readonly port: Port;
  /** The texts it has, and the place of each. */
  readonly places: Map<string, number>;
}

const startWorker = (): Port =>
  new Worker(new URL("./search-worker.ts", import.meta.url), { type: "module" });

/** Where a thread has the texts, and those that it still has to be told. */
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
 * Looks for regular expressions off the main thread, for one can take longer than anyone lives, and nothing but the
 * end of its thread stops it. A question gives "slow" when it takes too long, and "dropped" when the next one comes.
 */
export function createSearch(start: () => Port = startWorker) {
  let thread: Thread | undefined;
  let giveUp: ((reason: "slow" | "dropped") => void) | undefined;

  const begin = (): Thread => ({ port: start(), places: new Map() });

  /** Starts the thread and tells it the texts bit by bit, which both take a while, before there is a question. */
  const prepareSearch = (texts: readonly string[]): void => {
    // It would hold on to what has left the list.
    if (thread && !giveUp && thread.places.size > 2 * texts.length + part) {
      thread.port.terminate();
      thread = undefined;
    }
    thread ??= begin();
    const told = thread;
    const tell = (from: number) => {
      if (thread !== told || from >= texts.length) return;
      const { fresh } = placesOf(told, texts.slice(from, from + part));
      if (fresh.length > 0) told.port.postMessage({ fresh });
      setTimeout(tell, 0, from + part);
    };
    tell(0);
  };
  const search = ({ expressions, texts }: SearchQuestion): Promise<SearchAnswer | "slow" | "dropped"> => {
    giveUp?.("dropped");
    thread ??= begin();
    const asked = thread;
    return new Promise((resolve) => {
      const end = (answer: SearchAnswer | "slow" | "dropped") => {
        clearTimeout(timer);
        giveUp = undefined;
        resolve(answer);
      };
      giveUp = (reason) => {
        asked.port.terminate();
        thread = undefined;
        end(reason);
      };
      const timer = setTimeout(giveUp, longest, "slow");
      asked.port.onmessage = ({ data }: MessageEvent<SearchAnswer>) => end(data);
      asked.port.onerror = () => giveUp?.("slow");
      const { fresh, places } = placesOf(asked, texts);
      asked.port.postMessage({ fresh, asked: { expressions, places } });
    });
  };
  return { search, prepareSearch };
}
