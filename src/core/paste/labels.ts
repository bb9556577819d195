/** Labels that tickets and our own reports use for the parts of a call, in all languages. */
const labels = {
  method: "method|methode|メソッド|метод|metod|方法",
  host: "host|ホスト|узел|värd|主機",
  path: "path|pfad|パス|путь|sökväg|路徑",
  status:
    "statuskod|felkod|statuscode|fehlercode|ステータス ?コード|ステータス|状態 ?コード|エラー ?コード|код (?:состояния|ответа|ошибки)|статус|狀態碼|狀態代碼|狀態|錯誤碼|錯誤代碼",
  tracking: "spårnings-?id|nachverfolgungs-?id|追跡 ?ID|ид(?:ентификатор)? отслеживания|追蹤 ?(?:ID|識別碼)",
  correlation:
    "korrelations-?id|相関 ?ID|関連付け ?ID|ид(?:ентификатор)? корреляции|(?:相互)?關聯 ?(?:ID|識別碼)",
  request:
    "begärans?-?id|begäran-?id|anforderungs-?id|anfrage-?id|要求 ?ID|リクエスト ?ID|ид(?:ентификатор)? запроса|要求 ?(?:ID|識別碼)",
} as const;

/** A label at the beginning of a line, with the pattern of its value. */
export const labelOf = (name: keyof typeof labels, value: string): RegExp =>
  new RegExp(
    `^[\\s>|*-]{0,20}(?:${labels[name]})\\*{0,2}[ \\t]{0,4}[:：=][ \\t]{0,4}["'\`*]{0,3}${value}`,
    "i",
  );
