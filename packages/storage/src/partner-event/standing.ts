import { sameBill } from '../shipment/bill.js';

/**
 * SQL: joins the revision of a release's shipment that stands, as `s`, with its manifest, as `m`; `l` is the release. Both
 * are null once retention deleted them. The revision at which it was released leads to the bill, and that to the others.
 */
export const standing = `
  left join shipment o on o.position = l.seen_position
  left join lateral (select s.position, s.state, s.manifest_id from shipment s
                      where ${sameBill('s', 'o')} and s.id = l.shipment_id and s.superseded_by is null
                      order by s.position desc limit 1) s on true
  left join manifest m on m.id = s.manifest_id`;
