import { weights } from './classes.js';
import type { Word } from './word.js';

/**
 * Scripts that `any-ascii` transliterates letter by letter: into syllables without tones, or consonants without vowels.
 */
const oneByOne =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const ideographs = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a text has letters whose ASCII transliteration says too little to be compared. */
export const isOneByOne = (text: string): boolean => NOT_LATIN.test(text) && oneByOne.test(text);
const NOT_LATIN = /[\u0590-\uffff]/;

/** Traditional characters of names, each before its simplified form. */
const traditional =
  '陳陈張张劉刘楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢韓韩馮冯鄧邓許许蘇苏葉叶呂吕盧卢蔣蒋賈贾閻阎鐘钟鍾钟陸陆譚谭鄒邹龔龚錢钱湯汤顧顾龍龙萬万嚴严賀贺賴赖莊庄顏颜溫温' +
  '塗涂國国強强華华偉伟軍军麗丽紅红東东傑杰濤涛寧宁飛飞鳳凤蘭兰雲云榮荣慶庆學学義义禮礼寶宝貴贵財财發发興兴業业廣广長长亞亚進进遠远達达連连選选運运時时會会來来樂乐' +
  '與与為为豐丰臨临舉举書书鄉乡爾尔島岛嶺岭雙双號号員员圖图團团園园圓圆聖圣堅坚聲声備备實实憲宪壽寿將将堯尧師师帶带帥帅開开歸归當当錄录憶忆懷怀恆恒戰战護护報报擁拥' +
  '揮挥據据無无舊旧顯显曉晓暉晖權权極极構构樞枢標标棟栋樹树橋桥機机樓楼歡欢氣气漢汉滬沪澤泽潔洁濟济潤润淵渊灣湾濱滨靈灵煒炜燁烨煥焕愛爱瑪玛環环現现瓏珑瓊琼電电畫画' +
  '暢畅監监蓋盖礦矿離离種种積积競竞筆笔簡简糧粮紀纪純纯綱纲納纳縱纵紙纸線线紹绍經经繼继績绩維维綿绵綠绿緣缘聯联聰聪肅肃勝胜騰腾艦舰藝艺蒼苍範范蔭荫蓮莲瑩莹營营蕭萧' +
  '藍蓝見见規规誠诚詩诗詳详語语諾诺誼谊謀谋謙谦貝贝貞贞貢贡賢贤質质貫贯費费資资贊赞躍跃車车軒轩輪轮輝辉遼辽邁迈鐵铁鈴铃銅铜銘铭銀银鋒锋銳锐錦锦鎮镇鏡镜門门閔闵聞闻' +
  '陽阳際际靜静韋韦韻韵頁页項项順顺頌颂預预風风饒饶馳驰驍骁駿骏魚鱼魯鲁鮑鲍鳴鸣鴻鸿鵬鹏鶴鹤麥麦齊齐齡龄貿贸術术責责總总員员區区縣县鋼钢絲丝紡纺織织藥药產产儀仪廠厂';

/** One form for letters that Arabic and Persian write in several. */
const arabic: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  '\u0640': '',
};

const oneForm = new Map<string, string>(Object.entries(arabic));
const pairs = [...traditional];
for (let at = 0; at + 1 < pairs.length; at += 2) oneForm.set(pairs[at] ?? '', pairs[at + 1] ?? '');

/** Words of companies, written without spaces, the longest first: forms, then trade, then places. */
const formWords =
  '股份有限公司|有限责任公司|责任有限公司|有限公司|集团公司|总公司|分公司|公司|集团|株式会社|有限会社|주식회사|유한회사';
const tradeWords =
  '贸易|进出口|国际|电子|科技|技术|实业|工业|物流|运输|航运|船务|投资|控股|发展|化工|机械|设备|建筑|工程|石油|能源|银行|保险|大学|研究所|研究院|무역|상사|은행|공업|대학';
const placeWords =
  '北京|上海|天津|重庆|深圳|广州|广东|香港|澳门|台湾|中国|大连|青岛|南京|武汉|西安|成都|浙江|江苏|山东|福建|河北|河南|湖北|湖南|四川|辽宁|평양|조선|한국';
const known = new RegExp(`(${formWords})|(${tradeWords})|(${placeWords})`, 'u');

const particlesOf: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ال', 'ابو', 'ابي', 'עבן', 'בן', 'בת']);

const MARKS = /\p{M}/gu;
/** Runs of letters and digits. */
const RUNS = /[\p{L}\p{N}]+/gu;

/**
 * The words of a name in scripts that are compared by character: each ideograph or syllable is a word, and so is each
 * run of Arabic or Hebrew letters. Characters for a company's form, trade and place are recognized as such. Letters of
 * other scripts among them are left out.
 */
export function wordsByCharacter(name: string): readonly Word[] {
  const text = [...name.replace(MARKS, '')].map((letter) => oneForm.get(letter) ?? letter).join('');
  return [...text.matchAll(RUNS)].flatMap(([run]) =>
    ideographs.test(run) ? ofRun(run) : oneByOne.test(run) ? [ofWord(run)] : [],
  );
}

function ofRun(run: string): Word[] {
  const words: Word[] = [];
  let rest = run;
  while (rest !== '') {
    const match = known.exec(rest);
    const before = match === null ? rest : rest.slice(0, match.index);
    for (const letter of before) if (oneByOne.test(letter)) words.push(characterWord(letter, 'own'));
    if (match === null) break;
    const kind = match[1] !== undefined ? 'form' : match[2] !== undefined ? 'trade' : 'place';
    words.push(characterWord(match[0], kind));
    rest = rest.slice(match.index + match[0].length);
  }
  return words;
}

const ofWord = (text: string): Word => characterWord(text, particlesOf.has(text) ? 'particle' : 'own');

/** A word that matches only itself: with so few characters each one counts. */
const characterWord = (text: string, kind: Word['class']): Word => ({
  text,
  sound: text,
  spoken: text,
  letters: 0,
  class: kind,
  known: undefined,
  means: undefined,
  stands: undefined,
  exact: true,
  strong: false,
  shared: weights[kind].shared,
});
