import { regionOf, type Service, serviceOf } from "../../catalogue/apis/portal/services.ts";
import { type Exchange, headerValue } from "../failure.ts";
import { hostOf } from "../uri.ts";
import { serviceName } from "./address.ts";

/** The service behind the portal that handled a call. */
export interface CalledService {
  /** Its group; absent if the name is not listed. */
  readonly service?: Service;
  /** Its name in the path, or the host that answered. */
  readonly name: string;
  /** The region in the address of the host that answered. */
  readonly region?: string;
}

/** The service that the reply names, else the one in the path. */
export function calledService({ request, response }: Exchange): CalledService | undefined {
  const source = headerValue(response.headers, "x-source-url") ?? "";
  const host = hostOf(source);
  const inPath = serviceName(request.url);
  if (host === "") {
    const service = inPath === undefined ? undefined : serviceOf(inPath);
    return inPath === undefined ? undefined : { name: inPath, ...(service && { service }) };
  }
  const service = serviceOf(host) ?? (inPath === undefined ? undefined : serviceOf(inPath));
  const region = regionOf(host);
  return { name: host, ...(service && { service }), ...(region && { region }) };
}
