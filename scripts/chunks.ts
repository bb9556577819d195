import { fileURLToPath } from "node:url";
import { normalizePath, type Rolldown } from "vite";

const pages = ["devtools", "options", "panel"];

/** All that a page loads at once. */
function loadedBy(page: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const html = new URL(`../src/${page}/${page}.html`, import.meta.url);
  const modules = new Set([normalizePath(fileURLToPath(html))]);
  for (const id of modules)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) modules.add(imported);
  return modules;
}

/**
 * The file that a module goes to: of what the panel loads at once one for each set of pages that do so too, because a
 * page opens the sooner the fewer files it asks for. What a page begins with stays apart, so that nothing else runs it.
 */
export function createChunkNames(): Rolldown.CodeSplittingNameFunction {
  let loaded: readonly ReadonlySet<string>[] | undefined;
  return (id, graph) => {
    loaded ??= pages.map((page) => loadedBy(page, graph));
    if (/\.html$|[\\/]main\.tsx$/.test(id)) return null;
    const users = pages.filter((_, index) => loaded?.[index]?.has(id));
    return users.includes("panel") ? users.join("-") : null;
  };
}
