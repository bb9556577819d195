/** Messages of Defender for Endpoint about a device. Source: published responses. */
export const endpointWordings = {
  /** The answer to an action on a file that the device has not reported. */
  notOnDevice: {
    pattern:
      /\b(?:sha-?1|file)(?: hash)? ['"]?(?<value>[\da-f]{40})['"]? (?:was |is )?not found (?:in|on) (?:the )?(?:machine|device)\b/i,
    code: "ResourceNotFound",
  },
};
