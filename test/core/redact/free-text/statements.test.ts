import { expect, test } from "vitest";
import { REDACTED } from "../../../../src/core/failure.ts";
import { createDoor } from "../../../../src/core/redact/index.ts";

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
