// Given names as in a European company; surnames put together from syllables, so that no full name is a real person's.

export const GIVEN_NAMES: Readonly<Record<'fr' | 'en' | 'de', readonly string[]>> = {
  fr: [
    ...['Adèle', 'Amina', 'Anaïs', 'Baptiste', 'Camille', 'Clément', 'Dounia', 'Élise', 'Fabien', 'Farid', 'Gaëlle'],
    ...['Hélène', 'Inès', 'Ismaël', 'Jules', 'Karim', 'Léonie', 'Loïc', 'Maëlle', 'Mathieu', 'Nadia', 'Noémie'],
    ...['Oumar', 'Pauline', 'Rachid', 'Romane', 'Samir', 'Solène', 'Théo', 'Thi Mai', 'Yanis', 'Zoé'],
  ],
  en: [
    'Aisha',
    'Amber',
    'Callum',
    'Daniel',
    'Erin',
    'Grace',
    'Isaac',
    'Joyce',
    'Kofi',
    'Maya',
    'Nora',
    'Owen',
    'Priya',
    'Ruth',
  ],
  de: ['Anke', 'Birgit', 'Emre', 'Frieda', 'Henrik', 'Ilse', 'Jonas', 'Katrin', 'Lukas', 'Meryem', 'Silke', 'Wiebke'],
}

const BEGINNINGS = [
  ...[
    'Bral',
    'Cordev',
    'Dunas',
    'Elmov',
    'Farv',
    'Gallon',
    'Hestr',
    'Ilvar',
    'Jorand',
    'Kelb',
    'Lombr',
    'Mervan',
    'Nolt',
  ],
  ...['Orvid', 'Pelag', 'Quenz', 'Rusc', 'Sorv', 'Tavel', 'Ulmen', 'Vespr', 'Wendr', 'Yvor', 'Zell', 'Askel', 'Tromb'],
]
const ENDINGS = ['andre', 'eloux', 'ivelle', 'orin', 'umel', 'ackel', 'esson', 'oulis']

/** 208 invented surnames. */
export const SURNAMES: readonly string[] = BEGINNINGS.flatMap((beginning) =>
  ENDINGS.map((ending) => beginning + ending),
)
