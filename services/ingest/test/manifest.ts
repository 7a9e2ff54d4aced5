/** A small manifest that is right in every respect; tests break what they want broken. */
export const goodManifest = (number = 'M1', bills: readonly string[] = ['B1']) => ({
  manifestNumber: number,
  revision: 1,
  transport: {
    mode: 'vessel',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: '2026-12-01T18:00:00Z',
  },
  shipments: bills.map((bill) => ({
    bill,
    destination: 'JM',
    parties: { shipper: { name: 'Sunrise Barrel Shipping' }, consignee: { name: 'Marcia Brown' } },
    goods: [{ description: 'PERSONAL EFFECTS', weightKg: 118 }],
  })),
});

export const text = (change: (manifest: ReturnType<typeof goodManifest>) => unknown): string =>
  JSON.stringify(change(goodManifest()));
