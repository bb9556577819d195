import "./StatusMark.css";

/** Who is to act, read off the status: the caller, the caller's patience, or the server. */
export function statusClass(status: number): "caller" | "throttle" | "server" | "partial" | "lost" {
  if (status === 429) return "throttle";
  if (status >= 500) return "server";
  if (status >= 400) return "caller";
  return status >= 200 ? "partial" : "lost";
}

/** Tells the status classes apart by fill as well as colour; the number always stands beside it. */
export const StatusMark = ({ status }: { status: number }) => (
  <i class={`status-mark ${statusClass(status)}`} aria-hidden="true" />
);
