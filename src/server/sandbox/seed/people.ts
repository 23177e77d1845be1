// The people of the seeded account. Names come as people have them: long, short, one word only, in many scripts' spellings.

export type PersonPlan = {
  /** How token plans refer to the person, and the local part of the e-mail address. */
  readonly handle: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly role: 'owner' | 'admin' | 'writer' | 'reader' | 'no_access';
  /** Keys of custom roles; they replace the base role. */
  readonly customRoles?: readonly string[];
  readonly roleAttributes?: Readonly<Record<string, readonly string[]>>;
  readonly joinedDaysAgo: number;
  readonly seenDaysAgo: number;
  readonly state?: 'removed' | 'invited';
};

const person = (
  handle: string,
  firstName: string | null,
  lastName: string | null,
  role: PersonPlan['role'],
  joinedDaysAgo: number,
  seenDaysAgo: number,
  more: Partial<PersonPlan> = {},
): PersonPlan => ({ handle, firstName, lastName, role, joinedDaysAgo, seenDaysAgo, ...more });

export const people: readonly PersonPlan[] = [
  person('ingrid.solberg', 'Ingrid', 'Solberg', 'owner', 2190, 1),
  person('amara.okafor', 'Amara', 'Okafor', 'admin', 1820, 0),
  person('priya.raghunathan', 'Priya', 'Raghunathan', 'admin', 1500, 0),
  person('tomas.dvorak', 'Tomáš', 'Dvořák', 'admin', 1310, 3),
  person('kenji.watanabe', 'Kenji', 'Watanabe', 'writer', 1240, 0),
  person('lucia.fernandez', 'Lucía', 'Fernández', 'reader', 960, 0),
  person('fatima.elidrissi', 'Fatima Zahra', 'El Idrissi', 'writer', 1105, 1),
  person('dylan.osullivan', 'Dylan', 'O’Sullivan', 'writer', 870, 2),
  person('sukarno', 'Sukarno', null, 'writer', 655, 120),
  person('wilhelmina', 'Wilhelmina Alexandrine', 'van den Bergh-Oosterhuis', 'writer', 1402, 6),
  person('khai.nguyen', 'Nguyễn Thị Minh', 'Khai', 'writer', 512, 0),
  person('olumide.adebayo', 'Olumide', 'Adébáyọ̀-Fáṣọlá', 'writer', 730, 4),
  person('zoe.kravchenko', 'Zoë', 'Kravchenko', 'writer', 488, 1),
  person('aroha.ngata', 'Aroha', 'Ngata', 'writer', 402, 9),
  person('samir.haddad', 'Samir', 'Haddad', 'reader', 930, 30),
  person('bjork', 'Björk', null, 'reader', 275, 12),
  person('chidi.eze', 'Chidi', 'Eze', 'no_access', 365, 1, {
    customRoles: ['incident-responder', 'access-auditor'],
  }),
  person('rosa.jimenez', 'Rosa María', 'Jiménez Villanueva', 'no_access', 198, 0, {
    customRoles: ['developer'],
    roleAttributes: { projects: ['checkout', 'payments-core'], environments: ['staging', 'preview-*'] },
  }),
  person('mikhail.sidorov', 'Михаил', 'Сидоров', 'no_access', 340, 2, { customRoles: ['release-manager'] }),
  person('xiulan.li', '秀兰', '李', 'writer', 290, 5),
  person('grace.kim', 'Grace', 'Kim', 'reader', 120, 2),
  person('mehmet.yilmaz', 'Mehmet', 'Yılmaz', 'writer', 64, 1),
  person('contractor.aurora', null, null, 'no_access', 6, 6, { state: 'invited' }),
  person('pavel.novotny', 'Pavel', 'Novotný', 'writer', 1650, 210, { state: 'removed' }),
  person('hannah.weiss', 'Hannah', 'Weiß', 'admin', 1390, 420, { state: 'removed' }),
];

export const firstNames: readonly [string, ...string[]] = [
  'Adaeze',
  'Alejandro',
  'Aoife',
  'Arjun',
  'Beatriz',
  'Chen',
  'Dalia',
  'Emre',
  'Freya',
  'Giulia',
  'Hiroshi',
  'Ibrahim',
  'Jana',
  'Kwame',
  'Leilani',
  'Mateo',
  'Nadia',
  'Oksana',
  'Pilar',
  'Quentin',
  'Ravi',
  'Siobhán',
  'Tariq',
  'Ulla',
  'Valentina',
  'Wei',
  'Xochitl',
  'Yasmin',
  'Zbigniew',
  'Thandiwe',
];

export const lastNames: readonly [string, ...string[]] = [
  'Abebe',
  'Bianchi',
  'Castellanos',
  'Demir',
  'Eriksson',
  'Farouk',
  'García Márquez',
  'Hernández',
  'Ivanova',
  'Jansen',
  'Kowalczyk',
  'Lindqvist',
  'Mbeki',
  'Nakamura',
  'Ó Briain',
  'Patel',
  'Quispe',
  'Rosenthal',
  'Stojanović',
  'Tanaka',
  'Umarov',
  'Vasquez',
  'Wójcik',
  'Xu',
  'Yamamoto',
  'Zimmermann',
];
