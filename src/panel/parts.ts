import { later } from "./later.tsx";

// What the empty panel does not need.
export const CodePages = later(() => import("./help/CodePages.tsx").then(({ CodePages }) => CodePages));
export const Details = later(() => import("./Details.tsx").then(({ Details }) => Details));
export const Divider = later(() => import("./Divider.tsx").then(({ Divider }) => Divider));
export const HistoryGroups = later(() => import("./HistoryGroups.tsx").then((all) => all.HistoryGroups));
export const Settings = later(() => import("./Settings.tsx").then(({ Settings }) => Settings));
export const Strip = later(() => import("./Strip.tsx").then(({ Strip }) => Strip));
