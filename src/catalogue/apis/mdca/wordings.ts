const noRole = /^Insufficient role based permissions\b/i;

const common = {
  cloudAppsFilter: {
    pattern: /No filter name '(?<name>[^']{1,100})' found in metadata (?<collection>\w{1,60})/i,
  },
  consolePath: { pattern: /^Page not found$/ },
  consoleFault: { pattern: /^Internal error$/ },
};

/** Messages of Defender for Cloud Apps, which has no codes. Sources: published responses. */
export const cloudAppsWordings = {
  cloudAppsRole: { pattern: noRole },
  cloudAppsKey: { pattern: /^Invalid token\b/i },
  cloudAppsKeys: { pattern: /^Invalid JSON Web Key Set\b/i },
  cloudAppsKeyOwner: { pattern: /^Invalid user - the owner of this token\b/i },
  ...common,
};

/** The same facts behind the portal, whose users have neither tokens nor apps. */
export const cloudAppsPortalWordings = { cloudAppsUserRole: { pattern: noRole }, ...common };
