import { cuiMeanings, disseminationMeanings, type Marks, type Role, roles } from '@hammerhead/contracts';
import { may } from '../may.js';
import { banner } from '../marks/banner.js';
import { maySee, type Originator, type Person } from '../marks/may-see.js';
import { permissions } from '../permissions.js';
import { meanings } from './meanings.js';
import { cases, cautions, federal, intro, marksText, tlpText } from './text.js';

/** All of docs/access.md: who may see and do what, with the tables as the code has them. */
export const describeAccess = (): string =>
  [intro, rightsTable(), federal, cases, marksText, marksTable(), tlpText, seersTable(), cautions].join(
    '\n\n',
  ) + '\n';

const line = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(...heads), line(...heads.map(() => '---')), ...rows.map((row) => line(...row))].join('\n');

const named = (role: Role): string => role.replaceAll('_', ' ');

function rightsTable(): string {
  const rows = permissions.map((permission) => [
    `\`${permission}\``,
    meanings[permission],
    ...roles.map((role) => {
      if (may({ role, federal: false }, permission)) return '●';
      return may({ role, federal: true }, permission) ? 'F' : '';
    }),
  ]);
  return table(['permission', 'lets somebody', ...roles.map(named)], rows);
}

function marksTable(): string {
  const rows = [
    ...Object.entries(cuiMeanings).map(([name, meaning]) => ['`cui`', `\`${name}\``, meaning]),
    ...Object.entries(disseminationMeanings).map(([name, meaning]) => [
      '`dissemination`',
      `\`${name}\``,
      meaning,
    ]),
  ];
  return table(['member', 'mark', 'meaning'], rows);
}

const author: Originator = { subject: 'author', agency: 'HSI', releasedTo: ['JM'] };
const readers: Readonly<Record<string, Person>> = {
  author: { role: 'analyst', subject: 'author', agency: 'HSI', federal: true },
  'colleague of the same agency': { role: 'analyst', subject: 'b', agency: 'HSI', federal: true },
  'federal officer of another agency': { role: 'analyst', subject: 'c', agency: 'CBP', federal: true },
  'federal auditor of another agency': { role: 'auditor', subject: 'd', agency: 'DHS', federal: true },
  'partner it was released to (Jamaica)': {
    role: 'partner',
    subject: 'e',
    agency: 'JCA',
    countries: ['JM'],
    federal: false,
  },
  'another partner (Trinidad and Tobago)': {
    role: 'partner',
    subject: 'f',
    agency: 'TTCED',
    countries: ['TT'],
    federal: false,
  },
};
const shown: readonly Marks[] = [
  { tlp: 'RED' },
  { tlp: 'RED', recipients: ['c'] },
  { tlp: 'AMBER+STRICT' },
  { tlp: 'AMBER' },
  { tlp: 'GREEN' },
  { tlp: 'CLEAR' },
  { cui: ['LES'] },
  { dissemination: ['NOFORN'] },
  { dissemination: ['FED ONLY'] },
  { relTo: ['USA', 'JM'] },
];

function seersTable(): string {
  const rows = shown.map((marks) => [
    `\`${banner(marks) ?? ''}\`${marks.recipients === undefined ? '' : ', naming the officer of the other agency'}`,
    ...Object.values(readers).map((person) => (maySee(person, marks, author) ? '●' : '')),
  ]);
  return table(['banner', ...Object.keys(readers)], rows);
}
