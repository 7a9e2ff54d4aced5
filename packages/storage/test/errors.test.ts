import t from 'tap';
import { isUnavailable } from '../src/index.js';

t.test('what the database cannot do now may succeed later, whatever it says, and a bug is not', async (t) => {
  const codes = ['53100', '53200', '53300', '58030', '25006', '57014', '57P01', '57P03', '08006', '40P01'];
  for (const code of [...codes, '23505', '42P01'])
    t.equal(
      isUnavailable(Object.assign(new Error('from the database'), { code })),
      codes.includes(code),
      code,
    );
  const refused = Object.assign(new Error('connect ECONNREFUSED'), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
  t.ok(isUnavailable(refused));
  t.ok(isUnavailable(new Error('Connection terminated unexpectedly')));
  t.notOk(isUnavailable(new TypeError('the secret is 42')));
});
