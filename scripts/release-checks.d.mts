export interface ReleaseState {
  readonly version: string;
  readonly lockVersion: string;
  readonly changelog: string;
  readonly changed: string;
  readonly head: string;
  readonly tagged: string | undefined;
}
export function releaseProblems(state: ReleaseState): string[];
