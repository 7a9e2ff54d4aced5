import type { CargoRefused } from './rules.js';

/** What people are told of an act on the cargo that is refused for now; undefined where they are not told of it. */
export function blockedBy(refused: CargoRefused): string | undefined {
  switch (refused.outcome) {
    case 'held_elsewhere':
      return 'another referral of the shipment has it held: decide there';
    case 'cargo_gone':
      return 'it has departed: order its redelivery, or notify the partner';
    case 'four_eyes':
      return 'you asked that it be held: somebody else decides that it goes, which no exam has cleared';
    case 'hold_needed':
      return 'the cargo is not held: have it held first, or examine its documents';
    default:
      return undefined;
  }
}
