import t from 'tap';
import { exceptionFault, type FiledLine, licenseEvidence, licenseExceptions } from '../src/index.js';

type Case = FiledLine & { destination?: string; day?: string; consigneeType?: string; others?: FiledLine[] };

const judged = ({ destination = 'JM', day = '2026-01-10', consigneeType, others = [], ...line }: Case) => {
  const evidence = licenseEvidence(line, { lines: [line, ...others], destination, day, consigneeType });
  return { ...evidence, fault: exceptionFault(line, evidence) };
};
const conditions = (one: Case): string => {
  const { held, faults } = judged(one);
  return held ? 'held' : faults.map(({ condition }) => condition).join(' ') || 'none claimed';
};

const parts = { scheduleB: '9305208000', eccn: '0A501.x', licenseCode: 'C35', valueUsd: 300 };

await t.test('an exception is evidence where it can cover the line', async (t) => {
  const cases: [name: string, line: Case, outcome: string][] = [
    ['parts below the limit', parts, 'held'],
    ['at the limit', { ...parts, valueUsd: 500 }, 'held'],
    ['a cent above', { ...parts, valueUsd: 500.01 }, 'value'],
    ['two lines of one entry together', { ...parts, others: [{ ...parts, valueUsd: 250 }] }, 'value'],
    ['two lines of two entries', { ...parts, others: [{ ...parts, eccn: '0A505', valueUsd: 250 }] }, 'held'],
    ['no value', { ...parts, valueUsd: undefined }, 'value'],
    ['no ECCN', { ...parts, eccn: undefined }, 'eccn'],
    ['EAR99 under a heading of arms', { ...parts, scheduleB: '9305.99', eccn: 'EAR99' }, 'eccn'],
    ['EAR99 under four digits', { ...parts, scheduleB: '9305', eccn: 'EAR99' }, 'eccn'],
    ['EAR99 of other goods is not judged', { ...parts, scheduleB: '8708', eccn: 'EAR99' }, 'held'],
    ['a complete pistol', { ...parts, eccn: '0A501', scheduleB: '9302000040' }, 'eccn'],
    ['a complete rifle by its paragraph', { ...parts, eccn: '0A501.a', scheduleB: '9305' }, 'eccn'],
    ['a receiver', { ...parts, eccn: '0A501.e' }, 'eccn'],
    ['a semi-automatic pistol', { ...parts, eccn: '0A507' }, 'eccn'],
    ['cartridges', { ...parts, eccn: '0A505.a', scheduleB: '9306304110' }, 'eccn'],
    ['shotgun cartridges', { ...parts, eccn: '0A505', scheduleB: '930621' }, 'eccn'],
    [
      'parts of cartridges above the limit',
      { ...parts, eccn: '0A505', scheduleB: '930630', valueUsd: 900 },
      'value',
    ],
    ['to Haiti', { ...parts, destination: 'HT' }, 'destination'],
    ['to Haiti before the embargo', { ...parts, destination: 'HT', day: '2022-10-20' }, 'held'],
    ['to Cuba', { ...parts, destination: 'CU' }, 'destination'],
    ['to Venezuela', { ...parts, destination: 'VE' }, 'destination'],
    ['an entry before its day', { ...parts, eccn: '0A509', day: '2024-05-29' }, 'date'],
    ['an entry on its day', { ...parts, eccn: '0A509', day: '2024-05-30' }, 'held'],
    ['several at once', { ...parts, valueUsd: 900, destination: 'HT' }, 'destination value'],
    ['gift parcels', { ...parts, licenseCode: 'C43' }, 'eccn'],
    ['software', { ...parts, licenseCode: 'C44' }, 'eccn'],
    ['GBS', { ...parts, licenseCode: 'C36' }, 'eccn'],
    ['600 series', { ...parts, licenseCode: 'C60' }, 'eccn'],
    ['600 series of its entry', { ...parts, licenseCode: 'C60', eccn: '0A602' }, 'held'],
    ['STA to the Caribbean', { ...parts, licenseCode: 'C59' }, 'destination'],
    ['the Canadian exemption', { ...parts, licenseCode: 'SCA' }, 'destination'],
    ['GOV to a government', { ...parts, licenseCode: 'C42', consigneeType: 'G', destination: 'HT' }, 'held'],
    ['GOV to a reseller', { ...parts, licenseCode: 'C42', consigneeType: 'R' }, 'consignee'],
    ['GOV where nobody says to whom', { ...parts, licenseCode: 'C42' }, 'held'],
    ['baggage', { ...parts, licenseCode: 'C45', eccn: '0A501.a', scheduleB: '930330', quantity: 3 }, 'held'],
    [
      'four rifles of baggage',
      { ...parts, licenseCode: 'C45', eccn: '0A501.a', scheduleB: '930330', quantity: 4 },
      'quantity',
    ],
    ['a license', { ...parts, licenseCode: 'C30', valueUsd: 90_000 }, 'held'],
    ['the number of a license', { ...parts, licenseNumber: 'D123456', valueUsd: 90_000 }, 'held'],
    ['the symbol where a number would stand', { ...parts, licenseNumber: 'LVS', valueUsd: 900 }, 'value'],
    ['no license required', { ...parts, licenseCode: 'C33' }, 'none claimed'],
    [
      'no license required, and its symbol',
      { ...parts, licenseCode: 'C33', licenseNumber: 'NLR' },
      'none claimed',
    ],
    ['nothing', { scheduleB: '930200' }, 'none claimed'],
    ['as it is misread', { ...parts, eccn: 'OA501', licenseCode: 'C3S' }, 'held'],
  ];
  for (const [name, line, outcome] of cases) t.equal(conditions(line), outcome, name);
});

await t.test('the sentence says which condition fails, and what of it is unverified', async (t) => {
  t.equal(
    judged({ ...parts, valueUsd: 1200 }).fault,
    'exception C35 (LVS) cannot cover it: 1,200 USD of 0A501 are above the limit of 500 USD (85 FR 4136, unverified)',
  );
  t.equal(
    judged({ ...parts, licenseCode: 'C44' }).fault,
    'exception C44 (TSU) cannot cover it: it covers nothing of 0A501 (15 CFR 740.13, software and technology)',
  );
  t.match(judged({ ...parts, eccn: undefined }).fault, /no ECCN is stated/);
  t.match(judged({ ...parts, destination: 'HT' }).fault, /Haiti .*unverified/);
  t.equal(judged(parts).fault, undefined);
});

await t.test('every exception has its section', async (t) => {
  for (const { code, cite, arms } of licenseExceptions) {
    t.match(cite, /CFR/, code);
    t.match(arms.cite, /CFR|FR |AESTIR/, code);
  }
  t.equal(new Set(licenseExceptions.map(({ code }) => code)).size, licenseExceptions.length);
});
