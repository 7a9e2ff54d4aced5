import type { HistoryKeeper, Scored } from '@hammerhead/scoring';
import { type Pool, referrals, statistics } from '@hammerhead/storage';
import { Counter, Gauge, type Registry } from 'prom-client';

/** Counts scored shipments, and measures how far behind scoring is. */
export function measureScoring(registry: Registry, pool: Pool): (scored: Scored) => void {
  const assessed = new Counter({
    name: 'hammerhead_assessed_total',
    help: 'Shipments scored',
    registers: [registry],
  });
  const referred = new Counter({
    name: 'hammerhead_referred_total',
    help: 'Shipments that reached a tier',
    registers: [registry],
  });
  const failed = new Gauge({
    name: 'hammerhead_failed_shipments',
    help: 'Shipments that could not be scored, however often it was tried',
    registers: [registry],
  });
  new Gauge({
    name: 'hammerhead_backlog_age_seconds',
    help: 'Age of the oldest shipment that is accepted and not scored',
    registers: [registry],
    async collect() {
      // When the database is away the other figures must still be available: that is when people look at them.
      const backlog = await statistics.readBacklog(pool).catch(() => null);
      this.set(backlog?.ageSeconds ?? Number.NaN);
      failed.set(backlog?.failed ?? Number.NaN);
    },
  });
  return (scored) => {
    assessed.inc(scored.assessed);
    referred.inc(scored.referred);
  };
}

/** Measures how many referrals are more likely to be laden than to be answered first. */
export function measureAtRisk(registry: Registry, pool: Pool): void {
  new Gauge({
    name: 'hammerhead_referrals_at_risk',
    help: 'Referrals that are more likely to be laden than to be answered first, by tier',
    labelNames: ['tier'],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await referrals.countAtRisk(pool).catch(() => null);
      if (counts === null) return;
      // Those that are always there, so that a rise from nothing is seen.
      for (const tier of ['1', '2']) this.set({ tier }, 0);
      for (const { tier, count } of counts) this.set({ tier: tier ?? 'none' }, count);
    },
  });
}

/** Measures how far memory reaches back. */
export function measureHistory(registry: Registry, history: HistoryKeeper): void {
  new Gauge({
    name: 'hammerhead_history_shipments',
    help: 'Shipments whose history is in memory',
    registers: [registry],
    collect() {
      this.set(history.size);
    },
  });
  new Gauge({
    name: 'hammerhead_history_floor',
    help: 'Position from which on history is in memory; NaN while it is still being read',
    registers: [registry],
    collect() {
      this.set(history.memory?.floor ?? Number.NaN);
    },
  });
}
