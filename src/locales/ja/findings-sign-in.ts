import type { SignInFindings } from "../texts.ts";
import { code } from "./findings-phrases.ts";

export const signInFindings: SignInFindings = {
  "form-body": ({ json }) => ({
    text: json
      ? "本文は JSON ですが、トークン エンドポイントが読み取るのはフォームのフィールドだけです。"
      : "トークン エンドポイントが読み取るのはフォームのフィールドだけのため、パラメーターが認識されませんでした。",
    steps: [
      "パラメーターを `name=value&name=value` の形式にし、`Content-Type: application/x-www-form-urlencoded` で送信してください。",
    ],
  }),
  "sign-in-parameter": ({ name, flaw }) => ({
    steps:
      flaw === "misnamed" || flaw === "stray"
        ? undefined
        : [
            flaw === "in-url"
              ? `${code(name)} を URL からフォームの本文に移動してください。`
              : `フォームの本文に ${code(name)} を追加してください。`,
          ],
  }),
  "grant-type": () => ({
    text: "表示されている値を、小文字のままそのとおりに指定してください。",
  }),
  "sign-in-scope": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; steps?: string[] }> = {
      "not-default": {
        text: "アプリケーションのトークンに指定できるスコープは、リソースの後に `/.default` を付けた 1 つだけです。アクセス許可は、アプリの登録から取得されます。",
      },
      "resource-at-v2": { text: "`resource` は、古いエンドポイント `/oauth2/token` のものです。" },
      "scope-at-v1": { text: "`scope` を使用する場合は、`/oauth2/v2.0/token` を呼び出してください。" },
      "default-at-v1": {
        text: "`/.default` は、エンドポイント `/oauth2/v2.0/token` の `scope` で使用します。",
      },
      "no-such": {
        text: "スコープはそれぞれ 1 つの API に属します。その API のアドレスを前に付けて要求してください。",
      },
      several: {
        text: "1 つのトークンの対象は 1 つのリソースです。リソースごとにトークンを取得してください。",
      },
      "not-set-up": {
        text: "製品がセットアップされていないか、テナントが別のクラウドに属している可能性があります。",
        steps: [
          "テナントの製品ライセンスを確認し、アプリケーションへの同意をテナントの管理者に依頼してください。同意によってサービスが追加されます。",
        ],
      },
      unknown: { text: "名前のつづりに誤りがあるか、テナントで製品がセットアップされていません。" },
    };
    return faults[fault];
  },
  "sign-in-tenant": ({ fault }) => {
    const faults: Record<typeof fault, { text: string; step: string }> = {
      placeholder: {
        text: "URL に、例のプレースホルダーが残っています。",
        step: "プレースホルダーをテナント ID に置き換えてください。",
      },
      unknown: {
        text: "URL のテナントはこのクラウドに存在しません。",
        step: "テナント ID と、テナントが別のクラウドに属していないかどうかを確認してください。",
      },
      general: {
        text: "`common` と `organizations` では、トークンの対象のテナントが決まりません。",
        step: "URL にテナント ID を指定してください。",
      },
      "missing-app": {
        text: "URL のテナントか `client_id` に誤りがあるか、アプリケーションがこのテナントに追加されていません。",
        step: "テナントと `client_id` を Microsoft Entra のアプリの登録と照合してください。",
      },
      "missing-user": {
        text: "アカウントは別のテナントに属しています。",
        step: "このテナントのアカウントでサインインするか、ユーザーをゲストとして招待してください。",
      },
    };
    const { text, step } = faults[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault }) => {
    const faults: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "シークレットの ID ではなく値を送信し、フォームの本文ではパーセント エンコードしてください。値が表示されるのは 1 回だけのため、必要に応じて新しいシークレットを作成してください。",
      },
      "expired-secret": {
        step: "アプリの登録で新しいシークレットを作成してください。",
      },
      missing: {
        step: "`client_secret` または `client_assertion` を送信するか、アプリの登録でパブリック クライアント フローを許可してください。",
      },
      "disabled-app": {
        step: "Microsoft Entra でエンタープライズ アプリケーションへのサインインを再び許可するよう、管理者に依頼してください。",
      },
      "public-client": {
        step: "`client_secret` を外してください。アプリケーションはパブリック クライアントとして登録されています。",
      },
      "user-password": { step: "対話形式でサインインして、ユーザー名とパスワードを確認してください。" },
      "user-expired": { step: "対話形式でサインインして、パスワードを変更してください。" },
      "user-locked": { step: "保存されているパスワードを先に修正し、ロックが解除されるまで待ってください。" },
      "user-disabled": {
        step: "Microsoft Entra でアカウントを有効にするよう管理者に依頼するか、別のアカウントを使用してください。",
      },
      "user-unknown": { step: "ユーザー名とテナントを確認してください。" },
      "expired-certificate": {
        step: "新しい証明書をアプリの登録にアップロードし、そのキーで署名してください。",
      },
      signature: { step: "アプリの登録にある証明書の秘密キーで署名してください。" },
      certificate: {
        step: "アプリの登録に公開キーをアップロードするか、登録済みのキーで署名してください。",
      },
      "assertion-audience": {
        step: "アサーションの `aud` を、呼び出すトークン エンドポイントのアドレス (テナントを含む) に設定してください。",
      },
      "assertion-app": { step: "アサーションの `iss` と `sub` を `client_id` の値に設定してください。" },
      "on-behalf": {
        step: "ユーザーのトークンをこのアプリケーション (`api://` とクライアント ID) に対して要求し、それを API のトークンと交換してください。",
      },
      federated: {
        step: "アサーションの `iss`、`sub`、`aud` を、アプリの登録にあるフェデレーション資格情報と 1 文字ずつ照合してください。",
      },
      "federated-case": {
        step: "フェデレーション資格情報のサブジェクトを、大文字と小文字を含めてアサーションの `sub` と完全に一致させてください。",
      },
      clock: {
        step: "コンピューターの時計を確認し、リクエストごとに新しいアサーションを作成してください。",
      },
      loop: {
        step: "トークンを有効期限まで保持し、失敗したサインインのリクエストを繰り返さないでください。",
      },
      verifier: {
        step: "このサインインの `code_challenge` の生成に使った `code_verifier` を保持し、そのまま送信してください。",
      },
      pkce: {
        step: "サインイン時に `code_challenge`、コードの引き換え時に `code_verifier` を送信してください。現在の MSAL ライブラリは両方を行います。",
      },
      "no-reply-address": {
        step: "アプリケーションのアドレスを、リダイレクト URI としてアプリの登録に追加してください。",
      },
      "reply-address": {
        step: "登録済みのリダイレクト URI を一字一句そのまま送信するか、この URI をアプリの登録に追加してください。",
      },
      "spa-only": {
        step: "Web ページからトークン リクエストを送信するか、リダイレクト URI を `Web` などの別のプラットフォーム用に登録してください。",
      },
      "not-spa": {
        step: "アプリの登録で、リダイレクト URI をプラットフォーム `Single-page application` 用に登録してください。",
      },
    };
    return { steps: [faults[fault].step] };
  },
  "missing-consent": ({ fault }) => {
    const faults: Record<typeof fault, { step: string }> = {
      missing: {
        step: "アプリケーションのアクセス許可への同意を、ユーザーまたは管理者に依頼してください。",
      },
      admin: {
        step: "アプリケーションへの同意を管理者に依頼してください。",
      },
      declined: {
        step: "もう一度サインインして同意するか、管理者に依頼してください。",
      },
      unlisted: {
        step: "この API のアクセス許可をアプリの登録に追加し、同意を付与してください。",
      },
      unassigned: {
        step: "Microsoft Entra でユーザーをエンタープライズ アプリケーションに割り当ててください。",
      },
      "app-unassigned": {
        step: "呼び出し元のアプリケーションに API のアプリ ロールを割り当て、管理者の同意を付与してください。",
      },
    };
    return {
      steps: [faults[fault].step],
    };
  },
  "sign-in-grant": ({ fault }) => {
    const faults: Record<typeof fault, string> = {
      expired: "コード、更新トークン、またはアサーションの有効期限が切れています。",
      used: "承認コードはすでに使用されています。使用できるのは 1 回だけです。",
      invalid: "コード、更新トークン、またはアサーションは、このリクエストでは使用できません。",
      revoked: "パスワードの変更などにより、セッションが終了しています。",
    };
    return {
      text: faults[fault],
      steps: ["もう一度サインインして、新しいコードまたはトークンを取得してください。"],
    };
  },
};
