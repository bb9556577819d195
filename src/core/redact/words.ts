/** Splits one of the lists below into words. */
const listed = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Endings of names of secrets, each written as one word, in the languages of script authors. A name may also have
 * words before the ending: `adminPassword`, `X-AccessToken`.
 */
export const secretEnds = listed(`
  password passwords passwd passwds passwort passwortes passwords passphrase passphrases passcode passcodes passkey
  passkeys passord pwd secret secrets secrettext token tokens jwt bearer authorization authorisation credential
  credentials cookie cookies setcookie assertion assertions samlresponse samlrequest samlart otp totp canary flowtoken
  sccauth antiforgery verificationtoken sharedaccesssignature amzsignature googsignature oauthsignature hmacsignature
  sassignature sharedsignature requestsignature hubsignature amzcredential googcredential connectionstring
  connectionstrings connectionstr codeverifier idtokenhint keycontent keymaterial onboardingblob onboardingscript onboardinginfo offboardingblob
  offboardingscript securityanswer userpass adminpass accesspass rootpass requirepass masterauth rootpw bindpw userpw adminpw communitystring dbpass mypass mailpass smtppass ftppass
  httppass sqlpass loginpass ldappass proxypass wifipass
  devicecode usercode authorizationcode authcode verificationcode recoverycode backupcode securitycode activationcode
  onetimecode mfacode otpcode twofactorcode logincode pairingcode enrollmentcode enrolmentcode unlockcode mastercode
  onboardingpackage offboardingpackage passworddigest motpasse maidenname pincode smscode mnemonic seedphrase recoveryphrase backupphrase totpseed otpseed
  devicecodes usercodes recoverycodes backupcodes onetimecodes clientstate securevalue securestring secureobject protectedsettings stringdata
  kennwort kennworte kennwörter passwörter geheimnis geheimnisse zugangsdaten schlüsselinhalt
  lösenord lösenordet losenord passordet adgangskode salasana wachtwoord wachtwoorden geheim
  contraseña contraseñas contrasena contrasenas senha senhas motdepasse motsdepasse jeton jetons clefsecrete
  contenudelaclé contenidodelaclave parola
  пароль пароля пароли секрет токен содержимоеключа hasło haslo heslo lozinka jelszó geslo şifre şifresi parool
  パスワード 暗証番号 シークレット トークン 密码 密碼 口令 密钥 密鑰 金鑰 令牌 비밀번호 암호 토큰 mậtkhẩu matkhau
  รหัสผ่าน كلمةالمرور كلمةالسر סיסמה סיסמא κωδικός συνθηματικό पासवर्ड`);

/** Names of secrets, as the whole name or as its last word; as endings they would match other words. */
export const secretNames = listed(`
  pw pin pass psk pat mdp sig sft sctx otc puk pfx pkcs creds cred sas tgt answer apikey xapikey sshkey
  estsauth estsauthpersistent estsauthlight fedauth rtfa rpsauth rpssecauth mspauth mspprof wlssc spoidcrl esctx buid fpc
  jsessionid phpsessid aspnetsessionid aspnetsession aspxauth connectsid arraffinity cpassword
  prt lmhash nthash keytab cmk xsrf csrf clientprincipal xmsclientprincipal apicanary wresult ntlm ntlmhash dpapi krbtgt adallomuser`);

/** Words that, before "key", name a secret. */
export const secretKeys = listed(`
  api app application subscription shared sharedaccess workspace access accesscontrol function functions host system
  primary secondary master private account storage session secret auth authentication hmac encryption decryption crypto
  cipher aes rsa des ssh pgp gpg signing signature recovery bitlocker symmetric asymmetric ingestion instrumentation namespace loganalytics vault provisioning activation
  license product network wifi wlan wep wpa client admin query webhook deploy security root validation wrapping
  registration join onboarding offboarding agent deployment consumer developer integration cognitive cosmos redis
  eventhub servicebus iothub search speech openai sas isakmp apim batch cognitiveservices translator tacacs tls krb
  enrollment enrolment etcd pagerduty opsgenie authorization`);

/** Words that, before "key", name a position, another name, or something public. */
export const innocentKeys = listed(`
  partition row idempotency sort order group cache registry foreign public route routing lookup dedup deduplication
  correlation resource record entity composite alternate translation localization feature config configuration setting
  index object property hot short issue project parent child message dictionary map json event alert incident error status
  type category field column table change unique natural surrogate arrow keyboard sub`);

/** Words that, before "token", name a position in a list or a token that is not a secret. */
export const innocentTokens = listed(`
  skip delta continuation continue next previous prev page paging pagination cursor sync cancellation change concurrency
  lock design resume start end before after total max maximum min prompt completion input output usage cached reasoning
  num word syntax unexpected unknown illegal`);

