import { products } from "../products.ts";
import type { HelpTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("zh-TW");

export const help: HelpTexts = {
  search: "搜尋錯誤碼",
  searchHint: "錯誤碼、狀態碼或訊息",
  found: (n) => `${number(n)} 個錯誤碼`,
  nothing: "沒有相符的錯誤碼",
  wording: "此訊息的意思",
  choose: "選取錯誤碼，即可查看其意義、常見原因和處理方式。也可以搜尋 API 傳回的訊息。",
  back: "返回錯誤碼清單",
  groups: {
    defender: "Defender XDR 和適用於端點的 Defender",
    endpoint: "適用於端點的 Defender",
    graph: "Microsoft Graph",
    oauth: "登入：OAuth",
    signIn: "登入：Microsoft Entra",
    o365: products.o365,
    arm: products.arm,
    loganalytics: products.loganalytics,
    status: "不含錯誤碼的回應",
  },

  causes: "常見原因",
  checks: "檢查項目",
  facts: "基本資訊",
  status: "HTTP 狀態碼",
  undocumented: "文件未載明",
  api: "API",
  message: "訊息",
  repeat: "重試",
  canRepeat: "相同的呼叫稍後可能會成功。",
  cannotRepeat: "若未做任何變更，相同的呼叫仍會失敗。",

  questions: {
    jsonBody: "是否有本文、本文是否為符合文件格式的有效 JSON，`Content-Type` 是否相符？",
    bodyParameters: "本文參數的拼寫和值是否與文件相符，有無遺漏？",
    batchSize: "本文中的清單是否超過此作業可接受的項目數？",
    hashValue: "雜湊值的長度和字元是否正確，此作業是否接受這種雜湊？",
    ipAddress: "值是否為單一 IP 位址，不含連接埠或範圍？",
    domainName: "值是否只有網域名稱，不含通訊協定、連接埠或路徑？",
    urlValue: "值是否為完整且正確編碼的 URL？",
    odataQuery: "此作業是否支援這些查詢選項，`$filter` 的寫法是否正確？",
    headerValues: "標頭中是否仍有預留位置或空變數？",
    path: "主機、路徑和方法是否屬於文件所列的作業，路徑中的識別碼種類是否正確？",
    hunting: "KQL 查詢的名稱和語法是否正確，是否未超過限制？",
    token: "是否有權杖、權杖是否完整且未過期，是否針對此 API 和此雲端核發？",
    permission: "權杖是否具有此作業所需的權限？",
    restriction: "是哪個功能、原則、平台或用戶端版本封鎖了此呼叫？",
    conditions:
      "除了參數以外，此呼叫是否具備這個 API 要求的條件：限制內的時間範圍、發行者、`etag`、正確租用戶的權杖？",
    limits: "達到了哪項限制、已呼叫幾次，以及何時會接受下一次呼叫？",
    signIn: "權杖要求是否正確：格式、`grant_type`、`scope`、租用戶和雲端？",
    retirement: "此作業是否為 Microsoft 正在淘汰的作業？",
    serverFault: "相同的呼叫先前是否成功過，之後失敗了幾次？",
    network: "瀏覽器是否因為缺少 CORS 標頭而未將回應交給網頁？",
    changes: "相同的作業先前是否成功過、之後有何變更，此錯誤是否由先前的錯誤造成？",
    portalSession: "入口網站的工作階段是否已結束？XSRF 權杖是否與其 Cookie 一致？",
    portalAccess: "租用戶是否有該產品的授權並已設定？使用者是否有權存取裝置？",
    portalRequest: "入口網站呼叫是否有服務必要的標頭和查詢參數，且未超過分頁上限？",
    portalRoute: "入口網站是否會路由此路徑和方法？",
    portalService: "是入口網站的閘道失敗，還是回應中的命令失敗？",
  },
  noChecks: "沒有針對此錯誤碼的檢查。請參考 API 的訊息和上述步驟。",

  sample: "範例",
  samples: "以下為範例錯誤，並未傳送任何要求",
  samplesGone: "有呼叫失敗，已移除範例",
};
