import type { Form } from "../parts.ts";
import { connection } from "./connection.ts";
import { browserConsole } from "./console.ts";
import { curl } from "./curl.ts";
import { fetchCall } from "./fetch.ts";
import { http } from "./http.ts";
import { object, run } from "./objects.ts";
import { page } from "./page.ts";
import { postman } from "./postman.ts";
import { powershell } from "./powershell.ts";
import { python } from "./python.ts";
import { sdk } from "./sdk.ts";
import { signIn } from "./sign-in.ts";
import { ticket } from "./ticket.ts";
import { wireLog } from "./wire-log.ts";
import { wording } from "./wording.ts";

/** All supported forms, most exact first: an earlier form overrides the parts of a later one. */
export const forms: readonly Form[] = [
  postman,
  wireLog,
  http,
  curl,
  fetchCall,
  run,
  object,
  browserConsole,
  connection,
  powershell,
  python,
  sdk,
  signIn,
  page,
  wording,
  ticket,
];
