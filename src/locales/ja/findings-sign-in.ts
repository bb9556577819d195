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
              : flaw === "query"
                ? `URL のクエリに ${code(name)} を追加してください。`
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
      "own-app": {
        text: "`api://` を付けずにアプリケーションの ID を指定するか、別の API のトークンを要求してください。",
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
      form: {
        text: "値を順番で受け取るクライアントでは、値が入れ替わっている可能性があります。",
        step: "前に名前を付けずにテナント ID を URL に入れるか、`contoso.onmicrosoft.com` のようなテナントのドメインを使用してください。",
      },
      unknown: {
        text: "URL のテナントはこのクラウドに存在しません。",
        step: "テナント ID と、テナントが別のクラウドに属していないかどうかを確認してください。",
      },
      general: {
        text: "`common` と `organizations` では、トークンの対象のテナントが決まりません。",
        step: "URL にテナント ID を指定してください。",
      },
      "general-grant": {
        text: "この許可の種類には、`organizations` またはテナントが必要です。",
        step: "URL に `organizations` またはテナント ID を指定してください。",
      },
      "missing-app": {
        text: "URL のテナントか `client_id` に誤りがあるか、アプリケーションがこのテナントに追加されていません。",
        step: "テナントと `client_id` を Microsoft Entra のアプリの登録と照合してください。",
      },
      "cloud-app": {
        text: "このモジュールは独自のアプリケーションでサインインしますが、そのアプリケーションはこのクラウドに登録されていません。",
        step: "このテナントに独自のアプリを登録し、`Connect-MgGraph -ClientId` などでその ID を渡してください。",
      },
      "missing-user": {
        text: "アカウントは別のテナントに属しています。",
        step: "このテナントのアカウントでサインインするか、ユーザーをゲストとして招待してください。",
      },
    };
    const { text, step } = faults[fault];
    return { text, steps: [step] };
  },
  "sign-in-credential": ({ fault, app, gap }) => {
    const faults: Record<typeof fault, { step: string }> = {
      "wrong-secret": {
        step: "シークレットの ID ではなく値を送信し、フォームの本文ではパーセント エンコードしてください。値が表示されるのは 1 回だけのため、必要に応じて新しいシークレットを作成してください。",
      },
      "secret-id": {
        step: "作成時に一度だけ表示されるものを送信してください。控えていない場合は、新しく作成してください。",
      },
      "secret-leftover": {
        step: "リクエストを送信する前に実際の値を入れてください。PowerShell では `SecureString` をプレーンテキストに変換してください。",
      },
      unencoded: {
        step: "値の中の `&`、`%`、`+` をパーセント エンコードする (`%26`、`%25`、`%2B`) か、フォームの作成をライブラリに任せてください。",
      },
      "expired-secret": {
        step: "アプリの登録で新しいシークレットを作成してください。他社のアプリの場合、作成できるのはその発行元だけです。",
      },
      missing: {
        step: "`client_secret` または `client_assertion` を送信するか、アプリの登録でパブリック クライアント フローを許可してください。",
      },
      "disabled-app": {
        step: "Microsoft Entra でエンタープライズ アプリケーションへのサインインを再び許可するよう、管理者に依頼してください。",
      },
      "public-client": {
        step: "このリクエストから `client_secret` を外してください。アプリケーションがサーバーで動作する場合は、代わりにリダイレクト URI をプラットフォーム `Web` 用に登録してください。",
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
      "missing-for-app": { step: "`client_secret` または `client_assertion` を送信してください。" },
      "no-thumbprint": {
        step: "証明書の拇印を base64url でエンコードして、ヘッダーに追加してください。SHA-256 は `x5t#S256`、SHA-1 は `x5t` です。",
      },
      "hex-thumbprint": {
        step: "16 進数をバイト列に変換し、base64url でエンコードしてください。SHA-1 の拇印は 20 バイト (27 文字)、SHA-256 は 32 バイト (43 文字) です。",
      },
      chain: { step: "`x5c` の先頭に秘密キーの証明書を置き、その後に発行者の証明書を続けてください。" },
      "assertion-form": {
        step: "ヘッダー (`alg`、`x5t#S256` または `x5t`) とクレーム (`aud`、`iss`、`sub`、`exp`) を確認してください。",
      },
      "assertion-issued": {
        step: "アサーションをアプリケーションで作成してください。`iss` と `sub` はクライアント ID、`aud` はトークン エンドポイントです。アプリケーションの証明書の秘密キーで署名してください。",
      },
      "assertion-subject": { step: "アサーションの `iss` と `sub` を `client_id` の値に設定してください。" },
      "on-behalf-address": {
        step: "この URI を、アプリの登録の URI と大文字と小文字を含めて 1 文字ずつ照合してください。別のアプリケーションの URI である場合は、このアプリケーションに対してユーザーのトークンを要求してください。",
      },
      "on-behalf-app": {
        step: "次のトークンをアプリケーション自身の資格情報 (`grant_type=client_credentials`) で取得するか、ユーザーのトークンを交換してください。",
      },
      "id-token": {
        step: "クライアントがこのアプリケーションに対して要求したアクセス トークンを交換してください。",
      },
      "issuer-unread": {
        step: "発行者の `/.well-known/openid-configuration` と、そこに記載されたキーを、ファイアウォールなしでインターネットから取得できるようにしてください。すでに取得できる場合は、発行者が一時的に利用できなかった可能性があるため、再試行してください。",
      },
      basic: {
        step: "`Authorization` ヘッダーを付けずに、`client_id` と `client_secret` をフォームで送信してください。",
      },
      "no-principal": {
        step: app
          ? `${code(`az ad sp create --id ${app}`)} などでサービス プリンシパルを作成するか、アプリケーションへの同意をテナントの管理者に依頼してください。`
          : "サービス プリンシパルを作成するか、アプリケーションへの同意をテナントの管理者に依頼してください。",
      },
      implicit: {
        step: "承認コード フロー (`response_type=code`) を使用するか、アプリの登録の `Authentication` で暗黙的なフローを許可してください。",
      },
      "assertion-audience": {
        step: "アサーションの `aud` を、呼び出すトークン エンドポイントのアドレス (テナントを含む) に設定してください。",
      },
      "assertion-app": { step: "アサーションの `iss` と `sub` を `client_id` の値に設定してください。" },
      "on-behalf": {
        step: "ユーザーのトークンをこのアプリケーション (`api://` とクライアント ID) に対して要求し、それを API のトークンと交換してください。",
      },
      federated: {
        step: "アサーションの `iss`、`sub`、`aud` を、アプリの登録にあるフェデレーション資格情報と 1 文字ずつ照合してください。一致している場合は、数分待ってから資格情報を作成し直してください。",
      },
      "federated-tenant": {
        step: "ID のテナントにあるマルチテナント アプリケーションにフェデレーション資格情報を追加し、もう一方のテナントでそのアプリケーションに同意してもらってください。",
      },
      "federated-case": {
        step: "フェデレーション資格情報のサブジェクトを、大文字と小文字を含めてアサーションの `sub` と完全に一致させてください。",
      },
      clock: {
        step:
          gap === "zone"
            ? "`exp` と `nbf` を UTC で計算してください。差が約 1 つのタイム ゾーン分あります。正しい場合は、コンピューターの時計を確認し、リクエストごとに新しいアサーションを作成してください。"
            : gap === "reuse"
              ? "リクエストごとに新しいアサーションを作成してください。このアサーションは、以前のリクエスト用に作成された可能性があります。"
              : "コンピューターの時計を確認し、リクエストごとに新しいアサーションを作成してください。",
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
      "reply-cloud": { step: "このクラウドのリダイレクト URI を、登録されているとおりに送信してください。" },
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
      withdrawn: { step: "このアクセス許可をアプリの登録から削除し、もう一度同意を付与してください。" },
      "first-party": {
        step: "アクセス許可を持つ独自のアプリケーションを登録し、そのクライアント ID を使用してください。",
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
    const step = "もう一度サインインして、新しいコードまたはトークンを取得してください。";
    const faults: Record<typeof fault, { text?: string; step: string }> = {
      expired: { text: "コード、更新トークン、またはアサーションの有効期限が切れています。", step },
      used: { text: "承認コードはすでに使用されています。使用できるのは 1 回だけです。", step },
      invalid: {
        text: "コード、更新トークン、またはアサーションは、このリクエストでは使用できません。",
        step,
      },
      revoked: { text: "パスワードの変更などにより、セッションが終了しています。", step },
      damaged: {
        step: "値を欠落や変更なしに、1 回だけエンコードして送信してください。すでにそうしている場合は、もう一度サインインして新しい値を取得してください。",
      },
      lowered: { step: "値を、大文字と小文字を含めてそのまま渡してください。" },
      "other-tenant": {
        step: "URL にサインイン時のテナントを指定して引き換えるか、このテナントにもう一度サインインしてください。",
      },
      "other-client": {
        step: "サインイン時の `client_id` を送信するか、このアプリケーションでもう一度サインインしてください。",
      },
    };
    const { text, step: first } = faults[fault];
    return { text, steps: [first] };
  },
};
