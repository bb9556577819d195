import { isClose, nearestName } from "../../nearest.ts";
import { characterRules } from "./kql-characters.ts";
import {
  between,
  compared,
  conditional,
  type Frame,
  isLast,
  isOperand,
  isValue,
  isWord,
  joining,
  loose,
  mostRepeated,
  negatable,
  ofLists,
  ofText,
  type Rule,
  type Slip,
  slip,
  words,
} from "./kql-slip.ts";

/** Operators that may follow a pipe. Source: the Kusto query language reference. */
export const operators = [
  ...words(
    "as assert-schema consume count distinct evaluate extend facet filter find fork getschema graph-match graph-to-table invoke join limit lookup macro-expand make-graph make-series mv-apply mv-expand mvexpand order parse parse-kv parse-where partition project project-away project-keep project-rename project-reorder range reduce render sample sample-distinct scan search serialize sort summarize take top top-hitters top-nested union where",
  ),
];

const pipe: Rule = ({ token, next, before }) => {
  if (token.kind !== "pipe") return undefined;
  if (before?.kind === "end") return slip("semicolon", before, undefined, { reach: token.end });
  if (next?.kind === "name" || next?.kind === "number" || next?.kind === "string") return undefined;
  // A character that no query contains has its own reason.
  if (next?.kind === "odd") return undefined;
  return { problem: "pipe", start: token.start, end: next ? next.start + 1 : token.end };
};

const operator: Rule = ({ token, before, next, tokens, at }) => {
  if (before?.kind !== "pipe" || token.kind !== "name") return undefined;
  const word = token.text;
  const two = `${word.toLowerCase()}-${next?.text.toLowerCase()}`;
  const isSplit =
    operators.includes(two) && /^(?:project|mv|make)$/i.test(word) && tokens[at + 2]?.kind === "name";
  if (next && isSplit) return slip("instead", token, two, { end: next.end });
  if (/^(?:sort|order)$/.test(word) && next && !isWord(next, "by"))
    return slip("instead", token, `${word} by`, { reach: next.end });
  if (!/^[a-z]/i.test(word)) return undefined;
  // An operator that our list lacks may be new.
  const near = nearestName(word, operators);
  return near === undefined ? undefined : slip("operator", token, near);
};

const missingPipe: Rule = ({ token, before, next, frame }) => {
  if (token.kind !== "name" || !isOperand(before) || loose.test(frame.stage ?? "")) return undefined;
  if (!/^(?:where|extend|project|summarize|distinct|take|limit|mv-expand|order|sort|join)$/i.test(token.text))
    return undefined;
  if (/^(?:order|sort)$/i.test(token.text) && !isWord(next, "by")) return undefined;
  if (next?.kind !== "name" && next?.kind !== "number") return undefined;
  if (isWord(before, "distinct") || /^mv-?(?:apply|expand)$/.test(frame.stage ?? "")) return undefined;
  return slip("instead", token, `| ${token.text.toLowerCase()}`);
};

const equals: Rule = ({ token, next, before, frame }) => {
  if (token.kind !== "sign") return undefined;
  if (token.text === "=>" && frame.stage === "scan") return undefined;
  if (token.text === "=>" || token.text === "=<")
    return slip("instead", token, token.text === "=>" ? ">=" : "<=");
  if (token.text === "&&") return slip("instead", token, "and");
  if (token.text === "||") {
    const isOperator = next?.kind === "name" && operators.includes(next.text);
    return slip("instead", token, isOperator ? "|" : "or");
  }
  if (token.text === "=" && next?.text === "=") return slip("instead", token, "==", { end: next.end });
  if (token.text !== "=" || before?.kind === "sign") return undefined;
  const isCondition =
    frame.call === undefined || frame.stageToken !== undefined
      ? /^(?:where|filter)$/.test(frame.stage ?? "") || (frame.stage === "join" && frame.hasOn)
      : conditional.has(frame.call);
  return isCondition
    ? slip("instead", token, "==", { reach: next?.end ?? token.end, isWeak: true })
    : undefined;
};

const capital: Rule = ({ token, before, next }) => {
  if (token.kind !== "name") return undefined;
  const small = token.text.toLowerCase();
  if (small === token.text || !between.has(small) || /^(?:first|last|with|to|of|from|kind|as)$/.test(small))
    return undefined;
  return isOperand(before) && isValue(next) ? slip("instead", token, small, { reach: next?.end }) : undefined;
};

