/** Sources: page troubleshooting-the-office-365-management-activity-api, and published responses. */
export const activityWordings = {
  auditingOff: { pattern: /Exception: Tenant (?<tenant>[\da-f-]{36}) does not exist/i },
  sharedPool: {
    pattern: /Too many requests\. Method=(?<method>\w{1,40}), PublisherId=0{8}-0{4}-0{4}-0{4}-0{12}/i,
  },
  ownPool: {
    pattern: /Too many requests\. Method=\w{1,40}, PublisherId=(?!0{8}-)[\da-f]{8}-[\da-f-]{27}/i,
  },
  feedTenant: {
    pattern:
      /tenant ID passed in the URL \((?<wanted>[^)]{1,100})\) does not match the tenant ID passed in the access token \((?<sent>[^)]{1,100})\)/i,
  },
  timeRange: { pattern: /Start time and end time must both be specified/i },
  startTooOften: { pattern: /Too many frequent subscription start requests/i },
  feedPermission: {
    pattern:
      /The permission set \((?<held>[^)]{0,500})\) sent in the request did not include the expected permission \W{0,2}(?<required>\w[\w.]{0,60}\w)/i,
  },
};
