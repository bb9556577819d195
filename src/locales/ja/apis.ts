import type { ApiTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { askSupport, playbookSteps, readMessage } from "./support.ts";

const { brief, code, codes, number } = createWords("ja");

const newToken = "新しいトークンを取得してください。既存のトークンには変更が反映されません。";
const turnOnAuditing =
  "Microsoft Purview ポータルで監査を有効にしてください。反映に最大 1 時間かかることがあります。";

export const apiCodes: ApiTexts["codes"] = {
  o365: {
    AF10001: {
      meaning: "この呼び出しに必要なアクセス許可がトークンに含まれていません。",
      cause:
        "種類が `DLP.All` のコンテンツには `ActivityFeed.ReadDlp`、それ以外には `ActivityFeed.Read` が必要です。トークン自体に問題がなくても、ステータスは 401 になります。",
      steps: [
        "アプリの登録に Office 365 Management APIs のアクセス許可を追加し、管理者の同意を得てください。",
        newToken,
      ],
    },
    AF20001: {
      meaning: "この呼び出しに必須のパラメーターが指定されていません。",
      cause: "多くの場合、クエリ文字列の `contentType` です。",
      steps: ["メッセージが示すパラメーターを追加してください。"],
    },
    AF20010: {
      meaning: "パスのテナントが、トークンの発行対象のテナントと異なります。",
      steps: [
        "パスのテナント ID とトークンのクレーム `tid` を照合してください。",
        "コンテンツを読み取るテナントでトークンを取得してください。",
      ],
    },
    AF20011: {
      meaning: "サービスはこのテナントを見つけられませんでした。",
      cause:
        "テナント ID に誤りがないことも多くあります。テナントの監査が無効な場合にも、サービスはこのエラーを返します。",
      steps: [turnOnAuditing, "パスのテナント ID を確認してください。"],
    },
    AF20012: {
      meaning: "サービスでのこのテナントの構成が正しくありません。",
      steps: [askSupport],
    },
    AF20013: {
      meaning: "パスのテナントは GUID である必要があります。",
      steps: ["パスにはドメイン名ではなく、テナント ID を指定してください。"],
    },
    AF20020: {
      meaning: "このコンテンツの種類は存在しません。",
      steps: [
        "次のいずれかを使用してください: `Audit.AzureActiveDirectory`、`Audit.Exchange`、`Audit.SharePoint`、`Audit.General`、`DLP.All`。",
      ],
    },
    AF20021: {
      meaning: "サービスは Webhook を検証できませんでした。",
      cause:
        "Webhook には `https` の URL が必要で、検証リクエストにステータス 200 で応答する必要があります。",
      steps: [
        "Webhook の URL を確認するか、Webhook を指定せずにサブスクリプションを開始し、代わりにコンテンツの一覧を取得してください。",
      ],
    },
    AF20022: {
      meaning: "このコンテンツの種類のサブスクリプションがありません。",
      steps: [
        "`subscriptions/start` で一度開始してください。最初のコンテンツを取得できるようになるまで、最大 12 時間かかることがあります。",
      ],
    },
    AF20023: {
      meaning: "テナントまたはサービスの管理者がサブスクリプションを無効にしました。",
      steps: [
        "誰がなぜ無効にしたかを確認してから、サブスクリプションをもう一度開始してください。",
        "開始したばかりの場合は、数時間後にもう一度開始してください。",
      ],
    },
    AF20024: {
      meaning: "サブスクリプションはすでに動作しているため問題はなく、何も変更されていません。",
      steps: ["そのまま続けて、コンテンツの一覧を取得してください。"],
    },
    AF20030: {
      meaning: "期間が正しくありません。",
      cause:
        "`startTime` と `endTime` は両方を指定し、間隔は 24 時間以内、`startTime` は 7 日前以降である必要があります。",
      steps: ["長い期間は 24 時間ずつ読み取ってください。"],
    },
    AF20031: {
      meaning: "この値では次のページを読み取れません。",
      steps: ["`NextPageUri` ヘッダーの URL を、受け取ったまま呼び出してください。"],
    },
    AF20051: {
      meaning: "このコンテンツは存在しないか、すでに利用できません。",
      cause: "コンテンツを読み取れるのは 7 日間です。",
      steps: ["コンテンツの一覧を取得し直し、7 日以内に読み取ってください。"],
    },
    AF20052: {
      meaning: "URL のコンテンツの ID が正しくありません。",
      cause: "この ID には `$` が含まれます。URL が途中で切れたか、二重にエンコードされた可能性があります。",
      steps: ["一覧の `contentUri` を、受け取ったまま呼び出してください。"],
    },
    AF20053: {
      meaning: "`Accept-Language` ヘッダーには言語を 1 つだけ指定する必要があります。",
      cause: "ブラウザーは既定で複数の言語を送信します。",
      steps: ["呼び出しでヘッダーを指定してください (例: `Accept-Language: en-US`)。"],
    },
    AF429: {
      meaning: "ステータスにかかわらず、この呼び出しは制限されました。",
      cause: "`PublisherIdentifier` のない呼び出しは、ほかのすべての呼び出し元と 1 つの上限を共有します。",
      steps: [
        "クエリ文字列に `PublisherIdentifier=<your tenant ID>` を追加してください。",
        "しばらく待ってから、頻度を下げて再試行してください。",
      ],
    },
  },
  arm: {
    AuthorizationFailed: {
      meaning: "このスコープでこのアクションを許可する Azure ロールが、呼び出し元に割り当てられていません。",
      cause:
        "トークンのアクセス許可ではなく、Azure のロールの割り当てで決まります。サブスクリプション、リソース グループ、ワークスペースの名前が間違っている場合も、同じように拒否されます。",
      steps: [
        "このアクションを含むロールを割り当ててください (例: 読み取りには `Security Reader`、`Microsoft Sentinel Reader`、変更には `Security Admin`、`Microsoft Sentinel Contributor`)。",
        "パスの名前を確認してください。",
        newToken,
      ],
    },
    InvalidAuthenticationToken: {
      meaning: "トークンがないか、不完全か、有効期限が切れています。",
      steps: ["`https://management.azure.com/` の新しいトークンを取得してください。"],
    },
    InvalidAuthenticationTokenTenant: {
      meaning: "トークンのテナントが、サブスクリプションの属するテナントと異なります。",
      steps: [
        "メッセージが示す、サブスクリプションのテナントにサインインしてください。",
        "パスのサブスクリプション ID を確認してください。",
      ],
    },
    InvalidAuthenticationTokenAudience: {
      meaning: "トークンは別のサービス向けに発行されています。",
      steps: [
        "メッセージに示されたオーディエンスのいずれかのトークンを、末尾のスラッシュを付けて要求してください。",
      ],
    },
    DenyAssignmentAuthorizationFailed: {
      meaning: "拒否割り当てにより、呼び出し元はこのアクションを実行できません。",
      cause:
        "Azure ロールの割り当てで拒否割り当てを上書きすることはできません。拒否割り当ては、マネージド アプリケーションやデプロイ スタックが作成します。",
      steps: [
        "そのスコープの [アクセス制御 (IAM)] で拒否割り当てを確認してください。適用対象から除外されているユーザーなどが示されています。",
        "リソースの所有者に除外を依頼するか、所有者が用意した方法でリソースを変更してください。",
      ],
    },
    MissingSubscriptionRegistration: {
      meaning: "リソース プロバイダーがサブスクリプションに登録されていません。",
      cause:
        "このサブスクリプションで Defender for Cloud または Microsoft Sentinel が一度も設定されていない可能性があります。",
      steps: [
        "サブスクリプションの設定または `az provider register` で、プロバイダー (例: `Microsoft.Security`) を登録してください。",
      ],
    },
    ResourceNotFound: {
      meaning: "このリソースは存在しないか、このパスにはありません。",
      cause:
        "多くの場合、リソース、その親、リソース グループ、サブスクリプションの名前や ID に誤りがあるか、別のテナントのサブスクリプションです。",
      steps: [
        "パスの名前を 1 つずつ Azure portal と照合してください。",
        "作成した直後の場合は、まだすべての場所から読み取れない可能性があるため、少し待ってから再試行してください。",
      ],
    },
    NoRegisteredProviderFound: {
      meaning: "この呼び出しの `api-version` には、このリソースの種類がありません。",
      steps: ["メッセージに示されたバージョンのいずれかを使用してください。"],
    },
    MissingApiVersionParameter: {
      meaning: "URL に `api-version` がありません。",
      steps: [
        "URL に `?api-version=…` を追加してください。バージョンは操作のドキュメントに記載されています。",
      ],
    },
    InvalidResourceNamespace: {
      meaning: "パスに、存在しないリソース プロバイダーまたはリソースの種類が含まれています。",
      steps: [
        "`Microsoft.Security` や `Microsoft.SecurityInsights` などのつづりと、それに続く種類を確認してください。",
      ],
    },
    InvalidRequestContent: {
      meaning: "本文またはパラメーターが、このリソースの種類に合っていません。",
      steps: [readMessage, "本文をこの `api-version` のドキュメントと照合してください。"],
    },
    Conflict: {
      meaning: "リソースがその間に変更されたか、別の変更がまだ実行中です。",
      steps: [
        "リソースを読み取り直し、現在の `etag` を送信してください。",
        "変更は 1 つずつ行い、別の変更が終わってから再試行してください。",
      ],
    },
    ScopeLocked: {
      meaning: "Azure のロックにより、この変更はブロックされています。",
      cause:
        "ロックは、リソース、そのリソース グループ、またはサブスクリプションに設定されています。場所はメッセージに示されています。",
      steps: [
        "そのスコープの [ロック] でロックを削除するか、設定した人に依頼してから、もう一度呼び出してください。",
      ],
    },
    ReadOnlyDisabledSubscription: {
      meaning: "サブスクリプションが無効になっているため、その中では何も変更できません。",
      steps: [
        "課金の問題を解決するなどしてサブスクリプションを再び有効にするよう、所有者に依頼してください。その後、もう一度呼び出してください。",
      ],
    },
    RequestDisallowedByPolicy: {
      meaning: "組織の Azure Policy がこの変更を許可していません。",
      steps: [
        "レスポンスに示されたポリシーを確認してください。",
        "要件を満たすか、管理者に適用除外を依頼してください。",
      ],
    },
    ResourceRequestsThrottled: {
      meaning: "この種類の呼び出しが多すぎるため、Azure の上限に達しました。",
      wait: "`Retry-After` またはメッセージに示された時間だけ待ってから、もう一度呼び出してください。",
      steps: ["呼び出しを分散してください。"],
    },
  },
  loganalytics: {
    BadArgumentError: {
      meaning: "クエリまたは呼び出しのパラメーターが正しくありません。",
      steps: ["最も内側のメッセージが指摘する箇所を修正してください。"],
    },
    SYN0002: {
      meaning: "クエリを解析できません。",
      steps: [
        "メッセージが示す位置でクエリを修正してください。",
        "JSON では、クエリの改行と引用符をエスケープしてください。",
      ],
    },
    SEM0100: {
      meaning: "このワークスペースに存在しないテーブル、列、または関数がクエリで使われています。",
      steps: [
        "大文字と小文字を含め、名前をワークスペースのテーブルと照合してください。",
        "ワークスペースがこのデータを収集しているか確認してください。",
      ],
    },
    SEM0003: {
      meaning: "クエリがテーブルを返しません。",
      steps: ["クエリの最後を表形式の式にしてください。単一の値には `print` を使用してください。"],
    },
    AuthorizationRequiredError: {
      meaning: "呼び出しに有効なトークンがありません。",
      steps: [
        "`https://api.loganalytics.io` のトークンを取得し、`Authorization: Bearer <token>` として送信してください。",
      ],
    },
    InsufficientAccessError: {
      meaning: "呼び出し元には、このワークスペースの読み取りが許可されていません。",
      cause:
        "ワークスペースに対する `Log Analytics Reader` ロールがないか、ワークスペース ID が間違っています。新しいロールの反映には最大 1 時間かかります。",
      steps: [
        "ワークスペースに `Log Analytics Reader` を割り当ててください。",
        "パスのワークスペース ID を確認してください。名前ではなく GUID です。",
        "ロールがある場合は、アプリに Log Analytics API の `Data.Read` がアプリケーションのアクセス許可として追加されていることを確認してください。ユーザーなしでは、委任されたアクセス許可は有効ではありません。",
      ],
    },
    PathNotFoundError: {
      meaning: "このパスは存在しません。",
      cause: "`workspaces` とすべきところが `workspace` になっていることがよくあります。",
      steps: ["パスを `/v1/workspaces/{workspaceId}/query` と照合してください。"],
    },
    PartialError: {
      meaning: "クエリは実行されましたが、結果が不完全な可能性があります。",
      steps: ["メッセージが示す箇所を修正するか、クエリの範囲を絞り、もう一度実行してください。"],
    },
    GatewayTimeout: {
      meaning: "クエリの実行時間が、サーバーの許可する時間を超えました。",
      cause: "上限は 3 分です。`Prefer: wait=600` を指定すると 10 分になります。",
      steps: [
        "期間を短くする、先にフィルターで絞り込むなど、クエリの対象を絞ってください。",
        "時間のかかるクエリには `Prefer: wait=600` を送信してください。",
      ],
    },
  },
};

export const apiMessages: ApiTexts["messages"] = {
  notOnDevice: ({ value }) => ({
    meaning: `このデバイスでは、ファイル ${code(value)} が確認されていません。`,
    steps: [
      "ハッシュとデバイスを確認してください。`GET /api/files/{sha1}/machines` で、ファイルが確認されたデバイスを一覧表示できます。",
      "ファイルがデバイスに追加されたばかりの場合は、後で再試行してください。",
    ],
  }),
  cloudAppsRole: () => ({
    meaning:
      "この呼び出しを許可する Defender for Cloud Apps のロールまたはアクセス許可が、呼び出し元にありません。",
    steps: [
      "`/files/` では、アプリケーションのトークンはアクセス許可にかかわらず拒否されることがあります。ユーザーの API トークン (`Authorization: Token …`) を使用してください。",
      "それ以外の呼び出しでは、ユーザーまたはトークンの所有者のロールか、アプリケーションのアクセス許可を確認してください。",
    ],
  }),
  cloudAppsUserRole: () => ({
    meaning: "この操作を許可する Defender for Cloud Apps のロールが、アカウントにありません。",
    steps: [
      "Microsoft Defender XDR のアクセス許可、または Microsoft Entra ID でロールを割り当てるよう、管理者に依頼してください。",
      "その後、ポータルにサインインし直してください。",
    ],
  }),
  cloudAppsKey: () => ({
    meaning: "Defender for Cloud Apps がこの API トークンを受け付けません。",
    steps: [
      "大文字と小文字を含め、送信したトークンを発行されたトークンと照合してください。",
      "トークンが取り消されていないことをポータルで確認してください。",
    ],
  }),
  cloudAppsKeys: () => ({
    meaning: "Defender for Cloud Apps のこのホストでは、トークンを検証できません。",
    steps: [
      "リージョンを含むテナントの API URL `https://<tenant>.<region>.portal.cloudappsecurity.com` を呼び出してください。",
      "この URL は、ポータルのクラウド アプリの設定で確認できます。",
    ],
  }),
  cloudAppsKeyOwner: () => ({
    meaning: "この API トークンの所有者には、API トークンの使用が許可されていません。",
    steps: [
      "所有者のアカウントがまだ存在し、Defender for Cloud Apps のロールを持っているか確認してください。",
      "ロールを持つアカウントで新しいトークンを作成してください。",
    ],
  }),
  cloudAppsFilter: ({ name, collection }) => ({
    meaning: `Defender for Cloud Apps には、${code(collection)} 用のフィルター ${code(name)} がありません。`,
    steps: ["この操作のドキュメントに記載されているフィルターを使用してください。"],
  }),
  consolePath: () => ({
    meaning: "Defender for Cloud Apps はこのパスを認識していないため、コンソールがページを返しました。",
    steps: ["`/api/v1/` と末尾のスラッシュを含め、パスをドキュメントと照合してください。"],
  }),
  consoleFault: () => ({
    meaning: "Defender for Cloud Apps でエラーが発生したため、コンソールがページを返しました。",
    steps: [
      "長い一覧は時間がかかりすぎることがあります。フィルターを絞り込み、ページごとに読み取ってください。",
      "その後、もう一度呼び出してください。",
    ],
  }),
  auditingOff: () => ({
    meaning: "テナントの監査が無効になっているため、サービスがテナントは存在しないと返した可能性があります。",
    steps: [
      turnOnAuditing,
      "その後、サブスクリプションをもう一度開始してください。最初のコンテンツを取得できるようになるまで、最大 12 時間かかることがあります。",
    ],
  }),
  sharedPool: () => ({
    meaning:
      "この呼び出しは、`PublisherIdentifier` のないすべての呼び出しが共有する上限によって制限されました。",
    steps: [
      "すべての呼び出しのクエリ文字列に `PublisherIdentifier=<your tenant ID>` を追加してください。",
      "しばらく待ってから再試行してください。",
    ],
  }),
  ownPool: () => ({
    meaning: "この `PublisherIdentifier` での呼び出しが多すぎます。",
    steps: ["しばらく待ってから、頻度を下げて再試行してください。"],
  }),
  feedTenant: () => ({
    meaning: apiCodes.o365.AF20010.meaning,
    steps: apiCodes.o365.AF20010.steps,
  }),
  timeRange: () => ({
    meaning: `${apiCodes.o365.AF20030.meaning}${apiCodes.o365.AF20030.cause}`,
    steps: apiCodes.o365.AF20030.steps,
  }),
  startTooOften: () => ({
    meaning: "`subscriptions/start` を呼び出せるのは、コンテンツの種類ごとに 15 分に 1 回です。",
    steps: ["開始したサブスクリプションは動作し続けます。代わりにコンテンツの一覧を取得してください。"],
  }),
  feedPermission: ({ held, required }) => ({
    meaning: `この呼び出しにはアクセス許可 ${code(required)} が必要です。${held?.trim() ? `トークンには ${codes(held)} が含まれています。` : "トークンにアクセス許可は含まれていません。"}`,
    steps: [
      `アプリの登録に Office 365 Management APIs の ${code(required)} を追加し、管理者の同意を得てください。`,
      newToken,
    ],
  }),
  azureRole: ({ action, scope }) => ({
    meaning: `${brief(scope)} に対するアクション ${code(action)} を含む Azure ロールが、呼び出し元に割り当てられていません。`,
    steps: [
      "このスコープに、このアクションを含むロールを割り当ててください。",
      "パスの名前を確認してください。間違った名前も同じように拒否されます。",
      newToken,
    ],
  }),
  azureTenantRole: ({ action, scope }) => ({
    meaning: `どのサブスクリプションにも属さないスコープ ${brief(scope)} に対するアクション ${code(action)} を含む Azure ロールが、呼び出し元に割り当てられていません。`,
    steps: [
      "昇格されたアクセス権を持つユーザーに依頼し、このスコープまたは上位のスコープ (リソース プロバイダーや `/` など) に、このアクションを含む Azure ロールを割り当ててください。サブスクリプションのロールや、グローバル管理者などの Microsoft Entra ID のロールは、ここでは有効ではありません。",
      newToken,
    ],
  }),
  azureUserRole: ({ action, scope }) => ({
    meaning: `${brief(scope)} に対するアクション ${code(action)} を含む Azure ロールが、アカウントに割り当てられていません。`,
    steps: [
      "このスコープに、このアクションを含むロールを割り当てるよう、管理者に依頼してください。",
      "その後、ポータルにサインインし直してください。",
    ],
  }),
  azureDenied: ({ name, scope }) => ({
    meaning: `${brief(scope)} の拒否割り当て ${code(name)} により、呼び出し元はこのアクションを実行できません。`,
    steps: apiCodes.arm.DenyAssignmentAuthorizationFailed.steps,
  }),
  playbookRights: ({ playbook }) => ({
    meaning: playbook
      ? `呼び出し元または Microsoft Sentinel に、プレイブック ${brief(playbook)} へのアクセス許可がありません。`
      : "呼び出し元または Microsoft Sentinel に、プレイブックへのアクセス許可がありません。",
    steps: playbookSteps,
  }),
  providerOff: ({ namespace = "" }) => ({
    meaning: `リソース プロバイダー ${code(namespace)} がサブスクリプションに登録されていません。`,
    steps: [
      `サブスクリプションの設定、または ${code(`az provider register --namespace ${namespace}`)} で登録してください。`,
    ],
  }),
  azureTenant: ({ sent, wanted }) => ({
    meaning: `トークンの発行元は ${brief(sent)} ですが、サブスクリプションは ${brief(wanted)} に属しています。`,
    steps: ["サブスクリプションのテナントにサインインし、そこで新しいトークンを取得してください。"],
  }),
  azureAudience: ({ sent, wanted }) => ({
    meaning: `トークンは ${brief(sent)} 向けに発行されました。API が受け付けるのは ${brief(wanted)} です。`,
    steps: [
      "メッセージに示されたオーディエンスのいずれかのトークンを、末尾のスラッシュを付けて要求してください。",
    ],
  }),
  incidentChanged: () => ({
    meaning: "リソースは読み取られた後に変更されていますが、本文の `etag` がないか、古い値です。",
    steps: ["リソースを読み取り直し、現在の `etag` を本文で送信してください。"],
  }),
  connectorConsent: () => ({
    meaning: "このデータ コネクタを作成するには、同意と製品のライセンスが必要です。",
    steps: [
      "テナントのセキュリティ管理者であるアカウントで作成してください。",
      "テナントに製品のライセンスがあるか確認してください。",
    ],
  }),
  notOnSentinel: ({ workspace, name }) => ({
    meaning: `ワークスペース ${code(name ?? workspace)} に Microsoft Sentinel が設定されていません。`,
    steps: ["ワークスペースに Microsoft Sentinel を追加するか、パスの名前を修正してください。"],
  }),
  sinkTaken: ({ name, category }) => ({
    meaning: `診断設定 ${code(name)} が、このリソースのカテゴリ ${code(category)} をすでに同じ宛先に送信しています。`,
    steps: ["その設定を変更するか、このカテゴリに別の宛先を指定してください。"],
  }),
  sinkMissing: () => ({
    meaning: "診断設定に宛先が指定されていません。",
    steps: [
      "`properties` に `workspaceId`、`storageAccountId`、`eventHubAuthorizationRuleId` のいずれかを指定してください。",
    ],
  }),
  unknownCategory: ({ name }) => ({
    meaning: `このリソースにログ カテゴリ ${code(name)} はありません。`,
    steps: [
      "`Microsoft.Insights/diagnosticSettingsCategories` でリソースのカテゴリを取得し、そのいずれかを使用してください。",
    ],
  }),
  jitPolicy: () => ({
    meaning: "要求の内容が、VM の Just-In-Time ポリシーで許可されている範囲を超えています。",
    steps: [
      "`GET` でポリシーを読み取り、ポート、期間、送信元アドレスを照合してください。",
      "送信元アドレスは、範囲内であっても、ポリシーと同じ表記で指定しなければならない場合があります。",
    ],
  }),
  queryWorkspace: () => ({
    meaning: "クエリを実行するワークスペースが、クエリ サービスで見つかりません。",
    steps: [
      "ワークスペースを作成した直後の場合は、1 分ほど待ってから再試行してください。",
      "それ以外の場合は、パスのワークスペース名を確認してください。",
    ],
  }),
  queryTable: () => ({
    meaning: "クエリは、ワークスペースにないテーブルを参照しています。",
    steps: [
      "クエリ内のテーブル名を、大文字と小文字も含めて、ワークスペースのテーブルと照合してください。",
      "ほとんどのテーブルは、データが届いて初めて作成されます。先にデータ ソースを接続してください。",
    ],
  }),
  planBusy: () => ({
    meaning: "Defender プランの別の変更がまだ実行中です。",
    steps: ["プランは 1 つずつ変更し、別の変更が終わってから再試行してください。"],
  }),
  azureType: ({ namespace, type, sent = "", versions = "" }) => ({
    meaning: `${code(namespace)} の \`api-version\` ${code(sent)} には、リソースの種類 ${code(type)} がありません。`,
    steps: [
      "パスにある種類のつづりを確認してください。",
      ...(versions === "" || versions.split(",").includes(sent)
        ? []
        : [`次のいずれかのバージョンを使用してください: ${codes(versions)}。`]),
    ],
  }),
  linkedSubscription: ({ sent }) => ({
    meaning: `呼び出しのリソース ID に含まれるサブスクリプション ${code(sent)} が Azure に見つかりません。`,
    steps: ["リソース ID を修正してください。`/subscriptions/` は 1 回だけ使い、その後に GUID を続けます。"],
  }),
  linkedTenant: ({ sent, tenant }) => ({
    meaning: `テナント ${code(tenant)} には、呼び出しのリソース ID に含まれるサブスクリプション ${code(sent)} へのアクセス権がありません。`,
    steps: ["リソース ID のサブスクリプションを修正するか、そのテナントにサインインしてください。"],
  }),
  linkedId: ({ sent, path }) => ({
    meaning: `${code(path)} が完全なリソース ID ではありません${sent === undefined ? "" : `: ${code(sent)}`}。`,
    steps: ["`/subscriptions/` からリソースの名前まで、ID 全体を送信してください。"],
  }),
  pathVersion: ({ sent }) => ({
    meaning: `\`api-version\` ${code(sent)} では、このパスを使用できません。`,
    steps: [
      "ドキュメントにこのパスが記載されている `api-version` を使用するか、パスを補ってください。古いバージョンには一覧がないことがあります。",
    ],
  }),
  ruleTemplate: () => ({
    meaning: "このワークスペースのギャラリーに、そのテンプレートはありません。",
    steps: [
      "テンプレートを含むソリューションをコンテンツ ハブからインストールし、`contentTemplates` で読み取ってください。ほとんどのテンプレートはそこに移動しています。",
    ],
  }),
  versionLacks: ({ sent, what }) => ({
    meaning: `\`api-version\` ${code(sent)} では、次のものはサポートされていません: ${code(what)}。`,
    steps: ["ドキュメントに記載されている `api-version` を使用してください。"],
  }),
  apiVersions: ({ sent, versions }) => ({
    meaning: `\`api-version\` が ${code(sent)} の場合、このリソースの種類は存在しません。`,
    steps: [`次のいずれかのバージョンを使用してください: ${codes(versions)}。`],
  }),
  logsSyntax: ({ token, line, column }) => ({
    meaning:
      token !== undefined
        ? `クエリを ${code(token)} の位置で解析できません (行 ${number(line)}、列 ${number(column)})。`
        : line === "0"
          ? "KQL クエリに構文エラーがあります。"
          : `KQL クエリを解析できません (行 ${number(line)}、列 ${number(column)})。`,
    steps: [
      token === undefined
        ? "KQL クエリの構文を修正してください。"
        : "その位置で KQL クエリの構文を修正してください。",
      "JSON では、クエリの改行と引用符をエスケープしてください。",
    ],
  }),
  logsUnparsed: ({ token }) => ({
    meaning:
      token === undefined
        ? "サービスは KQL クエリを解析できません。"
        : `KQL クエリを ${code(token)} の位置で解析できません。`,
    steps: [
      "ワークスペースでクエリを実行してください。エラーがあれば位置が表示されます。",
      "クエリで呼び出す関数がすべてワークスペースにあることを確認してください。",
    ],
  }),
  logsName: ({ name, what = "" }) => ({
    meaning: `クエリで使われている名前 ${code(name)} を、サービスはこのワークスペースで見つけられません。`,
    steps: /^(?:table|entity)/.test(what)
      ? [
          "ワークスペースにこのテーブルがあるか確認してください。ほとんどのテーブルは、データが届いてから作成されます。",
          "プランが Basic または Auxiliary の場合は、クエリをワークスペースの `/search` に送信してください。",
          "大文字と小文字を含め、名前をワークスペースのテーブルと照合してください。",
        ]
      : [
          "このワークスペースでテーブルにある列を `getschema` で確認してください。該当するデータが届くまで存在しない列もあります。",
          "列がない場合があるなら、既定値を指定して `column_ifexists()` を使用してください。",
          "大文字と小文字を含め、名前をその列と照合してください。",
        ],
  }),
  logsFunction: ({ name }) => ({
    meaning: `クエリが呼び出す関数 ${code(name)} は、ここには存在しません。`,
    steps: [
      "保存された関数の場合は、まずこの名前のとおりにこのワークスペースに保存してください。",
      "そうでない場合は、名前を修正してください。大文字と小文字は区別されます。",
    ],
  }),
  logsPattern: () => ({
    meaning: "クエリでのワークスペースまたはテーブルの指定方法では、サービスがそれを事前に確定できません。",
    steps: ["`workspace()` と `table()` の名前は、変数ではなくリテラルで書いてください。"],
  }),
  logsPlan: ({ plan }) => ({
    meaning: `クエリはプランが ${code(plan)} のテーブルを読み取りますが、\`/query\` では読み取れません。`,
    steps: [
      "同じワークスペースの `/search` に、URL に `timespan` を付けてクエリを送信してください。",
      "または、テーブルのプランを Analytics に変更してください。",
    ],
  }),
  logsTables: () => ({
    meaning:
      "1 つのクエリで読み取れるのは、プランが Basic または Auxiliary のテーブル 1 つと、Analytics のテーブル 5 つまでです。",
    steps: ["プランが Basic または Auxiliary のテーブルは、1 つずつクエリしてください。"],
  }),
  logsTimespan: () => ({
    meaning: "`/search` の呼び出しの URL に `timespan` がありません。",
    steps: ["URL に期間を追加してください。例: `?timespan=P1D`、または開始と終了を `/` で区切ったもの。"],
  }),
  logsFile: ({ url }) => ({
    meaning: `クエリが読み取るファイルは、存在しないか、なくなっています: ${code(url)}。`,
    steps: [
      "URL をブラウザーで開き、ファイルがなければ、現在の URL をクエリに入れてください。",
      "クエリがテンプレートのものなら、テンプレートの新しいバージョンを探してください。",
    ],
  }),
  refusedRecord: ({ name, reason }) => ({
    meaning: `サービスは ${code(name)} が原因でこのオブジェクトを拒否しました: ${code(reason)}`,
    steps: [
      "プロパティを修正し、オブジェクトをもう一度アップロードしてください。ほかのオブジェクトは受け付けられました。",
    ],
  }),
};
