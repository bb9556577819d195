import { longerName, nearestName } from "../../nearest.ts";
import type { Certainty } from "../finding.ts";
import { betaEdit, betaPath } from "./beta.ts";
import { formed, hasZone, isDay, isTime, isTimeName, properDate, timeAfter } from "./filter-dates.ts";
import {
  type Fault,
  type FilterCheck,
  type FilterContext,
  type FilterFinding,
  type Flaws,
  filterFinding,
} from "./filter-finding.ts";
import { likeCall, nearestValue, sharesStem } from "./filter-guess.ts";
import { certaintyOfNumber } from "./filter-numbers.ts";
import { type Token, tokensOf } from "./filter-tokens.ts";
import { comparisons, functions, literals, operators, symbols, wrongWords } from "./filter-words.ts";
import type { QueryOption } from "./query-string.ts";

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/**
 * Finds the errors of a `$filter`. Walks over its tokens once and only tracks whether an operand, the right side of a
 * comparison, or an operator comes next: enough to identify the usual mistakes without a grammar. Does not check
 * functions, range variables of any() and all(), and anything after a slash. Sources: OData 4.01 URL conventions;
 * pages exposed-apis-odata-samples and those of the operations.
 */
export const filterFindings = (option: QueryOption, context: FilterContext): FilterFinding[] =>
  new Walk(option, context).findings();

class Walk {
  readonly #tokens: readonly Token[];
  readonly #ranges: ReadonlySet<string>;
  readonly #found: FilterFinding[] = [];
  readonly #open: { token: Token; takesValues: boolean }[] = [];
  #next: "operand" | "right" | "operator" = "operand";
  /** The first date before the data that the service keeps, if the reply rejects the filter. */
  #old: Token | undefined;
  /** The property on the left side of the comparison. */
  #compared = "";
  #index = 0;

  constructor(
    readonly option: QueryOption,
    readonly context: FilterContext,
  ) {
    this.#tokens = tokensOf(option.value);
    this.#ranges = new Set(
      this.#tokens
        .filter(({ kind }, index) => kind === "name" && this.#tokens[index + 1]?.kind === ":")
        .map(({ text }) => text),
    );
  }

  findings(): FilterFinding[] {
    for (; this.#index < this.#tokens.length; this.#index++) {
      const token = this.#tokens[this.#index];
      if (token) this.#step(token, this.#tokens[this.#index - 1], this.#tokens[this.#index + 1]);
    }
    const isOutOfStep = this.#found.some(({ check }) => check === "filter-quotes");
    const last = this.#tokens.at(-1);
    if (!isOutOfStep && last) {
      for (const { token } of this.#open)
        this.#add("filter-parenthesis", "unclosed", "certain", spanOf(token));
      if (this.#next !== "operator" && last.kind !== "(")
        this.#add("filter-operator", "operand", "certain", spanOf(last));
    }
    if (this.#found.length === 0 && this.#old) this.#add("filter-date", "kept", "likely", spanOf(this.#old));
    const isSure = this.#found.some(({ certainty }) => certainty === "certain");
    return this.#found.filter(({ certainty }) => !isSure || certainty !== "possible");
  }

  #add<Check extends FilterCheck>(
    check: Check,
    flaw: Flaws[Check],
    certainty: Certainty,
    fault: Fault,
  ): void {
    const made = filterFinding(this.option, check, flaw, certainty, fault);
    this.#found.push(made as FilterFinding); // a member of the union, which the generic type cannot express
  }

  /** Skips the rest, where every finding would only follow from the last one. */
  #stop(): void {
    this.#index = this.#tokens.length;
    this.#open.length = 0;
    this.#next = "operator";
  }

  #step(token: Token, before: Token | undefined, after: Token | undefined): void {
    switch (token.kind) {
      case "+":
      case "escape":
        this.#escape(token);
        return;
      case "symbol":
        this.#symbol(token);
        return;
      case "(":
        this.#opening(token, before);
        return;
      case ")":
        if (!this.#open.pop()) this.#add("filter-parenthesis", "unopened", "certain", spanOf(token));
        this.#next = "operator";
        return;
      case ",":
        this.#next = this.#open.at(-1)?.takesValues ? "right" : "operand";
        return;
      case "/":
      case ":":
        this.#next = "operand";
        return;
      case "unclosed":
        this.#add("filter-quotes", "unclosed", "certain", { from: token.start, to: token.start + 1 });
        this.#stop();
        return;
      case "string":
      case "quoted":
        this.#string(token, after);
        return;
      case "date":
      case "guid":
      case "number":
        if (this.#next === "operator") this.#add("filter-operator", "missing", "certain", spanOf(token));
        else if (token.kind === "date") this.#date(token);
        this.#next = "operator";
        return;
      case "name":
      case "bare":
        if (this.#next === "operator") this.#operator(token, before, after);
        else this.#operand(token, before, after);
        return;
      default:
        this.#next = "operator";
    }
  }

  /** Reports a plus sign or an escape that remains after decoding. */
  #escape(token: Token): void {
    const isPlus = token.kind === "+";
    this.#add("filter-encoding", isPlus ? "plus" : "twice", "certain", {
      ...spanOf(token),
      fix: isPlus ? " " : decodeURIComponent(token.text.replace(/%[89a-f]./i, "?")),
    });
    this.#stop();
  }

