import { list } from "../define-codes.ts";

/** Sources: page common-deployment-errors (Azure Resource Manager) and published responses. */
export const armCodes = list({
  AuthorizationFailed: {
    status: 403,
    category: "permission",
    message:
      "The client '<name>' with object id '<id>' does not have authorization to perform action '<action>' over scope '<scope>' or the scope is invalid.",
  },
  LinkedAuthorizationFailed: { status: 403, category: "permission", like: "AuthorizationFailed" },
  DenyAssignmentAuthorizationFailed: {
    status: 403,
    category: "permission",
    message:
      "The client '<name>' with object id '<id>' has permission to perform action '<action>' on scope '<scope>'; however, the access is denied because of the deny assignment with name '<name>' and Id '<id>' at scope '<scope>'.",
  },
  RBACAccessDenied: { status: 401, category: "permission", like: "AuthorizationFailed" },
  Forbidden: { status: 403, category: "permission", like: "AuthorizationFailed" },
  InvalidAuthenticationToken: { status: 401, category: "auth", message: "The access token is invalid." },
  ExpiredAuthenticationToken: {
    status: 401,
    category: "auth",
    like: "InvalidAuthenticationToken",
    message: "The access token expiry UTC time '<time>' is earlier than current UTC time '<time>'.",
  },
  AuthenticationFailed: { status: 401, category: "auth", like: "InvalidAuthenticationToken" },
  InvalidAuthenticationTokenTenant: {
    status: 401,
    category: "auth",
    message:
      "The access token is from the wrong issuer '<issuer>'. It must match the tenant '<issuer>' associated with this subscription.",
  },
  InvalidAuthenticationTokenAudience: {
    status: 403,
    category: "auth",
    message:
      "The access token has been obtained from wrong audience or resource '<audience>'. It should exactly match (including forward slash) with one of the allowed audiences '<audiences>'.",
  },
  MissingSubscriptionRegistration: {
    category: "license",
    message: "The subscription is not registered to use namespace '<namespace>'.",
  },
  "Subscription Not Registered": {
    status: 404,
    category: "license",
    like: "MissingSubscriptionRegistration",
    message: "Please register to Microsoft.Security in order to view your security status",
  },
  SubscriptionNotFound: {
    status: 404,
    category: "notFound",
    like: "ResourceNotFound",
    message: "The subscription '<id>' could not be found.",
  },
  ResourceGroupNotFound: {
    status: 404,
    category: "notFound",
    like: "ResourceNotFound",
    message: "Resource group '<name>' could not be found.",
  },
  ResourceNotFound: {
    status: 404,
    category: "notFound",
    message: "The Resource '<type/name>' under resource group '<group>' was not found.",
  },
  ParentResourceNotFound: { status: 404, category: "notFound", like: "ResourceNotFound" },
  NotFound: { status: 404, category: "notFound", like: "ResourceNotFound" },
  NoRegisteredProviderFound: {
    status: 400,
    category: "request",
    message:
      "No registered resource provider found for location '<location>' and API version '<version>' for type '<type>'. The supported api-versions are '<list>'.",
  },
  InvalidApiVersionParameter: {
    status: 400,
    category: "request",
    like: "NoRegisteredProviderFound",
    message: "The api-version '<version>' is invalid. The supported versions are '<list>'.",
  },
  MissingApiVersionParameter: {
    status: 400,
    category: "request",
    message: "The api-version query parameter (?api-version=) is required for all requests.",
  },
  InvalidResourceNamespace: {
    status: 404,
    category: "request",
    message: "The resource namespace '<namespace>' is invalid.",
  },
  InvalidResourceType: { status: 404, category: "request", like: "InvalidResourceNamespace" },
  InvalidRequestContent: { status: 400, category: "request" },
  InvalidRequestFormat: { status: 400, category: "request", like: "InvalidRequestContent" },
  InvalidParameter: { status: 400, category: "request", like: "InvalidRequestContent" },
  BadRequest: { status: 400, category: "request", like: "InvalidRequestContent" },
  Conflict: {
    status: 409,
    category: "conflict",
    retriable: true,
    message: "New version of resource '<id>' exists. Data was not saved",
  },
  AnotherOperationInProgress: { status: 409, category: "conflict", retriable: true, like: "Conflict" },
  RetryableErrorDueToAnotherOperation: { category: "conflict", retriable: true, like: "Conflict" },
  ScopeLocked: {
    status: 409,
    category: "policy",
    message:
      "The scope '<scope>' cannot perform <operation> operation because following scope(s) are locked: '<scopes>'. Please remove the lock and try again.",
  },
  ReadOnlyDisabledSubscription: {
    status: 409,
    category: "license",
    message: "The subscription '<id>' is disabled and therefore marked as read only.",
  },
  RequestDisallowedByPolicy: { status: 403, category: "policy" },
  ResourceRequestsThrottled: {
    status: 429,
    category: "throttling",
    retriable: true,
    message:
      "Number of requests for action '<action>' exceeded the limit of '<count>' for time interval '<hh:mm:ss>'. Please try again after '<seconds>' seconds.",
  },
  SubscriptionRequestsThrottled: {
    status: 429,
    category: "throttling",
    retriable: true,
    like: "ResourceRequestsThrottled",
  },
  OperationNotAllowed: { status: 409, category: "quota" },
  InternalServerError: { status: 500, category: "server", retriable: true },
});
