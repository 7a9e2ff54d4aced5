export type UsmlParagraph = {
  readonly category: 'I' | 'II' | 'III';
  /** The letter of the paragraph; absent if the whole category is meant. */
  readonly paragraph?: string;
  readonly title: string;
};

/** United States Munitions List, 22 CFR 121.1, as far as it concerns small arms. The lettering is unverified. */
export const usmlParagraphs: readonly UsmlParagraph[] = [
  { category: 'I', paragraph: 'a', title: 'non-automatic >.50 cal / caseless' },
  { category: 'I', paragraph: 'b', title: 'fully automatic <=.50' },
  { category: 'I', paragraph: 'c', title: 'integrated fire-control' },
  { category: 'I', paragraph: 'd', title: 'fully automatic shotguns' },
  { category: 'I', paragraph: 'e', title: 'silencers, mufflers, sound suppressors' },
  { category: 'I', paragraph: 'g', title: 'barrels, receivers, bolts etc. for .a/.b/.d/.e' },
  {
    category: 'I',
    paragraph: 'h',
    title: 'parts: drum & other magazines >50 rounds, conversion parts to full-auto',
  },
  { category: 'II', title: 'guns and armament >.50 cal' },
  {
    category: 'III',
    paragraph: 'a',
    title: 'ammunition: AP, tracer/incendiary, linked/belted, grenades etc.',
  },
];
