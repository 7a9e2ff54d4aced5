import type { Advice } from '@hammerhead/rules';

/** Of free text: feeds differ in upper and lower case. */
export const caseAdvice: Advice = (literal, asked, path) => {
  if (!/\p{L}/u.test(literal)) return undefined;
  if (asked === 'matches') {
    if (literal.startsWith('(?i)') || !/\p{L}{2}/u.test(literal)) return undefined;
    return `feeds differ in upper and lower case: write ${path}.matches("(?i)…")`;
  }
  const small = literal.toLowerCase();
  const write = asked === '==' ? `lower(${path}) == "${small}"` : `lower(${path}).${asked}("${small}")`;
  return `feeds differ in upper and lower case: write ${write}`;
};

/** The same of descriptions, for whose words there are classes. */
export const wordsAdvice: Advice = (literal, asked, path) => {
  const advice = caseAdvice(literal, asked, path);
  return advice && `${advice}, or says(${path}, "class") for a class of words in any language`;
};

/** Of HS codes as declared: with and without dots, and as long as the feed has them. */
export const hsAdvice: Advice = (literal, asked, path) => {
  const digits = literal.replaceAll('.', '');
  if (!/^\d{2,}$/.test(digits)) return undefined;
  if (asked !== '==' && (asked !== 'startsWith' || digits.length <= 4)) return undefined;
  const holder = path.replace(/\.\w+$/, '');
  const heading = digits.length >= 4 ? `${holder}.heading == "${digits.slice(0, 4)}", or ` : '';
  return `feeds write HS codes with and without dots, and longer: write ${heading}hsIn(${path}, "…") with the name of a list that holds ${literal}`;
};
