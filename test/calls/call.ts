import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apis } from "../../src/catalogue/apis/names.ts";
import { loadPortalOperations } from "../../src/catalogue/apis/portal/operations.ts";
import { loadOperations } from "../../src/catalogue/operations.ts";
import type { Answer } from "../../src/core/answer/answer.ts";
import { createDiagnosis } from "../../src/core/answer/diagnosis.ts";
import type { Finding } from "../../src/core/checks/index.ts";
import type { Failure } from "../../src/core/failure.ts";
import { failuresOf } from "../../src/core/recognise/index.ts";
import { english } from "../core/answer/words.ts";
import { exchange } from "../entries.ts";

/** A failed call in a short form that can be written by hand. */
export interface Call {
  readonly name: string;
  readonly method?: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Claims of a token that is valid at the time of the call. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Objects are sent as JSON. */
  readonly body?: unknown;
  readonly status: number;
  readonly reply?: unknown;
  readonly replyHeaders?: Readonly<Record<string, string>>;
  /** The expected findings in order, as `certain parameter-case`. */
  readonly says?: readonly string[];
  /** Expected properties of these findings, in the same order. */
  readonly with?: readonly object[];
  /** The beginning of the answer in English, and its advice. */
  readonly verdict?: string;
  readonly steps?: readonly string[];
  readonly cause?: string;
  /** Part of the evidence of an answer without a finding. */
  readonly evidence?: object;
}

const sentAt = "2026-11-21T12:00:00.000Z";

function bearer(claims: object): string {
  const now = Date.parse(sentAt) / 1000;
  const all = { iat: now - 60, nbf: now - 60, exp: now + 3600, ...claims };
  return `Bearer e30.${Buffer.from(JSON.stringify(all)).toString("base64url")}.c2ln`;
}

const diagnosis = createDiagnosis(await loadOperations(apis), apis, await loadPortalOperations());

export function failuresIn({ method, url, headers, claims, body, status, reply, replyHeaders }: Call) {
  const named = Object.entries(headers ?? {});
  const ofName = (name: string) => named.find(([other]) => other.toLowerCase() === name)?.[1];
  const others = Object.fromEntries(
    named.filter(([name]) => !/^(?:authorization|content-type)$/i.test(name)),
  );
  const contentType = ofName("content-type");
  const token = claims ? bearer(claims) : ofName("authorization");
  return failuresOf(
    exchange({
      url,
      status,
      ...(method !== undefined && { method }),
      ...(body !== undefined && { request: body }),
      ...(contentType && { contentType }),
      body: reply ?? "",
      ...(replyHeaders && { headers: replyHeaders }),
      requestHeaders: {
        ...(contentType !== undefined
          ? { "Content-Type": contentType }
          : body !== undefined && { "Content-Type": "application/json" }),
        ...others,
        ...(token && { Authorization: token }),
      },
      entry: { startedDateTime: sentAt },
    }),
  );
}

export const findingsOf = (failure: Failure): readonly Finding[] => diagnosis.findings(failure);

export const answerTo = (failure: Failure, words = english): Answer =>
  diagnosis.answer(failure, findingsOf(failure), words);

/** The calls of a file, stored under `calls`. */
export const callsIn = (file: string): readonly Call[] =>
  (JSON.parse(readFileSync(file, "utf8")) as { calls: Call[] }).calls; // the file has this structure

const folder = fileURLToPath(new URL("../fixtures/calls/", import.meta.url));

/** The failures of all calls in the fixtures. */
export const fixtureCalls: readonly Failure[] = readdirSync(folder).flatMap((file) =>
  callsIn(folder + file).flatMap(failuresIn),
);
