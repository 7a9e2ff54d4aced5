import { Deployment } from './deployment.js';

/** The OpenAPI documents of both APIs, as the running services answer them. */
export async function readDocuments(
  databaseUrl: string,
): Promise<Readonly<Record<'ingest' | 'referral-api', string>>> {
  const deployment = await Deployment.create({ databaseUrl, redisUrl: null });
  try {
    const [ingest, referralApi] = await Promise.all(
      (['ingest', 'referral-api'] as const).map(async (name) => {
        const { url } = await deployment.start(name);
        return (await fetch(`${url}/openapi.json`)).text();
      }),
    );
    return { ingest: ingest ?? '', 'referral-api': referralApi ?? '' };
  } finally {
    await deployment.close();
  }
}
