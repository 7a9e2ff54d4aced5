import type { Random } from '@hammerhead/primitives';
import { partnerEvents, type Pool, uuidv7 } from '@hammerhead/storage';
import { z } from 'zod';
import type { DisclosureModel, Forgotten, ModelCopy } from './model.js';
import type { Officer, Told } from './officer.js';

const pageSchema = z.object({
  items: z.array(z.looseObject({ id: z.string(), tearline: z.string() })),
  nextCursor: z.string().nullable(),
});
const countsSchema = z.looseObject({ total: z.number() });

export const sorts = ['newest', 'urgency', 'arrival'] as const;
type Sort = (typeof sorts)[number];
const languages = ['en', 'es', 'fr', 'nl', 'ht'] as const;

/** Ways to ask about one release. What somebody may not see, each of them answers as what there never was. */
const waysToAsk = (random: Random) =>
  [
    { path: '' },
    { path: `/notice?language=${random.pick(languages)}` },
    { path: '/acknowledgment', body: {} },
    { path: '/answer', body: { outcome: 'in_transit' } },
    { path: '/correction', body: { outcome: 'examined_clean', reason: 'another barrel' } },
    { path: '/question', body: { text: `which of the two? (${random.below(1_000_000_000)})` } },
  ] as const;
type Way = ReturnType<typeof waysToAsk>[number];

/** How closely an officer is asked. */
export interface Reading {
  readonly at: number;
  readonly random: Random;
  /** The order in which the list is turned. */
  readonly sort: Sort;
  /** The releases that are asked about one by one. */
  readonly releases: readonly string[];
}

/** What readings gather, from the first step of a walk to its last. */
export interface Gathered {
  /** What a model would have had to heed for all to be as it says. */
  readonly noticed: Set<Forgotten>;
  readonly forgetful: ReadonlyMap<Forgotten, DisclosureModel>;
  /** What each officer asked about what there never was, and heard. */
  readonly never: Map<string, string>;
  /** What officers said, and to whom else it may be shown: nobody of another agency. */
  readonly said: { readonly text: string; readonly agency: string }[];
  /** How often each way to ask was taken, by what it answered. */
  readonly answers: Map<string, number>;
}

/**
 * Reads all that a partner's officer can, and holds it to the model.
 * @returns each thing that is not as the model has it
 */
export async function readAll(
  officer: Officer,
  model: DisclosureModel,
  gathered: Gathered,
  { at, random, releases, sort }: Reading,
): Promise<string[]> {
  const seen = model.visible(officer, at);
  const hidden = model.copies.filter((copy) => !seen.some(({ release }) => release === copy.release));
  const saidElsewhere = gathered.said.filter(({ agency }) => agency !== officer.agency);
  const wrong: string[] = [];
  /** Notes what an answer shows that it must not, whatever its shape. */
  const look = (what: string, { text, status }: Told, asked?: string): void => {
    if (status >= 500) wrong.push(`${officer.subject} ${what}: ${status} ${text.slice(0, 200)}`);
    for (const { words, release } of hidden)
      if (text.includes(words) || (release !== asked && text.includes(release)))
        wrong.push(`${officer.subject} ${what} shows ${words}, which is hidden`);
    for (const said of saidElsewhere)
      if (text.includes(said.text)) wrong.push(`${officer.subject} ${what} shows what ${said.agency} said`);
  };
  const listed = await list(officer, seen, sort, look);
  wrong.push(...listed.wrong);
  for (const [forgotten, other] of gathered.forgetful)
    if (idsOf(other.visible(officer, at)) !== listed.ids) gathered.noticed.add(forgotten);
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
    for (const way of waysToAsk(random))
      wrong.push(...(await ask(officer, { release, copy, way }, gathered, look)));
  }
  return wrong;
}

/**
 * Reads what a stream and webhooks of an officer would be told from the first event on, and of what notices are written:
 * by the statements that say so for each of these channels.
 */
