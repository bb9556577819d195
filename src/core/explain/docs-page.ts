import { factsOfApi } from "../../catalogue/apis/index.ts";
import type { Operation } from "../../catalogue/operations.ts";

/** The URL of an operation's page; `locale` is a tag such as `en-us`. */
export function docsPageOf({ api, docsPage }: Operation, locale: string): string | undefined {
  const folder = factsOfApi[api].operationPages;
  return docsPage && folder && `https://learn.microsoft.com/${locale}/${folder}/${docsPage}`;
}
