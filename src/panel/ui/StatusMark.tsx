import "./StatusMark.css";

/** Who has to act: the caller (4xx), the caller by waiting (429), or the server (5xx). */
export function statusClass(status: number): "caller" | "throttle" | "server" | "partial" | "lost" {
  if (status === 429) return "throttle";
  if (status >= 500) return "server";
  if (status >= 400) return "caller";
  return status >= 200 ? "partial" : "lost";
}

/** A status with its mark, outside the list. */
export const Status = ({ status }: { status: number }) => (
  <span class={`status ${statusClass(status)}`}>
    <StatusMark status={status} />
    {status}
  </span>
);

/** Distinguishes status classes by shape as well as color; the number is always next to it. */
export const StatusMark = ({ status }: { status: number }) => (
  <i class={`status-mark ${statusClass(status)}`} aria-hidden="true" />
);
