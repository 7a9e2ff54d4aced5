import { manifestOf } from '../shipments.js';
import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

const submission = async ({ world }: Stock) => {
  const number = `SUB-${world.next()}`;
  const body = `${JSON.stringify(manifestOf(number, [number]))}\n{}\n`;
  const asked = { headers: { 'content-type': 'application/x-ndjson' }, body };
  const { id } = await world.make('postSubmission', asked, 'feed');
  return { params: { id: String(id) } };
};

/** What feeds ask for; all of it is of the feed `own`. */
export const feedRequests: Readonly<Record<string, Prepare>> = {
  postManifest: ({ world }) => {
    const number = `POST-${world.next()}`;
    return { body: manifestOf(number, [number]) };
  },
  listManifests: async ({ world }) => {
    const number = `LIST-${world.next()}`;
    await world.make('postManifest', { body: manifestOf(number, [number]) }, 'feed');
    return { query: { manifestNumber: number } };
  },
  getManifest: async ({ world }) => {
    const number = `GET-${world.next()}`;
    const { id } = await world.make('postManifest', { body: manifestOf(number, [number]) }, 'feed');
    return { params: { id: String(id) } };
  },
  postSubmission: ({ world }) => {
    const number = `LINES-${world.next()}`;
    return {
      headers: { 'content-type': 'application/x-ndjson' },
      body: `${JSON.stringify(manifestOf(number, [number]))}\n`,
    };
  },
  getSubmission: submission,
  listSubmissionErrors: submission,
  listSubmissionManifests: submission,
};
