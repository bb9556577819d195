import type { Page } from "../../catalogue/apis/define-api.ts";
import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { MessageId } from "../../catalogue/messages.ts";
import type { Texts } from "../../locales/texts.ts";
import type { ApiError, Failure } from "../failure.ts";
import { apiOfFailure } from "../rules.ts";

export interface Link {
  readonly label: string;
  readonly url: string;
}

const huntingMessages: readonly MessageId[] = [
  "huntingQuota",
  "huntingSyntax",
  "huntingName",
  "huntingSize",
  "huntingTimeout",
  "huntingResources",
];

/**
 * Pages about the code of a failure, most relevant first, in the user's language. Microsoft shows English if there is
 * no translation.
 */
export function linksOf(
  failure: Failure,
  message: MessageId | undefined,
  texts: Texts,
): readonly [Link, ...Link[]] {
  const { error } = failure;
  const { links, docsLocale } = texts;
  const learn = (label: string, page: string): Link => ({
    label,
    url: `https://learn.microsoft.com/${docsLocale}/${page}`,
  });
  const hunting = huntingMessages.includes(message as MessageId) // the list does not contain `undefined`
    ? [learn(links.hunting, "defender-xdr/advanced-hunting-errors")]
    : [];
  const facts = factsOfApi[apiOfFailure(failure) ?? "xdr"];
  const number = /^AADSTS(\d{4,8})$/.exec(error.code ?? "")?.[1];
  const own = facts.isTokenService &&
    number && {
      label: links.signInCode(`AADSTS${number}`),
      url: `https://login.microsoftonline.com/error?code=${number}`,
    };
  const pages = facts.pages
    .filter(({ when = {} }) => isFor(error, when))
    .map(({ name, path }) => learn(links[name], path));
  const [first = learn(links.overview, "defender-xdr/api-overview"), ...others] = [
    ...hunting,
    ...(own ? [own] : []),
    ...pages,
  ];
  return [first, ...others];
}

const isFor = ({ code, status, shape, envelope }: ApiError, when: NonNullable<Page["when"]>): boolean =>
  (when.code === undefined || when.code === code) &&
  (when.status === undefined || when.status === status) &&
  (when.shape === undefined || when.shape === shape) &&
  (!when.isForwarded || envelope !== undefined);
