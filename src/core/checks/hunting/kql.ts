import { rules, withoutOn } from "./kql-rules.ts";
import type { Frame, Slip, SlipProblem } from "./kql-slip.ts";
import { type Token, tokensOf } from "./kql-tokens.ts";

export type KqlProblem = "quote" | "bracket" | SlipProblem;

export interface KqlFault extends Omit<Slip, "problem"> {
  readonly problem: KqlProblem;
}

const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
/** Words before a bracket that do not call anything. */
const noCall =
  /^(?:and|or|not|in|!in|in~|!in~|by|on|where|filter|has_any|has_all|between|!between|union|join|lookup|extend|project|summarize|with|fork|apply)$/i;

interface Open extends Frame {
  readonly token?: Token;
  /** JSON inside `dynamic()`, which has its own syntax. */
  readonly isData: boolean;
}

const frameOf = (token?: Token, before?: Token, outer?: Open): Open => {
  const isCall = token?.text === "(" && before?.kind === "name" && !noCall.test(before.text);
  return {
    token,
    opener: token?.text ?? "",
    isData: outer?.isData === true || (isCall && before?.text === "dynamic"),
    ...(isCall && { call: before.text.toLowerCase() }),
    item: token?.end ?? 0,
    isLet: false,
    // The brackets of an expression belong to the operator around it.
    ...(outer?.stage && !isCall && token?.text === "(" && { stage: outer.stage }),
    hasOn: outer?.hasOn === true && !isCall,
  };
};

/** Follows the statements and operators of a bracket. */
function follow(frame: Open, token: Token, before: Token | undefined): void {
  const isFirst = before === undefined || before.kind === "end" || before === frame.token;
  const isStage =
    before?.kind === "pipe" || (isFirst && /^(?:where|find|search|print|union)$/.test(token.text));
  if (token.kind === "end") {
    frame.isLet = false;
    frame.stage = undefined;
    frame.stageToken = undefined;
  } else if (token.kind === "name" && isStage) {
    frame.stage = token.text.toLowerCase();
    frame.stageToken = token;
    frame.hasOn = false;
    frame.item = token.end;
  } else if (token.text === "let" && isFirst) frame.isLet = true;
  else if (token.kind === "comma") frame.item = token.end;
  else if (token.kind === "name" && /^on$/i.test(token.text)) frame.hasOn = true;
  else if (token.kind === "name" && /^by$/i.test(token.text)) frame.item = token.end;
}

/** Most faults that are looked for: the later ones often follow from the first. */
const mostFaults = 8;

/** The faults in their order, up to where reading ends: the end of the text, or a bracket or string without a match. */
function read(text: string): readonly KqlFault[] {
  const { list, unclosed } = tokensOf(text);
  const frames: Open[] = [frameOf()];
  const faults: KqlFault[] = [];
  for (const [at, token] of list.entries()) {
    const frame = frames.at(-1);
    if (frame === undefined || faults.length >= mostFaults) return faults;
    const [before, next] = [list[at - 1], list[at + 1]];
    // Nothing is known about what follows the last token that was read.
    const isCut = next === undefined && unclosed !== undefined;
    const spot = { text, tokens: list, at, token, before, next, frame };
    for (const rule of (isCut && token.kind !== "odd") || frame.isData ? [] : rules) {
      const found = rule(spot);
      if (found === undefined) continue;
      faults.push(found);
      break;
    }
    const join = /^(?:pipe|end|close)$/.test(token.kind) ? withoutOn(frame, token.end) : undefined;
    if (join) faults.push(join);
    if (token.kind === "open") frames.push(frameOf(token, before, frame));
    else if (token.kind === "close") {
      const last = frames.length > 1 ? frames.pop() : undefined;
      if (!last || closing[last.opener] !== token.text)
        return [...faults, { problem: "bracket", start: token.start, end: token.end }];
    } else follow(frame, token, before);
  }
  if (unclosed) return [...faults, { problem: "quote", ...unclosed, reach: text.length }];
  const frame = frames.at(-1);
  if (frame?.token)
    return [
      ...faults,
      { problem: "bracket", start: frame.token.start, end: frame.token.end, reach: text.length },
    ];
  const join = frame && withoutOn(frame, text.length);
  return join ? [...faults, join] : faults;
}

/**
 * The faults of a query that can be found without a grammar, such as an unclosed string, a misspelt operator, or
 * syntax of another language; by their places, and those that only some engines reject last. One pass. Only for a
 * query that the engine could not parse.
 */
export function kqlFaults(text: string): readonly KqlFault[] {
  const faults = read(text);
  return [...faults.filter(({ isWeak }) => !isWeak), ...faults.filter(({ isWeak }) => isWeak)];
}
