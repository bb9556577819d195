import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { billOfMaterials } from "../../scripts/release.mjs";

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly integrity: string;
}
const lockFile = new URL("../../package-lock.json", import.meta.url);
const lock: { name: string; packages: Record<string, Locked> } = JSON.parse(readFileSync(lockFile, "utf8"));

test("the bill of materials lists the product's packages, with the versions and checksums of the lock file", () => {
  const { metadata, components, dependencies } = billOfMaterials();
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && !dev);
  expect(shipped.map(([path]) => path)).toContain("node_modules/preact");
  const checksum = (integrity: string) =>
    Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex");
  expect(components.map(({ name, version, hashes }) => [name, version, hashes[0]?.content]).sort()).toEqual(
    shipped
      .map(([path, { version, integrity }]) => [
        path.replace("node_modules/", ""),
        version,
        checksum(integrity),
      ])
      .sort(),
  );
  expect(metadata.component.name).toBe(lock.name);
  const refs = new Set(dependencies.map(({ ref }) => ref));
  expect(refs.size).toBe(components.length + 1);
  expect(dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
});
