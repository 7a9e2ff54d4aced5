/**
 * The tables whose rows go with a referral, a release or a shipment, in the order in which they may be deleted. A table that
 * comes to hold something of one of them belongs here: a test compares this with the schema.
 */
export const dependents: readonly {
  readonly table: string;
  readonly column: string;
  readonly names: 'referral' | 'release' | 'shipment';
}[] = [
  { table: 'referral_version', column: 'referral_id', names: 'referral' },
  { table: 'referral_answer', column: 'referral_id', names: 'referral' },
  { table: 'note', column: 'referral_id', names: 'referral' },
  // An examination may name the hold that it was made under.
  { table: 'exam', column: 'referral_id', names: 'referral' },
  { table: 'hold', column: 'referral_id', names: 'referral' },
  // Only those that were revoked: a shipment that was seized is kept.
  { table: 'seizure', column: 'shipment_id', names: 'shipment' },
  // What a partner's webhook is sent names the bill.
  { table: 'webhook_delivery', column: 'release_id', names: 'release' },
  { table: 'release_read', column: 'release_id', names: 'release' },
  { table: 'release_message', column: 'release_id', names: 'release' },
  { table: 'release_recipient', column: 'release_id', names: 'release' },
  { table: 'release', column: 'shipment_id', names: 'shipment' },
];
