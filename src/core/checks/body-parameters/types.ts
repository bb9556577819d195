import type { BodyParameter } from "../../../catalogue/operations.ts";
import type { JsonObject } from "../../json.ts";
import { type Certainty, type Evidence, type Evidences, finding } from "../finding.ts";
import type { JsonKind } from "./kinds.ts";

/**
 * Why a value may be wrong: not on the documented list, there in another letter case, or there although Microsoft
 * replaces it; `time-span`: not in ISO 8601; `absolute`: a whole URL inside a batch; `past`: an expired time.
 */
type ValueFlaw = "unlisted" | "case" | "ending" | "time-span" | "absolute" | "past";

/** The arguments of each finding about body parameters, besides its evidence. */
interface Arguments {
  /**
   * `nested`: inside `container`, which should be removed; `member`: belongs inside `container`; `query`: in the
   * URL; `url`: belongs there.
   */
  readonly "parameter-level": {
    readonly names: readonly string[];
    readonly where: "nested" | "member" | "query" | "url";
    readonly container?: string;
  };
  readonly "parameter-case": { readonly name: string };
  readonly "parameter-spelling": { readonly name: string };
  readonly "parameter-duplicate": { readonly name: string };
  /** `whole`: all undocumented names, if an update seems to send the whole object; `allowed`: the documented ones. */
  readonly "parameter-unknown": {
    readonly name: string;
    readonly whole?: readonly string[];
    readonly allowed?: readonly string[];
  };
  /** `oneOf`: one of the names is enough; `isOpen`: the documentation may not require them. */
  readonly "parameter-missing": {
    readonly names: readonly string[];
    readonly empty: boolean;
    readonly oneOf?: true;
    readonly isOpen?: true;
    /** The object that should contain them. */
    readonly container?: string;
  };
  readonly "parameter-type": { readonly name: string; readonly wanted: JsonKind; readonly got: JsonKind };
  /** `isExact`: the API is known to reject other letter cases. */
  readonly "parameter-value": { readonly name: string; readonly flaw: ValueFlaw; readonly isExact?: true };
}
export type ParameterCheck = keyof Arguments;

export const make = <Check extends ParameterCheck>(
  check: Check,
  certainty: Certainty,
  evidence: Evidence,
  args: Arguments[Check],
) => finding(check, certainty, evidence, args);

export type ParameterFinding = { [Check in ParameterCheck]: ReturnType<typeof make<Check>> }[ParameterCheck];

/** Keys and indexes from the body down to a value. */
export type Path = readonly (string | number)[];

/** `Indicators[0].action` */
export const display = (path: Path): string =>
  path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : index > 0 ? `.${step}` : step))
    .join("");

export const wordsIn = (message: string): ReadonlySet<string> => new Set(message.toLowerCase().match(/\w+/g));

export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A finding without its offsets. Most drafts are dropped, so the body is parsed only for those that are shown. */
export interface Draft {
  readonly check: ParameterCheck;
  /** Path to the property or list item that it is about. */
  readonly path: Path;
  readonly on: "key" | "value" | "opening" | "query";
  /** The parameters concerned, as documented. */
  readonly names: readonly string[];
  readonly sent?: string;
  readonly expected?: readonly string[];
  /** The text to send instead; `undefined` if more than one is possible. */
  readonly fix?: (text: string) => string | undefined;
  /** The value of this property should be the whole body. */
  readonly unwrap?: true;
  /** The API usually tolerates it, so it is only shown if nothing else was found. */
  readonly weak?: true;
  /** The API usually tolerates it, so findings of the same certainty come first. */
  readonly isSlight?: true;
  readonly finding: (evidence: Evidence) => ParameterFinding;
  readonly certainty: Certainty;
}

/** State shared by all parts of the check while they read one body. */
export interface Context {
  readonly evidence: Evidences;
  /** The certainty of a deviation from the documentation. Graph's pages list less than the service accepts. */
  readonly settled: Certainty;
  /** Lower-case names that the reply calls missing, and names that it does not know. */
  readonly missing: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  /** The code says that a parameter is missing, which also happens if its name has the wrong letter case. */
  readonly saysMissing: boolean;
  /** The reply gives no reason. */
  readonly isMute: boolean;
  /** The reply says that something cannot be changed. */
  readonly saysFixed: boolean;
  /** Words of the reply's message, in lower case. */
  readonly words: ReadonlySet<string>;
  /** The reply is about types, so a number sent as text may matter. */
  readonly typesMatter: boolean;
  readonly drafts: Draft[];
}

/** The documentation of an object. */
export interface Documented {
  readonly parameters: readonly BodyParameter[];
  /** Undocumented names may be valid. */
  readonly open: boolean;
}

/** One object of the body, with its documentation. */
export interface SentObject extends Documented {
  readonly value: JsonObject;
  readonly path: Path;
  /** The parameters that were sent, by key; `undefined` for those in the wrong place. */
  readonly present: Map<BodyParameter, string | undefined>;
}

/** The documentation for the members of a list or object; open if there is none. */
export function inside(parameter: BodyParameter, open: boolean, { evidence }: Context): Documented {
  const { items, itemsLike } = parameter;
  const like = itemsLike ? evidence.operations.find(({ id }) => id === itemsLike) : undefined;
  const parameters = items ?? like?.body;
  return {
    parameters: parameters ?? [],
    open: open || !parameters || parameter.bodyOpen === true || like?.bodyOpen === true,
  };
}

export const isNeeded = ({ required, requiredOpen }: BodyParameter): boolean =>
  required === true && !requiredOpen;

const mostNames = 200;
export const keysOf = (value: JsonObject): string[] => Object.keys(value).slice(0, mostNames);
