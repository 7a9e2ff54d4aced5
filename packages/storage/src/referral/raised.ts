import type { Queryable } from '../pool.js';

/**
 * Notes on the open referrals of these shipments which decision brought them where they are, or that none did: the
 * last one that made the shipment more urgent, if it has not become less so since. What a seizure did that was taken
 * back does not count; a later decision after which the shipment stayed as urgent did it then.
 */
export async function settleRaised(db: Queryable, shipmentIds: readonly string[]): Promise<void> {
  if (shipmentIds.length === 0) return;
  await db.query(
    `update referral r
        set raised_by = t.cause, raised_position = t.cause_position, raised_at = d.recorded_at
       from unnest($1::uuid[]) as u (shipment_id)
       join referral o on o.shipment_id = u.shipment_id and o.status <> 'closed'
       left join lateral (
         select cause, cause_position
           from (select a.cause, a.cause_position, a.known_to, a.urgency,
                        lag(a.urgency) over (order by a.known_to, a.position) as before,
                        max(a.urgency) over (order by a.known_to, a.position
                                             rows between current row and unbounded following) as least
                   from shipment s
                  cross join lateral (
                    select position, known_to, cause, cause_position, coalesce(tier, 32767) as urgency
                      from assessment where position = s.position offset 0) a
                  where s.bill = o.bill and s.id = o.shipment_id
                    and not exists (select from seizure
                                     where position = a.cause_position and revoked_by is not null)) as steps
          where cause_position is not null and urgency < before and least = urgency
          order by known_to desc limit 1) t on true
       left join decision d on d.position = t.cause_position
      where r.id = o.id and r.raised_position is distinct from t.cause_position`,
    [shipmentIds],
  );
}
