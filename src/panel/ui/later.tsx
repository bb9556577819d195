import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

/** A component whose code loads when first rendered, so that the panel opens faster. `load` preloads it. */
export function later<Props extends object>(importIt: () => Promise<FunctionComponent<Props>>) {
  const loaded = signal<FunctionComponent<Props>>();
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> => {
    loading ??= importIt().then(
      (component) => {
        loaded.value = component;
      },
      () => {
        loading = undefined; // the next render tries again
      },
    );
    return loading;
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
