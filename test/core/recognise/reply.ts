import { expect } from "vitest";
import { recognise } from "../../../src/core/recognise/index.ts";
import { exchange, type Sent } from "../../entries.ts";

export const graph = "https://graph.microsoft.com/v1.0/security/alerts_v2";
export const token = "https://login.microsoftonline.com/t/oauth2/v2.0/token";
export const id = "5f64e8a2-6f1c-4b4e-9d53-0c6a4a8a2b11";
export const other = "11e25bd1-5a1b-4c09-8a33-7a3f0a2d9c22";

/** The only error of a reply. */
export const only = (sent: Sent) => {
  const errors = recognise(exchange(sent));
  expect(errors).toHaveLength(1);
  return errors[0] as (typeof errors)[number]; // the length is checked above
};