export async function readTold(
  pool: Pool,
  officer: Officer,
  model: DisclosureModel,
  at: number,
): Promise<string[]> {
  const { agency, countries, subject } = officer;
  const heard = await partnerEvents.readFor(
    pool,
    [{ key: subject, agency, countries, after: 0 }],
    new Date(at),
    10_000,
  );
  const told = heard.flatMap(({ id, kind, releaseId }) => (id === null ? [] : [`${kind} ${releaseId}`]));
  const may = model.copies
    .filter((copy) => copy.agency === agency)
    .flatMap((copy) => [
      ...(model.maySee(officer, copy, at) ? [`release.created ${copy.release}`] : []),
      ...(model.hearsOfWithdrawal(officer, copy, at) ? [`release.withdrawn ${copy.release}`] : []),
    ]);
  const written = await partnerEvents.readForNotices(
    pool,
    [...new Set(model.copies.map(({ release }) => release))].map((releaseId) => ({
      releaseId,
      agency,
      countries,
    })),
    new Date(at),
  );
  return [
    ...compared(`${subject} hears`, told, may),
    ...compared(
      `${subject} is written of`,
      written.map(({ releaseId }) => releaseId),
      model.visible(officer, at).map(({ release }) => release),
    ),
  ];
}

const compared = (what: string, found: readonly string[], expected: readonly string[]): string[] => [
  ...found.filter((one) => !expected.includes(one)).map((one) => `${what} ${one}, and must not`),
  ...expected.filter((one) => !found.includes(one)).map((one) => `${what} nothing of ${one}`),
];

const idsOf = (copies: readonly ModelCopy[]): string =>
  copies
    .map(({ release }) => release)
    .toSorted()
    .join(' ');

type Look = (what: string, told: Told, asked?: string) => void;

/** Turns pages of two, and compares what they hold with what may be seen. */
async function list(
  officer: Officer,
  seen: readonly ModelCopy[],
  sort: Sort,
  look: Look,
): Promise<{ readonly ids: string; readonly wrong: string[] }> {
  const found: string[] = [];
  let pages = 0;
  for (let cursor: string | null = ''; cursor !== null; pages += 1) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const told = await officer.ask(`/v1/releases?limit=2&sort=${sort}${after}`);
    look(`list by ${sort}`, told);
    const page = pageSchema.safeParse(told.body);
    if (!page.success)
      return {
        ids: '',
        wrong: [`${officer.subject} list by ${sort}: ${told.status} ${told.text.slice(0, 200)}`],
      };
    found.push(...page.data.items.map(({ id }) => id));
    cursor = page.data.nextCursor;
  }
  const ids = found.toSorted().join(' ');
  const wrong: string[] = [];
  if (ids !== idsOf(seen))
    wrong.push(`${officer.subject} list by ${sort} has ${found.length}, not ${seen.length}`);
  // A page too many would tell that something follows.
  if (pages !== Math.max(1, Math.ceil(seen.length / 2)))
    wrong.push(`${officer.subject} list by ${sort} has ${pages} pages for ${seen.length}`);
  return { ids, wrong };
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const bare = ({ status, text }: Told): string => `${status} ${text.replaceAll(uuid, '#')}`;

/** What one may not see answers as what there never was; what one may see is read, acknowledged, answered and asked about. */
async function ask(
  officer: Officer,
  {
    release,
    copy,
    way: { path, ...rest },
  }: { readonly release: string; readonly copy: ModelCopy | undefined; readonly way: Way },
  { never, said, answers }: Gathered,
  look: Look,
): Promise<string[]> {
  const init = 'body' in rest ? { method: 'POST', body: rest.body } : {};
  const told = await officer.ask(`/v1/releases/${release}${path}`, init);
  look(path, told, release);
  const [, verb = ''] = /^\/?([a-z]*)/.exec(path) ?? [];
  const key = `${verb === '' ? 'detail' : verb} ${told.status}`;
  answers.set(key, (answers.get(key) ?? 0) + 1);
  if (copy !== undefined) {
    if (told.status === 200 && 'body' in rest && 'text' in rest.body)
      said.push({ text: rest.body.text, agency: officer.agency });
    // A colleague may have answered, or nobody yet whom one could correct.
    if (told.status === 200 || (told.status === 409 && /answer|correction/.test(path))) return [];
    return [`${officer.subject} ${path} of ${copy.words}: ${told.status}, and it is visible`];
  }
  const asked = `${officer.subject} ${path}`;
  const nothing = never.get(asked) ?? bare(await officer.ask(`/v1/releases/${uuidv7()}${path}`, init));
  never.set(asked, nothing);
  if (told.status === 404 && bare(told) === nothing) return [];
  return [`${officer.subject} ${path} of what is hidden: ${told.status} ${told.text.slice(0, 200)}`];
}
