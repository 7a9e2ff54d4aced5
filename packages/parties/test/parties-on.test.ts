import t from 'tap';
import { partiesOn, pathOfParty } from '../src/index.js';

const named = (name: string): { name: string } => ({ name });

t.test('everyone is named once by role, the manifest before the EEI', async (t) => {
  const found = partiesOn({
    parties: {
      intermediateConsignee: named('I'),
      forwarder: named('F'),
      notify: named('N'),
      consignee: named('C'),
      shipper: named('S'),
    },
    eei: {
      forwarder: named('EF'),
      intermediateConsignee: named('EI'),
      ultimateConsignee: named('EC'),
      usppi: named('ES'),
    },
  });
  t.same(
    found.map(({ role, source, party }) => [pathOfParty(role, source), role, party.name]),
    [
      ['parties.shipper', 'shipper', 'S'],
      ['parties.consignee', 'consignee', 'C'],
      ['parties.notify', 'notify', 'N'],
      ['parties.forwarder', 'forwarder', 'F'],
      ['parties.intermediateConsignee', 'intermediateConsignee', 'I'],
      ['eei.usppi', 'shipper', 'ES'],
      ['eei.ultimateConsignee', 'consignee', 'EC'],
      ['eei.forwarder', 'forwarder', 'EF'],
      ['eei.intermediateConsignee', 'intermediateConsignee', 'EI'],
    ],
  );
});

t.test('what is null or absent names nobody', async (t) => {
  const parties = { shipper: named('S'), consignee: named('C'), notify: null, forwarder: undefined };
  t.equal(partiesOn({ parties }).length, 2);
  t.equal(partiesOn({ parties, eei: null }).length, 2);
  t.equal(partiesOn({ parties, eei: { usppi: null, ultimateConsignee: undefined } }).length, 2);
});
