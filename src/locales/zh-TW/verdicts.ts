import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, code, duration, mustBe, mustBeIn, number, some } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

// A name that begins with a Latin letter or code includes the space after a Chinese character.
const products = {
  mde: "適用於端點的 Microsoft Defender",
  xdr: " Microsoft Defender XDR",
  graph: " Microsoft Graph",
  // A space before Latin letters.
  ...(Object.fromEntries(Object.entries(others).map(([api, name]) => [api, ` ${name}`])) as typeof others), // the same keys
};
const clouds = {
  commercial: "商業雲端",
  gcc: " GCC",
  gov: "美國政府雲端 (GCC High、DoD)",
  china: "中國的雲端",
};

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "應用程式權限", other: "委派的權限" },
  delegated: { asked: "委派的權限", other: "應用程式權限" },
};

export const verdicts: Verdicts = {
  "missing-token": ({ args }) =>
    args.saved ? "記錄的要求中沒有 `Authorization` 標頭" : "呼叫未附上 `Authorization` 標頭",
  "malformed-token": ({ args }) =>
    ({
      scheme: "`Authorization` 標頭不是以 `Bearer` 開頭",
      "doubled-scheme": "`Authorization` 標頭中出現兩次 `Bearer`",
      quoted: "`Authorization` 標頭中的權杖放在引號中",
      "line-break": "`Authorization` 標頭中有換行",
      space: "`Authorization` 標頭的權杖中間有空格",
      empty: "`Authorization` 標頭中沒有權杖",
      placeholder: "`Authorization` 標頭中仍是預留位置，而不是權杖",
      unset: "`Authorization` 標頭中是空變數的文字 (例如 `undefined`)，而不是權杖",
      printed: "`Authorization` 標頭中是物件的文字，而不是其中的權杖",
      "not-a-jwt": "`Authorization` 標頭中的不是完整的權杖",
      signature: "API 無法驗證 `Authorization` 標頭中權杖的簽章",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined ? "API 指出權杖已過期" : `權杖在此呼叫前 ${duration(args.seconds)}就已過期`,
  "early-token": ({ args }) => `權杖在此呼叫後 ${duration(args.seconds)}才生效`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `此權杖的資源是您自己的應用程式，但呼叫的是${products[api]}`
        : `此權杖的資源是 ${foreign}，但呼叫的是${products[api]}`
      : made && made !== api
        ? `此權杖的資源是${products[made]}，但呼叫的是${products[api]}`
        : `呼叫的是${products[api]}，此 API 不接受${sent ? `對象為 ${brief(sent)} ` : "這個對象"}的權杖`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from ? `${brief(sent)} 屬於${clouds[from]}，但呼叫的是${clouds[to]}` : `租用戶不屬於${clouds[to]}`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp ? "有原則不再接受此權杖，要求新的權杖" : "有原則要求重新登入，並提供額外的宣告",
      mfa: "有原則要求多重要素驗證",
      challenge: "此登入必須由其他服務確認",
      device: "有原則要求已註冊或符合規範的裝置",
      "sign-in": args.every
        ? `原則要求最長每 ${duration(args.every)}重新登入一次`
        : "無法以無訊息方式登入：必須由使用者登入",
      binding: "有原則要求權杖保護，但此用戶端不支援",
      blocked: "租用戶的原則封鎖了這次登入",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "此租用戶未啟用適用於端點的 Defender",
      license: "服務在此租用戶中找不到授權方案",
      onboarding: `此租用戶尚未設定${name ? ` ${name}` : "產品"}`,
      provisioning: "此租用戶尚未設定 Microsoft Defender",
      premium: "服務在此租用戶中找不到 Microsoft Entra ID Premium 授權方案",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? ` ${code(needed)}` : "此作業的權限";
    if (none) return needed ? `權杖沒有任何權限；呼叫需要 ${code(needed)}` : "權杖沒有任何呼叫所需的權限";
    if (kind === "unknown") return `呼叫端缺少${permission}`;
    return `權杖缺少${permission}${sent && sent.length <= 60 ? `；權杖有 ${some(sent.split(", "))}` : ""}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "此作業可能只接受應用程式的權杖，不接受使用者的權杖"
      : isContrary
        ? "API 要求已登入的使用者，但權杖已屬於使用者"
        : certainty === "certain"
          ? "此作業需要使用者的權杖，但這個權杖屬於應用程式"
          : "此作業可能只接受使用者的權杖，不接受應用程式的權杖",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} 只涵蓋應用程式本身的指標，而這個指標可能屬於其他應用程式`
      : args.asked
        ? `權杖中的 ${code(args.held)} 是${kinds[args.asked].other}，但 API 要求${kinds[args.asked].asked}`
        : args.isUncounted
          ? `權杖已包含 ${code(args.held)}，但 API 仍要求此權限`
          : `權杖的 ${code(args.held)} 已足夠，API 是因其他原因拒絕此呼叫`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "應用程式可能缺少 Microsoft Purview 的角色"
      : where === "audit"
        ? "使用者可能無法存取稽核記錄"
        : where !== "defender"
          ? certainty === "certain"
            ? `使用者缺少 ${rolePlaces[where]} 的角色`
            : `使用者可能缺少 ${rolePlaces[where]} 的角色`
          : role
            ? `使用者可能缺少角色權限 ${code(role)}，或無法存取該裝置群組`
            : "使用者可能缺少角色，或無法存取該裝置群組",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "此租用戶已停用即時回應"
      : name
        ? `此租用戶已停用 ${code(name)}`
        : "此呼叫需要的功能已停用，或租用戶沒有此功能",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation ? "裝置沒有自動化層級" : reason ? `API 不允許：${code(reason)}` : "API 不允許此作業",
  "device-platform": ({ args: { platform } }) =>
    platform ? `${code(platform)} 不支援這個動作` : "裝置的平台不支援這個動作",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `${action ? `動作 ${code(action)} ` : "此動作"}需要裝置上有 ${code(version)} 版或更新版本的用戶端`
      : "裝置上的 Defender 用戶端太舊，不支援此動作",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `已達 ${duration(period)}內 ${number(allowed)} 次呼叫的上限`;
    if (perMinute !== undefined)
      return `呼叫太多：此作業每分鐘允許 ${number(perMinute)} 次呼叫${perHour === undefined ? "" : `，每小時允許 ${number(perHour)} 次`}`;
    return perHour === undefined
      ? "這段時間內的呼叫太多"
      : `呼叫太多：此作業每小時允許 ${number(perHour)} 次呼叫`;
  },
  "early-retry": ({ args }) => `此呼叫比先前回應指定的時間早了 ${duration(args.seconds)}`,
  "not-offered": ({ args }) => `此作業可能不適用於${clouds[args.cloud]}`,
  "retiring-operation": ({ args }) => `此 API 可能已停止提供：Microsoft 自 ${code(args.since)} 起逐步淘汰`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "服務的回應因錯誤而中斷"
      : succeeded !== undefined && succeeded > 0
        ? "服務發生錯誤；同樣的呼叫先前曾成功"
        : failed !== undefined && failed > 1
          ? `服務發生錯誤；此呼叫已失敗 ${number(failed)} 次，從未成功`
          : isSlow
            ? "服務未在時限內回應"
            : "服務在處理此呼叫時發生錯誤",
  "result-column": ({ args, sent }) =>
    args.name
      ? `查詢未傳回 ${code(args.name)} 所使用的資料行 ${brief(sent)}`
      : `查詢未傳回資料行 ${brief(sent)}`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `查詢中的 ${brief(sent)} 現在已分成 ${some(expected)}`;
    if (right && why === "renamed") return `查詢中的 ${brief(sent)} 現在的名稱是 ${brief(right)}`;
    if (why === "quotes") return `查詢中的 ${brief(sent)} 可能是沒有引號的文字`;
    if (right) return `查詢中的 ${brief(sent)} 可能應為 ${brief(right)}`;
    if (why === "endpoint") return `適用於端點的 Defender 的搜捕 API 沒有查詢中的資料表 ${brief(sent)}`;
    if (why === "product") return `查詢中的資料表 ${brief(sent)} 在此租用戶可能無法使用`;
    if (why === "outside") return `訊息中的名稱 ${brief(sent)} 沒有出現在查詢中`;
    if (why === "own")
      return `查詢在第 ${number(line)} 行定義了 ${brief(sent)}，但服務在後面的位置找不到此名稱`;
    if (why === "data") return `資料行 ${brief(sent)} 可能要在查詢有資料時才存在`;
    if (why === "watchlist") return `服務在關注清單中找不到資料行 ${brief(sent)}`;
    if (why === "remote") return `另一個工作區沒有可供此查詢使用的資料表 ${brief(sent)}`;
    if (why === "saved") return `查詢呼叫的 ${brief(sent)} 可能沒有儲存在此工作區`;
    if (why === "workspace") return `查詢中的資料表 ${brief(sent)} 屬於 Log Analytics 工作區`;
    return {
      table: `查詢中的資料表 ${brief(sent)} 在此處無法辨識`,
      column: `查詢在這個位置沒有資料行 ${brief(sent)}`,
      function: `查詢呼叫的函式 ${brief(sent)} 在此處不存在`,
      name: `查詢在這個位置無法辨識 ${brief(sent)}`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (第 ${number(line)} 行，第 ${number(column)} 欄)`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "查詢中有字串沒有結尾引號",
      bracket: "查詢中有括號沒有成對",
      pipe: "查詢中的管線符號後面沒有運算子",
      operator: `${brief(sent)} 不是查詢語言的運算子`,
      instead: `查詢中的 ${brief(sent)} 在 KQL 應寫為 ${right}`,
      encoded: `查詢仍是編碼過的內容：其中有 ${brief(sent)}`,
      typographic: `查詢中有 ${brief(sent)}，KQL 應使用 ${right}`,
      escape: `查詢中的字串 ${brief(sent)} 有無效的逸出序列`,
      text: `查詢中 ${brief(sent)} 的值沒有引號`,
      semicolon: "分號使查詢在下一個管線符號之前就結束了",
      let: `查詢中的 ${brief(sent)} 前面少了分號`,
      operand: `查詢中的 ${brief(sent)} 後面沒有任何內容`,
      on: `查詢中的 ${brief(sent)} 沒有 \`on\``,
      inner: `查詢中的字串太早結束：${brief(sent)}`,
      placeholder: `查詢中有 ${brief(sent)}，可能是沒有填入值的變數`,
      hidden: `查詢中有看不見的字元 ${brief(sent)}`,
      command: `查詢以管理命令 ${brief(sent)} 開頭，無法在此執行`,
      literal: `查詢中有變數 ${brief(sent)}，但 Azure 監視器在該處只接受常值`,
      star: `${brief(sent)} 會讀取所有資料表，包括方案為 Basic 或 Auxiliary 的資料表`,
    };
    const other = sent ? `查詢在 ${brief(sent)} 處無法剖析` : "查詢的語法錯誤，無法剖析";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "查詢執行太久，已被停止",
          size: "查詢的結果超過 API 能傳回的大小",
          resources: "查詢耗用太多資源，已被停止",
        }[reason]
      : "查詢可能執行太久",
  "processing-quota": ({ args: { wait } }) =>
    `租用戶的搜捕查詢處理時間已用完${wait ? `，還要等候 ${code(wait)}` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "無法解析主機名稱",
      refused: "無法連線到伺服器",
      broken: "回應尚未完整，連線就已中斷",
      timeout: "伺服器未在時限內回應",
      certificate: "瀏覽器不信任憑證或加密連線",
      blocked: "擴充功能 (例如廣告封鎖程式) 或管理員封鎖了此呼叫",
      policy: "網頁或瀏覽器的原則封鎖了此呼叫",
      opaque: "瀏覽器未將回應交給網頁：網頁將此 URL 當作指令碼、圖片或其他資源載入",
      offline: "電腦離線，或切換了網路",
      proxy: "Proxy 封鎖了此呼叫",
      cors: "瀏覽器未送出呼叫：伺服器對 CORS 預檢的回應很可能不允許此呼叫",
      unknown: "未收到回應，瀏覽器也未提供進一步的資訊",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `伺服器${status > 0 ? `回應 ${code(String(status))}` : "已回應"}，但 ${code(header)} 不允許此網頁讀取`,
  "preflight-status": ({ args }) =>
    `伺服器以 ${code(String(args.status))} 回應瀏覽器的預檢，因此呼叫並未送出`,

  "form-body": ({ args }) => `本文${args.json ? "是 JSON" : "不是表單"}，但權杖端點只讀取表單欄位`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `${code(name)} 的識別碼前後有多餘的字元`
        : flaw === "in-url"
          ? `權杖要求的 ${code(name)} 在 URL 中，而不在表單本文中`
          : flaw === "query"
            ? `要求缺少參數 ${code(name)}`
            : `權杖要求缺少參數 ${code(name)}`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? mustBeIn("scope", sent, expected[0])
          : "應用程式權杖的範圍必須以 `/.default` 結尾",
      "resource-at-v2": "v2.0 端點使用 `scope`，而不是 `resource`",
      "scope-at-v1": "v1.0 端點使用 `resource`，而不是 `scope`",
      "default-at-v1": "`resource` 只接受資源本身，不含 `/.default`",
      several: "這些範圍屬於多個資源，但一個權杖只適用於一個資源",
      "own-app": "應用程式為自己要求權杖時，必須以其識別碼指定自己",
      "no-such": `所要求的資源沒有範圍 ${brief(sent)}`,
      "not-set-up": `此租用戶沒有資源 ${brief(sent)} 的服務`,
      unknown: `租用戶中沒有名為 ${brief(sent)} 的服務`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `URL 中應填入租用戶的地方是 ${brief(sent)}`,
      form: `${brief(sent)} 既不是租用戶識別碼，也不是網域名稱`,
      unknown: `登入服務找不到租用戶 ${brief(sent)}`,
      general: `${brief(sent)} 未指出權杖適用於哪個租用戶`,
      "general-grant": `${brief(sent)} 無法搭配此 \`grant_type\` 使用`,
      "missing-app": `租用戶 ${brief(sent)} 中沒有此應用程式`,
      "cloud-app": "中國的雲端沒有 Microsoft Graph PowerShell 的應用程式",
      "missing-user": "使用者的帳戶屬於其他租用戶",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "用戶端密碼錯誤",
      "secret-id": "`client_secret` 中是用戶端密碼的識別碼，而不是它的值",
      "secret-leftover": "`client_secret` 中是預留位置、空的變數或物件名稱",
      unencoded: `${code(args.parameter ?? "")} 未針對表單編碼，因此服務讀到的是另一個值`,
      "expired-secret": "用戶端密碼已過期",
      missing: "權杖要求中沒有用戶端認證",
      "disabled-app": "此應用程式在這個租用戶中已停用",
      "public-client": "此應用程式是公用用戶端，但要求中含有用戶端密碼",
      "user-password": "使用者名稱或密碼錯誤",
      "user-expired": "使用者的密碼已過期",
      "user-locked": "使用者的帳戶已鎖定",
      "user-disabled": "使用者的帳戶已停用",
      "user-unknown": "使用者的帳戶不存在於此租用戶",
      "expired-certificate": "簽署判斷提示 (assertion) 的憑證已過期",
      signature: "判斷提示 (assertion) 的簽章無效",
      certificate: "簽署判斷提示 (assertion) 的憑證不在此應用程式的註冊中",
      "missing-for-app": "權杖要求中沒有用戶端認證",
      "no-thumbprint": "用戶端判斷提示 (assertion) 的標頭未指出憑證",
      "hex-thumbprint": "用戶端判斷提示 (assertion) 中的憑證指紋是十六進位數字，而非 base64url",
      chain: "用戶端判斷提示 (assertion) 的簽章與 `x5c` 中的第一個憑證不符",
      "assertion-form": "用戶端判斷提示 (assertion) 無效",
      "assertion-issued": "用戶端判斷提示 (assertion) 是 Microsoft Entra 的權杖，而不是由應用程式簽署",
      "assertion-subject": "用戶端判斷提示 (assertion) 的 `iss` 與 `sub` 不同",
      "on-behalf-address": `使用者的權杖適用於 ${brief(sent)}，但它不是這個應用程式的應用程式識別碼 URI`,
      "on-behalf-app": "要交換的權杖屬於應用程式，因此沒有可代表的使用者",
      "id-token": "要交換的權杖是識別碼權杖，但必須是存取權杖",
      "issuer-unread": args.issuer
        ? `Microsoft Entra 無法取得簽發者 ${brief(args.issuer)} 的金鑰`
        : "Microsoft Entra 無法取得判斷提示 (assertion) 簽發者的金鑰",
      basic: "應用程式的秘密在 `Authorization` 標頭中，而不在表單主體中",
      "no-principal": "應用程式在此租用戶中沒有服務主體",
      implicit: "應用程式註冊不允許此 `response_type`",
      "assertion-audience": "判斷提示 (assertion) 的對象 (`aud`) 不是這個權杖端點",
      "assertion-app": "判斷提示 (assertion) 並非為 `client_id` 的應用程式建立",
      "on-behalf": "使用者的權杖是為其他應用程式簽發的，因此這個應用程式無法交換它",
      federated: "應用程式沒有符合此判斷提示 (assertion) 的同盟認證",
      "federated-tenant": "判斷提示 (assertion) 來自 Microsoft Entra 的另一個租用戶，同盟認證無法信任它",
      "federated-case": "判斷提示 (assertion) 的 `sub` 與同盟認證只有大小寫不同",
      clock:
        args.late !== undefined
          ? `用戶端判斷提示 (assertion) 在此呼叫前 ${duration(args.late)}就已過期`
          : args.early !== undefined
            ? `用戶端判斷提示 (assertion) 在此呼叫後 ${duration(args.early)}才生效`
            : "用戶端判斷提示 (assertion) 不在有效時間內",
      loop: "應用程式不斷重複相同的權杖要求",
      verifier: "`code_verifier` 與此次登入的 `code_challenge` 不相符",
      pkce: "登入時沒有使用網頁所需的 PKCE",
      "no-reply-address": "應用程式註冊中沒有重新導向 URI",
      "reply-cloud": "重新導向 URI 與登入屬於不同的雲端",
      "reply-address": "重新導向 URI 不在應用程式註冊中",
      "spa-only": "重新導向 URI 註冊給單頁應用程式，因此只有網頁可以用它取得權杖",
      "not-spa": "重新導向 URI 未註冊給單頁應用程式，因此網頁無法用它取得權杖",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `此租用戶中沒有人同意使用應用程式${app ? ` ${code(app)}` : ""}`,
      admin: `沒有管理員同意使用應用程式${app ? ` ${code(app)}` : ""}`,
      declined: "使用者拒絕同意",
      unlisted: "應用程式註冊中沒有此 API 的權限",
      withdrawn:
        permission === undefined
          ? "應用程式註冊中有其 API 未提供的權限"
          : `應用程式註冊中有 ${code(permission)}，但此租用戶的 ${code(resource)} 未提供此權限`,
      "first-party": `應用程式${app ? ` ${code(app)} ` : ""}屬於 Microsoft，且未獲准使用此 API`,
      unassigned: "使用者未指派給此應用程式",
      "app-unassigned": "呼叫端應用程式未指派給 API 的應用程式",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "授權碼、重新整理權杖或判斷提示 (assertion) 已過期",
      used: "授權碼已使用過",
      invalid: "授權碼、重新整理權杖或判斷提示 (assertion) 對此要求無效",
      revoked: "工作階段已結束，例如因為變更了密碼",
      damaged: `${code(args.parameter)} 與登入服務簽發的值不同`,
      lowered: `${code(args.parameter)} 中沒有大寫字母，因此大小寫已被變更`,
      "other-tenant": "授權碼或重新整理權杖是為其他租用戶簽發的",
      "other-client": "授權碼或重新整理權杖是為其他應用程式簽發的",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
