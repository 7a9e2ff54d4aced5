/**
 * States that cases and CARICOM IMPACS name as origins, in groups of falling frequency. A base rate and
 * nothing more: most people who ship from these states are the diaspora, so the state of origin is never
 * by itself a reason to refer and its weight must stay low.
 * Sources: CARICOM IMPACS director, November 2023; Small Arms Survey 2024 (nearly 90 % of seizures bound
 * for the Caribbean in south Florida).
 */
export const sourceStates = {
  often: ['FL'],
  sometimes: ['GA', 'TX', 'SC', 'NC', 'TN'],
  seldom: ['NY', 'NJ', 'MD', 'MA', 'CT', 'VA', 'PA'],
} as const;
