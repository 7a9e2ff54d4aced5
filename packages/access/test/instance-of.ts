import type { Random } from '@hammerhead/primitives';
import { z } from 'zod';

/** What JSON Schema says of a value, as far as the schemas of manifests use it. */
export interface Node {
  readonly $ref?: string | undefined;
  readonly $defs?: Readonly<Record<string, Node>> | undefined;
  readonly anyOf?: readonly Node[] | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly string[] | undefined;
  readonly const?: boolean | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly properties?: Readonly<Record<string, Node>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Node | undefined;
  readonly minItems?: number | undefined;
}

const nodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    $defs: z.record(z.string(), nodeSchema).optional(),
    anyOf: z.array(nodeSchema).optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.string()).optional(),
    const: z.boolean().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    properties: z.record(z.string(), nodeSchema).optional(),
    required: z.array(z.string()).optional(),
    items: nodeSchema.optional(),
    minItems: z.int().optional(),
  }),
);

/** The schema of a value without references: those of `null` and of the value itself are one. */
export class Tree {
  readonly #root: Node;

  constructor(schema: z.ZodType) {
    this.#root = nodeSchema.parse(z.toJSONSchema(schema, { io: 'input' }));
  }

  get root(): Node {
    return this.resolve(this.#root);
  }

  resolve(node: Node): Node {
    const stated = node.anyOf?.find(({ type }) => type !== 'null') ?? node;
    if (stated.$ref === undefined) return stated;
    const target = this.#root.$defs?.[stated.$ref.slice('#/$defs/'.length)];
    if (target === undefined) throw new Error(`${stated.$ref} is not defined`);
    return this.resolve(target);
  }

  /** A value that the schema allows. @param full with every member that it may have */
  instance(random: Random, full: boolean, node: Node = this.root): unknown {
    const {
      properties,
      items,
      type,
      required = [],
      minItems = 0,
      minimum = 0,
      ...scalar
    } = this.resolve(node);
    if (properties !== undefined)
      return Object.fromEntries(
        Object.entries(properties).flatMap(([name, member]) =>
          full || required.includes(name) || random.chance(0.6)
            ? [[name, this.instance(random, full, member)]]
            : [],
        ),
      );
    if (items !== undefined)
      return Array.from({ length: random.between(full ? 1 : minItems, 3) }, () =>
        this.instance(random, full, items),
      );
    if (scalar.const !== undefined) return scalar.const;
    if (scalar.enum !== undefined) return random.pick(scalar.enum);
    if (type === 'integer' || type === 'number') return random.between(minimum, 1_000_000);
    if (type !== 'string') return random.chance(0.5);
    if (scalar.format === 'date-time') return new Date(random.between(1e12, 4e12)).toISOString();
    return scalar.pattern === undefined ? `T${random.below(1e6)}` : random.pick(['US', 'JM', 'TT', 'HT']);
  }
}
