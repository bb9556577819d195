import { describe, expect, test } from "vitest";
import { otherOldNames, unresolvedName } from "../../../../src/core/checks/hunting/names.ts";
import type { Query } from "../../../../src/core/checks/hunting/query.ts";

/** A query in a body that consists of it alone. */
const queryOf = (text: string): Query => ({
  text,
  place: (start, end) => ({ part: "body", name: "Query", start, end }),
});

const asTable = (name: string) => `Failed to resolve table or column expression named '${name}'`;
const asColumn = (name: string) => `'where' operator: Failed to resolve scalar expression named '${name}'`;

/** What is said about the name in a message: `certainty sent: expected`, and the arguments. */
function said(message: string, query?: string, isEndpointApi = false) {
  const found = unresolvedName(message, query === undefined ? undefined : queryOf(query), isEndpointApi);
  return found && { text: `${found.certainty} ${found.sent}: ${found.expected}`, ...found.args };
}

test.each([
  ["Failed to resolve table or column expression named 'Foo'", "table"],
  ["Failed to resolve entity named 'Foo'", "table"],
  ["Failed to resolve column or scalar expression named 'Foo'", "column"],
  ["Failed to resolve scalar expression named 'Foo'", "column"],
  ["Failed to resolve expression named “Foo”", "name"],
  ["Failed to resolve scalar function named 'Foo'", "function"],
  ["The name 'Foo' does not refer to any known table, tabular variable or function.", "table"],
  ["The name 'Foo' does not refer to any known column.", "name"],
  ["The name 'Foo' does not refer to any known function.", "name"],
  ["Unknown function: 'Foo'.", "function"],
])("%s: a %s", (message, kind) => expect(said(message)).toEqual({ text: "certain Foo: ", kind }));

test("a message about anything else names nothing", () => {
  expect(said("Query could not be parsed at 'Foo'")).toBeUndefined();
});

test("the operator is named if the message does", () => {
  expect(said(asColumn("Foo"))).toEqual({ text: "certain Foo: ", kind: "column", operator: "where" });
});

test("marks the whole name in the query, and nothing if it is not there", () => {
  const marked = (query: string) => unresolvedName(asColumn("Nme"), queryOf(query), false)?.place;
  expect(marked("T | where DeviceNme > 1 and Nme > 2")).toMatchObject({ start: 28, end: 31 });
  expect(marked("T | where DeviceNme > 1")).toBeUndefined();
  expect(unresolvedName(asColumn("Nme"), undefined, false)?.place).toBeUndefined();
});

describe("a misspelt name", () => {
  test("is compared with the columns of the tables that the query uses", () => {
    expect(said(asColumn("RemotPort"), "DeviceNetworkEvents | where RemotPort == 1")?.text).toBe(
      "certain RemotPort: RemotePort",
    );
    expect(said(asColumn("RemotPort"), "EmailEvents | where RemotPort == 1")?.text).toBe(
      "certain RemotPort: ",
    );
  });

  test("is compared with all columns if one of the tables has no list of them", () => {
    const query = "EmailEvents | join EmailUrlInfo on NetworkMessageId | where RemotPort == 1";
    expect(said(asColumn("RemotPort"), query)?.text).toBe("certain RemotPort: RemotePort");
    expect(said(asColumn("RemotPort"))?.text).toBe("certain RemotPort: RemotePort");
  });

  test("is compared with the tables only if it may be one", () => {
    expect(said(asTable("DeviceInf"), "DeviceInf")?.text).toBe("certain DeviceInf: DeviceInfo");
    expect(said(asColumn("DeviceInf"), "DeviceEvents | where DeviceInf == 1")?.text).toBe(
      "certain DeviceInf: ",
    );
  });

  test("is not corrected if it is a function's", () => {
    expect(said("Unknown function: 'DeviceInf'", "DeviceInf()")?.text).toBe("certain DeviceInf: ");
  });
});

describe("a renamed name", () => {
  test("of a table is replaced by its successors", () => {
    expect(said(asTable("MachineInfo"), "MachineInfo | take 1")).toEqual({
      text: "certain MachineInfo: DeviceInfo",
      kind: "table",
      why: "renamed",
    });
    expect(said(asTable("AlertEvents"))?.text).toBe("certain AlertEvents: AlertInfo,AlertEvidence");
  });

  test("of a table is none if it can only be a column", () => {
    expect(said(asColumn("MachineInfo"), "DeviceInfo | where MachineInfo == 1")?.why).toBeUndefined();
  });

  test("of a column is replaced if the tables of the query have its successor", () => {
    expect(said(asColumn("ComputerName"), "DeviceEvents | where ComputerName == 1")).toMatchObject({
      text: "certain ComputerName: DeviceName",
      why: "renamed",
    });
    expect(said(asColumn("ComputerName"))?.why).toBe("renamed");
    expect(said(asColumn("ComputerName"), "EmailEvents | where ComputerName == 1")?.why).toBeUndefined();
  });
});

