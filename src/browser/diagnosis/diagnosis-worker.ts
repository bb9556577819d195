import type { Api } from "../../catalogue/apis/names.ts";
import { loadDiagnosis } from "../../core/answer/diagnosis.ts";
import type { Failure } from "../../core/failure.ts";

let loading = loadDiagnosis([]);
/** APIs whose operations are loaded in addition to the default ones. */
const apis = new Set<Api>();

async function answer(failures: readonly Failure[]) {
  let diagnosis = await loading;
  const before = apis.size;
  const lacked = failures.flatMap(diagnosis.lacks);
  for (const api of lacked) apis.add(api);
  if (apis.size > before) loading = loadDiagnosis([...apis]);
  // Another message may have started loading them.
  if (lacked.length > 0) diagnosis = await loading;
  postMessage(failures.map(diagnosis.diagnosed));
}

addEventListener("message", ({ data }: MessageEvent<readonly Failure[]>) => {
  answer(data).catch(reportError); // a rejection alone would not reach the panel
});
