import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import {
  answeredSchema,
  acknowledgmentSchema,
  agreementDetailSchema,
  agreementReasonSchema,
  agreementSchema,
  breachSettlementSchema,
  newAgreementSchema,
  newAnswerSchema,
  newCorrectionSchema,
  newQuestionSchema,
  newReleaseSchema,
  newReplyRequestSchema,
  noticeSchema,
  partnerReleaseSchema,
  recallPageSchema,
  partnerMessageSchema,
  releaseSchema,
  replySchema,
  suspensionSchema,
} from '@hammerhead/contracts';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { runHere } from './command.js';

const exampleOf = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => {
  const [example] = z.array(z.unknown()).parse(schema.meta()?.['examples']);
  return schema.parse(example);
};

const agreement = exampleOf(agreementSchema);
const release = exampleOf(releaseSchema);
const told = exampleOf(partnerReleaseSchema);
const sees = partnerReleaseSchema.omit({ id: true }).parse(told);
const message = {
  id: release.id,
  number: 1,
  at: '2023-09-16T15:20:00.000Z',
  by: 'J. Officer\u001b[2J',
  marks: null,
  banner: 'TLP:AMBER',
};

interface Asked {
  readonly method: string | undefined;
  readonly path: string;
  readonly ifMatch: string | undefined;
  readonly by: string | undefined;
  readonly body: unknown;
}

