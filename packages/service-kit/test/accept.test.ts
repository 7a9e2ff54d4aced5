import t from 'tap';
import { accepted, hasAlready } from '../src/index.js';

const offered = ['application/json', 'application/edi-x12'] as const;

t.test('the most wanted of what is offered', async (t) => {
  const wants = (header: string | undefined, type: (typeof offered)[number]) =>
    t.equal(accepted(header, offered), type, String(header));
  wants(undefined, 'application/json');
  wants('', 'application/json');
  wants('*/*', 'application/json');
  wants('application/*', 'application/json');
  wants('application/edi-x12', 'application/edi-x12');
  wants('Application/EDI-X12; charset=us-ascii', 'application/edi-x12');
  wants('application/json;q=0.5, application/edi-x12', 'application/edi-x12');
  wants('application/edi-x12;q=0.5, */*;q=0.1', 'application/edi-x12');
  wants('text/html, application/json;q=0, */*', 'application/edi-x12');
  for (const header of [
    'text/csv',
    'application/xml, text/*',
    'application/json;q=0',
    '*/*;q=none',
    ';',
    ',',
  ])
    t.throws(() => accepted(header, offered), /has none of the media types|this resource is/, header);
});

t.test('a tag is compared weakly', async (t) => {
  t.ok(hasAlready('W/"a1"', 'W/"a1"'));
  t.ok(hasAlready('"b", "a1"', 'W/"a1"'));
  t.ok(hasAlready('*', 'W/"a1"'));
  t.notOk(hasAlready('"b"', 'W/"a1"'));
  t.notOk(hasAlready(undefined, 'W/"a1"'));
});
