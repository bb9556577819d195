/** Counts what a user does; every click, key and choice is one action. */
export function createCounter() {
  const actions: string[] = [];
  return {
    async act(name: string, run: () => Promise<unknown> = async () => undefined) {
      await run();
      actions.push(name);
    },
    /** The number of actions so far, which is also printed. */
    reached(what: string): number {
      console.log(`${what}: ${actions.length} actions (${actions.join(", ")})`);
      return actions.length;
    },
  };
}
