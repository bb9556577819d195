import type { Api } from "../../catalogue/hosts.ts";
import type { Operation } from "../../catalogue/operations.ts";

/** Folders of Microsoft Learn with the pages of operations. */
const folders: { readonly [Name in Api]?: string } = {
  mde: "defender-endpoint/api",
  xdr: "defender-xdr",
  graph: "graph/api",
};

/** The URL of an operation's page; `locale` such as `en-us`. */
export function docsPageOf({ api, docsPage }: Operation, locale: string): string | undefined {
  const folder = folders[api];
  return docsPage && folder && `https://learn.microsoft.com/${locale}/${folder}/${docsPage}`;
}
