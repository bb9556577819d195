/**
 * Milliseconds since the epoch, never ahead of the time that has passed since this page opened: a clock that is set
 * forward meanwhile makes nothing old.
 */
export const steadyNow = (): number => Math.min(Date.now(), performance.timeOrigin + performance.now());
