import {
  type CuiCategory,
  cuiCategories,
  type Dissemination,
  disseminations,
  type Marks,
  type Tlp,
  tlpLabels,
} from '@hammerhead/contracts';

/**
 * The meet of several marks: whoever may see what bears it may see what bears any one of them, and never the other way
 * round. The most closed label of TLP stands; categories of CUI and limits of dissemination add up; the countries of
 * several REL TO are those that all of them name. Banners combine portions in this way (CUI Marking Handbook 1.1,
 * "Portion Marking"; 32 CFR 2002.20).
 */
export function strictest(several: readonly Marks[]): Marks {
  const { tlp, recipients } = several.map(colorOf).reduce(closer, {});
  const cui = inOrder(cuiCategories, several, ({ cui: own = [] }) => own);
  const relTo = several.map(({ relTo: own }) => own).reduce(common, undefined);
  const onlyHome = relTo !== undefined && relTo.every((one) => one === 'USA');
  const limits = inOrder(disseminations, several, ({ dissemination: own = [] }) => own);
  const noForeign = onlyHome || limits.includes('NOFORN');
  const dissemination = disseminations.filter((limit) => {
    if (limit === 'NOFORN') return noForeign;
    // No country beside the United States is left, which NOFORN says.
    if (limit === 'REL TO') return relTo !== undefined && !noForeign;
    return limits.includes(limit) && !(limit === 'FEDCON' && limits.includes('FED ONLY'));
  });
  const restricted = cui.length > 0 || dissemination.length > 0;
  return {
    ...(tlp === undefined || (tlp === 'CLEAR' && restricted) ? {} : { tlp }),
    ...(cui.length === 0 ? {} : { cui }),
    ...(dissemination.length === 0 ? {} : { dissemination }),
    ...(dissemination.includes('REL TO') && relTo !== undefined ? { relTo: written(relTo) } : {}),
    ...(tlp === 'RED' && recipients !== undefined && recipients.length > 0 ? { recipients } : {}),
  };
}

/** As {@link strictest}, of marks that may be absent; null where nothing is marked. */
export function strictestOf(...several: readonly (Marks | null | undefined)[]): Marks | null {
  const marks = strictest(several.filter((one) => one !== null && one !== undefined));
  return Object.keys(marks).length === 0 ? null : marks;
}

interface Color {
  readonly tlp?: Tlp | undefined;
  /** Of RED, sorted. */
  readonly recipients?: string[] | undefined;
}

const colorOf = ({ tlp, recipients = [] }: Marks): Color =>
  tlp === 'RED' ? { tlp, recipients: [...new Set(recipients)].toSorted() } : { tlp };

/**
 * The closer of two labels. Who is named for RED must pass AMBER anyhow (see {@link maySee}), but may be of another
 * agency, so that beside AMBER+STRICT nobody but the author is left.
 */
function closer(a: Color, b: Color): Color {
  if (a.tlp === 'RED' && b.tlp === 'RED')
    return { tlp: 'RED', recipients: a.recipients?.filter((one) => b.recipients?.includes(one)) };
  const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a];
  return first.tlp === 'RED' && second.tlp === 'AMBER+STRICT' ? { tlp: 'RED', recipients: [] } : first;
}

const rank = ({ tlp }: Color): number => (tlp === undefined ? tlpLabels.length : tlpLabels.indexOf(tlp));

const inOrder = <Name extends CuiCategory | Dissemination>(
  all: readonly Name[],
  several: readonly Marks[],
  of: (marks: Marks) => readonly Name[],
): Name[] => {
  const used = new Set(several.flatMap(of));
  return all.filter((name) => used.has(name));
};

const common = (a: string[] | undefined, b: string[] | undefined): string[] | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a.filter((one) => b.includes(one));

/** The United States first, then the others in the order of their letters. */
const written = (countries: readonly string[]): string[] => {
  const others = [...new Set(countries)].filter((one) => one !== 'USA').toSorted();
  return countries.includes('USA') ? ['USA', ...others] : others;
};
