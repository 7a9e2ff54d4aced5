/** The states of the United States, the District of Columbia and the territories, as the Postal Service abbreviates them. */
const names = `
AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia
HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland
MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire
NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania
RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington
WV West Virginia|WI Wisconsin|WY Wyoming|DC District of Columbia|PR Puerto Rico|VI U.S. Virgin Islands|GU Guam
AS American Samoa|MP Northern Mariana Islands|UM U.S. Minor Outlying Islands`;

/** The name of each state by its two letters. */
export const usStates: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split(/[|\n]/)
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

/**
 * The United States and the territories that ISO 3166-1 lists by themselves, as UN/LOCODE does. Cargo leaves the United States
 * from there, by the Foreign Trade Regulations or their own, and an agency there is no foreign one: "governmental jurisdictions
 * within or under the control of the United States" (5 USC 552a(b)(7)).
 */
export const usTerritories: ReadonlySet<string> = new Set(['US', 'PR', 'VI', 'GU', 'AS', 'MP', 'UM']);
