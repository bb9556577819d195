import type { Certainty } from "../../core/checks/finding.ts";
import "./CertaintyMark.css";

/** How sure a finding is: the fuller, the surer. The word is always beside it. */
export const CertaintyMark = ({ certainty }: { certainty: Certainty }) => (
  <i class={`certainty-mark ${certainty}`} aria-hidden="true" />
);
