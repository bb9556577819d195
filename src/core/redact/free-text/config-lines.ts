import type { Look } from "../look.ts";
import { isPlain, isStandIn } from "../shapes.ts";
import type { Span } from "../spans.ts";
import { withoutEnd, withoutStart } from "../trim.ts";

/** First words of settings of routers, switches, and firewalls. Sentences start with a capital. */
const begins =
  /^[ \t]{0,20}(?:no|set|enable|username|user|local-user|line|aaa|tacacs[\w-]*|radius[\w-]*|crypto|neighbor|peer|snmp[\w-]*|key[\w-]*|wpa[\w-]*|ppp|ip|ntp|standby|vrrp|bgp|ospf|area|isis|security|authentication[\w-]*|pre-shared[\w-]*|password|secret)(?= )/;
/** The word before a secret. */
const keyword = /^(?:[\w-]{1,40}-)?(?:password|secret|passwd|psksecret|psk|key|string|community)$/;
/** Words between it and the secret: how it is encrypted, or its number. */
const kind =
  /^(?:\d{1,5}|ENC|encrypted|ascii|ascii-text|plain-?text|clear|hex|ro|rw|md5|sha\d{0,3}|(?:irreversible-)?cipher|simple|hash)$/;
/** The digits of an encrypted password. */
const coded = /^[\dA-F]{12,}$/;
const mostWords = 12;

/** The secrets in settings such as `enable secret 5 x`, `crypto isakmp key x address h`, `set psksecret ENC x`. */
export function configSpans(text: string, look: Look): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (!begins.test(line)) continue;
    let words = 0;
    let isNamed = false;
    for (const { 0: word, index: at } of line.slice(0, 1000).matchAll(/\S+/g)) {
      if (++words > mostWords) break;
      const value = withoutEnd(withoutStart(word, "\"'([{<"), "\"';)]}>.,");
      if (isNamed && kind.test(value)) continue;
      if (isNamed && value.length >= 4 && (!isPlain(value) || coded.test(value)) && !isStandIn(value)) {
        look.meet(value, "secret");
        const start = index + at + word.indexOf(value);
        spans.push({ start, end: start + value.length });
      }
      isNamed = keyword.test(word);
    }
  }
  return spans;
}
