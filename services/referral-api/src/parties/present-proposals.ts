import { likenessOf, type Proposal } from '@hammerhead/contracts';
import type { ProposedPair } from '@hammerhead/networks';
import type { Briefs } from './brief.js';

export const presentProposals = (pairs: readonly ProposedPair[], briefs: Briefs): Proposal[] =>
  pairs.map(({ party, other, score, why }) => ({
    party: briefs(party),
    with: briefs(other),
    likeness: likenessOf(score),
    score: likenessOf(score),
    because: [...why],
    why: [...why],
  }));
