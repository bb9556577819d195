import type { Page } from "./define-api.ts";

/** For all APIs through which Microsoft Sentinel is called. */
export const sentinelRoles: Page = { name: "sentinelRoles", path: "azure/sentinel/roles" };
