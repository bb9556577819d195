import type { JsonKind } from "../../core/checks/body-parameters/kinds.ts";
import type { SyntaxReason } from "../../core/checks/json-flaw.ts";
import type { Verdicts } from "../shapes.ts";
import { bareText, createWords } from "../words.ts";
import { spaced } from "./findings-phrases.ts";

const { bare, brief, code, duration, number, some } = createWords("ja");

const products = {
  mde: "Microsoft Defender for Endpoint",
  xdr: "Microsoft Defender XDR",
  graph: "Microsoft Graph",
};
const clouds = {
  commercial: "商用クラウド",
  gcc: "GCC",
  gov: "米国政府機関向けクラウド (GCC High、DoD)",
  china: "中国のクラウド",
};
const valueKinds = { hash: "ハッシュ値", ip: "IP アドレス", domain: "ドメイン名", url: "URL" };
const jsonKinds: Readonly<Record<JsonKind, string>> = {
  text: "文字列",
  number: "数値",
  boolean: "`true` または `false`",
  date: "日時",
  list: "リスト",
  object: "オブジェクト",
  null: "`null`",
};
const jsonFaults: Readonly<Record<SyntaxReason, string>> = {
  "trailing-comma": "閉じかっこの前のコンマ",
  "missing-comma": "コンマの不足",
  quotes: "引用符の種類の誤り",
  "unescaped-quote": "文字列の中の引用符",
  "unquoted-name": "引用符のない名前",
  "line-break": "文字列の中の改行",
  "control-character": "文字列の中の制御文字",
  escape: "不明なエスケープ",
  comment: "コメント",
  number: "JSON で使用できない数値",
  literal: "JSON で使用できない語",
  "byte-order-mark": "先頭のバイト オーダー マーク (BOM)",
  cut: "末尾の欠落",
  extra: "終わりの後の余分な文字",
  other: "予期しない文字",
};

const mustBe = (sent: string | undefined, right: string | undefined) =>
  `${brief(sent)} は ${brief(right)} と書く必要があります`;
