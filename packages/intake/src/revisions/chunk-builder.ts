import type { IncomingManifest } from './incoming.js';

/** The positions that one job scores. */
export interface Chunk {
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly shipments: number;
  readonly submission: { readonly feedId: string; readonly id: string } | null;
}

/** Cuts the scored positions into jobs: each of at most `size` shipments, and never of two submissions. */
export class ChunkBuilder {
  readonly #size: number;
  readonly #chunks: Chunk[] = [];
  #open: { -readonly [Name in keyof Chunk]: Chunk[Name] } | null = null;

  /** @param size the most shipments that one job scores */
  constructor(size: number) {
    this.#size = size;
  }

  /** @param position a position above those added before */
  add(position: number, { feedId, submission }: Pick<IncomingManifest, 'feedId' | 'submission'>): void {
    const open = this.#open;
    const other =
      open?.submission?.id !== submission?.id || (submission && open?.submission?.feedId !== feedId);
    if (open && (open.shipments >= this.#size || other)) this.#close();
    this.#open ??= {
      firstPosition: position,
      lastPosition: position,
      shipments: 0,
      submission: submission && { feedId, id: submission.id },
    };
    this.#open.lastPosition = position;
    this.#open.shipments += 1;
  }

  /** Returns all chunks; nothing is added after this. */
  finish(): Chunk[] {
    this.#close();
    return this.#chunks;
  }

  #close(): void {
    if (this.#open) this.#chunks.push(this.#open);
    this.#open = null;
  }
}
