import type { AccessFindings } from "../texts.ts";
import { code, sentences } from "./findings-phrases.ts";

const clouds = {
  commercial: "商業雲端",
  gcc: " GCC",
  gov: "美國政府雲端 (GCC High、DoD)",
  china: "中國的雲端",
};

const rolePlaces = {
  defender: "Microsoft Defender 入口網站的「權限」",
  entra: "Microsoft Entra ",
  purview: "Microsoft Purview 入口網站",
  intune: "Microsoft Intune ",
};

const kindWords = {
  application: "應用程式權限",
  delegated: "委派的權限",
  unknown: "應用程式權限 (若由使用者登入，則為委派的權限)",
};

export const accessFindings: AccessFindings = {
  "missing-token": ({ saved }) => ({
    text: saved ? "有些工具在儲存檔案時會略去此標頭，因此當時可能已傳送。" : undefined,
    steps: ["取得存取權杖，並以 `Authorization: Bearer <token>` 傳送。"],
  }),
  "malformed-token": ({ flaw, scheme }) => ({
    text: {
      scheme: "標頭必須以 `Bearer` 開頭，接著是一個空格，然後是權杖。",
      "doubled-scheme": "標頭中出現兩次 `Bearer`。",
      quoted: "權杖放在引號中。",
      "line-break": "標頭中有換行。",
      space: "權杖中間有空格。",
      empty: "標頭中沒有權杖。",
      placeholder: "傳送前未替換預留位置。",
      unset: "傳送時變數沒有值。",
      printed: "放入的是整個物件，而不是它的屬性 `access_token`。",
      "not-a-jwt": "權杖可能遭截斷或已損毀，或根本不是權杖 (JWT)。",
      signature: "權杖經過變更、遭截斷，或是針對其他服務核發的。",
    }[flaw],
    steps: [
      "將登入服務在 `access_token` 中傳回的權杖原樣傳送，前面加上 `Bearer` 和一個空格。",
      ...(scheme === undefined ? [] : [`如果是在入口網站建立的 API 權杖，前面請改用 ${code(scheme)}。`]),
    ],
  }),
  "expired-token": () => ({ steps: ["取得新的權杖，然後重試。", "在 `exp` 所示的到期時間前不久更新權杖。"] }),
  "early-token": () => ({
    text: "用戶端或伺服器的時鐘可能不準。",
    steps: ["檢查取得權杖的電腦時鐘是否準確。", "取得新的權杖。"],
  }),
  "token-audience": ({ unnamed, scope }) => ({
    steps: [
      ...(unnamed === "v1"
        ? [
            "此權杖可能來自未指定 `resource` 的 `/oauth2/token` 要求：請改以 `scope` 呼叫 `/oauth2/v2.0/token`。",
          ]
        : []),
      ...(unnamed === "v2" ? ["不含資源的範圍 (例如 `User.Read`) 屬於 Microsoft Graph。"] : []),
      scope
        ? `使用範圍 ${code(scope)} 重新要求這個 API 的權杖；應用程式也需要此 API 的權限。`
        : "重新要求權杖，將資源指定為這個 API；應用程式也需要此 API 的權限。",
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    text: from
      ? `權杖或範圍屬於${clouds[from]}，但呼叫的是${clouds[to]}。這些雲端不接受彼此的權杖。`
      : `租用戶不屬於${clouds[to]}。`,
    steps: ["使用租用戶所屬雲端的登入主機、資源和 API 主機。"],
  }),
  "conditional-access": ({ want, isUnclaimed, every, isApp }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: isApp
        ? {
            text: "權杖尚未過期，但核發之後原則或帳戶已變更。",
            step: "捨棄快取的權杖並要求新的權杖，如果 `WWW-Authenticate` 標頭中有 `claims` 的值，請一併帶上。不需要使用者登入。",
          }
        : {
            text: "權杖尚未過期，但有原則要求重新登入，並提供額外的宣告。",
            step: "要求新的權杖並讓使用者登入，帶上 `WWW-Authenticate` 標頭中 `claims` 的值。",
          },
      mfa: {
        text: "有原則要求多重要素驗證，或由使用者以其他方式確認。",
        step: "讓使用者以互動方式登入，並帶上回應中 `claims` 的值。",
      },
      challenge: {
        text: "有原則要求由其他服務確認使用者，例如其他多重要素驗證提供者或使用規定。",
        step: "讓使用者以互動方式登入，並帶上回應中 `claims` 的值。",
      },
      device: {
        text: "有原則要求已註冊、已加入或符合規範的裝置。",
        step: "從受控裝置登入，或向管理員詢問此原則。",
      },
      "sign-in": {
        text: "無法以無訊息方式登入：使用者沒有作用中的工作階段。",
        step: "讓使用者以互動方式登入。",
      },
      binding: {
        text: "有原則要求繫結至裝置的權杖。",
        step: "使用透過裝置代理程式 (例如 Windows 的網頁帳戶管理員) 登入的用戶端，或請系統管理員將此用戶端排除在原則之外。",
      },
      blocked: {
        text: "租用戶的原則封鎖了這次登入。",
        step: "向管理員詢問套用了哪個原則：Microsoft Entra 的登入記錄會列出。",
      },
    };
    return {
      text: every ? undefined : wants[want].text,
      steps: [
        every
          ? "讓使用者重新登入。沒有使用者的工作需要具有自身權限的應用程式。"
          : (isUnclaimed ? wants["sign-in"] : wants[want]).step,
      ],
    };
  },
  "tenant-state": ({ state, name, isWorldwide, isPlan, isHunting }) => {
    const states: Record<typeof state, { step: string }> = {
      inactive: {
        step: "確認核發權杖的租用戶有適用於端點的 Defender 授權方案，且產品已完成設定。",
      },
      license: {
        step: isPlan
          ? "在適用於雲端的 Defender 中，確認本文所指的訂用帳戶至少已開啟一個方案。"
          : "檢查租用戶是否有此 API 所屬產品的有效授權方案。",
      },
      onboarding: {
        step: "在 Microsoft Defender 入口網站完成產品的設定。",
      },
      provisioning: {
        step: "請使用具有授權方案的帳戶開啟一次 Microsoft Defender 入口網站，租用戶就會完成設定。",
      },
      premium: {
        step: "在 Microsoft Entra 系統管理中心查看租用戶擁有哪些授權方案。",
      },
    };
    return {
      text: sentences(
        name !== "" && state !== "onboarding" && `API 回報 ${code(name)}。`,
        "使用新的權杖或新增權限都無法解決。",
      ),
      steps: [
        states[state].step,
        ...(isHunting
          ? [
              "如果租用戶使用 Defender XDR，請改用 `api.security.microsoft.com/api/advancedhunting/run` 或 Microsoft Graph 的 `/security/runHuntingQuery` 執行查詢。",
            ]
          : []),
        ...(isWorldwide
          ? ["如果租用戶屬於美國政府雲端，請呼叫該雲端的 API 主機：全球主機找不到其授權方案。"]
          : []),
        ...(state === "license" ? ["如果已有授權方案，請稍後重試：服務可能尚未得知。"] : []),
      ],
    };
  },
  "missing-permission": ({
    kind,
    needed,
    none,
    app,
    twin,
    elsewhere,
    slip,
    isManaged,
    tool,
    isForDirectory,
    kept,
    audience,
    aud,
  }) => ({
    text: sentences(
      isForDirectory &&
        "服務會以應用程式的權限讀取目錄，例如檢查租用戶的授權方案。除了作業本身的權限之外，還需要此權限。",
      none && !audience && "權杖沒有任何權限。可能是未新增權限、管理員尚未同意，或權杖在此之前核發。",
      none && twin && `其他 API 的權限在此無效：${code(twin.permission)} 屬於 ${code(twin.app)}。`,
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "application" &&
        "權杖中的應用程式權限都不足以執行此作業。",
      !none && !isForDirectory && !kept && kind === "delegated" && "權杖中委派的權限都不足以執行此作業。",
      slip && `API 要求文件未記載的 ${code(slip.asked)}。可能是指 ${code(slip.held)}，但 API 不接受。`,
      elsewhere &&
        (elsewhere.isExample
          ? `權杖中的 ${code(elsewhere.permission)} 屬於其他作業，例如 ${code(`${elsewhere.method} ${elsewhere.path}`)}。`
          : `權杖中的 ${code(elsewhere.permission)} 屬於另一項作業：${code(`${elsewhere.method} ${elsewhere.path}`)}。`),
    ),
    steps: [
      ...(elsewhere && !elsewhere.isExample
        ? [`如果要執行該作業，請呼叫 ${code(`${elsewhere.method} ${elsewhere.path}`)}。`]
        : []),
      ...(audience && aud
        ? [`取得 ${code(audience)} 的權杖：目前的權杖是給 ${code(aud)} 的，而權杖只包含其所屬 API 的權限。`]
        : []),
      ...(isManaged
        ? [
            `受控識別沒有應用程式註冊：請為其指派${needed ? `${app ? ` ${code(app)} 的` : ""}應用程式角色 ${code(needed)}` : "此作業的文件所列的應用程式角色"}，例如使用 \`New-MgServicePrincipalAppRoleAssignment\`。`,
            "接著等候新的權杖：Azure 最多會保留舊權杖 24 小時。",
          ]
        : [
            !needed
              ? "在應用程式註冊中，新增此作業的文件所列的權限。"
              : tool === "Microsoft Graph PowerShell"
                ? `以 ${code(`Connect-MgGraph -Scopes ${needed}`)} 重新登入。`
                : tool
                  ? `無法授與 ${tool} ${code(needed)}：請以您自己的應用程式註冊取得權杖，並為其新增${app ? ` ${code(app)} 的` : ""}此權限。`
                  : `在應用程式註冊中，將 ${app ? `${code(app)} 的 ` : ""}${code(needed)} 新增為${kindWords[kind]}。`,
            "請管理員在要存取其資料的租用戶中授與同意，然後取得新的權杖：舊權杖不會獲得新權限。",
          ]),
      ...(kept ? [`保留 ${code(kept)}：此作業可能需要兩者。`] : []),
    ],
  }),
  "token-kind": ({ wanted, isContrary, elsewhere, isSaid }) => ({
    text: isContrary
      ? "使用者可能與資料不屬於同一個租用戶，例如來賓或合作夥伴。"
      : isSaid
        ? undefined
        : wanted === "application"
          ? "文件只為此作業列出應用程式權限。"
          : "文件只為此作業列出委派的權限。",
    steps: isContrary
      ? ["確認權杖是由所要求資料的租用戶簽發，且使用者是該租用戶的成員。"]
      : wanted === "application"
        ? [
            "使用用戶端認證流程取得應用程式本身的權杖。",
            ...(elsewhere ? [`若要取得已登入使用者的資料，請呼叫 ${code(elsewhere)}。`] : []),
          ]
        : [
            "代表使用者取得權杖。",
            ...(elsewhere ? [`使用應用程式的權杖時，請改為呼叫 ${code(elsewhere)}。`] : []),
          ],
  }),
  "permission-held": ({ isOwnOnly, wider, isUncounted, isOwnAudience, asked, audience, aud }) => ({
    steps: isOwnOnly
      ? [
          wider
            ? `以建立該指標的應用程式呼叫 API，或使用 ${code(wider)}。`
            : "以建立該指標的應用程式呼叫 API。",
        ]
      : asked
        ? [
            {
              application: "要求應用程式本身的權杖，不經由使用者：其中包含應用程式權限。",
              delegated: "讓使用者登入，並使用該使用者的權杖：其中包含委派的權限。",
            }[asked],
          ]
        : [
            ...(audience && aud
              ? [`改用 ${code(audience)} 的權杖試試；目前的權杖是給 ${code(aud)} 的。`]
              : isUncounted && !isOwnAudience
                ? ["確認權杖的 `aud` 指向這個 API：其他 API 的權限無效。"]
                : []),
            "確認權杖由資料所屬的租用戶核發：同意以個別租用戶為單位。",
            ...(isUncounted ? [] : ["檢查該租用戶的授權方案和產品設定。"]),
          ],
  }),
  "user-role": ({ held, where, isApp, roles }) => ({
    text: sentences(
      held && `權杖包含 ${code(held)}，足以執行此作業。`,
      isApp
        ? "此 API 也要求應用程式的服務主體屬於角色群組。"
        : "如果是使用者的權杖，存取權也取決於該使用者的角色。",
    ),
    steps:
      where === "audit"
        ? [
            "請管理員在 Microsoft Purview 入口網站將 `Audit Logs` 或 `View-Only Audit Logs` 角色指派給使用者。",
            "或改用應用程式本身的權杖，其應用程式權限包含 `ActivityFeed.Read`。",
          ]
        : [
            isApp
              ? "請管理員在 Microsoft Purview 入口網站將服務主體加入角色群組，例如 `eDiscovery Manager`。"
              : roles
                ? `請管理員在 ${rolePlaces[where]}中將下列其中一個角色指派給使用者：${roles.map(code).join("、")}。`
                : `請管理員在 ${rolePlaces[where]}中檢查使用者的角色。`,
          ],
  }),
  "disabled-feature": ({ feature }) => ({
    text:
      feature === "live-response"
        ? "此租用戶已停用即時回應。"
        : "租用戶沒有此功能，或此功能已停用。問題不在於缺少權限。",
    steps: [
      feature === "live-response"
        ? "在 Microsoft Defender 入口網站的進階功能中啟用即時回應；伺服器另有專用的開關。"
        : "檢查 Microsoft Defender 入口網站的進階功能，以及租用戶的授權方案。",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    text: reason ? `API 指出原因：${code(reason)}` : undefined,
    steps: [automation ? "將裝置指派給具有修正層級的裝置群組。" : "排除 API 指出的原因；重試沒有幫助。"],
  }),
  "device-platform": () => ({ steps: ["先依 `osPlatform` 篩選裝置，再呼叫此動作。"] }),
  "client-version": () => ({ steps: ["更新裝置上的 Microsoft Defender，然後重試。"] }),
};
