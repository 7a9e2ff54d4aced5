import { hsDigits, hsDotted } from './hs-code.js';

/** What chapters of the Harmonized System hold, in short, and the headings of arms and explosives one by one. */
const names = `
01 live animals|02 meat|03 fish|04 dairy, eggs, honey|05 products of animals|06 plants and flowers|07 vegetables|08 fruit and nuts
09 coffee, tea, spices|10 cereals|11 flour and malt|12 seeds and medicinal plants|13 gums and resins|14 plaiting materials
15 fats and oils|16 preserved meat and fish|17 sugar and sweets|18 cocoa|19 baked goods and pasta|20 preserved vegetables and fruit
21 sauces and other food|22 beverages|23 animal feed|24 tobacco|25 salt, stone, cement|26 ores|27 fuels and oils
28 inorganic chemicals|29 organic chemicals|30 medicines|31 fertilizers|32 paints and dyes|33 perfume and cosmetics
34 soap and detergents|35 glues and enzymes|36 explosives, fireworks, matches|37 photographic goods|38 chemical products|39 plastics
40 rubber|41 hides|42 leather goods and bags|43 furs|44 wood|45 cork|46 basketware|47 pulp|48 paper|49 printed matter
50 silk|51 wool|52 cotton|53 vegetable fibers|54 filaments|55 staple fibers|56 wadding and rope|57 carpets|58 special fabrics
59 coated fabrics|60 knitted fabrics|61 knitted clothing|62 clothing, not knitted|63 textiles and used clothing|64 footwear|65 headgear
66 umbrellas|67 feathers and wigs|68 articles of stone|69 ceramics|70 glass|71 jewelry|72 iron and steel
73 articles of iron or steel|74 copper|75 nickel|76 aluminum|78 lead|79 zinc|80 tin|81 other metals|82 tools and cutlery
83 hardware of metal|84 machinery|85 electrical goods|86 railway goods|87 vehicles and their parts|88 aircraft|89 boats
90 instruments|91 clocks|92 musical instruments|93 arms and ammunition|94 furniture and lamps|95 toys and sports goods
96 brushes, pens and other articles|97 art|98 special provisions, such as personal effects|99 special provisions
3601 propellants|3602 explosives|3603 fuses and detonators|3604 fireworks and flares|3605 matches|3606 lighter fuel
9301 military weapons|9302 revolvers and pistols|9303 other firearms|9304 air guns and other arms|9305 parts of arms
9306 ammunition|9307 swords and bayonets`;

const nameByPrefix = new Map(
  names
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const end = entry.indexOf(' ');
      return [entry.slice(0, end), entry.slice(end + 1)];
    }),
);

/**
 * Returns an HS or Schedule B code as people read it, with what its chapter holds: `7326.90 (articles of iron or
 * steel)`; the code alone if there is no such chapter.
 */
export const hsNamed = (code: string): string => {
  const digits = hsDigits(code);
  const name = nameByPrefix.get(digits.slice(0, 4)) ?? nameByPrefix.get(digits.slice(0, 2));
  return name === undefined ? hsDotted(code) : `${hsDotted(code)} (${name})`;
};
