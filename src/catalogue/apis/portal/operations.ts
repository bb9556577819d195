/**
 * One operation of the portal's internal API. It is undocumented, so an unlisted path is never reported as wrong.
 * Sources: public projects that call or list these paths.
 */
export interface PortalOperation {
  readonly method: string;
  /** Without `/apiproxy`, with `{name}` for parameters; compared without regard to case. */
  readonly path: string;
  /** English name of the portal page that makes the call. */
  readonly page?: string;
  /**
   * `live`: a public project calls it or shows a response; `several`: more than one project lists it; `one`: only
   * one does, and its authors guessed some of its paths.
   */
  readonly known: "live" | "several" | "one";
  /** What the operation does, in English. */
  readonly title?: string;
  /** IDs of public operations that do the same. */
  readonly twins?: readonly string[];
  /** IDs of the nearest public operations. */
  readonly near?: readonly string[];
  /** Query parameters that it requires. */
  readonly query?: readonly string[];
  /** Maximum values of paging parameters, in the query or the body. */
  readonly most?: Readonly<Record<string, number>>;
  /** It returned 404 while other operations worked in the same tenant. */
  readonly gone?: true;
  /** The path that the portal now uses instead. */
  readonly now?: string;
}

/** All portal operations if the portal is among these APIs; they load with its first failure. */
export const loadPortalOperations = async (
  apis: readonly string[] = ["portal"],
): Promise<readonly PortalOperation[]> =>
  apis.includes("portal")
    ? ((await import("./operations.json")).default as unknown as readonly PortalOperation[]) // our own JSON
    : [];
