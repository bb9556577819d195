import { describe, expect, test } from "vitest";
import { kqlFaults } from "../../../../src/core/checks/hunting/kql.ts";

/** The problem of a query and the text that it marks. */
function problemOf(query: string) {
  const [found] = kqlFaults(query);
  return (
    found && [found.problem, query.slice(found.start, found.end), found.start, ...(found.expected ?? [])]
  );
}

test.each([
  ["a string that is not closed", 'T | where A == "x', ["quote", '"', 15]],
  ["a string that goes on in the next line", "T | where A == 'x\n'", ["quote", "'", 15]],
  ["a string that ends with an escaped quotation mark", 'T | where A == "x\\"', ["quote", '"', 15]],
  ["a verbatim string that ends with a doubled quotation mark", 'T | where A == @"x""', ["quote", '"', 16]],
  ["a block of text that is not closed", "print ```a``", ["quote", "```", 6]],
  ["a bracket that is not closed", "T | where (A == 1", ["bracket", "(", 10]],
  ["the inner one of two brackets that are not closed", "T | where (A[1", ["bracket", "[", 12]],
  ["a bracket that is not open", "T | where A == 1}", ["bracket", "}", 16]],
  ["a bracket that closes another kind", "T | where (A[1)]", ["bracket", ")", 14]],
  ["a pipe at the end", "T | take 1 |", ["pipe", "|", 11]],
  ["a pipe before a comment at the end", "T | // more", ["pipe", "|", 2]],
  ["a pipe after a pipe", "T | | take 1", ["pipe", "| |", 2]],
  ["a pipe before a bracket", "T |\n(take 1)", ["pipe", "|\n(", 2]],
  ["a misspelled operator", "T | wher A == 1", ["operator", "wher", 4, "where"]],
  ["an operator in capital letters", "T | WHERE A == 1", ["operator", "WHERE", 4, "where"]],
  ["the bracket after an operator that is not listed", "T | zzzzzzzz (", ["bracket", "(", 13]],
  [
    "a misspelled operator in the next line",
    "T\n|  projct-away A",
    ["operator", "projct-away", 5, "project-away"],
  ],
])("finds %s", (_, query, expected) => {
  expect(problemOf(query)).toEqual(expected);
});

test.each([
  ["T | where A = 'x'", ["instead", "=", "=="]],
  ["T | where (A = 1)", ["instead", "=", "=="]],
  ["T | where iff(A = 1, true, false)", ["instead", "=", "=="]],
  ["T | join (B) on $left.a = $right.b", ["instead", "=", "=="]],
  ["T | where A == 1 AND B == 2", ["instead", "AND", "and"]],
  ["T | where A == 1 || B == 2", ["instead", "||", "or"]],
  ["T || take 1", ["instead", "||", "|"]],
  ["T | where A == 1 && B == 2", ["instead", "&&", "and"]],
  ["T | where A =< 1", ["instead", "=<", "<="]],
  ["SELECT * FROM T", ["instead", "SELECT", "… | project"]],
  ["T | where A not in ('x')", ["instead", "not in", "!in"]],
  ["T | where A is null", ["instead", "is null", "isnull(…)"]],
  ["T | where not A", ["instead", "not", "not(…)"]],
  ["T | where A in 'x', 'y'", ["instead", "in", "in (…)"]],
  ["T | where A between 1 and 2", ["instead", "between", "between (… .. …)"]],
  ["T | where A != ('a', 'b')", ["instead", "!=", "!in (…)"]],
  ["T | project x as y, z", ["instead", "as y", "y = x"]],
  ["T | project away A", ["instead", "project away", "project-away"]],
  ["T | sort A desc", ["instead", "sort", "sort by"]],
  ["T | project a b", ["instead", "a b", "a, b"]],
  ["T | where t > ago(7 days)", ["instead", "7 days", "7d"]],
  ["T | extend b = P.@type", ["instead", ".@type", "['@type']"]],
  ["T | where A == `x`", ["instead", "`x`", "x"]],
  ["T where A == 1", ["instead", "where", "| where"]],
  ["T\n-- why\n| take 1", ["instead", "--", "//"]],
  ["T | take 1 # why", ["instead", "#", "//"]],
  ['T | where A == ""x""', ["instead", '""', '"']],
  ["T | where A == “x”", ["typographic", "“", '"']],
  ["T ｜ take 1", ["typographic", "｜", "|"]],
  ["T | where A &gt; 1", ["encoded", "&gt;", ">"]],
  ["T | where A &#62; 1", ["encoded", "&#62;", ">"]],
  ["T%20%7C%20take%201", ["encoded", "%20", " "]],
  ["T+|+take+5", ["encoded", "+", " "]],
  ["T\\n| take 1", ["encoded", "\\n"]],
  ['T | where A == \\"x\\"', ["encoded", '\\"']],
  ["T | extend a = 'HKLM\\Software'", ["escape", "'HKLM\\Software'", "@'HKLM\\Software'"]],
  ["T | extend a = 'C:\\xyz'", ["escape", "'C:\\xyz'", "@'C:\\xyz'"]],
  ["T | where A contains 1", ["text", "contains 1", 'contains "1"']],
  ["T | where A;\n| count", ["semicolon", ";"]],
  ["let a = 1d\nT | take 1", ["let", "T"]],
  ["let a = 1d\nlet b = 2;\nT", ["let", "let"]],
  ["T | where A and | take 1", ["operand", "and"]],
  ["T | project A, | take 1", ["operand", ","]],
  ["T | summarize n = count(), by A", ["operand", ","]],
  ["T | join (B) | take 1", ["on", "join"]],
  ['T | where A == "a "b" c"', ["inner", '"a "']],
  ["T | where A == $user", ["placeholder", "$user"]],
  ["T | where A == {{user}}", ["placeholder", "{{user}}"]],
])("finds the slip in %s", (query, expected) => {
  const [problem, marked, , ...rest] = problemOf(query) ?? [];
  expect([problem, marked, ...rest]).toEqual(expected);
});

