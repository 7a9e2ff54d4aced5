import { uuidv7 } from '@hammerhead/storage';
import { z } from 'zod';
import type { Officer, Told } from '../partners/officer.js';
import type { DisclosureModel, ModelCopy, ModelOfficer } from './model.js';

/** An officer who asks, and whom the model knows. */
export type Speaker = Officer & ModelOfficer;

const pageSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), tearline: z.string() })),
  nextCursor: z.string().nullable(),
});
const countsSchema = z.looseObject({ total: z.number() });

export const sorts = ['newest', 'urgency', 'arrival'] as const;
type Sort = (typeof sorts)[number];
const languages = ['en', 'es', 'fr', 'nl', 'ht'] as const;

/** Ways to ask about one release. What somebody may not see, each of them answers as what there never was. */
const ofOne = [
  { path: '' },
  ...languages.map((language) => ({ path: `/notice?language=${language}` })),
  { path: '/acknowledgment', body: {} },
  { path: '/answer', body: { outcome: 'in_transit' } },
  { path: '/correction', body: { outcome: 'examined_clean', reason: 'another barrel' } },
  { path: '/question', body: { text: 'which of the two?' } },
] as const;

/** How closely an officer is asked. */
export interface Reading {
  readonly at: number;
  /** The orders in which the list is turned. */
  readonly sorts: readonly Sort[];
  /** The releases that are asked about one by one. */
  readonly releases: readonly string[];
}

/**
 * Reads all that a partner's officer can, and holds it to the model.
 * @returns each thing that is not as the model has it
 */
export async function readAll(
  officer: Speaker,
  model: DisclosureModel,
  { at, releases, sorts: turned }: Reading,
): Promise<string[]> {
  const seen = model.visible(officer, at);
  const hidden = model.copies.filter((copy) => !seen.some(({ release }) => release === copy.release));
  const wrong: string[] = [];
  /** Notes what an answer shows that it must not, whatever its shape. */
  const look = (what: string, { text, status }: Told, asked?: string): void => {
    if (status >= 500) wrong.push(`${officer.subject} ${what}: ${status} ${text.slice(0, 200)}`);
    for (const { words, release } of hidden)
      if (text.includes(words) || (release !== asked && text.includes(release)))
        wrong.push(`${officer.subject} ${what} shows ${words}, which is hidden`);
  };
  for (const sort of turned) wrong.push(...(await list(officer, seen, sort, look)));
  const counts = await officer.ask('/v1/releases/counts');
  look('counts', counts);
  const { total } = countsSchema.catch({ total: -1 }).parse(counts.body);
  if (total !== seen.length) wrong.push(`${officer.subject} counts ${total}, not ${seen.length}`);
  const table = await officer.ask('/v1/releases?limit=100', { headers: { accept: 'text/csv' } });
  look('CSV', table);
  for (const { words } of seen)
    if (!table.text.includes(words)) wrong.push(`${officer.subject} CSV lacks ${words}`);
  for (const release of releases) {
    const copy = seen.find((one) => one.release === release);
    wrong.push(...(await ask(officer, release, copy, look)));
  }
  return wrong;
}

type Look = (what: string, told: Told, asked?: string) => void;

/** Turns pages of two, and compares what they hold with what may be seen. */
async function list(officer: Speaker, seen: readonly ModelCopy[], sort: Sort, look: Look): Promise<string[]> {
  const found: string[] = [];
  let pages = 0;
  for (let cursor: string | null = ''; cursor !== null; pages += 1) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const told = await officer.ask(`/v1/releases?limit=2&sort=${sort}${after}`);
    look(`list by ${sort}`, told);
    const page = pageSchema.safeParse(told.body);
    if (!page.success)
      return [`${officer.subject} list by ${sort}: ${told.status} ${told.text.slice(0, 200)}`];
    found.push(...page.data.items.map(({ id }) => id));
    cursor = page.data.nextCursor;
  }
  const expected = seen.map(({ release }) => release);
  const wrong: string[] = [];
  if (found.toSorted().join(' ') !== expected.toSorted().join(' '))
    wrong.push(`${officer.subject} list by ${sort} has ${found.length}, not ${expected.length}`);
  // A page too many would tell that something follows.
  if (pages !== Math.max(1, Math.ceil(seen.length / 2)))
    wrong.push(`${officer.subject} list by ${sort} has ${pages} pages for ${seen.length}`);
  return wrong;
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const bare = ({ status, text }: Told): string => `${status} ${text.replaceAll(uuid, '#')}`;

async function ask(
  officer: Speaker,
  release: string,
  copy: ModelCopy | undefined,
  look: Look,
): Promise<string[]> {
  const wrong: string[] = [];
  const never = uuidv7();
  for (const { path, ...rest } of copy === undefined ? ofOne : ofOne.slice(0, 2)) {
    const init = 'body' in rest ? { method: 'POST', body: rest.body } : {};
    const told = await officer.ask(`/v1/releases/${release}${path}`, init);
    look(path, told, release);
    if (copy !== undefined) {
      if (told.status !== 200)
        wrong.push(`${officer.subject} ${path} of ${copy.words}: ${told.status}, and it is visible`);
      continue;
    }
    const nothing = await officer.ask(`/v1/releases/${never}${path}`, init);
    if (told.status !== 404 || bare(told) !== bare(nothing))
      wrong.push(`${officer.subject} ${path} of what is hidden: ${told.status} ${told.text.slice(0, 200)}`);
  }
  return wrong;
}
