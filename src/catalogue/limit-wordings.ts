import type { MessagePattern } from "./message-pattern.ts";

/** Limits that a message states, and what one property demands of another. */
export const limitWordings = {
  nodeLimit: { pattern: /The node count limit of ['"]?(?<limit>\d{1,9})['"]? has been exceeded/i },
  optionLimit: {
    pattern: /\bThe limit of ['"]?(?<limit>\d{1,9})['"]? for (?<name>\w{1,40}) (?:query|option|parameter)/i,
    others: [
      /\b(?<name>page ?size)\b[^.\n]{0,40}\. ?(?:It )?must be between (?<least>\d{1,9}) and (?<limit>\d{1,9})/i,
      /\bmaximum (?<name>page ?size) (?:is|of) ['"]?(?<limit>\d{1,9})/i,
    ],
  },
  countLimit: {
    pattern:
      /\b(?:number|count) of (?!(?:\w{1,20} ){0,4}(?:char\w{0,20}|letters|bytes|digits)\b)(?<what>[A-Za-z][\w ]{0,60}?)(?: ?\((?<received>\d{1,9})\))? (?:exceeds?|is (?:greater|more|larger) than|can ?not (?:exceed|be more than)|must not (?:exceed|be more than)|must be at most) (?:the |a |allowed |permitted )*(?:maximum|max|limit)?(?: (?:value|number|allowed|limit|size|count|permitted))*(?: of|:| is)? ?\(?(?<limit>\d{1,9})/i,
    others: [
      /\bToo many (?!(?:\w{1,20} ){0,4}(?:char\w{0,20}|letters|bytes|digits)\b)(?<what>[a-z][a-z ]{0,50}): ?(?<received>\d{1,9})[.,;]? (?:The )?(?:maximum|max|limit)(?: is| of|:)? ?(?<limit>\d{1,9})/i,
      /\bbatch size (?:of )?(?<received>\d{1,9}) exceeds (?:the )?(?:maximum|max|limit)(?: allowed| size| of|:){0,3} ?(?<limit>\d{1,9})/i,
      /\bcontains (?<received>\d{1,9}) (?!(?:\w{1,20} ){0,4}(?:char\w{0,20}|letters|bytes|digits)\b)(?<what>[a-z]{1,30}(?: [a-z]{1,30})?)[,;]? (?:(?:but|and|while) )?(?:(?:the )?(?:maximum|limit)(?: number)? is|(?:at most|no more than)) (?<limit>\d{1,9})\b(?! ?(?:per|in|every|\/))/i,
      /\bmaximum number of (?!(?:\w{1,20} ){0,4}(?:char\w{0,20}|letters|bytes|digits)\b)(?<what>[a-z][a-z ]{0,40}) is (?<limit>\d{1,9})\b(?! ?(?:per|in|every|\/))/i,
    ],
  },
  valueLimit: {
    pattern:
      /(?<![\w$.])(?!(?:expected|allowed|accepted|valid|provided|specified|given|requested|supplied|the|this|its|new|actual|correct|input|number|values?|it)\b)(?<name>\$?[A-Za-z][\w.]{1,60}(?<!length))['"’]?(?: (?:value|parameter|option|property))? (?:(?:(?:must|should|may) not|can ?not|can't|mustn't) (?:be (?:greater|more|larger|higher) than|exceed)|(?:must|should) be (?:at most|(?:less|smaller) than or equal to|no (?:more|greater|larger) than|between ['"]?(?<least>\d{1,9}|P[\dT][\dYMWDTHS]{1,20})['"]? (?:and|to))) ['"]?(?<limit>\d{1,9}|P[\dT][\dYMWDTHS]{1,20})(?!\d|['"]? (?:characters|chars|letters|bytes|fields|columns|items|entries|propert|(?:days|hours|minutes) (?:in the past|ago|old|before)))/i,
    others: [
      /\bvalue (?:(?:provided|specified|given|sent) )?(?:for|of) (?:the )?['"]?(?<name>[A-Za-z][\w.]{2,60})['"]? (?:is|was) (?:invalid|not valid|out of range|outside)\b.{0,80}?\bbetween ['"]?(?<least>\d{1,9}|P[\dT][\dYMWDTHS]{1,20})['"]? (?:and|to) ['"]?(?<limit>\d{1,9}|P[\dT][\dYMWDTHS]{1,20})(?!\d|['"]? (?:characters|chars|letters|bytes))/is,
      /\b(?:option|parameter|property|field) ['"]?(?<name>\$?[A-Za-z][\w.]{1,60})['"]? exceeds (?:the )?(?:maximum|max|limit)(?: allowed| value| of|:){0,3} ?['"]?(?<limit>\d{1,9})/i,
      /(?<name>\$?[A-Za-z][\w.]{1,60})['"]?(?: value)? must be (?<limit>\d{1,9}) or (?:less|fewer|lower|smaller)\b/i,
      /(?<name>\$?[A-Za-z][\w.]{1,60})['"]? must be (?:in|within) (?:the )?range (?:of )?[[(]?(?<least>\d{1,9}) ?(?:-|–|to|and|,|\.\.) ?(?<limit>\d{1,9})/i,
      /\bmaximum (?:allowed )?(?:value )?(?:for|of) ['"]?(?<name>\$?[A-Za-z]\w{1,40})['"]? is ['"]?(?<limit>\d{1,9})/i,
    ],
  },
  // An amount of anything inside of a property, in the words of the API.
  amountLimit: {
    pattern:
      /(?:^|[\n:.] ?)['"]?(?<name>[A-Z]\w{2,60})['"]? has (?<received>\d{1,4}) (?<what>[a-z]{3,30})[,;]? (?:but )?(?:the )?(?:max|maximum|limit) (?:is|of) (?<limit>\d{1,4})\b/,
  },
  // Lengths of texts and lists.
  lengthLimit: {
    pattern:
      /\bInvalid length of '(?<received>\d{1,9})' for '(?<name>[A-Za-z]\w{1,60})'(?=[^\d]{1,120}between\s'(?:0|(?<least>\d{1,9}))' and '(?<limit>\d{1,9})')/i,
    others: [
      /\bInvalid length of '(?<received>\d{1,9})' for '(?<name>[A-Za-z]\w{1,60})'/i,
      /\bfield (?<name>[A-Za-z]\w{1,60}) must be a (?:string|array)(?: or array type)? with a minimum length of '?(?<least>\d{1,9})(?!'? and a max)/i,
      /\bfield (?<name>[A-Za-z]\w{1,60}) must be a (?:string|array)(?: or array type)? with (?:a minimum length of '?(?<least>\d{1,9})'? and )?a maximum length of '?(?<limit>\d{1,9})/i,
      /\blength of (?:the )?(?:property |parameter |field )?['"]?(?<name>[A-Za-z]\w{1,60})['"]? (?:(?:must|can|should|may) ?not exceed|(?:must|should) be at most) '?(?<limit>\d{1,9})/i,
      /['"](?<name>[A-Za-z]\w{1,60})['"] (?:(?:must|can|should|may) ?not (?:exceed|be longer than)|exceeds the maximum length of) '?(?<limit>\d{1,9})(?= characters|\b(?! ))/i,
    ],
  },
  needsOther: {
    pattern:
      /['"](?<name>[A-Za-z]\w{1,60})['"] (?:can|may|must|should) (?:only be|be only) (?:used|set|specified|provided|sent) (?:if|when|with|together with) ['"](?<other>[A-Za-z]\w{1,60})['"](?! is (?:empty|null|not set|missing))/i,
  },
  boundByOther: {
    pattern:
      /['"](?<name>[A-Za-z]\w{1,60})['"] (?:value )?(?:should|must|has to|needs to) be (?<bound>greater|longer|larger|less|shorter|smaller) than (?<equal>or equal to )?(?:the )?(?:value of )?['"](?<other>[A-Za-z]\w{1,60})['"]/i,
    others: [
      /(?:^|[\n:.] ?)(?<name>[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6}) (?:should|must|has to|needs to) be (?<bound>greater|longer|larger|later|less|shorter|smaller|earlier) than (?<equal>or equal to )?(?:the )?(?:value of )?(?<other>[a-z]{2,30}(?:[A-Z][a-z\d]{1,30}){1,6})\b/,
    ],
  },
} satisfies Record<string, MessagePattern>;