test("a fault that only some engines reject comes last", () => {
  expect(kqlFaults("T | where A = 'x' | tale 1").map(({ problem }) => problem)).toEqual([
    "operator",
    "instead",
  ]);
});

describe("finds nothing in", () => {
  test.each([
    ["a query of one word", "T"],
    ["operators with hyphens", "T | project-away A | mv-expand B"],
    ["a pipe in a string", 'T | where A == "|" | take 1'],
    ["brackets in a string", "T | where A == '(['"],
    ["an escaped quotation mark", 'T | where A == "a\\"b" and B == 1'],
    ["an escaped backslash at the end of a string", 'T | where A == "a\\\\"'],
    ["a verbatim path", "T | where A == @'C:\\'"],
    ["a hidden verbatim path", "T | where A == @h'C:\\' or A == h@'D:\\'"],
    ["a verbatim string of two lines", "T | where A == @'a\nb'"],
    ["a doubled quotation mark in a verbatim string", 'T | where A == @"a""b" | take 1'],
    ["a bracket or quotation mark in a comment", "T // it's (\n| take 1"],
    ["a comment at the end", "T | take 1 // (("],
    ["a comment between pipe and operator", "T |// why\n take 1"],
    ["a slash that begins no comment", "T | extend A = B / (C)"],
    ["a block of text with signs", "print ```('\"|``` | take 1"],
    ["a block of text after a pipe", "T | ```a``` "],
    ["nested brackets", "T | where A in (B[0], {C})"],
    ["a number or a parameter after a pipe", "T | 1 | $left"],
    ["nothing", " \n"],
    [
      "a long query, 1",
      'let timeframe = 1d;\nlet susp = dynamic(["a.exe", "b.exe"]);\nDeviceProcessEvents\n| where Timestamp > ago(timeframe) and FileName in~ (susp)\n| extend Cmd = tostring(parse_json(AdditionalFields).CommandLine), x = 1\n| join kind=inner hint.strategy=shuffle (DeviceInfo | where OSPlatform has "Win" | summarize arg_max(Timestamp, *) by DeviceId) on DeviceId\n| join kind=leftanti susp2 on $left.DeviceId == $right.Id, Name\n| mv-expand kind=array e = todynamic(Fields) to typeof(string) limit 100\n| mv-apply y = e on (where y.k == \'a\' | top 2 by tostring(y.v) desc | project y)\n| summarize n = count(), s = make_set(Cmd, 10), dcountif(A, B == 1) by bin(Timestamp, 1h), DeviceName, tolower(X)\n| order by n desc nulls last, DeviceName asc\n| project-away X1, *_y | project-reorder A asc, *\n| top 10 by n desc | render timechart with (title="x", ymin=0)',
    ],
    [
      "a long query, 2",
      'let f = (T:(TimeGenerated:datetime, A:string), d:timespan = 1d) { T | where TimeGenerated > ago(d) | extend B = strcat(A, "x") };\nlet g = view () { SecurityEvent | take 1 };\nf(SecurityEvent) | union isfuzzy=true withsource=TN (g()), (SigninLogs | where ResultType !in ("0", "50057")), workspace("abc").Heartbeat\n| evaluate bag_unpack(props, \'p_\') : (*, p_a:string)\n| evaluate pivot(Key, any(Value), TimeGenerated, Source)',
    ],
    [
      "a long query, 3",
      'datatable(a:int, b:string, c:dynamic)[1, "x", dynamic({"a": [1, 2], "b": {"c": null}}), 2, \'y\', dynamic([]),]\n| where a between (1 .. 5) and b !between (1..2) or (a + 2 * 3 % 4 - -1) >= 1 and not(b startswith "x") and b matches regex @"^\\d+\\.exe$"\n| extend [\'my col\'] = c["a"][0], z = c.b.c, d = datetime(2024-01-01T00:00:00Z) + 1.5h, t = time(1.02:03:04), u = h@\'C:\\x\'',
    ],
    [
      "a long query, 4",
      "externaldata(ip:string)[@\"https://x.y/z.csv\"] with (format=\"csv\", ignoreFirstRecord=true)\n| parse kind=regex flags=Ui ip with * \"from \" src:string \" to \" dst:long \":\" * \n| parse-where ip with 'a' b 'c' | parse-kv ip as (a:string, b:long) with (pair_delimiter=',', kv_delimiter='=')\n| make-series n=count() default=0 on Timestamp from ago(7d) to now() step 1h by ip\n| extend (anom, score, base) = series_decompose_anomalies(n, 1.5, -1, 'linefit')\n| mv-expand Timestamp to typeof(datetime), n to typeof(long)",
    ],
    [
      "a long query, 5",
      'let nodes = ExposureGraphNodes | where set_has_element(Categories, \'device\');\nExposureGraphEdges\n| make-graph SourceNodeId --> TargetNodeId with nodes on NodeId\n| graph-match (a)-[e1]->(b)<-[e2*1..3]-(c)--(d)\n  where a.NodeLabel == "x" and e1.EdgeLabel has_any ("y", "z") and not(b.p in~ ("q"))\n  project an=a.NodeName, bn=b.NodeName, isnull(c.x)',
    ],
    [
      "a long query, 6",
      'search in (SecurityEvent, Syslog) kind=case_sensitive "foo" and Computer:"x*"\n| take 5; ',
    ],
    [
      "a long query, 7",
      "union *\n| where TimeGenerated between (datetime(2024-01-01) .. datetime(2024-01-31 23:59:59.99)) \n| summarize count() by Type",
    ],
    [
      "a long query, 8",
      "DeviceEvents | sort by Timestamp asc | scan declare (s: long = 0) with (step s1 output=all: true => s = iff(ActionType == 'a', s1.s + 1, 0);)\n| partition hint.strategy=native by DeviceId (top 3 by Timestamp) | as hint.materialized=true X\n",
    ],
    [
      "a long query, 9",
      'let x = materialize(T | where a == 1);\nlet y = toscalar(x | summarize max(b));\nx | where b == y | project a = case(b == 1, "x", b in (2, 3), "y", "z"), c = iff(a =~ "s", 1, 0), d = b == 2, e = not(isempty(a) and b != 2)\n| serialize r = row_number(1, prev(a) != a) | invoke f(1) | top-nested 3 of a by sum(b), top-nested 2 of c by count() | getschema',
    ],
    ["a long query, 10", 'T | where * has "x" | where A has_all ("a", "b") and B in (U | project V)'],
    [
      "a long query, 11",
      'T\n// comment it\'s "\n| where Url contains "https://x.y/?a=1&b=%20c" and Cmd has "--flag -- x" or P == \'C:\\\\x\\\\y\'   // another; | take\n| project-rename New = Old | extend x = P[\'@type\'], y = P["$type"], z = Q[-1], w = array_slice(R, 1, -2)\n| distinct *',
    ],
    ["a long query, 12", "let lookback = 1d; let k = ago(lookback)\n; T | where t > k"],
    [
      "a long query, 13",
      'declare query_parameters(x:string = "a"); set notruncation; T | where a == x | count',
    ],
    [
      "a long query, 14",
      'SigninLogs | extend OS = tostring(DeviceDetail.operatingSystem), st = Status.errorCode | where OS == ""\n| where UserPrincipalName !has "@x.y" | summarize by A, B | summarize take_any(*) by A | extend p = pack("k", A, \'l\', 2) | where [\'A b\'] == 2',
    ],
  ])("%s", (_, query) => {
    expect(problemOf(query)).toBeUndefined();
  });
});
