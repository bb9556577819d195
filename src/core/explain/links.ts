import type { MessageId } from "../../catalogue/messages.ts";
import type { Texts } from "../../locales/texts.ts";
import type { Failure } from "../failure.ts";
import { apiOfCall } from "../rules.ts";

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
 * Pages about the code of a failure, the closest first, in the reader's language. Microsoft shows English where it
 * has no translation.
 */
export function linksOf(
  { error, exchange }: Failure,
  message: MessageId | undefined,
  texts: Texts,
): readonly [Link, ...Link[]] {
  const { links, docsLocale } = texts;
  const learn = (label: string, page: string): Link => ({
    label,
    url: `https://learn.microsoft.com/${docsLocale}/${page}`,
  });
  const related = [
    learn(links.overview, "defender-xdr/api-overview"),
    learn(links.supported, "defender-xdr/api-supported"),
    learn(links.access, "defender-xdr/api-access"),
    learn(links.terms, "defender-xdr/api-terms"),
  ];
  const codesXdr = learn(links.codesXdr, "defender-xdr/api-error-codes");
  const codesMde = learn(links.codesMde, "defender-endpoint/api/common-errors");
  const hunting = huntingMessages.includes(message as MessageId) // `undefined` is in no list
    ? [learn(links.hunting, "defender-xdr/advanced-hunting-errors")]
    : [];
  const close = (all: readonly Link[]): readonly [Link, ...Link[]] => {
    const [first = codesXdr, ...others] = [...hunting, ...all];
    return [first, ...others];
  };
  const number = /^AADSTS(\d{4,8})$/.exec(error.code ?? "")?.[1];
  switch (apiOfCall(exchange, error.part?.url) ?? apiOfCall(exchange)) {
    case "mde":
      return close([
        ...(error.code === "ActiveRequestAlreadyExists"
          ? [learn(links.liveResponse, "defender-endpoint/api/run-live-response")]
          : []),
        codesMde,
        codesXdr,
        ...related,
      ]);
    case "entra": {
      const own = number && {
        label: links.signInCode(`AADSTS${number}`),
        url: `https://login.microsoftonline.com/error?code=${number}`,
      };
      return close([
        ...(own ? [own] : []),
        learn(links.signInCodes, "entra/identity-platform/reference-error-codes"),
        learn(links.access, "defender-xdr/api-access"),
      ]);
    }
    case "graph":
      return close([
        ...(error.status === 429 ? [learn(links.throttlingGraph, "graph/throttling")] : []),
        learn(links.errorsGraph, "graph/errors"),
        learn(links.securityGraph, "graph/api/resources/security-error-codes"),
        ...(error.envelope ? [codesXdr] : []),
        learn(links.overview, "defender-xdr/api-overview"),
      ]);
    default:
      return close([codesXdr, ...related]);
  }
}
