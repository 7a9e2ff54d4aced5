import { systemActor, type TokenActor } from '@hammerhead/contracts';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, migrate, transaction, type Transaction, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import {
  acknowledgeRelease,
  answerRelease,
  askAboutRelease,
  correctAnswer,
  endAgreement,
  makeAgreement,
  replyToPartner,
  resumeAgreement,
  settleBreach,
  suspendAgreement,
} from '../src/index.js';

const now = new Date('2026-11-30T12:00:00Z');
const id = uuidv7();
const as = (role: TokenActor['role']): TokenActor => ({
  tokenId: uuidv7(),
  role,
  subject: 'somebody',
  agency: 'JCA',
  federal: role !== 'partner',
  ...(role === 'partner' && { countries: ['JM'] }),
});
const terms = { agency: 'JCA', countries: ['JM'], ground: '103.33(a)(2)', assurance: 'in writing' } as const;
const seen = { id, reason: 'x', hasSeen: () => true };
const about = { release: id, now };

/** Each act of partners' releases, with who has the right, and who has not. */
const acts: Readonly<
  Record<
    string,
    {
      may: TokenActor['role'];
      permission: string;
      act: (tx: Transaction, actor: TokenActor) => Promise<{ readonly outcome: string }>;
    }
  >
> = {
  make: {
    may: 'supervisor',
    permission: 'agreement:write',
    act: (tx, who) => makeAgreement(tx, who, terms, now),
  },
  resume: {
    may: 'supervisor',
    permission: 'agreement:write',
    act: (tx, who) => resumeAgreement(tx, who, seen, now),
  },
  end: {
    may: 'supervisor',
    permission: 'agreement:write',
    act: (tx, who) => endAgreement(tx, who, seen, now),
  },
  settle: {
    may: 'supervisor',
    permission: 'agreement:write',
    act: (tx, who) => settleBreach(tx, who, { ...seen, finding: 'no_violation' }, now),
  },
  suspend: {
    may: 'supervisor',
    permission: 'agreement:suspend',
    act: (tx, who) => suspendAgreement(tx, who, { id, reason: 'x', breach: false }, now),
  },
  reply: {
    may: 'supervisor',
    permission: 'release:reply',
    act: (tx, who) => replyToPartner(tx, who, { ...about, text: 'x' }),
  },
  acknowledge: {
    may: 'partner',
    permission: 'inbox:acknowledge',
    act: (tx, who) => acknowledgeRelease(tx, who, about),
  },
  answer: {
    may: 'partner',
    permission: 'inbox:answer',
    act: (tx, who) => answerRelease(tx, who, { ...about, outcome: 'in_transit' }),
  },
  correct: {
    may: 'partner',
    permission: 'inbox:answer',
    act: (tx, who) => correctAnswer(tx, who, { ...about, outcome: 'in_transit', reason: 'x' }),
  },
  ask: {
    may: 'partner',
    permission: 'inbox:ask',
    act: (tx, who) => askAboutRelease(tx, who, { ...about, text: 'x' }),
  },
};

t.test('each act asks for its right itself, whoever calls it', async (t) => {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'rights');
  const pool = createPool({ url: database.url, name: 'test', max: 2, onError: () => undefined });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  for (const [name, { may, permission, act }] of Object.entries(acts)) {
    for (const role of ['analyst', 'auditor', may === 'partner' ? 'supervisor' : 'partner'] as const)
      t.same(
        await transaction(pool, (tx) => act(tx, as(role))),
        { outcome: 'forbidden', permission },
        `${name} by ${role}`,
      );
    t.match(
      await transaction(pool, (tx) => act(tx, as(may))),
      { outcome: name === 'make' ? 'made' : 'not_found' },
      `${name} by ${may}`,
    );
  }
  const made = await transaction(pool, (tx) => makeAgreement(tx, systemActor('start'), terms, now));
  t.equal(made.outcome, 'made', 'the first start has it');
  const { rows } = await pool.query('select count(*)::int as count from decision');
  t.same(rows, [{ count: 2 }], 'nothing else was decided');
});
