import type { TimelineEntry } from '@hammerhead/contracts';

/** Characters of a person's reason that are told where somebody asked for something else. */
const reasonLength = 300;

/** An entry of a timeline in one clause: who did what and when, `closed by m.rivera at … as no_contraband`. */
export function told(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'created':
      return `referred by ${entry.by ?? 'scoring'} at ${entry.at}`;
    case 'raised':
    case 'lowered':
      return `${entry.kind} to ${entry.to === null ? 'no tier' : `tier ${entry.to}`} at ${entry.at}, because: ${entry.sentence}`;
    case 'changed':
      return `scored again at ${entry.at}, with another result, because: ${entry.sentence}`;
    case 'canceled':
      return `canceled by ${entry.by} at ${entry.at}, because: ${entry.sentence}`;
    case 'pending':
      return `left open by ${entry.by} at ${entry.at} as ${entry.disposition}${because(entry.reason)}`;
    case 'closed':
      return entry.disposition === null
        ? `closed by ${entry.by} at ${entry.at}${because(entry.reason)}`
        : `closed by ${entry.by} at ${entry.at} as ${entry.disposition}${because(entry.reason)}`;
    case 'marked':
      return `marked ${entry.banner ?? 'with nothing'} by ${entry.by} at ${entry.at}`;
    case 'hold':
      return `${holdWords[entry.action]} by ${entry.by} at ${entry.at}${on(entry.ground)}${because(entry.reason)}`;
    case 'exam':
      return `${entry.level} exam ${entry.action} by ${entry.by} at ${entry.at}${on(entry.ground)}${because(entry.findings, 'found')}`;
    case 'reopened':
      return `reopened by ${entry.by} at ${entry.at}${because(entry.reason)}`;
    case 'assigned':
    case 'released':
      return `${entry.sentence} at ${entry.at}`;
    case 'partner':
      return `${entry.sentence} (${entry.by} at ${entry.at})${because(entry.text, 'saying')}`;
    case 'release_withdrawn':
      return `${entry.sentence} at ${entry.at}${because(entry.reason)}`;
    case 'noted':
      return `noted by ${entry.by} at ${entry.at}${because(entry.text)}`;
  }
}

const holdWords = {
  requested: 'hold requested',
  placed: 'held',
  lifted: 'hold lifted',
  withdrawn: 'request for a hold withdrawn',
  declined: 'request for a hold declined',
} as const;

const on = (ground: string | null): string => (ground === null ? '' : ` on the ground ${ground}`);

function because(reason: string | null, word = 'because'): string {
  if (reason === null) return '';
  const letters = Array.from(reason.trim().replaceAll(/\s+/g, ' '));
  return `, ${word}: ${letters.length <= reasonLength ? letters.join('') : `${letters.slice(0, reasonLength - 1).join('')}…`}`;
}
