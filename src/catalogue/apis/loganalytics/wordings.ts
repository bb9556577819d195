/**
 * Messages of the query engine, from Log Analytics and forwarded by Azure. Sources: page errors, and published
 * responses; page basic-logs-query (plans of tables, `/search`).
 */
export const logsWordings = {
  logsSyntax: {
    pattern:
      /\bcould not be parsed at '(?<token>[^']{0,200})' on line \[(?<line>\d{1,6}),(?<column>\d{1,6})\]/i,
    others: [/\bSyntax error: SYN\d{4}: [^\n]{1,300}?\[line:position=(?<line>\d{1,6}):(?<column>\d{1,6})\]/i],
  },
  // Services that forward the message leave out the place.
  logsUnparsed: { pattern: /\bQuery could not be parsed(?: at '(?<token>[^']{1,200})')?(?! at| on)/i },
  logsName: {
    pattern:
      /(?:Failed to resolve (?!(?:workspace|app(?:lication)?|cluster|database|resource|service)\b)(?<what>[a-z ]{1,40}?)(?: expression)?(?: named)?|\bThe name(?= '[^']{1,200}' does not refer to any known)) '(?<name>[^']{1,200})'/i,
  },
  logsFunction: { pattern: /\bUnknown function: ['"]?(?<name>\w{1,100})/i },
  logsPattern: { pattern: /\bpattern references were not declared\b/i },
  logsPlan: { pattern: /\bQuery of (?<plan>Basic|Auxiliary) Logs table is not supported\b/i },
  logsTables: { pattern: /\bquery should contain a single Basic or Auxiliary Logs table\b/i },
  logsTimespan: { pattern: /\bTimespan must be supplied\b/i },
  logsFile: { pattern: /\bPersistent storage path '(?<url>[^']{1,500})' does not exist\b/i },
};
