import { answerOutcomeMeanings, foundTypes } from '@hammerhead/contracts';
import { Failure } from '../failure.js';
import { type GivenMarks, markHelp, marksIfAny, markOptions } from './marks.js';

/** The options of an answer and of its correction. */
export const answerOptions = {
  item: { type: 'string', multiple: true },
  note: { type: 'string' },
  'arrived-at': { type: 'string' },
  ...markOptions,
} as const;

export const outcomeHelp = Object.entries(answerOutcomeMeanings)
  .map(([outcome, meaning]) => `  ${outcome.padEnd(22)} ${meaning[0]?.toLowerCase()}${meaning.slice(1)}`)
  .join('\n');

export const answerHelp = `  --item TYPE=COUNT      of found: what, and how many; may be repeated. COUNT may have a unit (currency=5000USD), and a
                         description behind a colon (pistol=2:Glock 19). TYPE is ${foundTypes.slice(0, 5).join(', ')},
                         ${foundTypes.slice(5).join(', ')}
  --note TEXT            what else is to be said
  --arrived-at TIME      when it arrived, such as 2027-01-15T12:00:00Z
${markHelp}`;

interface Given extends GivenMarks {
  readonly item?: string[] | undefined;
  readonly note?: string | undefined;
  readonly 'arrived-at'?: string | undefined;
}

/** An answer, as the API takes it. */
export const answerBody = (outcome: string | undefined, given: Given) => ({
  outcome,
  items: given.item?.map(itemOf),
  note: given.note,
  arrivedAt: given['arrived-at'],
  marks: marksIfAny(given),
});

/** `pistol=2`, `currency=5000USD`, `pistol=2:Glock 19` */
function itemOf(text: string): object {
  const [, type, count, unit, description] =
    /^([a-z_]{1,32})=(\d{1,10}(?:\.\d{1,3})?)([^:]{0,40})(:.*)?$/.exec(text) ?? [];
  if (type === undefined || count === undefined)
    throw new Failure(`--item must be such as pistol=2 or currency=5000USD, not ${text}`);
  return {
    type,
    count: Number(count),
    unit: unit?.trim() || undefined,
    description: description?.slice(1).trim() || undefined,
  };
}
