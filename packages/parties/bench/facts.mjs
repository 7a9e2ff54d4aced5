// Shipments per second through factsOf, each with its own names.
import { factsOf } from '../build/src/index.js';

const party = (name, country, index) => ({
  name,
  address: { lines: [`${index} Molynes Road`], city: 'Kingston', country },
  phone: `+1876555${String(index).padStart(4, '0')}`,
});
const shipments = Array.from({ length: 20_000 }, (_, index) => ({
  bill: `B${index}`,
  destination: 'JM',
  parties: {
    shipper: {
      ...party(`Sunrise Barrel Shipping ${index % 500} Ltd.`, 'US', index),
      email: 'Ops@Sunrise.example',
    },
    consignee: party(index % 10 === 0 ? `José Núñez ${index}` : `Marcia Brown ${index}`, 'JM', index),
  },
  goods: [{ description: 'PERSONAL EFFECTS' }],
}));
for (let round = 0; round < 5; round += 1) {
  const start = performance.now();
  let facts = 0;
  for (const shipment of shipments) facts += factsOf(shipment).length;
  const rate = shipments.length / (performance.now() - start);
  console.log(`${Math.round(rate)}k shipments/s, ${facts / shipments.length} facts each`);
}
