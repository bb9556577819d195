import ipaddr from "ipaddr.js";

export type ValueKind = "hash" | "ip" | "domain" | "url";
export type HashName = "MD5" | "SHA-1" | "SHA-256" | "SHA-512";

/** Hexadecimal characters of each kind of hash. */
export const hashLengths: Readonly<Record<HashName, number>> = {
  MD5: 32,
  "SHA-1": 40,
  "SHA-256": 64,
  "SHA-512": 128,
};

export const hashNameOf = (value: string): HashName | undefined =>
  /^[\da-f]{32,128}$/i.test(value)
    ? (Object.keys(hashLengths) as HashName[]).find((name) => hashLengths[name] === value.length) // keys of the record
    : undefined;

/** One plain address, as every documented operation takes it. */
export const isIpAddress = (value: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(value) || (!value.includes("%") && ipaddr.IPv6.isValid(value));

/** A host name of at least two labels. */
export const isDomainName = (value: string): boolean =>
  value.length <= 253 &&
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?=[a-z])[a-z\d-]{1,62}[a-z\d]$/i.test(value);
