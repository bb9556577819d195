import { products } from "../products.ts";
import type { HelpTexts } from "../texts.ts";
import { createWords } from "../words.ts";

const { number } = createWords("ja");

export const help: HelpTexts = {
  search: "エラー コードを検索",
  searchHint: "コード、ステータス、メッセージ",
  found: (n) => `コード ${number(n)} 件`,
  nothing: "該当するコードはありません",
  wording: "このメッセージについて",
  choose:
    "コードを選択すると、エラーの意味、主な原因、対処方法を確認できます。API から返されたメッセージでも検索できます。",
  back: "コードの一覧に戻る",
  groups: {
    defender: "Defender XDR と Defender for Endpoint",
    endpoint: "Defender for Endpoint",
    graph: "Microsoft Graph",
    oauth: "サインイン: OAuth",
    signIn: "サインイン: Microsoft Entra",
    o365: products.o365,
    arm: products.arm,
    loganalytics: products.loganalytics,
    status: "コードのないレスポンス",
  },

  causes: "主な原因",
  checks: "確認する内容",
  facts: "基本情報",
  status: "HTTP ステータス",
  undocumented: "ドキュメントに記載なし",
  api: "API",
  message: "メッセージ",
  repeat: "再試行",
  canRepeat: "同じ呼び出しでも、後で成功することがあります。",
  cannotRepeat: "何も変えずに呼び出しても、再び失敗します。",

  questions: {
    jsonBody: "本文があり、ドキュメントどおりの形式の正しい JSON で、`Content-Type` と一致していますか。",
    bodyParameters: "本文のパラメーターの表記と値がドキュメントどおりで、不足はありませんか。",
    batchSize: "本文のリストの項目数が、操作の上限を超えていませんか。",
    takenName: "別のオブジェクトが、その名前、タイトル、または値をすでに使用していないか。",
    hashValue: "ハッシュ値の長さと文字が正しく、操作で使用できる種類ですか。",
    ipAddress: "値が 1 つの IP アドレスで、ポートや範囲が付いていませんか。",
    domainName: "値がドメイン名だけで、スキーム、ポート、パスが付いていませんか。",
    urlValue: "値が完全な URL で、正しくエンコードされていますか。",
    odataQuery: "クエリ オプションは操作でサポートされていますか。`$filter` の書き方は正しいですか。",
    headerValues: "ヘッダーにプレースホルダーや空の変数が残っていませんか。",
    path: "ホスト、パス、メソッドがドキュメントに記載された操作のもので、パスの ID の種類は正しいですか。",
    hunting: "KQL クエリの名前と構文が正しく、上限を超えていませんか。",
    workspace: "KQL クエリが使用する列は、その位置でワークスペースにありますか。",
    token:
      "トークンがあり、破損しておらず、有効期限内で、この API とこのクラウド向けに発行されたものですか。",
    permission: "操作に必要なアクセス許可がトークンに含まれていますか。",
    restriction:
      "どの機能、ポリシー、プラットフォーム、クライアント バージョンが呼び出しをブロックしていますか。",
    lostZone: "URL のエスケープされていないプラス記号のために、時刻のタイム ゾーンが失われていませんか。",
    conditions:
      "この API のその他の条件 (上限内の期間、パブリッシャー、`etag`、正しいテナントのトークン) を満たしていますか。",
    limits: "どの上限に達しましたか。何回呼び出しましたか。次の呼び出しはいつ受け付けられますか。",
    signIn: "トークン リクエストの形式、`grant_type`、`scope`、テナント、クラウドは正しいですか。",
    timeOrder: "期間の終わりは始まりより後ですか。",
    cloud: "トークンとホストは同じクラウドのものですか。",
    offering: "呼び出し先のクラウドは、この操作を提供していますか。",
    retirement: "Microsoft が廃止を進めている操作ですか。",
    serverPage: "URL が長すぎるなどの理由を示す、Web サーバーのページではないか。",
    serverFault: "同じ呼び出しは以前成功していましたか。その後、何回失敗していますか。",
    network: "CORS ヘッダーがないため、ブラウザーがレスポンスをページに渡さなかったのではありませんか。",
    changes:
      "同じ操作は以前成功していましたか。その後、何が変わりましたか。以前のエラーが原因ではありませんか。",
    portalSession: "ポータルのセッションが終了していませんか。XSRF トークンは Cookie と一致していますか。",
    portalAccess:
      "テナントに製品のライセンスがあり、セットアップ済みですか。ユーザーはデバイスにアクセスできますか。",
    portalRequest:
      "ポータルの呼び出しに、サービスが必要とするヘッダーとクエリ パラメーターがあり、ページングの上限を超えていませんか。",
    portalRoute: "ポータルは、このパスとメソッドの呼び出しをサービスに転送しますか。",
    portalService: "ポータルのゲートウェイ、またはレスポンス内のコマンドでエラーが発生していませんか。",
  },
  noChecks: "このコードについて確認する項目はありません。API のメッセージと上の対処方法を参照してください。",

  sample: "サンプル",
  samples: "サンプルのエラーを表示しています (何も送信していません)",
  samplesGone: "実際の呼び出しが失敗したため、サンプルの表示を終了しました",
};
