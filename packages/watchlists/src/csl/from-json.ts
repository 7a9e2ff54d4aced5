import { placeOf } from '../address.js';
import { countryOf } from '../country.js';
import { withDistinctIds } from '../distinct-ids.js';
import type { EntryAddress } from '../entry.js';
import { entryOf } from '../entry.js';
import type { ListFault, ListItem } from '../item.js';
import { dayAfter, dayOf } from '../text/day.js';
import { isObject, textValue, textValues } from '../text/json.js';
import type { CslId } from './ids.js';
import { type CslRow, draftOf } from './row.js';

/** The list's official JSON form: `{"results": [{"source": …, "name": …, "alt_names": […]}]}`. */
export const readCslJson = (results: readonly unknown[]): AsyncGenerator<ListItem> =>
  withDistinctIds(
    results.map((result, index) => itemOf(result, `results[${index}]`)),
    true,
  );

function itemOf(result: unknown, path: string): ListItem {
  if (!isObject(result)) return { faults: [{ path, message: 'is no object; left out' }] };
  if (textValue(result['name']) === '')
    return { faults: [{ path: `${path}.name`, message: 'is missing; left out' }] };
  if (textValue(result['id']) === '' && textValue(result['entity_number']) === '')
    return { faults: [{ path: `${path}.id`, message: 'is missing; left out' }] };
  const faults: ListFault[] = [];
  return { entry: entryOf(draftOf(rowOf(result, path, faults))), faults };
}

type Result = Readonly<Record<string, unknown>>;

function rowOf(result: Result, path: string, faults: ListFault[]): CslRow {
  const text = (key: string): string => textValue(result[key]);
  const places = objectsIn(result['addresses']);
  const countries = [
    ...textValues(result['citizenships']),
    ...textValues(result['nationalities']),
    ...places.map((place) => textValue(place['country'])),
    text('vessel_flag'),
  ];
  return {
    id: text('id'),
    source: text('source'),
    entityNumber: text('entity_number'),
    type: text('type'),
    programs: textValues(result['programs']),
    name: text('name'),
    title: text('title'),
    addresses: places.flatMap((place) => addressIn(place) ?? []),
    countries: countries.flatMap((country) => countryOf(country) ?? []),
    expiresAt: endOf(text('end_date'), path, faults),
    callSign: text('call_sign'),
    licenseRequirement: text('license_requirement'),
    licensePolicy: text('license_policy'),
    standardOrder: text('standard_order'),
    federalRegisterNotice: text('federal_register_notice'),
    remarks: text('remarks'),
    aliases: textValues(result['alt_names']),
    datesOfBirth: textValues(result['dates_of_birth']),
    placesOfBirth: textValues(result['places_of_birth']),
    ids: objectsIn(result['ids']).map(
      (id): CslId => ({ type: textValue(id['type']), value: textValue(id['number']) }),
    ),
  };
}

const objectsIn = (value: unknown): Result[] => (Array.isArray(value) ? value.filter(isObject) : []);

const addressIn = (place: Result): EntryAddress | undefined =>
  placeOf(textValue(place['address']), textValue(place['city']), countryOf(textValue(place['country'])));

/** An order's end date is its last day. */
function endOf(text: string, path: string, faults: ListFault[]): string | undefined {
  if (text === '') return undefined;
  const day = dayOf(text);
  if (day === undefined)
    faults.push({ path: `${path}.end_date`, message: `${text.slice(0, 40)} is no day; read without it` });
  return day === undefined ? undefined : dayAfter(day);
}
