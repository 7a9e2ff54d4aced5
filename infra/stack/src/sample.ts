import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { submissionProgressSchema, submissionReceiptSchema } from '@hammerhead/contracts';
import { StartError } from '@hammerhead/service-kit';
import { defaultSchemesUrl, loadSchemes, syntheticManifests } from '@hammerhead/synthetic';

/** Shipments: enough for every tier to have some, few enough to be there at once. */
const sampleShipments = 2_000;
/** Shipments that depart on a day: the whole leaves within the next three. */
const perDay = 650;
/** Share of them that hide something: more than in life, so that each tier has some. */
const plantedShare = 0.02;
/** Milliseconds that one waits for their scores before the addresses are printed anyway. */
const timeoutMs = 30_000;

/**
 * Sends a sample feed that departs from now on, the way any feed does, and waits until it is scored.
 * @param ingest address of the ingest service
 * @param token of a feed
 * @returns whether all of it is scored; false when that takes unusually long
 */
export async function sendSample(ingest: string, token: string, signal: AbortSignal): Promise<boolean> {
  const id = randomUUID();
  const headers = { authorization: `Bearer ${token}` };
  const manifests = syntheticManifests({
    shipments: sampleShipments,
    // One of few that fill every tier, whichever day of the year it is.
    seed: 12,
    departingFrom: new Date().toISOString(),
    perDay,
    schemes: loadSchemes(await readFile(defaultSchemesUrl, 'utf8')),
    planted: plantedShare,
    feed: 'SAMPLE',
  });
  const body = [...manifests].map((manifest) => `${JSON.stringify(manifest)}\n`).join('');
  const deadline = Date.now() + timeoutMs;
  const { status, text } = await insistently(deadline, signal, async () => {
    const answer = await fetch(`${ingest}/v1/submissions`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson', 'submission-id': id },
      body,
      signal,
    });
    return { status: answer.status, text: await answer.text() };
  });
  if (status !== 202) throw new StartError(`the sample was refused (${status}): ${text}`);
  const receipt = submissionReceiptSchema.parse(JSON.parse(text));
  const [fault] = receipt.errors;
  if (fault !== undefined) {
    const [first] = fault.errors;
    throw new StartError(`line ${fault.line} of the sample was refused: ${first?.path} ${first?.message}`);
  }
  while (Date.now() < deadline) {
    if (await isDone(`${ingest}/v1/submissions/${id}`, headers, signal)) return true;
    await pause(100, undefined, { signal });
  }
  return false;
}

async function isDone(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers, signal });
    return answer.ok && submissionProgressSchema.parse(await answer.json()).status === 'done';
  } catch {
    // What cannot be asked now is asked again.
    signal.throwIfAborted();
    return false;
  }
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The answer to a request that is made again where there is none, or one that asks to come again; until the deadline. */
async function insistently(
  deadline: number,
  signal: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    try {
      const answer = await ask();
      if (answer.status < 500 || Date.now() >= deadline) return answer;
    } catch (error) {
      signal.throwIfAborted();
      if (Date.now() >= deadline) throw error;
    }
    await pause(500, undefined, { signal });
  }
}
