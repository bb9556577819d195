/** Replies of Defender for Cloud Apps, which have no codes. Sources: published replies. */
export const cloudAppsWordings = {
  cloudAppsRole: { pattern: /^Insufficient role based permissions\b/i },
  cloudAppsKey: { pattern: /^Invalid token\b/i },
  cloudAppsKeyOwner: { pattern: /^Invalid user - the owner of this token\b/i },
  cloudAppsFilter: {
    pattern: /No filter name '(?<name>[^']{1,100})' found in metadata (?<collection>\w{1,60})/i,
  },
  consolePath: { pattern: /^Page not found$/ },
  consoleFault: { pattern: /^Internal error$/ },
};
