import type { ModelCard } from '@portevoix/sdk/plugin'
import { EVIDENCE, PLANTED_FOUND } from './evidence.ts'

const figure = (value: number): string => value.toFixed(3)

const figures = EVIDENCE.map(({ network, truth, model, interval, keptBack, inDegree, pageRank, equal }) => {
  const others = [keptBack, inDegree, pageRank, equal].map(figure).join(', ')
  return `${network}, ${truth}: ${figure(model)} (${interval.map(figure).join(' to ')}; ${others})`
}).join('. ')

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
    'Mobilisation: change travels along trust (Krackhardt, The Strength of Strong Ties: The Importance of Philos, 1992): who is named a friend, strongly, and by those who are named. It lowers the agreement with formal level and is kept, with a small weight, for people who are trusted without being asked.',
    'Expertise and impartiality: nominations by colleagues. None of the networks below has any, so that nothing was measured of their weights.',
    'Reach: followers, on a logarithmic scale, as a bonus only.',
    'Each measure but reach enters as its mid-rank in the cohort, centred on the cohort’s mean, weighted and added.',
    `Evidence, as the chance that who is to be found has a higher score than who is not (AUC, with the middle 95 % of resampled people; beside it: by measures chosen on the other networks, in-degree, PageRank, all measures alike). ${figures}.`,
    `An informal leader without rank, planted among the managers of Krackhardt, is among the first three in ${PLANTED_FOUND} of 100 plantings. Formal level is one check and no target.`,
    'Betweenness and low constraint are not in the score: they lowered most of these figures. The shares of in-degree, strength and PageRank are those with the best mean over them. The networks are small, and the intervals wide: differences within them say nothing.',
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
