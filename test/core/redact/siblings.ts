import type { Sent } from "../../entries.ts";

const target = "1fa66c0f-18bd-4133-b378-36d76f3a2ba0";
const api = "https://api.security.microsoft.com/api";

const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Names of properties, parameters, and fields in many products and languages. */
const properties = listed(`
  refreshTokenValue adAdminPassword domainJoinPassword wifiPassword wifi_psk preSharedKey pre_shared_key
  serviceAccountPassword svcPwd bindPassword ldapBindPw ldapPassword proxyPassword proxy_pass storageAccountKey
  primary_access_key secondaryAccessKey saKey sas_token sasKey blobSas containerSas EventHubConnectionString
  eventHubKey namespaceKey workspaceSharedKey logAnalyticsKey instrumentationKey clientSecretKey client_secret_value
  app_secret appSecret applicationSecret ClientAssertion client_assertion certPassword certificatePassword pfxPassword
  pfx_password keystorePassword keyPassword keyVaultSecret vaultToken vault_token bearerToken bearer_token authToken
  auth_token accessTokenSecret oauthToken oauth_token_secret idTokenHint id_token x_access_token userToken userSecret
  userPwd passwordHash password_hash ntHash nt_hash lmhash unicodePwd userPassword krb5key keytab kerberosTicket
  ticketGrantingTicket samlToken samlAssertion wsfedToken sessionSecret session_secret cookieSecret cookie_secret
  csrf_token csrfToken xsrfToken antiForgeryToken _csrf authenticity_token otpSecret totpSecret totp_seed mfaSecret
  mfa_token recovery_code recoveryCodes backup_code pinCode devicePin unlockPin bitlockerRecoveryPassword
  recoveryPassword bitLockerRecoveryKey lapsPassword LapsAdminPassword adminPwd rootPwd sudoPassword sudo_pass
  becomePassword ansible_become_pass sshPassword sshPrivateKey private_key privateKey rsaPrivateKey pgpKey
  gpgPassphrase key_passphrase dbPass db_password mongoPassword redisPassword rabbitmqPassword smtpPassword smtpPwd
  imapPassword ftpPassword twilioAuthToken slackToken slack_webhook_url githubToken github_pat gitlabToken npmToken
  npm_token dockerPassword registryPassword sonarToken jenkinsToken datadogApiKey dd_api_key pagerdutyKey splunkToken
  hecToken hec_token qradarToken sentinelKey siemToken siem_token syslogSecret webhookSecret webhook_secret hookToken
  signingSecret signing_secret hmacSecret jwtSigningKey jwt_secret encryptionKey encryption_key dataKey masterPassword
  master_password vaultPassword vaultKey cmk deviceEnrollmentToken enrollmentSecret onboardingToken onboarding_key
  offboardingToken registrationKey provisioningKey provisioning_token iotDeviceKey deviceKey device_secret
  symmetricKey AccountKey accountkey SharedAccessKey sharedAccessSignature licenseKey productKey activationKey
  Kennwort Dienstkennwort Zugangscode Zugriffstoken Geheimschlüssel Sicherheitsschlüssel API-Schlüssel kennwort_neu
  Benutzerkennwort motdepasse mot-de-passe motDePasseAdmin phrase_secrète cléPrivée cle_api jetonAcces jeton_d_acces
  contraseñaNueva contrasenaAdmin claveSecreta clave_api claveApi fichaDeAcceso senhaNova senha_admin chaveSecreta
  chave_api segredo parolaDOrdine chiaveSegreta chiave_api segreto lösenordNytt hemlighet åtkomsttoken apinyckel
  wachtwoordNieuw geheimeSleutel sleutel toegangstoken adgangskode_ny hemmelighed passordNytt hemmelig salasana
  salaisuus avain hasłoNowe klucz_api tajny_klucz heslo_nove tajný_klíč parolă cheie_secretă jelszo titkos_kulcs
  パスワード確認 暗号化キー 秘密鍵 アクセストークン 認証コード 合言葉 管理员密码 新密码 访问令牌 密钥值 私钥 訪問權杖 存取權杖 金鑰值 비밀번호확인 비밀키 액세스토큰 пароль_администратора
  новыйПароль секретныйКлюч ключДоступа токенДоступа пароль1 şifreYeni gizliAnahtar erişimBelirteci κωδικός_πρόσβασης
  סיסמה_חדשה पासवर्ड_नया รหัสผ่านใหม่ mật_khẩu_mới kata_sandi katalaluan`);

