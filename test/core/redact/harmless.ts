import type { Sent } from "../../entries.ts";

const base = "https://api.security.microsoft.com/api";
const T = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const err = (message: string, more = {}) =>
  JSON.stringify({ error: { code: "BadRequest", message, target: T }, ...more });
const q = (Query: string): Sent => ({
  method: "POST",
  url: `${base}/advancedqueries/run`,
  request: { Query },
});
const p = (request: object): Sent => ({ method: "POST", url: `${base}/x`, request });
/** The members of an object as JSON. */
const members = (value: object): string => JSON.stringify(value).slice(1, -1);

/** Calls with values that look like secrets but are not, and what must be kept of each. */
export const harmless: readonly (readonly [what: string, sent: Sent, kept: readonly string[]])[] = [
  ["target, request-id header", { headers: { "request-id": T }, body: err("m") }, [T]],
  [
    "traceparent",
    { headers: { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" } },
    ["00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"],
  ],
  [
    "prose without blanks between words",
    { body: err("取得新的權杖：請重新登入。トークンの期限が切れました：再試行してください。") },
    ["取得新的權杖：請重新登入。トークンの期限が切れました：再試行してください。"],
  ],
  [
    "prose in Cyrillic",
    { body: err("Получите новый токен: прежний истёк.") },
    ["новый токен: прежний истёк."],
  ],
  [
    "names of foreign words",
    p({ bypass: "Contoso", compass: "north", category: "Keyboard", monkey: "Caesar", parole: "granted" }),
    [
      members({
        bypass: "Contoso",
        compass: "north",
        category: "Keyboard",
        monkey: "Caesar",
        parole: "granted",
      }),
    ],
  ],
  [
    "title and text of an alert",
    p({ title: "Password spray", text: "Many failed sign-ins", value: "High" }),
    [members({ title: "Password spray", text: "Many failed sign-ins", value: "High" })],
  ],
  [
    "container ids and names of machines in commands",
    p({ Args: "docker rm 4f5e6d7c8b9a && net view \\\\weu-prod01 && kubectl get pod web-7d4b9c6f5d" }),
    ["docker rm 4f5e6d7c8b9a", "kubectl get pod web-7d4b9c6f5d"],
  ],
  [
    "claims challenge",
    {
      status: 401,
      headers: {
        "WWW-Authenticate":
          'Bearer error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxNjA0MTA2NjUxIn19fQ=="',
      },
      body: err('Bearer error="invalid_token", error_description="The token expired"'),
    },
    [
      "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxNjA0MTA2NjUxIn19fQ==",
      'Bearer error="invalid_token", error_description="The token expired"',
    ],
  ],
  [
    "sha256 in path",
    { url: `${base}/files/275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f` },
    ["files/275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"],
  ],
  [
    "cookie host",
    {
      requestHeaders: { Cookie: "h=api.security.microsoft.com" },
      body: err("host api.security.microsoft.com"),
    },
    ["https://api.security.microsoft.com/api/machines", "host api.security.microsoft.com"],
  ],
  [
    "cookie machines",
    { requestHeaders: { Cookie: "area=machines" }, body: err("no machines here") },
    ["/api/machines", "no machines here"],
  ],
  [
    "cookie route",
    { requestHeaders: { Cookie: "r=weu-prod01", "x-route": "weu-prod01" } },
    ['"x-route","value":"weu-prod01"'],
  ],
  [
    "cookie locale",
    { requestHeaders: { Cookie: "l=en-US,en", "Accept-Language": "en-US,en" } },
    ['"Accept-Language","value":"en-US,en"'],
  ],
  [
    "$skiptoken",
    { url: `${base}/alerts?$skiptoken=eyJUb2tlbiI6ICJhYmMxMjMifQ&$top=1` },
    ["$skiptoken=eyJUb2tlbiI6ICJhYmMxMjMifQ"],
  ],
  [
    "$skiptoken2",
    { url: `${base}/alerts?$skiptoken=WzE2OTc3Nzg1MzEsIkExQjJDMyJd` },
    ["WzE2OTc3Nzg1MzEsIkExQjJDMyJd"],
  ],
  ["$deltatoken", { url: `${base}/alerts?$deltatoken=a1B2c3D4e5F6g7H8` }, ["a1B2c3D4e5F6g7H8"]],
  ["continuationToken", { url: `${base}/alerts?continuationToken=a1B2c3D4e5F6g7H8` }, ["a1B2c3D4e5F6g7H8"]],
  [
    "nextPageToken",
    {
      body: err("m", {
        nextPageToken: "CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXA",
        pageToken: "CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXB",
      }),
    },
    ["CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXA", "CiAKGjBpNDd2Nmp2Zml2cXRwYjBpOXB"],
  ],
  [
    "x-ms-continuationtoken",
    { headers: { "x-ms-continuationtoken": "a1B2c3D4e5F6g7H8", "x-ms-continuation": "a1B2c3D4e5F6g7H9" } },
    ["a1B2c3D4e5F6g7H8", "a1B2c3D4e5F6g7H9"],
  ],
  [
    "@odata.nextLink",
    {
      status: 400,
      body: err("m", { "@odata.nextLink": "https://graph.microsoft.com/v1.0/x?$skiptoken=RFNwdAIAAQAAAB86" }),
    },
    ["RFNwdAIAAQAAAB86"],
  ],
  [
    "?code=50076",
    { headers: { Location: "https://login.microsoftonline.com/error?code=50076" } },
    ["error?code=50076"],
  ],
  [
    "?code=Invalid",
    {
      url: `${base}/x?code=InvalidRequestBody`,
      body: JSON.stringify({ error: { code: "InvalidRequestBody", message: "InvalidRequestBody" } }),
    },
    ["?code=InvalidRequestBody", '"code":"InvalidRequestBody"', '"message":"InvalidRequestBody"'],
  ],
  ["?key=severity", { url: `${base}/x?key=severity` }, ["?key=severity"]],
  ["?signature=Trojan", { url: `${base}/x?signature=Trojan:Win32/X` }, ["?signature=Trojan:Win32/X"]],
  [
    "?signature=enc",
    { url: `${base}/x?signature=Trojan%3AWin32%2FWacatac.B!ml` },
    ["Trojan%3AWin32%2FWacatac.B!ml"],
  ],
  [
    "?sortBy=passwordLastSet",
    { url: `${base}/x?sortBy=passwordLastSet&$select=id,passwordCredentials` },
    ["passwordLastSet", "passwordCredentials"],
  ],
  ...(
    [
      { requirePassword: false },
      { total_tokens: 512 },
      { completion_tokens: 12 },
      { tokens: 3 },
      { isResetPassword: false },
      { passwordPolicies: "None" },
      { token_type: "Bearer" },
      { enableSecret: true },
      { resetPassword: 1 },
      { forceChangePasswordNextSignIn: true },
      { passwordProfile: { forceChangePasswordNextSignIn: true } },
      { tokenIssuancePolicies: [] },
      { authenticationMethod: "password" },
      { keyId: "a1B2c3D4e5F6g7H8" },
      { secretId: T },
      { authType: "OAuth2" },
      { partitionKey: "a1B2c3D4e5" },
      { rowKey: "x9Y8z7W6v5" },
      { idempotencyKey: "a1B2c3D4e5F6" },
      { deviceCode: null },
      { tokens: [], secrets: {} },
      { credentialType: "Password" },
      { sessionId: T },
      { lastPasswordChangeDateTime: "2026-01-02T10:00:00Z" },
      { macAddress: "00155D3A2B1C" },
      { accessLevel: "Full" },
      { code: "E1234", countryCode: "SE" },
      { hashes: ["1e5bc9d7e413ddd7902c2932e418702b84d0cc07"] },
      { userPrincipalName: "admin@contoso.com" },
      { fileName: "password.exe", indicatorValue: "password.exe" },
      { registryKey: "HKEY_LOCAL_MACHINE\\SOFTWARE\\Key1" },
      { title: "Password spray: 12 users" },
      { title: "Suspicious token: primary refresh token was stolen" },
      { description: "Credential access: dumping of secrets" },
      { licenseKey: null },
      { publicKey: "a1B2c3D4e5F6g7H8i9" },
      { isTokenValid: "yes" },
      { cookieConsent: "accepted" },
      { tokenLifetime: "01:00:00" },
      { authority: "https://login.microsoftonline.com/common" },
      { authMethods: ["Password", "Fido2"] },
      { grant_type: "password" },
      { scope: "https://graph.microsoft.com/.default", response_type: "code id_token" },
      { thumbprint: "8FA1B2C3D4E5F60718293A4B5C6D7E8F90A1B2C3" },
    ] as object[]
  ).map((o): readonly [string, Sent, readonly string[]] => [
    `request ${JSON.stringify(o)}`,
    p(o),
    [members(o)],
  ]),
  ["reply total_tokens", { body: err("m", { total_tokens: 512 }) }, ['\\"total_tokens\\":512']],
  ["reply passwords {}", { body: err("m", { passwords: {} }) }, ['\\"passwords\\":{}']],
  [
    "credentials list",
    {
      body: err("m", {
        credentials: [
          {
            id: "cred1",
            type: "AsymmetricX509Cert",
            displayName: "my cert 2026",
            keyId: T,
            startDateTime: "2026-01-01T00:00:00Z",
          },
        ],
      }),
    },
    ["cred1", "AsymmetricX509Cert", "my cert 2026", "2026-01-01T00:00:00Z"],
  ],
  [
    "keyCredentials",
    {
      body: err("m", {
        keyCredentials: [
          { customKeyIdentifier: "A4BEBF2F4CA0D5D3D6D2EB3E1C6E1A3A4D4F1234", usage: "Verify", key: null },
        ],
      }),
    },
    ["A4BEBF2F4CA0D5D3D6D2EB3E1C6E1A3A4D4F1234"],
  ],
  [
    "asp.net",
    {
      body: JSON.stringify({
        title: "One or more validation errors occurred.",
        errors: {
          token: ["The token field is required."],
          Password: ["The Password field is required."],
          apiKey: ["Must be 32 characters long."],
        },
      }),
    },
    ["The token field is required.", "The Password field is required.", "Must be 32 characters long."],
  ],
  ...[
    "AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '11111111-2222-4333-8444-555555555555'.",
    "AADSTS50126: Error validating credentials due to invalid username or password.",
    "AADSTS900144: The request body must contain the following parameter: 'client_assertion'.",
    "JSON parse error: Unexpected token: StartArray",
    "Unexpected token: '}' at line 3",
    "Unexpected token } in JSON at position 5",
    "Syntax error: Query could not be parsed at 'token' on line [3,14]",
    "'where' operator: Failed to resolve scalar expression named 'Password'",
    "Missing cookie: sccauth",
    "Authorization: Bearer (header missing)",
    "password: must have 12 characters",
    "API key: missing",
    "Bearer authentication required for user1.contoso",
    "user admin@contoso.com and 10.0.0.1 failed",
    "see https://portal.azure.com/#@contoso.com/resource/x",
    "The Password field is required.",
    "Token: '=', Line: 2, Position: 5",
    "The token is expired",
    "The access token is not valid for audience https://graph.microsoft.com",
    "Lifetime validation failed, the token is expired.",
    "Could not resolve key 'severity' in filter",
    "code: InvalidRequestBody, status: 400",
    "The session has expired: sign in again",
    "The property 'secret' is read-only",
    "Access denied: the user has no role SecurityReader",
    "Authentication failed: the token was issued for tenant 11111111-2222-4333-8444-555555555555",
    "Device 1e5bc9d7e413ddd7902c2932e418702b84d0cc07 has no key: 7",
    "Parameter 'password' is missing",
    "password is required",
    "cookie: not sent",
    "Key: severity; Value: high",
    "Secret: expired",
    "Invalid token: expired at 11/21/2026 12:00:00",
    "Token type: Bearer, scope: Alert.Read.All",
    "IDX10223: Lifetime validation failed. The token is expired. ValidTo (UTC): '11/21/2026 12:00:00 PM', Current time (UTC): '11/22/2026'.",
    "IDX10214: Audience validation failed. Audiences: 'https://api.x.com'. Did not match: validationParameters.ValidAudience: 'x' or validationParameters.ValidAudiences: 'null'.",
    "tokenised word eyJustAWord.something in text",
    "word eyJust.another here",
    "The client 'x' with object id '11111111-2222-4333-8444-555555555555' does not have authorization to perform action 'Microsoft.X/y/read' over scope '/subscriptions/a'",
    "AADSTS50011: The redirect URI 'https://x/cb' does not match",
    "Basic check of the tokenizer: ok",
    "Basic authentication is disabled",
    "Look into the form (password); its values (one, two) are wrong",
    "INSERT INTO t (id, note) VALUES (1, 'a'), (2, 'b, c')",
    "INSERT INTO t (password, note) VALUES (null, 'kept'); the values (one, two) stay",
  ].map((m): readonly [string, Sent, readonly string[]] => [
    `message: ${m}`,
    { body: err(m) },
    [JSON.stringify(m).slice(1, -1)],
  ]),
  ...[
    'DeviceEvents | where InitiatingProcessCommandLine has "lsass" | project Token = tostring(AdditionalFields.TokenElevation)',
    "AADSignInEventsBeta | where isnotempty(SessionCookie) | summarize Tokens = count() by AccountUpn",
    'T | where Token != ""',
    'CloudAppEvents | where ActionType == "Reset password"',
    'let secrets = dynamic(["a","b"]); T | where Name in (secrets)',
    'T | where SHA1 == "1e5bc9d7e413ddd7902c2932e418702b84d0cc07"',
    'DeviceProcessEvents | where ProcessCommandLine has_any ("password", "token")',
    'T | extend Token = AccountUpn | where Key == "severity"',
    'T | where ProcessCommandLine contains "-password"',
    "DeviceLogonEvents | where LogonType == 'Password'",
    "T | summarize count() by Token, Secret | order by Password asc",
    'T | project-rename Secret = Name | where Code in ("A", "B")',
    'DeviceNetworkEvents | where RemoteUrl has "login" | extend Code = extract(@"code=(\\w+)", 1, RemoteUrl)',
    "T | join kind=inner (U) on $left.Key == $right.Key",
    'IdentityLogonEvents | where Protocol == "Kerberos" and FailureReason == "WrongPassword"',
  ].map((m): readonly [string, Sent, readonly string[]] => [
    `KQL: ${m}`,
    q(m),
    [JSON.stringify(m).slice(1, -1)],
  ]),
  [
    "x-ms-tokencount",
    { headers: { "x-ms-tokencount": "12", "x-ms-token-count": "13", "x-ms-token-type": "Bearer" } },
    ['"12"', '"13"', '"Bearer"'],
  ],
  [
    "ACAH",
    { headers: { "Access-Control-Allow-Headers": "authorization, x-api-key" } },
    ["authorization, x-api-key"],
  ],
  [
    "idem",
    { requestHeaders: { "X-Idempotency-Key": "a1B2c3D4e5F6g7H8", "Idempotency-Key": "Zx9Y8w7V6u5T4" } },
    ["a1B2c3D4e5F6g7H8", "Zx9Y8w7V6u5T4"],
  ],
  [
    "etag",
    { headers: { ETag: 'W/"JzEtVXNlcidzMTIz"', "If-Match": '"a1B2c3D4e5F6g7"' } },
    ["JzEtVXNlcidzMTIz", "a1B2c3D4e5F6g7"],
  ],
  ["retry", { headers: { "Retry-After": "30" } }, ['"30"']],
  [
    "alert evidence tokens",
    {
      body: err("m", {
        evidence: { tokens: ["Elevated", "Limited"], tokenElevation: "TokenElevationTypeFull" },
      }),
    },
    ["Elevated", "Limited", "TokenElevationTypeFull"],
  ],
  [
    "indicator password.exe",
    {
      url: `${base}/indicators`,
      method: "POST",
      request: { indicatorValue: "password.exe", title: "password.exe: seen" },
      body: err("Indicator password.exe is invalid. Token: password.exe"),
    },
    ["Indicator password.exe"],
  ],
  [
    "scope",
    { body: err("needs Alert.Read.All, SecurityIncident.Read.All; Directory.AccessAsUser.All") },
    ["Alert.Read.All, SecurityIncident.Read.All; Directory.AccessAsUser.All"],
  ],
  [
    "claims challenge",
    {
      status: 401,
      headers: {
        "WWW-Authenticate":
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTYwNDEwNjY1MSJ9LCJhY3JzIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiJjMSJ9fX0="',
      },
    },
    [
      "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwgInZhbHVlIjoiMTYwNDEwNjY1MSJ9LCJhY3JzIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiJjMSJ9fX0=",
    ],
  ],
  [
    "client_id = client_secret",
    {
      method: "POST",
      url: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
      request: `client_id=${T}&client_secret=${T}&grant_type=client_credentials`,
      contentType: "application/x-www-form-urlencoded",
    },
    [`client_id=${T}`],
  ],
  [
    "a form goes on behind its secret",
    {
      method: "POST",
      url: "https://login.microsoftonline.com/t/oauth2/token",
      request: `client_secret=Kq7%2Fab~cdefgh%3D&grant_type=client_credentials&resource=https%3A%2F%2Fapi.securitycenter.microsoft.com`,
      contentType: "application/x-www-form-urlencoded",
    },
    ["grant_type=client_credentials&resource=https%3A%2F%2Fapi.securitycenter.microsoft.com"],
  ],
  [
    "the token of a query at which its engine stopped",
    {
      method: "POST",
      url: "https://graph.microsoft.com/v1.0/security/runHuntingQuery",
      request: { Query: "DeviceInfo  take 10" },
      body: {
        error: {
          code: "BadRequest",
          message:
            "A recognition error occurred in the query. Token: 'take' Line: 1, Position: 12. Fix syntax errors in your query.",
        },
      },
    },
    ["Token: 'take' Line: 1, Position: 12"],
  ],
  [
    "machine name",
    { url: `${base}/machines?$filter=computerDnsName eq 'DESKTOP-A1B2C3D'` },
    ["DESKTOP-A1B2C3D"],
  ],
  ["alert id", { url: `${base}/alerts/da637723259876452143_-1892340` }, ["da637723259876452143_-1892340"]],
  [
    "set-cookie attrs",
    { headers: { "Set-Cookie": "a=1; Domain=.security.microsoft.com; Path=/api/machines; HttpOnly" } },
    [
      "; Domain=.security.microsoft.com; Path=/api/machines; HttpOnly",
      "https://api.security.microsoft.com/api/machines",
    ],
  ],
  [
    "set-cookie id",
    { headers: { "Set-Cookie": `requestId=${T}; Path=/` }, body: err("m") },
    [`\\"target\\":\\"${T}\\"`],
  ],
  [
    "correlation ids",
    {
      headers: {
        "x-ms-correlation-id": "a1B2c3D4e5F6g7H8",
        "mise-correlation-id": T,
        "x-ms-ags-diagnostic":
          '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5","ScaleUnit":"002","RoleInstance":"AM2PEPF0001B8A7"}}',
      },
    },
    ["a1B2c3D4e5F6g7H8", "AM2PEPF0001B8A7"],
  ],
  [
    "x-azure-ref",
    {
      headers: {
        "x-azure-ref": "20261121T120000Z-r1b7c8d9f0abc123xyz0000000a1B2C3",
        "x-cache": "CONFIG_NOCACHE",
        "strict-transport-security": "max-age=1",
        "x-request-id": "0HN7Q9V2K3L4M:00000003",
      },
    },
    ["20261121T120000Z-r1b7c8d9f0abc123xyz0000000a1B2C3", "0HN7Q9V2K3L4M:00000003"],
  ],
];
