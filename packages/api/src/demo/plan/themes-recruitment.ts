import type { Theme } from './theme.ts'

/** What Human Resources would like colleagues to tell of working here. */
export const RECRUITMENT_THEMES: readonly Theme[] = [
  {
    slug: 'fitter-wanted',
    kind: 'job',
    fr: {
      title: 'Monteuse ou monteur, équipe assemblage',
      text: 'Contrat sans terme, trente-cinq heures, horaires du matin. Vous assemblez des lampes du premier au dernier geste, dans une équipe de sept.',
      hooks: [
        'L’assemblage cherche quelqu’un : ici on monte la lampe en entier, pas une vis à la chaîne.',
        'Une place se libère à l’assemblage. L’équipe est drôle, et exigeante.',
      ],
    },
    en: {
      title: 'Fitter, assembly team',
      text: 'Permanent, thirty-five hours, mornings. You put lamps together from the first step to the last, in a team of seven.',
      hooks: [
        'Assembly is looking for someone who would rather build the whole lamp than one screw of it.',
        'There is a place in our assembly team. They are funny, and they are precise.',
      ],
    },
    de: ['Die Montage sucht Verstärkung: Hier baut man die ganze Lampe, nicht nur eine Schraube davon.'],
  },
  {
    slug: 'electronics-engineer-wanted',
    kind: 'job',
    fr: {
      title: 'Ingénieure ou ingénieur électronique',
      text: 'Vous concevez des alimentations que l’on peut réparer, avec les gens qui les répareront. Deux jours à distance par semaine.',
      hooks: [
        'Concevoir une alimentation, puis la réparer soi-même à l’atelier : c’est le poste.',
        'On cherche quelqu’un qui aime les schémas lisibles autant que les mesures propres.',
      ],
    },
    en: {
      title: 'Electronics engineer',
      text: 'You design power supplies that can be repaired, together with the people who will repair them. Two days a week from home.',
      hooks: [
        'Design a power supply, then mend it yourself in the workshop: that is the job.',
        'We are looking for someone who likes a readable schematic as much as a clean measurement.',
      ],
    },
    de: ['Gesucht: jemand, der Netzteile so entwirft, dass man sie auch reparieren kann.'],
  },
  {
    slug: 'from-apprentice-to-shift-lead',
    kind: 'testimony',
    fr: {
      title: 'D’apprentie à cheffe d’équipe',
      text: 'Arrivée à dix-sept ans, elle dirige aujourd’hui l’équipe du matin. Elle raconte les trois personnes qui l’ont aidée, et celle qui lui a dit non.',
      hooks: [
        'De l’apprentissage à la tête de l’équipe du matin : son récit vaut toutes les brochures.',
        'Elle raconte aussi celui qui lui a dit non. C’est rare, et c’est juste.',
      ],
    },
    en: {
      title: 'From apprentice to shift lead',
      text: 'She came at seventeen and leads the morning shift today. On three people who helped her, and one who said no.',
      hooks: [
        'From apprentice to shift lead, told by herself. Better than any brochure.',
        'She also tells about the one who said no. You rarely read that.',
      ],
    },
    de: ['Von der Auszubildenden zur Schichtleiterin, von ihr selbst erzählt.'],
  },
  {
    slug: 'a-day-in-the-repair-workshop',
    kind: 'article',
    fr: {
      title: 'Une journée à l’atelier de réparation',
      text: 'De sept heures à quinze heures avec les réparateurs : les lampes qui reviennent, les lettres qui les accompagnent, et ce qu’on apprend en ouvrant.',
      hooks: [
        'Une journée avec les réparateurs : les lettres qui accompagnent les lampes m’ont touché.',
        'Ce qu’on apprend en ouvrant une vieille lampe, heure par heure.',
      ],
    },
    en: {
      title: 'A day in the repair workshop',
      text: 'From seven to three with the repairers: the lamps that come back, the letters that come with them, and what one learns by opening things.',
      hooks: [
        'A day with our repairers. The letters that come with the lamps got to me.',
        'What you learn by opening an old lamp, hour by hour.',
      ],
    },
    de: ['Ein Tag in der Reparaturwerkstatt, Stunde für Stunde.'],
  },
  {
    slug: 'apprenticeship-metal',
    kind: 'job',
    fr: {
      title: 'Apprentissage en métallerie',
      text: 'Deux ans, une tutrice, un vrai établi. Aucune note demandée : une journée d’essai et un objet de votre main suffisent.',
      hooks: [
        'Une journée d’essai et un objet fait main, voilà tout le dossier. J’aurais aimé ça à seize ans.',
        'L’apprentissage en métal ouvre ses candidatures. Parlez-en autour de vous.',
      ],
    },
    en: {
      title: 'Apprenticeship in metal work',
      text: 'Two years, one mentor, a bench of your own. No marks asked for: a trial day and one thing you made are enough.',
      hooks: [
        'A trial day and one thing you made are the whole application. I wish I had had that at sixteen.',
        'Our metal apprenticeship is open. Tell the young people you know.',
      ],
    },
    de: ['Ausbildung in der Metallwerkstatt: Ein Probetag und ein eigenes Stück genügen.'],
  },
  {
    slug: 'a-new-trade-at-forty',
    kind: 'testimony',
    fr: {
      title: 'Changer de métier à quarante ans',
      text: 'Comptable pendant quinze ans, finisseur depuis deux. Ce qui a été difficile, ce que disent ses enfants, et ce qu’il ferait autrement.',
      hooks: [
        'Quinze ans de comptabilité, puis les mains dans le métal. Il dit aussi ce qui a été dur.',
        'Changer de métier à quarante ans, raconté sans paillettes par un collègue.',
      ],
    },
    en: {
      title: 'A new trade at forty',
      text: 'An accountant for fifteen years, a finisher for two. What was hard, what his children say, and what he would do differently.',
      hooks: [
        'Fifteen years of accounts, then metal. He says what was hard, too.',
        'A new trade at forty, told without glitter by a colleague of mine.',
      ],
    },
    de: ['Mit vierzig noch einmal neu anfangen: Ein Kollege erzählt ohne Glitzer.'],
  },
  {
    slug: 'interviews-without-riddles',
    kind: 'article',
    fr: {
      title: 'Des entretiens sans devinettes',
      text: 'Les questions sont envoyées la veille, l’équipe est présente, et chacun reçoit une réponse motivée. Comment nous recrutons, et ce que nous avons arrêté de faire.',
      hooks: [
        'Chez nous, les questions d’entretien arrivent la veille. Voici pourquoi.',
        'Une réponse motivée à chaque candidature : c’est du travail, et c’est la moindre des choses.',
      ],
    },
    en: {
      title: 'Interviews without riddles',
      text: 'Questions are sent the day before, the team is in the room, and everyone gets an answer with reasons. How we hire, and what we stopped doing.',
      hooks: [
        'You get our interview questions the day before. Here is why.',
        'An answer with reasons for every application: it is work, and it is the least we can do.',
      ],
    },
    de: ['Unsere Fragen kommen am Tag vor dem Gespräch. Warum, steht hier.'],
  },
]
