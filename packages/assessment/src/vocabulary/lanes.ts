import { locodeOf, prefixTest } from '@hammerhead/reference';

/** Builds a test for lanes such as `USMIA-HTPDP`; a side of two letters stands for every port of the country. */
export const laneTest = (lanes: readonly string[]): ((from: string, to: string) => boolean) => {
  const targets = new Map<string, Set<string>>();
  for (const lane of lanes) {
    const [from = '', to = ''] = lane.split('-');
    targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  const leads = (from: string, to: string): boolean => {
    const known = targets.get(from);
    return known !== undefined && (known.has(to) || known.has(to.slice(0, 2)));
  };
  return (from, to) => {
    const origin = locodeOf(from);
    const target = locodeOf(to);
    return leads(origin, target) || leads(origin.slice(0, 2), target);
  };
};

/** Builds a test for destinations and HS prefixes such as `JM:9804`. */
export const placedPrefixTest = (
  codes: readonly string[],
): ((hs: string, destination: string) => boolean) => {
  const prefixes = new Map<string, string[]>();
  for (const code of codes) {
    const [place = '', prefix = ''] = code.split(':');
    prefixes.set(place, [...(prefixes.get(place) ?? []), prefix]);
  }
  const tests = new Map([...prefixes].map(([place, list]) => [place, prefixTest(list)]));
  return (hs, destination) => tests.get(destination)?.(hs) ?? false;
};
