import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** The tag of pseudo-languages, which `Intl` treats as English. */
export const pseudo = "en-XA";

const home = fileURLToPath(new URL("accented.ts", import.meta.url));

/** Adds the pseudo-language to the six, made from the English texts at run time. */
export const pseudoLanguage = (): Plugin => ({
  name: "pseudo-language",
  transform: (code, id) =>
    id.endsWith("/src/locales/index.ts")
      ? `import { accented } from ${JSON.stringify(home)};
${code}
Object.assign(languages, { "${pseudo}": Object.fromEntries(Object.entries(languages.en).map(([key, value]) =>
  [key, typeof value === "function" ? async () => accented(await value()) : "Pseudo"])) });`
      : undefined,
});
