import { expect, test } from "vitest";
import { REDACTED } from "../../../../src/core/failure.ts";
import { statementSpans } from "../../../../src/core/redact/free-text/statements.ts";
import { createDoor } from "../../../../src/core/redact/index.ts";
import { readBy, removed } from "../reader.ts";

const clean = (text: string) => createDoor()([]).text(text);

/** Statements; `{}` is the secret. */
test.each([
  "INSERT INTO users (name, password) SELECT 'anna', '{}' FROM dual",
  "INSERT INTO users SELECT 'anna' AS name, '{}' AS password",
  "insert into dbo.users select N'anna' as [name], N'{}' as [Password]",
  "INSERT INTO users (name, pwd) SELECT 'a', null UNION ALL SELECT 'b', '{}'",
  "SELECT '{}' AS password FROM dual",
  "COPY users (id, name, password) FROM stdin;\n1\tanna\t{}\n2\tbob\t\\N\n\\.\nSELECT 1\t2\t3",
  "COPY public.users (id, password) FROM STDIN WITH (FORMAT csv);\n1,\\N\n2,{}\n",
  "COPY users (id, api_key) FROM STDIN WITH DELIMITER '|';\n1|{}\n\\.\n",
  "INSERT INTO passwords VALUES (1, 'anna', '{}')",
  "insert into dbo.[credentials] values ('svc', '{}')",
  "REPLACE INTO api_tokens VALUES ('svc', '{}')",
  "INSERT INTO users (name, password) VALUES ($1, $2) -- parameters: $1 = 'anna', $2 = '{}'",
  "CREATE USER bob WITH ENCRYPTED PASSWORD '{}'",
  "SET PASSWORD FOR 'bob'@'%' = '{}'",
  "EXEC sp_addlogin 'bob', '{}'",
  "CREATE USER 'u'@'h' IDENTIFIED WITH mysql_native_password BY '{}'",
  "CREATE USER u IDENTIFIED BY {} DEFAULT TABLESPACE t",
  "SELECT pgp_sym_encrypt('data', '{}')",
  'db.auth("a", "{}")',
])("only the secret is removed from %j", (statement) => {
  const fill = (value: string) => statement.replace("{}", value);
  expect(clean(fill("hunter2x"))).toBe(fill(REDACTED).replace("($1, $2)", `($1, ${REDACTED})`));
});

test("values that look like a credential are removed from a table of users", () => {
  const statement = (value: string) => `INSERT INTO users VALUES (1, 'weu-prod01', '${value}')`;
  expect(clean(statement("Pl777Qz7vB3mKw9"))).toBe(statement(REDACTED));
  expect(clean(statement("hunter2x"))).toBe(statement("hunter2x"));
});

test.each([
  "INSERT INTO devices VALUES (1, 'weu-prod01', 'High')",
  "INSERT INTO devices (name, risk) SELECT DeviceName, 'High' FROM DeviceInfo",
  "INSERT INTO t (password, name) SELECT pwd_hash, 'kept' FROM old",
  "INSERT INTO audit (password_changed, who) SELECT 1, 'anna' FROM t WHERE kind = 'reset'",
  "INSERT INTO token_stats VALUES (1, 'High', 'Contoso')",
  "INSERT INTO passwords VALUES (1, 'anna', 'Contoso')",
  "COPY devices (id, name) FROM stdin;\n1\tweu-prod01\n\\.\n",
  "COPY users (id, name, password) FROM stdin;\n1\tanna.schmidt2\t\\N\n\\.\n",
  "SELECT name AS secret_name, 'High' AS severity FROM t",
  "SELECT * INTO backup FROM secrets WHERE name = 'x1y2z3'",
  "The values could not be copied into the password field (see log) values (a, b)",
  "The device is identified by hostname or by serial",
])("%j is kept", (statement) => expect(clean(statement)).toBe(statement));

