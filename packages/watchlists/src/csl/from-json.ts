import { placeOf } from '../address.js';
import { countryOf } from '../country.js';
import { withDistinctIds } from '../distinct-ids.js';
import { type EntryAddress, entryOf } from '../entry.js';
import type { ListFault, ListItem } from '../item.js';
import { fit } from '../limits.js';
import { isNoText, isObject, jsonItems, textValue, textValues } from '../text/json.js';
import type { JsonPart } from '../text/json-split.js';
import type { CslId } from './ids.js';
import { type CslRow, draftOf } from './row.js';
import { columnOf, knownCountry, lastDay } from './values.js';

/**
 * The list's official JSON form: `{"results": [{"source": …, "name": …, "alt_names": […]}]}`.
 * @param path of the list within its document
 */
export const readCslJson = (results: JsonPart[], path: string): AsyncGenerator<ListItem> =>
  withDistinctIds(jsonItems(results, path, itemOf), true);

type Result = Readonly<Record<string, unknown>>;
/** Reports what is wrong with a key. */
type Tell = (key: string, message: string) => void;

function itemOf(result: unknown, path: string): ListItem {
  if (!isObject(result)) return { faults: [{ path, message: 'is no object; left out' }] };
  if (textValue(result['name']) === '')
    return { faults: [{ path: `${path}.name`, message: 'is missing; left out' }] };
  if (textValue(result['id']) === '' && textValue(result['entity_number']) === '')
    return { faults: [{ path: `${path}.id`, message: 'is missing; left out' }] };
  const faults: ListFault[] = [];
  const tell: Tell = (key, message) => void faults.push({ path: `${path}.${key}`, message });
  const draft = fit(draftOf(rowOf(result, tell)), (field, message) => tell(columnOf(field, 'id'), message));
  return draft === undefined ? { faults } : { entry: entryOf(draft), faults };
}

function rowOf(result: Result, tell: Tell): CslRow {
  const readable = (key: string): unknown => {
    const value = result[key];
    if (isNoText(value)) tell(key, 'holds what is no text; read without it');
    return value;
  };
  const text = (key: string): string => {
    const value = readable(key);
    return Array.isArray(value) ? textValues(value).join('; ') : textValue(value);
  };
  const texts = (key: string): string[] => textValues(readable(key));
  const country = (key: string, value: string): string[] =>
    knownCountry(value, (message) => tell(key, message));
  const places = objectsIn(result, 'addresses', tell);
  return {
    id: text('id'),
    source: text('source'),
    entityNumber: text('entity_number'),
    type: text('type'),
    programs: texts('programs'),
    name: text('name'),
    title: text('title'),
    addresses: places.flatMap((place) => addressIn(place) ?? []),
    countries: [
      ...texts('citizenships').flatMap((value) => country('citizenships', value)),
      ...texts('nationalities').flatMap((value) => country('nationalities', value)),
      ...places.flatMap((place) => country('addresses', textValue(place['country']))),
      ...country('vessel_flag', text('vessel_flag')),
    ],
    expiresAt: lastDay(text('end_date'), (message) => tell('end_date', message)),
    callSign: text('call_sign'),
    licenseRequirement: text('license_requirement'),
    licensePolicy: text('license_policy'),
    standardOrder: text('standard_order'),
    federalRegisterNotice: text('federal_register_notice'),
    remarks: text('remarks'),
    aliases: texts('alt_names'),
    datesOfBirth: texts('dates_of_birth'),
    placesOfBirth: texts('places_of_birth'),
    ids: objectsIn(result, 'ids', tell).map(
      (id): CslId => ({ type: textValue(id['type']), value: textValue(id['number']) }),
    ),
  };
}

function objectsIn(result: Result, key: string, tell: Tell): Result[] {
  const value = result[key];
  if (value === undefined || value === null || value === '') return [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const objects = values.filter(isObject);
  if (objects.length < values.length) tell(key, 'holds what is no object; read without it');
  return objects;
}

const addressIn = (place: Result): EntryAddress | undefined =>
  placeOf(textValue(place['address']), textValue(place['city']), countryOf(textValue(place['country'])));
