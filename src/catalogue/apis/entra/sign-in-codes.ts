import { list } from "../define-codes.ts";

/**
 * AADSTS numbers. Source: page reference-error-codes. Microsoft says that programs may show them but must not branch
 * on them.
 */
export const signInCodes = list({
  AADSTS50001: { category: "request", name: "InvalidResource" },
  AADSTS500011: {
    category: "request",
    name: "InvalidResourceServicePrincipalNotFound",
    message: "The resource principal named <name> was not found in the tenant named <tenant>.",
  },
  AADSTS500021: { category: "policy", message: "Access to '<tenant>' tenant is denied." },
  AADSTS50011: { category: "request", name: "InvalidReplyTo" },
  AADSTS500113: { category: "request" },
  AADSTS50012: { category: "auth", name: "AuthenticationFailed" },
  AADSTS50013: { category: "auth", name: "InvalidAssertion" },
  AADSTS500133: { category: "auth", message: "Assertion is not within its valid time range" },
  AADSTS50020: {
    category: "auth",
    name: "UserUnauthorized",
    message:
      "User account '<email>' from identity provider '<idp>' does not exist in tenant '<tenant>' and cannot access the application '<appid>'(<appName>) in that tenant.",
  },
  AADSTS50027: { category: "auth", name: "InvalidJwtToken", message: "JWT token is invalid or malformed." },
  AADSTS50033: { category: "server", retriable: true, name: "RetryableError" },
  AADSTS50034: { category: "auth", name: "UserAccountNotFound" },
  AADSTS50053: { category: "auth", name: "IdsLocked" },
  AADSTS50055: { category: "auth", name: "InvalidPasswordExpiredPassword" },
  AADSTS50057: { category: "auth", name: "UserDisabled" },
  AADSTS50058: { category: "auth", name: "UserInformationNotProvided" },
  AADSTS50059: {
    category: "request",
    name: "MissingTenantRealmAndNoUserInformationProvided",
    message:
      "No tenant-identifying information found in either the request or implied by any provided credentials.",
  },
  AADSTS50074: { category: "policy", name: "UserStrongAuthClientAuthNRequiredInterrupt" },
  AADSTS50076: {
    category: "policy",
    name: "UserStrongAuthClientAuthNRequired",
    message:
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '<resource>'.",
  },
  AADSTS50079: {
    status: 400,
    category: "policy",
    name: "UserStrongAuthEnrollmentRequired",
    message:
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '<resource>'.",
  },
  AADSTS50087: { category: "server", retriable: true, name: "SasRetryableError" },
  AADSTS50097: { category: "policy", name: "DeviceAuthenticationRequired" },
  AADSTS50105: { category: "permission", name: "EntitlementGrantsNotFound" },
  AADSTS501051: { category: "permission" },
  AADSTS50126: { category: "auth", name: "InvalidUserNameOrPassword" },
  AADSTS50128: { category: "request" },
  AADSTS50131: { category: "policy", name: "ConditionalAccessFailed" },
  AADSTS50133: { category: "auth", name: "SsoArtifactRevoked" },
  AADSTS501481: { category: "auth" },
  AADSTS50158: { category: "policy", name: "ExternalSecurityChallenge" },
  AADSTS50173: { category: "auth", name: "FreshTokenNeeded" },
  AADSTS50194: {
    category: "request",
    message:
      "Application '<appId>'(<appName>) isn't configured as a multitenant application. Usage of the /common endpoint isn't supported for such applications created after '<time>'.",
  },
  AADSTS50196: { category: "throttling", name: "LoopDetected" },
  AADSTS53000: { category: "policy", name: "DeviceNotCompliant" },
  AADSTS53001: { category: "policy", name: "DeviceNotDomainJoined" },
  AADSTS53003: { category: "policy", name: "BlockedByConditionalAccess" },
  AADSTS530032: { category: "policy", name: "BlockedByConditionalAccessOnSecurityPolicy" },
  AADSTS530035: { category: "policy", name: "BlockedBySecurityDefaults" },
  AADSTS54005: {
    category: "auth",
    message:
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
  },
  AADSTS65001: {
    status: 400,
    category: "permission",
    name: "DelegationDoesNotExist",
    message:
      "The user or administrator has not consented to use the application with ID '<app id>' named '<app name>'. Send an interactive authorization request for this user and resource.",
  },
  AADSTS65004: { category: "permission", name: "UserDeclinedConsent" },
  AADSTS65005: { category: "request", name: "MisconfiguredApplication" },
  AADSTS650052: {
    category: "license",
    message:
      'The app needs access to a service ("<name>") that your organization "<organization>" hasn\'t subscribed to or enabled.',
  },
  AADSTS650056: {
    category: "permission",
    message:
      "Misconfigured application. This could be due to one of the following: the client has not listed any permissions for '<name>' in the requested permissions in the client's application registration.",
  },
  AADSTS650057: {
    category: "permission",
    message:
      "Invalid resource. The client has requested access to a resource which isn't listed in the requested permissions in the client's application registration.",
  },
  AADSTS70000: {
    status: 400,
    category: "auth",
    name: "InvalidGrant",
    message: "The provided access grant is invalid or malformed.",
  },
  AADSTS70001: { category: "auth", name: "UnauthorizedClient" },
  AADSTS700011: {
    category: "auth",
    name: "UnauthorizedClientAppNotFoundInOrgIdTenant",
    message: "Application with identifier <appIdentifier> was not found in the directory.",
  },
  AADSTS700016: {
    category: "auth",
    name: "UnauthorizedClient_DoesNotMatchRequest",
    message: "Application with identifier '<app id>' was not found in the directory '<tenant>'.",
  },
  AADSTS70002: { category: "auth", name: "InvalidClient", message: "Error validating the credentials." },
  AADSTS7000112: { category: "auth", name: "UnauthorizedClientApplicationDisabled" },
  AADSTS7000114: {
    category: "permission",
    message: "Application '<appIdentifier>' isn't allowed to make application on-behalf-of calls.",
  },
  AADSTS7000215: {
    status: 401,
    category: "auth",
    message:
      "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '<app id>'.",
  },
  AADSTS7000218: {
    category: "request",
    message: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  AADSTS7000222: {
    status: 401,
    category: "auth",
    name: "InvalidClientSecretExpiredKeysProvided",
    message: "The provided client secret keys for app '<app id>' are expired.",
  },
  AADSTS700022: { category: "request", name: "InvalidMultipleResourcesScope" },
  AADSTS700023: { category: "request" },
  AADSTS700024: {
    category: "auth",
    message:
      "Client assertion is not within its valid time range. Current time: <time>, assertion valid from <time>, expiry time of assertion <time>.",
  },
  AADSTS700025: {
    category: "request",
    name: "InvalidClientPublicClientWithCredential",
    message: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  AADSTS700027: { category: "auth", message: "Client assertion failed signature validation." },
  AADSTS70003: { category: "request", name: "UnsupportedGrantType" },
  AADSTS70008: { category: "auth", name: "ExpiredOrRevokedGrant" },
  AADSTS700082: {
    category: "auth",
    name: "ExpiredOrRevokedGrantInactiveToken",
    message:
      "The refresh token has expired due to inactivity. The token was issued on <issueDate> and was inactive for <time>.",
  },
  AADSTS700084: {
    category: "auth",
    message:
      "The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of <time>, which can't be extended.",
  },
  AADSTS70011: {
    status: 400,
    category: "request",
    name: "InvalidScope",
    message: "The provided value for the input parameter 'scope' isn't valid. The scope <scope> isn't valid.",
  },
  AADSTS1002012: {
    category: "request",
    message:
      "The provided value for scope <scope> is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).",
  },
  AADSTS70016: {
    status: 400,
    category: "pending",
    retriable: true,
    name: "AuthorizationPending",
    message: "OAuth 2.0 device flow error. Authorization is pending. Continue polling.",
  },
  AADSTS70019: { category: "auth", name: "CodeExpired" },
  AADSTS70043: {
    category: "policy",
    name: "BadTokenDueToSignInFrequency",
    message:
      "The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access. The token was issued on <issueDate> and the maximum allowed lifetime for this request is <time>.",
  },
  AADSTS90002: {
    category: "request",
    name: "InvalidTenantName",
    message:
      "Tenant '<tenant>' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.",
  },
  AADSTS900023: {
    category: "request",
    message:
      "Specified tenant identifier '<tenant>' is neither a valid DNS name, nor a valid external domain.",
  },
  AADSTS90006: { category: "server", retriable: true, name: "ExternalServerRetryableError" },
  AADSTS90012: { category: "server", retriable: true, name: "RequestTimeout" },
  AADSTS90014: { category: "request", name: "MissingRequiredField" },
  AADSTS900144: {
    category: "request",
    message: "The request body must contain the following parameter: '<name>'.",
  },
  AADSTS90023: { category: "request", name: "InvalidRequest" },
  AADSTS9002313: {
    category: "request",
    name: "InvalidRequest",
    message: "Invalid request. Request is malformed or invalid.",
  },
  AADSTS9002326: { category: "request" },
  AADSTS9002327: { category: "request" },
  AADSTS90024: { category: "server", retriable: true, name: "RequestBudgetExceededError" },
  AADSTS90033: { category: "server", retriable: true, name: "MsodsServiceUnavailable" },
  AADSTS90038: {
    category: "request",
    name: "NationalCloudTenantRedirection",
    message:
      "The specified tenant '<tenant>' belongs to the National Cloud '<cloud>'. Current cloud instance '<cloud>' does not federate with it.",
  },
  AADSTS90055: { category: "throttling", retriable: true, name: "TenantThrottlingError" },
  AADSTS90090: { category: "server", retriable: true, name: "GraphRetryableError" },
  AADSTS90094: { category: "permission", name: "AdminConsentRequired" },
  AADSTS90100: { category: "request", name: "InvalidRequestParameter" },
  AADSTS901002: {
    status: 400,
    category: "request",
    message: "The 'resource' request parameter is not supported.",
  },
});
