/** The culture from which a name comes. */
export type Culture = 'english' | 'indian' | 'haitian' | 'creole' | 'french' | 'dominican' | 'dutch';

interface NameSet {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

const set = (given: string, family: string): NameSet => ({
  given: given.split(' '),
  family: family.split(' ').map((name) => name.replaceAll('_', ' ')),
});

export const nameSets: Readonly<Record<Culture, NameSet>> = {
  english: set(
    'Marcia Devon Althea Winston Sonia Errol Keisha Desmond Yvonne Andre Beverly Trevor Nadine Carlton Paulette Curtis Shanice Leroy Simone Patrick Rohan Donna Everton Claudette Dwayne Tamika Glenroy Hyacinth Junior Kerry-Ann Lloyd Maxine Neville Omar Pauline Ricardo Shelly-Ann Tyrone Verona Wayne Audrey Barrington Camille Delroy Elaine Fitzroy Georgia Horace Ingrid Jermaine Karlene Lorna Michael Nicole Orville Petrona Romaine Sandra Tanya Uriah Valrie Wilfred Angela Courtney Dorothy Ephraim Faye Garfield Heather Ivan Joan Kemar Latoya Monica Norman Olive Percival Rosemarie Stephanie Terrence Vincent Winsome David Jacqueline Anthony',
    'Brown Clarke Campbell Williams Grant Reid Thompson Bethel Rolle Alleyne Greenidge Francis Bennett Smith Johnson Gordon Morgan Wright Stewart Henry Powell Walker Robinson Lewis Edwards Davis James Roberts Mitchell Samuels Richards Dixon Palmer Blake McKenzie Gayle Bailey Allen Hinds Holder Cumberbatch Forde Knowles Ferguson Moss Pinder Cartwright Sands Butler Charles Joseph Hippolyte Augustine Cupid Ollivierre Browne John Peters Liburd Hodge Richardson Fahie Penn Lettsome Ebanks Bodden Watler Misick Forbes Gardiner Missick Usher Flowers Arana Young Martin Phillips Baptiste Noel Telesford Whyte Beckford Harriott Facey Tulloch Nembhard Pryce Wynter Buchanan Hylton McFarlane Lawrence Simpson',
  ),
  indian: set(
    'Indra Rajesh Savitri Vishnu Kamla Anil Sunita Ramesh Shanti Deonarine Parbattie Mahendra Chandrawattie Nadira Imran Fazal Shabana Azad Rookmin Hardat Bibi Mohan Sita Dhanraj Roopnarine Kavita Premchand Anjali Suresh Radha Narine Seeta Vidya Rishi Natasha Kevin Reshma Arjoon Satesh Geeta Amar Yasmin Nazim Farida Haroon Rehana Lakshmi Kumar Ravi Dolly',
    'Mohammed Singh Persaud Ramkissoon Ramnarine Khan Ali Maharaj Ramlogan Ramdeen Bissoon Deonarine Seecharan Rampersad Jaikaran Budhram Sookdeo Gopaul Baksh Hosein Rambaran Sukhdeo Narine Doobay Ramsammy Harripersaud Ganesh Mangal Seepersad Balgobin Samaroo Jagroop Boodoo Mahabir Sankar Dindial Rahaman Hussain Kissoon Lall Gobin Bhagwandin Chandra Mungroo Raghunandan Oemrawsingh Ramdin Bisessar Kalloe',
  ),
  haitian: set(
    'Jean Marie Wilner Ketsia Jean-Robert Marie-Ange Wisler Mirlande Frantz Guerda Emmanuel Nadège Jocelyn Rose-Laure Fritz Myrlène Evens Fabiola Junior Islande Reginald Yolette Stanley Carline Gérard Widline Ronald Sherline Patrick Magalie Louis Darline Claude Manouchka Kerline Dieudonné Vilaire Lourdes Ismael Natacha Wilson Edeline Pierre Islène Jude Mona Rony Guerline Odilon Bernadette',
    'Pierre Joseph Jean Baptiste Désir Toussaint Louis Charles Saint-Louis Jean-Baptiste Étienne François Dorvil Augustin Célestin Exantus Belizaire Philippe Michel Paul Jacques Laguerre Cadet Fleurimond Noël Alexis Mondésir Prophète Romain Derival Lafontaine Petit-Frère Joachim Metellus Auguste Beauvoir Bien-Aimé Desrosiers Dorcély Estimé Fils-Aimé Germain Guerrier Hyppolite Innocent Jeudy Lamour Lubin Merisier Nicolas Octave Pétion Raymond Sylvain Théodore Valcin Vilsaint',
  ),
  creole: set(
    'Jean Marie Peter Agnes Cuthbert Philomene Julian Theresa Gregory Rosanna Kervin Shermaine Felix Anastasia Dexter Catherine Lennox Martina Sylvester Josephine Alwin Verlyn Titus Urania Augustus Lydia Francis Magdalene Ferdinand Vernice',
    'Joseph Charles Jn_Baptiste St._Rose Alexander Laurent Toussaint Fontenelle Prospere Hippolyte Felix Auguste Royer Bellot Pascal Etienne Lubin Severin Cenac Montoute Emmanuel Mathurin Poleon Valmont Shillingford Thomas Henderson Jno-Baptiste Le_Blanc Darroux Defoe',
  ),
  french: set(
    'Marie-Claude Jean-Luc Sandrine Fabrice Nathalie Thierry Christelle Olivier Murielle Éric Josiane Patrick Corinne Didier Ghislaine Rodrigue Sabine Yannick Lucette Frédéric Béatrice Stéphane Line Hervé Mylène Gilles',
    'Rosette Césaire Jean-Marie Lagrange Petit Dorville Marie-Sainte Pierre-Louis Montlouis Édouard Cabrera Rameau Labeau Gréaux Magras Ledée Questel Lédée Hodge Mathurin Narcisse Boulogne Zébus Nestoret Duféal Galas Bellance Jalton Coco Lurel',
  ),
  dominican: set(
    'José Ana Ricardo Yolanda Juan María Luis Carmen Rafael Altagracia Ramón Milagros Francisco Mercedes Manuel Juana Pedro Rosa Miguel Yudelka Wilfredo Santa Danilo Francisca Leonel Ramona Félix Dulce Héctor Belkis Julio Maribel Nelson Josefina Víctor Yesenia Domingo Altagracia Franklin Carolina Kelvin Yahaira Santo Miguelina Bienvenido Austria Starlin Evelyn Ambiorix Noemí',
    'Rodríguez Núñez Pérez Guzmán García Martínez Reyes Peña Jiménez Díaz Rosario Santos de_los_Santos Polanco Ramírez Mejía Vásquez Almonte Familia Castillo de_la_Cruz Hernández Sánchez Cabrera Encarnación Féliz Matos Báez Mateo Medina Paulino Tavárez Ureña Valdez Cruz Abreu Acosta Batista Brito Cordero Disla Espinal Fermín Frías Germán Henríquez Javier Lantigua Marte Ortiz Payano Rosa Taveras Tejada Ventura',
  ),
  dutch: set(
    'Johan Maritza Ruben Sharon Edwin Shurendy Gilbert Ruthmila Rudy Zulaika Kenneth Mayra Eugène Giselle Humphrey Ludwina Stanley Jacintha Urvin Rosalinda Henk Marlène Romeo Cynthia Steven Lilian Orlando Xiomara Iwan Naomi',
    'Martina Croes Maduro Kock Winklaar Tromp Hooi Werleman Koolman Janga Cijntje Rosaria Martis Pieters Sambo Clemencia Isenia Geerman Dirksz Kelly Wever Arends van_der_Linde de_Vries Pinas Wijdenbosch Amatali Karg Tjon Lo_Fo_Wong Brandon Kromosoeto Samson Veldema',
  ),
};
