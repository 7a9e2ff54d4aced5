import t from 'tap';
import { z } from 'zod';
import { faultsOf } from '@hammerhead/contracts';

const faults = (schema: z.ZodType, value: unknown) => faultsOf(schema.safeParse(value).error?.issues ?? []);

t.test('paths read as a person would write them', async (t) => {
  const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.int('must be whole') })) });
  t.same(faults(schema, { a: [{ b: 1 }, { b: 'x' }] }), [{ path: 'a[1].b', message: 'must be whole' }]);
});

t.test('each unknown key is a fault at its own path', async (t) => {
  const schema = z.object({ a: z.strictObject({}) });
  t.same(faults(schema, { a: { x: 1, y: 2 } }), [
    { path: 'a.x', message: 'is not known here' },
    { path: 'a.y', message: 'is not known here' },
  ]);
});

t.test('of a union, the alternative that got furthest speaks', async (t) => {
  const schema = z.object({ a: z.union([z.string(), z.object({ b: z.int('must be whole') })]) });
  t.same(faults(schema, { a: { b: 1.5 } }), [{ path: 'a.b', message: 'must be whole' }]);
  t.same(
    faults(schema, { a: 1 }).map(({ path }) => path),
    ['a'],
  );
});
