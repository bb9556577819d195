/** Always the same bytes for the same files; all files of the folder when none are named. */
export function zip(folder: string, files?: readonly string[]): Promise<Uint8Array>;
export function zipSources(): Promise<Uint8Array>;
