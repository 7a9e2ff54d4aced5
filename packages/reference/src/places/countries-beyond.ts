/** English names of countries that are no destination here, and that addresses of shippers and consignees name. */
const names = `
US United States|CA Canada|MX Mexico|GT Guatemala|HN Honduras|SV El Salvador|NI Nicaragua|CR Costa Rica|PA Panama
CO Colombia|VE Venezuela|EC Ecuador|PE Peru|BO Bolivia|BR Brazil|PY Paraguay|UY Uruguay|AR Argentina|CL Chile
GB United Kingdom|IE Ireland|FR France|NL Netherlands|BE Belgium|LU Luxembourg|DE Germany|CH Switzerland|AT Austria
ES Spain|PT Portugal|IT Italy|GR Greece|SE Sweden|NO Norway|DK Denmark|FI Finland|PL Poland|CZ Czechia|SK Slovakia
HU Hungary|RO Romania|BG Bulgaria|RS Serbia|HR Croatia|SI Slovenia|UA Ukraine|RU Russia|BY Belarus|TR Turkey
IL Israel|AE United Arab Emirates|SA Saudi Arabia|IN India|PK Pakistan|CN China|HK Hong Kong|TW Taiwan|JP Japan
KR South Korea|SG Singapore|MY Malaysia|TH Thailand|VN Vietnam|PH Philippines|ID Indonesia|AU Australia
CU Cuba|PR Puerto Rico|VI U.S. Virgin Islands|BM Bermuda|GP Guadeloupe|MQ Martinique
NZ New Zealand|ZA South Africa|NG Nigeria|GH Ghana|KE Kenya|EG Egypt|MA Morocco`;

export const countriesBeyond: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);
