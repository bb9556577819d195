/**
 * Messages of the query engine, from Log Analytics and forwarded by Azure. Sources: page errors, and published
 * responses.
 */
export const logsWordings = {
  logsSyntax: {
    pattern:
      /could not be parsed at '(?<token>[^']{0,200})' on line \[(?<line>\d{1,6}),(?<column>\d{1,6})\]/i,
    others: [/\bSyntax error: SYN\d{4}: [^\n]{1,300}?\[line:position=(?<line>\d{1,6}):(?<column>\d{1,6})\]/i],
  },
  logsName: { pattern: /Failed to resolve [a-z ]{1,40}expression named '(?<name>[^']{1,200})'/i },
};
