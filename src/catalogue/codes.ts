import { oauthCodes } from "./apis/entra/codes.ts";
import { explainedGraphCodes, graphCodes } from "./apis/graph/codes.ts";
import { endpointCodes } from "./apis/mde/codes.ts";
import { defenderCodes } from "./apis/xdr/codes.ts";

/** Codes with texts of their own in every language; the others are explained by category. */
export type ExplainedCode =
  | keyof typeof defenderCodes
  // Real responses use `429` for `TooManyRequests`; both have the same texts.
  | Exclude<keyof typeof endpointCodes, "429">
  | keyof typeof explainedGraphCodes;

/** Every code except the AADSTS numbers, which only explanations need. */
export const codes = {
  ...defenderCodes,
  ...endpointCodes,
  ...explainedGraphCodes,
  ...graphCodes,
  ...oauthCodes,
};

export type KnownCode = keyof typeof codes;

/** Whether a word is a documented code, in exact letter case. */
export const isKnownCode = (word: string): boolean => Object.hasOwn(codes, word);