/** What the reader of statements removes, without the other readers. */
test.each<[text: string, ...secrets: string[]]>([
  ["insert into t (a, password) values (1, 'x1')", "x1"],
  ["insert into t (a, password) values (1, 'x1'), (2, 'x2') , (3, 'x3')", "x1", "x2", "x3"],
  ["insert into t (a, password) values (1, 'x1') ; (2, 'x2')", "x1"],
  ["insert into t (password, a) values ('x1', 'y')", "x1"],
  ["insert into t (a, password) values (f(1, 2), 'x1')", "x1"],
  ["insert into t (a, password) values ('a,b', 'x1')", "x1"],
  ['insert into t (a, password) values ("a)", "x1")', "x1"],
  ["insert into t (a, password) values (1, N'x1')", "x1"],
  ["insert into t (a, password) values (1, 'x1", "x1"],
  ["insert into t (a, password) output inserted.id values (1, 'x1')", "x1"],
  ["insert into t (a, password) values (1, null)"],
  ["insert into t (a, color) values (1, 'x1')"],
  ["insert into t (a, password) (1, 'x1')"],
  ["insert into t a, password values (1, 'x1')"],
  ["insert into t (a, password"],
  ["merge into t when not matched then insert (a, password) values (1, 'x1')", "x1", "x1"],
  ["inserting (a, password) values (1, 'x1')"],
  [`insert into t (${"a, ".repeat(1200)}password) values (${"1, ".repeat(1200)}'x1')`, "x1"],
  [`insert into t (${"a, ".repeat(1400)}password) values (${"1, ".repeat(1400)}'x1')`],
  ["insert into t (a, password) select 1, 'x1'", "x1"],
  ["insert into t (a, password) select 1, 'x1' from u", "x1"],
  ["insert into t (a, password) select 1, 'x1' union select 2, 'x2'", "x1", "x2"],
  ["insert into t (a, password) select f(1, 'y'), 'x1'", "x1"],
  ["insert into t (a, password) select 1, 'x1'; select 2, 'x2'", "x1"],
  ["insert into t (a, password) select 1, b from u where c = 'x1'"],
  ["insert into t (a, password) select 1, 'x1') x", "x1"],
  ["insert into t (a, password) select 'from', 'x1'", "x1"],
  ["insert into t (a, password) values ($1, $2) -- $1 = 'y', $2 = 'x1'", "$2", "x1"],
  ["insert into t (a, password) values (:1, :2) -- :1: 'y', :2: \"x1\"", ":2", "x1"],
  ["insert into t (a, password) values (@p0, @p1); @p1='x1', @p0='y'", "@p1", "x1"],
  ["insert into t (a, password) values ($1, $2) insert into u $2 = 'x1'", "$2"],
  ["insert into passwords values (1, 'x#1', 'Contoso')", "x#1"],
  ["insert into [dbo].[passwords] values (1, 'x#1')", "x#1"],
  ["insert into a.b.`passwords` values (1, 'x#1')", "x#1"],
  ["insert into passwords values (1, x#1)"],
  ["insert into colors values (1, 'x#1')"],
  ["insert into passwords select 1, 'x#1'"],
  ["insert into app_users values (1, 'Pl777Qz7vB3mKw9')", "Pl777Qz7vB3mKw9"],
  ["insert into users_old values (1, 'Pl777Qz7vB3mKw9')"],
  ["copy t (a, password) from stdin;\n1\tx1\n2\tx2\n\\.\n3\tx3", "x1", "x2"],
  ["copy t (a, password) from stdin;\n1\tx1\ncopy u (a) from stdin;\n3\tx3", "x1"],
  ["copy t (a, password) from stdin csv\n1,x1\n2,\\N", "x1"],
  ["copy t (a, password) from stdin with delimiter as '|'\n1|x1", "x1"],
  ["copy t (a, color) from stdin;\n1\tx1"],
  ["copy t (a, password) from file;\n1\tx1"],
  ["select 'x1' as password, 'y' as color", "x1"],
  ["select N'x1'  as  [password]", "x1"],
  ["create user u identified by 'x1'", "x1"],
  ["create user u identified with plugin as 'x1'", "x1"],
  ["create user u identified by password 'x1'", "x1"],
  ["create user u identified by x#12;", "x#12"],
  ["create user u identified by x#1"],
  ["create user u identified by Contoso"],
  ["create user u identified by <password1>"],
  ["alter role u with encrypted password 'x1'", "x1"],
  ["alter login password 'x1'", "x1"],
  ["set password for 'u'@'h' = 'x1'", "x1"],
  ["exec sp_password 'old', 'x1'", "x1"],
  ["select aes_encrypt(data, 'x1')", "x1"],
  ['datatable(User:string, Password:string)["u", "x1", "v", "x2"]', "x1", "x2"],
  ['datatable (["Password"]:string) ["x1"] | where a == "y"', "x1"],
  ['datatable(User:string)["u"]'],
  ['T | where a == h"hunter#2"', "hunter#2"],
  ["externaldata(a:string)[h@'https://h/p?sig=x1&a=2']", "sig=x1&a=2"],
  ['T | where a == h"https://h/p"'],
  ['T | where a == h"null"'],
  ['T | where a == h"abc"'],
  ['T | where ah"hunter#2"'],
])("of the statement %j, only the secrets are removed", (text, ...secrets) =>
  expect(removed(statementSpans, text)).toEqual(secrets),
);

test("secrets of statements are remembered without their quotation marks", () => {
  expect(readBy(statementSpans, "insert into t (a, password) values (1, N'x1')").met).toEqual(["secret: x1"]);
  expect(readBy(statementSpans, 'T | where a == h"hunter#2"').met).toEqual(["secret: hunter#2"]);
});
