/** Titles, ranks and forms of address before the name of a person, in the languages of the region and of lists. */
export const titles: ReadonlySet<string> = new Set(
  (
    'MR MRS MS MISS MISTER MADAM MADAME MME MLLE MADEMOISELLE MONSIEUR SIR SR SRA SRTA SRES SENOR ' +
    'SENORA SENORITA DON DONA DHR MEVR MEVROUW MENEER HEER HERR FRAU MESYE MADANM MANMZEL DR DRA DRS DOCTOR DOCTORA DOKTE PROF PROFESSOR ' +
    'PROFESOR PROFESORA PROFESSEUR LIC LICDO LICDA LCDO LCDA LICENCIADO LICENCIADA ING INGENIERO INGENIERA INGENIEUR ARQ ARQUITECTO AGR AGRIM ' +
    'ECON ABOG ABOGADO MTRO MTRA MAITRE ME TEC IR ENGR ENG ATTY ATTORNEY ADV REV REVD REVEREND REVERENDO RVDO FR PADRE PERE PE SOEUR FRERE ' +
    'PASTOR PASTEUR PASTE PTR BISHOP OBISPO EVEQUE ARCHBISHOP APOSTLE APOSTOL EVANGELIST DEACON ELDER BRO SIS BROTHER SISTER MINISTER ' +
    'HON HONORABLE HONOURABLE RT AMB AMBASSADOR EMBAJADOR SEN SENATOR SENADOR GOV GOVERNOR GOBERNADOR PRES PRESIDENT PRESIDENTE ' +
    'VICEPRESIDENTE MINISTRO MINISTRE DIPUTADO DEPUTY ALCALDE MAYOR JUDGE JUEZ JUSTICE CAPT CAPTAIN CPT CAP CAPITAN CAPITAINE KAPITEIN CMDR CDR ' +
    'COMMANDER COMANDANTE COMMANDANT CMDTE COL COLONEL CORONEL CNEL LTC LT LTCOL LIEUTENANT TENIENTE TTE LTE MAJ MAJOR GEN GENERAL GRAL BRIG ' +
    'BRIGADIER SGT SERGEANT SARGENTO SARG SERGENT CPL CORPORAL CABO PVT ADM ADMIRAL ALMIRANTE INSP INSPECTOR SUPT CONST CONSTABLE OFFICER ' +
    'AGENTE COMMISSIONER COMISARIO SHEIKH SHEIK SHAIKH SHAYKH SHEKH CHEIKH CHEIK JEQUE SAYYID SAYED SEYYED SEYED SYED HAJJI HAJI HAJ HAJJ ALHAJ ' +
    'ALHAJJ ALHAJI ELHADJ MULLAH MULLA MOLLAH MAULAVI MAWLAWI MOLVI MAULVI MAULANA MAWLANA IMAM MUFTI QARI USTAD USTADH AYATOLLAH HOJJATOLESLAM ' +
    'PANDIT PT SWAMI SHRI SRI SHREE SMT MASTER LORD DAME CHIEF DET DETECTIVE NURSE FATHER MOTHER MADRE SOR FRAY DNA DOCTEUR MW ' +
    'MONS MSGR MONSIGNOR MONSENOR MONSEIGNEUR RABBI CARDENAL CARDINAL CONGRESSMAN CONGRESSWOMAN COUNCILLOR COUNCILOR CLLR AGHA PREMIER'
  ).split(' '),
);

/** Degrees, orders and offices after the name of a person. */
export const degrees: ReadonlySet<string> = new Set(
  (
    'PHD MD DDS DMD DVM JD LLB LLM MBA BSC MSC MPH MPA ESQ ESQUIRE RN CPA ACCA FCCA PE PENG JP MP QC KC SC OBE MBE CBE CMG KCMG OJ CD ' +
    'OM GCM RET RTD RETD PHDR MBBS FRCS LLD EDD OD DPHIL BENG MENG FCA ING ENG ARQ USN USMC USAF GCMG CEO CFO'
  ).split(' '),
);

/** The least words of the name that must be left for a word to be a title. */
const leastWords = 2;
const mostWords = 5;

/** A name whose titles were taken from it. */
export interface Untitled {
  readonly words: readonly string[];
  /** In the order in which they were written. */
  readonly titles: readonly string[];
}

/**
 * Removes titles from the beginning and degrees from the end of a person's name, where two to five words are left and
 * no word is a company's (`Dr. Auto Glass`, `General Trading`).
 * @param isOfCompany whether a word is nobody's name
 */
export function withoutTitles(words: readonly string[], isOfCompany: (word: string) => boolean): Untitled {
  let from = LEADING.get(words[0] ?? '')?.(words[1] ?? '') === true ? 1 : 0;
  while (from < words.length && titles.has(words[from] ?? '')) from += 1;
  let to = words.length;
  while (to > from && degrees.has(words[to - 1] ?? '')) to -= 1;
  // `Minister of Health`, `Pastor de la Cruz`.
  if (OF.has(words[from] ?? '')) from = 0;
  if (from === 0 && to === words.length) return { words, titles: none };
  // `Pastor Perez` is called so, and `Major Don` as well.
  while (from > 0 && telling(words, from, to) < leastWords) from -= 1;
  while (to < words.length && telling(words, from, to) < leastWords) to += 1;
  const left = words.slice(from, to);
  if (left.length === words.length || left.length > mostWords || left.some(isOfCompany))
    return { words, titles: none };
  return { words: left, titles: [...words.slice(0, from), ...words.slice(to)] };
}

const none: readonly never[] = [];
const OF: ReadonlySet<string> = new Set(['OF', 'FOR', 'DE', 'DEL', 'DU', 'AND', 'Y', 'ET']);

/** Words before a title that are not titles by themselves: `The Hon.`, `De heer`, `Prime Minister`. */
const LEADING: ReadonlyMap<string, (next: string) => boolean> = new Map([
  ['THE', (next: string) => titles.has(next)],
  ['DE', (next: string) => next === 'HEER'],
  ['PRIME', (next: string) => next === 'MINISTER'],
]);

/** Counts words of more than one letter. */
function telling(words: readonly string[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if ((words[at] ?? '').length > 1) count += 1;
  return count;
}