/** Words that make a name suspect: the form of its value decides. */
export const suspectWords = listed(`
  code signature hmac hash session sessionid sessions sess sid sso ticket tickets auth authn authentication access refresh
  identity nonce proof dpop webhook webhooks hook hooks login logon ctx relaystate relay wctx saml wsse pop password
  secret token credential credentials authorization cookie jwt otp canary assertion challenge verifier passphrase invite
  invitation invitations magic sas seed mnemonic community negotiate oidc remember ott tgs kubeconfig`);

/** Words that may follow the name of a secret: `passwordValue`, `token_2`, `apiKeyOld`. */
export const trailingWords = listed(`
  value values val text base b v header headers lite blob old new current previous confirm confirmation confirmed verify
  repeat repeated again retype plain plaintext cleartext clear raw string str data encoded encrypted enc hash hashed salt
  input field param parameter hidden copy cookie cookies hex urlencoded content pem pfx aes bytes admin neu neue nuevo nueva novo nova nouveau nouvelle nieuw ny nytt novy secure utf unicode`);

/** Names in which one of these words means something else. */
export const innocentNames = listed(`
  statuscode errorcode resultcode responsecode countrycode languagecode exitcode reasoncode subcode innererrorcode httpcode
  zipcode postalcode currencycode codepage codename codebase etag hashtype hashvalue hashalgorithm filehash thumbprint
  certificatethumbprint odatacontext context contextid keyid kid accesscontrolallowheaders accesscontrolallowmethods
  accesscontrolalloworigin accesscontrolexposeheaders itemssearchkey accesslevel accesstype publickeytoken`);

/**
 * Stems that name a secret anywhere in a name, in languages that add other words after them or write without spaces.
 */
export const secretStems = listed(`
  geheim clavesecr chavesecr clésecr clesecr cléprivé cleprivee claveprivad chaveprivad zugangscode sicherheitsschlüssel motdepasse phrasesecr fichadeacceso segred segret chiavesegr chiaveapi claveapi apiclave chaveapi cléapi cleapi zugangsschlüssel haslo jetonacc ключдоступ секретныйключ hemmelig
  hemlig salaisuu tajn parolă parola jelsz titkos gizli belirte katasandi katalaluan mậtkhẩu รหัสผ่าน كلمةالسر كلمةالمرور
  סיסמ पासवर्ड κωδικ συνθηματ парол секрет токен heslo hasło şifre
  contraseny slaptažod pasahitz zapork lozink wagwoord lykilorð şifr parolan salasan salasõn رمزعبور گذرواژه лозинк құпиясөз нууцүг
  პაროლ գաղտնաբառ পাসওয়ার্ড கடவுச்சொல் ពាក្យសម្ងាត់ پاسورڈ
  パスワード 暗証 合言葉 認証コード 秘密 トークン シークレット 密码 密碼 口令 密钥 密鑰 金鑰 私钥 私鑰 令牌 權杖 权杖 暗号化キー
  비밀 암호 토큰`);

/** Words for "key", including as the end of a longer word: the form of the value decides. */
export const keyStems = listed(`
  clave clé cle clef chave chiave schlüssel sleutel nyckel nøkkel nøgle avain klucz klíč kľúč kulcs cheie anahtar ключ
  κλειδί キー 钥 鑰 鍵 열쇠 키`);

/** Words for a password in sentences, in any language; other letters may follow. */
export const passwordNouns = listed(String.raw`
  pass(?:word|wd|phrase|code)s? passwor[dt] pwds? kennw[oö]rt mot\sde\spasse mots\sde\spasse contrase[nñ] contraseny
  senha parola l[oö]senord adgangskode passord wachtwoord salasan (?:has[lł]|hesl|gesl)[aeou]m?\b lozink zapork jelsz
  slapta[zž]od parol[eē]\b parool [sş]ifre pasahitz wagwoord kata\ssandi m[aậ]t\skh[aẩ]u парол лозинк κωδικ סיסמ
  كلمة\sالمرور كلمة\sالسر رمز\sعبور گذرواژه पासवर्ड รหัสผ่าน パスワード 密码 密碼 口令 暗証 비밀번호 암호`);

/** The same of other secrets, and parts of words for a password. */
export const secretNouns = [
  ...passwordNouns,
  ...listed(
    String.raw`\bpass\b assword\b \bsecrets?\b \bcreds?\b \bcredentials?\b \blog[io]n\b geheimnis zugangsdaten anmeldedaten секрет`,
  ),
];
