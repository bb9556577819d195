import type { Certainty } from "../../core/checks/finding.ts";
import "./CertaintyMark.css";

/** The certainty of a finding: the fuller, the more certain. The word is always next to it. */
export const CertaintyMark = ({ certainty }: { certainty: Certainty }) => (
  <i class={`certainty-mark ${certainty}`} aria-hidden="true" />
);
