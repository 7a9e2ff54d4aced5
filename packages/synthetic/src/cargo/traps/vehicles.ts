import { trapTable } from './trap.js';

/** Vehicles and boats: silencers of cars, models named after gun makers, safety gear. */
export const vehicleTraps = trapTable(`
  car-silencer | auto | 3 | 870892 | CT | 1-40 | 6-18 | 5-12 | SILENCER; EXHAUST SILENCERS; SILENCERS AND EXHAUST PIPES; CAR SILENCER TOYOTA; MUFFLERS AND SILENCERS
  ford-taurus | auto | 2 | 870899 | CT | 1-14 | 6-26 | 7-18 | FORD TAURUS PARTS; TAURUS BUMPER AND HEADLAMP; PARTS FOR FORD TAURUS 2012; TAURUS BRAKE PADS
  chevrolet-beretta | auto | 1 | 870899 | CT | 1-8 | 6-24 | 6-14 | CHEVROLET BERETTA PARTS; BERETTA FENDER AND HOOD; CHEVY BERETTA ALTERNATOR
  bullet-connector | auto | 1 | 853669 | CT | 1-10 | 2-8 | 16-40 | BULLET CONNECTORS; WIRING BULLET TERMINALS
  trigger-wheel | auto | 1 | 870893 | CT | 1-8 | 8-26 | 8-18 | TRIGGER WHEEL AND CLUTCH KIT; CLUTCH TRIGGER SWITCH
  window-trigger | auto | 1 | 851290 | CT | 1-8 | 2-8 | 14-40 | IGNITION TRIGGER COIL; TRIGGER IGNITION MODULE
  draco-tires | auto | 1 | 401110 | PX | 1-6 | 180-400 | 3.5-7 | TIRES DRACO 205/55R16; DRACO TIRES
  springfield-bearing | machinery | 1 | 848210 | CT | 1-6 | 4-16 | 14-36 | SPRINGFIELD BEARINGS; BEARINGS SPRINGFIELD MO
  flare-gun | marine | 3 | 930390 | CT | 1-3 | 1-5 | 30-80 | FLARE GUN MARINE SAFETY KIT; 12 GAUGE FLARE GUN AND SIGNAL FLARES, MARINE SAFETY; ORION FLARE GUN, LIFE RAFT EQUIPMENT
  marine-flares | marine | 1 | 360490 | CT | 1-6 | 2-8 | 20-50 | MARINE FLARES, DISTRESS SIGNALS; HAND HELD FLARES, SOLAS
  spear-gun | marine | 1 | 950790 | CT | 1-8 | 3-9 | 18-46 | SPEAR GUN; SPEARGUN AND DIVING FINS
  shell-oil | auto | 2 | 271019 | PX | 1-8 | 300-800 | 2.4-4.5 | SHELL OIL; SHELL ROTELLA MOTOR OIL; SHELL LUBRICANTS
  fuel-cartridge | auto | 1 | 842123 | CT | 1-24 | 4-12 | 8-18 | FUEL FILTER CARTRIDGE; FILTER CARTRIDGES; OIL FILTER CARTRIDGE
  airgun-pellets | outdoor | 1 | 930629 | CT | 1-4 | 3-9 | 9-22 | AIRGUN PELLETS .177; AIR RIFLE PELLETS
  paintball | outdoor | 1 | 950699 | CT | 1-10 | 5-14 | 8-20 | PAINTBALL GUN AND PAINTBALLS; PAINTBALL MARKERS
`);
