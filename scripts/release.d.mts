/** Packs files reproducibly; by default all files of the folder. */
export function zip(folder: string, files?: readonly string[]): Promise<Uint8Array>;
export function zipSources(): Promise<Uint8Array>;
export interface BillOfMaterials {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
export function billOfMaterials(): BillOfMaterials;
