import { factsOfApi } from "./apis/index.ts";
import type { Api } from "./apis/names.ts";

/**
 * One documented operation. Sources: the operation pages of Defender for Endpoint and Defender XDR, Microsoft's
 * connector, the permissions file and SDK metadata of Microsoft Graph (2024 to 2026). A flag ending in `Open` or
 * `Uncertain` means that the sources are incomplete or contradictory, so no check may report a fault there.
 */
export interface Operation {
  readonly id: string;
  readonly api: Api;
  readonly method: string;
  /** With `{name}` for parameters; compared without regard to case. `/api/v1.0/…` equals `/api/…`. */
  readonly path: string;
  /** Other spellings, and the path in the other version of Microsoft Graph. */
  readonly pathAliases?: readonly string[];
  readonly title: string;
  readonly permissions: { readonly application?: readonly string[]; readonly delegated?: readonly string[] };
  /** Graph only: the least privileged of them. */
  readonly leastPrivileged?: {
    readonly application?: readonly string[];
    readonly delegated?: readonly string[];
  };
  readonly permissionsOpen?: true;
  /** Defender RBAC role that the user of a delegated call needs. */
  readonly userRole?: string;
  /**
   * Roles in Microsoft Entra of which the user of a delegated call needs one. Sources: licensing of monitoring and
   * health in Microsoft Entra (logs); page bitlocker-list-recoverykeys.
   */
  readonly directoryRoles?: readonly string[];
  readonly pathParameters?: readonly PathParameter[];
  readonly queryParameters?: readonly {
    readonly name: string;
    readonly type: string;
    readonly required?: true;
    readonly maximum?: number;
    /** Most days that a time may be before the call. */
    readonly mostDays?: number;
    readonly caseUncertain?: true;
  }[];
  /** Samples use query parameters that are not in the list. */
  readonly queryOpen?: true;
  readonly requestContentType?: string;
  readonly body?: readonly BodyParameter[];
  /** Body properties that are not in the list may be accepted. */
  readonly bodyOpen?: true;
  readonly odata?: {
    readonly filter?: readonly string[];
    /** Properties that are not in `filter` may be filterable. */
    readonly filterOpen?: true;
    readonly notFilterable?: readonly string[];
    /** Other properties of the resource; there may be more. */
    readonly properties?: readonly string[];
    /**
     * Properties that the resource has only in the beta version of Microsoft Graph. Source: signIn resource type, in
     * version 1.0 and beta.
     */
    readonly betaOnly?: readonly string[];
    /** `filter` and `properties` are all that the resource has in version 1.0. */
    readonly isWhole?: true;
    /** Most days that the service keeps the data. Source: data retention of Microsoft Entra. */
    readonly keptDays?: number;
    readonly topMax?: number;
    readonly skip?: true;
    readonly expand?: readonly string[];
    readonly count?: true;
  };
  readonly rateLimit?: { readonly perMinute?: number; readonly perHour?: number };
  /** Microsoft retires the operation in this month; `replacedBy` is the ID of its replacement. */
  readonly retiring?: { readonly since: string; readonly replacedBy: string };
  /** Last part of the page's URL. */
  readonly docsPage?: string;
}

export interface PathParameter {
  readonly name: string;
  readonly type: string;
  readonly required?: true;
  /** Regular expression for the decoded value. */
  readonly form?: string;
  /** Values that do not match `form` may be valid. */
  readonly formOpen?: true;
  readonly hashTypes?: readonly string[];
}

export interface BodyParameter {
  /** In exact letter case. */
  readonly name: string;
  readonly type: string;
  readonly required?: true;
  readonly requiredOpen?: true;
  /** Every published sample sends it, although no source calls it required. */
  readonly usual?: true;
  readonly allowedValues?: readonly string[];
  readonly valuesOpen?: true;
  /** The API rejects values in another letter case, as published replies show. */
  readonly caseMatters?: true;
  /** Values that were valid in the past; never reported. */
  readonly olderValues?: readonly string[];
  /** Values that are still documented, but that Microsoft replaces, with their replacements. */
  readonly endingValues?: Readonly<Record<string, readonly string[]>>;
  /** Current names of products, with the older names that the API still takes instead. */
  readonly newNames?: Readonly<Record<string, string>>;
  readonly maxItems?: number;
  readonly form?: string;
  readonly caseUncertain?: true;
  readonly nameOpen?: true;
  readonly typeOpen?: true;
  readonly bodyOpen?: true;
  /** Fields of the members of an array or object. */
  readonly items?: readonly BodyParameter[];
  /** ID of the operation whose body has the same members. */
  readonly itemsLike?: string;
}

/** The APIs whose operations load with the first failure of any API; all others load with their own first failure. */
export const usual: readonly Api[] = ["mde", "xdr", "graph"];

/** The operations of these APIs and of the default ones. */
export async function loadOperations(more: readonly Api[] = []): Promise<readonly Operation[]> {
  const lists = [...new Set([...usual, ...more])].map((api) => factsOfApi[api].operations?.());
  const loaded = await Promise.all(lists);
  return loaded.flatMap((list) => (list?.default ?? []) as readonly Operation[]); // our own JSON in this form
}
