import {
  manifestReceiptSchema,
  problemSchema,
  submissionReceiptSchema,
  watchlistReceiptSchema,
} from '@hammerhead/contracts';
import type { FuzzInput } from '@hammerhead/fuzz';
import type { Answer } from './exchange.js';

/** Returns what is wrong with an answer, in a sentence, or undefined if nothing is. */
export function wrongWith({ path, rows }: FuzzInput, { status, headers, text }: Answer): string | undefined {
  if (status === 0) return `no answer: ${text}`;
  if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
  const body = jsonOf(text);
  if (status >= 400) {
    // Refusals by Node's HTTP parser have none of our headers; every other refusal is a problem document.
    if (!problemSchema.safeParse(body).success) return `${status} without a problem: ${text.slice(0, 300)}`;
    return String(headers['content-type']).startsWith('application/problem+json')
      ? undefined
      : `a problem as ${String(headers['content-type'])}`;
  }
  if (body === undefined)
    return String(headers['content-type']).startsWith('application/json')
      ? `no JSON: ${text.slice(0, 300)}`
      : undefined;
  return rows === undefined ? undefined : unaccounted(path, body, rows);
}

/** Reports rows that were neither read nor listed as a fault, or that the input did not have. */
function unaccounted(path: string, body: unknown, rows: number): string | undefined {
  const told = toldOf(path, body);
  if (typeof told !== 'object') return told;
  const sum = told.read + told.faults;
  return sum === rows ? undefined : `${rows} rows sent, ${told.read} read, ${told.faults} told as faults`;
}

function toldOf(path: string, body: unknown): { readonly read: number; readonly faults: number } | string {
  if (path.startsWith('/v1/manifests')) {
    const receipt = manifestReceiptSchema.safeParse(body);
    return receipt.success ? { read: receipt.data.shipments, faults: 0 } : 'no receipt';
  }
  if (path.startsWith('/v1/submissions')) {
    const receipt = submissionReceiptSchema.safeParse(body);
    if (!receipt.success) return 'no receipt';
    const { manifests, duplicates, rejected, errors } = receipt.data;
    if (errors.length !== Math.min(rejected, 100)) return `${rejected} rejected, ${errors.length} told`;
    return { read: manifests + duplicates, faults: rejected };
  }
  const receipt = watchlistReceiptSchema.safeParse(body);
  if (!receipt.success) return 'no receipt';
  const { latest, leftOut, faultCount, rows } = receipt.data;
  if (leftOut > faultCount) return `${leftOut} rows left out, ${faultCount} faults`;
  if (rows !== latest.entries + leftOut)
    return `${rows} rows: ${latest.entries} entries, ${leftOut} left out`;
  return { read: latest.entries, faults: leftOut };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
