import { products } from "../products.ts";
import type { SettingsTexts } from "../texts.ts";
import { createWords } from "../words.ts";
import { groupNames } from "./groups.ts";

const { number } = createWords("ja");

export const settings: SettingsTexts = {
  title: "設定",

  general: "全般",
  language: "言語",
  badge: "ツールバーのアイコンにエラーの件数を表示する",

  groups: "監視する API",
  groupsHint: "ほかの API のエラーは一覧に表示されません。新しい呼び出しとインポートにのみ適用されます。",
  groupNames,
  hosts: "追加のホスト",
  hostsHint:
    "API の手前にある独自のゲートウェイやプロキシです (例: `gw.contoso.com`)。`*.contoso.com` は、このドメインのすべてのサブドメインを表します。",
  host: "ホスト",
  api: "API",
  apis: {
    mde: "Defender for Endpoint",
    xdr: "Defender XDR",
    graph: "Microsoft Graph セキュリティ",
    entra: "Microsoft Entra サインイン",
    portal: "Microsoft Defender ポータル",
    ...products,
  },
  add: "追加",
  remove: (what) => `${what} を削除`,
  takeHost: (host) => `${host} を追加`,
  hostFaults: {
    empty: "ホストを入力してください。",
    url: "これは URL です。必要なのはホスト名だけです。",
    path: "ホストにパスは付けられません。",
    port: "ポートは 1 ～ 65535 の数値です。",
    star: "`*` を置けるのは、`*.contoso.com` のように名前の先頭だけです。",
    wide: "対象になるホストが多すぎます。所有しているドメインを指定してください。",
    form: "ホスト名の形式が正しくありません。",
    known: "このホストはすでに監視対象です。",
    duplicate: "このホストはすでに一覧にあります。",
    full: (most) => `一覧がいっぱいです。登録できるホストは ${number(most)} 個までです。`,
  },

  history: "履歴",
  keepFailures: "エラーをこのブラウザーに保存する",
  keepDays: "保存日数",
  keepMost: "保存件数の上限",

  secrets: "削除する機密情報",
  secretsHint:
    "パスワード、トークン、キーは常に削除されます。次のヘッダー、パラメーター、プロパティの値も削除されます。",
  name: "名前",
  nameFaults: {
    empty: "名前を入力してください。",
    long: (most) => `名前は ${number(most)} 文字までです。`,
    space: "名前に空白は使えません。",
    duplicate: "この名前はすでに一覧にあります。",
    full: (most) => `一覧がいっぱいです。登録できる名前は ${number(most)} 個までです。`,
  },
  fromNowOn: "新しい呼び出しにのみ適用されます。",

  columns: "列",
  columnsHint: "ステータス、コード、パスは常に表示されます。",
  columnNames: {
    method: "メソッド",
    host: "ホスト",
    trackingId: "追跡 ID",
    time: "時刻",
  },

  file: "インポートとエクスポート",
  exportFile: "設定をエクスポート",
  importFile: "設定をインポート",
  reset: "設定をリセット",
  resetQuestion: "すべての設定をリセットしますか?",
  resetYes: "リセット",
  resetNo: "キャンセル",

  exported: (file) => `設定を ${file} に保存しました`,
  imported: (file) => `${file} から設定をインポートしました`,
  leftOut: (n) => `インポートしなかった値 (${number(n)} 個):`,
  importFaults: {
    large: "設定ファイルとしては大きすぎます。",
    "not-json": "このファイルは JSON ではありません。",
    "not-settings": "この拡張機能の設定ファイルではありません。",
    unreadable: "ブラウザーがファイルを読み取れませんでした。",
  },
  wasReset: "設定をリセットしました",
  exportFailed: "ファイルを保存できませんでした",
  saveFailed: "ブラウザーに設定を保存できませんでした",

  local: "このデバイスにのみ保存されています",
  unkept: "ブラウザーがストレージをブロックしているため、設定を保存できません",
  done: "完了",
};
