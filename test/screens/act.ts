import type { Stage } from "./stage.ts";

/** A state of the panel, and how it comes about in one that was just loaded. */
export interface State {
  readonly name: string;
  enter(stage: Stage): Promise<unknown>;
  /** Makes good what loading the panel anew would not. */
  leave?(stage: Stage): Promise<unknown>;
}

/** States that belong together, and what has to happen before the first. */
export interface Act {
  before?(stage: Stage): Promise<unknown>;
  readonly states: readonly State[];
}

export const nothing = async () => undefined;

export const toEnd = ({ panel }: Stage, scroller: string) =>
  panel.locator(scroller).evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
