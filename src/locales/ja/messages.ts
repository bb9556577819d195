import type { Texts } from "../texts.ts";
import { type Bounds, boundOf, createWords, type Parts } from "../words.ts";
import { apiMessages } from "./apis.ts";

const { code, codes, duration, names, number, period } = createWords("ja");

const limitOf = ({ name, least, limit }: Parts) =>
  least === undefined
    ? {
        meaning: `${code(name)} に指定できる値の上限は ${number(limit)} です。`,
        steps: [`${number(limit)} 以下の値を送信してください。`],
      }
    : {
        meaning: `${code(name)} に指定できる値は ${number(least)} から ${number(limit)} までです。`,
        steps: ["この範囲の値を送信してください。"],
      };

const bounds: Bounds = {
  least: (name, other) => `${name} には ${other} 以上の値が必要です。`,
  greater: (name, other) => `${name} には ${other} より大きい値が必要です。`,
  most: (name, other) => `${name} には ${other} 以下の値が必要です。`,
  less: (name, other) => `${name} には ${other} より小さい値が必要です。`,
};

export const messages: Texts["messages"] = {
  roles: ({ required, held }) => ({
    meaning: held
      ? `この呼び出しには、次のいずれかのアクセス許可が必要です: ${codes(required)}。トークンに含まれるのは ${codes(held)} です。`
      : `この呼び出しには、次のいずれかのアクセス許可が必要です: ${codes(required)}。API は、トークンにアプリケーションのアクセス許可を見つけられませんでした。`,
    steps: [
      `次のいずれかのアクセス許可をアプリの登録に追加してください: ${codes(required)}。`,
      "管理者に同意を依頼してください。",
      "新しいトークンを取得してください。古いトークンに新しいアクセス許可は反映されません。",
    ],
  }),
  rolesNeeded: ({ required }) => ({
    meaning: `この呼び出しには、次のいずれかのアクセス許可が必要です: ${codes(required)}。トークンにはどれも含まれていません。`,
  }),
  permissionsNeeded: ({ required }) => ({
    meaning: `この呼び出しには、次のいずれかのアプリケーションのアクセス許可が必要です: ${codes(required)}。アプリケーションにはどれも付与されていません。`,
  }),
  graphPermissions: ({ required }) => ({
    meaning: `呼び出し元に Microsoft Graph のアクセス許可がありません: ${codes(required)}。`,
  }),
  accountInactive: ({ reason }) => ({
    meaning: `API が示す理由は ${code(reason)} です。Defender for Endpoint がこのテナントで有効になっていません。新しいトークンでは解決しません。`,
    steps: [
      "テナントに Defender for Endpoint のライセンスがあり、製品がセットアップ済みであることを確認してください。",
      "トークンが正しいテナントで発行されたことを確認してください。",
    ],
  }),
  unlicensed: ({ reason }) => ({
    meaning: `API が示す理由は ${code(reason)} です。ライセンスがないため、新しいトークンでは解決しません。`,
    steps: ["テナントのライセンス (Defender Vulnerability Management など) を確認してください。"],
  }),
  notProvisioned: () => ({
    meaning:
      "このテナントでは Defender がセットアップされていません。アクセス許可の不足が原因ではありません。",
    steps: [
      "ライセンスのあるアカウントで Microsoft Defender ポータルを一度開いてください。テナントがセットアップされます。",
    ],
  }),
  gatewayBlocked: () => ({
    meaning: "API の手前にあるゲートウェイが呼び出しを拒否したため、API には届いていません。",
    steps: [
      "独自の `User-Agent` ヘッダーと `Accept: application/json` を送信してください。ゲートウェイがボットの呼び出しと判断した可能性があります。",
    ],
  }),
  notInTenant: () => ({
    meaning:
      "このテナントではサービスが設定されていないか、ライセンスがありません。要求自体は原因ではありません。",
    steps: [
      "テナントのライセンスを確認してください。Intune の場合は、Microsoft Intune 管理センターで MDM 機関も確認してください。",
    ],
  }),
  notLicensed: () => ({
    meaning: "API はライセンスの不足を報告しています。アクセス許可の不足が原因ではありません。",
    steps: ["テナントのライセンスを確認してください。"],
  }),
  linkExpired: ({ until }) => ({
    meaning: `署名付きリンクの有効期限 (${code(until)}) が切れています。`,
    steps: ["エクスポート操作をもう一度呼び出し、新しいリンクを取得してください。"],
  }),
  notExposed: () => ({
    meaning: "このデバイスは、呼び出し元がアクセスできるデバイス グループに含まれていません。",
    steps: ["ユーザーのロールの範囲を広げるよう、管理者に依頼してください。"],
  }),
  blockedByPolicy: () => ({
    meaning: "テナントのポリシーによって呼び出しがブロックされました。",
    steps: [
      "適用されたポリシーを管理者に確認してください。Microsoft Entra のサインイン ログに示されています。",
    ],
  }),
  refusalReason: ({ reason }) => ({ meaning: `API が示す理由は ${code(reason)} です。` }),
  tokenRefused: ({ appId, audience }) => ({
    meaning: `API はアプリケーション ${code(appId)} のトークンを読み取りましたが、受け付けませんでした。トークンは ${code(audience)} 向けに発行されています。`,
    steps: [
      "トークンの対象リソースを、この API が求めるリソースと照合してください。",
      "そのリソース向けの新しいトークンを取得してください。",
    ],
  }),
  quota: ({ calls, period: time }) => ({
    meaning: `呼び出しの上限 (${duration(period(time))}あたり ${number(calls)} 回) に達しました。`,
  }),
  quotaWait: () => ({ meaning: "呼び出しを再び受け付ける時期を API が示しています。" }),
  huntingQuota: ({ duration: time }) => ({
    meaning: time
      ? `テナントが高度なハンティングの処理時間を使い切りました。クエリを再び実行できるまでの時間は ${code(time)} です。`
      : "テナントが高度なハンティングの処理時間を使い切りました。",
    steps: [
      "メッセージに示された時間だけ待ってください。",
      "期間を短くする、先にフィルターで絞り込む、結合を減らすなど、クエリを軽くしてください。",
    ],
  }),
  huntingSyntax: () => ({
    meaning: "ハンティング クエリを解析できませんでした。",
    steps: [
      "KQL クエリの構文を修正してください。Microsoft Defender ポータルで実行すると、エラーの位置が表示されます。",
      "JSON では、クエリの改行と引用符をエスケープしてください。",
    ],
  }),
  huntingName: ({ name }) => ({
    meaning: name
      ? `ハンティング クエリで使われている名前 ${code(name)} は、既知のテーブル、列、関数のいずれでもありません。`
      : "ハンティング クエリに、不明なテーブル、列、または関数が使われています。",
    steps: ["クエリ内の名前を、大文字と小文字も含めて、高度なハンティングのスキーマと照合してください。"],
  }),
  huntingSize: () => ({
    meaning: "ハンティング クエリの結果が大きすぎます。",
    steps: ["`summarize`、`take`、`project` を使うか、期間を短くして、返す結果を減らしてください。"],
  }),
  huntingTimeout: () => ({
    meaning: "ハンティング クエリの実行時間が長すぎたため、停止されました。",
    steps: ["期間を短くする、先にフィルターで絞り込むなど、クエリの対象を絞ってください。"],
  }),
  huntingResources: () => ({
    meaning: "ハンティング クエリがリソースを使いすぎたため、停止されました。",
    steps: ["期間を短くする、先にフィルターで絞り込む、結合を減らすなど、クエリを軽くしてください。"],
  }),
  keyFormat: ({ value, type }) => ({
    meaning: `パスの ID ${code(value)} の形式が正しくありません (API が求める型は ${code(type)})。`,
    steps: [
      "操作が求める ID の種類を確認してください。アクション ID は GUID、デバイス ID は 40 桁の 16 進数です。",
    ],
  }),
  unknownProperty: ({ name, unquoted }) =>
    unquoted
      ? {
          meaning: `フィルターの ${code(name)} に引用符がないため、API はプロパティ名として読み取ります。`,
          steps: [`文字列の場合は、${code(`'${name}'`)} と書いてください。`],
        }
      : {
          meaning: `API は、ここでは ${code(name)} というプロパティを認識しません。`,
          steps: ["プロパティのつづりを確認するか、プロパティを削除してください。"],
        },
  unsortable: ({ name, other }) => ({
    meaning: `サービスは ${code(name ?? other)} で並べ替えられません。`,
    steps: ["`$orderby` を省略し、結果を自分のコードで並べ替えてください。"],
  }),
  unfilterable: ({ name }) => ({
    meaning: `サービスは ${code(name)} でフィルターできません。`,
    steps: ["別のプロパティでフィルターするか、結果を自分のコードで絞り込んでください。"],
  }),
  refusedOption: ({ name }) => ({
    meaning: `API は、ここではクエリ オプション ${code(name)} を受け付けません。`,
    steps: ["URL からオプションを削除してください。"],
  }),
  nodeLimit: ({ limit }) => ({
    meaning: `フィルターが長すぎます (API が受け付ける要素は ${number(limit)} 個まで)。`,
    steps: ["フィルターを複数の呼び出しに分割してください。"],
  }),
  optionLimit: limitOf,
  valueLimit: limitOf,
  countLimit: ({ limit }) => ({
    meaning: `API が 1 回の呼び出しで受け付けるのは ${number(limit)} 件までです。`,
    steps: ["リストを複数の呼び出しに分割してください。"],
  }),
  odataQuery: ({ reason }) => ({
    meaning: reason
      ? `API が URL のクエリを解釈できませんでした: ${code(reason)}`
      : "API が URL のクエリを解釈できませんでした。",
    steps: [
      ...(reason ? ["メッセージに示されたクエリ オプションを修正してください。"] : []),
      "操作がサポートするプロパティとオプションを確認してください。",
    ],
  }),
  odataFilter: ({ reason }) => ({
    meaning: reason
      ? `Microsoft Graph がフィルターを拒否しました: ${code(reason)}`
      : "Microsoft Graph がフィルターを拒否しました。",
    steps: ["`$filter` の式を修正してください。", "フィルターに使用できるプロパティを確認してください。"],
  }),
  noVersion: ({ segment }) => ({
    meaning: `パスの Microsoft Graph のバージョンの位置に ${code(segment)} があります。`,
    steps: ["パスを `/v1.0/` または `/beta/` で始めてください。"],
  }),
  unknownSegment: ({ segment }) => ({
    meaning: `パスの ${code(segment)} は、このバージョンの Microsoft Graph にはありません。`,
    steps: [
      "パスのつづりを確認してください。",
      "操作が `v1.0` にあるか、`beta` だけにあるかを確認してください。",
    ],
  }),
  earliestTime: ({ name, least }) => ({
    meaning: `API が ${code(name)} に受け付けるのは、${code(least)} 以降の日時だけです。`,
    steps: ["この日時以降から始めてください。"],
  }),
  innerRoute: () => ({
    meaning: "Microsoft Graph はパスを受け付けましたが、その背後のサービスにこの操作がありません。",
    steps: [
      "メッセージのアドレスは内部のものです。呼び出さないでください。",
      "操作がドキュメントにある場合は、要求 ID を添えて Microsoft サポートに問い合わせてください。",
    ],
  }),
  noRoute: ({ method }) => ({
    meaning: `Microsoft Graph の背後のサービスには、このパスの ${code(method)} の操作がありません。`,
    steps: ["このリソースにどの操作があるかを、ドキュメントで確認してください。"],
  }),
  notContained: () => ({
    meaning: "このパスは別の場所にあるオブジェクトを参照するだけなので、オブジェクトを作成できません。",
    steps: [
      "オブジェクトを関連付けるには、そのアドレスを `@odata.id` として、同じパスの末尾に `/$ref` を付けた URL に送信してください。",
    ],
  }),
  batchId: ({ id }) => ({
    meaning: id
      ? `バッチ内の複数の呼び出しに、同じ ID ${code(id)} が付いています。`
      : "バッチ内の複数の呼び出しに、同じ ID が付いています。",
    steps: ["呼び出しごとに異なる `id` を付けてください。"],
  }),
  batchType: ({ id }) => ({
    meaning: `バッチの呼び出し ${code(id)} は、型を示さずにデータを送信しています。`,
    steps: [
      'バッチ内の呼び出しに `"headers": {"Content-Type": "application/json"}` と `body` を追加してください。',
    ],
  }),
  batchOrder: ({ id }) => ({
    meaning: `呼び出し ${code(id)} が依存する呼び出しが、バッチ内でそれより前にありません。`,
    steps: ["各呼び出しを、その `dependsOn` に指定した呼び出しより後に置いてください。"],
  }),
  batchMixed: () => ({
    meaning: "バッチ内の呼び出しは、すべて順番に実行するか、すべて同時に実行する必要があります。",
    steps: [
      "最初以外のすべての呼び出しで直前の呼び出しだけを `dependsOn` に指定するか、`dependsOn` をすべて削除してください。",
    ],
  }),
  caseType: () => ({
    meaning: "API はこの種類のケースをサポートしていません。",
    steps: [
      "`GET /v1.0/security/cases/ediscoveryCases` の結果に、この ID のケースが含まれるか確認してください。",
      "含まれる場合は、サービス側の問題の可能性があります。後で再試行し、解決しなければ Microsoft サポートに問い合わせてください。",
    ],
  }),
  machineUpdate: () => ({
    meaning: "本文に、この操作で更新できるものがありません。",
    steps: [
      "タグを 1 つ以上含む `machineTags`、または `deviceValue` を送信してください。空のリストは指定なしとみなされます。",
      "タグを削除するには、`Action` に `Remove` を指定して `POST /api/machines/{id}/tags` を呼び出してください。",
    ],
  }),
  missingArgument: ({ name }) => ({
    meaning: `引数 ${code(name)} が指定されていません。`,
    steps: [`リクエストに ${code(name)} を追加してください。`],
  }),
  missingParameter: ({ name }) => ({ meaning: `パラメーター ${code(name)} が指定されていません。` }),
  stalePage: ({ unsent }) =>
    unsent
      ? {
          meaning: "サービスでのページ処理が失敗しました (呼び出し自体にページ トークンはありません)。",
          steps: [
            "少し待ってから、もう一度呼び出してください。",
            "失敗が続く場合は、要求 ID を添えて Microsoft サポートに問い合わせてください。",
          ],
        }
      : {
          meaning: "ページ リンクの有効期限が切れているか、リンクが無効です。",
          steps: ["最初のページからやり直し、各 `@odata.nextLink` を変更せずに早めに使用してください。"],
        },
  requiredHeader: ({ name }) => ({
    meaning: `API にはヘッダー ${code(name)} が必要です。`,
    steps: ["リクエストにヘッダーを追加してください。"],
  }),
  requiredOneOf: ({ names: all }) => ({
    meaning: `API には次のうち少なくとも 1 つが必要です: ${codes(names(all).join())}。`,
    steps: ["いずれかをリクエストに追加してください。"],
  }),
  nullRead: () => ({
    meaning: "サービスが要求の読み取りに失敗しました: 想定する部分が欠けているか、空の可能性があります。",
    steps: [
      "本文をこのバージョンの完全な例と比較してください。省略可能とされる部分が必要な場合もあります。",
      "欠けているものがなければ、原因はサービスにあります。Microsoft サポートに連絡してください。",
    ],
  }),
  requiredName: ({ name }) => ({
    meaning: `API には ${code(name)} が必要です。`,
    steps: [`リクエストに ${code(name)} を追加してください。`],
  }),
  lengthLimit: ({ name, received, least, limit }: Parts) => ({
    meaning:
      limit === undefined && least === undefined
        ? `${code(name)} の長さを ${number(received)} にすることはできません。`
        : limit === undefined
          ? `${code(name)} の長さの下限は ${number(least)} です。`
          : least === undefined
            ? `${code(name)} の長さの上限は ${number(limit)} です。`
            : `${code(name)} の長さは ${number(least)} から ${number(limit)} までです。`,
    steps: [
      received === "0"
        ? `${code(name)} に値を入れて送信するか、省略してください。`
        : limit === undefined && least === undefined
          ? "別の長さのテキストまたはリストを送信してください。長さの制限は操作のドキュメントに記載されています。"
          : "この長さのテキストまたはリストを送信してください。",
    ],
  }),
  amountLimit: ({ name, received, what, limit }) => ({
    meaning: `${code(name)} に含まれる ${code(what)} は ${number(received)} 個ですが、上限は ${number(limit)} 個です。`,
    steps: [`${number(limit)} 個以下に減らしてください。`],
  }),
  needsOther: ({ name, other }) => ({
    meaning: `${code(name)} は ${code(other)} と一緒にのみ指定できます。`,
    steps: [`${code(other)} も送信するか、${code(name)} を省略してください。`],
  }),
  boundByOther: ({ name, bound = "", equal, other }) => ({
    meaning: bounds[boundOf(bound, equal)](code(name), code(other)),
    steps: ["どちらかの値を変更してください。"],
  }),
  onlyName: ({ wanted }) => ({
    meaning: `ここで使用できる名前は ${code(wanted)} だけです。`,
    steps: [`パスの名前を ${code(wanted)} にしてください。`],
  }),
  missingQuery: () => ({
    meaning: "本文に、API が読み取れるクエリがありません。",
    steps: [
      "クエリを JSON 本文の `Query` パラメーターとして送信してください。",
      "クエリ内の改行と引用符をエスケープしてください。",
    ],
  }),
  batchSize: ({ received, allowed }) => ({
    meaning: `リクエストの項目は ${number(received)} 件ですが、操作が受け付けるのは ${number(allowed)} 件までです。`,
    steps: [`リストを ${number(allowed)} 件以下のバッチに分割してください。`],
  }),
  hashValue: ({ value }) => ({ meaning: `API がハッシュ値 ${code(value)} を拒否しました。` }),
  domainName: ({ value }) => ({ meaning: `API がドメイン名 ${code(value)} を拒否しました。` }),
  ipAddress: ({ value }) => ({ meaning: `API が IP アドレス ${code(value)} を拒否しました。` }),
  url: ({ value }) => ({ meaning: `API が URL ${code(value)} を拒否しました。` }),
  platform: ({ platform }) => ({
    meaning: `デバイスのプラットフォームは ${code(platform)} ですが、このアクションはそのプラットフォームではサポートされていません。`,
  }),
  clientVersion: ({ action, version }) => ({
    meaning: `アクション ${code(action)} には、クライアント バージョン ${code(version)} 以降が必要です。`,
  }),
  featureOff: () => ({
    meaning: "この呼び出しに必要な機能がオフになっているか、テナントで利用できません。",
  }),
  automationLevel: () => ({
    meaning: "デバイスに自動化レベルが割り当てられていません。",
    steps: [
      "Microsoft Defender ポータルで、修復レベルが設定されたデバイス グループにデバイスを割り当ててください。",
    ],
  }),
  notOnboarded: ({ product }) => ({
    meaning: `このテナントでは ${product} がセットアップされていません。アクセス許可の不足が原因ではありません。`,
    steps: [
      `Microsoft Defender ポータルで ${product} のセットアップを完了してから、もう一度呼び出してください。`,
    ],
  }),
  premiumLicense: () => ({
    meaning: "テナントに Premium ライセンスがありません。アクセス許可の不足が原因ではありません。",
    steps: ["テナントのライセンスを確認してください。"],
  }),
  wrongActionType: ({ type }) => ({
    meaning: `パスの ID は、種類が ${code(type)} のアクションのものではありません。`,
    steps: ["その種類のアクションの ID を使用してください。"],
  }),
  actionFinished: ({ status }) => ({
    meaning: `アクションのステータスが ${code(status)} のため、キャンセルできません。キャンセルできるのは、ステータスが ${code("Pending")} または ${code("InProgress")} のアクションだけです。`,
    steps: ["アクションはすでに終了しているため、キャンセルする必要はありません。"],
  }),
  actionRunning: () => ({
    meaning: "この種類のアクションがデバイスですでに実行されています。",
    steps: [
      "実行中のアクションが完了するまで待つか、キャンセルしてください。",
      "その後、もう一度呼び出してください。",
    ],
  }),
  indicatorCapacity: ({ current, limit }) => ({
    meaning: `テナントのインジケーター リストに空きがありません (上限 ${number(limit)} 件のうち ${number(current)} 件が登録済み)。`,
    steps: ["不要なインジケーターを削除してから、もう一度呼び出してください。"],
  }),
  indicatorExpired: ({ value }) => ({
    meaning: `インジケーター ${code(value)} の有効期限が未来の日時になっていません。`,
    steps: ["`expirationTime` に未来の日時を設定してください。"],
  }),
  expiryPast: () => ({
    meaning: "有効期限が未来の日時になっていません。",
    steps: ["未来の日時を設定してください。"],
  }),
  indicatorEmpty: () => ({
    meaning: "リクエストに、値が空のインジケーターがあります。",
    steps: ["すべてのインジケーターに値を指定してください。"],
  }),
  noProvider: ({ provider }) => ({
    meaning: provider
      ? `ボディにはプロバイダー ${code(provider)} が指定されていますが、サービスはここではこのプロバイダーの更新を受け付けない可能性があります。`
      : "この更新を受け付けるアラートのプロバイダーが、`vendorInformation` に指定されていません。",
    steps: [
      ...(provider ? [] : ["`provider` と `vendor` の値はアラートから取得してください。"]),
      "Defender のアラートは `/security/alerts_v2/{id}` で更新してください。ここでの更新を受け付けないプロバイダーもあります。",
    ],
  }),
  webhook: () => ({
    meaning: "Microsoft Graph が `notificationUrl` を検証したときに、有効な応答がありませんでした。",
    steps: [
      "エンドポイントは、クエリの `validationToken` をプレーンテキストとして、状態コード 200 で 10 秒以内に返す必要があります。",
      "サインインなしで、インターネットから HTTPS でアドレスに到達できることを確認してください。",
    ],
  }),
  expiryLimit: ({ minutes }) => ({
    meaning: `このリソースのサブスクリプションの期間は、最長で ${duration(Number(minutes) * 60)}です。`,
    steps: [
      "`expirationDateTime` をより早い日時に設定し、期限が切れる前にサブスクリプションを更新してください。",
    ],
  }),
  subscriptionRefused: () => ({
    meaning: "サービスは、サブスクリプションの `resource` を使用できませんでした。",
    steps: ["サブスクリプションに使用できるリソースをドキュメントで確認し、`resource` と照合してください。"],
  }),
  noRelated: ({ kind, id }) => ({
    meaning: `アラート ${code(id)} は存在しますが、関連する ${code(kind)} はありません。`,
    steps: ["空の結果として扱ってください。"],
  }),
  refusedValue: ({ value }) => ({
    meaning: `API が値 ${code(value)} を拒否しました。`,
    steps: ["操作のドキュメントに記載された値を送信してください。"],
  }),
  refusedPath: ({ path }) => ({
    meaning: `API が ${code(path)} の値を読み取れませんでした。`,
    steps: ["ドキュメントに記載された型の値を送信してください。"],
  }),
  refusedProperty: ({ property }) => ({
    meaning: `API が ${code(property)} の値を拒否しました。`,
    steps: ["操作のドキュメントに記載された値を送信してください。"],
  }),
  libraryFile: ({ name }) => ({
    meaning: `ライブ応答のライブラリに ${code(name)} というファイルはありません。`,
    steps: [
      "`GET /api/libraryfiles` でライブラリの内容を確認し、名前を修正するか、ファイルをアップロードしてください。",
    ],
  }),
  unknownUser: ({ id }) => ({
    meaning: `API でユーザー ${code(id)} が見つかりませんでした。`,
    steps: ["アドレスと、ユーザーがこのテナントに属しているかどうかを確認してください。"],
  }),
  notFound: ({ kind, id }) => ({
    meaning: `ID が ${code(id)} の ${code(kind)} が見つからないか、この呼び出し元からは参照できません。`,
    ...(/^machine$/i.test(kind ?? "") && {
      steps: [
        "`GET /api/machines` でデバイスを一覧表示してください。同じ名前のエントリが複数ある場合は、`lastSeen` が最も新しいものを使用してください。",
        "呼び出し元がデバイス グループにアクセスできることを確認してください。",
        "デバイスが一覧にある場合は、後で再試行してください。",
      ],
    }),
  }),
  invalidInput: ({ value }) => ({ meaning: `API が次の入力を拒否しました: ${code(value)}。` }),
  emptyToken: () => ({
    meaning: "API がリクエストのアクセス トークンを確認できません。",
    steps: ["トークンを取得し、`Authorization: Bearer <token>` として送信してください。"],
  }),
  expiredToken: () => ({
    meaning: "アクセス トークンの有効期限が切れています。",
    steps: ["新しいトークンを取得し、もう一度呼び出してください。"],
  }),
  wrongAudience: () => ({
    meaning: "アクセス トークンが別の API 向けに発行されています。",
    steps: ["この API が求めるリソース向けのトークンを取得してください。"],
  }),
  malformedToken: () => ({
    meaning: "アクセス トークンが破損しているか、信頼された発行者のものではありません。",
    steps: [
      "トークン サービスが返したトークンをそのまま送信してください。",
      "トークンがこの API とこのクラウド向けに発行されたものであることを確認してください。",
    ],
  }),
  otherCloud: () => ({
    meaning: "サービスがこのクラウドのトークンを受け付けません。新しいトークンを取得しても解決しません。",
    steps: [
      "サインインのホスト、リソース、API のホストが同じクラウドのものであることを確認してください。",
      "このトークンでほかの呼び出しが成功する場合、このクラウドではサービスが提供されていない可能性があります。",
    ],
  }),
  userNeeded: () => ({
    meaning: "この操作には、サインインしたユーザーが必要です。",
    steps: ["ユーザーの代理としてトークンを取得してください。"],
  }),
  claimsChallenge: () => ({
    meaning: "ポリシーによってこのトークンが受け付けられなくなったため、API が新しいトークンを求めています。",
    steps: [
      "`WWW-Authenticate` ヘッダーの `claims` の値を渡して、新しいトークンを取得してください。",
      "取得できない場合は、対話形式でもう一度サインインしてください。",
    ],
  }),
  secretId: () => ({
    meaning:
      "クライアント シークレットが正しくありません。値ではなくシークレットの ID を送信していることがよくあります。",
    steps: [
      "クライアント シークレットの値を使用してください。値が表示されるのは、シークレットの作成時の 1 回だけです。",
      "値が残っていない場合は、新しいクライアント シークレットを作成してください。",
    ],
  }),
  secretExpired: () => ({
    meaning: "アプリケーションのクライアント シークレットの有効期限が切れています。",
    steps: ["アプリの登録で新しいクライアント シークレットを作成し、使用してください。"],
  }),
  unknownTenant: ({ tenant }) => ({
    meaning: `テナント ${code(tenant)} はこのクラウドに存在しません。`,
    steps: [
      "トークン リクエストの URL にあるテナント ID またはドメインを確認してください。",
      "クラウドを確認してください。米国政府機関のテナントは `login.microsoftonline.us` でサインインします。",
    ],
  }),
  unknownApp: ({ appId, tenant }) => ({
    meaning: `アプリケーション ${code(appId)} はテナント ${code(tenant)} に存在しません。`,
    steps: [
      "クライアント ID を確認してください。",
      "リクエストの送信先が正しいテナントであり、そこでアプリケーションに同意済みであることを確認してください。",
    ],
  }),
  unknownResource: ({ resource }) => ({
    meaning: `リソース ${code(resource)} がテナントに存在しません。`,
    steps: [
      "リソースまたはスコープのつづりを確認してください。",
      "テナントで製品がセットアップ済みであることを確認してください。",
    ],
  }),
  noConsent: ({ appId }) => ({
    meaning: `このテナントでは、アプリケーション ${code(appId)} に誰も同意していません。`,
    steps: ["Microsoft Entra ID での同意を管理者に依頼するか、対話形式でユーザーに同意を求めてください。"],
  }),
  badScope: ({ scope }) => ({
    meaning: `スコープ ${code(scope)} は正しくありません。`,
    steps: [
      "ユーザーを伴わないアプリケーションでは、リソースの後に `/.default` を付けたスコープを要求してください。",
    ],
  }),
  missingField: ({ name }) => ({
    meaning:
      names(name).length > 1
        ? `トークン リクエストには、次のいずれかのパラメーターが必要です: ${codes(names(name).join())}。`
        : `トークン リクエストにパラメーター ${codes(names(name).join())} が指定されていません。`,
    steps: ["パラメーターを追加し、本文を `application/x-www-form-urlencoded` として送信してください。"],
  }),
  ...apiMessages,
};