/** A misspelt operator between two values, such as `contain`. */
const misspelt: Rule = ({ token, before, next }) => {
  if (token.kind !== "name" || token.isOnNewLine || !/^[a-z]\w{3,}$/.test(token.text)) return undefined;
  if (between.has(token.text) || !isOperand(before) || next === undefined || next.isOnNewLine)
    return undefined;
  if (next.kind !== "string" && next.text !== "(") return undefined;
  const near = nearestName(token.text, [...ofText, ...ofLists]);
  return near !== undefined && isClose(token.text, near)
    ? slip("instead", token, near, { reach: next.end })
    : undefined;
};

const sql: Rule = ({ token, before, next, frame, tokens, at }) => {
  if (token.kind !== "name") return undefined;
  const small = token.text.toLowerCase();
  const isFirst = before === undefined || before.kind === "end";
  const isBetween = isOperand(before) && isValue(next);
  if (small === "not" && isOperand(before) && next && negatable.has(next.text.toLowerCase()))
    return slip("instead", token, `!${next.text.toLowerCase()}`, { end: next.end });
  if (small === "select" && (isFirst || before?.kind === "pipe") && next !== undefined)
    return slip("instead", token, isFirst ? "… | project" : "project", { reach: next.end });
  if (small === "group" && isWord(next, "by") && next && (isOperand(before) || before?.kind === "pipe"))
    return slip("instead", token, "summarize … by", { end: next.end });
  if (small === "distinct" && before?.text === "(" && frame.call === "count")
    return slip("instead", token, "dcount(…)");
  if (!isBetween) return undefined;
  if (small === "is") {
    const last = isWord(next, "not") ? tokens[at + 2] : next;
    if (!isWord(last, "null") || last === undefined) return undefined;
    return slip("instead", token, last === next ? "isnull(…)" : "isnotnull(…)", { end: last.end });
  }
  return undefined;
};

const brackets: Rule = ({ token, before, next, tokens, at }) => {
  if (next === undefined || isLast(next)) return undefined;
  if (token.kind === "name" && ofLists.has(token.text) && isOperand(before) && next.text !== "(")
    return slip("instead", token, `${token.text} (…)`, { reach: next.end });
  if (token.kind === "name" && /^!?between$/.test(token.text) && isOperand(before) && next.text !== "(")
    return slip("instead", token, `${token.text} (… .. …)`, { reach: next.end });
  if (token.kind !== "sign" || next.text !== "(") return undefined;
  const isList = tokens[at + 2]?.kind === "string" && tokens[at + 3]?.kind === "comma";
  const list = { "==": "in (…)", "=~": "in~ (…)", "!=": "!in (…)", "!~": "!in~ (…)" }[token.text];
  return isList && list !== undefined
    ? slip("instead", token, list, { reach: tokens[at + 3]?.end })
    : undefined;
};

const alias: Rule = ({ token, before, next, frame, text }) => {
  if (!isWord(token, "as") || !isOperand(before) || next?.kind !== "name") return undefined;
  if (!/^(?:project|extend|summarize|distinct|mv-?expand)$/.test(frame.stage ?? "")) return undefined;
  const value = text.slice(frame.item, token.start).trim();
  const shown = value.length > mostRepeated || value === "" ? "…" : value;
  return slip("instead", token, `${next.text} = ${shown}`, {
    end: next.end,
    sent: `${shown} ${token.text} ${next.text}`,
  });
};

const bareValue: Rule = ({ token, before, next, text }) => {
  if (token.kind !== "name" || !ofText.has(token.text) || !isOperand(before)) return undefined;
  if (next?.kind !== "number" || !/^[\d.]+$/.test(next.text)) return undefined;
  return slip("text", token, `${token.text} "${next.text}"`, {
    end: next.end,
    sent: text.slice(token.start, next.end),
    isWeak: true,
  });
};

