import type { PartnerMessage } from '@hammerhead/contracts';

/** What was said about a release, a line or two for each. */
export const messageLines = (messages: readonly PartnerMessage[]): string[] =>
  messages.flatMap((message) => [
    `${message.number}. ${message.at}  ${message.kind} by ${message.by}${message.banner === null ? '' : ` [${message.banner}]`}`,
    ...saidIn(message).map((line) => `   ${line}`),
  ]);

function saidIn(message: PartnerMessage): string[] {
  if ('text' in message) return [message.text];
  const { outcome, items, note, arrivedAt, reason, standing } = message;
  const found = items.map(
    ({ type, count, unit, description }) =>
      `${count}${unit === undefined ? '' : ` ${unit}`} × ${type.replaceAll('_', ' ')}${description === undefined ? '' : `, ${description}`}`,
  );
  return [
    `${outcome.replaceAll('_', ' ')}${found.length > 0 ? `: ${found.join('; ')}` : outcome === 'found' ? ': it is not said what' : ''}${standing ? '' : ' (no longer stands)'}`,
    ...(arrivedAt === null ? [] : [`arrived ${arrivedAt}`]),
    ...(note === null ? [] : [note]),
    ...(reason === null ? [] : [`because: ${reason}`]),
  ];
}
