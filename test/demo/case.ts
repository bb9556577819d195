import type { Answer, Reply } from "./reply.ts";

export interface Case {
  readonly name: string;
  readonly topic: string;
  readonly method: string;
  /** Absolute; unique together with the method. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How the page makes the call; `fetch` by default. */
  readonly via?: "iframe" | "worker";
  readonly reply: Answer;
  readonly preflight?: Reply;
  /** Rows shown in the panel, in the order of the response; empty for a success. */
  readonly shows: readonly Shown[];
}

export interface Shown {
  readonly status: number;
  /** Missing if the response has no code. */
  readonly code?: string;
}