const within = (option: string, clause: string) => `\`${option}\` ${clause}`;
const mustBeIn = (option: string, sent: string | undefined, right: string | undefined) =>
  within(option, `の ${mustBe(sent, right)}`);

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
      "not-a-jwt": "`Authorization` ヘッダーに完全なトークンが含まれていません",
      signature: "`Authorization` のトークンの署名を API が検証できません",
    })[args.flaw],
  "expired-token": ({ args }) =>
    args.seconds === undefined
      ? "API によると、トークンの有効期限が切れています"
      : `トークンの有効期限が、呼び出しの ${duration(args.seconds)}前に切れています`,
  "early-token": ({ args }) => `トークンが有効になるのは、呼び出しの ${duration(args.seconds)}後です`,
  "token-audience": ({ args: { made, foreign, api }, sent }) =>
    foreign
      ? foreign === "own"
        ? `トークンは自社のアプリケーション向けですが、呼び出し先は ${products[api]} です`
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
      claims: "ポリシーが、追加のクレームによる再サインインを求めています",
      mfa: "ポリシーが多要素認証を求めています",
      device: "ポリシーが、登録済みまたは準拠済みのデバイスを求めています",
      "sign-in": "ユーザーに確認せずに使用できるセッションがありません",
      blocked: "テナントのポリシーがこのサインインをブロックしています",
    })[args.want],
  "tenant-state": ({ args: { state, name } }) =>
    ({
      inactive: "このテナントでは Defender for Endpoint が有効になっていません",
      license: "このテナントにはライセンスが不足しています",
      onboarding: `このテナントでは${spaced(name || "製品")}がセットアップされていません`,
      provisioning: "このテナントは Microsoft Defender 用にまだセットアップされていません",
      premium: "テナントに Microsoft Entra ID の Premium ライセンスがありません",
    })[state],
  "missing-permission": ({ args: { kind, needed, none }, sent }) => {
    const permission = needed ? code(needed) : "この操作のアクセス許可";
    if (none)
      return needed
        ? `呼び出しには ${code(needed)} が必要ですが、トークンにアクセス許可が 1 つもありません`
        : "トークンに、呼び出しに必要なアクセス許可が 1 つもありません";
    if (kind === "unknown") return `呼び出し元に${spaced(permission)}がない可能性があります`;
    const held = sent && sent.length <= 60 ? ` (あるのは ${some(sent.split(", "))})` : "";
    return `トークンに${spaced(permission)}がありません${held}`;
  },
  "permission-held": ({ args }) =>
    `トークンの ${code(args.held)} で十分なため、API は別の理由で呼び出しを拒否しています`,
  "user-role": ({ args: { role } }) =>
    role
      ? `ユーザーに、ロールの権限 ${code(role)} またはデバイス グループへのアクセス権がない可能性があります`
      : "ユーザーに、ロールまたはデバイス グループへのアクセス権がない可能性があります",
  "disabled-feature": ({ args: { feature, name } }) =>
    feature === "live-response"
      ? "このテナントではライブ応答がオフになっています"
      : name
        ? `このテナントでは ${code(name)} がオフになっています`
        : "この呼び出しに必要な機能が、テナントでオフになっているか、ありません",
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
      ? `${action ? `${code(action)} ` : "このアクション"}には、デバイスにクライアント バージョン ${code(version)} 以降が必要です`
      : "デバイスの Defender クライアントが、このアクションには古すぎます",

  "rate-limit": ({ args: { allowed, period, perMinute, perHour } }) => {
    if (allowed !== undefined && period !== undefined)
      return `${duration(period)}に ${number(allowed)} 回という呼び出しの上限に達しました`;
    if (perMinute !== undefined)
      return `呼び出しが多すぎます: この操作の上限は 1 分あたり ${number(perMinute)} 回${perHour === undefined ? "" : `、1 時間あたり ${number(perHour)} 回`}です`;
    return perHour === undefined
      ? "この期間の呼び出しが多すぎます"
      : `呼び出しが多すぎます: この操作の上限は 1 時間あたり ${number(perHour)} 回です`;
  },
  "early-retry": ({ args }) =>
    `以前のレスポンスが示した時刻より ${duration(args.seconds)}早く呼び出されました`,
  "retiring-operation": ({ args }) =>
    `この API は提供が終了している可能性があります。Microsoft は ${code(args.since)} から順次廃止しています`,
  "server-fault": ({ args: { succeeded, failed } }) =>
    succeeded !== undefined && succeeded > 0
      ? "以前は成功した呼び出しですが、サービスで障害が発生しました"
      : failed !== undefined && failed > 1
        ? `サービスの障害により、この呼び出しは ${number(failed)} 回失敗し、一度も成功していません`
        : "呼び出しの処理中に、サービスで障害が発生しました",
  "query-name": ({ args: { kind, why }, sent, expected = [] }) => {
    const [right] = expected;
    if (right && why === "renamed")
      return `クエリの ${brief(sent)} は、現在は ${brief(right)} という名前です`;
    if (right) return `クエリの ${brief(sent)} は、おそらく ${brief(right)} の誤りです`;
    if (why === "endpoint")
      return `クエリのテーブル ${brief(sent)} は、Defender for Endpoint のハンティング API にはありません`;
    if (why === "product") return `クエリのテーブル ${brief(sent)} は、このテナントでは使用できません`;
    return {
      table: `クエリのテーブル ${brief(sent)} は、ここでは認識されません`,
      column: `クエリの列 ${brief(sent)} は、この位置には存在しません`,
      function: `クエリの関数 ${brief(sent)} は、ここには存在しません`,
      name: `クエリの名前 ${brief(sent)} は、この位置では認識されません`,
    }[kind];
  },
  "query-syntax": ({ args: { problem, line, column }, sent }) => {
    const where =
      line === undefined || column === undefined ? "" : ` (行 ${number(line)}、列 ${number(column)})`;
    const problems = {
      quote: "クエリの文字列が閉じられていません",
      bracket: "クエリのかっこに、対応するかっこがありません",
      pipe: "クエリのパイプの後に演算子がありません",
      operator: `${brief(sent)} はクエリ言語の演算子ではありません`,
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
          size: "クエリの結果が大きすぎます",
          resources: "クエリがリソースを使いすぎたため、停止されました",
        }[reason]
      : "クエリの実行時間が長すぎた可能性があります",
  "processing-quota": ({ args: { wait } }) =>
    `テナントがハンティング クエリの処理時間を使い切りました${wait ? ` (残り ${code(wait)})` : ""}`,
  "no-connection": ({ args }) =>
    ({
      name: "ホスト名を解決できませんでした",
      refused: "サーバーに接続できませんでした",
      broken: "レスポンスの受信が完了する前に接続が切れました",
      timeout: "サーバーが時間内にレスポンスを返しませんでした",
      certificate: "ブラウザーが、証明書または暗号化された接続を信頼していません",
      blocked: "広告ブロッカーなどの拡張機能、または管理者が呼び出しをブロックしました",
      policy: "ページまたはブラウザーのポリシーが呼び出しをブロックしました",
      offline: "コンピューターがオフラインだったか、ネットワークが切り替わりました",
      proxy: "プロキシが呼び出しを通しませんでした",
      cors: "CORS プリフライトに対するサーバーのレスポンスが許可していない可能性が高く、ブラウザーは呼び出しを送信しませんでした",
      unknown: "レスポンスがなく、ブラウザーも詳しい理由を示していません",
    })[args.fault],
  "cors-header": ({ args: { header, status } }) =>
    `サーバーは ${code(String(status))} を返しましたが、${code(header)} がこのページによる読み取りを許可していません`,
  "preflight-status": ({ args }) =>
    `ブラウザーのプリフライトにサーバーが ${code(String(args.status))} を返したため、呼び出しは送信されていません`,

  "form-body": ({ args }) =>
    `本文が${args.json ? " JSON です" : "フォーム形式ではありません"}が、トークン エンドポイントが読み取るのはフォームのフィールドだけです`,
  "sign-in-parameter": ({ args }) => `トークン リクエストにパラメーター ${code(args.name)} がありません`,
  "grant-type": ({ sent, expected }) => mustBeIn("grant_type", sent, expected?.[0]),
  "sign-in-scope": ({ args: { fault }, sent, expected = [] }) =>
    ({
      "not-default": expected[0]
        ? mustBeIn("scope", sent, expected[0])
        : "アプリケーションのトークンのスコープは `/.default` で終わる必要があります",
      "resource-at-v2": "v2.0 エンドポイントで使用するのは、`resource` ではなく `scope` です",
      "scope-at-v1": "v1.0 エンドポイントで使用するのは、`scope` ではなく `resource` です",
      "default-at-v1": "`resource` には、`/.default` を付けずにリソースだけを指定する必要があります",
      several: "複数のリソースのスコープが指定されていますが、1 つのトークンの対象は 1 つのリソースだけです",
      "not-set-up": `このテナントに、リソース ${brief(sent)} のサービスがありません`,
      unknown: `テナントに ${brief(sent)} という名前のサービスはありません`,
    })[fault],
  "sign-in-tenant": ({ args: { fault }, sent }) =>
    ({
      placeholder: `URL のテナントの位置に ${brief(sent)} が残っています`,
      unknown: `サインイン サービスがテナント ${brief(sent)} を認識できません`,
      general: `${brief(sent)} では、トークンの対象のテナントが決まりません`,
      "missing-app": `テナント ${brief(sent)} にこのアプリケーションはありません`,
      "missing-user": "ユーザーのアカウントは別のテナントに属しています",
    })[fault],
  "sign-in-credential": ({ args }) =>
    ({
      "wrong-secret": "クライアント シークレットが正しくありません",
      "expired-secret": "クライアント シークレットの有効期限が切れています",
      missing: "トークン リクエストにクライアント資格情報がありません",
      "public-client":
        "アプリケーションはパブリック クライアントですが、リクエストがシークレットを送信しています",
      certificate: "アサーションに署名した証明書が、アプリケーションに登録されていません",
      clock: "クライアント アサーションが有効期間外です",
    })[args.fault],
  "missing-consent": ({ args: { fault, app } }) =>
    ({
      missing: `このテナントでは、アプリケーション${app ? ` ${code(app)} ` : ""}に誰も同意していません`,
      admin: `アプリケーション${app ? ` ${code(app)} ` : ""}に管理者が同意していません`,
      declined: "ユーザーが同意を拒否しました",
      unlisted: "アプリの登録に、この API のアクセス許可がありません",
      unassigned: "ユーザーがアプリケーションに割り当てられていません",
    })[fault],
  "sign-in-grant": ({ args }) =>
    ({
      expired: "コード、更新トークン、またはアサーションの有効期限が切れています",
      used: "承認コードはすでに使用されています",
      invalid: "コード、更新トークン、またはアサーションが、このリクエストに対して正しくありません",
      revoked: "パスワードの変更などにより、セッションが終了しています",
    })[args.fault],

  "json-syntax": ({ args: { reason, line, column } }) =>
    `本文の JSON が正しくありません: ${jsonFaults[reason]} (行 ${number(line)}、列 ${number(column)})`,
  "body-missing": ({ args }) =>
    ({
      null: "本文が null 値だけですが、この操作には JSON オブジェクトが必要です",
      empty: "本文が空ですが、この操作には JSON オブジェクトが必要です",
      none: "リクエストに本文がありませんが、この操作には JSON オブジェクトが必要です",
    })[args.how],
  "body-form": ({ args }) =>
    ({
      twice: "本文が JSON として 2 回エンコードされています",
      form: "本文が Web フォームですが、この操作には JSON オブジェクトが必要です",
      "printed-object": "本文が、オブジェクトの JSON ではなく名前になっています",
      list: "本文がリストだけですが、この操作には JSON オブジェクトが必要です",
      text: "本文がプレーン テキストですが、この操作には JSON オブジェクトが必要です",
    })[args.form],
  "content-type": ({ args: { problem }, sent, expected }) =>
    ({
      missing: `リクエストに \`Content-Type\` がありません (必要なのは ${brief(expected?.[0])})`,
      wrong: `\`Content-Type\` が ${brief(sent)} です (必要なのは ${brief(expected?.[0])})`,
      boundary: "`Content-Type` にフォームの boundary がありません",
    })[problem],
  "parameter-level": ({ args: { names, where, container } }) =>
    ({
      nested: `${some(names)} は ${code(container)} の中に置けません`,
      member: `${some(names)} は ${code(container)} の中に置く必要があります`,
      query: `${some(names)} は URL ではなく本文に置く必要があります`,
    })[where],
  "parameter-case": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-spelling": ({ args, sent }) => mustBe(sent, args.name),
  "parameter-duplicate": ({ args }) =>
    `本文に、大文字と小文字だけが異なる ${code(args.name)} が 2 つあります`,
  "parameter-unknown": ({ args }) => `この操作のドキュメントにパラメーター ${code(args.name)} はありません`,
  "parameter-missing": ({ args: { names, empty, oneOf } }) =>
    oneOf
      ? `${names.map(brief).join(" または ")} のいずれかを指定する必要があります`
      : empty
        ? `${some(names)} に値がありません`
        : `${some(names)} が指定されていません`,
  "parameter-type": ({ args: { name, wanted, got } }) =>
    `${code(name)} の型は${spaced(jsonKinds[wanted])}ですが、リクエストは${spaced(jsonKinds[got])}を送信しています`,
  "parameter-value": ({ args: { name, caseOnly }, sent, expected = [] }) => {
    const [right, ...others] = expected;
    if (right && others.length === 0 && !caseOnly) return `${code(name)} の ${mustBe(bareText(sent), right)}`;
    return caseOnly
      ? `${code(name)} の値は、ドキュメントでは ${bare(sent)} ではなく ${brief(right)} です`
      : `ドキュメントに記載された ${code(name)} の値に ${bare(sent)} はありません`;
  },
  "refused-value": ({ args, sent }) => `API が ${code(args.name)} の ${bare(sent)} を拒否しています`,
  "leftover-value": ({ args, sent }) =>
    ({
      printed: `${code(args.name)} が ${brief(sent)} です。オブジェクトの値ではなく名前が送信されました`,
      secure: `${code(args.name)} が ${brief(sent)} です。保護された文字列のテキストではなく名前が送信されました`,
      placeholder: `${code(args.name)} がプレースホルダー ${brief(sent)} のままです`,
      unset: `${code(args.name)} が ${brief(sent)} です。変数に値がありませんでした`,
    })[args.leftover],
  "dependent-value": ({ args, expected }) =>
    `${code(args.other)} が ${brief(args.value)} の場合、${code(args.name)} は ${brief(expected?.[0])} である必要があります`,
  "batch-size": ({ args: { received, allowed, name } }) =>
    `${name ? `${code(name)} ` : "リクエスト"}の項目が ${number(received)} 件あります (上限は ${number(allowed)} 件)`,

  "empty-value": ({ args }) => `${valueKinds[args.kind]}${args.kind === "url" ? " " : ""}が空です`,
  "stray-characters": ({ args: { stray, kind }, expected }) => {
    const about = spaced(`${valueKinds[kind]}${expected?.[0] ? ` ${brief(expected[0])}` : ""}`).trimStart();
    return {
      invisible: `${about}が、目に見えない文字とともに送信されています`,
      space: `${about}が、前後の空白または改行とともに送信されています`,
      quotes: `${about}が、引用符で囲まれて送信されています`,
      defanged: `${about}が、無害化された表記で送信されています`,
    }[stray];
  },
  "indicator-type": ({ args: { value }, sent, expected }) =>
    `${brief(value)} の種類は ${brief(sent)} ではありません${expected?.[0] ? ` (正しくは ${brief(expected[0])})` : ""}`,
  "hash-type": ({ args: { looksLike, takes } }) =>
    `${looksLike} ハッシュが送信されています (必要なのは ${takes.map(({ name }) => name).join(" または ")})`,
  "hash-value": ({ args: { flaw, length, character, position, takes } }) =>
    ({
      prefix: "ハッシュ値の前にアルゴリズムの名前があります",
      separators: "ハッシュ値の中に区切り文字があります",
      base64: "ハッシュ値が 16 進数ではなく base64 です",
      character: `ハッシュ値の ${number(position)} 文字目の ${code(character)} は 16 進数ではありません`,
      length: `ハッシュ値が ${number(length)} 文字です (必要なのは ${takes.map((one) => number(one.length)).join(" または ")} 文字)`,
    })[flaw],
  "ip-address": ({ args, sent }) =>
    args.flaw === "unquoted"
      ? `${brief(sent)} は単一引用符で囲む必要があります`
      : `${brief(sent)} は 1 つの IP アドレスだけの表記ではありません`,
  "domain-name": ({ sent }) => `${brief(sent)} はドメイン名だけの表記ではありません`,
  "url-value": ({ sent }) => `${brief(sent)} はエンコードされた完全な URL ではありません`,

  "filter-operator": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    if (args.flaw === "missing") return within("$filter", `の ${brief(sent)} の前に演算子がありません`);
    if (args.flaw === "operand") return within("$filter", `の ${brief(sent)} に対する値がありません`);
    return within("$filter", `の ${brief(sent)} は演算子ではありません`);
  },
  "filter-quotes": ({ args, sent, expected }) =>
    args.flaw === "unclosed"
      ? within("$filter", "の引用符が閉じられていません")
      : expected?.[0]
        ? mustBeIn("$filter", sent, expected[0])
        : within("$filter", `の ${brief(sent)} の引用符に誤りがあります`),
  "filter-parenthesis": ({ args }) =>
    within(
      "$filter",
      args.flaw === "unclosed"
        ? "のかっこが閉じられていません"
        : "の閉じかっこに、対応する開きかっこがありません",
    ),
  "filter-property": ({ args, sent, expected }) => {
    if (expected?.[0]) return mustBeIn("$filter", sent, expected[0]);
    return args.flaw === "not-filterable"
      ? `この操作は ${brief(sent)} でフィルターできません`
      : `この操作のドキュメントに、${brief(sent)} でのフィルターは記載されていません`;
  },
  "filter-date": ({ sent, expected }) =>
    expected?.[0]
      ? mustBeIn("$filter", sent, expected[0])
      : within("$filter", `の ${brief(sent)} は日付ではありません`),
  "filter-encoding": ({ args }) =>
    within(
      "$filter",
      args.flaw === "plus"
        ? "の空白のはずの位置に、プラス記号が届いています"
        : "が 2 回パーセント エンコードされています",
    ),
  "filter-position": ({ args, sent }) =>
    within(
      "$filter",
      `の位置 ${number(args.position)}${sent ? ` の ${brief(sent)} ` : " "}で、API が解析できなくなっています`,
    ),
  "query-option": ({ args: { flaw, name, maximum }, sent, expected }) => {
    const option = code(name);
    if (flaw === "misspelt" || flaw === "dollar" || flaw === "case")
      return mustBe(sent ?? name, expected?.[0]);
    return {
      unknown: `OData に ${option} というオプションはありません`,
      "not-taken": `この操作は ${option} を受け付けない可能性があります`,
      maximum: `${option} が ${brief(sent)} です (上限は ${number(maximum)})`,
      value: `${option} は値 ${brief(sent)} を受け付けません`,
      repeated: `${option} が 2 回指定されています`,
      empty: `${option} に値がありません`,
      missing: `URL にパラメーター ${option} がありません`,
    }[flaw];
  },
  "path-leftover": ({ args, sent }) =>
    ({
      template: `パスに、値ではなくプレースホルダー ${brief(sent)} が残っています`,
      word: `パスに、値ではなく ${brief(sent)} が入っています`,
      empty: "パスに空の部分があります",
      slash: "パスに余分なスラッシュがあります",
      space: `パスの ${brief(sent)} の前後に、空白または目に見えない文字があります`,
      quotes: `パスの ${brief(sent)} が引用符で囲まれています`,
    })[args.flaw],
  "unknown-path": ({ args: { flaw }, expected = [] }) => {
    const [right] = expected;
    return {
      api: "パスが `/api/` で始まっていません",
      incomplete: right
        ? `このパスは、${brief(right)} など、ドキュメントにあるパスの先頭部分だけです`
        : "このパスは、ドキュメントにあるパスの先頭部分だけです",
      doubled: "パスに `/api` が 2 つあります",
      version: right
        ? `ドキュメントでは、この操作は ${brief(right)} です`
        : "ドキュメントでは、この操作は別のバージョンのものです",
      nearest: right
        ? `このパスはドキュメントになく、最も近いのは ${brief(right)} です`
        : "このパスはドキュメントにありません",
      none: "このパスも、これに近いパスもドキュメントにありません",
    }[flaw];
  },
  method: ({ sent, expected = [] }) =>
    `このパスが受け付けるのは、${brief(sent)} ではなく ${some(expected)} です`,
  host: ({ args, sent, expected }) =>
    args.flaw === "legacy"
      ? `${brief(sent)} は古いホスト名で、現在のホスト名は ${brief(expected?.[0])} です`
      : `この操作を提供しているのは、${brief(sent)} ではなく ${brief(expected?.[0])} です`,
  "id-form": ({ args, sent }) => {
    const wanted: Record<typeof args.wanted, string> = {
      guid: " GUID ",
      device: "デバイス ID ",
      alert: "アラート ID ",
      incident: "インシデント ID ",
      indicator: "インジケーターの ID ",
      number: "数値",
      time: "日時",
      cve: " CVE 番号",
      recommendation: "推奨事項の ID ",
      software: "製品の ID ",
      account: "アカウント名だけ",
      other: "ドキュメントに記載された形式",
    };
    return `パスの ${brief(sent)} は${wanted[args.wanted]}ではありません`;
  },
};
