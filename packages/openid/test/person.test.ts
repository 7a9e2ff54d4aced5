import t from 'tap';
import { OpenIdFault } from '../src/index.js';
import { personOf } from '../src/person.js';

const names = { role: 'r', agency: 'a', countries: 'c', federal: 'f' };
const of = (claims: Record<string, unknown>) => personOf({ iss: 'https://i.test', iat: 1, ...claims }, names);

const refusedClaims = (claims: Record<string, unknown>): unknown => {
  try {
    of(claims);
    return null;
  } catch (error) {
    if (!(error instanceof OpenIdFault)) throw error;
    return [error.kind, ...error.claims.map(({ path }) => path)];
  }
};

t.test('claims say who somebody is, and nothing that they do not say', async (t) => {
  t.match(of({ sub: 'ana', r: 'analyst', a: 'CBP', f: true, name: 'Ana Lyst' }), {
    subject: 'ana',
    name: 'Ana Lyst',
    role: 'analyst',
    agency: 'CBP',
    federal: true,
  });
  t.match(of({ sub: 'ana', r: ['analyst'], preferred_username: 'a.lyst' }), {
    name: 'a.lyst',
    role: 'analyst',
    federal: false,
  });
  t.equal(of({ sub: 'ana', r: 'analyst' }).name, 'ana', 'who has no name is called by the subject');
  t.notHas(
    of({ sub: 'ana', r: 'analyst', c: ['JM'] }),
    { countries: ['JM'] },
    'only a partner speaks for some',
  );
  t.match(of({ sub: 'kim', r: 'partner', a: 'JC', c: ['JM'], f: null }), {
    countries: ['JM'],
    federal: false,
  });
});

t.test(
  'what is missing, unknown or contradicts itself lets nobody in, by the name of its claim',
  async (t) => {
    const ana = { sub: 'ana', r: 'analyst' };
    for (const [claims, ...paths] of [
      [{ r: 'analyst' }, 'sub'],
      [{ sub: ' ana', r: 'analyst' }, 'sub'],
      [{ sub: 'ana' }, 'r'],
      [{ ...ana, r: 'king' }, 'r'],
      [{ ...ana, r: 'feed' }, 'r'],
      [{ ...ana, r: ['analyst', 'admin'] }, 'r'],
      [{ ...ana, f: 'true' }, 'f'],
      [{ sub: 'kim', r: 'partner' }, 'a', 'c'],
      [{ sub: 'kim', r: 'partner', a: 'JC', c: ['Jamaica'] }, 'c[0]'],
      [{ sub: 'kim', r: 'partner', a: 'JC', c: ['JM'], f: true }, 'f'],
    ] as const)
      t.same(refusedClaims(claims), ['claims_refused', ...paths], JSON.stringify(claims));
  },
);

t.test(
  'an access token is named by who it is of and what it was issued as, and never by itself',
  async (t) => {
    const named = (claims: Record<string, unknown>): string =>
      of({ sub: 'ana', r: 'analyst', jti: '1', ...claims }).tokenId;
    t.match(named({}), /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    t.equal(named({}), named({ name: 'Ana' }));
    const others = [{ sub: 'bo' }, { jti: '2' }, { iat: 2 }, { iss: 'https://j.test' }].map(named);
    t.equal(new Set([named({}), ...others]).size, 5);
  },
);