describe("a documented table that is unknown here", () => {
  test("may belong to a product that the tenant lacks", () => {
    expect(said(asTable("EmailEvents"), "EmailEvents")).toEqual({
      text: "possible EmailEvents: ",
      kind: "table",
      why: "product",
      product: "office",
    });
    expect(said(asTable("DeviceInfo"), "DeviceInfo", true)?.why).toBe("product");
  });

  test("is likely missing in the API of Defender for Endpoint", () => {
    expect(said(asTable("EmailEvents"), "EmailEvents", true)).toEqual({
      text: "likely EmailEvents: ",
      kind: "table",
      why: "endpoint",
      product: "office",
    });
  });

  test("is not meant where only a column can be", () => {
    expect(said(asColumn("EmailEvents"), "DeviceInfo | where EmailEvents == 1")?.why).toBeUndefined();
  });
});

describe("a table of Log Analytics", () => {
  test.each(["SigninLogs", "SigninLogs | take 1", "union (SigninLogs), T", "let x = SigninLogs;", undefined])(
    "is likely out of reach: %s",
    (query) =>
      expect(said(asTable("SigninLogs"), query)).toMatchObject({
        text: "likely SigninLogs: ",
        why: "workspace",
      }),
  );

  test("is none where the query uses the name as a column or property", () => {
    expect(said(asTable("Event"), "DeviceInfo | where Event == 1")?.why).toBeUndefined();
    expect(said(asTable("Event"), "DeviceInfo | extend x = a.Event")?.why).toBeUndefined();
    expect(said(asColumn("Event"), "Event")?.why).toBeUndefined();
  });
});

test("a column of other tables is not called misspelt, and at most five of them are named", () => {
  expect(said(asColumn("RegistryKey"), "DeviceInfo | where RegistryKey == 1")).toEqual({
    text: "certain RegistryKey: ",
    kind: "column",
    operator: "where",
    why: "tables",
    tables: ["DeviceRegistryEvents", "DeviceEvents", "AlertEvidence"],
  });
  expect(said(asColumn("Timestamp"), "")?.tables).toHaveLength(5);
});

test.each([
  ["TimeGenerated", "DeviceLogonEvents", "Timestamp"],
  ["CountryCode", "IdentityInfo", "Country"],
])("%s of other tables is not called an old name", (name, table, right) => {
  expect(said(asColumn(name), `${table} | where ${name} > 1`)).toEqual({
    text: `certain ${name}: ${right}`,
    kind: "column",
    operator: "where",
  });
});

describe("other old names", () => {
  const others = (text: string, name = "MachineInfo") => {
    const first = unresolvedName(asTable(name), queryOf(text), false);
    return (first ? otherOldNames(first, queryOf(text)) : []).map(
      ({ certainty, sent, expected, place, args: { kind, why } }) =>
        [certainty, kind, why, sent, expected, text.slice(place?.start, place?.end)].join(" "),
    );
  };

  test("in the query are likely renamed as well, each once", () => {
    expect(
      others(
        "MachineInfo | where EventTime > ago(1d) | where EventTime < now() | join LogonEvents on MachineId",
      ),
    ).toEqual([
      "likely column renamed EventTime Timestamp EventTime",
      "likely table renamed LogonEvents DeviceLogonEvents LogonEvents",
      "likely column renamed MachineId DeviceId MachineId",
    ]);
  });

  test("are no strings, properties, calls, or names that are still in use", () => {
    expect(others("MachineInfo | where x.EventTime == 'EventTime' and \"MachineId\" == EventTime()")).toEqual(
      [],
    );
    expect(others("MachineInfo | project CountryCode, DeviceAlertEvents, MachineIdent, aMachineId")).toEqual(
      [],
    );
  });

  test("are five at most", () => {
    const names = "EventTime MachineId ComputerName EventType DeviceObjectId FinalEmailAction";
    expect(others(`MachineInfo | project ${names.replaceAll(" ", ", ")}`)).toHaveLength(5);
  });

  test("are not searched if the unknown name is not an old one", () => {
    expect(others("Foo | where EventTime > ago(1d)", "Foo")).toEqual([]);
  });
});
