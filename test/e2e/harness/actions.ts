/** Counts the user's actions: every click, key press and choice is one. */
export function createCounter() {
  const actions: string[] = [];
  return {
    async act(name: string, run: () => Promise<unknown> = async () => undefined) {
      await run();
      actions.push(name);
    },
    /** Returns and prints the number of actions so far. */
    reached(what: string): number {
      console.log(`${what}: ${actions.length} actions (${actions.join(", ")})`);
      return actions.length;
    },
  };
}