const operand: Rule = ({ token, before, next, frame }) => {
  if (token.kind === "comma") {
    const isBy = isWord(next, "by") && frame.stage === "summarize" && frame.call === undefined;
    return isBy || (isLast(next) && frame.opener !== "[" && frame.opener !== "{")
      ? slip("operand", token, undefined, { reach: next?.end ?? token.end })
      : undefined;
  }
  if (!isLast(next)) return undefined;
  if (isWord(token, "by") && /^(?:summarize|order|sort|top|distinct)$/.test(frame.stage ?? ""))
    return slip("operand", token, undefined, { reach: next?.end ?? token.end });
  if (!isOperand(before)) return undefined;
  const isOpen =
    token.kind === "sign" ? compared.has(token.text) : joining.has(token.text) || ofText.has(token.text);
  return isOpen ? slip("operand", token, undefined, { reach: next?.end ?? token.end }) : undefined;
};

const statement: Rule = ({ token, before, next, frame, tokens, at }) => {
  if (!token.isOnNewLine || token.kind !== "name" || !isOperand(before) || !frame.isLet) return undefined;
  if (token.text === "let" && next?.kind === "name") return slip("let", token, undefined, { sent: "let" });
  if (
    frame.stage !== undefined &&
    !/^(?:where|project|extend|summarize|distinct|take|limit)$/.test(frame.stage)
  )
    return undefined;
  if (between.has(token.text.toLowerCase()) || operators.includes(token.text.toLowerCase())) return undefined;
  const isSource = next === undefined || next.kind === "pipe" || tokens[at + 1]?.kind === "end";
  return isSource ? slip("let", token) : undefined;
};

const member: Rule = ({ token, before, next, tokens, at }) => {
  if (token.text !== "." || before?.kind !== "name" || next?.isGlued !== true || next.text !== "@")
    return undefined;
  const name = tokens[at + 2];
  return name?.isGlued && name.kind === "name"
    ? slip("instead", token, `['@${name.text}']`, { end: name.end })
    : undefined;
};

/** `7 days` and `1 d`, where KQL has `7d` and `1d`. */
const unit: Rule = ({ token, before, text }) => {
  const isUnit = /^(?:d|h|m|s|ms|days?|hours?|min(?:ute)?s?|sec(?:ond)?s?|weeks?|months?|years?)$/i.test(
    token.text,
  );
  if (token.kind !== "name" || before?.kind !== "number" || token.isGlued || !isUnit) return undefined;
  const letter = token.text === "ms" ? "ms" : token.text.charAt(0).toLowerCase();
  const isKnown = /^(?:d|h|m|s|ms)$/.test(letter) && !/^month/i.test(token.text);
  if (!isKnown) return undefined;
  return slip("instead", before, `${before.text}${letter}`, {
    end: token.end,
    sent: text.slice(before.start, token.end),
  });
};

/** Two items of a list without a comma between them. */
const comma: Rule = ({ token, before, frame, text }) => {
  const isItem = token.kind === "name" && !between.has(token.text.toLowerCase()) && frame.call === undefined;
  if (!isItem || !isOperand(before) || before === undefined || token.isOnNewLine) return undefined;
  if (before.text === "bag" || before.kind === "close" || before === frame.stageToken) return undefined;
  if (!/^(?:project(?:-away|-keep|-rename)?|extend|distinct)$/.test(frame.stage ?? "")) return undefined;
  return slip("instead", before, `${before.text}, ${token.text}`, {
    end: token.end,
    sent: text.slice(before.start, token.end),
  });
};

const negation: Rule = ({ token, before, next, frame }) => {
  const isStart = before === frame.stageToken || before?.text === "(" || joining.has(before?.text ?? "");
  const isBare = isWord(token, "not") && before !== undefined && isStart && next?.kind === "name";
  return isBare ? slip("instead", token, "not(…)", { reach: next.end }) : undefined;
};

/** A join or lookup without `on`, where the operator ends. */
export const withoutOn = ({ stage = "", stageToken, hasOn }: Frame, end: number): Slip | undefined =>
  stageToken && !hasOn && /^(?:join|lookup)$/.test(stage)
    ? slip("on", stageToken, undefined, { reach: end, isWeak: true })
    : undefined;

/** The rules in their order at one place: the first one that finds something counts. */
export const rules: readonly Rule[] = [
  pipe,
  operator,
  ...characterRules,
  sql,
  alias,
  capital,
  misspelt,
  missingPipe,
  brackets,
  equals,
  bareValue,
  operand,
  statement,
  member,
  unit,
  comma,
  negation,
];
