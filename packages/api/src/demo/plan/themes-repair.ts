import type { Theme } from './theme.ts'

/** What Communications and Sustainability report on repairing. */
export const REPAIR_THEMES: readonly Theme[] = [
  {
    slug: 'repair-week',
    kind: 'article',
    fr: {
      title: 'La semaine de la réparation',
      text: 'Portes ouvertes à l’atelier : apportez une lampe, de n’importe quelle maison. Ce que nous savons réparer, ce que nous ne savons pas, et les horaires.',
      hooks: [
        'Apportez votre lampe, même si elle n’est pas de chez nous. On l’ouvre ensemble.',
        'Portes ouvertes à l’atelier : on répare, on rate parfois, on apprend toujours.',
      ],
    },
    en: {
      title: 'Repair week',
      text: 'Open doors at the workshop: bring a lamp, whoever made it. What we can mend, what we cannot, and when.',
      hooks: [
        'Bring your lamp, even if it is not one of ours. We will open it together.',
        'Open doors at the workshop: we mend, we sometimes fail, we always learn.',
      ],
    },
    de: ['Bringt eure Lampe mit, auch wenn sie nicht von uns ist. Wir öffnen sie zusammen.'],
  },
  {
    slug: 'a-thousand-returned-lamps',
    kind: 'infographic',
    fr: {
      title: 'Mille lampes revenues',
      text: 'Ce que sont devenues mille lampes retournées : 612 réparées, 231 démontées pour leurs pièces, 157 recyclées. Avec la méthode de comptage.',
      hooks: [
        'Sur mille lampes revenues, 612 sont reparties réparées. Les 388 autres sont sur la planche aussi.',
        'Le chiffre que je retiens : 157 lampes que nous n’avons pas su sauver.',
      ],
    },
    en: {
      title: 'A thousand lamps that came back',
      text: 'What became of a thousand returned lamps: 612 repaired, 231 taken apart for parts, 157 recycled. With the way we counted.',
      hooks: [
        'Of a thousand lamps that came back, 612 left repaired. The other 388 are in the chart too.',
        'The number I keep in mind: 157 lamps that we could not save.',
      ],
    },
    de: ['Von tausend zurückgekommenen Lampen konnten wir 612 reparieren. Auch der Rest steht in der Grafik.'],
  },
  {
    slug: 'repair-cafe-evening',
    kind: 'video',
    fr: {
      title: 'Une soirée au café réparation',
      text: 'Neuf bénévoles, vingt-deux objets, quatre heures. Nous avons prêté des outils et appris plus que nous n’avons enseigné.',
      hooks: [
        'Vingt-deux objets en une soirée, et un grille-pain qui nous a résisté.',
        'On était venus prêter des outils. On est repartis avec trois idées pour nos lampes.',
      ],
    },
    en: {
      title: 'An evening at the repair café',
      text: 'Nine volunteers, twenty-two things, four hours. We lent tools and learned more than we taught.',
      hooks: [
        'Twenty-two things in one evening, and one toaster that beat us all.',
        'We came to lend tools. We left with three ideas for our lamps.',
      ],
    },
    de: ['Zweiundzwanzig Geräte an einem Abend, und ein Toaster, der uns alle besiegt hat.'],
  },
  {
    slug: 'energy-report',
    kind: 'article',
    fr: {
      title: 'Notre énergie, avec ce qui va moins bien',
      text: 'L’électricité a baissé de 9 %, le chauffage a augmenté de 4 %. Les relevés, les raisons, et ce que nous ferons cet hiver.',
      hooks: [
        'Le chauffage a augmenté de 4 % et c’est écrit noir sur blanc. J’apprécie.',
        'Nos relevés d’énergie sont publics, les bons comme les mauvais.',
      ],
    },
    en: {
      title: 'Our energy, with what got worse',
      text: 'Electricity is down by 9 %, heating is up by 4 %. The readings, the reasons, and what we will do this winter.',
      hooks: [
        'Heating went up by 4 %, and it says so in black and white. I like that.',
        'Our energy readings are public, the good ones and the bad ones.',
      ],
    },
    de: ['Heizung plus 4 Prozent, und das steht auch so im Bericht. Das finde ich gut.'],
  },
  {
    slug: 'why-i-repair',
    kind: 'testimony',
    fr: {
      title: '« Pourquoi je répare »',
      text: 'Un réparateur de l’atelier raconte la première lampe qu’il a sauvée, celle de sa grand-mère, et la dernière, hier.',
      hooks: [
        'La première lampe qu’il a réparée était celle de sa grand-mère. Elle éclaire encore.',
        'Mon collègue explique pourquoi il répare. Deux minutes de lecture, et on regarde ses tiroirs autrement.',
      ],
    },
    en: {
      title: '“Why I repair”',
      text: 'A repairer from the workshop on the first lamp he saved, his grandmother’s, and the latest, yesterday.',
      hooks: [
        'The first lamp he mended was his grandmother’s. It still works.',
        'A colleague tells why he repairs. Two minutes, and you look at your drawers differently.',
      ],
    },
    de: ['Die erste Lampe, die er reparierte, gehörte seiner Großmutter. Sie leuchtet noch.'],
  },
  {
    slug: 'paper-packaging',
    kind: 'article',
    fr: {
      title: 'Un carton, et rien d’autre',
      text: 'Nous avons retiré la mousse des emballages. La casse a d’abord doublé ; voici le pliage qui l’a ramenée sous son niveau d’avant.',
      hooks: [
        'Sans mousse, la casse a d’abord doublé. Le pliage qui a réglé ça est génial.',
        'Un carton bien plié remplace la mousse. Il a fallu quatre essais.',
      ],
    },
    en: {
      title: 'One box and nothing else',
      text: 'We took the foam out of our packaging. Breakage doubled at first; this is the fold that brought it below where it was.',
      hooks: [
        'Without foam, breakage doubled at first. The fold that solved it is lovely.',
        'One well-folded box replaces the foam. It took four attempts.',
      ],
    },
    de: ['Ein gut gefalteter Karton ersetzt den Schaumstoff. Vier Versuche hat es gebraucht.'],
  },
]
