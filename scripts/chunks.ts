import { fileURLToPath } from "node:url";
import { normalizePath, type Rolldown } from "vite";

const pages = ["devtools", "options", "panel"];

/** Modules that a page loads statically. */
function loadedBy(page: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const html = new URL(`../src/${page}/${page}.html`, import.meta.url);
  const modules = new Set([normalizePath(fileURLToPath(html))]);
  for (const id of modules)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) modules.add(imported);
  return modules;
}

/**
 * Assigns modules to chunks: modules that the panel loads statically are grouped by the set of pages that load them,
 * because a page opens faster with fewer files. Entry modules stay separate, so that no other page runs them.
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
