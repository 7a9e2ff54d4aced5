/** The ids of one shipment that appears in the examples of all answers. */
export const exampleIds = {
  referral: '01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90',
  shipment: '01a3f6a0-7c1e-7d2b-9f40-a10000000005',
  manifest: '01a3f6a0-7c1d-7aaf-8bb0-0b6b3c9d2e11',
  assessment: '01a3f6a0-7d55-7c03-93aa-770000000005',
  ruleset: '01a3f69f-1111-7a0b-8c0d-5e6f708192a3',
  token: '01a3f6a1-2b3c-7d4e-8f50-61728394a5b6',
  watchlist: '01a3f6a2-4d5e-7f60-8172-8394a5b6c7d8',
  webhook: '01a3f6a4-6f70-7182-93a4-b5c6d7e8f901',
  delivery: '01a3f6a5-7081-7293-a4b5-c6d7e8f90112',
  exclusion: '01a3f6a3-5e6f-7081-9283-94a5b6c7d8e9',
} as const;

export const exampleSentence =
  'description says GLOCK SLIDE, declared under HS 7326.90 (articles of iron or steel)';

export const exampleItem = {
  id: exampleIds.referral,
  tier: 1,
  score: 85.5,
  status: 'new',
  bill: 'MIAKIN2300412',
  manifestNumber: 'AMQT-MIAKIN-230914',
  shipper: 'Sunrise Barrel Shipping',
  consignee: 'Marcia Brown',
  goods: 'GLOCK SLIDE',
  destination: 'JM',
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  ladingAt: '2023-09-14T06:00:00Z',
  departureAt: '2023-09-14T18:00:00Z',
  stoppableUntil: '2023-09-14T06:00:00Z',
  ladingStated: true,
  departed: false,
  respondBy: '2023-09-13T06:11:09.151Z',
  overdue: false,
  atRisk: false,
  canceled: false,
  current: true,
  replaced: false,
  incomplete: false,
  headline: exampleSentence,
  assignee: null,
  version: 1,
  disposition: null,
  createdAt: '2023-09-13T02:11:09.151Z',
  updatedAt: '2023-09-13T02:11:09.151Z',
  closedAt: null,
  closedBy: null,
  raisedBy: null,
} as const;

export const exampleTransport = {
  mode: 'vessel' as const,
  carrier: 'AMQT',
  conveyance: 'Caribe Pioneer',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2023-09-14T18:00:00Z',
};

export const exampleDocument = {
  bill: 'MIAKIN2300412',
  destination: 'JM',
  parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee: { name: 'Marcia Brown' } },
  goods: [{ description: 'GLOCK SLIDE', hs: '732690', weightKg: 4, valueUsd: 300 }],
};

export const exampleAssessment = {
  id: exampleIds.assessment,
  position: 5,
  knownTo: 5,
  assessedAt: '2023-09-13T02:11:09.151Z',
  score: 85.5,
  tier: 1,
  incomplete: false,
  headline: exampleSentence,
  headlineSources: ['manifest'],
  scoreSources: ['manifest'],
  ruleset: {
    id: exampleIds.ruleset,
    name: 'caribbean-exports',
    version: 1,
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  featureSet: 1,
  families: [
    { name: 'commodity', points: 55, positive: true },
    { name: 'value', points: 30.5, positive: true },
  ],
  rules: [
    {
      id: 'CMD-02',
      title: 'Description names a weapon, HS code lies outside arms and explosives',
      family: 'commodity',
      basis: '15 CFR 758.1(b)',
      caution: 'Bicycle and tool parts carry such names',
      outcome: 'hit' as const,
      points: 55,
      before: null,
      band: null,
      floor: null,
      adjustedBy: [],
      dueTo: [],
      sources: ['manifest'],
      evidence: [
        {
          sentence: exampleSentence,
          item: 'goods[0]',
          points: 55,
          band: null,
          reads: [
            { path: 'goods[0].description', value: 'GLOCK SLIDE', sources: ['manifest'] },
            { path: 'goods[0].hs', value: '732690', sources: ['manifest'] },
          ],
          absent: [],
          bills: [],
        },
      ],
    },
  ],
  missed: ['PTY-05', 'RTE-01'],
  unknown: [
    {
      facts: ['baseline'],
      sentence:
        'no baseline had been published when it was scored: the log held 2,131 entries then, and baselines begin at 50,000',
      rules: ['VAL-01', 'RTE-02'],
    },
  ],
  features: { goodsCount: 1, valueUsd: 300 },
};