/** Names of headers. */
const headers = listed(`
  X-Auth X-Authorization X-Api-Token X-ApiToken X-Access-Key X-Secret-Key X-Client-Token X-Service-Token X-Bearer
  X-Bearer-Token X-Refresh-Token X-RefreshToken X-Id-Token X-IdToken X-Jwt-Assertion X-Goog-Iap-Jwt-Assertion
  X-Amzn-Oidc-Data X-Amzn-Oidc-Accesstoken Cf-Access-Token Cf-Access-Jwt-Assertion CF-Access-Client-Secret
  X-Gitlab-Token X-GitHub-Token X-Figma-Token X-Shopify-Access-Token X-Rapidapi-Key X-Algolia-API-Key
  X-Elastic-Api-Key X-Consul-Token X-Nomad-Token X-Okta-Session X-Okta-Xsrftoken X-Atlassian-Token-Secret X-Csrf-Token
  X-XSRF-TOKEN X-CSRFToken CSRF-Token Xsrf-Token Anti-Csrf-Token X-Request-Verification-Token
  RequestVerificationToken2 Ocp-Apim-Subscription-Key Ocp-Apim-Trace-Key Apim-Subscription-Key X-Functions-Host-Key
  x-functions-clientid-key X-MS-Client-Secret x-ms-access-token x-ms-tokenboundauth x-ms-RefreshTokenCredential2
  x-ms-DeviceCredential x-ms-authorization-auxiliary x-ms-cosmos-authorization x-ms-encryption-key
  x-ms-copy-source-authorization x-ms-continuation-secret ServiceBusAuthorization ServiceBusSupplementaryAuthorization
  X-Portal-Token X-Portal-Canary sccauth X-Sccauth XSRFToken ajaxsessionkey Client-Secret ClientAssertion Password
  X-User-Password X-Admin-Password X-Proxy-Password Passphrase X-Passphrase X-Pin-Code X-Otp-Code X-MFA-Token X-Totp
  X-2FA-Code X-Session-Key X-SessionKey Session-Token SessionId X-Sessid X-Auth-Session X-Auth-Ticket Auth-Ticket
  Auth-Cookie X-Cookie X-Original-Cookie X-Forwarded-Cookie X-Set-Cookie Cookie2 Authentication Authorisation
  X-Authentication-Token X-Authn X-Sso-Token SSO-Token X-Saml-Token X-SAML X-Kerberos-Ticket X-Negotiate X-Hmac
  X-Hmac-Signature X-Signature-Key X-Sas X-Sas-Token X-Shared-Key X-Storage-Key X-Account-Key X-Device-Key
  X-Device-Secret X-Install-Token X-Enroll-Token X-Webhook-Secret X-Hook-Token`);

