/**
 * One operation of the portal's internal API. It is undocumented, so a path that is not listed is never called wrong.
 * Sources: public projects that call these paths or list them.
 */
export interface PortalOperation {
  readonly method: string;
  /** Without `/apiproxy`, and with `{name}` for parameters; compared in any case. */
  readonly path: string;
  /** The page of the portal that makes the call, by its English name. */
  readonly page?: string;
  /**
   * `live`: a public project calls it or shows a reply; `several`: more than one project lists it; `one`: only one does,
   * whose authors guessed some of its paths.
   */
  readonly known: "live" | "several" | "one";
  /** What it does, in English. */
  readonly title?: string;
  /** Ids of public operations that do the same. */
  readonly twins?: readonly string[];
  /** Ids of the nearest public operations. */
  readonly near?: readonly string[];
  /** Query parameters without which it fails. */
  readonly query?: readonly string[];
  /** The highest values of paging parameters, in the query or the body. */
  readonly most?: Readonly<Record<string, number>>;
  /** It answered 404 where other operations of the same tenant worked. */
  readonly gone?: true;
  /** The path that the portal uses in its place. */
  readonly now?: string;
}

/** All operations, when the portal is one of these APIs: they load with its first failure. */
export const loadPortalOperations = async (
  apis: readonly string[] = ["portal"],
): Promise<readonly PortalOperation[]> =>
  apis.includes("portal")
    ? ((await import("./operations.json")).default as unknown as readonly PortalOperation[]) // our own JSON, in this form
    : [];
