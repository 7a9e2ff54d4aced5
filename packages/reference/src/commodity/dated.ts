/** Something in force from a day to a day (`YYYY-MM-DD`), both included; an absent end is open. */
export type Dated = { readonly from?: string; readonly to?: string };

export const inForce = ({ from, to }: Dated, day: string): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