/** Command lines and scripts; `{}` is the secret. */
const commands = `
-AccessToken {}
-RefreshToken '{}'
-UserPassword {}
-SecurePassword {}
-PfxPassword {}
-CertificatePassword "{}"
-SasToken "?sv=1&sig={}"
-AccountKey {}
-StorageKey {}
-ApiKey {}
-Key {}
-Secret {}
-SharedKey {}
--access-token {}
--access-token={}
--auth-token {}
--api-key {}
--api-key={}
--secret {}
--secret-key={}
--account-key {}
--sas-token {}
--connection-string 'Endpoint=x;SharedAccessKey={}'
--admin-password {}
--pass {}
--passphrase={}
--pwd {}
--token={}
--bearer {}
/Password {}
/pwd:{}
/pass={}
/token:{}
/key:{}
/secret:{}
/AdminPassword:{}
Set-ADAccountPassword bob -NewPassword (ConvertTo-SecureString -AsPlainText {} -Force)
$cred = New-Object PSCredential('u', (ConvertTo-SecureString '{}' -AsPlainText -Force))
[Net.NetworkCredential]::new('u','{}')
$client.Credentials = New-Object Net.NetworkCredential('u', '{}', 'd')
$h = @{ 'Authorization' = 'Bearer {}' }
$headers.Add('X-Api-Key', '{}')
$pw = "{}"
$password='{}'
$AdminPw := {}
$token="{}"; Invoke-RestMethod x
[string]$Secret = '{}'
set TOKEN={}
set "PASSWORD={}"
SET DB_PASS={} & run.bat
export API_KEY='{}'
export AWS_SECRET_ACCESS_KEY={}
AZURE_CLIENT_SECRET={} az login
env MYSQL_PWD={} mysqldump
PGPASSWORD={} psql -h x
RESTIC_PASSWORD={} restic
net user svc {} /add /y
net user /domain bob {}
NET USER Administrator {}
net use x: \\\\s\\c /u:d\\a {}
net use \\\\10.0.0.1\\ipc$ {} /user:adm
psexec.exe \\\\h -u d\\a -p "{}" -s cmd
PsExec64 -p {} -u a \\\\h cmd
wmic /node:h /user:a /password:{} process list
winrs -r:h -u:a -p:{} cmd
schtasks /create /tn x /ru a /rp "{}" /tr c
sc config x obj= .\\a password= {}
sc.exe create x binPath= c obj= a password= "{}"
cmdkey /generic:TERMSRV/h /user:a /pass:"{}"
bitsadmin /setcredentials j SERVER BASIC u {}
curl -u 'u:{}' https://x
curl --user u:{} https://x
curl -H "X-Auth-Token: {}" x
curl --header 'Authorization: Basic {}' x
curl -d 'username=u&password={}' x
curl -d '{"password":"{}"}' x
curl 'https://u:{}@h/'
curl -b 'session={}' x
curl --cookie "sccauth={}" x
curl -F password={} x
wget --password={} x
wget --header='Authorization: Bearer {}' x
http -a u:{} x
ssh-keygen -N {} -f k
sshpass -p "{}" scp
plink.exe -ssh -pw "{}" h
pscp -pw {} f h:
mysql -u root --password={} db
mysql -u root -p'{}' db
mongo -u a -p {} h
mongodump --uri mongodb://u:{}@h/d
redis-cli -a {} ping
psql postgresql://u:{}@h/d
sqlcmd -U sa -P "{}" -Q x
osql -Usa -P{}
bcp t out f -U sa -P {}
openssl pkcs12 -in a.pfx -passin pass:{} -nodes
openssl enc -aes-256-cbc -k {}
openssl enc -pass pass:{}
keytool -keystore k -storepass {} -keypass x
jarsigner -storepass {}
signtool sign /f a.pfx /p {} x
7z a -p{} x.7z
7za x x.7z -p"{}"
rar a -hp{} x
zip -P {} a.zip f
unzip -P{} a.zip
gpg --batch --passphrase '{}' f
docker login -u u --password {}
echo {} | docker login --password-stdin
kubectl create secret generic x --from-literal=k={}
kubectl config set-credentials u --token={}
kubectl --token {} get pods
helm upgrade --set db.password={}
az login --service-principal -u a --password={} --tenant t
az storage blob list --account-key {}
az storage blob list --sas-token '{}'
az keyvault secret set --vault-name v -n n --value {}
gh auth login --with-token {}
git remote add o https://{}@github.com/a/b
git clone https://oauth2:{}@gitlab.com/a/b.git
npm config set //r/:_authToken {}
npm config set //r/:_authToken={}
terraform apply -var 'password={}'
terraform apply -var=client_secret={}
ansible-playbook -e ansible_become_pass={}
ansible-vault --vault-password {}
vault login {}
vault kv put secret/x password={}
htpasswd -bc f u {}
ldapsearch -D cn=x -w '{}'
ldapmodify -y f -w {}
smbclient //h/s {} -U u
smbclient -U 'd\\u%{}' //h/s
mount -t cifs -o username=u,password={} //h/s /m
rdesktop -p {} h
xfreerdp /u:a /p:'{}' /v:h
evil-winrm -i h -u a -p {}
crackmapexec smb h -u a -p {}
secretsdump.py d/u:{}@h
impacket-psexec d/u:'{}'@h
kinit u <<< {}
echo {} | kinit u
echo '{}' | sudo -S ls
chpasswd <<< 'root:{}'
echo 'root:{}' | chpasswd
usermod -p {} u
dsadd user cn=x -pwd {}
dsmod user cn=x -pwd "{}"
netdom join h /d:d /ud:u /pd:{}
Add-Computer -Credential (New-Object PSCredential u,(ConvertTo-SecureString {} -AsPlainText -Force))
manage-bde -unlock C: -password {}
manage-bde -protectors -add -pw {}
reg add "HKLM\\SOFTWARE\\x" /v DefaultPassword /d "{}" /f
REG ADD HKCU\\x /v ApiToken /t REG_SZ /d {}
setx CLIENT_SECRET "{}" /m
[Environment]::SetEnvironmentVariable('API_KEY','{}','Machine')
os.environ['TOKEN']='{}'
System.setProperty("password", "{}")
connect('u', password='{}')
requests.get(u, auth=('u','{}'))
requests.get(u, headers={'Authorization': 'Bearer {}'})
Connect-AzAccount -ServicePrincipal -Credential (x) -AccessToken {}
Connect-MgGraph -AccessToken (ConvertTo-SecureString '{}' -AsPlainText -Force)
Connect-ExchangeOnline -CertificatePassword (ConvertTo-SecureString -String '{}' -AsPlainText -Force)
New-AzStorageContext -StorageAccountName a -StorageAccountKey {}
Set-AzVMExtension -ProtectedSettingString '{"storageAccountKey":"{}"}'
Set-MpPreference -Pass {}`
  .trim()
  .split("\n");

