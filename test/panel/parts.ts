import * as parts from "../../src/panel/parts.ts";

/** Has every part of the panel ready, so that a test need not wait until it is drawn. */
export const loadParts = () => Promise.all(Object.values(parts).map(({ load }) => load()));
