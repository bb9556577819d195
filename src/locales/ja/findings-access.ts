import type { AccessFindings } from "../texts.ts";
import { code, sentences, spaced } from "./findings-phrases.ts";

const clouds = {
  commercial: "商用クラウド",
  gcc: "GCC",
  gov: "米国政府機関向けクラウド (GCC High、DoD)",
  china: "中国のクラウド",
};

const rolePlaces = {
  defender: "Microsoft Defender ポータルの [アクセス許可] ",
  entra: "Microsoft Entra ",
  purview: "Microsoft Purview ポータル",
  intune: "Microsoft Intune ",
};

const kindWords = {
  application: "アプリケーションのアクセス許可",
  delegated: "委任されたアクセス許可",
  unknown: "アプリケーションのアクセス許可 (ユーザーがサインインする場合は委任されたアクセス許可) ",
};

export const accessFindings: AccessFindings = {
  "missing-token": ({ saved }) => ({
    text: saved
      ? "ファイルの保存時にこのヘッダーを省くツールもあるため、実際には送信された可能性があります。"
      : undefined,
    steps: ["アクセス トークンを取得し、`Authorization: Bearer <token>` として送信してください。"],
  }),
  "malformed-token": ({ flaw, scheme }) => {
    const flaws: Record<typeof flaw, string> = {
      scheme: "ヘッダーは、`Bearer` という語、空白、トークンの順に書く必要があります。",
      "doubled-scheme": "ヘッダーに `Bearer` という語が 2 つあります。",
      quoted: "トークンが引用符で囲まれています。",
      "line-break": "ヘッダーに改行が含まれています。",
      space: "トークンの途中に空白があります。",
      empty: "ヘッダーにトークンがありません。",
      placeholder: "送信前にプレースホルダーが置き換えられませんでした。",
      unset: "送信時に変数の値がありませんでした。",
      printed: "オブジェクトのプロパティ `access_token` ではなく、オブジェクト全体が使用されました。",
      "not-a-jwt":
        "トークンが途中で切れているか、破損しているか、そもそもトークン (JWT) ではない可能性があります。",
      signature: "トークンが変更されたか、途中で切れたか、別のサービス向けに発行されています。",
    };
    return {
      text: flaws[flaw],
      steps: [
        "`Bearer` と空白 1 つの後に、サインイン サービスが `access_token` で返したトークンをそのまま付けて送信してください。",
        ...(scheme === undefined
          ? []
          : [`ポータルで作成した API トークンの場合、前に付ける単語は ${code(scheme)} です。`]),
      ],
    };
  },
  "expired-token": () => ({
    steps: [
      "新しいトークンを取得し、もう一度呼び出してください。",
      "`exp` の時刻の少し前にトークンを更新してください。",
    ],
  }),
  "early-token": () => ({
    text: "クライアントまたはサーバーの時計がずれている可能性があります。",
    steps: [
      "トークンを取得するコンピューターの時計を確認してください。",
      "新しいトークンを取得してください。",
    ],
  }),
  "token-audience": ({ unnamed, scope }) => ({
    steps: [
      ...(unnamed === "v1"
        ? [
            "`resource` を指定せずに `/oauth2/token` から取得したトークンの可能性があります。`/oauth2/v2.0/token` に `scope` を指定して要求してください。",
          ]
        : []),
      ...(unnamed === "v2"
        ? ["`User.Read` のようにリソースを含まないスコープは、Microsoft Graph のものです。"]
        : []),
      scope
        ? `スコープ ${code(scope)} を指定して、この API を対象とするトークンを要求してください。アプリケーションには、この API のアクセス許可も必要です。`
        : "この API を対象とするトークンを要求してください。アプリケーションには、この API のアクセス許可も必要です。",
    ],
  }),
  "wrong-cloud": ({ from, to }) => ({
    text: from
      ? `トークンまたはスコープは${spaced(clouds[from])}のものですが、呼び出し先は${spaced(clouds[to])}です。これらのクラウドは互いのトークンを受け付けません。`
      : `テナントが${spaced(clouds[to])}に属していません。`,
    steps: ["テナントが属するクラウドのサインイン ホスト、リソース、API ホストを使用してください。"],
  }),
  "conditional-access": ({ want, isUnclaimed, every, isApp }) => {
    const wants: Record<typeof want, { text: string; step: string }> = {
      claims: isApp
        ? {
            text: "トークンの有効期限は切れていませんが、発行後にポリシーまたはアカウントが変更されました。",
            step: "キャッシュされたトークンを破棄し、`WWW-Authenticate` ヘッダーに `claims` の値があればそれを渡して、新しいトークンを取得してください。ユーザーのサインインは不要です。",
          }
        : {
            text: "トークンの有効期限は切れていませんが、ポリシーが追加のクレームによる再サインインを求めています。",
            step: "ユーザーにサインインを求め、`WWW-Authenticate` ヘッダーの `claims` の値を渡して新しいトークンを取得してください。",
          },
      mfa: {
        text: "ポリシーが、多要素認証またはユーザーによる別の確認を求めています。",
        step: "レスポンスの `claims` の値を渡し、対話形式でユーザーにサインインを求めてください。",
      },
      challenge: {
        text: "ポリシーが、別のサービスによるユーザーの確認を求めています。たとえば、別のプロバイダーの多要素認証や利用規約です。",
        step: "レスポンスの `claims` の値を渡し、対話形式でユーザーにサインインを求めてください。",
      },
      device: {
        text: "ポリシーが、登録済み、参加済み、または準拠済みのデバイスを求めています。",
        step: "管理対象のデバイスからサインインするか、ポリシーについて管理者に問い合わせてください。",
      },
      "sign-in": {
        text: "サイレント サインインはできません。ユーザーに有効なセッションがありません。",
        step: "対話形式でユーザーにサインインを求めてください。",
      },
      binding: {
        text: "ポリシーが、デバイスにバインドされたトークンを求めています。",
        step: "Windows の Web アカウント マネージャーなど、デバイスのブローカーを使用するクライアントでサインインするか、このクライアントをポリシーから除外するよう管理者に依頼してください。",
      },
      blocked: {
        text: "テナントのポリシーがこのサインインをブロックしました。",
        step: "適用されたポリシーを管理者に確認してください。Microsoft Entra のサインイン ログに示されています。",
      },
    };
    return {
      text: every ? undefined : wants[want].text,
      steps: [
        every
          ? "ユーザーにもう一度サインインを求めてください。ユーザーのいないジョブには、独自のアクセス許可を持つアプリケーションが必要です。"
          : (isUnclaimed ? wants["sign-in"] : wants[want]).step,
      ],
    };
  },
  "tenant-state": ({ state, name, isWorldwide, isPlan, isHunting }) => {
    const states: Record<typeof state, { step: string }> = {
      inactive: {
        step: "トークンを発行したテナントに Defender for Endpoint のライセンスがあり、製品がセットアップ済みであることを確認してください。",
      },
      license: {
        step: isPlan
          ? "Defender for Cloud で、本文に指定したサブスクリプションのプランが 1 つ以上オンになっていることを確認してください。"
          : "この API の製品について、有効なライセンスがテナントにあるかどうかを確認してください。",
      },
      onboarding: {
        step: "Microsoft Defender ポータルで製品のセットアップを完了してください。",
      },
      provisioning: {
        step: "ライセンスのあるアカウントで Microsoft Defender ポータルを一度開いてください。テナントがセットアップされます。",
      },
      premium: {
        step: "テナントのライセンスを Microsoft Entra 管理センターで確認してください。",
      },
    };
    return {
      text: sentences(
        name !== "" && state !== "onboarding" && `API が報告した値は ${code(name)} です。`,
        "新しいトークンや別のアクセス許可では解決しません。",
      ),
      steps: [
        states[state].step,
        ...(isHunting
          ? [
              "テナントで Defender XDR を使用している場合は、`api.security.microsoft.com/api/advancedhunting/run` か Microsoft Graph の `/security/runHuntingQuery` でクエリを実行してください。",
            ]
          : []),
        ...(isWorldwide
          ? [
              "米国政府機関向けクラウドのテナントの場合は、そのクラウドの API ホストを呼び出してください。全世界向けのホストでは、そのライセンスを確認できません。",
            ]
          : []),
        ...(state === "license"
          ? [
              "ライセンスがある場合は、後で再試行してください。サービスにまだ反映されていない可能性があります。",
            ]
          : []),
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
        "サービスは、テナントのライセンスの確認などのために、アプリケーションのアクセス許可でディレクトリを読み取ります。このアクセス許可は、操作自体のものに加えて必要です。",
      none &&
        !audience &&
        "トークンにアクセス許可が 1 つも含まれていません。おそらく、アクセス許可が追加されていないか、管理者が同意していないか、トークンがそれより前に発行されています。",
      none &&
        twin &&
        `${code(twin.permission)} は ${code(twin.app)} のアクセス許可のため、ここでは有効ではありません。`,
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "application" &&
        "トークンに含まれるアプリケーションのアクセス許可では、この操作を実行できません。",
      !none &&
        !isForDirectory &&
        !kept &&
        kind === "delegated" &&
        "トークンに含まれる委任されたアクセス許可では、この操作を実行できません。",
      slip &&
        `API は、ドキュメントに記載のない ${code(slip.asked)} を要求しています。おそらく ${code(slip.held)} のことですが、この API では無効です。`,
      elsewhere &&
        (elsewhere.isExample
          ? `トークンの ${code(elsewhere.permission)} は、${code(`${elsewhere.method} ${elsewhere.path}`)} など、別の操作のためのものです。`
          : `トークンの ${code(elsewhere.permission)} は、別の操作 ${code(`${elsewhere.method} ${elsewhere.path}`)} のためのものです。`),
    ),
    steps: [
      ...(elsewhere && !elsewhere.isExample
        ? [`その操作が目的であれば、${code(`${elsewhere.method} ${elsewhere.path}`)} を呼び出してください。`]
        : []),
      ...(audience && aud
        ? [
            `${code(audience)} を対象とするトークンを取得してください。現在のトークンの対象は ${code(aud)} です。トークンに含まれるのは、対象の API のアクセス許可だけです。`,
          ]
        : []),
      ...(isManaged
        ? [
            `マネージド ID にはアプリの登録がありません。\`New-MgServicePrincipalAppRoleAssignment\` などで、${needed ? `${app ? `${code(app)} の` : ""}アプリ ロール ${code(needed)} ` : "操作のドキュメントに記載されたアプリ ロール"}を割り当ててください。`,
            "その後、新しいトークンが発行されるまで待ってください。Azure は古いトークンを最大 24 時間保持します。",
          ]
        : [
            !needed
              ? "操作のドキュメントに記載されたアクセス許可をアプリの登録に追加してください。"
              : tool === "Microsoft Graph PowerShell"
                ? `${code(`Connect-MgGraph -Scopes ${needed}`)} でもう一度サインインしてください。`
                : tool
                  ? `${tool} には ${code(needed)} を付与できません。${app ? `${code(app)} の` : ""}このアクセス許可を持つ独自のアプリの登録でトークンを取得してください。`
                  : `${app ? `${code(app)} の ` : ""}${code(needed)} を${kindWords[kind]}としてアプリの登録に追加してください。`,
            "要求するデータがあるテナントの管理者に同意を依頼してから、新しいトークンを取得してください。古いトークンに新しいアクセス許可は反映されません。",
          ]),
      ...(kept ? [`${code(kept)} は残してください。この操作には両方が必要な可能性があります。`] : []),
    ],
  }),
  "token-kind": ({ wanted, isContrary, elsewhere, isSaid }) => ({
    text: isContrary
      ? "ゲストやパートナーなど、ユーザーがデータとは別のテナントに属している可能性があります。"
      : isSaid
        ? undefined
        : wanted === "application"
          ? "この操作のドキュメントには、アプリケーションのアクセス許可しか記載されていません。"
          : "この操作のドキュメントには、委任されたアクセス許可しか記載されていません。",
    steps: isContrary
      ? [
          "トークンがデータのあるテナントによって発行され、ユーザーがそのテナントのメンバーであることを確認してください。",
        ]
      : wanted === "application"
        ? [
            "クライアント資格情報フローで、アプリケーション自身のトークンを取得してください。",
            ...(elsewhere
              ? [`サインインしているユーザーのデータには、${code(elsewhere)} を呼び出してください。`]
              : []),
          ]
        : [
            "ユーザーの代理としてトークンを取得してください。",
            ...(elsewhere
              ? [`アプリケーションのトークンでは、代わりに ${code(elsewhere)} を呼び出してください。`]
              : []),
          ],
  }),
  "permission-held": ({ isOwnOnly, wider, isUncounted, isOwnAudience, asked, audience, aud }) => ({
    steps: isOwnOnly
      ? [
          wider
            ? `インジケーターを作成したアプリケーションで API を呼び出すか、${code(wider)} を使用してください。`
            : "インジケーターを作成したアプリケーションで API を呼び出してください。",
        ]
      : asked
        ? [
            {
              application:
                "ユーザーなしで、アプリケーション自身のトークンを取得してください。アプリケーションのアクセス許可が含まれます。",
              delegated:
                "ユーザーにサインインしてもらい、そのトークンを使用してください。委任されたアクセス許可が含まれます。",
            }[asked],
          ]
        : [
            ...(audience && aud
              ? [
                  `${code(audience)} を対象とするトークンで試してください。現在のトークンの対象は ${code(aud)} です。`,
                ]
              : isUncounted && !isOwnAudience
                ? [
                    "トークンの `aud` がこの API を指していることを確認してください。別の API のアクセス許可は有効ではありません。",
                  ]
                : []),
            "要求するデータがあるテナントでトークンが発行されたことを確認してください。同意はテナントごとに有効です。",
            ...(isUncounted ? [] : ["そのテナントのライセンスと製品のセットアップを確認してください。"]),
          ],
  }),
  "user-role": ({ held, where, isApp, roles }) => ({
    text: sentences(
      held && `トークンには ${code(held)} が含まれており、この操作に十分です。`,
      isApp
        ? "この API では、アプリケーションのサービス プリンシパルがロール グループに属していることも必要です。"
        : "ユーザーのトークンでは、アクセスできるかどうかがユーザーのロールにも左右されます。",
    ),
    steps:
      where === "audit"
        ? [
            "Microsoft Purview ポータルでユーザーに `Audit Logs` または `View-Only Audit Logs` ロールを割り当てるよう、管理者に依頼してください。",
            "または、アプリケーションのアクセス許可 `ActivityFeed.Read` を持つアプリケーション自身のトークンを使用してください。",
          ]
        : [
            isApp
              ? "Microsoft Purview ポータルで、`eDiscovery Manager` などのロール グループにサービス プリンシパルを追加するよう、管理者に依頼してください。"
              : roles
                ? `${rolePlaces[where]}で次のいずれかのロールをユーザーに割り当てるよう、管理者に依頼してください: ${roles.map(code).join(", ")}。`
                : `${rolePlaces[where]}でユーザーのロールを確認するよう、管理者に依頼してください。`,
          ],
  }),
  "disabled-feature": ({ feature }) => ({
    text:
      feature === "live-response"
        ? "このテナントではライブ応答がオフになっています。"
        : "テナントにこの機能がないか、機能がオフになっています。アクセス許可の不足が原因ではありません。",
    steps: [
      feature === "live-response"
        ? "Microsoft Defender ポータルの高度な機能で、ライブ応答をオンにしてください。サーバーには専用の設定があります。"
        : "Microsoft Defender ポータルの高度な機能と、テナントのライセンスを確認してください。",
    ],
  }),
  "disallowed-operation": ({ automation, reason }) => ({
    text: reason ? `API が示す理由: ${code(reason)}` : undefined,
    steps: [
      automation
        ? "修復レベルが設定されたデバイス グループにデバイスを割り当ててください。"
        : "API が示す理由を解消してください。再試行しても解決しません。",
    ],
  }),
  "device-platform": () => ({
    steps: ["アクションを呼び出す前に、`osPlatform` でデバイスを絞り込んでください。"],
  }),
  "client-version": () => ({
    steps: ["デバイスの Microsoft Defender を更新してから、もう一度呼び出してください。"],
  }),
};
