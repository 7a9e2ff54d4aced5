/** The goods in which companies deal; families and parcels are separate trades. */
export const companyTrades = [
  'food',
  'beverage',
  'hardware',
  'auto',
  'vehicles',
  'appliances',
  'electronics',
  'medical',
  'paper',
  'furniture',
  'apparel',
  'chemicals',
  'machinery',
  'hospitality',
  'agriculture',
  'marine',
  'telecom',
  'outdoor',
  'security',
  'general',
] as const;
export type CompanyTrade = (typeof companyTrades)[number];

/** All trades. `barrel`: what families send by sea; `parcel`: what people order or send by air. */
export const trades = ['barrel', 'parcel', ...companyTrades] as const;
export type Trade = (typeof trades)[number];

/** The relative number of a destination's importers that deal in each trade. */
export const tradeWeights: Readonly<Record<CompanyTrade, number>> = {
  food: 20,
  beverage: 5,
  hardware: 13,
  auto: 12,
  vehicles: 2.5,
  appliances: 6,
  electronics: 8,
  medical: 6,
  paper: 5,
  furniture: 5,
  apparel: 5,
  chemicals: 5,
  machinery: 6,
  hospitality: 5,
  agriculture: 4,
  marine: 2.5,
  telecom: 2,
  outdoor: 0.4,
  security: 0.6,
  general: 7,
};

/** Words for a shop of the trade, by language. */
export const tradeWords: Readonly<Record<CompanyTrade, Readonly<Record<'en' | 'es' | 'fr' | 'nl', string>>>> =
  {
    food: {
      en: 'Supermarket|Foods|Wholesale Foods|Food Distributors|Grocery & Deli|Frozen Foods',
      es: 'Supermercado|Almacén|Alimentos',
      fr: 'Alimentation|Super Market|Produits Alimentaires',
      nl: 'Supermarkt|Levensmiddelen',
    },
    beverage: {
      en: 'Beverages|Liquors|Bottlers|Wines & Spirits',
      es: 'Bebidas|Licores',
      fr: 'Boissons|Cave',
      nl: 'Dranken',
    },
    hardware: {
      en: 'Hardware|Building Supplies|Hardware & Lumber|Home Centre|Builders Depot|Paint & Hardware',
      es: 'Ferretería|Materiales de Construcción',
      fr: 'Quincaillerie|Matériaux',
      nl: 'Bouwmaterialen|IJzerwaren',
    },
    auto: {
      en: 'Auto Parts|Auto Supplies|Motor Spares|Tyre & Battery|Auto Centre',
      es: 'Repuestos|Auto Piezas|Gomas y Aros',
      fr: 'Pièces Auto|Auto Parts',
      nl: 'Auto-onderdelen',
    },
    vehicles: {
      en: 'Motors|Auto Sales|Car Mart|Auto Imports',
      es: 'Auto Import|Motors',
      fr: 'Automobiles',
      nl: 'Auto Import',
    },
    appliances: {
      en: 'Appliances|Home Appliances|Appliance Traders|Refrigeration & Air Conditioning',
      es: 'Electrodomésticos|Refrigeración',
      fr: 'Électroménager',
      nl: 'Witgoed',
    },
    electronics: {
      en: 'Electronics|Computers|Cellular|Technologies|Office Systems',
      es: 'Electrónica|Computadoras|Celulares',
      fr: 'Électronique|Informatique',
      nl: 'Elektronica',
    },
    medical: {
      en: 'Pharmacy|Medical Supplies|Pharmaceuticals|Dental Supplies',
      es: 'Farmacéutica|Suplidora Médica',
      fr: 'Pharmacie|Dépôt Médical',
      nl: 'Apotheek',
    },
    paper: {
      en: 'Stationery|Book Store|Printers|Paper & Packaging',
      es: 'Papelería|Imprenta|Editora',
      fr: 'Librairie|Imprimerie',
      nl: 'Boekhandel',
    },
    furniture: {
      en: 'Furniture|Furnishings|Home & Office Furniture',
      es: 'Mueblería',
      fr: 'Meubles',
      nl: 'Meubelen',
    },
    apparel: {
      en: 'Fashions|Boutique|Textiles|Shoes & Apparel',
      es: 'Tienda|Textiles|Zapatería',
      fr: 'Boutique|Textiles',
      nl: 'Mode',
    },
    chemicals: {
      en: 'Chemicals|Cleaning Supplies|Paints|Industrial Supplies',
      es: 'Químicos|Pinturas',
      fr: 'Produits Chimiques|Peintures',
      nl: 'Chemie',
    },
    machinery: {
      en: 'Equipment|Machinery|Engineering|Industrial Services|Generators & Pumps',
      es: 'Equipos|Maquinarias|Plantas Eléctricas',
      fr: 'Équipements|Génératrices',
      nl: 'Machines',
    },
    hospitality: {
      en: 'Hotel Supplies|Resort|Restaurant Supplies|Beach Resort & Spa',
      es: 'Hotel|Suplidora Hotelera',
      fr: 'Hôtel|Fournitures Hôtelières',
      nl: 'Horeca',
    },
    agriculture: {
      en: 'Farm Supplies|Agro|Feeds|Garden & Nursery',
      es: 'Agropecuaria|Agroveterinaria',
      fr: 'Agro Service',
      nl: 'Landbouw',
    },
    marine: {
      en: 'Marine|Boat Yard|Marine & Fishing Supplies|Yacht Services',
      es: 'Náutica|Marina',
      fr: 'Marine|Accastillage',
      nl: 'Watersport',
    },
    telecom: {
      en: 'Telecom|Communications|Wireless|Cable Services',
      es: 'Telecom|Comunicaciones',
      fr: 'Télécom',
      nl: 'Telecom',
    },
    outdoor: {
      en: 'Sporting Goods|Outdoor Sports|Gun & Rod Shop|Sports & Tackle',
      es: 'Armería|Deportes y Pesca',
      fr: 'Armurerie|Sport et Pêche',
      nl: 'Jacht en Visserij',
    },
    security: {
      en: 'Security Services|Guard & Patrol|Protective Services|Security Systems',
      es: 'Seguridad Privada|Vigilantes',
      fr: 'Sécurité|Gardiennage',
      nl: 'Beveiliging',
    },
    general: {
      en: 'Trading|Imports|General Store|Enterprises|Distributors|Merchants',
      es: 'Comercial|Importadora|Distribuidora',
      fr: 'Import Export|Comptoir|Établissements',
      nl: 'Handelmaatschappij|Trading',
    },
  };
