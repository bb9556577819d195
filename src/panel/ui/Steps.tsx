import { Prose } from "./Prose.tsx";
import "./Steps.css";

/** Numbered steps. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="steps">
    {steps.map((step) => (
      <li key={step}>
        <span>
          <Prose text={step} />
        </span>
      </li>
    ))}
  </ol>
);