/** Answers as the API does, and refuses what its schemas refuse. */
async function listen(t: Test): Promise<{ to: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const bodies: readonly (readonly [RegExp, z.ZodType])[] = [
    [/\/release(?:\/preview)?$/, newReleaseSchema],
    [/agreements$/, newAgreementSchema],
    [/suspend$/, suspensionSchema],
    [/\/(?:resume|end)$/, agreementReasonSchema],
    [/settle$/, breachSettlementSchema],
    [/answer$/, newAnswerSchema],
    [/correction$/, newCorrectionSchema],
    [/question$/, newQuestionSchema],
    [/reply$/, newReplyRequestSchema],
  ];
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const { method, url: path = '', headers } = request;
    const given = await text(request);
    const body: unknown = given === '' ? undefined : JSON.parse(given);
    asked.push({ method, path, ifMatch: headers['if-match'], by: headers.authorization, body });
    for (const [of, schema] of bodies) if (method === 'POST' && of.test(path)) schema.parse(body);
    const paged = (item: unknown) => ({
      items: path.includes('none') ? [] : [item],
      nextCursor: path.includes('cursor') || path.includes('none') ? null : 'next',
    });
    if (path.startsWith('/v1/referrals/') && method === 'GET') return { version: 7 };
    if (path.endsWith('/preview'))
      return {
        recipients: [
          {
            agency: 'JCA',
            countries: ['JM'],
            hints: ['the cargo is bound for JM'],
            agreementId: agreement.id,
            sees,
          },
        ],
      };
    if (path.includes('/recall')) return exampleOf(recallPageSchema);
    if (path.startsWith('/v1/agreements?')) return paged(agreement);
    if (path.startsWith('/v1/agreements')) return exampleOf(agreementDetailSchema);
    if (path.includes('/notice')) return { ...exampleOf(noticeSchema), body: 'Line 1\u001b[2J\nLine 2\n' };
    if (path.startsWith('/v1/releases?')) return paged(told);
    if (path.startsWith('/v1/released?')) return paged(release);
    if (path.endsWith('/acknowledgment')) return exampleOf(acknowledgmentSchema);
    if (path.endsWith('/reply')) return exampleOf(replySchema);
    if (/(?:answer|correction)$/.test(path)) return exampleOf(answeredSchema);
    if (path.endsWith('/question')) return exampleOf(partnerMessageSchema);
    if (path.startsWith('/v1/releases/')) return told;
    return {
      ...release,
      recipients: release.recipients.map((one) => ({
        ...one,
        disclosure: 'withdrawn',
        messages: [{ ...message, kind: 'question', text: 'Which barrel?' }],
        hiddenMessages: 1,
      })),
    };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (value) => response.end(JSON.stringify(value)),
      (error: unknown) => response.writeHead(422).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

const { id } = release;
const what = ['--country', 'JM', '--country', 'TT', '--purpose', 'p', '--tearline', 't'];

t.test('an agreement is made as it is said, and listed', async (t) => {
  const { to, asked } = await listen(t);
  const make = [
    'agreements',
    'make',
    'JCA',
    '--country',
    'JM',
    '--ground',
    '103.33(a)(2)',
    '--assurance',
    'x',
  ];
  const made = await runHere([...make, '--until', '2028-12-31T00:00:00Z', '--to', to]);
  t.match(made, { code: 0, stdout: /^status {7}in force$/m });
  t.match(made.stdout, /^valid {8}from 2023-03-01T00:00:00.000Z, without an end$/m);
  t.match(asked[0]?.body, { agency: 'JCA', countries: ['JM'], validTo: '2028-12-31T00:00:00Z' });
  const listed = await runHere(['agreements', 'list', '--status', 'in_force', '--to', to]);
  t.match(listed, { code: 0, stderr: 'there are more: --all shows them\n' });
  t.match(
    listed.stdout,
    /^agreement +agency +countries .*\n.* JCA +JM +103\.33\(a\)\(2\) +in force +no end\n$/,
  );
  t.equal(asked.at(-1)?.path, '/v1/agreements?limit=50&status=in_force');
  const all = await runHere(['agreements', 'list', '--all', '--json', '--to', to]);
  t.match(all, { code: 0, stderr: '' });
  t.same(
    all.stdout
      .trim()
      .split('\n')
      .map((line) => agreementSchema.parse(JSON.parse(line)).id),
    [agreement.id, agreement.id],
    'both pages',
  );
});

t.test('it is never too late to suspend; what cannot be undone is asked for twice', async (t) => {
  const { to, asked } = await listen(t);
  const suspend = ['agreements', 'suspend', agreement.id, '--reason', 'passed on', '--to', to];
  t.match(await runHere(suspend), { code: 0 });
  t.match(asked, [{ path: `/v1/agreements/${agreement.id}/suspend`, ifMatch: undefined }]);
  t.same(asked[0]?.body, { reason: 'passed on' });
  asked.length = 0;
  t.match(await runHere([...suspend, '--breach']), { code: 1, stderr: /all agreements .* add --yes/ });
  const end = ['agreements', 'end', agreement.id, '--reason', 'over', '--to', to];
  t.match(await runHere(end), { code: 1, stderr: /not resumed: add --yes/ });
  t.same(asked, [], 'nobody was asked');
  t.match(await runHere([...suspend, '--breach', '--yes']), { code: 0 });
  t.match(asked, [{ body: { reason: 'passed on', breach: true } }]);
  t.match(await runHere([...end, '--yes']), { code: 0 });
  t.match(await runHere(['agreements', 'resume', agreement.id, '--reason', 'x', '--to', to]), { code: 0 });
  t.match(asked.slice(-2), [
    { method: 'GET', path: `/v1/agreements/${agreement.id}` },
    { path: `/v1/agreements/${agreement.id}/resume`, ifMatch: '"1"', body: { reason: 'x' } },
  ]);
  const settle = ['agreements', 'settle', agreement.id, '--reason', 'report', '--version', '7', '--to', to];
  t.match(await runHere(settle), { code: 1, stderr: /no_violation or may_be_told_again/ });
  const settled = await runHere([...settle, '--finding', 'no_violation']);
  t.match(settled.stdout, /^breach {7}2023-05-30.* by s\.visor: Its officers/m);
  t.match(settled.stdout, /^settled {6}2023-06-03.* by o\.verseer: no violation; The copy/m);
  t.match(settled.stdout, /^so far {7}11 read by 3, 10 acknowledged, 7 answered$/m);
  t.match(asked.at(-1), { ifMatch: '"7"', body: { finding: 'no_violation', reason: 'report' } });
});

t.test('a recall tells who read what, by which channel', async (t) => {
  const { to, asked } = await listen(t);
  const recall = ['agreements', 'recall', agreement.id, '--to', to];
  const { code, stdout } = await runHere([...recall, '--read', '--subject', 'b.brown']);
  t.equal(code, 0);
  t.match(stdout, /^release +bill +released +stands +read by +channel +first +last +times +revision\n/);
  t.match(stdout, / disclosed +b\.brown +api +2023-09-13T15:41:00\.000Z +2023-09-14T11:08:00\.000Z +3 +1\n$/);
  t.equal(asked[0]?.path, `/v1/agreements/${agreement.id}/recall?limit=50&read=read&subject=b.brown`);
});

t.test('nothing is released before --yes: its preview shows what each recipient sees', async (t) => {
  const { to, asked } = await listen(t);
  const make = ['release', 'make', 'referral', id, ...what, '--urgency', 'high', '--to', to];
  const first = await runHere(make);
  t.match(first, { code: 2, stderr: /nothing was released/ });
  t.match(
    first.stdout,
    /^JCA \(JM\), under agreement .* would see:\nnote: the cargo is bound for JM\n\n {2}CUI\/\//,
  );
  t.match(first.stdout, /^ {2}shipper {6}/m);
  t.same(
    asked.map(({ path }) => path),
    [`/v1/referrals/${id}/release/preview`],
  );
  const preview = await runHere(['release', 'preview', 'referral', id, ...what, '--to', to]);
  t.match(preview, { code: 0, stdout: first.stdout, stderr: '' });
  t.match(asked[1]?.body, { countries: ['JM', 'TT'], urgency: 'normal' });
  asked.length = 0;
  const marks = ['--tlp', 'AMBER', '--rel-to', 'USA', '--rel-to', 'JM', '--agency', 'JCA', '--yes'];
  t.match(await runHere([...make, ...marks]), { code: 0, stdout: /^release {6}01/m });
  t.match(asked, [
    { method: 'GET', path: `/v1/referrals/${id}` },
    {
      path: `/v1/referrals/${id}/release`,
      ifMatch: '"7"',
      body: { agency: 'JCA', urgency: 'high', marks: { tlp: 'AMBER', relTo: ['USA', 'JM'] } },
    },
  ]);
  await runHere(['release', 'make', 'shipment', id, ...what, '--yes', '--to', to]);
  t.match(asked[2], { path: `/v1/shipments/${id}/release`, ifMatch: undefined });
  t.notMatch(asked[2]?.body, { marks: {} }, 'unmarked, not marked with nothing');
});

t.test('what was released: who read it, what was said, and nothing of it moves the cursor', async (t) => {
  const { to, asked } = await listen(t);
  const listed = await runHere(['release', 'list', '--awaiting', 'reply', '--to', to]);
  t.match(listed.stdout, /^release +bill +to +urgency +status +read +answer by +open questions\n/);
  t.match(listed.stdout, / JCA +high +new +not yet +0\n$/);
  t.equal(asked[0]?.path, '/v1/released?limit=50&awaiting=reply');
  const shown = await runHere(['release', 'show', id, '--to', to]);
  t.match(shown.stdout, /^status {7}new, withdrawn$/m);
  t.match(
    shown.stdout,
    /^1\. 2023-09-16T15:20:00\.000Z {2}question by J\. Officer \[2J \[TLP:AMBER\]\n {3}Which barrel\?$/m,
  );
  t.match(shown.stdout, /^1 bear marks/m);
  const withdraw = ['release', 'withdraw', id, '--to', to];
  t.match(await runHere(withdraw), { code: 1, stderr: /say why/ });
  t.match(await runHere([...withdraw, '--reason', 'a mistake', '--agency', 'J & C']), { code: 0 });
  t.match(asked.at(-1), {
    method: 'DELETE',
    path: `/v1/shipments/${release.shipmentId}/releases/${id}?reason=a+mistake&agency=J+%26+C`,
  });
  const replied = await runHere(['release', 'reply', id, 'The one with the blue lid.', '--to', to]);
  t.match(replied, { code: 0, stdout: /^JCA was replied to at .*, by decision \d+\n$/ });
  t.match(asked.at(-1), {
    path: `/v1/released/${id}/reply`,
    body: { text: 'The one with the blue lid.' },
  });
});

t.test('a partner reads, acknowledges, answers, corrects and asks', async (t) => {
  const { to, asked } = await listen(t);
  const folder = t.testdir({ 'credentials.json': JSON.stringify({ partner_jm: 'P', supervisor: 'S' }) });
  const environment = { HAMMERHEAD_DATA: folder, HAMMERHEAD_TOKEN: '' };
  const run = (...args: string[]) => runHere(['inbox', ...args, '--to', to], environment);
  const listed = await run('list', '--status', 'new', '--status', 'acknowledged', '--coming');
  t.match(listed, { code: 0, stdout: /^release +urgency +status .*\n01a3f6b1.* high +new / });
  t.equal(asked[0]?.path, '/v1/releases?limit=50&status=new&status=acknowledged&departed=false&sort=urgency');
  const shown = await run('show', id);
  t.match(shown.stdout, /^Two barrels for one consignee\..*\n\nurgency {6}high$/m);
  t.match(shown.stdout, /^ground {7}19 CFR 103\.33\(a\)\(2\)$/m);
  t.match(await run('acknowledge', id), {
    code: 0,
    stdout: 'acknowledged 2023-09-13T15:32:00.000Z by local-partner-jm\n',
  });
  t.match(asked.at(-1), { method: 'POST', path: `/v1/releases/${id}/acknowledgment`, body: {} });
  const items = ['--item', 'pistol=2:Glock 19, 9 mm', '--item', 'currency=5000.5 USD', '--note', 'in rice'];
  t.match(await run('answer', id, 'found', ...items), {
    code: 0,
    stdout: 'answered found at 2023-09-16T15:20:00.000Z\n',
  });
  t.same(asked.at(-1)?.body, {
    outcome: 'found',
    items: [
      { type: 'pistol', count: 2, description: 'Glock 19, 9 mm' },
      { type: 'currency', count: 5000.5, unit: 'USD' },
    ],
    note: 'in rice',
  });
  t.match(await run('correct', id, 'examined_clean'), { code: 1, stderr: /say why/ });
  const corrected = await run('correct', id, 'examined_clean', '--reason', 'replicas', '--tlp', 'AMBER');
  t.match(corrected, { code: 0, stdout: /^corrected to examined_clean at / });
  t.same(asked.at(-1)?.body, { outcome: 'examined_clean', reason: 'replicas', marks: { tlp: 'AMBER' } });
  t.match(await run('ask', id, 'Which barrel?'), { code: 0, stdout: /^asked at / });
  t.match(asked.at(-1), { path: `/v1/releases/${id}/question`, body: { text: 'Which barrel?' } });
  const notice = await run('notice', id, '--language', 'fr');
  t.match(notice, { code: 0, stdout: /^Subject: .*\n\nLine 1 \[2J\nLine 2\n$/ });
  t.equal(asked.at(-1)?.path, `/v1/releases/${id}/notice?language=fr`);
  t.same(new Set(asked.map(({ by }) => by)), new Set(['Bearer P']), "the partner's token, no other");
});

t.test('says what it understands', async (t) => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['agreements', 'make', 'JCA'], /say --country, --ground and --assurance/],
    [['agreements', 'make'], /name the agency/],
    [['agreements', 'show'], /name one agreement; hammerhead agreements list shows ids/],
    [['agreements', 'suspend', id], /say why: --reason TEXT/],
    [['release', 'make', 'party', id], /say referral or shipment, and its id/],
    [['release', 'make', 'referral', id], /say --country, --purpose and --tearline/],
    [['release', 'reply', id], /name one release, then the text/],
    [['inbox', 'answer', id], /name one release, then what became of it/],
    [['inbox', 'answer', id, 'found', '--item', 'two pistols'], /such as pistol=2 .*, not two pistols/],
    [['inbox', 'list', 'x'], /Unexpected argument/],
  ];
  for (const [args, stderr] of cases) t.match(await runHere(args), { code: 1, stdout: '', stderr });
  for (const group of ['agreements', 'release', 'inbox'])
    t.match(await runHere([group, '--help']), {
      code: 0,
      stdout: new RegExp(`^hammerhead ${group} COMMAND`),
    });
});
