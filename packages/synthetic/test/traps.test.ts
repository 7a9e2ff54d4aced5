import t from 'tap';
import { traps } from '../src/index.js';
import { familyTrapShare } from '../src/cargo/catalog.js';
import { knownShipments } from './feeds.js';

t.test('each trap has a name of its own and says something', async (t) => {
  t.equal(new Set(traps.map(({ id }) => id)).size, traps.length);
  for (const { id, descriptions, packages, kg, usdPerKg } of traps) {
    t.ok(
      descriptions.every((text) => text.trim() !== ''),
      id,
    );
    for (const [low, high] of [packages, kg, usdPerKg]) t.ok(low > 0 && low <= high, id);
  }
  t.ok(familyTrapShare > 0.1 && familyTrapShare < 0.6);
});

t.test('the ones that everybody thinks of are there', async (t) => {
  const words = traps.flatMap(({ descriptions }) => descriptions).join('\n');
  for (const word of [
    /NAIL GUN/,
    /GLUE GUN/,
    /TONER CARTRIDGE/,
    /INK CARTRIDGE/,
    /SILENCER/,
    /DRUMS CALLED BARRELS/,
    /9MM WRENCH/,
    /PRINTED MAGAZINES/,
    /TOY RIFLE/,
    /FLARE GUN/,
    /12 ROUND TABLES/,
    /CHARGEUR TÉLÉPHONE/,
    /CARGADOR CELULAR/,
    /M4 BOLT/,
    /SHELL NECKLACE/,
    /MAGIC BULLET/,
    /FORD TAURUS/,
    /CHEVROLET BERETTA/,
    /TATTOO GUN/,
    /BAL RAD/,
    /FUSIBLES/,
    /ARMOIRE/,
    /SHOTGUN MIC/,
    /RIFLE PAPER/,
    /AMMO SNEAKERS/,
    /SPRAY GUN/,
    /RAIN BARREL/,
  ]) {
    t.match(words, word);
  }
});

t.test('one shipment in about 150 is a trap, and every trap comes', async (t) => {
  const seen = new Map<string, number>();
  const shipments = 250_000;
  for (const { shipment, truth } of knownShipments({ shipments, schemes: [] })) {
    if (truth === undefined || !('trap' in truth)) continue;
    seen.set(truth.trap, (seen.get(truth.trap) ?? 0) + 1);
    const trap = traps.find(({ id }) => id === truth.trap);
    if (trap === undefined) t.fail(truth.trap);
    else if (shipment.goods[0]?.packageType !== trap.packageType) t.fail(JSON.stringify(shipment.goods));
  }
  t.same(
    traps.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    [],
  );
  const found = [...seen.values()].reduce((sum, count) => sum + count, 0);
  t.ok(found > shipments / 180 && found < shipments / 125, `${found}`);
});
