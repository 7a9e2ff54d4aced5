import { permissionsOf, refusalOfToken } from '@hammerhead/access';
import { createdTokenSchema, instantTextOrNull, newTokenSchema, usRoles } from '@hammerhead/contracts';
import { createToken } from '@hammerhead/decisions';
import {
  actorOf,
  hashToken,
  newToken,
  problem,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { transaction } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { mustExist } from './countries.js';
import { endsAhead, refusedToken } from './limits.js';

/** `POST /v1/tokens`: creates a bearer token for a person or a system, which is shown only this once. */
export function createTokenRoute(app: Server, { pool, now, openId }: Deps): void {
  app.post(
    '/v1/tokens',
    {
      config: {
        ...requirePermission('token:create', 'subject_taken'),
        answers: { 201: 'The token, shown only this once' },
      },
      schema: {
        operationId: 'createToken',
        tags: ['operation'],
        summary: 'Make a bearer token',
        description:
          'The answer is the only place that ever shows it: the database keeps its hash. A subject names one person: where ' +
          'the record knows them with another role, agency or countries, the answer is 409 `subject_taken`, unless ' +
          '`replace` says that they have become what the token says.',
        body: newTokenSchema,
        response: { 201: createdTokenSchema },
      },
    },
    async (request, reply) => {
      const {
        role,
        subject,
        name,
        agency,
        expiresAt,
        replace,
        federal = usRoles.has(role),
        ...scope
      } = request.body;
      const feedId = 'feedId' in scope ? scope.feedId : undefined;
      const countries = 'countries' in scope ? scope.countries : undefined;
      const scopes = 'scopes' in scope ? scope.scopes : undefined;
      const ends = endsAhead(expiresAt, now());
      mustExist(countries ?? []);
      const refusal = refusalOfToken(actorOf(request), { role, federal }, openId !== undefined);
      if (refusal !== null) throw refusedToken(refusal, openId);
      const token = newToken();
      const created = await transaction(pool, (tx) =>
        createToken(tx, actorOf(request), {
          hash: hashToken(token),
          role,
          subject,
          name,
          federal,
          feedId,
          countries,
          agency,
          scopes,
          expiresAt: ends,
          replace,
        }),
      );
      if (created.outcome === 'subject_taken')
        throw problem('subject_taken', {
          detail: created.mayReplace
            ? 'the record knows this subject with another role, agency or countries: choose another, or send "replace": true'
            : 'this subject is that of a federal officer or of a partner: choose another, or have a federal officer make the token',
        });
      if (created.outcome === 'other_spelling') throw problem('invalid', { errors: [...created.errors] });
      if (created.outcome === 'known') throw new Error('two tokens of 256 random bits were equal');
      return reply.code(201).send({
        id: created.id,
        token,
        role,
        permissions: permissionsOf({ role, federal, ...(scopes !== undefined && { scopes }) }),
        subject,
        name: name ?? null,
        federal,
        feedId: feedId ?? null,
        countries: countries ?? null,
        agency: agency ?? null,
        scopes: scopes ?? null,
        expiresAt: instantTextOrNull(ends),
        replaces: null,
      });
    },
  );
}