/** Connection strings and URLs with a user. */
const connections = `
Server=tcp:x.database.windows.net,1433;User ID=a;Password={};Encrypt=true
Data Source=x;Initial Catalog=y;uid=sa;pwd={};
Driver={ODBC Driver 17};Server=x;UID=a;PWD={}
mongodb+srv://app:{}@c.mongodb.net/db
amqp://user:{}@rabbit:5672/v
redis://:{}@cache:6379/0
rediss://default:{}@h:6380
x.redis.cache.windows.net:6380,password={},ssl=True,abortConnect=False
DefaultEndpointsProtocol=https;AccountName=a;AccountKey={}==;EndpointSuffix=core.windows.net
Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=R;SharedAccessKey={}=;EntityPath=e
HostName=x.azure-devices.net;DeviceId=d;SharedAccessKey={}
AccountEndpoint=https://x.documents.azure.com:443/;AccountKey={}==;
InstrumentationKey=1;IngestionEndpoint=https://x/;ApiKey={}
postgres://u:{}@h:5432/d?sslmode=require
jdbc:sqlserver://h;user=u;password={}
jdbc:mysql://h/d?user=u&password={}
jdbc:oracle:thin:u/{}@h:1521/x
ldap://cn=a:{}@h
smtp://u:{}@h:587
ftp://u:{}@h/f
sftp://u:{}@h/f
Endpoint=https://x.azconfig.io;Id=a;Secret={}
endpoint=https://x.communication.azure.com/;accesskey={}
Endpoint=https://x.webpubsub.azure.com;AccessKey={};Version=1.0;
BlobEndpoint=https://x;SharedAccessSignature=sv=2019&ss=b&sig={}%3D
Provider=SQLOLEDB;Password="{}";User ID=a
host=h port=5432 dbname=d user=u password={}
host=h user=u password='{}' dbname=d
Username=u,Password={},Host=h
User={u};Password={{}};Database=d`
  .trim()
  .split("\n");

