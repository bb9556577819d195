import type { PortalFindings, PortalVerdicts } from "../shapes.ts";
import type { PortalTexts, ReportTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { spaced } from "./findings-phrases.ts";

const { brief, code, codes, duration, number, sentences, some } = createWords("ja");

const reload = "ポータルのページを再読み込みし、操作をやり直してください。";
const signIn = "ポータルを再読み込みし、もう一度サインインしてください。";
const compare =
  "スクリプトの場合は、パス、クエリ パラメーター、ヘッダー、リクエスト本文を、ポータルのページが送信する呼び出しと比較してください。";

export const portal: PortalTexts = {
  statuses: {
    400: {
      meaning: "ポータル、またはその背後のサービスが、リクエストを正しくないものとして拒否しました。",
      cause:
        "多くの場合、クエリ パラメーター、ヘッダー、または本文の値が不足しているか誤っています。製品のライセンスがない場合に、このように応答するサービスもあります。",
      steps: [reload, compare],
    },
    401: {
      meaning: "ポータルがセッションを受け付けませんでした。",
      cause: "セッションが終了したか、サインインしていない可能性があります。",
      steps: [signIn],
    },
    403: {
      meaning: "ポータルがアクセスを拒否しました。",
      cause:
        "多くの場合、ユーザーのロールまたはデバイス グループの対象外である、製品のライセンスがないか製品がオフになっている、または XSRF トークンが古くなっています。",
      steps: [
        reload,
        "ポータルの設定で、ユーザーのロールとデバイス グループを確認してください。",
        "このテナントに製品のライセンスがあり、製品がオンになっているか確認してください。",
      ],
    },
    404: {
      meaning: "ポータルの背後のサービスでは、このパスに何も見つかりませんでした。",
      cause:
        "オブジェクトがもう存在しない、このテナントで製品がセットアップされていない、またはポータルがこのパスを使用しなくなった可能性があります。ポータルの内部パスは予告なく変わります。",
      steps: [reload, compare],
    },
    405: {
      meaning: "ポータルの背後のサービスは、このパスでこのメソッドを受け付けません。",
      cause: "ポータルのページは、ここで別のメソッドか別のパスを使用しています。",
      steps: [compare],
    },
    409: {
      meaning: "変更がオブジェクトの現在の状態と競合しています。",
      cause:
        "その間に別のユーザーがオブジェクトを変更したか、オブジェクトに対するアクションがまだ実行中です。",
      steps: [
        "アクションがまだ実行中の場合は、終了するまで待ってください。",
        "オブジェクトを読み込み直し、変更をやり直してください。",
      ],
    },
    415: {
      meaning: "ポータルの背後のサービスは、この形式の本文を受け付けません。",
      cause: "本文または `Content-Type: application/json` ヘッダーが指定されていません。",
      steps: [
        "スクリプトの場合は、JSON の本文を `Content-Type: application/json` とともに送信してください。",
      ],
    },
    419: {
      meaning: "ポータルのセッションまたは XSRF トークンが有効ではなくなりました。",
      cause: "ページが長時間操作されませんでした。",
      steps: [signIn],
    },
    429: {
      meaning: "このサービスに短時間に送信された呼び出しが多すぎます。",
      cause:
        "1 人のユーザーから 1 つのサービスへの呼び出しは、スクリプトからのものも含めて、すべて同じ上限を共有します。",
      wait: "`Retry-After` に示された時間だけ待ってから、操作をやり直してください。",
      steps: ["スクリプトの場合は、呼び出しを分散してください。"],
    },
    440: {
      meaning: "ポータルのセッションが終了しました。",
      cause: "ポータルが長時間操作されなかったか、Cookie の有効期限が切れています。",
      steps: [signIn],
    },
    500: {
      meaning: "ポータル、またはその背後のサービスでエラーが発生しました。",
      cause: "リクエスト自体は正しい可能性があります。",
      steps: [reload],
    },
    502: {
      meaning: "ポータルは、背後のサービスから有効なレスポンスを受け取れませんでした。",
      cause: "多くの場合、そのサービスの一時的な問題です。",
      wait: "しばらく待ってから、操作をやり直してください。",
      steps: [],
    },
    503: {
      meaning: "ポータルの背後のサービスが、過負荷またはメンテナンス中です。",
      cause:
        "問題は Microsoft 側にあります。Microsoft 365 管理センターのサービス正常性のページに表示されることがあります。",
      wait: "しばらく待ってから、操作をやり直してください。",
      steps: [],
    },
    504: {
      meaning: "ポータルの背後のサービスが、時間内に応答しませんでした。",
      cause: "多くの場合、長い期間を対象とするクエリに時間がかかりすぎています。",
      steps: ["期間またはフィルターを絞り込んでから、操作をやり直してください。"],
    },
  },
  lackedRole: [
    "必要なロールまたはアクセス許可の付与を管理者に依頼してください。",
    "その後、ポータルにサインインし直してください。",
  ],
  otherStatus: {
    caller: {
      meaning: "ポータル、またはその背後のサービスが、リクエストを拒否しました。",
      steps: [reload, compare],
    },
    server: { meaning: "ポータル、またはその背後のサービスでエラーが発生しました。", steps: [reload] },
  },

  titles: {
    signIn: "サインイン ページ",
    command: "ライブ応答コマンドのエラー",
    hollow: "空のレスポンス",
    expired: "セッションまたは XSRF トークンの期限切れ",
    sessionControl: "セッション制御",
  },
  hollow: "呼び出しは成功しましたが、レスポンスの中身が空です。",
  sessionControl: {
    page: "この呼び出しは Defender for Cloud Apps のセッション制御を経由しており、返された Web ページはセッション制御が送信した可能性があります。",
    blocked: (said) =>
      `Defender for Cloud Apps のセッション制御が呼び出しをブロックした可能性が高く、ページには「${said}」と表示されています。`,
    checking:
      "Defender for Cloud Apps のセッション制御が、サインインまたはデバイスを確認する独自のページに呼び出しをリダイレクトしました。",
    policy:
      "Defender for Cloud Apps のアクティビティ ログで、このユーザーまたは操作をブロックしたアクセス ポリシーまたはセッション ポリシーを探してください。",
    reload: "確認が実行されるように、ポータルのページを再読み込みしてください。",
  },

  service: (what, name) => `ポータルの背後のサービス: ${what.join("、")} (${code(name)})。`,
  unknownService: (name) => `ポータルの背後のサービス: ${code(name)}。`,
  page: (page) => `ポータルのページ: ${page}。`,
  twin: (operation, permissions) =>
    sentences(
      `スクリプト向けに、同じことを行う公開 API があります: ${code(operation)}。`,
      permissions !== "" &&
        (permissions.includes(",")
          ? `次のいずれかのアクセス許可が必要です: ${codes(permissions)}。`
          : `アクセス許可 ${codes(permissions)} が必要です。`),
    ) ?? "",
  near: (operation) => `スクリプト向けには、公開 API の ${code(operation)} が最も近いものです。`,
  passedOn: (api) => `ポータルは、ユーザーのセッションでこの呼び出しを ${api} に渡しているだけです。`,
  window: (seconds, left) =>
    sentences(
      `このサービスは、呼び出し回数を ${duration(seconds)}ごとに数えます。`,
      left !== undefined && `残りの呼び出し回数: ${number(left)}。`,
    ) ?? "",

  copyPublic: "公開 API の呼び出し",

  services: {
    actionCenter: "アクション センター",
    cloud: "Defender for Cloud",
    cloudApps: "Defender for Cloud Apps",
    configuration: "エンドポイント セキュリティ ポリシー",
    devices: "デバイス インベントリ",
    entities: "ファイル、URL などのエンティティ",
    exposure: "露出管理",
    graph: "Microsoft Graph",
    hunting: "ハンティング サービス",
    identity: "Defender for Identity",
    incidents: "インシデントとアラート",
    investigations: "自動調査",
    liveResponse: "ライブ応答",
    multitenant: "マルチテナント管理",
    publicApi: "Defender for Endpoint の API",
    responseActions: "応答アクション",
    roles: "ロールとデバイス グループ",
    sentinel: "Microsoft Sentinel",
    settings: "ポータルの設定",
    simulation: "攻撃シミュレーション",
    tenant: "テナントとライセンス",
    threatAnalytics: "脅威の分析",
    timeline: "デバイスのタイムライン",
    vulnerabilities: "脆弱性の管理",
  },
};

export const portalReport: Pick<ReportTexts, "portalTitle" | "portalPage" | "publicApi"> = {
  portalTitle: (what, product) => `${product} ポータルで失敗した呼び出し: ${what}`,
  portalPage: "ポータルのページ",
  publicApi: "公開 API",
};

const products = {
  endpoint: "Defender for Endpoint",
  identity: "Defender for Identity",
  office: "Defender for Office 365",
  sentinel: "Microsoft Sentinel",
  vulnerabilities: "Defender Vulnerability Management",
  deception: "欺瞞 (Deception) 機能",
};

export const portalVerdicts: PortalVerdicts = {
  "portal-session": ({ certainty, args: { by, resource } }) => {
    if (resource !== undefined)
      return `ポータルが別のサービス (${brief(resource)}) のトークンを取得できませんでした`;
    if (by === "refusal" && certainty !== "possible")
      return "ポータルのセッションが終了したか、サインインしていません";
    if (by === "redirect")
      return "ポータルのセッションが終了し、呼び出しがサインイン ページにリダイレクトされました";
    return certainty === "certain"
      ? "ポータルのセッションが終了しました"
      : "ポータルのセッションが終了した可能性があります";
  },
  "portal-xsrf": ({ args: { flaw } }) =>
    ({
      missing: "リクエストに `X-XSRF-TOKEN` ヘッダーがありません",
      encoded: "`X-XSRF-TOKEN` に、URL デコードしていない Cookie `XSRF-TOKEN` が入っています",
      other: "`X-XSRF-TOKEN` が Cookie `XSRF-TOKEN` と一致しません",
    })[flaw],
  "portal-cookies": ({ args: { missing } }) => `リクエストにポータルの Cookie がありません: ${some(missing)}`,
  "portal-header": ({ sent, args: { wanted } }) =>
    sent === undefined
      ? `サービスが必要とするヘッダーがリクエストにありません: ${some(wanted)}`
      : `リクエストには次のヘッダーが必要です: ${some(wanted)}`,
  "portal-query": ({ args: { names } }) => `クエリ パラメーターが指定されていません: ${some(names)}`,
  "portal-paging": ({ args: { name, most } }) => `${code(name)} が上限の ${number(most)} を超えています`,
  "portal-query-refused": ({ args: { names } }) =>
    names.length === 1
      ? `クエリ パラメーター ${some(names)} は、このパスでは使えない可能性があります`
      : `次のクエリ パラメーターは、このパスでは使えないか、同時に指定できない可能性があります: ${some(names)}`,
  "portal-conflict": () => "読み取った後に、別のユーザーがオブジェクトを変更しました",
  "portal-product": ({ args: { product, by } }) =>
    ({
      license: `このテナントにはライセンスがありません: ${products[product]}`,
      context: `このテナントでは${spaced(products[product])}がオフになっているか、セットアップされていません`,
      usual: `このテナントでは${spaced(products[product])}がセットアップされていないか、ライセンスがない可能性があります`,
    })[by],
  "portal-device-group": () => "ユーザーに、このデバイスのデバイス グループへのアクセス権がありません",
  "portal-tenant": ({ args: { name, other } }) =>
    `${code(name)} と ${code(other)} に異なるテナントが指定されています`,
  "portal-route": ({ args: { flaw, sent } }) =>
    ({
      prefix: `ポータルのゲートウェイは、プレフィックス ${brief(sent)} の呼び出しを転送しません`,
      gone: "ポータルはこのパスを使用しなくなりました",
      unknown: "ポータルにこのパスはありません",
      mto: "このテナントではマルチテナント管理が設定されていない可能性が高いです",
    })[flaw],
  "portal-method": ({ expected = [] }) =>
    `ポータルはこのパスで別のメソッドを使用しています: ${some(expected)}`,
  "portal-gateway": () => "サービスが応答する前に、ポータルのゲートウェイでエラーが発生しました",
  "portal-command": ({ args: { reason, said } }) =>
    reason === "session"
      ? "このデバイスでは、別のライブ応答セッションが開いています"
      : said === ""
        ? "ライブ応答コマンドが失敗しました"
        : `ライブ応答コマンドが失敗しました: ${brief(said)}`,
};

const now = "ポータルのページが現在呼び出しているパスを使用してください。";

export const portalFindings: PortalFindings = {
  "portal-session": ({ by, resource }) => ({
    text: sentences(
      by === "page" && "データの代わりにサインイン ページが返されました。",
      by === "refusal" && resource === undefined && "ポータルはブラウザー内のセッションで動作します。",
      resource !== undefined && "ポータル自体のセッションが終了した可能性があります。",
    ),
    steps: [signIn, "スクリプトの場合は、新しいセッションの Cookie をすべて送信してください。"],
  }),
  "portal-xsrf": ({ flaw, isHollow }) => ({
    text: sentences(
      isHollow && "この場合、サービスは成功を返しますが、内容がありません。",
      flaw !== "missing" && "Cookie は数分ごとに変わるため、ヘッダーもそれに合わせる必要があります。",
    ),
    steps: [
      "スクリプトの場合は、呼び出しのたびに Cookie `XSRF-TOKEN` を読み直し、URL デコードした値を `X-XSRF-TOKEN` として送信してください。",
      reload,
    ],
  }),
  "portal-cookies": () => ({
    text: "これらがないと、呼び出しがどのセッションとリージョンのものか、ゲートウェイは判断できません。",
    steps: ["スクリプトの場合は、ブラウザーの `Cookie` ヘッダー全体を送信してください。"],
  }),
  "portal-header": ({ isMto }) => ({
    text: isMto
      ? "このヘッダーがあると、呼び出しはマルチテナント管理に送られます。マルチテナント管理のないテナントでも同じエラーになります。"
      : undefined,
    steps: ["スクリプトの場合は、ポータルのページと同じようにヘッダーを送信してください。"],
  }),
  "portal-query": ({ names }) => ({
    steps: [
      `有効な値を指定して、${names.length === 1 ? "この" : "これらの"}パラメーターを追加してください。`,
    ],
  }),
  "portal-paging": () => ({
    steps: ["ページ サイズを小さくし、取得済みの最後の項目 (その時刻など) から続けてください。"],
  }),
  "portal-query-refused": ({ names }) => ({
    steps: [
      names.length === 1
        ? "このパラメーターを外して、もう一度呼び出してください。"
        : "これらを外して呼び出しを再試行し、その後 1 つずつ追加してください。",
    ],
  }),
  "portal-conflict": ({ names }) => ({
    steps: [`オブジェクトを読み直し、現在の ${some(names)} を変更とともに送信してください。`],
  }),
  "portal-product": ({ product, by, name }) => ({
    text: sentences(
      by === "license" &&
        name !== undefined &&
        `サービスのレスポンスに、必要なライセンスとして ${code(name)} が示されています。リクエスト自体に問題はありません。`,
      by === "context" &&
        name !== undefined &&
        `ポータルのテナント情報に ${code(`${name}: false`)} とあります。`,
      by === "usual" &&
        product === "identity" &&
        "Defender for Identity のワークスペースがないと、そのパスは 404 を返します。",
      by === "usual" && product === "deception" && "ユーザーのロールが原因の場合もあります。",
    ),
    steps: [
      by === "license"
        ? "テナントのライセンスを確認してください。アドオンがない可能性があります。"
        : "ポータルの設定で、製品のライセンスがあり、製品がセットアップされてオンになっているか確認してください。",
    ],
  }),
  "portal-device-group": () => ({
    text: "負荷が高いときは、同じレスポンスが制限 (スロットリング) を表すこともあります。",
    steps: [
      "直前まで動作していた場合は、30 秒待ってから再試行してください。",
      "そうでない場合は、ユーザーのロールの対象になっているデバイス グループを確認してください。",
    ],
  }),
  "portal-tenant": () => ({
    text: "1 つの呼び出しでは、両方に同じテナントを指定する必要があります。",
    steps: [
      "ポータルで正しいテナントに切り替えて再読み込みしてください。スクリプトの場合は、両方に同じテナント ID を送信してください。",
    ],
  }),
  "portal-route": ({ flaw }) => ({
    text:
      flaw === "gone"
        ? "このパスへのほかの呼び出しも 404 になっています。パラメーターが不足している可能性もあります。"
        : undefined,
    steps: [
      {
        prefix: "パスの先頭を確認してください。",
        mto: "先にマルチテナント管理を設定するか、単一テナントのポータルを使用してください。",
        gone: now,
        unknown: now,
      }[flaw],
    ],
  }),
  "portal-method": () => ({ steps: ["ポータルが使用しているメソッドで呼び出してください。"] }),
  "portal-gateway": () => ({
    text: "どのサービスからのレスポンスかは示されていません。",
    steps: [
      reload,
      "スクリプトの場合は、`Cookie` ヘッダー全体を送信してください。`s.SessID` と `X-PortalEndpoint-RouteKey` が抜けていることがよくあります。",
    ],
  }),
  "portal-command": ({ reason, said }) => ({
    text: reason === "session" && said !== "" ? `サービスのメッセージ: ${code(said)}` : undefined,
    steps: [
      reason === "session"
        ? "もう一方のセッションを終了するか、終了するまで待ってください。"
        : "コマンドを修正してから、もう一度実行してください。",
    ],
  }),
};
