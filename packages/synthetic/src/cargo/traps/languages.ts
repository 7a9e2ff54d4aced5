import { trapTable } from './trap.js';

/** Traps described in Spanish, French, Haitian Creole and Dutch. */
export const otherLanguageTraps = trapTable(`
  cargador-celular | electronics | 3 | 850440 | CT | 1-16 | 3-9 | 16-44 | CARGADOR CELULAR; CARGADORES DE CELULAR; CARGADOR PARA TELEFONO; CARGADOR DE LAPTOP
  cargador-bateria | auto | 2 | 850440 | CT | 1-12 | 4-12 | 9-22 | CARGADOR DE BATERIA; CARGADORES DE BATERIAS 12V
  cargador-frontal | machinery | 1 | 842951 | UN | 1-1 | 4200-9800 | 4-9 | CARGADOR FRONTAL CATERPILLAR; CARGADOR FRONTAL CON PALA
  fusibles | hardware | 2 | 853610 | CT | 1-16 | 3-9 | 12-30 | FUSIBLES; FUSIBLES ELECTRICOS; CAJA DE FUSIBLES Y BREAKERS
  balasto | hardware | 1 | 850410 | CT | 1-16 | 5-14 | 8-18 | BALASTO; BALASTOS PARA LAMPARAS; BALASTRO ELECTRONICO
  balanza | general | 1 | 842381 | CT | 1-12 | 4-12 | 9-22 | BALANZA DIGITAL; BALANZAS PARA COLMADO
  balas-algodon | apparel | 1 | 520100 | BL | 4-60 | 180-230 | 1.4-2.4 | BALAS DE ALGODON; ALGODON EN BALAS
  pistola-silicona | paper | 2 | 851680 | CT | 1-14 | 3-8 | 8-16 | PISTOLA DE SILICONA; PISTOLAS DE SILICON Y BARRAS
  pistola-pintura | hardware | 2 | 842420 | CT | 1-14 | 3-9 | 12-26 | PISTOLA DE PINTURA; PISTOLA PARA PINTAR; PISTOLAS DE AIRE PARA PINTURA
  pistola-engrase | auto | 1 | 820559 | CT | 1-10 | 3-9 | 8-16 | PISTOLA DE ENGRASE; PISTOLA ENGRASADORA
  pistola-agua | general | 1 | 950300 | CT | 1-20 | 3-8 | 5-12 | PISTOLA DE AGUA JUGUETE; PISTOLAS DE JUGUETE
  pistola-calor | hardware | 1 | 851629 | CT | 1-8 | 3-8 | 10-22 | PISTOLA DE CALOR; PISTOLA DE AIRE CALIENTE
  pistolete-lavado | auto | 1 | 842489 | CT | 1-8 | 3-8 | 10-22 | PISTOLA DE LAVADO A PRESION; PISTOLA PARA HIDROLAVADORA
  armarios | furniture | 1 | 940350 | CT | 2-30 | 22-56 | 3-7 | ARMARIOS DE MADERA; ARMARIO ROPERO; ARMARIOS Y CAMAS
  armazon | medical | 1 | 900311 | CT | 1-8 | 2-8 | 40-140 | ARMAZON DE LENTES; ARMAZONES PARA ESPEJUELOS
  cartucho-tinta | paper | 2 | 844399 | CT | 1-16 | 2-8 | 40-110 | CARTUCHO DE TINTA; CARTUCHOS DE TONER HP
  capsulas-cafe | food | 2 | 090121 | CT | 2-60 | 4-9 | 12-26 | CAPSULAS DE CAFE; CAFE EN CAPSULAS
  capsulas-vitamina | medical | 1 | 210690 | CT | 1-16 | 4-10 | 20-60 | CAPSULAS DE VITAMINA E; VITAMINAS EN CAPSULAS
  revolvedora | machinery | 1 | 847431 | UN | 1-2 | 180-620 | 4-8 | REVOLVEDORA DE CONCRETO; REVOLVEDORAS PARA CEMENTO
  rifa-juguetes | barrel | 1 | 950300 | BX | 1-3 | 6-18 | 4-9 | JUGUETES PARA RIFA; ARTICULOS PARA RIFA
  chargeur-telephone | electronics | 3 | 850440 | CT | 1-14 | 3-9 | 16-44 | CHARGEUR TELEPHONE; CHARGEURS DE TÉLÉPHONE; CHARGEUR PORTABLE USB; CHARGEUR TÉLÉPHONE ET ÉCOUTEURS
  chargeur-batterie | auto | 1 | 850440 | CT | 1-10 | 4-12 | 9-22 | CHARGEUR DE BATTERIE; CHARGEUR BATTERIE 12V
  cartouche-encre | paper | 2 | 844399 | CT | 1-14 | 2-8 | 40-110 | CARTOUCHE D'ENCRE; CARTOUCHES D’ENCRE IMPRIMANTE; CARTOUCHES TONER
  cartouche-gaz | hardware | 1 | 271112 | CT | 2-24 | 8-14 | 3-7 | CARTOUCHES DE GAZ BUTANE; CARTOUCHE GAZ POUR RÉCHAUD
  cartouche-filtre | hardware | 1 | 842199 | CT | 1-14 | 3-9 | 8-18 | CARTOUCHE FILTRE À EAU; CARTOUCHES FILTRANTES
  pistolet-colle | paper | 2 | 851680 | CT | 1-12 | 3-8 | 8-16 | PISTOLET A COLLE; PISTOLET À COLLE ET BÂTONS
  pistolet-peinture | hardware | 2 | 842420 | CT | 1-12 | 3-9 | 12-26 | PISTOLET A PEINTURE; PISTOLET À PEINTURE PNEUMATIQUE
  pistolet-eau | general | 1 | 950300 | CT | 1-14 | 3-8 | 5-12 | PISTOLET A EAU JOUET; PISTOLETS À EAU
  armoire | furniture | 2 | 940350 | CT | 1-20 | 24-60 | 3-7 | ARMOIRE; ARMOIRES EN BOIS; ARMOIRE ET LIT
  fusible-auto | auto | 1 | 853610 | CT | 1-8 | 2-7 | 12-30 | FUSIBLES AUTO; FUSIBLES POUR VOITURE
  balle-vetements | apparel | 2 | 630900 | BL | 4-80 | 42-50 | 0.8-2 | BALLES DE VETEMENTS USAGES; BALLES DE PÈPÈ; 40 BALLES VÊTEMENTS
  balle-tennis | general | 1 | 950661 | CT | 1-10 | 4-10 | 9-20 | BALLES DE TENNIS; BALLES DE PING PONG
  bal-rad | apparel | 2 | 630900 | BL | 2-60 | 42-50 | 0.8-2 | BAL RAD; BAL RAD PEPE; 12 BAL RAD; BAL PEPE
  bal-fet | barrel | 1 | 950590 | BX | 1-2 | 4-14 | 5-12 | DEKORASYON POU BAL; BAL FEN ANE, DEKORASYON
  chaje-telefon | barrel | 1 | 850440 | BX | 1-2 | 2-9 | 12-30 | CHAJE TELEFON; CHAJÈ TELEFÒN AK RAD
  katouch-enprimant | electronics | 1 | 844399 | CT | 1-6 | 2-7 | 40-100 | KATOUCH LANK ENPRIMANT; KATOUCH LANK
  patronen-printer | electronics | 1 | 844399 | CT | 1-8 | 2-7 | 40-100 | PRINTERPATRONEN; INKTPATRONEN; TONERPATRONEN
  lijmpistool | hardware | 1 | 851680 | CT | 1-8 | 3-8 | 8-16 | LIJMPISTOOL; VERFPISTOOL EN SLANG
  waterpistool | general | 1 | 950300 | CT | 1-10 | 3-8 | 5-12 | WATERPISTOOL SPEELGOED; SPEELGOEDPISTOOL
  oplader | electronics | 1 | 850440 | CT | 1-10 | 3-8 | 14-36 | OPLADERS TELEFOON; LADER EN KABELS
`);
