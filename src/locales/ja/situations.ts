import type { Texts } from "../texts.ts";
import { createWords } from "../words.ts";

const { brief, code, codes, duration, number } = createWords("ja");

export const situations: Texts["situations"] = {
  unknownCode: (value) =>
    `${code(value)} は、この API のドキュメントに記載されたコードではありません。そのため、この説明は HTTP ステータスだけに基づいています。`,
  signInName: (name) => `このサインイン エラーの Microsoft での名称は ${code(name)} です。`,
  oauthError: (value) => `トークン サービスが報告したエラーは ${code(value)} です。`,
  html: "レスポンスは API エラーではなく Web ページのため、原因は示されていません。ブラウザーとサービスの間のプロキシまたはゲートウェイが返した可能性があります。",
  htmlBehind: "レスポンスは API の背後にあるサービスが返した Web ページのため、原因は示されていません。",
  htmlStep:
    "API の代わりにプロキシ、ファイアウォール、ゲートウェイが応答していないか確認してください。ページの文章に、応答したものの名前が書かれている場合があります。",
  console: "このページは、プロキシではなく Defender for Cloud Apps のコンソール自体が返したものです。",
  otherJson: "レスポンスは JSON ですが、エラー用としてドキュメントに記載された形式ではありません。",
  empty: "レスポンスに本文がないため、手がかりはステータスだけです。",
  blocked: {
    meaning:
      "サーバーはこのステータスを返しましたが、ページには「Failed to fetch」としか伝わっていません。レスポンスに CORS ヘッダーがないため、ブラウザーがページに渡しませんでした。",
    steps: [
      "このようなレスポンスをページで読み取るには、独自のサーバーを経由して API を呼び出してください。多くの Defender API は、ブラウザーからの呼び出しを想定していません。",
    ],
  },
  brokenOff: (error) =>
    `レスポンスの受信中に接続が切れました。ブラウザーが報告したエラーは ${code(error)} です。`,
  preflight: {
    title: "プリフライトの拒否",
    meaning:
      "ブラウザーは実際の呼び出しの前にサーバーに許可を求め (CORS プリフライト、`OPTIONS`)、サーバーがこれを拒否しました。実際の呼び出しは送信されていません。",
    cause:
      "多くの場合、このオリジンの Web ページからの呼び出し、またはこれらのヘッダーを付けた呼び出しを API が許可していません。ブラウザーはプリフライトでトークンを送信しないため、トークンは関係ありません。",
    steps: [
      "ページではなく、サーバーかスクリプトから、または独自のプロキシを経由して API を呼び出してください。",
      "パスとホストを確認してください。アドレスに誤りがあると、プリフライトが拒否されることがよくあります。",
    ],
  },
  network: {
    title: "レスポンスなし",
    meaning: (error) =>
      `レスポンスが届く前に呼び出しが失敗しました (ブラウザーが報告したエラーは ${code(error)})。`,
    unnamed: "レスポンスが届く前に呼び出しが失敗しましたが、ブラウザーは理由を報告していません。",
    cause:
      "多くの場合、ネットワーク、プロキシ、ファイアウォール、または広告ブロッカーが原因です。`net::ERR_FAILED` の場合、多くは CORS プリフライトに対するサーバーのレスポンスが呼び出しを許可していません。",
    steps: [
      "ホスト名と接続を確認してください。",
      "[ネットワーク] パネルで同じ呼び出しの詳細を開き、理由を確認してください。",
      "ページから呼び出している場合は、API がブラウザーからの呼び出し (CORS) を許可しているかどうかを確認してください。",
    ],
  },
  challenge: (error) => `\`WWW-Authenticate\` ヘッダーに示された理由は ${code(error)} です。`,
  forwarded: "Microsoft Graph が呼び出しを転送し、Defender API のエラーを自身のエラーに含めて返しました。",
  inside: "このサービスは、別のサービスのエラーを自身のエラーに含めて返しました。",
  redirect: "サインイン サービスが、このエラーをリダイレクト先の URL に含めてアプリケーションに返しました。",
  item: (id) => `呼び出しは成功しましたが、項目 ${code(id)} は失敗しました。`,
  itemUnnamed: "呼び出しは成功しましたが、そのうち 1 項目が失敗しました。",
  batch: (id) => `バッチ全体は成功しましたが、ID が ${code(id)} の呼び出しは失敗しました。`,
  partWrong: "拒否された部分を修正してから、その部分だけを再送信してください。",
  partLater: "しばらく待ってから、失敗した部分だけを再試行してください。",
  partOpen: "その部分自体に誤りがある場合は修正してください。その後、その部分だけを再試行してください。",
  partial: (reasons) => `レスポンスが不完全です: ${code(reasons)}`,
  warning: (vendor, provider, status, milliseconds) =>
    `レスポンスが不完全です: ${code(vendor)} のプロバイダー ${code(provider)} が、${number(milliseconds)} ミリ秒後にステータス ${status} で失敗しました。ほかのプロバイダーはレスポンスを返しました。`,
  refusedByProvider: (vendor, provider, status) =>
    `${code(vendor)} のプロバイダー ${code(provider)} がクエリを拒否したため (${code(String(status))})、その結果が欠けているか、フィルターされていません。ほかのプロバイダーはレスポンスを返しました。`,
  detail: (value, message) => `具体的なエラーは ${code(value)}${message ? ` (${message})` : ""} です。`,
  beside: (value, message) =>
    `レスポンスには ${code(value)}${message ? ` (${message})` : ""} も含まれています。`,
  roleOrToken: (name) => ({
    meaning: "トークンが受け付けられなかったか、この呼び出しを許可するロールが呼び出し元にありません。",
    cause: "この API は、ロールだけが不足している場合にも 401 を返します。",
    steps: [
      name === undefined
        ? "トークンに問題がない場合も、呼び出し元のロールを確認してください。"
        : `ワークスペースに ${code(name)} を割り当ててから、新しいトークンを取得してください。`,
      "トークンがこの API 向けに発行され、有効期限が切れていないことを確認してください。",
    ],
  }),
  says: (message) => `API のメッセージ: 「${message}」`,
  goesOn: (message) => `メッセージの続き: ${code(message)}`,
  likewise: (name) => `${code(name)} も同様`,
  checkNamed: (name) => `リクエストの ${brief(name)} を確認してください。メッセージに示されている箇所です。`,
  taken: "別の名前または値を使うか、既存のオブジェクトを更新してください。",
  sendCorrected: "修正した呼び出しを送信してください。ここからコピーできます。",
  bearerSent:
    "呼び出しには Bearer トークンが含まれているため、形式は原因ではありません。アプリとユーザーがアクセスできる範囲を確認してください。",
  providerQuery:
    "このプロバイダーがサポートするものだけを要求してください。`$filter` で使用できるプロパティが少ない可能性があります。",
  providerAccess:
    "このプロバイダーのライセンスとアクセス許可を確認してください。そのまま再試行しても解決しません。",
  wait: (seconds) => `${duration(seconds, Math.ceil)}待ってから、もう一度呼び出してください。`,
  allow: (methods) => `サーバーがここで受け付けるメソッドを使用してください: ${codes(methods)}。`,
};
