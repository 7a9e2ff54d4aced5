import { Place } from './place.js';
import type { World } from './world.js';

export interface Agency {
  readonly agency: string;
  readonly countries: readonly string[];
}

/** An agreement in force with an agency, unless a first start has made one. @returns its id */
export async function agree(world: World, { agency, countries }: Agency): Promise<string> {
  const query = new URLSearchParams({ agency, status: 'in_force' }).toString();
  const [standing] = await new Place(world, '', '').find(`/v1/agreements?${query}`);
  if (standing !== undefined) return standing.id;
  const ground = countries.includes('US') ? '552a(b)(7)' : '103.33(a)(2)';
  const body = { agency, countries, ground, assurance: 'a letter' };
  return String((await world.make('supervisor', '/v1/agreements', { body }))['id']);
}
