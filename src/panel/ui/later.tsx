import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

/**
 * A component that is loaded after the first picture with it, and then draws itself: the panel opens faster. `load` has
 * it ready before.
 */
export function later<Props extends object>(importIt: () => Promise<FunctionComponent<Props>>) {
  const loaded = signal<FunctionComponent<Props>>();
  let wish: Promise<void> | undefined;
  const load = (): Promise<void> => {
    wish ??= importIt().then(
      (component) => {
        loaded.value = component;
      },
      () => {
        wish = undefined; // tried again when it is next drawn
      },
    );
    return wish;
  };
  const Later = (props: Props) => {
    const Loaded = loaded.value;
    useEffect(() => {
      if (!Loaded) void load();
    });
    return Loaded ? <Loaded {...props} /> : null;
  };
  return Object.assign(Later, { load, isLoaded: () => loaded.value !== undefined });
}
