import t from 'tap';
import { namesForBoth, withOneName } from '../src/openapi/one-schema.js';
import { withoutNoise } from '../src/openapi/plain-schemas.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

t.test('a form for requests that is the same, or stands alone, needs no name of its own', async (t) => {
  const schemas = {
    // Each refers to the other, so neither can be judged alone.
    Tree: { items: ref('Leaf') },
    TreeInput: { items: ref('LeafInput') },
    Leaf: { parent: ref('Tree') },
    LeafInput: { parent: ref('TreeInput') },
    // The answer always states what a request may leave out; so what holds it differs, too.
    Goods: { required: ['weight'] },
    GoodsInput: { required: [] },
    Shipment: { goods: ref('Goods') },
    ShipmentInput: { goods: ref('GoodsInput') },
    NewThingInput: { goods: ref('GoodsInput'), tree: ref('TreeInput') },
  };
  const names = namesForBoth(schemas);
  t.same([...names].toSorted(), ['Leaf', 'NewThing', 'Tree']);
  t.equal(
    withOneName(JSON.stringify(schemas.NewThingInput), names),
    JSON.stringify({ goods: ref('GoodsInput'), tree: ref('Tree') }),
  );
});

t.test('bounds of the language and patterns of named formats go, others stay', async (t) => {
  const plain = (schema: object): unknown => JSON.parse(JSON.stringify({ schema }, withoutNoise));
  t.same(plain({ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: 9 }), {
    schema: { type: 'integer', maximum: 9 },
  });
  t.same(plain({ type: 'string', format: 'date-time', pattern: '^x$' }), {
    schema: { type: 'string', format: 'date-time' },
  });
  t.same(plain({ type: 'string', pattern: '^x$' }), { schema: { type: 'string', pattern: '^x$' } });
  t.same(plain({ properties: { pattern: { type: 'string' }, format: { type: 'string' } } }), {
    schema: { properties: { pattern: { type: 'string' }, format: { type: 'string' } } },
  });
});
