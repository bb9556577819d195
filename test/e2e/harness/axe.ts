import AxeBuilder from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Accessibility violations in a page or frame: each rule with the elements that break it. */
export async function violationsIn(place: Frame | Page): Promise<string[]> {
  await place.evaluate(AxeBuilder.source);
  return place.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof AxeBuilder }; // just loaded
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  });
}
