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
  feed: { role: 'feed', feedId: 'caribe-lines' },
  otherFeed: { role: 'feed', feedId: 'antilles-air' },
  nobody: null,
  wrongToken: 'hh_wrong',
} as const;
export type ActorName = keyof typeof actors;

const isActor = (name: string): name is ActorName => Object.hasOwn(actors, name);
export const actorNames = Object.keys(actors).filter(isActor);
