import { intunePermissions } from "../../../catalogue/apis/graph/intune.ts";
import { pathOf } from "../../uri.ts";
import { isEdiscovery } from "./user-role.ts";

const ofEdiscovery = (method: string): string[] =>
  method === "GET" ? ["eDiscovery.Read.All", "eDiscovery.ReadWrite.All"] : ["eDiscovery.ReadWrite.All"];

/** The permissions of which an operation needs one that is not in our list; empty if they are not known. */
export const unlistedNeeds = (method: string, url: string): readonly string[] =>
  isEdiscovery(url) ? ofEdiscovery(method) : intunePermissions(method, pathOf(url));
