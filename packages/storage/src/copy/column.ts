import { dayMs } from '@hammerhead/primitives';
import type { BinaryRows } from './binary.js';

/** One column of a COPY: its name and how the value of a row is encoded. */
export interface Column<Row> {
  readonly name: string;
  readonly write: (rows: BinaryRows, row: Row) => void;
}

type Encoder<Value> = (rows: BinaryRows, value: Value) => void;

/** @param value reads the column's value from a row; null is written as null */
export const column = <Row, Value>(
  name: string,
  encode: Encoder<Value>,
  value: (row: Row) => Value | null,
): Column<Row> => ({
  name,
  write: (rows, row) => {
    const given = value(row);
    if (given === null) rows.null();
    else encode(rows, given);
  },
});

export const smallint: Encoder<number> = (rows, value) => rows.int16(value);
export const integer: Encoder<number> = (rows, value) => rows.int32(value);
export const bigint: Encoder<number> = (rows, value) => rows.int64(value);
export const boolean: Encoder<boolean> = (rows, value) => rows.boolean(value);
export const text: Encoder<string> = (rows, value) => rows.text(value);
/** A JSON text. */
export const json: Encoder<string> = text;
export const bytea: Encoder<Uint8Array> = (rows, value) => rows.bytes(value);
export const uuid: Encoder<string> = (rows, value) => rows.uuid(value);
/** Sixteen bytes as a string of sixteen characters, U+0000 to U+00FF. */
export const uuidBytes: Encoder<string> = (rows, value) => rows.latin1(value);
/** Days since 1970-01-01. */
export const date: Encoder<number> = (rows, value) => rows.int32(value - epochDays);
/** Unix time in milliseconds. */
export const timestamptz: Encoder<number> = (rows, value) => rows.int64((value - epochDays * dayMs) * 1_000);

/** PostgreSQL counts from 2000-01-01. */
const epochDays = 10_957;
