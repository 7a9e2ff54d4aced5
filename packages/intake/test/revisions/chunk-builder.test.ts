import t from 'tap';
import { ChunkBuilder } from '../../src/revisions/chunk-builder.js';

const posted = { feedId: 'feed', submission: null };
const line = (id: string, feedId = 'feed') => ({ feedId, submission: { id, line: 1 } });

const chunksOf = (
  size: number,
  added: readonly (readonly [number, ReturnType<typeof line> | typeof posted])[],
) => {
  const builder = new ChunkBuilder(size);
  for (const [position, manifest] of added) builder.add(position, manifest);
  return builder
    .finish()
    .map(({ firstPosition, lastPosition, shipments, submission }) => [
      firstPosition,
      lastPosition,
      shipments,
      submission?.id,
    ]);
};

t.test('a chunk has at most so many shipments, whatever lies between them', async (t) => {
  t.same(
    chunksOf(2, [
      [2, posted],
      [3, posted],
      [7, posted],
    ]),
    [
      [2, 3, 2, undefined],
      [7, 7, 1, undefined],
    ],
  );
  t.same(chunksOf(2, []), []);
});

t.test('a chunk is of one submission, and of one feed', async (t) => {
  const added = [
    [2, line('S')],
    [3, line('S')],
    [4, line('T')],
    [5, posted],
    [6, line('T', 'another')],
    [7, line('T')],
  ] as const;
  t.same(chunksOf(10, added), [
    [2, 3, 2, 'S'],
    [4, 4, 1, 'T'],
    [5, 5, 1, undefined],
    [6, 6, 1, 'T'],
    [7, 7, 1, 'T'],
  ]);
});
