import type { CheckTexts, FindingTexts, FindingWords } from "../locales/findings/en.ts";
import type { Finding } from "./checks/index.ts";

/** What a finding says in a language. */
export function wordsOf({ check, args }: Finding, { checks }: FindingTexts): FindingWords {
  const say: CheckTexts[Finding["check"]] = checks[check];
  return (say as (args: Finding["args"]) => FindingWords)(args); // a finding's arguments are those of its own words
}
