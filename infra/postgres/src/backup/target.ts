/** Where the copy of a cluster goes. Paths are those within the cluster. */
export interface CopyTarget {
  /** How many bytes are still to come, more or less: files grow while they are copied. */
  expect(bytes: number): void;
  folder(path: string): Promise<void>;
  /** Copies a file; one that is gone by now is left out. */
  file(path: string, source: string): Promise<void>;
  content(path: string, content: Uint8Array): Promise<void>;
}