const text = (body: string): Sent => ({ body, headers: { "Content-Type": "text/plain" } });
const json = (request: unknown): Sent => ({ method: "POST", request, contentType: "application/json" });
const message = (message: string): Sent => ({
  body: { error: { code: "InvalidRequestBody", message, target } },
});
const form = (request: string): Sent => ({
  method: "POST",
  url: "https://login.microsoftonline.com/t/oauth2/v2.0/token",
  contentType: "application/x-www-form-urlencoded",
  request,
});

/** Variants of the plants: other names in the same places. */
export function siblings(secret: string): Readonly<Record<string, readonly Sent[]>> {
  const filled = (template: string) => template.replaceAll("{}", secret);
  return {
    property: properties.flatMap((name) => [
      json({ a: 1, [name]: secret }),
      form(`a=1&${encodeURIComponent(name)}=${secret}&b=2`),
      { url: `${api}/x?a=1&${encodeURIComponent(name)}=${secret}` },
      message(`value ${name}=${secret} refused`),
      message(`{"${name}": "${secret}"} refused`),
    ]),
    header: headers.flatMap((name) => [
      { requestHeaders: { [name]: secret } },
      text(`GET / HTTP/1.1\r\n${name}: ${secret}\r\nAccept: */*\r\n`),
      json({ headers: [{ name, value: secret }] }),
    ]),
    command: commands
      .map(filled)
      .flatMap((line) => [
        json({ Commands: [{ type: "RunScript", params: [{ key: "Args", value: line }] }] }),
        message(`Failed: ${line}`),
      ]),
    connection: connections
      .map(filled)
      .flatMap((line) => [json({ a: line }), message(`bad ${line}`), form(`x=${encodeURIComponent(line)}`)]),
    markup: ["password", "client_secret", "AccountKey", "Kennwort"].flatMap((name) => [
      text(`<Obj><MS><S N="${name}">${secret}</S></MS></Obj>`),
      message(`${name} <${secret}> is wrong`),
    ]),
    sign: ["Password", "client_secret", "Token", "AccountKey"].flatMap((name) => [
      ...["===", "<-", "?=", "is:", "set to", "…:", "꞉", "\u2028:"].map((sign) =>
        text(`${name} ${sign} ${secret}`),
      ),
      text(`「${name}」：「${secret}」`),
      text(`user,Schlüsselinhalt\nadmin,${secret}\n`),
      message(`${name}=ab(${secret}`),
      message(`enable ${name} 5 ${secret}`),
      json({ title: name, text: secret }),
      json({ label: name, input: secret }),
    ]),
    batch: [
      {
        url: "https://graph.microsoft.com/v1.0/$batch",
        method: "POST",
        status: 200,
        request: { requests: [{ id: `password=${secret}`, method: "GET", url: "/security/x" }] },
        body: { responses: [{ id: `password=${secret}`, status: 400, body: { error: { code: "a" } } }] },
      },
    ],
    link: ["verify", "activate", "confirm"].map((name) => ({ url: `${api}/${name}/${secret}` })),
  };
}

const [lower, hex] = ["a7c3e9b1d5f2", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"];

/** Credentials that are recognised by form, as their issuers create them. */
export const forms: readonly string[] = [
  `glptt-${hex}${hex.slice(0, 8)}`,
  `shpat_${hex}`,
  `dop_v1_${hex}${hex}`,
  `xoxp-123456789012-123456789012-123456789012-${hex}`,
  `xapp-1-A012BCDEF34-1234567890123-${hex}${hex}`,
  `dckr_pat_AbC12-dEf_345gHiJ678kLmNo9`,
  `key-${hex}`,
  `SK${hex}`,
  `PMAK-${lower}${lower}-${hex}`,
  `HRKU-AA${lower}Qz7vB3mKw9Xy5TnR2sLp8`,
  `sbp_${hex}`,
  `v1.0-${lower}${lower}-${hex}${hex}`,
  `AQAAANCMnd8BFdERjHoAwE${lower}Qz7vB3mKw9Xy5TnR2sLp8`,
  "M.C532_BAY.0.U.-CqZ7*vB3!mKw9$Xy5TnR2sLp8dF4gH6jK1!wE3rT5yU7",
  "123456-234567-345678-456789-567890-678901-789012-890123",
];
