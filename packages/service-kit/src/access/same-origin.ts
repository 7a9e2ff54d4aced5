import type { FastifyRequest } from 'fastify';
import { problem } from '../problems/problem.js';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends a cookie whoever wrote the page that asks. So a request with a session says by `Sec-Fetch-Site` that
 * the page is ours (W3C Fetch Metadata; no script can set it), and one that changes something also carries
 * `X-Hammerhead: 1`, which no other origin may add without being asked first (CORS). What a person types into the
 * address bar is `none`, and may read.
 *
 * @throws Problem `cross_site`
 */
export const refuseOtherSites = ({ method, headers }: FastifyRequest): void => {
  const site = headers['sec-fetch-site'];
  if (safeMethods.has(method)) {
    refuseOtherSite(site);
    return;
  }
  if (headers['x-hammerhead'] !== '1')
    throw crossSite('with a session, a request that changes something carries "X-Hammerhead: 1"');
  if (site !== 'same-origin')
    throw crossSite(
      'with a session, a request that changes something carries "Sec-Fetch-Site: same-origin", as browsers send it',
    );
};

/**
 * Signing in needs no session yet: refused where the browser says that another site asks, by `Sec-Fetch-Site` or, if it
 * is older than that, by `Origin` (RFC 6454).
 */
export const refuseOtherSitesWhereTold = ({ headers }: FastifyRequest): void => {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  refuseOtherSite(site);
  if (site === undefined && origin !== undefined && hostOf(origin) !== headers.host)
    throw crossSite('Origin says that another site asks');
};

const refuseOtherSite = (site: string | string[] | undefined): void => {
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw crossSite('Sec-Fetch-Site says that another site asks');
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

const crossSite = (detail: string) => problem('cross_site', { detail });
