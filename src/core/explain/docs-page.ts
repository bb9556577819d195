import type { Api } from "../../catalogue/hosts.ts";
import type { Operation } from "../../catalogue/operations.ts";

/** Where Microsoft documents the operations of an API. */
const folders: { readonly [Name in Api]?: string } = {
  mde: "defender-endpoint/api",
  xdr: "defender-xdr",
  graph: "graph/api",
};

/** Address of the page of an operation, in a language such as `en-us`. */
export function docsPageOf({ api, docsPage }: Operation, locale: string): string | undefined {
  const folder = folders[api];
  return docsPage && folder && `https://learn.microsoft.com/${locale}/${folder}/${docsPage}`;
}
