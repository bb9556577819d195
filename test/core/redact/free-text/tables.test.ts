import { describe, expect, test } from "vitest";
import { tableSpans } from "../../../../src/core/redact/free-text/tables.ts";
import { readBy, removed } from "../reader.ts";

const random = "Pl777Qz7vB3mKw9";

/** Each row: the lines of a text, and what is removed from it. */
const check = (rows: readonly (readonly [lines: readonly string[], ...secrets: string[]])[]) =>
  test.each(rows.map(([lines, ...secrets]) => [lines.join("\n"), secrets] as const))("%j", (text, secrets) =>
    expect(removed(tableSpans, text)).toEqual(secrets),
  );

describe("separated values", () => {
  check([
    [["name,password", "anna,Contoso"], "Contoso"],
    [["name,password", "anna,x1", "bob,y2"], "x1", "y2"],
    [["name\tpassword", "anna\tContoso"], "Contoso"],
    [["name;password", "anna;Contoso"], "Contoso"],
    [["name|password", "anna|Contoso"], "Contoso"],
    [["| name | password |", "|---|---|", "| anna | Contoso |"], "Contoso"],
    [["password,secret", "x1,y2"], "x1", "y2"],
    [["name,password", 'anna,"Contoso"'], "Contoso"],
    [["name,password", '"a,b",Contoso'], "Contoso"],
    [['"name","password"', "anna, Contoso "], "Contoso"],
    [["name,passwörter", "anna,Contoso"], "Contoso"],
    [["name,Пароль 1", "anna,Contoso"], "Contoso"],
    [["name,password", "anna,null"], ...[]],
    [["name,password", "anna,"], ...[]],
    [["name,password", "anna,---"], ...[]],
    [["name,password", "anna,The password is required"], ...[]],
    [["name,password", "anna,Contoso,x"], ...[]],
    [["name,password", "x", "anna,Contoso"], ...[]],
    [["name,password", "name,secret", "anna,Contoso"], "secret", "Contoso"],
    [["name,password", "x", "name,secret", "anna,Contoso"], "Contoso"],
    [["name,color", "anna,Contoso"], ...[]],
    [["name,session", "anna,Contoso"], ...[]],
    [["name,password,a=b", "anna,Contoso,c"], ...[]],
    [["name,password,(a)", "anna,Contoso,c"], ...[]],
    [[`name,password,${random}`, "anna,Contoso,c"], ...[]],
    [["name,password,a!", "anna,Contoso,c"], ...[]],
    [[`${"x,".repeat(996)}password`, `${"y,".repeat(996)}Contoso`], "Contoso"],
    [[`${"x,".repeat(997)}password`, `${"y,".repeat(997)}Contoso`], ...[]],
    [[`name,${"x".repeat(52)}password`, "anna,Contoso"], "Contoso"],
    [[`name,${"x".repeat(53)}password`, "anna,Contoso"], ...[]],
    [["name,password"], ...[]],
    [["name,password", "+---+---+", "anna,Contoso"], "Contoso"],
  ]);
});

describe("columns under a dashed line", () => {
  check([
    [["name  password", "----  --------", "anna  Contoso ", "bob   Fabrikam"], "Contoso", "Fabrikam"],
    [["password  name", "--------  ----", "Contoso   anna"], "Contoso"],
    [["name  color", "----  -----", "anna  Contoso"], ...[]],
    [["----  --------", "anna  Contoso"], ...[]],
    [["name  password", "-  -", "anna  Contoso"], ...[]],
    [["name  password", "--x-  --------", "anna  Contoso"], ...[]],
    [["name,password", "----  --------", "a,b   Contoso"], ...[]],
    [["  name  password", "  ----  --------  ", "  anna  Contoso"], "Contoso"],
    [["password", "--------", "Contoso"], "Contoso"],
  ]);
});

describe("a name and a value on a line or on two", () => {
  check([
    [["x", `Password  ${random}`], random],
    [["x", `  Password\t${random}`], random],
    [["x", `User Password  ${random}`], random],
    [["x", `Password ${random}`], ...[]],
    [["x", "Password  Contoso"], ...[]],
    [["x", "Password  hunter2x"], ...[]],
    [["x", `Color  ${random}`], ...[]],
    [["x", `a b c d Password  ${random}`], ...[]],
    [["Password", random], random],
    [["Password", ` ${random} `], random],
    [["Password", "hunter2x"], "hunter2x"],
    [["Kennwort", "hunter2x"], "hunter2x"],
    [["Secret", "hunter2x"], ...[]],
    [["Secret", random], random],
    [["Password", "Contoso"], ...[]],
    [["Password", `${random} and more`], ...[]],
    [["Color", random], ...[]],
    [["Password", "x", random], ...[]],
    [["Password\r", random], random],
    [[`Password  ${random}`], ...[]],
  ]);
});

test("the secrets of a table are remembered", () =>
  expect(readBy(tableSpans, 'name,password\nanna,"Contoso"').met).toEqual(["secret: Contoso"]));
