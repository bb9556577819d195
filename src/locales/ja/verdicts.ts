import { products as others } from "../products.ts";
import type { Verdicts } from "../shapes.ts";
import { changeVerdicts } from "./changes.ts";
import { conditionVerdicts } from "./conditions.ts";
import { brief, code, duration, mustBe, mustBeIn, number, some, spaced } from "./findings-phrases.ts";
import { portalVerdicts } from "./portal.ts";
import { requestVerdicts } from "./verdicts-request.ts";

const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
  ...others,
};
const clouds = {
  commercial: "商用クラウド",
  gcc: "GCC",
  gov: "米国政府機関向けクラウド (GCC High、DoD)",
  china: "中国のクラウド",
};

const rolePlaces = { entra: "Microsoft Entra", purview: "Microsoft Purview", intune: "Microsoft Intune" };

/** What the API asks for, and the other kind of permission. */
const kinds = {
  application: { asked: "アプリケーションのアクセス許可", other: "委任されたアクセス許可" },
  delegated: { asked: "委任されたアクセス許可", other: "アプリケーションのアクセス許可" },
};

export const verdicts: Verdicts = {
  "missing-token": ({ args }) =>
    args.saved
      ? "記録されたリクエストに `Authorization` ヘッダーがありません"
      : "`Authorization` ヘッダーなしで呼び出されました",
  "malformed-token": ({ args }) =>
    ({
      scheme: "`Authorization` ヘッダーが `Bearer` で始まっていません",
      "doubled-scheme": "`Authorization` ヘッダーに `Bearer` が 2 つあります",
      quoted: "`Authorization` ヘッダーのトークンが引用符で囲まれています",
      "line-break": "`Authorization` ヘッダーに改行が含まれています",
      space: "`Authorization` ヘッダーのトークンの途中に空白があります",
      empty: "`Authorization` ヘッダーにトークンがありません",
      placeholder: "`Authorization` ヘッダーに、トークンの代わりにプレースホルダーが残っています",
      unset: "`Authorization` ヘッダーに、トークンの代わりに `undefined` など空の変数の文字列が入っています",
      printed: "`Authorization` ヘッダーに、トークンではなくオブジェクト自体の文字列が入っています",
      "not-a-jwt": "`Authorization` ヘッダーに完全なトークンが含まれていません",
      signature: "`Authorization` のトークンの署名を API が検証できませんでした",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "API によると、トークンの有効期限が切れています"
      : `トークンの有効期限が、呼び出しの ${duration(args.seconds)}前に切れています`,
  "early-token": ({ args }) => `トークンが有効になるのは、呼び出しの ${duration(args.seconds)}後です`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `トークンは独自のアプリケーション向けですが、呼び出し先は ${products[api]} です`
        : `トークンは ${foreign} 向けですが、呼び出し先は ${products[api]} です`
      : made && made !== api
        ? `トークンは ${products[made]} 向けですが、呼び出し先は ${products[api]} です`
        : `${products[api]} は、${sent ? `${brief(sent)} 向け` : "このオーディエンス"}のトークンを受け付けません`,
  "wrong-cloud": ({ args: { from, to }, sent }) =>
    from
      ? `${brief(sent)} は${spaced(clouds[from])}のものですが、呼び出し先は${spaced(clouds[to])}です`
      : `テナントが${spaced(clouds[to])}に属していません`,
  "conditional-access": ({ args }) =>
    ({
      claims: args.isApp
        ? "ポリシーによってこのトークンは受け付けられなくなり、新しいトークンが必要です"
        : "ポリシーが、追加のクレームによる再サインインを求めています",
      mfa: "ポリシーが多要素認証を求めています",
      challenge: "このサインインには、別のサービスによる確認が必要です",
      device: "ポリシーが、登録済みまたは準拠済みのデバイスを求めています",
      "sign-in": args.every
        ? `ポリシーにより、最長 ${duration(args.every)}ごとに新しいサインインが必要です`
        : "サイレント サインインができないため、ユーザーがサインインする必要があります",
      binding: "ポリシーがトークン保護を求めていますが、このクライアントは対応していません",
      blocked: "テナントのポリシーがこのサインインをブロックしました",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "このテナントでは Defender for Endpoint が有効になっていません",
      license: "サービスがこのテナントのライセンスを確認できません",
      onboarding: `このテナントでは${spaced(name || "製品")}がセットアップされていません`,
      provisioning: "このテナントでは Microsoft Defender がまだセットアップされていません",
      premium: "サービスがこのテナントの Microsoft Entra ID Premium ライセンスを確認できません",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "この操作のアクセス許可";
    if (none)
      return needed
        ? `呼び出しには ${code(needed)} が必要ですが、トークンにアクセス許可が 1 つもありません`
        : "トークンに、呼び出しに必要なアクセス許可が 1 つもありません";
    if (kind === "unknown") return `呼び出し元に${spaced(permission)}がありません`;
    const held = sent && sent.length <= 60 ? ` (含まれているのは ${some(sent.split(", "))})` : "";
    return `トークンに${spaced(permission)}がありません${held}`;
  },
  "token-kind": ({ certainty, args: { wanted, isContrary } }) =>
    wanted === "application"
      ? "この操作は、ユーザーではなくアプリケーションのトークンしか受け付けない可能性があります"
      : isContrary
        ? "トークンはユーザーのものですが、API はサインインしたユーザーを求めています"
        : certainty === "certain"
          ? "この操作にはユーザーのトークンが必要ですが、これはアプリケーションのトークンです"
          : "この操作は、アプリケーションではなくユーザーのトークンしか受け付けない可能性があります",
  "permission-held": ({ args }) =>
    args.isOwnOnly
      ? `${code(args.held)} で操作できるのはアプリケーション自身のインジケーターのみで、このインジケーターは別のアプリケーションのものである可能性があります`
      : args.asked
        ? `トークンの ${code(args.held)} は${kinds[args.asked].other}ですが、API は${kinds[args.asked].asked}を求めています`
        : args.isUncounted
          ? `トークンに ${code(args.held)} が含まれているのに、API がこのアクセス許可を求めています`
          : `トークンには十分なアクセス許可 ${code(args.held)} が含まれているため、API は別の理由で呼び出しを拒否しました`,
  "user-role": ({ certainty, args: { role, where, isApp } }) =>
    isApp
      ? "アプリケーションに、Microsoft Purview のロールがない可能性があります"
      : where === "audit"
        ? "ユーザーに監査ログへのアクセス権がない可能性があります"
        : where !== "defender"
          ? certainty === "certain"
            ? `ユーザーに、${rolePlaces[where]} の必要なロールがありません`
            : `ユーザーに、${rolePlaces[where]} のロールがない可能性があります`
          : role
            ? `ユーザーに、ロールのアクセス許可 ${code(role)} がないか、デバイス グループへのアクセス権がない可能性があります`
            : "ユーザーに、必要なロールがないか、デバイス グループへのアクセス権がない可能性があります",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "このテナントではライブ応答がオフになっています"
      : name
        ? `このテナントでは ${code(name)} がオフになっています`
        : "この呼び出しに必要な機能が、テナントでオフになっているか、提供されていません",
  "disallowed-operation": ({ args: { automation, reason } }) =>
    automation
      ? "デバイスに自動化レベルがありません"
      : reason
        ? `API はこれを許可していません: ${code(reason)}`
        : "API はこの操作を許可していません",
  "device-platform": ({ args: { platform } }) =>
    platform
      ? `このアクションは ${code(platform)} では利用できません`
      : "このアクションは、デバイスのプラットフォームでは利用できません",
  "client-version": ({ args: { action, version } }) =>
    version
      ? `${action ? `${code(action)} ` : "このアクション"}を使用するには、デバイスのクライアント バージョンが ${code(version)} 以降である必要があります`
      : "デバイスの Defender クライアントが古く、このアクションに対応していません",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `呼び出しの上限 (${duration(period)}あたり ${number(allowed)} 回) に達しました`;
    if (perMinute !== undefined)
      return `呼び出しが多すぎます: この操作の上限は 1 分あたり ${number(perMinute)} 回${perHour === undefined ? "" : `、1 時間あたり ${number(perHour)} 回`}です`;
    return perHour === undefined
      ? "この期間の呼び出しが多すぎます"
      : `呼び出しが多すぎます: この操作の上限は 1 時間あたり ${number(perHour)} 回です`;
  },
  "early-retry": ({ args }) =>
    `以前のレスポンスが示した時刻より ${duration(args.seconds)}早く呼び出されました`,
  "not-offered": ({ args }) => `${spaced(clouds[args.cloud])}では、この操作を利用できない可能性があります`,
  "retiring-operation": ({ args }) =>
    `Microsoft が ${code(args.since)} から順次廃止しているため、この API は提供が終了している可能性があります`,
  "server-fault": ({ args: { succeeded, failed, isSlow, isBroken } }) =>
    isBroken
      ? "サービスがレスポンスの途中でエラーを返しました"
      : succeeded !== undefined && succeeded > 0
        ? "以前は成功した呼び出しですが、サービスでエラーが発生しました"
        : failed !== undefined && failed > 1
          ? `サービスのエラーにより、この呼び出しは ${number(failed)} 回失敗し、一度も成功していません`
          : isSlow
            ? "サービスが時間内にレスポンスを返しませんでした"
            : "呼び出しの処理中に、サービスでエラーが発生しました",
  "result-column": ({ args, sent }) =>
    args.name
      ? `${code(args.name)} で使用されている列 ${brief(sent)} を、クエリが返していません`
      : `クエリが列 ${brief(sent)} を返していません`,
  "query-name": ({ args: { kind, why, line = 1 }, sent, expected = [] }) => {
    const [right] = expected;
    if (expected.length > 1 && why === "renamed")
      return `クエリの ${brief(sent)} は、現在は ${some(expected)} に分かれています`;
    if (right && why === "renamed")
      return `クエリの ${brief(sent)} は、現在は ${brief(right)} という名前です`;
    if (why === "quotes") return `クエリの ${brief(sent)} は、引用符のない文字列の可能性があります`;
    if (right) return `クエリの ${brief(sent)} は、おそらく ${brief(right)} の誤りです`;
    if (why === "endpoint")
      return `クエリのテーブル ${brief(sent)} は、Defender for Endpoint のハンティング API にはありません`;
    if (why === "product")
      return `クエリのテーブル ${brief(sent)} は、このテナントでは使用できない可能性があります`;
    if (why === "outside") return `メッセージにある名前 ${brief(sent)} は、クエリにありません`;
    if (why === "own")
      return `クエリの ${number(line)} 行目で ${brief(sent)} を定義していますが、サービスはその後の位置でこの名前を見つけられません`;
    if (why === "data") return `列 ${brief(sent)} は、クエリにデータがある場合にのみ存在する可能性があります`;
    if (why === "watchlist") return `サービスはウォッチリストに列 ${brief(sent)} を見つけられません`;
    if (why === "remote")
      return `もう一方のワークスペースには、このクエリで使えるテーブル ${brief(sent)} がありません`;
    if (why === "saved")
      return `クエリが呼び出す ${brief(sent)} は、このワークスペースに保存されていない可能性があります`;
    if (why === "workspace")
      return `クエリのテーブル ${brief(sent)} は、Log Analytics ワークスペースのテーブルです`;
    return {
      table: `クエリのテーブル ${brief(sent)} は、ここでは認識されません`,
      column: `クエリの列 ${brief(sent)} は、この位置には存在しません`,
      function: `クエリの関数 ${brief(sent)} は、ここには存在しません`,
      name: `クエリの名前 ${brief(sent)} は、この位置では認識されません`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent, expected = [] }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (行 ${number(line)}、列 ${number(column)})`;
    const right = expected[0] === undefined ? "" : brief(expected[0]);
    const problems = {
      quote: "クエリの文字列が閉じられていません",
      bracket: "クエリのかっこに、対応するかっこがありません",
      pipe: "クエリのパイプの後に演算子がありません",
      operator: `${brief(sent)} はクエリ言語の演算子ではありません`,
      instead: `クエリの ${brief(sent)} は、KQL では ${right} と書きます`,
      encoded: `クエリがエンコードされたままです: ${brief(sent)} を含んでいます`,
      typographic: `クエリの ${brief(sent)} の代わりに、KQL では ${right} を使います`,
      escape: `クエリの文字列 ${brief(sent)} に、無効なエスケープ シーケンスがあります`,
      text: `クエリの ${brief(sent)} の値に引用符がありません`,
      semicolon: "次のパイプの前のセミコロンで、クエリが終わっています",
      let: `クエリの ${brief(sent)} の前にセミコロンがありません`,
      operand: `クエリの ${brief(sent)} の後に何もありません`,
      on: `クエリの ${brief(sent)} に \`on\` がありません`,
      inner: `クエリの文字列が途中で終わっています: ${brief(sent)}`,
      placeholder: `クエリの ${brief(sent)} は、おそらく値が入っていない変数です`,
      hidden: `クエリに目に見えない文字 ${brief(sent)} が含まれています`,
      command: `クエリの先頭の ${brief(sent)} は管理コマンドなので、ここでは実行できません`,
      literal: `クエリに変数 ${brief(sent)} がありますが、Azure Monitor はそこではリテラルのみを受け付けます`,
      star: `${brief(sent)} は、プランが Basic または Auxiliary のものも含めて、すべてのテーブルを読み取ります`,
    };
    const other = sent
      ? `クエリを ${brief(sent)} の位置で解析できません`
      : "クエリの構文に誤りがあり、解析できません";
    return (problem ? problems[problem] : other) + where;
  },
  "heavy-query": ({ args: { reason, said } }) =>
    said
      ? {
          timeout: "クエリの実行時間が長すぎたため、停止されました",
          size: "クエリの結果が、API の返せるサイズを超えています",
          resources: "クエリがリソースを使いすぎたため、停止されました",
        }[reason]
      : "クエリの実行時間が長すぎた可能性があります",
  "processing-quota": ({ args: { wait } }) =>
    `テナントがハンティング クエリの処理時間を使い切りました${wait ? ` (待ち時間は ${code(wait)})` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "ホスト名を解決できませんでした",
      refused: "サーバーに接続できませんでした",
      broken: "レスポンスの受信が完了する前に接続が切れました",
      timeout: "サーバーが時間内にレスポンスを返しませんでした",
      certificate: "ブラウザーが、証明書または暗号化された接続を信頼していません",
      blocked: "広告ブロッカーなどの拡張機能、または管理者が呼び出しをブロックしました",
      policy: "ページまたはブラウザーのポリシーが呼び出しをブロックしました",
      opaque:
        "ブラウザーがレスポンスをページに渡しませんでした: ページがこの URL をスクリプトや画像などのリソースとして読み込んでいます",
      offline: "コンピューターがオフラインだったか、ネットワークが切り替わりました",
      proxy: "プロキシが呼び出しをブロックしました",
      cors: "サーバーが CORS プリフライトで許可しなかった可能性が高く、ブラウザーは呼び出しを送信しませんでした",
      unknown: "レスポンスがなく、ブラウザーはこれ以上の情報を示していません",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `サーバーは${status > 0 ? ` ${code(String(status))} を返しましたが` : "応答しましたが"}、${code(header)} がこのページによる読み取りを許可していません`,
  "preflight-status": ({ args }) =>
    `ブラウザーのプリフライトにサーバーが ${code(String(args.status))} を返したため、呼び出しは送信されていません`,

  "form-body": ({ args }) =>
    `本文が${args.json ? " JSON です" : "フォーム形式ではありません"}が、トークン エンドポイントが読み取るのはフォームのフィールドだけです`,
  "sign-in-parameter": ({ args: { name, flaw }, sent, expected }) =>
    flaw === "misnamed"
      ? mustBe(sent, expected?.[0])
      : flaw === "stray"
        ? `${code(name)} の ID の前後に余分な文字があります`
        : flaw === "in-url"
          ? `トークン リクエストの ${code(name)} が、フォームの本文ではなく URL にあります`
          : flaw === "query"
            ? `リクエストにパラメーター ${code(name)} がありません`
            : `トークン リクエストにパラメーター ${code(name)} がありません`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default":
        expected.length === 1
          ? mustBeIn("scope", sent, expected[0])
          : "アプリケーションのトークンのスコープは `/.default` で終わる必要があります",
      "resource-at-v2": "v2.0 エンドポイントで使用するのは、`resource` ではなく `scope` です",
      "scope-at-v1": "v1.0 エンドポイントで使用するのは、`scope` ではなく `resource` です",
      "default-at-v1": "`resource` には、`/.default` を付けずにリソースだけを指定する必要があります",
      several: "複数のリソースのスコープが指定されていますが、1 つのトークンの対象は 1 つのリソースだけです",
      "own-app": "自分自身のトークンを要求するアプリケーションは、ID で指定する必要があります",
      "no-such": `要求されたリソースに、スコープ ${brief(sent)} はありません`,
      "not-set-up": `このテナントに、リソース ${brief(sent)} のサービスがありません`,
      unknown: `テナントに ${brief(sent)} という名前のサービスはありません`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `URL のテナントの位置に ${brief(sent)} が残っています`,
      form: `${brief(sent)} はテナント ID でもドメイン名でもありません`,
      unknown: `サインイン サービスがテナント ${brief(sent)} を見つけられませんでした`,
      general: `${brief(sent)} では、トークンの対象のテナントが決まりません`,
      "general-grant": `この \`grant_type\` では ${brief(sent)} を使用できません`,
      "missing-app": `テナント ${brief(sent)} にこのアプリケーションはありません`,
      "cloud-app": "中国のクラウドに Microsoft Graph PowerShell のアプリケーションはありません",
      "missing-user": "ユーザーのアカウントは別のテナントに属しています",
    })[fault],
  "sign-in-credential": ({ args, sent }) =>
    ({
      "wrong-secret": "クライアント シークレットが正しくありません",
      "secret-id": "`client_secret` には、シークレットの値ではなく ID が指定されています",
      "secret-leftover":
        "`client_secret` に、プレースホルダー、空の変数、またはオブジェクトの名前が入っています",
      unencoded: `${code(args.parameter ?? "")} がフォーム用にエンコードされていないため、サービスは別の値として読み取ります`,
      "expired-secret": "クライアント シークレットの有効期限が切れています",
      missing: "トークン リクエストにクライアント資格情報がありません",
      "disabled-app": "このテナントでは、アプリケーションが無効になっています",
      "public-client":
        "アプリケーションはパブリック クライアントですが、リクエストにクライアント シークレットが含まれています",
      "user-password": "ユーザー名またはパスワードが正しくありません",
      "user-expired": "ユーザーのパスワードの有効期限が切れています",
      "user-locked": "ユーザーのアカウントがロックされています",
      "user-disabled": "ユーザーのアカウントが無効になっています",
      "user-unknown": "ユーザーのアカウントがこのテナントに存在しません",
      "expired-certificate": "アサーションに署名した証明書の有効期限が切れています",
      signature: "アサーションの署名が正しくありません",
      certificate: "アサーションに署名した証明書が、アプリケーションに登録されていません",
      "missing-for-app": "トークン リクエストにクライアント資格情報がありません",
      "no-thumbprint": "クライアント アサーションのヘッダーに、証明書の指定がありません",
      "hex-thumbprint":
        "クライアント アサーションの証明書の拇印が、base64url ではなく 16 進数で指定されています",
      chain: "クライアント アサーションの署名が、`x5c` の最初の証明書と一致しません",
      "assertion-form": "クライアント アサーションが正しくありません",
      "assertion-issued":
        "クライアント アサーションが、アプリケーションの署名したものではなく Microsoft Entra のトークンです",
      "assertion-subject": "クライアント アサーションの `iss` と `sub` が異なります",
      "on-behalf-address": `ユーザーのトークンの対象 ${brief(sent)} は、このアプリケーションのアプリケーション ID URI ではありません`,
      "on-behalf-app":
        "交換するトークンがアプリケーションのものであるため、代理の対象となるユーザーがいません",
      "id-token": "交換するトークンが、アクセス トークンではなく ID トークンです",
      "issuer-unread": args.issuer
        ? `Microsoft Entra が発行者 ${brief(args.issuer)} のキーを取得できませんでした`
        : "Microsoft Entra がアサーションの発行者のキーを取得できませんでした",
      basic: "アプリケーションのシークレットが、フォームではなく `Authorization` ヘッダーにあります",
      "no-principal": "このテナントにアプリケーションのサービス プリンシパルがありません",
      implicit: "アプリの登録で、この `response_type` は許可されていません",
      "assertion-audience":
        "アサーションのオーディエンス (`aud`) がこのトークン エンドポイントと一致しません",
      "assertion-app": "アサーションが `client_id` とは別のアプリケーション用に作成されています",
      "on-behalf":
        "ユーザーのトークンは別のアプリケーション用に発行されているため、このアプリケーションでは交換できません",
      federated: "アサーションと一致するフェデレーション資格情報がアプリケーションにありません",
      "federated-tenant":
        "アサーションが Microsoft Entra の別のテナントで発行されており、フェデレーション資格情報では信頼できません",
      "federated-case": "アサーションの `sub` とフェデレーション資格情報は、大文字と小文字だけが異なります",
      clock:
        args.late !== undefined
          ? `クライアント アサーションの有効期限が、呼び出しの ${duration(args.late)}前に切れています`
          : args.early !== undefined
            ? `クライアント アサーションが有効になるのは、呼び出しの ${duration(args.early)}後です`
            : "クライアント アサーションが有効期間外です",
      loop: "アプリケーションが同じトークン リクエストを繰り返しています",
      verifier: "`code_verifier` が、このサインインの `code_challenge` と対応していません",
      pkce: "サインインに、Web ページで必須の PKCE が使われていません",
      "no-reply-address": "アプリの登録にリダイレクト URI がありません",
      "reply-cloud": "リダイレクト URI が、サインインとは別のクラウドのものです",
      "reply-address": "リダイレクト URI がアプリの登録にありません",
      "spa-only":
        "リダイレクト URI がシングルページ アプリ用に登録されているため、トークンを取得できるのは Web ページだけです",
      "not-spa":
        "リダイレクト URI がシングルページ アプリ用に登録されていないため、Web ページからはトークンを取得できません",
    })[args.fault],
  "missing-consent": ({ args: { fault, app, permission, resource } }) =>
    ({
      missing: `このテナントでは、アプリケーション${app ? ` ${code(app)} ` : ""}に誰も同意していません`,
      admin: `アプリケーション${app ? ` ${code(app)} ` : ""}に管理者が同意していません`,
      declined: "ユーザーが同意を拒否しました",
      unlisted: "アプリの登録に、この API のアクセス許可がありません",
      withdrawn:
        permission === undefined
          ? "アプリの登録に、API が提供していないアクセス許可があります"
          : `アプリの登録にある ${code(permission)} は、このテナントの ${code(resource)} では提供されていません`,
      "first-party": `アプリケーション${app ? ` ${code(app)} ` : ""}は Microsoft のもので、この API での使用を承認されていません`,
      unassigned: "ユーザーがアプリケーションに割り当てられていません",
      "app-unassigned": "呼び出し元のアプリケーションが、API のアプリケーションに割り当てられていません",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "コード、更新トークン、またはアサーションの有効期限が切れています",
      used: "承認コードはすでに使用されています",
      invalid: "コード、更新トークン、またはアサーションは、このリクエストでは使用できません",
      revoked: "パスワードの変更などにより、セッションが終了しています",
      damaged: `${code(args.parameter)} が、サインイン サービスの発行した値と異なります`,
      lowered: `${code(args.parameter)} に大文字がないため、大文字と小文字が変更されています`,
      "other-tenant": "コードまたは更新トークンは、別のテナント用に発行されています",
      "other-client": "コードまたは更新トークンは、別のアプリケーション用に発行されています",
    })[args.fault],

  ...requestVerdicts,
  ...conditionVerdicts,
  ...changeVerdicts,
  ...portalVerdicts,
};
