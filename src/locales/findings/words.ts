/** What a finding says: a short title, what its quotes do not show, and what to do. */
export interface FindingWords {
  readonly title: string;
  readonly text?: string;
  readonly steps?: readonly string[];
}
