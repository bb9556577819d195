import type { ServiceFindings } from "../texts.ts";
import { code, codes, duration, sentences, some, times } from "./findings-phrases.ts";

/** Products whose data fills the tables of advanced hunting. */
const products = {
  endpoint: "Microsoft Defender for Endpoint",
  vulnerability: "Microsoft Defender Vulnerability Management",
  office: "Microsoft Defender for Office 365",
  cloudApps: "Microsoft Defender for Cloud Apps",
  identity: "Microsoft Defender for Identity",
  entra: "Microsoft Entra ID P2",
  exposure: "Microsoft Security Exposure Management",
  cloud: "Microsoft Defender for Cloud",
  purview: "Microsoft Purview",
};

export const serviceFindings: ServiceFindings = {
  "rate-limit": ({ minute, hour, inFile, until, pages }) => ({
    text:
      minute !== undefined && hour !== undefined && hour > 0
        ? `${inFile ? "このファイルに含まれる" : "このタブからの"}呼び出しは、この呼び出しまでの 1 分間に ${times(minute)}、1 時間に ${times(hour)}です。同じアプリケーションのほかのクライアントからの呼び出しも合算されます。`
        : undefined,
    wait:
      until === undefined
        ? "次の呼び出しまで 1 分待ち、429 が続く場合はそのたびに待ち時間を延ばしてください。"
        : "レスポンスに示された時刻まで待ってから、次の呼び出しを行ってください。",
    steps:
      pages === "larger"
        ? [
            "フィルターを使う、ページ サイズを大きくする、結果を保存しておくなどして、呼び出し回数を減らしてください。",
          ]
        : pages === "smaller"
          ? [
              "フィルターを使う、結果を保存しておくなどして、呼び出し回数を減らしてください。",
              "大きなページは、それだけで制限に達することがあります。`$top` を小さくしてください。",
            ]
          : ["間隔を空ける、まとめて呼び出すなどして、呼び出し回数を減らしてください。"],
  }),
  "early-retry": ({ seconds }) => ({
    text: `以前のレスポンスが待機を求めていましたが、この呼び出しは ${duration(seconds)}早すぎました。指定の時間が過ぎる前に再試行すると、制限が延長されます。`,
    wait: "`Retry-After` に示された時間が過ぎるまで待ってください。",
  }),
  "not-offered": () => ({
    text: "このパスはドキュメントに記載されていますが、すべてのクラウドで提供されているわけではありません。",
    steps: ["この操作を提供しているクラウドを、操作のドキュメントで確認してください。"],
  }),
  "retiring-operation": () => ({
    steps: [
      "代わりとなる Microsoft Graph の操作を呼び出してください。専用のトークンとアクセス許可が必要です。",
    ],
  }),
  "server-fault": ({
    retriable,
    succeeded,
    failed,
    since,
    less,
    without,
    fewer,
    empty,
    isNeeded,
    narrow,
    isLong,
    isWritten,
    isBroken,
  }) => ({
    text: sentences(
      isBroken && "エラーの前に結果の最初の部分があるため、リクエストは受け付けられています。",
      succeeded !== undefined &&
        succeeded > 0 &&
        `このセッションでは、同じ呼び出しが ${times(succeeded)}成功しています${since === undefined ? "" : ` (最後の成功はこの呼び出しの ${duration(since)}前)`}。`,
      succeeded !== undefined &&
        succeeded > 0 &&
        failed !== undefined &&
        `その後、${times(failed)}失敗しています。`,
      succeeded === 0 &&
        failed !== undefined &&
        failed > 1 &&
        `このセッションでは、同じ呼び出しが ${times(failed)}失敗し、一度も成功していません。リクエストに原因がある可能性があります。`,
    ),
    wait: retriable
      ? "少し待ってからもう一度呼び出し、失敗するたびに待ち時間を延ばしてください。"
      : undefined,
    steps: [
      ...(retriable ? [] : ["リクエストをそのまま再送しないでください。このエラーは待っても解消しません。"]),
      ...(less.length > 0
        ? [`一度に要求する量が多すぎる可能性があります。${some(less)} を減らしてください。`]
        : []),
      ...(without ? [`一度に要求する量が多すぎる可能性があります。${some(without)} を省いてください。`] : []),
      ...(fewer
        ? [`一度に送信する量が多すぎる可能性があります。${some(fewer)} の項目を減らしてください。`]
        : []),
      ...(empty
        ? [
            `値が空であるためにサービスが失敗した可能性があります。${some(empty)} に値を入れて送信${isNeeded ? "" : "するか、省略"}してください。`,
          ]
        : []),
      ...(narrow
        ? [`一度に要求する量が多すぎる可能性があります。${some(narrow)} で絞り込んでください。`]
        : []),
      ...(isLong ? ["1 回の呼び出しで要求する期間を、1 日分などに短くしてください。"] : []),
      ...(isBroken
        ? [
            "オブジェクトの 1 つが原因でサービスが失敗した可能性があります。`$filter` を絞り込むなどして、それを除外してください。",
          ]
        : []),
      ...(isWritten && retriable
        ? ["再試行する前に、呼び出しが実際には実行されていないか確認してください。"]
        : []),
      retriable
        ? "失敗が続く場合は、Microsoft サポートに問い合わせてください。"
        : "呼び出しをドキュメントと照合し、問題がなければ Microsoft サポートに問い合わせてください。",
    ],
  }),
  "result-column": () => ({
    steps: ["クエリが返す列の名前を指定するか、`extend` や `project` などでこの列を返すようにしてください。"],
  }),
  "query-cast": ({ flaw }) =>
    ({
      path: {
        text: "Microsoft Sentinel など、ほかのサービスでは同じ列が動的な場合があります。",
        steps: ["先に `parse_json()` などで文字列を解析してください。"],
      },
      key: { steps: ["先に `tostring()` などで値を変換してください。"] },
      entity: {
        text: "動的な値のプロパティも動的です。",
        steps: ["式を `tostring()` で囲んでください。"],
      },
    })[flaw],
  "query-name": ({
    kind,
    operator,
    why,
    product = "several",
    tables = [],
    dropper = "project",
    by = "workspace()",
  }) => {
    const kinds: Record<typeof kind, string> = {
      table: "このテーブルは、高度なハンティングに存在しないか、このテナントにはありません。",
      column: "クエリのこの位置に、この列は存在しません。",
      function: "この関数は存在しません。",
      name: "クエリのこの位置に、この名前は存在しません。",
    };
    const reasons: Record<NonNullable<typeof why>, { text: string; step: string }> = {
      renamed: {
        text: "これは以前のバージョンのスキーマの名前です。",
        step: "新しい名前を使用してください。",
      },
      endpoint: {
        text: "このテーブルは存在しますが、Defender for Endpoint のハンティング API にあるのはデバイスのテーブルだけです。",
        step: "アクセス許可 `AdvancedHunting.Read.All` で `/api/advancedhunting/run` を呼び出すか、`ThreatHunting.Read.All` で Microsoft Graph の `security/runHuntingQuery` を呼び出してください。",
      },
      product: {
        text:
          product === "several"
            ? "このテーブルは存在しますが、データを提供する製品がこのテナントにない可能性があります。"
            : `このテーブルは存在しますが、データを提供する ${products[product]} がこのテナントにない可能性があります。`,
        step: "テーブルがこのテナントのスキーマにあるか、Microsoft Defender ポータルで確認してください。",
      },
      workspace: {
        text: "このテーブルを高度なハンティングで使用できるのは、ワークスペースが Microsoft Defender ポータルに接続されている場合だけです。",
        step: "ワークスペースをポータルに接続するか、クエリを Log Analytics API で実行してください。",
      },
      tables: {
        text: `この列を持つテーブルは ${codes(tables.join())} です。ここでは別のテーブルを使用しているか、前の演算子で列が除かれています。`,
        step: "この列を持つテーブルをクエリするか、`project` と `summarize` で列を残してください。",
      },
      time: {
        text: "Log Analytics ワークスペースでは、どのテーブルでも時刻の列は `TimeGenerated` です。",
        step: "`TimeGenerated` を使用してください。",
      },
      dropped: {
        text: `前にある ${code(dropper)} で、この列が除かれています。`,
        step: `${code(dropper)} の後もこの列が残るようにするか、その演算子より前で使用してください。`,
      },
      outside: {
        text: "エラーがあるのは、保存された関数など、クエリから呼び出されるものです。Log Analytics は、コメントに名前がある関数も読み取ります。",
        step: "クエリやコメントにある関数を確認し、不要なものを除いてください。",
      },
      own: {
        text: "途中の演算子で除かれたか、ルールの保存時の検査が実行時より厳しい可能性があります (結合の後や、ウォッチリストを使う場合など)。",
        step: "`leftanti` 結合の代わりに、リストと `!in` を使ってみるか、その後で列をもう一度割り当ててください。",
      },
      data: {
        text: `${code(by)} はデータから列を作成するため、クエリを検査するだけのときやデータがないときは、列がわかりません。`,
        step: `${code(by)} の前でプロパティから値を読み取るか、プラグインにスキーマを指定するか、\`column_ifexists()\` を使用してください。`,
      },
      watchlist: {
        text: `クエリはウォッチリスト ${code(by)} を読み取ります。その列はデータによって決まります。`,
        step: "名前をウォッチリストの列と照合してください。アップロード後、使用できるまでに時間がかかります。",
      },
      remote: {
        text: `${code(by)} の後に使えるのはテーブルだけで、保存された関数は使えません。また、そのテーブルが相手側に存在する必要があります。`,
        step: "関数の場合は、その中のクエリをここに直接書いてください。テーブルの場合は、もう一方のワークスペースを確認してください。",
      },
      quotes: {
        text: "文字列には引用符が必要です。ないと、列の名前になります。引用符は、シェルやスクリプトで失われることがよくあります。",
        step: "値を引用符で囲み、クエリを組み立てる場所でその引用符をエスケープしてください。",
      },
      hyphen: {
        text: "KQL では、ハイフンはマイナス記号です。ハイフンを含む名前には、角かっこと引用符が必要です。",
        step: "名前を角かっこと引用符で囲んでください。",
      },
      saved: {
        text: "構文に誤りは見つかりません。これはクエリ言語の関数ではなく、クエリの中でも定義されていません。",
        step: "ルールやクエリで使う前に、この名前のとおりに関数をワークスペースに保存してください。",
      },
      variant: {
        text: "クエリ自体がこの名前を別の表記で定義しています。",
        step: "名前を修正してください。名前では大文字と小文字が区別されます。",
      },
      classic: {
        text: "これは Application Insights でのテーブル名です。ワークスペースでは、`timestamp` が `TimeGenerated` になるなど、列の名前も異なります。",
        step: "ワークスペースの名前を使用するか、Application Insights リソースにクエリを送信してください。",
      },
      spelling: {
        text:
          kind === "function"
            ? "KQL にはこの名前の関数があります。大文字と小文字は区別されます。"
            : "Log Analytics にはこの名前のテーブルがあります。大文字と小文字は区別されます。",
        step: "名前を修正してください。",
      },
      language: {
        text: "この関数は別の言語のものです。",
        step: "KQL の関数を使い、パラメーターを確認してください。",
      },
    };
    return {
      text: sentences(
        why ? reasons[why].text : kinds[kind],
        operator && `エラーがあるのは演算子 ${code(operator)} です。`,
        !why && "名前の大文字と小文字は区別されます。",
      ),
      steps: [
        why
          ? reasons[why].step
          : kind === "function"
            ? "ワークスペースやポータルに保存した関数は、どこでも使用できるわけではありません。関数の内容をクエリに直接書くか、名前を修正してください。"
            : "名前を修正してください。テーブルと列の一覧は、Microsoft Defender ポータルのスキーマ リファレンスにあります。",
      ],
    };
  },
  "query-syntax": ({ problem }) => {
    const words: Partial<Record<NonNullable<typeof problem>, { text?: string; step: string }>> = {
      instead: {
        step: "クエリのその部分を変更してください。KQL のキーワードと演算子では、大文字と小文字が区別されます。",
      },
      encoded: {
        text: "クエリは途中で、URL、HTML、または JSON 用に余分に一度エンコードされています。",
        step: "クエリをプレーン テキストのまま使い、クライアントで一度だけエンコードしてください。",
      },
      typographic: {
        text: "このような文字は、ワープロ、チャット、ほかの言語のキーボード入力で生じます。",
        step: "クエリのその文字を入力し直してください。",
      },
      escape: {
        text: "KQL の文字列では、円記号 (バックスラッシュ) でエスケープ シーケンスが始まります。問題は JSON ではなくクエリにあります。",
        step: "文字列の前に `@` を付けるか、その中の円記号 (バックスラッシュ) を 2 つ重ねてください。",
      },
      text: {
        text: "引用符は、シェルやスクリプトで失われることがよくあります。",
        step: "値を引用符で囲み、クエリを組み立てる場所でその引用符をエスケープしてください。",
      },
      semicolon: {
        text: "このままでは、パイプから新しいステートメントが始まります。",
        step: "そのセミコロンを削除してください。",
      },
      let: {
        text: "`let` ステートメントはすべてセミコロンで終わります。",
        step: "セミコロンを追加してください。",
      },
      operand: { step: "式を完成させるか、その末尾を削除してください。" },
      on: { step: "比較する列を `on` で指定してください。" },
      inner: {
        text: "中にある引用符で文字列が終わっています。",
        step: "文字列をもう一方の種類の引用符で囲むか、中の引用符の前に円記号 (バックスラッシュ) を付けてください。",
      },
      placeholder: { step: "クエリを送信する前に値を入れてください。" },
      hidden: {
        text: "このような文字は、Web ページやワープロで単語の間に入ることがあります。サービスが理由を示さずに失敗する場合があります。",
        step: "通常の空白に置き換えるか、削除してください。ほかにもある可能性があります。",
      },
      command: {
        text: "クエリはテーブルを読み取るものです。`.show` などの管理コマンドは、自分で管理するデータベースでのみ使用できます。",
        step: "列を確認するには、テーブル名の後に `getschema` を指定してください。テーブルの一覧はスキーマ リファレンスにあります。",
      },
      literal: {
        text: "Azure Monitor は、クエリを実行する前にテーブルとワークスペースを確定します。メッセージにある名前は正しい可能性があります。",
        step: "そこに名前そのものを引用符で囲んで書いてください。",
      },
      star: {
        text: "1 つのクエリで読み取れるのは、プランが Basic または Auxiliary のテーブル 1 つと、Analytics のテーブル 5 つまでです。",
        step: "必要なテーブルを指定してください。",
      },
    };
    const {
      text,
      step = "クエリを修正してください。Microsoft Defender ポータルで実行すると、エラーの位置が表示されます。",
    } = (problem && words[problem]) ?? {};
    return { ...(text !== undefined && { text }), steps: [step] };
  },
  "heavy-query": ({ reason, said, operator }) => {
    const reasons: Record<typeof reason, string> = {
      timeout: "クエリの実行時間が長すぎたため、停止されました。そのまま再実行しても、通常は解決しません。",
      size: "クエリの結果が、API の返せるサイズを超えています。",
      resources: "クエリがリソースを使いすぎたため、停止されました。",
    };
    return {
      text: sentences(
        said
          ? reasons[reason]
          : "クエリに時間がかかりすぎている可能性があります。その場合、そのまま再実行しても解決しません。",
        operator && `API が示す演算子は ${code(operator)} です。`,
      ),
      steps: [
        "期間を短くする、先にフィルターで絞り込む、結合を減らすなど、クエリの対象を絞ってください。",
        "`project`、`summarize`、`take` を使い、返す結果を減らしてください。",
      ],
    };
  },
  "processing-quota": () => ({
    wait: "しばらく待ってから、次のクエリを実行してください。",
    steps: ["クエリを軽くしてください。"],
  }),
  "no-connection": ({ fault, headers }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      name: {
        text: "ホスト名を解決できませんでした。",
        step: "ホスト名のつづり、DNS サーバー、VPN を確認してください。",
      },
      refused: {
        text: "サーバーに接続できませんでした。",
        step: "ネットワーク、ファイアウォール、ポートを確認してください。",
      },
      broken: {
        text: "レスポンスの受信が完了する前に接続が切れました。",
        step: "もう一度呼び出してください。繰り返し発生する場合は、プロキシとファイアウォールを確認してください。",
      },
      timeout: {
        text: "サーバーが時間内にレスポンスを返しませんでした。",
        step: "ネットワークとプロキシを確認してから、もう一度呼び出してください。",
      },
      certificate: {
        text: "ブラウザーが、証明書または暗号化された接続を信頼していません。",
        step: "コンピューターの時計を確認してください。また、プロキシが独自の証明書で通信を検査していないかを確認してください。",
      },
      blocked: {
        text: "広告ブロッカーなどの拡張機能、または管理者が呼び出しをブロックしました。",
        step: "ブロックした拡張機能または管理者の設定で、ホストを許可してください。",
      },
      policy: {
        text: "ページまたはブラウザーのポリシーが呼び出しをブロックしました。呼び出しがサーバーに届いていないか、レスポンスがページに渡されていません。",
        step: "ページの `Content-Security-Policy` を確認してください。`connect-src` でホストを許可する必要があります。",
      },
      opaque: {
        text: "ブラウザーがレスポンスをページに渡しませんでした: ページがこの URL をスクリプトや画像などのリソースとして読み込んでいます。",
        step: "API は `fetch` で呼び出してください。ブラウザーが JSON をページに渡すのはその場合だけです。",
      },
      offline: {
        text: "コンピューターがオフラインだったか、ネットワークが切り替わりました。",
        step: "接続を確認してから、もう一度呼び出してください。",
      },
      proxy: {
        text: "プロキシが呼び出しをブロックしました。",
        step: "プロキシの設定を確認してください。",
      },
      cors: {
        text: "CORS プリフライトに対するサーバーのレスポンスが呼び出しを許可していない可能性が高く、ブラウザーは呼び出しを送信しませんでした。",
        step: "サーバーまたはスクリプトから API を呼び出してください。多くの Defender API は、Web ページからの呼び出しを受け付けません。",
      },
      unknown: {
        text: "ブラウザーはこれ以上の情報を示していません。",
        step: "[ネットワーク] パネルで同じ呼び出しを開いてください。",
      },
    };
    return {
      text: sentences(
        faults[fault].text,
        headers !== "" && `ページが送信しようとしたヘッダー: ${code(headers)}。`,
      ),
      steps: [faults[fault].step],
    };
  },
  "cors-header": ({ header, status }) => ({
    text: `サーバーは${status > 0 ? ` ${code(String(status))} を返しましたが` : "応答しましたが"}、${code(header)} がこのページを許可していません。ページには「Failed to fetch」としか伝わっていません。`,
    steps: [
      ...(status >= 400 ? ["エラーそのものを解消してください。"] : []),
      "レスポンスをページで読み取るには、独自のサーバーを経由して API を呼び出してください。",
    ],
  }),
  "preflight-status": ({ status }) => ({
    text: `サーバーはブラウザーのプリフライトに ${code(String(status))} を返しましたが、呼び出しが許可されるのはステータスが 200 ～ 299 の場合だけです。プリフライトにトークンは含まれないため、トークンは原因ではありません。`,
    steps: [
      "ホストとパスを確認してください。",
      "Web ページではなく、サーバーまたはスクリプトから API を呼び出してください。",
    ],
  }),
};
