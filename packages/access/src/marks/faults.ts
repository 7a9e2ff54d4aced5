import { type InputFault, type Marks, pathText } from '@hammerhead/contracts';
import { isCountry } from '@hammerhead/reference';

/** What is wrong with marks that a person sets, beyond what their schema says: countries that are none. */
export const marksFaults = ({ relTo = [] }: Marks, path: string): InputFault[] =>
  relTo.flatMap((one, index) =>
    one === 'USA' || (one !== 'US' && isCountry(one))
      ? []
      : [
          {
            path: pathText([path, 'relTo', index].filter((part) => part !== '')),
            message: one === 'US' ? 'is written USA here' : 'is no country of ISO 3166-1',
          },
        ],
  );
