/** Who asks, in the order of the table's columns: what a token is made from, or what is sent in its place. */
export const actors = {
  analyst: { role: 'analyst', agency: 'HSI' },
  investigator: { role: 'investigator', agency: 'HSI' },
  supervisor: { role: 'supervisor', agency: 'HSI' },
  rule_author: { role: 'rule_author', agency: 'HSI' },
  auditor: { role: 'auditor', agency: 'HSI' },
  admin: { role: 'admin', agency: 'HSI' },
  /** Of another agency. */
  elsewhere: { role: 'analyst', agency: 'CBP' },
  /** The same roles, held by nobody of the federal government. */
  localAnalyst: { role: 'analyst', agency: 'MDSO', federal: false },
  localInvestigator: { role: 'investigator', agency: 'MDSO', federal: false },
  localSupervisor: { role: 'supervisor', agency: 'MDSO', federal: false },
  localRuleAuthor: { role: 'rule_author', agency: 'MDSO', federal: false },
  localAuditor: { role: 'auditor', agency: 'MDSO', federal: false },
  localAdmin: { role: 'admin', agency: 'MDSO', federal: false },
  jamaica: { role: 'partner', agency: 'JCA', countries: ['JM'] },
  trinidad: { role: 'partner', agency: 'TTCED', countries: ['TT'] },
  /** An agency that spans many countries hears what was released to it, not what its members hear. */
  manyCountries: { role: 'partner', agency: 'IMPACS CGIU', countries: ['JM', 'TT', 'BB'] },
  /** A state agency is a partner like any other: its officers are not federal. */
  state: { role: 'partner', agency: 'FDLE', countries: ['US'] },
  /** Its agreement is suspended, after something was released under it. */
  suspended: { role: 'partner', agency: 'RBPF', countries: ['BB'] },
  /** With its agency there is no agreement. */
  withoutAgreement: { role: 'partner', agency: 'GRA', countries: ['GY'] },
  feed: { role: 'feed', feedId: 'caribe-lines' },
  otherFeed: { role: 'feed', feedId: 'antilles-air' },
  nobody: null,
  wrongToken: 'hh_wrong',
} as const;
export type ActorName = keyof typeof actors;

/** Who makes what requests are about, so that no rule about one's own stands in the way of any other actor. */
export const preparers = ['preparer', 'preparingAdmin'] as const;

const isActor = (name: string): name is ActorName => Object.hasOwn(actors, name);
export const actorNames = Object.keys(actors).filter(isActor);
