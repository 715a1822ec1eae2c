import type { ModelCard } from '@portevoix/sdk/plugin'

export const card: ModelCard = {
  purpose:
    'Find the people whose word carries among their colleagues, whatever their rank or number of followers, in order to invite them, as a free choice, to speak for a topic. It supports a human decision and takes none.',
  notFor: [
    'hiring',
    'firing',
    'pay',
    'promotion',
    'performance reviews',
    'disciplinary measures',
    'public rankings without the consent of those ranked',
    'any decision about a person without human judgement (GDPR, article 22)',
  ],
  basis: [
    'Credibility: opinion leaders are those whom others turn to for advice (Katz and Lazarsfeld, Personal Influence, 1955), more so when those others are sought themselves (Bonacich, 1972 and 1987; PageRank, Brin and Page, 1998).',
    'Mobilisation: change travels along trust (Krackhardt, The Strength of Strong Ties: The Importance of Philos, 1992), through those who stand between others (Freeman, 1977) and span circles that are otherwise apart (constraint; Burt, Structural Holes, 1992).',
    'Expertise and impartiality: nominations by colleagues.',
    'Reach: followers, on a logarithmic scale, as a bonus only.',
    'Each measure but reach enters as its mid-rank in the cohort, centred on the cohort’s mean, weighted and added. The weights are judgements, not estimates: no outcome was fitted.',
  ].join(' '),
  knownLimits: [
    'It sees only the ties and nominations that were gathered: who was not asked about, or joined lately, is measured low or not at all; look at the coverage.',
    'Ranks hide by how much one person exceeds the next, and in small cohorts one tie moves a score by several points.',
    'Scores of different cohorts or runs compare places, not amounts.',
    'Friendship ties may mirror age, gender or office rather than trust: compare groups before use.',
    'Influence is not agreement: a high score says nothing about a person’s stance.',
  ].join(' '),
  owner: 'Portevoix maintainers',
}
