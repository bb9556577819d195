import { later } from "./ui/later.tsx";

// Components that an empty panel does not need; they load after the first frame.
export const CodePages = later(() => import("./help/CodePages.tsx").then(({ CodePages }) => CodePages));
export const Details = later(() => import("./details/Details.tsx").then(({ Details }) => Details));
export const Divider = later(() => import("./frame/Divider.tsx").then(({ Divider }) => Divider));
export const HarDialog = later(() => import("./toolbar/HarDialog.tsx").then(({ HarDialog }) => HarDialog));
export const HistoryGroups = later(() =>
  import("./history/HistoryGroups.tsx").then((all) => all.HistoryGroups),
);
export const Paste = later(() => import("./paste/Paste.tsx").then(({ Paste }) => Paste));
export const RowMenu = later(() => import("./list/RowMenu.tsx").then(({ RowMenu }) => RowMenu));
export const Settings = later(() => import("./settings/Settings.tsx").then(({ Settings }) => Settings));
export const Strip = later(() => import("./strip/Strip.tsx").then(({ Strip }) => Strip));
