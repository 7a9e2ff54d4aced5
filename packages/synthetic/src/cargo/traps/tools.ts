import { trapTable } from './trap.js';

/** Tools and hardware that are named after weapons or their parts. */
export const toolTraps = trapTable(`
  nail-gun | hardware | 3 | 846711 | CT | 1-24 | 4-9 | 14-30 | PNEUMATIC NAIL GUN; NAIL GUN AND NAILS; FRAMING NAIL GUNS; NAIL GUN 18 GAUGE; CORDLESS NAILGUN
  staple-gun | hardware | 2 | 820559 | CT | 1-24 | 3-9 | 8-18 | STAPLE GUN AND STAPLES; HEAVY DUTY STAPLE GUN; STAPLE GUNS
  glue-gun | paper | 2 | 851680 | CT | 1-20 | 3-8 | 8-16 | GLUE GUN; HOT GLUE GUNS AND GLUE STICKS; MINI GLUE GUN
  heat-gun | hardware | 2 | 851629 | CT | 1-16 | 3-8 | 10-22 | HEAT GUN; HEAT GUN 1500W; ELECTRIC HEAT GUNS
  spray-gun | auto | 2 | 842420 | CT | 1-24 | 3-9 | 12-28 | SPRAY GUN; PAINT SPRAY GUNS; HVLP SPRAY GUN AND HOSE; SPRAY GUN FOR PAINT
  grease-gun | auto | 2 | 820559 | CT | 1-24 | 4-10 | 6-14 | GREASE GUN; GREASE GUN AND CARTRIDGES; LEVER GREASE GUNS; GREASE GUN CARTRIDGE
  caulking-gun | hardware | 2 | 820559 | CT | 1-24 | 3-9 | 5-12 | CAULKING GUN; CAULK GUNS AND SILICONE CARTRIDGES; CAULKING GUNS
  blow-gun | hardware | 1 | 842489 | CT | 1-12 | 2-7 | 10-24 | AIR BLOW GUN; AIR BLOW GUN KIT WITH HOSE
  solder-gun | electronics | 1 | 851511 | CT | 1-10 | 2-6 | 12-30 | SOLDERING GUN; SOLDER GUN AND WIRE
  temperature-gun | medical | 1 | 902519 | CT | 1-12 | 2-6 | 20-60 | TEMPERATURE GUN; INFRARED THERMOMETER GUN
  price-gun | general | 1 | 844319 | CT | 1-10 | 2-7 | 10-22 | PRICE GUN AND LABELS; PRICE LABEL GUNS
  tagging-gun | apparel | 1 | 820559 | CT | 1-6 | 2-6 | 10-24 | TAGGING GUN; GARMENT TAGGING GUN AND NEEDLES
  barcode-gun | electronics | 1 | 847190 | CT | 1-8 | 2-6 | 40-120 | BARCODE SCANNER GUN; SCAN GUN WIRELESS
  nine-mm-wrench | auto | 3 | 820411 | CT | 1-16 | 4-12 | 9-22 | 9MM WRENCH; 9MM WRENCH AND SOCKET SET; 9 MM SPANNER; COMBINATION WRENCH 9MM
  nine-mm-socket | hardware | 2 | 820420 | CT | 1-14 | 3-9 | 10-22 | 9MM SOCKET; SOCKETS 8MM 9MM 10MM; 9MM DEEP SOCKET 3/8 DRIVE
  nine-mm-plywood | hardware | 2 | 441233 | BE | 2-24 | 500-1400 | 0.6-1.1 | 9MM PLYWOOD; PLYWOOD 9MM 4X8; 9MM PLYWOOD SHEETS
  nine-mm-drill | hardware | 1 | 820750 | CT | 1-10 | 2-7 | 14-34 | DRILL BITS 6MM 8MM 9MM; 9MM DRILL BIT
  nine-mm-wire | hardware | 1 | 721710 | RO | 2-20 | 30-90 | 1.2-2.4 | 9MM WIRE ROPE; GALVANIZED WIRE 9MM
  m4-bolt | hardware | 2 | 731815 | CT | 1-24 | 10-24 | 4-9 | M4 BOLT AND NUT; M4 BOLTS 20MM STAINLESS; M4 HEX BOLTS, M6 BOLTS
  m4-screw | hardware | 2 | 731815 | CT | 1-24 | 8-22 | 4-9 | M4 SCREW; M4 SCREWS AND WASHERS; MACHINE SCREWS M4 X 16
  barrel-bolt | hardware | 2 | 830241 | CT | 1-16 | 6-18 | 6-14 | BARREL BOLT, ZINC; BARREL BOLTS 4 INCH; DOOR BARREL BOLT AND HINGES
  barrel-nut | machinery | 1 | 731816 | CT | 1-8 | 4-14 | 8-20 | BARREL NUTS; BARREL NUT AND BOLT SET
  trigger-sprayer | chemicals | 2 | 842489 | CT | 2-40 | 4-9 | 5-12 | TRIGGER SPRAYERS; SPRAY BOTTLES WITH TRIGGER; TRIGGER SPRAY BOTTLE
  pistol-grip-drill | hardware | 1 | 846721 | CT | 1-14 | 4-9 | 15-34 | PISTOL GRIP DRILL; CORDLESS DRILL PISTOL GRIP
  pistol-grip-nozzle | agriculture | 1 | 842481 | CT | 1-20 | 3-8 | 7-16 | PISTOL GRIP HOSE NOZZLE; PISTOL GRIP SPRAYER; GARDEN HOSE NOZZLE PISTOL
  round-tables | furniture | 3 | 940360 | CT | 6-40 | 14-36 | 3-7 | 12 ROUND TABLES; 12 ROUND TABLES AND CHAIRS; 30 ROUND TABLES; ROUND TABLES 60 INCH
  magazine-rack | furniture | 2 | 940389 | CT | 1-20 | 4-12 | 4-10 | MAGAZINE RACK; WOODEN MAGAZINE RACKS; MAGAZINE RACK AND COFFEE TABLE
  slide-rail | hardware | 1 | 830242 | CT | 1-24 | 6-18 | 6-14 | DRAWER SLIDES; DRAWER SLIDE AND HINGES; SLIDE RAILS
  bolt-carrier | machinery | 1 | 731815 | CT | 1-6 | 8-24 | 6-14 | CARRIAGE BOLTS; CARRIER BOLTS FOR CONVEYOR
  suppressor-surge | electronics | 1 | 853630 | CT | 1-24 | 3-9 | 12-30 | SURGE SUPPRESSOR; SURGE SUPPRESSORS 6 OUTLET; TVSS SURGE SUPPRESSOR
  weed-suppressor | agriculture | 1 | 540710 | RO | 1-20 | 10-40 | 3-7 | WEED SUPPRESSOR FABRIC; WEED BARRIER
  receiver-hitch | auto | 1 | 870899 | CT | 1-8 | 12-34 | 5-11 | TRAILER HITCH RECEIVER; RECEIVER HITCH AND BALL
  ar-spare | appliances | 1 | 841590 | CT | 1-10 | 4-18 | 10-24 | AIR CONDITIONER SPARES AR-12, AR-18; AC REMOTE AR-RAH1U
`);
