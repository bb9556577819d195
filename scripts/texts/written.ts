import { type ESTree, parseSync } from "vite";

/** The sentences of one text as in the source, with placeholders in braces. */
export type Written = readonly string[];

/** A constant or function of a file, with the source its node belongs to. */
interface Constant {
  readonly node: ESTree.Node;
  readonly source: string;
  readonly isExported: boolean;
}
type Constants = ReadonlyMap<string, Constant>;

/** Files of a language without texts of their own: one loads the others, one holds shared constants. */
const phrases = "findings-phrases";
const isTexts = (file: string) => file !== "index" && file !== phrases;

function constantsOf(source: string): Constants {
  const constants = new Map<string, Constant>();
  for (const statement of parseSync("texts.ts", source).program.body) {
    const isExported = statement.type === "ExportNamedDeclaration";
    const declaration = isExported ? statement.declaration : statement;
    if (declaration?.type === "FunctionDeclaration" && declaration.id)
      constants.set(declaration.id.name, { node: declaration, source, isExported });
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations)
      if (id.type === "Identifier" && init) constants.set(id.name, { node: init, source, isExported });
  }
  return constants;
}

const isNode = (value: unknown): value is ESTree.Node => typeof Object(value).type === "string";

/** A value without `as`, `satisfies` and parentheses. */
function bare(node: ESTree.Node): ESTree.Node {
  return node.type === "TSAsExpression" ||
    node.type === "TSSatisfiesExpression" ||
    node.type === "ParenthesizedExpression"
    ? bare(node.expression)
    : node;
}

const nameOf = (key: ESTree.Node, source: string): string =>
  key.type === "Literal" ? String(key.value) : source.slice(key.start, key.end);

/** The constant that `codes.BadRequest.steps` refers to; `undefined` if it is known only at run time. */
function memberOf(value: ESTree.Node, constants: Constants): Constant | undefined {
  const node = bare(value);
  if (node.type === "Identifier") return constants.get(node.name);
  if (node.type !== "MemberExpression" || node.computed) return undefined;
  const object = memberOf(node.object, constants);
  if (object === undefined || node.property.type !== "Identifier") return undefined;
  const { name } = node.property;
  const members = bare(object.node);
  if (members.type !== "ObjectExpression") return undefined;
  const member = members.properties.find(
    (property) => property.type === "Property" && nameOf(property.key, object.source) === name,
  );
  return member?.type === "Property" ? { ...object, node: member.value } : undefined;
}

/** `` `a ${b} c` `` as `a {b} c`. */
const withHoles = ({ quasis, expressions }: ESTree.TemplateLiteral, source: string): string =>
  quasis
    .map(({ value }, index) => {
      const hole = expressions[index];
      const filled = hole ? `{${source.slice(hole.start, hole.end).replace(/\s+/g, " ")}}` : "";
      return (value.cooked ?? value.raw) + filled;
    })
    .join("");

/** The names bound by a function's parameters; they shadow constants of the same name. */
function boundBy(parameters: unknown): readonly string[] {
  if (Array.isArray(parameters)) return parameters.flatMap(boundBy);
  if (!isNode(parameters)) return [];
  if (parameters.type === "Identifier") return [parameters.name];
  if (parameters.type === "Property") return boundBy(parameters.value);
  if (parameters.type === "AssignmentPattern") return boundBy(parameters.left);
  return parameters.type.startsWith("TS") ? [] : Object.values(parameters).flatMap(boundBy);
}

const without = (constants: Constants, names: readonly string[]): Constants =>
  names.length === 0 ? constants : new Map([...constants].filter(([name]) => !names.includes(name)));

/** The sentences of a value and of the constants it uses. */
function sentencesOf({ node, source }: Constant, all: Constants): Written {
  const said: string[] = [];
  const used = new Set<string>();
  const say = (text: string) => {
    if (/\p{L}/u.test(text)) said.push(text);
  };
  const collect = (value: unknown, from: string, isHole: boolean, known: Constants): void => {
    if (Array.isArray(value)) for (const item of value) collect(item, from, isHole, known);
    if (!isNode(value)) return;
    const inner = bare(value);
    if (inner.type.startsWith("TS")) return;
    if (inner.type === "BinaryExpression" && inner.operator !== "+") return; // a comparison has no text
    if (inner.type === "Literal" && typeof inner.value === "string" && !isHole) say(inner.value);
    if (inner.type === "TemplateLiteral" && !isHole) say(withHoles(inner, from));
    if (inner.type === "Identifier") {
      const constant = known.get(inner.name);
      if (!constant || used.has(inner.name)) return;
      used.add(inner.name);
      collect(constant.node, constant.source, false, all);
    }
    const member = inner.type === "MemberExpression" ? memberOf(inner, known) : undefined;
    if (member) {
      collect(member.node, member.source, false, all);
      return;
    }
    const own = "params" in inner ? without(known, boundBy(inner.params)) : known;
    const names = { Property: ["value"], MemberExpression: ["object"] }[inner.type as string]; // of two kinds of nodes
    for (const [name, part] of Object.entries(inner))
      if (names?.includes(name) ?? name !== "params")
        collect(part, from, isHole || inner.type === "TemplateLiteral", own);
  };
  collect(node, source, false, all);
  return said;
}

/**
 * The texts of one language by key, such as `codes.BadRequest.meaning`; `files` holds its sources by file name. A
 * key ends where an object ends: everything a function can return is one text, including the constants it uses.
 */
export function writtenTexts(files: ReadonlyMap<string, string>): Map<string, Written> {
  const shared = constantsOf(files.get(phrases) ?? "");
  const texts = new Map<string, Written>();
  for (const [file, source] of files) {
    if (!isTexts(file)) continue;
    const own = constantsOf(source);
    const constants = new Map([...shared, ...own]);
    const walk = (constant: Constant, key: string): void => {
      const node = bare(constant.node);
      if (node.type === "Identifier" && !own.has(node.name)) return; // has a key in its own file
      if (node.type !== "ObjectExpression") {
        texts.set(key, sentencesOf(constant, constants));
        return;
      }
      for (const property of node.properties) {
        if (property.type !== "Property") continue;
        const { key: name, value } = property;
        walk({ ...constant, node: value }, `${key}.${nameOf(name, source)}`);
      }
    };
    for (const [name, constant] of own) if (constant.isExported) walk(constant, name);
  }
  return texts;
}
