import { list } from "../define-codes.ts";

/** Sources: page azure-monitor/logs/api/errors and published responses. */
export const logsCodes = list({
  BadArgumentError: {
    status: 400,
    category: "request",
    message: "The request had some invalid properties",
  },
  SyntaxError: {
    status: 400,
    category: "request",
    like: "SYN0002",
    message: "A recognition error occurred in the query.",
  },
  SemanticError: {
    status: 400,
    category: "request",
    like: "SEM0100",
    message: "A semantic error occurred.",
  },
  SYN0002: {
    status: 400,
    category: "request",
    message: "Query could not be parsed at '<token>' on line [<line>,<column>]",
  },
  SEM0100: {
    status: 400,
    category: "request",
    message: "'<operator>' operator: Failed to resolve <kind> expression named '<name>'",
  },
  SEM0003: {
    status: 400,
    category: "request",
    message: "Top-level expressions must return tabular results.",
  },
  AuthorizationRequiredError: {
    status: 401,
    category: "auth",
    message: "Valid authentication was not provided",
  },
  AuthenticationFailed: { status: 401, category: "auth", like: "AuthorizationRequiredError" },
  InvalidAuthenticationToken: { status: 403, category: "auth", like: "AuthorizationRequiredError" },
  InvalidTokenError: {
    status: 403,
    category: "auth",
    like: "AuthorizationRequiredError",
    message: "The provided authentication is not valid for this resource",
  },
  InsufficientAccessError: {
    status: 403,
    category: "permission",
    message: "The provided credentials have insufficient access to perform the requested operation",
  },
  UnauthorizedClient: {
    status: 403,
    category: "permission",
    like: "InsufficientAccessError",
    message: "The service principal does not have sufficient permissions to access this resource: <id>",
  },
  PathNotFoundError: { status: 404, category: "notFound", message: "The requested path does not exist" },
  GatewayTimeout: { status: 504, category: "timeout", retriable: true, message: "Gateway timeout" },
  UnsupportedKeyError: { category: "auth", like: "AuthorizationRequiredError" },
  PartialError: { status: 200, category: "partial" },
});
