import { uuidv7 } from '@hammerhead/storage';
import { z } from 'zod';
import type { IdRow } from '../ids.js';
import { manifestOf } from '../shipments.js';
import type { Stock } from '../stock.js';

const feed = { actor: 'feed' } as const;
const number = ({ world }: Stock): string => `NONE-${world.next()}`;

/** The number of a manifest that another feed has sent. */
const othersManifest = async ({ world }: Stock): Promise<string> => {
  const manifest = `THEIRS-${world.next()}`;
  await world.make('postManifest', { body: manifestOf(manifest, [manifest]) }, 'otherFeed');
  return manifest;
};

/** The id that another feed chose for a submission. */
const othersSubmission = async ({ world }: Stock): Promise<string> => {
  const manifest = `THEIRS-${world.next()}`;
  const id = uuidv7();
  const headers = { 'content-type': 'application/x-ndjson', 'submission-id': id };
  const body = `${JSON.stringify(manifestOf(manifest, [manifest]))}\n`;
  await world.make('postSubmission', { headers, body }, 'otherFeed');
  return id;
};

/** A bill of another feed whose cargo is held. */
const othersHold = async (stock: Stock): Promise<string> => {
  const { world } = stock;
  const bill = await othersManifest(stock);
  const found = z.object({ items: z.array(z.object({ id: z.string() })) });
  const { items } = found.parse(await world.make('searchShipments', { query: { bill } }, 'preparer'));
  const shipmentId = items[0]?.id;
  const made = await world.make('createReferral', { body: { shipmentId, reason: 'a tip' } }, 'preparer');
  const body = { action: 'place', reason: 'image it before it is loaded' };
  const asked = { params: { id: String(made['id']) }, headers: { 'if-match': '*' }, body };
  await world.make('holdReferral', asked, 'preparer');
  return bill;
};

export const feedIds: Readonly<Record<string, IdRow>> = {
  'postManifest body.manifestNumber': {
    ...feed,
    names: 'a manifest within the feed',
    unknown: number,
    status: 202,
    hidden: othersManifest,
  },
  'listManifests query.manifestNumber': {
    ...feed,
    names: 'a manifest within the feed',
    unknown: number,
    status: 200,
    hidden: othersManifest,
  },
  'listHolds query.bill': {
    ...feed,
    names: 'a bill of the feed',
    unknown: number,
    status: 200,
    hidden: othersHold,
  },
  'postSubmission headers.submission-id': {
    ...feed,
    names: 'a submission within the feed, by the id that the feed chose',
    unknown: () => uuidv7(),
    status: 202,
    hidden: othersSubmission,
  },
};
