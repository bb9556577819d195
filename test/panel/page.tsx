import { render } from "preact";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import type { Failure } from "../../src/core/failure.ts";
import { Panel } from "../../src/panel/Panel.tsx";
import * as parts from "../../src/panel/parts.ts";
import type { Adapters } from "../../src/panel/state/adapters.ts";
import { createStore } from "../../src/panel/state/store.ts";
import { fakeAdapters } from "./samples.ts";

/** A click starts a promise, which starts a render, then an effect, and that possibly another promise. */
const ROUNDS = 4;

/** Runs pending promises, renders and effects. Waits for turns of the event loop, not for a time. */
export async function settled(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Renders the whole panel with all its parts loaded. With `failures`, the recorder has already reported them. */
export async function openPanel(failures?: readonly Failure[], more: Partial<Adapters> = {}) {
  const world = fakeAdapters(more);
  const store = createStore(world.adapters);
  store.start();
  if (failures)
    world.send({ type: "state", failures, recording: true, rates: [], keeping: { state: "on", unsaved: 0 } });
  await Promise.all(Object.values(parts).map(({ load }) => load()));
  render(<Panel store={store} />, document.body);
  await settled();
  return { ...world, store };
}

/** Waits for an element whose code has to load first, however long that takes. */
export async function appears<T extends Element>(find: () => T | null | undefined): Promise<T> {
  const found = await vi.waitFor(
    () => {
      const element = find();
      if (!element) throw new Error("It does not appear.");
      return element;
    },
    { timeout: 20_000 },
  );
  await settled();
  return found;
}

export const closePanel = () => render(null, document.body);

export const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
export const rows = () => all("tbody tr");
export const details = () => document.querySelector<HTMLElement>("section.details");
export const status = () => document.querySelector("[role=status]")?.textContent;

/** The element with an accessible name; throws if there is none. */
export function named(name: string, inside: ParentNode | null = document): HTMLElement {
  const elements = inside?.querySelectorAll<HTMLElement>("button, input, select, section, table") ?? [];
  const found = [...elements].find(
    (element) => (element.getAttribute("aria-label") ?? element.textContent) === name,
  );
  if (!found) throw new Error(`Nothing is named ${name}.`);
  return found;
}

/** Presses a key on the focused element. */
export async function press(key: string, more: KeyboardEventInit = {}) {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}

export async function click(element: HTMLElement | undefined, more: MouseEventInit = {}) {
  if (!element) throw new Error("There is nothing to click.");
  element.focus();
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...more }));
  await settled();
}

/** Selects a tab of Details. */
export const chooseTab = (name: string) =>
  click(all("[role=tab]").find(({ textContent }) => textContent === name));

/** Fills a field like a user who types. */
export async function type(field: HTMLInputElement | null, text: string) {
  if (!field) throw new Error("There is no field.");
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await settled();
}
