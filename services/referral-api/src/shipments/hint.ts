import { type ShipmentQuery, shortestPart } from '@hammerhead/contracts';

type Asked = Omit<ShipmentQuery, 'cursor' | 'limit'>;

/**
 * What was looked for where nothing was found, and what can be tried.
 * @param cut whether not all was looked at that begins or ends as was asked: what was asked for may be there
 */
export function hintFor({ revisions, ...asked }: Asked, cut: boolean): string {
  if (cut)
    return (
      'more begin or end so than are looked through, and what you look for may be among the rest: ' +
      'give more characters, or the whole'
    );
  const tried = lookedFor(asked);
  const [only] = tried;
  const earlier =
    revisions === 'standing'
      ? ['only what stands was searched: revisions=all searches earlier revisions, too']
      : [];
  return [
    only !== undefined && tried.length === 1
      ? `no ${only.what} ${only.how} ${only.text}${only.rest ?? ''}`
      : `nothing has all of this: ${tried.map(({ what, how, text, rest }) => `a ${what} that ${how} ${text}${rest ?? ''}`).join('; ')}`,
    ...(tried.length > 1 ? ['each parameter narrows the search: try fewer of them'] : []),
    ...earlier,
  ].join('. ');
}

interface LookedFor {
  readonly what: string;
  readonly how: string;
  readonly text: string;
  /** What else to know. */
  readonly rest?: string;
}

function lookedFor(asked: Omit<Asked, 'revisions'>): LookedFor[] {
  const part = 'is, begins or ends with';
  return [
    parted('bill', asked.bill, part),
    parted('manifest number', asked.manifestNumber, part),
    parted('conveyance', asked.conveyance, 'is called, begins with or has the IMO number'),
    whole('master bill', asked.masterBill),
    whole('container', asked.container),
    whole('ITN', asked.itn),
    asked.party === undefined
      ? null
      : {
          what: 'party',
          how: 'is called like, or has as its phone, email or identifier,',
          text: asked.party,
          rest: `: GET /v1/parties?name=${encodeURIComponent(asked.party)} finds names that are less alike`,
        },
  ].filter((one) => one !== null);
}

function parted(what: string, text: string | undefined, how: string): LookedFor | null {
  if (text === undefined) return null;
  return text.length < shortestPart
    ? { what, how: 'is', text, rest: `: a part is looked for from ${shortestPart} characters on` }
    : { what, how, text };
}

const whole = (what: string, text: string | undefined): LookedFor | null =>
  text === undefined ? null : { what, how: 'is', text, rest: ', which must be the whole of it' };
