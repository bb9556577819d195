import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    text: json ? "本文是 JSON，但權杖端點只讀取表單欄位。" : "權杖端點只讀取表單欄位，因此沒有讀到參數。",
    steps: [
      "以 `name=value&name=value` 傳送參數，並附上 `Content-Type: application/x-www-form-urlencoded`。",
    ],
  }),
  "sign-in-parameter": ({ name, flaw }) => ({
    steps:
      flaw === "misnamed" || flaw === "stray"
        ? undefined
        : [
            flaw === "in-url"
              ? `將 ${code(name)} 從 URL 移到表單本文。`
              : flaw === "query"
                ? `在 URL 的查詢中加入 ${code(name)}。`
                : `在表單本文中加入 ${code(name)}。`,
          ],
  }),
  "grant-type": () => ({
    text: "請完全依照顯示的值填寫，並使用小寫。",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; steps?: string[] }> = {
      "not-default": {
        text: "應用程式的權杖只接受一個範圍：資源後面加上 `/.default`。權限來自應用程式註冊。",
      },
      "resource-at-v2": { text: "`resource` 屬於舊版端點 `/oauth2/token`。" },
      "scope-at-v1": { text: "若要使用 `scope`，請呼叫 `/oauth2/v2.0/token`。" },
      "default-at-v1": { text: "`/.default` 用於端點 `/oauth2/v2.0/token` 的 `scope`。" },
      "own-app": { text: "請使用不含 `api://` 的應用程式識別碼，或要求其他 API 的權杖。" },
      "no-such": { text: "每個範圍都屬於一個 API：請在範圍前面加上該 API 的位址。" },
      several: {
        text: "一個權杖只適用於一個資源。請為每個資源分別要求權杖。",
      },
      "not-set-up": {
        text: "產品可能尚未設定，或租用戶屬於其他雲端。",
        steps: ["檢查租用戶中該產品的授權方案，並請其管理員同意使用應用程式：這會新增該服務。"],
      },
      unknown: { text: "名稱拼錯，或產品尚未在該租用戶中設定。" },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "URL 中仍有範例的預留位置。",
        step: "將預留位置換成租用戶識別碼。",
      },
      form: {
        text: "依順序讀取值的用戶端可能將值弄混了。",
        step: "在 URL 中填入前面沒有名稱的租用戶識別碼，或租用戶的網域，例如 `contoso.onmicrosoft.com`。",
      },
      unknown: {
        text: "URL 中的租用戶不存在於此雲端。",
        step: "檢查租用戶識別碼，以及租用戶是否屬於其他雲端。",
      },
      general: {
        text: "`common` 和 `organizations` 未指出權杖適用於哪個租用戶。",
        step: "在 URL 中填入租用戶識別碼。",
      },
      "general-grant": {
        text: "此授與類型需要 `organizations` 或租用戶。",
        step: "在 URL 中填入 `organizations` 或租用戶識別碼。",
      },
      "missing-app": {
        text: "URL 中的租用戶或 `client_id` 有誤，或應用程式尚未加入此租用戶。",
        step: "將租用戶和 `client_id` 與 Microsoft Entra 中的應用程式註冊比對。",
      },
      "cloud-app": {
        text: "此模組以自己的應用程式登入，而該應用程式未在此雲端註冊。",
        step: "在此租用戶註冊自己的應用程式，並傳入其識別碼，例如使用 `Connect-MgGraph -ClientId`。",
      },
      "missing-user": {
        text: "帳戶屬於其他租用戶。",
        step: "使用該租用戶的帳戶登入，或邀請使用者成為來賓。",
      },
    };
    const { text, step } = faults[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault, app, gap }) => {
    const faults: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "傳送用戶端密碼的值，而不是其識別碼；在表單本文中以百分比編碼。這個值只顯示一次，必要時請建立新的用戶端密碼。",
      },
      "secret-id": { step: "傳送入口網站在建立當下顯示一次的內容。如果已經遺失，請另外建立一個。" },
      "secret-leftover": {
        step: "在傳送要求之前填入實際的值；在 PowerShell 中，請將 `SecureString` 轉換成純文字。",
      },
      unencoded: {
        step: "將其中的 `&`、`%` 和 `+` 以百分比編碼 (`%26`、`%25`、`%2B`)，或交由程式庫建立表單。",
      },
      "expired-secret": {
        step: "在應用程式註冊中建立新的用戶端密碼。若應用程式屬於他人，只有其發行者能建立。",
      },
      missing: {
        step: "傳送 `client_secret` 或 `client_assertion`，或在應用程式註冊中允許公用用戶端流程。",
      },
      "disabled-app": {
        step: "請管理員在 Microsoft Entra 中重新允許登入該企業應用程式。",
      },
      "public-client": {
        step: "在此要求中移除 `client_secret`。若應用程式在伺服器上執行，請改為將其重新導向 URI 註冊至 `Web` 平台。",
      },
      "user-password": { step: "以互動方式登入，確認使用者名稱和密碼是否正確。" },
      "user-expired": { step: "以互動方式登入時變更密碼。" },
      "user-locked": { step: "先修正儲存的密碼，再等候鎖定解除。" },
      "user-disabled": { step: "請管理員在 Microsoft Entra 中啟用帳戶，或使用其他帳戶。" },
      "user-unknown": { step: "檢查使用者名稱和租用戶。" },
      "expired-certificate": {
        step: "將新的憑證上傳至應用程式註冊，並使用其金鑰簽署。",
      },
      signature: { step: "使用應用程式註冊中憑證的私密金鑰簽署。" },
      certificate: {
        step: "將公開金鑰上傳至應用程式註冊，或使用其中已有的金鑰簽署。",
      },
      "missing-for-app": { step: "傳送 `client_secret` 或 `client_assertion`。" },
      "no-thumbprint": {
        step: "在標頭中加入以 base64url 編碼的憑證指紋：SHA-256 使用 `x5t#S256`，SHA-1 使用 `x5t`。",
      },
      "hex-thumbprint": {
        step: "將十六進位數字轉換為位元組，再以 base64url 編碼：SHA-1 指紋為 20 個位元組 (27 個字元)，SHA-256 為 32 個位元組 (43 個字元)。",
      },
      chain: { step: "將私密金鑰所屬的憑證放在 `x5c` 的最前面，之後才是其簽發者的憑證。" },
      "assertion-form": {
        step: "檢查其標頭 (`alg`、`x5t#S256` 或 `x5t`) 和宣告 (`aud`、`iss`、`sub`、`exp`)。",
      },
      "assertion-issued": {
        step: "由應用程式建立判斷提示：`iss` 和 `sub` 為用戶端識別碼，`aud` 為權杖端點；並以應用程式憑證的私密金鑰簽署。",
      },
      "assertion-subject": { step: "將判斷提示的 `iss` 和 `sub` 設為 `client_id` 的值。" },
      "on-behalf-address": {
        step: "將此 URI 與應用程式註冊中的 URI 逐字元比對，包括大小寫。若它屬於其他應用程式，請為這個應用程式要求使用者的權杖。",
      },
      "on-behalf-app": {
        step: "使用應用程式自己的認證 (`grant_type=client_credentials`) 取得下一個權杖，或交換使用者的權杖。",
      },
      "id-token": { step: "交換用戶端為這個應用程式要求的存取權杖。" },
      "issuer-unread": {
        step: "讓簽發者的 `/.well-known/openid-configuration` 及其中列出的金鑰可從網際網路存取，不受防火牆阻擋。若已可存取，請重試：簽發者可能只是暫時無法使用。",
      },
      basic: {
        step: "將 `client_id` 和 `client_secret` 放在表單主體中傳送，不要使用 `Authorization` 標頭。",
      },
      "no-principal": {
        step: app
          ? `建立服務主體，例如使用 ${code(`az ad sp create --id ${app}`)}，或請租用戶的管理員同意使用應用程式。`
          : "建立服務主體，或請租用戶的管理員同意使用應用程式。",
      },
      implicit: {
        step: "使用授權碼流程 (`response_type=code`)，或在應用程式註冊的 `Authentication` 中允許隱含流程。",
      },
      "assertion-audience": {
        step: "將判斷提示的 `aud` 設為所呼叫權杖端點的位址，包括租用戶。",
      },
      "assertion-app": { step: "將判斷提示的 `iss` 和 `sub` 設為 `client_id` 的值。" },
      "on-behalf": {
        step: "為這個應用程式 (`api://` 及其用戶端識別碼) 要求使用者的權杖，再以它交換 API 的權杖。",
      },
      federated: {
        step: "將判斷提示的 `iss`、`sub` 和 `aud` 與應用程式註冊中的同盟認證逐字元比對。若完全相同，請等候數分鐘，再重新建立認證。",
      },
      "federated-tenant": {
        step: "在身分識別所屬租用戶的多租用戶應用程式中新增同盟認證，並由另一個租用戶同意此應用程式。",
      },
      "federated-case": {
        step: "讓同盟認證中的主體與判斷提示的 `sub` 完全一致，包括大小寫。",
      },
      clock: {
        step:
          gap === "zone"
            ? "以 UTC 計算 `exp` 和 `nbf`：其誤差約為一個時區。若兩者正確，請檢查時鐘，並為每次要求建立新的判斷提示。"
            : gap === "reuse"
              ? "為每次要求建立新的判斷提示：這一個可能是為先前的要求建立的。"
              : "檢查時鐘，並為每次要求建立新的判斷提示。",
      },
      loop: { step: "保留權杖直到過期，且不要重複失敗的登入要求。" },
      verifier: { step: "保留用來產生此次登入 `code_challenge` 的 `code_verifier`，並原樣傳送。" },
      pkce: {
        step: "登入時送出 `code_challenge`，兌換授權碼時送出 `code_verifier`；目前的 MSAL 程式庫會處理這兩項。",
      },
      "no-reply-address": { step: "將應用程式的位址新增至應用程式註冊，作為重新導向 URI。" },
      "reply-cloud": { step: "傳送此雲端的重新導向 URI，並與註冊內容相同。" },
      "reply-address": { step: "傳送與註冊內容逐字元相同的重新導向 URI，或將此 URI 新增至應用程式註冊。" },
      "spa-only": { step: "從網頁傳送權杖要求，或將重新導向 URI 註冊至其他平台，例如 `Web`。" },
      "not-spa": { step: "在應用程式註冊中，將重新導向 URI 註冊至 `Single-page application` 平台。" },
    };
    return { steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const faults: Record<typeof fault, { step: string }> = {
      missing: { step: "請使用者或管理員同意應用程式的權限。" },
      admin: { step: "請管理員為應用程式授與同意。" },
      declined: { step: "重新登入並同意，或洽詢管理員。" },
      unlisted: {
        step: "在應用程式註冊中新增此 API 的權限，並授與同意。",
      },
      withdrawn: { step: "從應用程式註冊中移除此權限，再重新授與同意。" },
      "first-party": { step: "註冊您自己的應用程式並加入權限，再使用其用戶端識別碼。" },
      unassigned: {
        step: "在 Microsoft Entra 中，將使用者指派給企業應用程式。",
      },
      "app-unassigned": { step: "將 API 的應用程式角色指派給呼叫端應用程式，並授與管理員同意。" },
    };
    return {
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const step = "重新登入，以取得新的授權碼或權杖。";
    const faults: Record<typeof fault, { text?: string; step: string }> = {
      expired: { text: "授權碼、重新整理權杖或判斷提示 (assertion) 已過期。", step },
      used: { text: "授權碼已使用過；授權碼只能使用一次。", step },
      invalid: { text: "授權碼、重新整理權杖或判斷提示 (assertion) 對此要求無效。", step },
      revoked: { text: "工作階段已結束，例如因為變更了密碼。", step },
      damaged: { step: "完整且原樣傳送此值，並只編碼一次。若已如此，請重新登入以取得新的值。" },
      lowered: { step: "原樣傳遞此值，包括大小寫。" },
      "other-tenant": { step: "在 URL 中使用登入時的租用戶來兌換，或重新登入此租用戶。" },
      "other-client": { step: "傳送登入時的 `client_id`，或使用這個應用程式重新登入。" },
    };
    const { text, step: first } = faults[fault];
    return { text, steps: [first] };
  },
};
