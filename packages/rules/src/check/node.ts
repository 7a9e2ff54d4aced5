import type { Run } from '../language/functions.js';
import type { Type } from '../language/types.js';

/** A checked expression: every part of it has its type. */
export type Node =
  | LiteralNode
  | VariableNode
  | FieldNode
  | IndexNode
  | HasNode
  | NotNode
  | NegateNode
  | LogicNode
  | ChooseNode
  | ArithmeticNode
  | JoinNode
  | CompareNode
  | EqualNode
  | InNode
  | ListNode
  | CallNode
  | MacroNode;

interface Typed {
  readonly type: Type;
}

export interface LiteralNode extends Typed {
  readonly kind: 'literal';
  readonly value: number | string | boolean;
}

/** A variable of the vocabulary, the current item of `each`, or the variable of a macro such as exists(). */
export interface VariableNode extends Typed {
  readonly kind: 'variable';
  readonly name: string;
  readonly slot: number;
}

export interface FieldNode extends Typed {
  readonly kind: 'field';
  readonly of: Node;
  readonly name: string;
}

export interface IndexNode extends Typed {
  readonly kind: 'index';
  readonly of: Node;
  readonly at: Node;
}

export interface HasNode extends Typed {
  readonly kind: 'has';
  readonly field: FieldNode;
}

export interface NotNode extends Typed {
  readonly kind: 'not';
  readonly of: Node;
}

export interface NegateNode extends Typed {
  readonly kind: 'negate';
  readonly of: Node;
}

export interface LogicNode extends Typed {
  readonly kind: 'and' | 'or';
  readonly left: Node;
  readonly right: Node;
}

export interface ChooseNode extends Typed {
  readonly kind: 'choose';
  readonly test: Node;
  readonly yes: Node;
  readonly no: Node;
}

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

export interface ArithmeticNode extends Typed {
  readonly kind: 'arithmetic';
  readonly operator: ArithmeticOperator;
  readonly left: Node;
  readonly right: Node;
}

/** The concatenation of two texts. */
export interface JoinNode extends Typed {
  readonly kind: 'join';
  readonly left: Node;
  readonly right: Node;
}

export type CompareOperator = '<' | '<=' | '>' | '>=';

/** An order comparison of two numbers, or of two texts by code unit. */
export interface CompareNode extends Typed {
  readonly kind: 'compare';
  readonly operator: CompareOperator;
  readonly left: Node;
  readonly right: Node;
}

/** An equality of two numbers, two texts or two truth values. */
export interface EqualNode extends Typed {
  readonly kind: 'equal';
  readonly negated: boolean;
  readonly left: Node;
  readonly right: Node;
}

export interface InNode extends Typed {
  readonly kind: 'in';
  readonly item: Node;
  readonly list: Node;
}

export interface ListNode extends Typed {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

export interface CallNode extends Typed {
  readonly kind: 'call';
  readonly name: string;
  readonly run: Run;
  readonly arguments: readonly Argument[];
  /** The literal texts of the call by position, as they are written; undefined for other arguments. */
  readonly texts: readonly (string | undefined)[];
}

/** An argument that a call passes on. */
export type Argument =
  | {
      readonly kind: 'value';
      readonly node: Node;
      /** Whether the argument may be absent; otherwise an absent one makes the call unknown. */
      readonly takesAbsent: boolean;
      /** A conversion that the value goes through first. */
      readonly accept: ((value: unknown) => unknown) | undefined;
    }
  /** A literal text of the rule, resolved when loading. */
  | { readonly kind: 'literal'; readonly value: unknown };

export type Macro = 'exists' | 'all' | 'exists_one' | 'filter' | 'map';

export interface MacroNode extends Typed {
  readonly kind: 'macro';
  readonly macro: Macro;
  readonly list: Node;
  readonly variable: VariableNode;
  readonly body: Node;
}