  #opening(token: Token, before: Token | undefined): void {
    const name = before?.text.toLowerCase() ?? "";
    const isFunction = before?.kind === "name" && before.end === token.start && name !== "not";
    this.#open.push({ token, takesValues: name === "in" || (isFunction && !operators.has(name)) });
    this.#next = name === "in" ? "right" : "operand";
  }

  #symbol({ text, start, end }: Token): void {
    const right = symbols[text] ?? "eq";
    const gap = (at: number) => (/\S/.test(this.option.value.charAt(at)) ? " " : "");
    this.#add("filter-operator", "symbol", "certain", {
      from: start,
      to: end,
      expected: [right],
      fix: `${gap(start - 1)}${right}${gap(end)}`,
    });
    this.#next = comparisons.has(right) ? "right" : "operand";
  }

  #string(token: Token, after: Token | undefined): void {
    const { text, start, end, kind } = token;
    const inner = text.slice(1, -1);
    if (this.#next === "operator") this.#add("filter-operator", "missing", "certain", spanOf(token));
    else if (kind === "quoted") {
      const isClosed = text.length > 1 && /[^\p{L}\p{N}\s]$/u.test(text);
      const right = `'${isClosed ? inner : text.slice(1)}'`;
      this.#add("filter-quotes", "double", "certain", {
        from: start,
        to: end,
        expected: [right],
        ...(isClosed && { fix: right }),
      });
    } else if (after?.start === end && /^(?:name|bare)$/.test(after.kind) && !operators.has(after.text)) {
      const closing = this.option.value.indexOf("'", after.end);
      const to = closing < 0 ? after.end : closing + 1;
      const right = `${text.slice(0, -1)}''${this.option.value.slice(end, to)}`;
      this.#add("filter-quotes", "apostrophe", "certain", {
        from: start,
        to,
        ...(closing >= 0 && { expected: [right], fix: right }),
      });
      this.#stop();
      return;
    } else if (this.#next === "right" && isTimeName(this.#compared) && isTime(inner)) {
      const right = inner.length > 10 && !hasZone(inner) ? `${inner}Z` : inner;
      this.#add("filter-date", "quoted", "likely", { from: start, to: end, ...rightOf(right) });
    } else if (this.#next === "right") this.#value(token, inner);
    this.#next = "operator";
  }

  /** A number in quotation marks, or a text that the property does not have, if the reply rejects the filter. */
  #value({ start, end }: Token, text: string): void {
    const certainty = certaintyOfNumber(text, this.#compared, this.#tokens[this.#index - 1]?.text ?? "");
    if (certainty)
      this.#add("filter-quotes", "number", certainty, { from: start, to: end, ...rightOf(text) });
    const values = this.context.isRefused ? (this.context.valuesOf?.(this.#compared) ?? []) : [];
    if (values.length === 0 || values.some((one) => same(one, text))) return;
    const near = nearestValue(text, values);
    const right = near === undefined ? undefined : `'${near}'`;
    this.#add("filter-value", "unlisted", "likely", {
      from: start,
      to: end,
      ...(right === undefined ? { expected: values } : { expected: [right], fix: right }),
    });
  }

  #date(token: Token): void {
    const { text, end } = token;
    const signed = `${text.slice(0, -6)}+${text.slice(-5)}`;
    const isPlus = / \d\d:\d\d$/.test(text) && this.context.url.charAt(this.option.at(end - 6)) === "+";
    const { earliest, oldest = 0, isRefused } = this.context;
    if (isRefused && Date.parse(text) < oldest) this.#old ??= token;
    const isEarly =
      earliest !== undefined &&
      same(earliest.name, this.#compared) &&
      Date.parse(text) < Date.parse(earliest.time);
    if (isEarly)
      this.#add("filter-date", "early", "certain", { ...spanOf(token), ...rightOf(earliest.time) });
    else if (isPlus && properDate.test(signed))
      this.#add("filter-date", "plus", "certain", { ...spanOf(token), expected: [signed], fix: signed });
    else if (!properDate.test(text) || !isDay(text)) this.#oddDate(token);
    else if (text.length === 10) this.#day(token);
    else if (!hasZone(text))
      this.#add("filter-date", "zone", "certain", { ...spanOf(token), ...rightOf(`${text}Z`) });
  }

  /** A day without a time. OData has a type for it, which some properties use, so only the reply can refuse it. */
  #day(token: Token): void {
    if (this.context.takesDays && !this.context.isDayRefused) return;
    const right = `${token.text}T00:00:00Z`;
    const isOnly =
      this.#tokens.filter(({ kind, text }) => kind === "date" && text.length === 10).length === 1;
    const certainty = this.context.isDayRefused ? (isOnly ? "certain" : "likely") : "possible";
    const fixed = certainty === "possible" ? { expected: [right] } : rightOf(right);
    this.#add("filter-date", "day", certainty, { ...spanOf(token), ...fixed });
  }

  /** A date in another notation, with the time of day behind it. */
  #oddDate({ start, end }: Token): void {
    const { value } = this.option;
    const to = end + (timeAfter.exec(value.slice(end, end + 40))?.[0].length ?? 0);
    const right = formed(value.slice(start, to));
    this.#add("filter-date", "form", "certain", {
      from: start,
      to,
      ...(right !== undefined && { expected: [right] }),
    });
    while ((this.#tokens[this.#index + 1]?.start ?? to) < to) this.#index++;
  }

  #operator(token: Token, before: Token | undefined, after: Token | undefined): void {
    const word = token.text.toLowerCase();
    const call = functions.get(word);
    if (operators.has(word)) {
      if (word !== token.text)
        this.#add("filter-operator", "case", "possible", { ...spanOf(token), ...rightOf(word) });
    } else if (call && before && after) {
      const right =
        word === "like" ? likeCall(before.text, after.text) : `${call}(${before.text},${after.text})`;
      this.#add("filter-operator", "function", "certain", {
        from: before.start,
        to: after.end,
        expected: [right],
      });
    } else {
      const near = wrongWords.get(word) ?? nearestName(word, [...operators]);
      this.#add("filter-operator", "unknown", "certain", {
        ...spanOf(token),
        expected: near ? [near] : ["eq", "ne", "gt", "ge", "lt", "le", "and", "or"],
      });
    }
    this.#next = word === "and" || word === "or" ? "operand" : "right";
  }

  #operand(token: Token, before: Token | undefined, after: Token | undefined): void {
    const { text, kind, start, end } = token;
    const word = text.toLowerCase();
    const isCompared = this.#next === "right";
    if (word === "not") {
      this.#next = "operand";
    } else if (after?.kind === "(" && after.start === end) {
      this.#compared = "";
      this.#next = "operand";
    } else if (before?.kind === "/" || after?.kind === "/") {
      if (before?.kind !== "/" && !isCompared && !this.#ranges.has(text)) this.#beta(token);
      this.#compared = "";
      this.#next = "operator";
    } else if (after?.kind === "string" && after.start === end) {
      const inner = after.text.slice(1, -1);
      if (/^datetime(?:offset)?$/.test(word))
        this.#add("filter-date", "old", "certain", { from: start, to: after.end, ...rightOf(inner) });
      this.#index++;
      this.#next = "operator";
    } else if (operators.has(word) && !this.#isKnown(text)) {
      this.#add("filter-operator", "operand", "certain", spanOf(token));
      this.#next = word === "and" || word === "or" ? "operand" : "right";
    } else {
      const isValue = literals.has(word) || this.#ranges.has(text) || /^[$@]/.test(text);
      if (isCompared && !isValue && !this.#isKnown(text)) this.#unquoted(token);
      else if (!isCompared && !isValue && kind === "name" && !text.includes(".")) this.#property(token);
      if (!isCompared) this.#compared = text;
      this.#next = "operator";
    }
  }

  #isKnown(name: string): boolean {
    const { filter = [], notFilterable = [] } = this.context.odata ?? {};
    return [...filter, ...notFilterable].some((one) => same(one, name));
  }

  /** Reports words where a quoted text belongs, up to the next operator. */
  #unquoted(token: Token): void {
    let last = this.#index;
    for (let at = last + 1; at < this.#tokens.length; at++) {
      const { kind, text } = this.#tokens[at] ?? token;
      if (!/^(?:name|bare|number|date|guid|other|[:+/])$/.test(kind)) break;
      if (operators.has(text.toLowerCase())) break;
      last = at;
    }
    const from = token.start;
    const to = this.#tokens[last]?.end ?? token.end;
    const right = `'${this.option.value.slice(from, to)}'`;
    // A single name may be a property that the page does not list.
    const isSure =
      token.kind === "bare" || last > this.#index || (this.context.odata && !this.context.odata.filterOpen);
    const certainty = isSure ? "certain" : "likely";
    this.#index = last;
    if (isTimeName(this.#compared)) {
      // A time takes no quotation marks: what stands here is no date.
      const date = formed(this.option.value.slice(from, to));
      this.#add("filter-date", "form", certainty, {
        from,
        to,
        ...(date !== undefined && { expected: [date] }),
      });
      return;
    }
    this.#add("filter-quotes", "missing", certainty, { from, to, expected: [right], fix: right });
  }

  /** Reports a property that only the beta version has, in a call of another version; `true` if it is one. */
  #beta(token: Token): boolean {
    const { url, odata, refused = "", isRefused } = this.context;
    if (!odata?.betaOnly?.some((one) => same(one, token.text))) return false;
    const edit = betaEdit(url);
    const isFirst = !this.#found.some(({ args }) => args.flaw === "beta");
    const certainty = same(refused, token.text) ? "certain" : isRefused ? "likely" : "possible";
    const right = { expected: [betaPath(url)], ...(edit && isFirst && { edits: [edit] }) };
    if (edit) this.#add("filter-property", "beta", certainty, { ...spanOf(token), ...right });
    return true;
  }

  #property(token: Token): void {
    if (this.#beta(token)) return;
    const { text } = token;
    const {
      filter = [],
      notFilterable = [],
      properties = [],
      filterOpen,
      isWhole,
    } = this.context.odata ?? {};
    const isRefused = same(this.context.refused ?? "", text);
    const documented = filter.find((one) => same(one, text));
    const isSaid = same(this.context.unfilterable ?? "", text);
    if (isSaid || notFilterable.some((one) => same(one, text))) {
      const times = isTimeName(text) ? filter.filter(isTimeName) : [];
      const others = { ...spanOf(token), expected: times };
      this.#add("filter-property", "not-filterable", isRefused || isSaid ? "certain" : "likely", others);
    } else if (documented !== undefined) {
      if (documented === text) return;
      const right = { ...spanOf(token), expected: [documented], fix: documented };
      this.#add("filter-property", "case", isRefused ? "certain" : "possible", right);
    } else if (filter.length > 0 || isRefused) {
      const times = isTimeName(text) ? filter.filter(isTimeName) : [];
      // The only time of the resource is meant, if the reply rejects the filter; so is a name that it does not have.
      const isUnknown =
        isWhole && betaEdit(this.context.url) !== undefined && !properties.some((one) => same(one, text));
      const isMeant = this.context.isRefused && (times.length === 1 || isUnknown);
      const certainty = isRefused ? "certain" : filterOpen && !isMeant ? "possible" : "likely";
      const known = isRefused ? this.context.properties : [];
      const near = nearestName(text, filter) ?? nearestName(text, known) ?? longerName(text, known);
      const alike = filter.filter((one) => sharesStem(one, text));
      const others = times.length > 0 ? times : alike.length > 1 ? alike : filter;
      const right = near ? { expected: [near], fix: near } : { expected: others };
      this.#add("filter-property", "unknown", certainty, { ...spanOf(token), ...right });
    }
  }
}

const rightOf = (right: string) => ({ expected: [right], fix: right });
const spanOf = ({ start, end }: Token) => ({ from: start, to: end });
