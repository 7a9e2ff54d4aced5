import { z } from 'zod';
import { searchText } from '../referral/parameters.js';

const code = z.string().min(1).max(4_096);

/** `POST /v1/session`: a token of this installation, or what the issuer sent the browser back with. */
export const newSessionSchema = z
  .union([
    z.strictObject({
      token: z.string().min(1).max(4_096).describe('A bearer token of a person; feeds have no sessions'),
    }),
    z.strictObject({
      code: code.describe('`code` of the address to which the issuer sent the browser back'),
      state: code.describe('`state` of that address'),
      iss: z.string().max(2_048).optional().describe('`iss` of that address, where it has one (RFC 9207)'),
    }),
  ])
  .meta({ id: 'NewSession', examples: [{ code: 'SplxlOBeZQQYbYS6WxSbIA', state: 'af0ifjsldkj' }] });

/** `GET /v1/session/authorization` */
export const authorizationSchema = z
  .object({
    url: z
      .url()
      .nullable()
      .describe(
        'Where the browser goes to sign in; it comes back to `OIDC_REDIRECT_URL`. Null: people sign in with tokens of ' +
          'this installation',
      ),
    expiresAt: z.iso.datetime().nullable().describe('Until when it has to be back'),
  })
  .meta({
    id: 'Authorization',
    examples: [
      {
        url: 'https://login.example/authorize?client_id=hammerhead&response_type=code&scope=openid',
        expiresAt: '2023-09-13T02:21:09.120Z',
      },
    ],
  });

/** `POST /v1/people/{subject}/sign-out` */
export const subjectPath = z.object({ subject: searchText('Who they are, as the record names them') });

export const signedOutSchema = z
  .object({
    subject: z.string().describe('Whose sessions ended'),
    sessions: z.int().min(0).describe('How many of them were open'),
  })
  .meta({ id: 'SignedOut', examples: [{ subject: 'm.rivera', sessions: 2 }] });
