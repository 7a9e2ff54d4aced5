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
  const tried = [
    parted('bill', asked.bill, 'is, begins or ends with'),
    parted('manifest number', asked.manifestNumber, 'is, begins or ends with'),
    parted('conveyance', asked.conveyance, 'is called, begins with or has the IMO number'),
    whole('master bill', asked.masterBill),
    whole('container', asked.container),
    whole('ITN', asked.itn),
    asked.party === undefined
      ? null
      : `no party is called like ${asked.party}, or has it as its phone, email or identifier: ` +
        `GET /v1/parties?name=${encodeURIComponent(asked.party)} finds names that are less alike`,
  ].filter((one) => one !== null);
  const narrowing = tried.length > 1 ? ['each parameter narrows the search: try fewer of them'] : [];
  const earlier =
    revisions === 'standing'
      ? ['only what stands was searched: revisions=all searches earlier revisions, too']
      : [];
  return [
    tried.length > 1 ? `nothing has all of this: ${tried.join('; ')}` : (tried[0] ?? ''),
    ...narrowing,
    ...earlier,
  ].join('. ');
}

function parted(what: string, text: string | undefined, how: string): string | null {
  if (text === undefined) return null;
  return text.length < shortestPart
    ? `no ${what} is ${text}: a part is looked for from ${shortestPart} characters on`
    : `no ${what} ${how} ${text}`;
}

const whole = (what: string, text: string | undefined): string | null =>
  text === undefined ? null : `no ${what} is ${text}, which must be the whole of it`;
