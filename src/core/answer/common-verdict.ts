/**
 * The verdict of a cause from those of two of its failures: values that differ, such as the ID of a device, become
 * an ellipsis. The first verdict if they differ in more than their values.
 */
export function commonVerdict(verdict: string, other: string | undefined): string {
  // Every second part is a value: the texts mark values with backticks.
  const [parts, others] = [verdict.split("`"), other?.split("`") ?? []];
  const differs = parts.map((part, index) => part !== others[index]);
  if (parts.length !== others.length || differs.some((isOther, index) => isOther && index % 2 === 0))
    return verdict;
  return parts.map((part, index) => (differs[index] ? "…" : part)).join("`");
}
