/** Rounds a time span as people say it: seconds up to two minutes, then minutes, then hours. */
export function rounded(seconds: number): number {
  const unit = seconds < 120 ? 1 : seconds < 7200 ? 60 : 3600;
  return Math.max(1, Math.round(seconds / unit)) * unit;
}
