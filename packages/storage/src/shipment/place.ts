/** The place of a shipment in lists with the latest departure first. */
export interface ShipmentPlace {
  readonly departureDay: string;
  readonly position: number;
}
