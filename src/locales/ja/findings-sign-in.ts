import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    title: "フォーム形式ではない本文",
    text: json
      ? "本文は JSON ですが、トークン エンドポイントが読み取るのはフォームのフィールドだけです。"
      : "トークン エンドポイントが読み取るのはフォームのフィールドだけのため、パラメーターが認識されませんでした。",
    steps: [
      "パラメーターを `name=value&name=value` の形式にし、`Content-Type: application/x-www-form-urlencoded` で送信してください。",
    ],
  }),
  "sign-in-parameter": ({ name }) => ({
    title: `パラメーター ${code(name)} の指定漏れ`,
    text: "トークン リクエストに指定されていません。",
    steps: [`フォームの本文に ${code(name)} を追加してください。`],
  }),
  "grant-type": () => ({
    title: "不明な `grant_type`",
    text: "値は、期待される内容のとおりに小文字で指定します。",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string }> = {
      "not-default": {
        title: "`/.default` のないスコープ",
        text: "アプリケーションのトークンに指定できるスコープは、リソースの後に `/.default` を付けた 1 つだけです。アクセス許可は、アプリの登録から取得されます。",
      },
      "resource-at-v2": {
        title: "v2.0 エンドポイントへの `resource` の指定",
        text: "v2.0 エンドポイントで使用するのは `scope` です。`resource` は、古いエンドポイント `/oauth2/token` のものです。",
      },
      "scope-at-v1": {
        title: "v1 エンドポイントへの `scope` の指定",
        text: "エンドポイント `/oauth2/token` で使用するのは `resource` です。`scope` は `/oauth2/v2.0/token` のものです。",
      },
      "default-at-v1": {
        title: "`resource` への `/.default` の指定",
        text: "エンドポイント `/oauth2/token` で指定するのはリソースだけです。`/.default` は `/oauth2/v2.0/token` の `scope` で使用します。",
      },
      several: {
        title: "異なるリソースのスコープの混在",
        text: "1 つのトークンの対象は 1 つのリソースです。リソースごとにトークンを取得してください。",
      },
      "not-set-up": {
        title: "このテナントにないリソース",
        text: "リソースは既知のものですが、テナントにそのサービスがありません。製品がセットアップされていないか、テナントが別のクラウドに属している可能性があります。",
      },
      unknown: {
        title: "不明なリソース",
        text: "この名前のサービスはテナントにありません。つづりに誤りがあるか、テナントで製品がセットアップされていません。",
      },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; text: string; step: string }> = {
      placeholder: {
        title: "テナントがプレースホルダーのまま",
        text: "URL に、例のプレースホルダーが残っています。",
        step: "プレースホルダーをテナント ID に置き換えてください。",
      },
      unknown: {
        title: "不明なテナント",
        text: "URL のテナントはこのクラウドに存在しません。",
        step: "テナント ID と、テナントが別のクラウドに属していないかどうかを確認してください。",
      },
      general: {
        title: "テナントの指定なし",
        text: "`common` と `organizations` では、トークンの対象のテナントが決まりません。",
        step: "URL にテナント ID を指定してください。",
      },
      "missing-app": {
        title: "このテナントにないアプリケーション",
        text: "URL のテナントか `client_id` に誤りがあるか、アプリケーションがこのテナントに追加されていません。",
        step: "両方を Microsoft Entra のアプリの登録と照合してください。",
      },
      "missing-user": {
        title: "このテナントにないユーザー",
        text: "アカウントは別のテナントに属しています。",
        step: "このテナントのアカウントでサインインするか、ユーザーをゲストとして招待してください。",
      },
    };
    const { title, text, step } = faults[fault];
    return { title, text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      "wrong-secret": {
        title: "クライアント シークレットの誤り",
        step: "シークレットの ID ではなく値を送信し、フォームの本文ではパーセント エンコードしてください。値が表示されるのは 1 回だけのため、必要に応じて新しいシークレットを作成してください。",
      },
      "expired-secret": {
        title: "クライアント シークレットの有効期限切れ",
        step: "アプリの登録で新しいシークレットを作成してください。",
      },
      missing: {
        title: "クライアント資格情報の指定漏れ",
        step: "`client_secret` または `client_assertion` を送信するか、アプリの登録でパブリック クライアント フローを許可してください。",
      },
      "public-client": {
        title: "パブリック クライアントからのシークレットの送信",
        step: "`client_secret` を外してください。アプリケーションはパブリック クライアントとして登録されています。",
      },
      certificate: {
        title: "受け付けられない証明書",
        step: "アサーションの署名に使用する証明書をアプリの登録に追加してください。",
      },
      clock: {
        title: "有効期間外のアサーション",
        step: "時計を確認し、リクエストごとに新しいアサーションを作成してください。",
      },
    };
    return { title: faults[fault].title, steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault, app }) => {
    const faults: Record<typeof fault, { title: string; step: string }> = {
      missing: {
        title: "同意なし",
        step: "アプリケーションのアクセス許可への同意を、ユーザーまたは管理者に依頼してください。",
      },
      admin: {
        title: "管理者の同意なし",
        step: "アプリケーションへの同意を管理者に依頼してください。",
      },
      declined: {
        title: "同意の拒否",
        step: "もう一度サインインして同意するか、管理者に依頼してください。",
      },
      unlisted: {
        title: "アプリの登録にないアクセス許可",
        step: "この API のアクセス許可をアプリの登録に追加し、同意を付与してください。",
      },
      unassigned: {
        title: "アプリケーションに割り当てられていないユーザー",
        step: "Microsoft Entra でユーザーをエンタープライズ アプリケーションに割り当ててください。",
      },
    };
    return {
      title: faults[fault].title,
      text: app ? `アプリケーションは ${code(app)} です。` : undefined,
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const faults: Record<typeof fault, string> = {
      expired: "コード、更新トークン、またはアサーションの有効期限が切れています。",
      used: "承認コードはすでに使用されています。使用できるのは 1 回だけです。",
      invalid: "コード、更新トークン、またはアサーションが、このリクエストでは使用できません。",
      revoked: "パスワードの変更などにより、セッションが終了しています。",
    };
    return {
      title: "サインインの失効",
      text: faults[fault],
      steps: ["もう一度サインインして、新しいコードまたはトークンを取得してください。"],
    };
  },
};
