import type { Theme } from './theme.ts'

/** What the launch of the lamp has to tell. */
export const LAUNCH_THEMES: readonly Theme[] = [
  {
    slug: 'screws-not-glue',
    kind: 'article',
    fr: {
      title: 'Des vis plutôt que de la colle',
      text: 'La lampe Démo se démonte avec un seul tournevis. Nous racontons pourquoi nous avons renoncé à la colle, ce que cela coûte au montage et ce que cela change dix ans plus tard.',
      hooks: [
        'Une lampe qui s’ouvre avec un seul tournevis : on a mis deux ans à y arriver.',
        'Plus une goutte de colle dans la lampe Démo. L’assemblage prend neuf minutes de plus, et ça les vaut.',
      ],
    },
    en: {
      title: 'Screws instead of glue',
      text: 'The Demo Lamp comes apart with a single screwdriver. Why we gave up glue, what that costs on the assembly line, and what it changes ten years later.',
      hooks: [
        'One screwdriver opens the whole lamp. It took us two years to get there.',
        'We took all the glue out of the Demo Lamp. Assembly takes nine minutes longer, and it is worth every one.',
      ],
    },
    de: ['Die Demo-Lampe lässt sich mit einem einzigen Schraubendreher öffnen, ganz ohne Klebstoff.'],
  },
  {
    slug: 'apart-in-four-minutes',
    kind: 'video',
    fr: {
      title: 'Démontée en quatre minutes',
      text: 'Une prise, sans montage : une collègue de l’atelier de réparation démonte la lampe Démo, change le driver et la remonte. La vidéo dure quatre minutes.',
      hooks: [
        'Quatre minutes pour démonter la lampe, chrono en main, sans coupe au montage.',
        'Notre collègue de l’atelier change le driver de la lampe pendant que le café coule. Vraiment.',
      ],
    },
    en: {
      title: 'Apart in four minutes',
      text: 'One take, no cuts: a colleague from the repair workshop takes the Demo Lamp apart, changes the driver and puts it together again.',
      hooks: [
        'Four minutes on the clock, one take, and the lamp is in pieces on the bench.',
        'Watch a colleague swap the driver while the coffee is still dripping.',
      ],
    },
    de: ['Vier Minuten, ein Take: So wird die Demo-Lampe zerlegt und wieder zusammengesetzt.'],
  },
  {
    slug: 'twenty-three-parts',
    kind: 'infographic',
    fr: {
      title: 'Vingt-trois pièces, pas une de plus',
      text: 'Toutes les pièces de la lampe Démo sur une page : d’où elles viennent, ce qu’elles pèsent, lesquelles s’usent, et leur prix au détail.',
      hooks: [
        'Les vingt-trois pièces de la lampe à plat sur une table, avec le prix de chacune.',
        'J’aime cette planche : on voit enfin quelles pièces s’usent, et combien elles coûtent.',
      ],
    },
    en: {
      title: 'Twenty-three parts and no more',
      text: 'Every part of the Demo Lamp on one page: where it comes from, what it weighs, which ones wear out, and what each costs.',
      hooks: [
        'Twenty-three parts on one table, each with its price. That is the whole lamp.',
        'My favourite page of the year: every part, its weight, and which ones will wear out.',
      ],
    },
    de: ['Dreiundzwanzig Teile auf einer Seite, jedes mit Gewicht und Preis: das ist die ganze Lampe.'],
  },
  {
    slug: 'light-to-read-by',
    kind: 'article',
    fr: {
      title: 'Une lumière pour lire',
      text: 'Comment nos opticiens mesurent l’éblouissement, pourquoi la couleur de la lumière change le soir, et ce que trente lecteurs nous ont appris.',
      hooks: [
        'Trente lecteurs nous ont dit ce qui les gênait dans leur lampe. On a tout repris.',
        'L’éblouissement, ça se mesure. Nos opticiens expliquent comment, sans jargon.',
      ],
    },
    en: {
      title: 'A light to read by',
      text: 'How our optics team measures glare, why the colour of the light changes in the evening, and what thirty readers taught us.',
      hooks: [
        'Thirty readers told us what annoyed them about their lamps. We started again.',
        'Glare can be measured. Our optics team explains how, in plain words.',
      ],
    },
    de: ['Blendung kann man messen: Unser Optik-Team erklärt, wie, und zwar verständlich.'],
  },
  {
    slug: 'the-designer-speaks',
    kind: 'testimony',
    fr: {
      title: '« J’ai jeté onze maquettes »',
      text: 'La designer de la lampe Démo raconte les onze maquettes abandonnées, la douzième, et la remarque d’un apprenti qui a tout changé.',
      hooks: [
        'Onze maquettes à la poubelle, puis la remarque d’un apprenti. Belle leçon d’humilité.',
        'La designer de la lampe raconte ses ratés sans rien cacher. Je l’ai lue d’une traite.',
      ],
    },
    en: {
      title: '“I threw away eleven models”',
      text: 'The designer of the Demo Lamp on the eleven models she gave up, the twelfth, and the remark of an apprentice that changed it.',
      hooks: [
        'Eleven models in the bin, then an apprentice said one sentence. A lesson for all of us.',
        'Our designer tells how she failed eleven times, and hides nothing.',
      ],
    },
    de: ['Elf Modelle verworfen, dann kam ein Satz eines Auszubildenden: die Geschichte dieser Lampe.'],
  },
  {
    slug: 'spare-parts-for-years',
    kind: 'article',
    fr: {
      title: 'Des pièces détachées, longtemps',
      text: 'Chaque pièce de la lampe Démo reste au catalogue douze ans. Le magasin de pièces explique ce que cela demande : des moules gardés, des stocks, et de la patience.',
      hooks: [
        'Douze ans de pièces détachées : voilà à quoi ressemble le rayonnage qui rend cela possible.',
        'Garder les moules douze ans, ça prend de la place. On vous montre laquelle.',
      ],
    },
    en: {
      title: 'Spare parts, for a long time',
      text: 'Every part of the Demo Lamp stays in the catalogue for twelve years. The spare parts team shows what that takes: moulds that are kept, stock, and patience.',
      hooks: [
        'Twelve years of spare parts look like this: a very long shelf.',
        'Keeping the moulds for twelve years takes room. Here is the room.',
      ],
    },
    de: ['Zwölf Jahre Ersatzteile: So sieht das Regal aus, das dieses Versprechen trägt.'],
  },
  {
    slug: 'on-the-road',
    kind: 'presentation',
    fr: {
      title: 'La lampe sur les routes',
      text: 'Quatre salons, six villes, un fourgon : où voir la lampe Démo ce trimestre, et les diapositives que nous y montrons.',
      hooks: [
        'Six villes et un fourgon : on vient vous montrer la lampe, tournevis compris.',
        'On part en tournée avec la lampe. Apportez vos questions, on apporte les pièces.',
      ],
    },
    en: {
      title: 'The lamp on the road',
      text: 'Four fairs, six towns, one van: where to see the Demo Lamp this quarter, and the slides we show there.',
      hooks: [
        'Six towns and one van: we are bringing the lamp to you, screwdriver included.',
        'We are on the road with the lamp. Bring questions, we bring the parts.',
      ],
    },
    de: ['Sechs Städte, ein Transporter: Wir kommen mit der Lampe zu euch.'],
  },
]
