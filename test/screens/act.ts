import type { Stage } from "./stage.ts";

/** A state of the panel, and how to reach it in a newly loaded panel. */
export interface State {
  readonly name: string;
  enter(stage: Stage): Promise<unknown>;
  /** Reverts changes that a reload of the panel does not. */
  leave?(stage: Stage): Promise<unknown>;
}

/** States that belong together, and the preparation before the first. */
export interface Act {
  before?(stage: Stage): Promise<unknown>;
  readonly states: readonly State[];
}

export const nothing = async () => undefined;

export const toEnd = ({ panel }: Stage, scroller: string) =>
  panel.locator(scroller).evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
