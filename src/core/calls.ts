/** What the recorder counts of all watched calls of the tab, good and bad, so that limits can be judged. */
export interface Calls {
  /** Calls of the same method and path template in the minute and in the hour before a time (ms since the epoch). */
  count(method: string, template: string, before: number): { readonly minute: number; readonly hour: number };
  /** How often the same method and template succeeded and failed, and when last, up to a time. */
  outcomes(
    method: string,
    template: string,
    before: number,
  ): { readonly succeeded: number; readonly failed: number; readonly lastSuccess?: number };
}
